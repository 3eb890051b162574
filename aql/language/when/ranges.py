"""Times that are two ends of one range, put together: "between the sixth and the tenth of July", "March or April"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from aql.language.when.calendar import Said
from aql.language.when.marks import Token
from aql.language.when.phrases import Phrase


@dataclass(frozen=True, slots=True)
class Range:
    """A time, or the two ends of one; `last` is `first` where it has but one."""

    first: Phrase
    last: Phrase

    @property
    def has_two_ends(self) -> bool:
        """Whether two times were said."""
        return self.first is not self.last


def ranges_of(phrases: Sequence[Phrase], tokens: Sequence[Token], marks: str) -> list[Range]:
    """The times in their order, two where they were said as the ends of one; each has what only the other said."""
    found: list[Range] = []
    waiting = list(reversed(phrases))
    while waiting:
        phrase = waiting.pop()
        if waiting and _are_ends(phrase, waiting[-1], marks):
            found.append(_shared(phrase, waiting.pop()))
        else:
            is_first = not found or found[-1].last.end < phrase.start
            found.append(_with_loose_day(phrase, tokens, marks) if is_first else Range(phrase, phrase))
    return found


_TO = re.compile(r"[,ohI]*[~u\-vbO][,ohI]*")
_AND = re.compile(r",?&[ohI]*")
_AU = re.compile(r"[oh]?Ih?")
_AFTER_DU = re.compile(r"[xmoh]h?$")
_DAY_BEFORE = re.compile(r"([DN])[oh]*(?:[~u\-bv]|(&))[ohI]*$")
_DAY_BEHIND = re.compile(r"[oh]*(?:[~u\-b]|(&))[ohI]*([DN])(?![_1-6MDN])")


def _are_ends(first: Phrase, second: Phrase, marks: str) -> bool:
    """Whether a range runs from one time to the next, by the words between and before them."""
    if first.is_recurring or second.is_recurring or first.is_past or second.is_past:
        return False
    gap, before = marks[first.end : second.start], marks[max(0, first.start - 2) : first.start]
    if _AND.fullmatch(gap):
        return "x" in before
    if _AU.fullmatch(gap):  # "du 6 au 10 juillet"
        return bool(_AFTER_DU.search(before)) and first.said.unit == second.said.unit == "day"
    return bool(_TO.fullmatch(gap))


def _shared(first: Phrase, second: Phrase) -> Range:
    """Two ends of a range, each with the month and the year that only the other said."""
    low, high = first.said, second.said
    if low.unit == high.unit == "day" and low.day and high.day:
        if high.month and not low.month:
            low = replace(low, month=high.month if low.day < high.day else (high.month - 2) % 12 + 1)
        elif low.month and not high.month:
            high = replace(high, month=low.month, year=low.year)
    if low.shift is None and high.shift is None:
        if low.year is None and high.year is not None:
            low = replace(low, year=high.year - _is_later(low, high))
        if low.year_shift is None and low.year is None:
            low = replace(low, year_shift=high.year_shift)
        elif high.year_shift is None and high.year is None:
            high = replace(high, year_shift=low.year_shift)
    return Range(replace(first, said=low), replace(second, said=high))


def _is_later(low: Said, high: Said) -> bool:
    """Whether the lower end comes later in its year than the upper: "November to February 2027"."""
    return low.unit == high.unit and (low.month or low.index or 0) > (high.month or high.index or 0)


def _with_loose_day(phrase: Phrase, tokens: Sequence[Token], marks: str) -> Range:
    """A date with the bare number that is its other end: "the sixth to tenth of July", "July 6 to 10"."""
    said = phrase.said
    if said.unit == "day" and said.day:
        before = _DAY_BEFORE.search(marks, 0, phrase.start)
        if before and _opens(before[2], marks, before.start()) and 1 <= (number := _number(tokens, before.start(1))) < said.day:
            return Range(Phrase(replace(said, day=number, weekday=None), before.start(1), before.end()), phrase)
        behind = _DAY_BEHIND.match(marks, phrase.end)
        if (
            behind
            and said.month
            and _opens(behind[1], marks, phrase.start)
            and said.day < (number := _number(tokens, behind.start(2))) <= 31
        ):
            return Range(phrase, Phrase(replace(said, day=number, weekday=None), behind.start(2), behind.end()))
    return Range(phrase, phrase)


def _opens(and_: str | None, marks: str, place: int) -> bool:
    """Whether "and" may join what begins at a place: only where "between" stands before it."""
    return and_ is None or "x" in marks[max(0, place - 2) : place]


def _number(tokens: Sequence[Token], place: int) -> int:
    """The number of a token."""
    value = tokens[place].value
    return value if isinstance(value, int) else 0
