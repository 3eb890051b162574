"""What stands above the talk in a text transcript: title, date and names, as Otter, Meet, Teams, Fathom and people write it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from aql.read.dates import date_in
from aql.read.label import is_key

_REACH = 60
_PEOPLE = re.compile(
    r"(?:speakers?|attendees|participants?|invited|people|present|teilnehmer|participantes|partecipanti|参加者|出席者)\s*[:：]?\s*(.*)",
    re.IGNORECASE,
)
_HEADING = re.compile(
    r"(?:This editable transcript was .*|transcript(?:ion)?|summary keywords|notes|---+|===+|\*\*\*+|WEBVTT.*)$", re.IGNORECASE
)
_LENGTH = re.compile(r"\d+ ?h(?: \d+ ?m(?:in)?)?(?: \d+ ?s)?|(?:\d+ ?h )?\d+ ?m(?:in)?(?: \d+ ?s)?|\d+ ?(?:mins?|minutes?|s)")
_AROUND_TITLE = re.compile(
    r"[-–—\s]*(?:\(?20\d\d[-/.]\d\d?[-/.]\d\d?[^)]*\)?|20\d{6}[-_]\d{4,6}.*|[-–—:]\s*Transcript(?:ion)?)\s*$|[-–—:]\s*Transcript(?:ion)?\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Preamble:
    """Title, date and listed names; None and () for what is not there."""

    title: str | None = None
    held_on: date | None = None
    people: tuple[str, ...] = ()


def names_in(lines: Sequence[str]) -> tuple[str, ...]:
    """The names that a list of people among the first lines gives; shared screens are nobody."""
    for number, line in enumerate(lines[:_REACH]):
        if found := _PEOPLE.fullmatch(_bare(line)):
            listed = found[1] or next((after for after in lines[number + 1 : number + 3] if after.strip()), "")
            names = (_bare(name) for name in re.split(r"[,;、，]", listed[:5000]))
            return tuple(name for name in names if name and not re.search(r"['’]s Presentation$", name))
    return ()


def preamble_of(lines: Sequence[str]) -> Preamble:
    """What the lines above the talk say."""
    bare = [_bare(line) for line in lines[:_REACH]]
    held_on = next((day for line in bare if (day := date_in(line[:300]))), None)
    title = next((line for line in bare if line and not _is_beside(line)), None)
    return Preamble(_AROUND_TITLE.sub("", title[:200]).strip() or None if title else None, held_on, names_in(lines))


def _bare(line: str) -> str:
    return re.sub(r"\*\*|__|^[\s#>*•-]+", "", line).strip()


def _is_beside(line: str) -> bool:
    """Whether a line above the talk is no title: a heading, a fact, a length, a date with next to nothing else."""
    key, colon, _ = line.partition(":")
    if _HEADING.match(line) or _LENGTH.fullmatch(line) or _PEOPLE.fullmatch(line) or (colon and is_key(key)):
        return True
    return date_in(line) is not None and len(re.sub(r"[\d\W_]+", "", line)) < 16
