"""What was said of a time, and the days it covers seen from the day of the call: plain calendar arithmetic.

A missing year or month is the next one that fits. Years may start in any month ("fiscal"); weeks start on Monday;
seasons are the northern ones and whole months.
"""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta

from aql.language.when.feasts import feast_days
from aql.language.when.parts import MONTHS_OF, Days, Granularity, Stage, month_end, month_start, part_of


@dataclass(frozen=True, slots=True)
class Said:
    """A time as it was said. What is None was not said; `shift` counts units from the call's own (next: 1, last: -1).

    `index` is the number of a quarter, half, season or feast, or of a week in its month (-1: the last). `stages` are
    one or two parts of the whole ("mid to late"). Beside `shift`, `index` is the far end ("in two to three months").
    `year_shift` is of a year said relatively ("Q1 next year").
    `is_span`: all the time up to the shifted unit ("the next two quarters"). `within`: the day or month whose week or
    whose first or last day is meant.
    """

    unit: Granularity
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    index: int | None = None
    shift: int | None = None
    year_shift: int | None = None
    stages: tuple[Stage, ...] = ()
    feast: str = ""
    is_fiscal: bool = False
    is_span: bool = False
    is_strict: bool = False
    within: "Said | None" = None


def days_of(said: Said, held_on: date | None, year_start: int = 1, since: date | None = None) -> Days | None:
    """First and last day of what was said, or None where the call's date is needed and not known.

    `since` is a day that a missing month is filled from, where talk has already turned to a later one.
    """
    try:
        whole = _whole(said, held_on, year_start, since)
    except (ValueError, OverflowError):
        return None
    return part_of(whole, said.stages, said.unit) if whole else None


def week_of(day: date) -> Days:
    """Monday to Sunday around a day."""
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=6)


def _whole(said: Said, held_on: date | None, year_start: int, since: date | None) -> Days | None:
    """The days of the whole unit, before any "early" or "end of" is applied."""
    if held_on and said.year_shift is not None:
        is_next_named = said.is_fiscal and 1 < year_start <= held_on.month
        said = replace(said, year=held_on.year + said.year_shift + is_next_named, year_shift=None)
    if said.shift is not None:
        return _shifted(said, held_on, year_start) if held_on else None
    if said.feast:
        return _next_feast(said, held_on)
    if said.unit == "day" and said.within is not None:
        whole = _whole(said.within, held_on, year_start, since)
        return (_day_of(said, *whole),) * 2 if whole else None
    if said.unit == "day":
        found = _day(said, held_on, since)
        return (found, found) if found else None
    if said.unit == "week":
        return _week(said, held_on, year_start, since)
    return _months(said, held_on, year_start)


def _shifted(said: Said, held_on: date, year_start: int) -> Days:
    """A unit counted from the call's own: this week, next quarter, in six months."""
    shift = said.shift or 0
    if said.unit == "day":
        there = held_on + timedelta(days=shift)
        return (held_on if said.is_span else there, held_on + timedelta(days=said.index or shift))
    if said.unit == "week":
        first, last = week_of(held_on + timedelta(weeks=shift))
        last += timedelta(weeks=(said.index or shift) - shift)
        if said.weekday is not None:
            first = last = first + timedelta(days=said.weekday)
        return (held_on, held_on + timedelta(weeks=shift)) if said.is_span else (first, last)
    months = MONTHS_OF[said.unit]
    if said.is_span:
        return held_on, _same_day(held_on, months * shift)
    origin = year_start if said.is_fiscal else 1
    into = (held_on.month - origin) % 12 % months
    first = month_start(held_on, months * shift - into)
    return first, month_end(month_start(first, months * (1 + (said.index or shift) - shift) - 1))


def _same_day(day: date, months: int) -> date:
    """The same day of a later month, or that month's last."""
    first = month_start(day, months)
    return first.replace(day=min(day.day, month_end(first).day))


def _day(said: Said, held_on: date | None, since: date | None) -> date | None:
    """One day: by date, by day of the month, by weekday, or by two of them that must agree."""
    if said.month and said.day:
        if said.year:
            return date(said.year, said.month, said.day)
        return _next_date(said.month, said.day, held_on) if held_on else None
    if held_on is None or (said.day is None and said.weekday is None):
        return None
    if said.day is None:
        ahead = ((said.weekday or 0) - held_on.weekday()) % 7 or 7
        return held_on + timedelta(days=ahead, weeks=said.index or 0)
    start = max(held_on, since) if since else held_on
    return _next_day_of_month(said.day, said.weekday, start)


