"""Which JSON a document is, told by the keys it holds, never by its name."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from aql.errors import ReadError
from aql.read.export import Export
from aql.read.json_engines import read_assemblyai
from aql.read.json_gong import read_gong
from aql.read.json_meetings import read_fireflies
from aql.read.json_parse import Json, parse_json


@dataclass(frozen=True, slots=True)
class JsonFormat:
    """One kind of JSON: the paths that all stand in it, its reader, and what `aql formats` prints of it."""

    name: str
    marks: tuple[str, ...]
    read: Callable[[Json], tuple[Export, ...]]
    example: str
    seen: Literal["real", "documented only"]


JSON_FORMATS = (
    JsonFormat("gong", ("callTranscripts[]",), read_gong, '{"callTranscripts": [{"callId": "1", "transcript": []}]}', "documented only"),
    JsonFormat("gong", ("calls[].parties",), read_gong, '{"calls": [{"metaData": {}, "parties": []}]}', "documented only"),
    JsonFormat("fireflies json", ("[].speaker_name", "[].text"), read_fireflies, '[{"speaker_name": "Ann", "text": "Hi."}]', "real"),
    JsonFormat("assemblyai", ("utterances", "audio_duration"), read_assemblyai, '{"utterances": [], "audio_duration": 9}', "real"),
)


def read_json(name: str, text: str) -> tuple[Export, ...]:
    """The calls that a JSON document, or JSON Lines, holds. `name` is the file's, for the message.

    Raises ReadError, with the reason `unknown_json` where no reader knows the keys, `empty` where no word was said.
    """
    document = parse_json(text)
    for known in JSON_FORMATS:
        if all(_holds(document, mark) for mark in known.marks):
            return known.read(document)
    raise ReadError("JSON of no known kind", reason="unknown_json", where=name)


def _holds(document: Json, path: str) -> bool:
    """Whether something stands at "rows[].speaker.name"; `[]` looks into the first few entries of a list."""
    return any(True for _ in _at(document, path))


def _at(document: Json, path: str) -> Iterator[Json]:
    step, _, rest = path.partition(".")
    key = step.removesuffix("[]")
    if key:
        if not isinstance(document, dict) or key not in document:
            return
        document = document[key]
    found = document if step.endswith("[]") else [document]
    if not isinstance(found, list):
        return
    for inner in found[:50]:
        if rest:
            yield from _at(inner, rest)
        else:
            yield inner
