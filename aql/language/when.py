"""When: the times a text speaks of, as dates seen from the day of the call.

A time that is past or comes again and again is marked, and is no window. A missing year is the next that fits.

What was measured before this was written (`tests/bench/when.py` prints the table): see the end of this docstring.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from aql.language.when_calendar import Days, Granularity, Said, days_of
from aql.language.when_marks import Token, has_time_words, tokens_of
from aql.language.when_past import is_talk_of_past
from aql.language.when_phrases import Phrase, phrases_in
from aql.values.amount import SaidFrom, WindowKind


@dataclass(frozen=True, slots=True)
class When:
    """A time as it stands in text[span[0]:span[1]]; both dates included, None where they cannot be told.

    A deadline starts on the call's date; a start has no end. `year_from` says whether the year was said or filled in
    from the call's date. Past and recurring times are no windows.
    """

    phrase: str
    span: tuple[int, int]
    start: date | None
    end: date | None
    kind: WindowKind
    granularity: Granularity
    year_from: SaidFrom
    is_past: bool = False
    is_recurring: bool = False

    @property
    def is_window(self) -> bool:
        """Whether it is a time to come that happens once."""
        return not (self.is_past or self.is_recurring)


def windows_in(text: str, held_on: date | None, language: str = "en", fiscal_year_start: int = 1) -> tuple[When, ...]:
    """The times of a text in their order; without the call's date, relative ones keep no dates.

    `fiscal_year_start` is the month in which a year starts that is called fiscal; plain quarters are the calendar's.
    """
    if not has_time_words(text, language):
        return ()
    tokens = tokens_of(text, language)
    marks = "".join(token.mark for token in tokens)
    talk = _Talk(text, tokens, marks, held_on, language, 4 if language == "ja" and fiscal_year_start == 1 else fiscal_year_start)
    found: list[When] = []
    for first, second in _ranges(phrases_in(tokens, language), tokens, marks):
        when = _when(talk, first, second, _since(found, talk, first))
        if when is not None:
            found.append(when)
    return tuple(found)


def day_in(text: str, held_on: date | None, language: str = "en") -> date | None:
    """The one day a text speaks of, for a next step: a day of its own first, else the day it must be done by."""
    whens = [when for when in windows_in(text, held_on, language) if when.is_window and when.granularity == "day" and when.end]
    days = [when.end for when in whens if when.start == when.end] or [when.end for when in whens]
    return days[0] if days else None


@dataclass(frozen=True, slots=True)
class _Talk:
    """A text with all that is needed to date what it says."""

    text: str
    tokens: Sequence[Token]
    marks: str
    held_on: date | None
    language: str
    year_start: int


_OPEN_RANGE = re.compile(r"[xmoh]h?$")
_LEFT_DAY = re.compile(r"([DN])[oh]*(?:[~u\-bv]|&)[ohI]*$")
_RIGHT_DAY = re.compile(r"[oh]*(?:[~u\-b]|&)[ohI]*([DN])(?![_1-6MDN])")
_KIND_BEFORE = re.compile(r"([bfuwmaPx])[hotiIG]*$")
_KIND_BEHIND = re.compile(r"[s]?([BOLJ])")
_NEGATED = {
    "en": re.compile(r"\b(?:not|no|nothing|never|nobody|cannot|\w+n't)\b[^.?!;]{0,40}$"),
    "de": re.compile(r"\b(?:nicht|nichts|kein\w*|nie|niemand)\b[^.?!;]{0,40}$"),
    "es": re.compile(r"\b(?:no|nada|nunca|nadie)\b[^.?!;]{0,40}$"),
    "fr": re.compile(r"\b(?:pas|rien|jamais|personne)\b[^.?!;]{0,40}$"),
    "pt": re.compile(r"\b(?:nao|nada|nunca|ninguem)\b[^.?!;]{0,40}$", re.IGNORECASE),
}

_NEGATED_BEHIND = re.compile(r",?(?: \w+){0,2} (?:nothing|nobody|nichts|niemand|não|nada|no) (?!later|más tarde)")


def _ranges(phrases: list[Phrase], tokens: Sequence[Token], marks: str) -> list[tuple[Phrase, Phrase | None]]:
    """The phrases, with those that are two ends of one range put together."""
    found: list[tuple[Phrase, Phrase | None]] = []
    place = 0
    while place < len(phrases):
        phrase = phrases[place]
        following = phrases[place + 1] if place + 1 < len(phrases) else None
        if following and _are_linked(phrase, following, marks):
            found.append(_filled(phrase, following))
            place += 2
            continue
        found.append(_with_loose_day(phrase, tokens, marks, found[-1] if found else None))
        place += 1
    return found


def _are_linked(first: Phrase, second: Phrase, marks: str) -> bool:
    """Whether a range runs from one phrase to the next: "between ... and", "from ... to", "July or August"."""
    gap = marks[first.end : second.start]
    if first.is_recurring or second.is_recurring or first.is_past or second.is_past or len(gap) > 4:
        return False
    opened = _OPEN_RANGE.search(marks[max(0, first.start - 2) : first.start])
    if "&" in gap:
        return bool(re.fullmatch(r"[,]?&[ohI]*", gap)) and "x" in marks[max(0, first.start - 2) : first.start]
    if re.fullmatch(r"[oh]?Ih?", gap):
        return bool(opened) and first.said.unit == second.said.unit == "day"
    return bool(re.fullmatch(r"[,ohI]*[~u\-vbO][,ohI]*", gap))


def _filled(first: Phrase, second: Phrase) -> tuple[Phrase, Phrase]:
    """Two ends of a range, each with the month and year that only the other said."""
    low, high = first.said, second.said
    if low.unit == high.unit == "day":
        if low.day and high.day and high.month and not low.month:
            low = replace(low, month=high.month)
        if low.day and low.month and high.day and not high.month:
            high = replace(high, month=low.month, year=low.year)
    if low.year is None and high.year is not None and low.shift is None:
        later = (low.month or low.index or 0) > (high.month or high.index or 0)
        low = replace(low, year=high.year - (1 if later and low.unit == high.unit else 0))
    if high.year is None and low.year_shift is not None and high.shift is None:
        high = replace(high, year_shift=low.year_shift)
    if low.year_shift is None and low.year is None and high.year_shift is not None and low.shift is None:
        low = replace(low, year_shift=high.year_shift)
    return replace(first, said=low), replace(second, said=high)


def _with_loose_day(phrase: Phrase, tokens: Sequence[Token], marks: str, before: object) -> tuple[Phrase, Phrase | None]:
    """A date with the bare number that is the other end of its range: "the sixth to tenth of July", "July 6 to 10"."""
    said = phrase.said
    if said.unit != "day" or not said.day:
        return phrase, None
    left = _LEFT_DAY.search(marks[: phrase.start])
    if left and (before is None) and ("&" not in left.group() or "x" in marks[max(0, left.start() - 2) : left.start()]):
        number = tokens[left.start(1)].value
        if isinstance(number, int) and 1 <= number < said.day:
            return Phrase(replace(said, day=number, weekday=None), left.start(1), left.end()), phrase
    right = _RIGHT_DAY.match(marks, phrase.end)
    if right and said.month and ("&" not in right.group() or "x" in marks[max(0, phrase.start - 2) : phrase.start]):
        number = tokens[right.start(1)].value
        if isinstance(number, int) and said.day < number <= 31:
            return phrase, Phrase(replace(said, day=number, weekday=None), right.start(1), right.end())
    return phrase, None


def _since(found: list[When], talk: _Talk, phrase: Phrase) -> date | None:
    """The day a bare number follows on from: the date said before it in the same sentence."""
    if not found or not found[-1].is_window or found[-1].kind == "deadline" or found[-1].start is None:
        return None
    between = talk.text[found[-1].span[1] : talk.tokens[phrase.start].start]
    return None if re.search(r"[.?!。？！]", between) else found[-1].start


def _when(talk: _Talk, first: Phrase, second: Phrase | None, since: date | None) -> When | None:
    """One time with its dates, its kind, and whether it is past."""
    last = second or first
    kind, is_exclusive, start_mark, end_mark = _kind(talk, first, last)
    kind = "range" if second else kind
    span = talk.tokens[start_mark].start, talk.tokens[end_mark - 1].end
    days = _days(talk, first, second, since)
    start, end = _bounds(days, kind, last.said, talk.held_on, is_exclusive=is_exclusive) if days else (None, None)
    is_past = first.is_past or "P" in talk.marks[max(0, first.start - 2) : first.start] or _is_over(days, talk.held_on)
    if not is_past and not _is_year_said(last.said) and last.said.shift is None:
        is_past = is_talk_of_past(talk.text, span, talk.language) and kind != "deadline"
    if is_past and not _is_over(days, talk.held_on):
        start = end = None  # the last such time is meant, and which that was is a guess
    return When(
        talk.text[span[0] : span[1]],
        span,
        start,
        end,
        kind,
        "day" if last.said.weekday is not None else last.said.unit,
        "said" if _is_year_said(last.said) else "call_date",
        is_past=is_past,
        is_recurring=first.is_recurring,
    )


def _is_year_said(said: Said) -> bool:
    """Whether the year is in the words."""
    return said.year is not None or bool(said.within and said.within.year)


def _is_over(days: Days | None, held_on: date | None) -> bool:
    """Whether the days lie before the call."""
    return bool(days and held_on and days[1] < held_on)


def _days(talk: _Talk, first: Phrase, second: Phrase | None, since: date | None) -> Days | None:
    """First and last day from the start of one phrase to the end of the other."""
    low = days_of(first.said, talk.held_on, talk.year_start, since)
    if second is None or low is None:
        return low
    high = days_of(second.said, talk.held_on, talk.year_start, low[0])
    if high is None:
        return None
    if high[1] < low[0]:
        # "November to February": the end is the next one after the start.
        high = days_of(second.said, low[0], talk.year_start, low[0])
    return (low[0], high[1]) if high and high[1] >= low[0] else None


def _kind(talk: _Talk, first: Phrase, last: Phrase) -> tuple[WindowKind, bool, int, int]:
    """What the words around make of it; whether its own days are left out ("before", "after"); the marks it takes."""
    before = _KIND_BEFORE.search(talk.marks[: first.start])
    behind = _KIND_BEHIND.match(talk.marks, last.end)
    mark = before.group(1) if before else {"B": "b", "O": "m", "L": "f", "J": "a"}.get(behind.group(1), "") if behind else ""
    start = before.start() if before and mark != "P" else first.start
    end = behind.end() if behind and not before else last.end
    if talk.marks[first.start] == "w" or first.said.is_span:
        return "deadline", False, start, end
    if mark in {"f", "u"} and _is_negated(talk, start, end):
        return "start", False, start, end
    kinds: dict[str, WindowKind] = {"b": "deadline", "f": "deadline", "u": "deadline", "w": "deadline", "m": "start", "a": "start"}
    return kinds.get(mark, "range"), mark in {"f", "a"}, start, end


def _is_negated(talk: _Talk, start: int, end: int) -> bool:
    """Whether a "not" stands before the marks, or close behind them: "not before Christmas" is a start, no deadline."""
    pattern = _NEGATED.get(talk.language)
    before = talk.text[: talk.tokens[start].start].lower()
    behind = talk.text[talk.tokens[end - 1].end :].lower()
    return bool(pattern and (pattern.search(before) or _NEGATED_BEHIND.match(behind)))


def _bounds(days: Days, kind: WindowKind, said: Said, held_on: date | None, *, is_exclusive: bool) -> tuple[date | None, date | None]:
    """The window that a kind makes of days. "Before the first of May" ends on that day, "before May" on the day before it."""
    first, last = days
    if kind == "start":
        return (last + timedelta(days=1) if is_exclusive else first), None
    if kind == "range":
        return first, last
    if is_exclusive and first != last and "end" not in said.stages:
        last = first - timedelta(days=1)
    if held_on is None:
        return None, last
    return min(held_on, last), last