def _day_of(said: Said, first: date, last: date) -> date:
    """A day of a month or a year: its first, its last, its third Thursday, its fifteenth."""
    if said.day:
        return first.replace(day=said.day)
    index = said.index or 1
    if said.weekday is None:
        return first if index > 0 else last
    if index < 0:
        return last - timedelta(days=(last.weekday() - said.weekday) % 7)
    found = first + timedelta(days=(said.weekday - first.weekday()) % 7, weeks=index - 1)
    if found > last:
        raise ValueError(f"no such weekday in {first:%B}")
    return found


def _next_date(month: int, day: int, held_on: date) -> date:
    """The next such date, the call's own day included; the 29th of February waits for its year."""
    for year in range(held_on.year, held_on.year + 9):
        if day <= monthrange(year, month)[1] and (found := date(year, month, day)) >= held_on:
            return found
    raise ValueError(f"no {day}.{month}.")


def _next_day_of_month(day: int, weekday: int | None, start: date) -> date:
    """The next such day of a month; where a weekday was said with it, the next on which both agree within half a year."""
    hits = [
        found
        for months in range(13)
        if day <= month_end(first := month_start(start, months)).day and (found := first.replace(day=day)) >= start
    ]
    agreeing = [found for found in hits[:6] if weekday in {None, found.weekday()}]
    return (agreeing or hits)[0]


def _week(said: Said, held_on: date | None, year_start: int, since: date | None) -> Days | None:
    """The week around a day, the second week of a month, or week 28 of the year."""
    if said.within is not None:
        if said.within.unit == "day":
            day = _day(said.within, held_on, since)
            return week_of(day) if day else None
        month = _whole(said.within, held_on, year_start, since)
        return _week_of_month(month, said.index or 1) if month else None
    if said.index and held_on:
        found = date.fromisocalendar(said.year or held_on.year, said.index, 1)
        if not said.year and week_of(found)[1] < held_on:
            found = date.fromisocalendar(held_on.year + 1, said.index, 1)
        return week_of(found)
    return None


def _week_of_month(month: Days, index: int) -> Days:
    """The index-th full week of a month, Monday to Sunday; -1 is the week that holds its last day."""
    first, last = month
    if index < 0:
        return week_of(last)
    monday = first + timedelta(days=-first.weekday() % 7, weeks=index - 1)
    return monday, monday + timedelta(days=6)


def _months(said: Said, held_on: date | None, year_start: int) -> Days | None:
    """A month, quarter, half, season or year."""
    if said.unit == "year":
        if said.year is None:
            return None
        return _year(said.year, year_start if said.is_fiscal else 1)
    length = MONTHS_OF[said.unit]
    index = said.month or said.index or 1
    if said.unit == "season":
        if said.year:
            first = date(said.year, 3 * index, 1)
            return first, month_end(month_start(first, 2))
        return _next_months(3 * index, 3, held_on, strict=said.is_strict) if held_on else None
    if said.year:
        first = month_start(_year(said.year, year_start if said.is_fiscal else 1)[0], length * (index - 1))
        return first, month_end(month_start(first, length - 1))
    if held_on is None:
        return None
    origin = year_start if said.is_fiscal else 1
    return _next_months((origin - 1 + length * (index - 1)) % 12 + 1, length, held_on, strict=said.is_strict)


def _year(year: int, start: int) -> Days:
    """A year; one that does not start in January bears the name of the year it ends in."""
    first = date(year if start == 1 else year - 1, start, 1)
    return first, month_end(month_start(first, 11))


def _next_months(first_month: int, length: int, held_on: date, *, strict: bool = False) -> Days:
    """The next months of that name that have not ended; `strict`: that have not begun."""
    for year in range(held_on.year - 1, held_on.year + 3):
        first = date(year, first_month, 1)
        last = month_end(month_start(first, length - 1))
        if last >= held_on and not (strict and first <= held_on):
            return first, last
    raise ValueError("no such part of a year")


def _next_feast(said: Said, held_on: date | None) -> Days | None:
    """The feast of a year, or the next one."""
    if said.year:
        return feast_days(said.feast, said.year)
    if held_on is None:
        return None
    return next(days for year in range(held_on.year - 1, held_on.year + 3) if (days := feast_days(said.feast, year))[1] >= held_on)
