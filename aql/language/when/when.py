"""When: the times a text speaks of, as dates seen from the day of the call.

A time that is past or comes again and again is marked, and is no window. A missing year is the next that fits. "Early",
"mid" and "late" are thirds; "the end of" a month its last seven days, of anything longer its last month. "By July"
ends with July. English "next Thursday" is next week's. Seasons are the northern ones.

English, German, Spanish, French, Portuguese and Japanese are measured; any other language is read for dates in digits.

Libraries were measured first (`tests/bench/when.py`). Of 215 phrases of sales talk in these languages, labelled before
anything was tried on them, dateparser 1.5 was right on 37, parsedatetime 2.6 on 41, recognizers-text 1.0 on 74 (it reads
English best, 43 of 95, takes 10 to 25 ms a phrase and needs emoji<2), this reader on 175; it has learned from the others
since. None of them reads "the fifteenth", "this half", "week of the sixth" or a fiscal year, tells "we bought it in
March" from "we go live in March", or says whether a date is a deadline. So none is used.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from aql.language.when.calendar import Said, days_of
from aql.language.when.kind import Around, around
from aql.language.when.marks import Token, has_time_words, tokens_of
from aql.language.when.parts import Days, Granularity
from aql.language.when.past import is_talk_of_past
from aql.language.when.phrases import phrases_in
from aql.language.when.ranges import Range, ranges_of
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
    for time in ranges_of(phrases_in(tokens, language), tokens, marks):
        found.append(_when(talk, time, _since(found, talk, time)))
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


_SENTENCE_END = re.compile("[.?!。？！]")
_AFTER_DEADLINE_WORD = re.compile("[bfu]h?$")


def _since(found: Sequence[When], talk: _Talk, time: Range) -> date | None:
    """The day a bare number follows on from: that of the time said before it in the same sentence.

    A deadline is mostly nearer than what was spoken of before it, and what follows one may come before it.
    """
    if not found or not found[-1].is_window or found[-1].kind == "deadline" or _AFTER_DEADLINE_WORD.search(talk.marks, 0, time.first.start):
        return None
    between = talk.text[found[-1].span[1] : talk.tokens[time.first.start].start]
    return None if _SENTENCE_END.search(between) else found[-1].start


def _when(talk: _Talk, time: Range, since: date | None) -> When:
    """One time with its dates, its kind, and whether it is past."""
    said = time.last.said
    kind = around(time, talk.marks, talk.language, talk.text, [(token.start, token.end) for token in talk.tokens])
    span = talk.tokens[kind.start].start, talk.tokens[kind.end - 1].end
    days = _days(talk, time, since)
    is_over = bool(days and talk.held_on and days[1] < talk.held_on)
    is_past = is_over or _is_past(talk, time, span, is_deadline=kind.kind == "deadline")
    # Where the talk alone is past, the last such time is meant, and which that was is a guess.
    start, end = _bounds(days, kind, talk.held_on, said) if days and (is_over or not is_past) else (None, None)
    return When(
        phrase=talk.text[span[0] : span[1]],
        span=span,
        start=start,
        end=end,
        kind=kind.kind,
        granularity="day" if said.weekday is not None else said.unit,
        year_from="said" if _is_year_said(said) else "call_date",
        is_past=is_past,
        is_recurring=time.first.is_recurring,
    )


def _days(talk: _Talk, time: Range, since: date | None) -> Days | None:
    """First and last day from the start of one end of a range to the end of the other."""
    low = days_of(time.first.said, talk.held_on, talk.year_start, since)
    if not time.has_two_ends or low is None:
        return low
    high = days_of(time.last.said, talk.held_on, talk.year_start, low[0])
    if high and high[1] < low[0]:  # "November to February": the next one after the start
        high = days_of(time.last.said, low[0], talk.year_start, low[0])
    return (low[0], high[1]) if high and high[1] >= low[0] else None


def _is_past(talk: _Talk, time: Range, span: tuple[int, int], *, is_deadline: bool) -> bool:
    """Whether the words or the talk around them tell of what was."""
    first, said = time.first, time.last.said
    if first.is_past or "P" in talk.marks[max(0, first.start - 2) : first.start]:
        return True
    # "Next month" is never past, "in six weeks" may be: "they had it done in six weeks".
    is_counted_from_call = said.shift is not None and talk.marks[first.start] != "i"
    if _is_year_said(said) or is_counted_from_call:
        return False
    return is_talk_of_past(talk.text, span, talk.language, is_deadline=is_deadline)


def _is_year_said(said: Said) -> bool:
    """Whether the year is in the words."""
    return said.year is not None or bool(said.within and said.within.year)


def _bounds(days: Days, kind: Around, held_on: date | None, said: Said) -> tuple[date | None, date | None]:
    """The window that a kind makes of days: "before the first of May" ends on that day, "before May" on the day before."""
    first, last = days
    if kind.kind == "start":
        return (last + timedelta(days=1) if kind.is_exclusive else first), None
    if kind.kind == "range":
        return first, last
    if kind.is_exclusive and first != last and "end" not in said.stages:
        last = first - timedelta(days=1)
    return (min(held_on, last) if held_on else None), last
