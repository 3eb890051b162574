"""What was said of a time, and the days it covers seen from the day of the call: plain calendar arithmetic.

A missing year or month is the next one that fits. Years may start in any month ("fiscal"); weeks start on Monday;
seasons are the northern ones and whole months.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

Granularity = Literal["day", "week", "month", "quarter", "half", "season", "year"]
Stage = Literal["begin", "early", "mid", "late", "end", "first half", "second half"]

MONTHS_OF = {"month": 1, "quarter": 3, "season": 3, "half": 6, "year": 12}


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


Days = tuple[date, date]


def days_of(said: Said, held_on: date | None, year_start: int = 1, since: date | None = None) -> Days | None:
    """First and last day of what was said, or None where the call's date is needed and not known.

    `since` is a day that a missing month is filled from, where talk has already turned to a later one.
    """
    try:
        whole = _whole(said, held_on, year_start, since)
    except (ValueError, OverflowError):
        return None
    return _staged(whole, said.stages, said.unit) if whole else None


def month_start(day: date, months: int) -> date:
    """The first of the month so many months away."""
    count = day.year * 12 + day.month - 1 + months
    return date(count // 12, count % 12 + 1, 1)


def month_end(day: date) -> date:
    """The last day of the month."""
    return date(day.year, day.month, monthrange(day.year, day.month)[1])


def week_of(day: date) -> Days:
    """Monday to Sunday around a day."""
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=6)


def _whole(said: Said, held_on: date | None, year_start: int, since: date | None) -> Days | None:
    """The days of the whole unit, before any "early" or "end of" is applied."""
    if held_on and said.year_shift is not None:
        said = _with_year(said, held_on.year + said.year_shift)
    if said.shift is not None:
        return _shifted(said, held_on, year_start) if held_on else None
    if said.feast:
        return _next_feast(said, held_on)
    if said.unit == "day" and said.within is not None:
        whole = _whole(said.within, held_on, year_start, since)
        return (whole[0 if said.index == 1 else 1],) * 2 if whole else None
    if said.unit == "day":
        found = _day(said, held_on, since)
        return (found, found) if found else None
    if said.unit == "week":
        return _week(said, held_on, year_start, since)
    return _months(said, held_on, year_start)


def _with_year(said: Said, year: int) -> Said:
    """The same, in a year."""
    values = {name: getattr(said, name) for name in said.__slots__} | {"year": year, "year_shift": None}
    return Said(**values)


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
    if held_on is None:
        return None
    if said.day is None:
        ahead = ((said.weekday or 0) - held_on.weekday()) % 7 or 7
        return held_on + timedelta(days=ahead, weeks=said.index or 0)
    start = max(held_on, since) if since else held_on
    return _next_day_of_month(said.day, said.weekday, start)


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


_FIXED_FEASTS = {
    "new year's day": (1, 1, 1),
    "new year": (1, 1, 31),
    "epiphany": (1, 6, 1),
    "valentine": (2, 14, 1),
    "independence day": (7, 4, 1),
    "golden week": (4, 29, 7),
    "obon": (8, 13, 4),
    "assumption": (8, 15, 1),
    "halloween": (10, 31, 1),
    "all saints": (11, 1, 1),
    "christmas": (12, 25, 1),
    "new year's eve": (12, 31, 1),
    "year-end holidays": (12, 29, 6),
}
_MOVED_BY_EASTER = {"carnival": -47, "palm week": -7, "good friday": -2, "easter": 0, "easter monday": 1, "ascension": 39, "pentecost": 49}
# The n-th weekday of a month: month, weekday, n (-1 the last).
_BY_WEEKDAY = {"thanksgiving": (11, 3, 4), "labor day": (9, 0, 1), "memorial day": (5, 0, -1)}


def feast_days(feast: str, year: int) -> Days:
    """First and last day of a feast in a year."""
    if feast in _FIXED_FEASTS:
        month, day, length = _FIXED_FEASTS[feast]
        first = date(year, month, day)
        return first, first + timedelta(days=length - 1)
    if feast in _MOVED_BY_EASTER:
        first = easter(year) + timedelta(days=_MOVED_BY_EASTER[feast])
        return first, first + timedelta(days=7 if feast == "palm week" else 0)
    month, weekday, place = _BY_WEEKDAY["thanksgiving" if feast == "black friday" else feast]
    days = [date(year, month, day) for day in range(1, monthrange(year, month)[1] + 1) if date(year, month, day).weekday() == weekday]
    found = days[place if place < 0 else place - 1] + timedelta(days=1 if feast == "black friday" else 0)
    return found, found


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm of Nature, 20 April 1876)."""
    golden, century, rest = year % 19, year // 100, year % 100
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    month, day = divmod(moon + weekday - 7 * ((golden + 11 * moon + 22 * weekday) // 451) + 114, 31)
    return date(year, month, day + 1)


# Which part of a unit is meant, in tenths of it; "begin" and "end" are narrower than "early" and "late".
_PARTS: dict[Stage, tuple[int, int]] = {
    "begin": (0, 2),
    "early": (0, 3),
    "mid": (3, 7),
    "late": (7, 10),
    "end": (8, 10),
    "first half": (0, 5),
    "second half": (5, 10),
}


def _staged(whole: Days, stages: tuple[Stage, ...], unit: Granularity) -> Days:
    """The part of a unit: thirds of a quarter are its months, a month is cut at the 10th and the 20th."""
    if not stages:
        return whole
    parts = [_part(whole, stage, unit) for stage in stages]
    return parts[0][0], parts[-1][1]


def _part(whole: Days, stage: Stage, unit: Granularity) -> Days:
    """One stage of a unit, in whole months where it has several, in days where not."""
    first, last = whole
    if unit in {"quarter", "season", "half", "year"}:
        months = MONTHS_OF[unit]
        low, high = {
            "begin": (0, 1), "early": (0, months // 3), "mid": (months // 3, months - months // 3), "late": (months - months // 3, months),
            "end": (months - 1, months), "first half": (0, months // 2), "second half": (months // 2, months),
        }[stage]  # fmt: skip
        return month_start(first, low), month_end(month_start(first, high - 1))
    days = (last - first).days + 1
    low, high = _PARTS[stage]
    return first + timedelta(days=round(days * low / 10)), first + timedelta(days=round(days * high / 10) - 1)
