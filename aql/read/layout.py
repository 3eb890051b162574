"""How text transcripts say who speaks when: the layouts in use in one table, and which of them a file follows.

A file follows one layout, so the one that most of its lines fit wins. A line of speech that only looks like a header (it
has a colon, it ends in a time) is told by its name, which never comes back.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from aql.read.clock import CLOCK, second_of
from aql.read.label import is_key, labels_among, split_label

_TIMES = rf"@?(?P<at>{CLOCK})(?:[ \t]*(?:-->|to|[-–—])[ \t]*(?P<to>{CLOCK}))?"
_BOXED = rf"[\[(<]{_TIMES}[\])>]"
_AT = rf"[\[(<]?{_TIMES}[\])>]?"
_NAME = r"(?P<label>\S(?:.{0,78}?\S)??)"
_GAP = r"(?:[ \t]*[-–—|·•,][ \t]*|[ \t]{2,}|\t)"
_COLON = r"[ \t\u00a0\u202f]?[:：]"

_TIMED = (
    ("Dana (00:12): Who signs?", rf"\[?{_NAME}\]?[ \t]*{_BOXED}(?:{_COLON})?[ \t]*"),
    ("[00:12] Dana: Who signs?", rf"{_AT}(?:{_GAP}|[ \t]*){_NAME}{_COLON}(?:[ \t]+|$)"),
    ("Dana 00:12: Who signs?", rf"{_NAME}(?:{_GAP}|[ \t]+){_AT}{_COLON}(?:[ \t]+|$)"),
    ("Dana  0:12", rf"\[?{_NAME}\]?{_GAP}{_AT}[ \t]*$"),
    ("0:12 - Dana", rf"{_AT}{_GAP}{_NAME}(?:{_COLON})?[ \t]*$"),
    ("[Dana] 0:12", rf"(?P<box>\[)?{_NAME}(?(box)\]|)[ \t]+{_AT}[ \t]*$"),
    ("0:12 Dana", rf"{_AT}[ \t]+{_NAME}(?:{_COLON})?[ \t]*$"),
)
_ALONE = re.compile(rf"{_AT}:?[ \t]*$")
_FIRST = re.compile(rf"{_AT}(?:{_GAP}|[ \t]+)(?=\S)")
_BULLET = re.compile(r"(?:[-*•>][ \t]+)+(?=\S)")
_HEADING = re.compile(r"#{1,6}[ \t]+")
_DATED = re.compile(rf"{CLOCK}|\b20\d\d\b")
_REACH = 200

Line = tuple[int, str]


@dataclass(frozen=True, slots=True)
class Header:
    """Where a speaker begins: the first `size` lines from number `line` on; `words` is what stands there beside the name."""

    line: int
    label: str
    words: str = ""
    start_s: float | None = None
    end_s: float | None = None
    size: int = 1


def headers_of(lines: Sequence[str], known: Iterable[str] = ()) -> tuple[Header, ...]:
    """The headers of a text in the layout that most of its lines follow; () where none does.

    known are names that the file itself lists. A text with times but no names gives headers without a label.
    """
    filled = [(number, _BULLET.sub("", line.strip(), count=1)) for number, line in enumerate(lines) if line.strip()]
    known = frozenset(known)
    layouts = [_real(_timed(re.compile(pattern), filled), known) for _, pattern in _TIMED]
    layouts += [_real(_stacked(filled, names_first=order), known) for order in (True, False)]
    layouts.append(_coloned(filled, known))
    named = max(layouts, key=len)
    unnamed = tuple(_unnamed(filled))
    return named if len(named) * 3 >= len(unnamed) else unnamed


def mark_of(line: str) -> tuple[float, str] | None:
    """The second that a line says has come, with the words after it: a time alone, or one in brackets before words."""
    if (found := _ALONE.match(line[:_REACH])) or (found := re.match(rf"{_BOXED}[ \t]*", line[:_REACH])):
        second = second_of(found["at"])
        return None if second is None else (second, line[found.end() :])
    return None


def _timed(pattern: re.Pattern[str], filled: Iterable[Line]) -> Iterator[Header]:
    for number, raw in filled:
        line = _HEADING.sub("", raw, count=1)
        found = pattern.match(line[:_REACH])
        if found and not _DATED.search(found["label"]) and not (len(line) > _REACH and found.end() == _REACH):
            end_s = second_of(found["to"]) if found["to"] else None
            yield Header(number, found["label"].rstrip(":： "), line[found.end() :], second_of(found["at"]), end_s)


def _stacked(filled: Sequence[Line], *, names_first: bool) -> Iterator[Header]:
    """A name on one line and a time on the next, or the other way round."""
    for (number, first), (following, second) in pairwise(filled):
        name, time = (first, second) if names_first else (second, first)
        found = _ALONE.match(time[:_REACH])
        if found and len(name) <= 80 and not re.search(CLOCK, name):
            end_s = second_of(found["to"]) if found["to"] else None
            yield Header(number, name.rstrip(":： "), "", second_of(found["at"]), end_s, following - number + 1)


def _real(found: Iterable[Header], known: frozenset[str]) -> tuple[Header, ...]:
    """The headers whose label is a speaker's."""
    found = tuple(found)
    labels = labels_among((header.label for header in found), len(found), known=known)
    return tuple(header for header in found if header.label in labels)


def _coloned(filled: Sequence[Line], known: frozenset[str]) -> tuple[Header, ...]:
    """`Dana: Who signs?`, with nothing but the colon to tell a name by; "Date: 3 May" above the talk is none."""
    splits = [(number, *(split_label(line) or ("", line))) for number, line in filled if not _HEADING.match(line)]
    counts = Counter(label for _, label, _ in splits)
    prefixes = [label for _, label, _ in splits if label and not (is_key(label) and counts[label] == 1)]
    labels = labels_among(prefixes, len(filled), " ".join(words for _, _, words in splits), known)
    return tuple(Header(number, label, words) for number, label, words in splits if label in labels)


def _unnamed(filled: Iterable[Line]) -> Iterator[Header]:
    """`00:12 Who signs?`, or the time on a line of its own."""
    for number, line in filled:
        if (found := _ALONE.match(line[:_REACH])) or (found := _FIRST.match(line[:_REACH])):
            end_s = second_of(found["to"]) if found["to"] else None
            yield Header(number, "", line[found.end() :], second_of(found["at"]), end_s)
