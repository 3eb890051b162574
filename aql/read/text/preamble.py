"""What stands above the talk in a text transcript: title, date and names, as Otter, Meet, Teams, Fathom and people write it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import takewhile

from aql.read.dates import date_in
from aql.read.text.label import is_key

_REACH = 60
_PEOPLE = re.compile(
    r"(?:speakers?|attendees|participants?|invited|people|present|teilnehmer|participantes|partecipanti|参加者|出席者)\s*[:：]?\s*(.*)",
    re.IGNORECASE,
)
_DATE_KEY = re.compile(r"(?:date|when|datum|fecha|data|日時|日付)\b", re.IGNORECASE)
_SHORT = 150
_TITLE = re.compile(r"title\s*:\s*(.+)", re.IGNORECASE)
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
    """Title, date and listed names; None and () for what is not there. `size` is the lines of YAML front matter."""

    title: str | None = None
    held_on: date | None = None
    people: tuple[str, ...] = ()
    size: int = 0


def names_in(lines: Sequence[str]) -> tuple[str, ...]:
    """The names that a list of people among the first lines gives; shared screens are nobody."""
    for number, line in enumerate(lines[:_REACH]):
        if found := _PEOPLE.fullmatch(_bare(line)):
            names = re.split(r"[,;、，]", found[1][:5000]) if found[1] else _listed(lines[number + 1 : number + _REACH])
            bare = (_bare(name).strip("'\"[] ") for name in names)
            return tuple(name for name in bare if name and not re.search(r"['’]s Presentation$", name))
    return ()


def preamble_of(lines: Sequence[str]) -> Preamble:
    """What the lines above the talk say."""
    bare = [_bare(line) for line in lines[:_REACH]]
    # A line that says "Date" goes first: minutes and summaries above the talk are full of other dates.
    ranked = sorted(bare, key=lambda line: not _DATE_KEY.match(line))
    held_on = next((day for line in ranked if len(line) <= _SHORT and (day := date_in(line))), None)
    named = next((found[1].strip("'\" ") for line in bare if (found := _TITLE.fullmatch(line))), None)
    title = named or next((line for line in bare if line and not _is_beside(line)), "")
    return Preamble(_AROUND_TITLE.sub("", title[:200]).strip() or None, held_on, names_in(lines), _front_matter(lines))


def _front_matter(lines: Sequence[str]) -> int:
    if not lines or lines[0].strip() != "---":
        return 0
    return next((number + 1 for number, line in enumerate(lines[1:_REACH], 1) if line.strip() == "---"), 0)


def _listed(lines: Sequence[str]) -> list[str]:
    """The names below a heading: one a line where bullets stand before them, else on one line."""
    filled = [line for line in lines if line.strip()]
    if not filled or not re.match(r"\s*[-*•]\s", filled[0]):
        return re.split(r"[,;、，]", filled[0][:5000]) if filled else []
    return list(takewhile(lambda line: re.match(r"\s*[-*•]\s", line), filled))


def _bare(line: str) -> str:
    return re.sub(r"\*\*|__|^[\s#>*•-]+", "", line).strip()


def _is_beside(line: str) -> bool:
    """Whether a line above the talk is no title: a heading, a fact, a length, a date with next to nothing else."""
    key, colon, _ = line.partition(":")
    if _HEADING.match(line) or _LENGTH.fullmatch(line) or _PEOPLE.fullmatch(line) or (colon and is_key(key)):
        return True
    return date_in(line) is not None and len(re.sub(r"[\d\W_]+", "", line)) < 16
