"""Tables of speech, one utterance a row: CSV and TSV of any tool or spreadsheet, and the tables of Word documents."""

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import StringIO
from itertools import groupby

from aql.errors import ReadError
from aql.read.clock import second_of
from aql.read.export import Export, Utterance

_SPEAKER = {
    "speaker",
    "speaker name",
    "name",
    "participant",
    "participant name",
    "who",
    "voice",
    "role",
    "speaker label",
    "sprecher",
    "locuteur",
}
_TEXT = {
    "text",
    "transcript",
    "transcription",
    "content",
    "utterance",
    "sentence",
    "words",
    "speech",
    "caption",
    "body",
    "dialogue",
    "line",
}
_START = {"start", "start time", "starttime", "timestamp", "time", "begin", "from", "start s", "start seconds", "start ms", "offset", "in"}
_END = {"end", "end time", "endtime", "to", "stop", "end s", "end seconds", "end ms", "out"}
_LENGTH = {"dur", "duration", "duration s"}
_CALL = {"call id", "callid", "meeting id", "conversation id", "transcript id", "recording id", "call", "file"}
_DELIMITERS = ",\t;|"
_SECONDS = re.compile(r"(\d{1,9}(?:[.,]\d{1,6})?) ?s?")


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column holds what, counted from 0; None for one that a table lacks."""

    text: int
    speaker: int | None
    start: int | None
    end: int | None
    length: int | None
    call: int | None
    is_ms: bool


def columns_of(header: Sequence[str]) -> Columns | None:
    """The columns that a header row names; None where there is none for the words, or none for who spoke or when."""
    names = [re.sub(r"[^\w]+", " ", name.lower().replace("_", " ")).strip() for name in header]

    def place(known: set[str]) -> int | None:
        return next((names.index(name) for name in names if name in known), None)

    text, speaker, start = place(_TEXT), place(_SPEAKER), place(_START)
    if text is None or (speaker is None and start is None):
        return None
    is_ms = start is not None and names[start].endswith(" ms")
    return Columns(text, speaker, start, place(_END), place(_LENGTH), place(_CALL), is_ms)


def columns_in(text: str) -> tuple[Columns, str] | None:
    """The columns and the delimiter of a table of speech, told by its first line; None for any other text."""
    header = text[:2000].lstrip("\n").split("\n", 1)[0]
    for delimiter in _DELIMITERS:
        if delimiter in header and (columns := columns_of(next(csv.reader([header], delimiter=delimiter)))):
            return columns, delimiter
    return None


def read_table(name: str, text: str) -> tuple[Export, ...]:
    """The calls of a table with a header row: one, or as many as its call column tells apart. Raises ReadError for none."""
    found = columns_in(text)
    if found is None:
        raise ReadError("no columns for speaker and text", reason="no_speech", where=name, hint="name the columns start,end,speaker,text")
    columns, delimiter = found
    try:
        rows = list(csv.reader(StringIO(text.lstrip("\n"), newline=""), delimiter=delimiter))[1:]
    except csv.Error as error:
        raise ReadError(f"no readable table: {error}", where=name, hint="export the transcript again") from error
    family = "tsv" if delimiter == "\t" else "csv"
    if columns.call is None:
        return (Export(family, utterances_in(rows, columns)),)
    call = columns.call
    calls = groupby(sorted(rows, key=lambda row: _cell(row, call)), key=lambda row: _cell(row, call))
    exports = [(member, utterances_in(members, columns)) for member, members in calls]
    return tuple(Export(family, said, member=member if len(exports) > 1 else "") for member, said in exports if said)


def utterances_in(rows: Iterable[Sequence[str]], columns: Columns) -> tuple[Utterance, ...]:
    """The utterances of a table's rows, those without words left out."""
    return tuple(_utterances(rows, columns))


def _utterances(rows: Iterable[Sequence[str]], columns: Columns) -> Iterator[Utterance]:
    for row in rows:
        words = _cell(row, columns.text)
        if words.strip("-: "):  # a row of dashes is the rule under a Markdown table's head
            start_s = _second(_cell(row, columns.start), is_ms=columns.is_ms)
            end_s = _second(_cell(row, columns.end), is_ms=columns.is_ms)
            length = _second(_cell(row, columns.length), is_ms=False)
            if end_s is None and start_s is not None and length is not None:
                end_s = round(start_s + length, 3)
            yield Utterance(_cell(row, columns.speaker), words, start_s, end_s)


def _cell(row: Sequence[str], column: int | None) -> str:
    return row[column].strip() if column is not None and column < len(row) else ""


def _second(cell: str, *, is_ms: bool) -> float | None:
    if found := _SECONDS.fullmatch(cell):
        return round(float(found[1].replace(",", ".")) / (1000 if is_ms else 1), 3)
    return second_of(cell)
