"""Which JSON a document is, told by the keys it holds and never by its name."""

from collections.abc import Iterator
from dataclasses import replace

from aql.errors import ReadError
from aql.read.export import Export
from aql.read.json.formats import JSON_FORMATS, JsonFormat
from aql.read.json.parse import Json, parse_json
from aql.read.json.refused import JSON_REFUSALS

_WRAPPERS = ("data", "body", "payload", "response", "result", "json", "transcript", "transcripts", "items", "results", "value", "meetings")
_DEPTH = 3
_LOOKED_AT = 50


def read_json(name: str, text: str) -> tuple[Export, ...]:
    """The calls that a JSON document, or JSON Lines, holds; a list of documents, or one wrapped in an API's answer, too.

    `name` is the file's, for the message. Raises ReadError, with the reason `unknown_json` for what no reader knows,
    `chat` and `no_speech` for what is known and holds no call.
    """
    try:
        return _read(parse_json(text))
    except ReadError as error:
        error.where = error.where or name
        raise


def _read(document: Json) -> tuple[Export, ...]:
    calls = _calls(document, _DEPTH)
    if calls:
        return calls
    if calls is None:
        raise _unknown(document)
    raise ReadError("no call in it", reason="no_speech", hint="export the transcript again, or leave the file out")


def _calls(document: Json, depth: int, like: JsonFormat | None = None) -> tuple[Export, ...] | None:
    """The calls of a document, or None where nothing in it is known. `like` is the format to try first."""
    known = like if like and _is(document, like.marks) else next((known for known in JSON_FORMATS if _is(document, known.marks)), None)
    if known:
        read = known.read(document)
        return read if isinstance(read, tuple) else (read,)
    if depth and (inner := _inner(document, depth)) is not None:
        return inner
    for refused in JSON_REFUSALS:
        if _is(document, refused.marks):
            raise ReadError(refused.what, reason=refused.reason, hint=refused.hint)
    return None


def _inner(document: Json, depth: int) -> tuple[Export, ...] | None:
    if isinstance(document, list):
        return _list(document, depth - 1)
    if isinstance(document, dict):
        for key in _WRAPPERS:
            if isinstance(document.get(key), dict | list) and (found := _calls(document[key], depth - 1)) is not None:
                return found
    return None


def _list(documents: list[Json], depth: int) -> tuple[Export, ...] | None:
    like = next((known for known in JSON_FORMATS for document in documents[:1] if _is(document, known.marks)), None)
    calls: list[Export] = []
    for number, document in enumerate(documents, 1):
        found = _calls(document, depth, like)
        if found is None:
            return None
        calls += [replace(call, member=call.member or str(number)) for call in found] if len(documents) > 1 else found
    return tuple(calls) or None


def _is(document: Json, marks: str) -> bool:
    return any(all(_holds(document, path.strip()) for path in way.split("&")) for way in marks.split("|"))


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
    for inner in found[:_LOOKED_AT]:
        if rest:
            yield from _at(inner, rest)
        else:
            yield inner


def _unknown(document: Json) -> ReadError:
    row = next(iter(document), None) if isinstance(document, list) else document
    keys = ", ".join(repr(key[:30]) for key in list(row)[:6]) if isinstance(row, dict) else ""
    seen = ("a list of objects" if row is not document else "an object") + f" with the keys {keys}" if keys else "no objects with keys"
    return ReadError(
        f"JSON that no reader knows: {seen}",
        reason="unknown_json",
        hint="export the transcript as VTT, SRT or text, or in one of the kinds that 'aql formats' lists",
    )
