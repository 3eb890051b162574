"""How text transcripts say who speaks when: the layouts in use in one table, and which of them a file follows.

A file follows one layout, so the one that most of its lines fit wins. A line of speech that only looks like a header (it
has a colon, it ends in a time) is told by its name, which never comes back.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from aql.read.clock import CLOCK, matched_second
from aql.read.dates import date_in
from aql.read.text.label import is_key, labels_among, split_label

_TIMES = rf"@?(?P<at>{CLOCK})(?:[ \t]*(?:-->|to|[-–—])[ \t]*(?P<to>{CLOCK}))?"
_BOXED = rf"[\[(<]{_TIMES}[\])>]"
_AT = rf"[\[(<]?{_TIMES}[\])>]?"
_NAME = r"(?P<label>\S(?:.{0,78}?\S)??)"
_GAP = r"(?:[ \t]*[-–—|·•,][ \t]*|[ \t]{2,}|\t)"
_WIDE = r"(?:[ \t]{2,}|\t)"
_COLON = r"[ \t\u00a0\u202f]?[:：]"

_TIMED = (
    ("Dana (00:12): Who signs?", rf"\[?{_NAME}\]?[ \t]*{_BOXED}(?:{_COLON})?[ \t]*"),
    ("[00:12] Dana: Who signs?", rf"{_AT}(?:{_GAP}|[ \t]*){_NAME}{_COLON}(?:[ \t]+|$)"),
    ("Dana 00:12: Who signs?", rf"{_NAME}(?:{_GAP}|[ \t]+){_AT}{_COLON}(?:[ \t]+|$)"),
    ("0:12  Dana  Who signs?", rf"{_AT}{_WIDE}{_NAME}{_WIDE}(?=\S)"),
    ("Dana  0:12  Who signs?", rf"{_NAME}{_WIDE}{_AT}{_WIDE}(?=\S)"),
    ("Dana  0:12", rf"\[?{_NAME}\]?{_GAP}{_AT}[ \t]*$"),
)
_TIMED_CLOSELY = (("[Dana] 0:12", rf"(?P<box>\[)?{_NAME}(?(box)\]|)[ \t]+{_AT}[ \t]*$"),)
_TIME_FIRST = (
    ("0:12 - Dana", rf"{_AT}{_GAP}{_NAME}(?:{_COLON})?[ \t]*$"),
    ("0:12 Dana", rf"{_AT}[ \t]+{_NAME}(?:{_COLON})?[ \t]*$"),
)
_UNTIMED = (
    ("[Dana] Who signs?", rf"\[{_NAME}\][ \t]+(?=\S)"),
    ("Dana - Who signs?", rf"{_NAME}[ \t]+[-–—][ \t]+(?=\S)"),
)
_ALONE = re.compile(rf"{_AT}[ \t]*$")
_BOX_FIRST = re.compile(rf"{_BOXED}[ \t]*")
_FIRST = re.compile(rf"{_AT}(?:{_GAP}|[ \t]+)(?=\S)")
_NAMELESS = re.compile(rf"{_BOXED}[:：]$|{_AT.replace('<at>', '<since>').replace('<to>', '<until>')}[ \t]*[-–—]$")
_BULLET = re.compile(r"^(?:[-*•>][ \t]+)+(?=\S)")
_HEADING = re.compile(r"^#{1,6}[ \t]+")
_HAS_CLOCK = re.compile(r"\d:\d")
_TIME_BEGINS = frozenset("0123456789[(<@-")
_REACH = 200
_SAMPLE = 4000

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


_Layout = Callable[[Sequence[Line], frozenset[str]], tuple[Header, ...]]


@dataclass(frozen=True, slots=True)
class Mark:
    """A time between the words of one speaker; `is_nameless` where it stands as a header whose name is missing."""

    second: float
    words: str = ""
    is_nameless: bool = False


def headers_of(lines: Sequence[str], known: Iterable[str] = ()) -> tuple[Header, ...]:
    """The headers of a text in the layout that most of its lines follow; () where none does.

    known are names that the file itself lists. A text with times but no names gives headers without a label. The first
    thousands of lines choose the layout, all of them are then read in it.
    """
    filled = [(number, _BULLET.sub("", line.strip())) for number, line in enumerate(lines) if line.strip()]
    names = frozenset(known)
    sample = filled[:_SAMPLE]
    named: tuple[Header, ...] = ()
    layout: _Layout = _unnamed
    for candidate in _LAYOUTS:
        # A looser layout also fits the lines of a stricter one, and some of speech.
        if len(headers := candidate(sample, names)) > 1.25 * len(named):
            named, layout = headers, candidate
    if len(named) * 10 < len(_unnamed(sample, names)):
        layout = _unnamed
    return layout(filled, names)


def mark_of(line: str) -> Mark | None:
    """What a line says of the time: one that is nothing but a time, or begins with one in brackets; else None.

    `(00:45):` of Rev and `0:45 -` of Fathom are headers of somebody whose name is not known.
    """
    if line[:1] not in _TIME_BEGINS:
        return None
    head = line[:_REACH]
    if found := _NAMELESS.match(head):
        return Mark(matched_second(found["at"] or found["since"]), is_nameless=True)
    if found := _ALONE.match(head) or _BOX_FIRST.match(head):
        return Mark(matched_second(found["at"]), line[found.end() :])
    return None


def _fitting(pattern: re.Pattern[str], filled: Iterable[Line]) -> Iterator[Header]:
    for number, line in filled:
        head = _HEADING.sub("", line) if line.startswith("#") else line
        found = pattern.match(head[:_REACH])
        if found and not _is_time(found["label"]) and not (len(head) > _REACH and found.end() == _REACH):
            times = found.groupdict()
            start_s, end_s = (matched_second(times[name]) if times.get(name) else None for name in ("at", "to"))
            yield Header(number, found["label"].rstrip(":： "), head[found.end() :], start_s, end_s)


def _is_time(label: str) -> bool:
    """Whether what stands for a name is a time or a date itself: `14 April 2026, 10:46` is no header."""
    return any(letter.isdigit() for letter in label) and (re.search(CLOCK, label) is not None or date_in(label) is not None)


def _timed(pattern: str, filled: Sequence[Line], known: frozenset[str], chance: int = 1) -> tuple[Header, ...]:
    """The lines with a name and a time; chance says how many lines of speech may look like one of them."""
    clocked = (line for line in filled if _HAS_CLOCK.search(line[1][:_REACH]))
    return _of_speakers(_fitting(re.compile(pattern), clocked), known, chance)


def _time_first(pattern: str, filled: Sequence[Line], known: frozenset[str]) -> tuple[Header, ...]:
    """The lines with a time and then a name; where most times stand before other words, these are words too ("0:12 Yeah")."""
    headers = _timed(pattern, filled, known)
    return headers if len(headers) * 10 >= 8 * len(_unnamed(filled, known)) else ()


def _stacked(filled: Sequence[Line], known: frozenset[str], *, names_first: bool) -> tuple[Header, ...]:
    """A name on one line and a time on the next, or the other way round."""

    def pairs() -> Iterator[Header]:
        for (number, first), (following, second) in pairwise(filled):
            name, time = (first, second) if names_first else (second, first)
            found = _ALONE.match(time[:_REACH]) if time[0] in _TIME_BEGINS else None
            if found and len(name) <= 80 and not _is_time(name):
                end_s = matched_second(found["to"]) if found["to"] else None
                yield Header(number, name.rstrip(":： "), "", matched_second(found["at"]), end_s, following - number + 1)

    headers = _of_speakers(pairs(), known, 1)
    return headers if len(headers) * 10 >= 8 * len(_unnamed(filled, known)) else ()


def _of_speakers(found: Iterable[Header], known: frozenset[str], chance: int) -> tuple[Header, ...]:
    found = tuple(found)
    labels = labels_among((header.label for header in found), chance * len(found), known=known)
    return tuple(header for header in found if header.label in labels)


def _coloned(filled: Sequence[Line], known: frozenset[str]) -> tuple[Header, ...]:
    """`Dana: Who signs?`, with nothing but the colon to tell a name by; "Date: 3 May" above the talk is none."""
    splits = [(number, *(split_label(line) or ("", line))) for number, line in filled if not _HEADING.match(line)]
    counts = Counter(label for _, label, _ in splits)
    prefixes = [label for _, label, _ in splits if label and not (counts[label] == 1 and is_key(label))]
    labels = labels_among(prefixes, len(filled), " ".join(words for _, _, words in splits), known)
    headers = tuple(Header(number, label, words) for number, label, words in splits if label in labels)
    if len(labels) > 2 and all(re.fullmatch(r"[a-z][a-z0-9_-]*", label) for label in labels):
        return ()  # the keys of a settings file
    # Long paragraphs leave few lines with a name; a page of prose with a "Warning:" here and there has fewer yet.
    return headers if len(headers) * 5 >= len(filled) or sum(" " in label for label in labels) > 1 else ()


def _common(pattern: str, filled: Sequence[Line], known: frozenset[str]) -> tuple[Header, ...]:
    """The headers of a layout with little to tell them by, where at least every second line has one."""
    found = tuple(_fitting(re.compile(pattern), filled))
    labels = labels_among((header.label for header in found), len(filled), " ".join(header.words for header in found), known)
    headers = tuple(header for header in found if header.label in labels)
    return headers if len(headers) * 2 >= len(filled) else ()


def _alone(filled: Sequence[Line], known: frozenset[str]) -> tuple[Header, ...]:
    """A name on the first line of each paragraph, with nothing to tell it by but that a few come back over and over."""
    firsts = [place for place, (number, _) in enumerate(filled) if place == 0 or filled[place - 1][0] < number - 1]
    headed = [place for place in firsts if place + 1 < len(filled) and filled[place + 1][0] == filled[place][0] + 1]
    found = [Header(filled[place][0], filled[place][1]) for place in headed if len(filled[place][1]) <= 60]
    counts = Counter(header.label for header in found)
    back = labels_among((label for label in counts.elements() if counts[label] > 1), len(firsts), known=known)
    headers = tuple(header for header in found if header.label in back)
    return headers if len(headers) * 2 >= len(firsts) else ()


def _unnamed(filled: Sequence[Line], _known: frozenset[str]) -> tuple[Header, ...]:
    """`00:12 Who signs?`, or the time on a line of its own."""
    headers: list[Header] = []
    for number, line in filled:
        if line[0] not in _TIME_BEGINS or _NAMELESS.match(line[:_REACH]):
            continue
        if found := _ALONE.match(line[:_REACH]) or _FIRST.match(line[:_REACH]):
            headers.append(
                Header(number, "", line[found.end() :], matched_second(found["at"]), matched_second(found["to"]) if found["to"] else None)
            )
    return tuple(headers)


_LAYOUTS: tuple[_Layout, ...] = (
    *(partial(_timed, pattern) for _, pattern in _TIMED),
    *(partial(_time_first, pattern) for _, pattern in _TIME_FIRST),
    partial(_stacked, names_first=True),
    partial(_stacked, names_first=False),
    *(partial(_timed, pattern, chance=2) for _, pattern in _TIMED_CLOSELY),
    _coloned,
    *(partial(_common, pattern) for _, pattern in _UNTIMED),
    _alone,
)
