"""Units of time, and the parts of one that people speak of: "early", "mid to late", "the end of"."""

from calendar import monthrange
from datetime import date, timedelta
from typing import Literal

Granularity = Literal["day", "week", "month", "quarter", "half", "season", "year"]
Stage = Literal["begin", "early", "mid", "late", "end", "first half", "second half"]
Days = tuple[date, date]

MONTHS_OF = {"month": 1, "quarter": 3, "season": 3, "half": 6, "year": 12}


def month_start(day: date, months: int) -> date:
    """The first of the month so many months away."""
    count = day.year * 12 + day.month - 1 + months
    return date(count // 12, count % 12 + 1, 1)


def month_end(day: date) -> date:
    """The last day of the month."""
    return date(day.year, day.month, monthrange(day.year, day.month)[1])


def part_of(whole: Days, stages: tuple[Stage, ...], unit: Granularity) -> Days:
    """The part of a unit that was meant: a third of a year or a quarter, ten days of a month."""
    if not stages:
        return whole
    return _part(whole, stages[0], unit)[0], _part(whole, stages[-1], unit)[1]


# The days of a month that are its early, middle and late part; "begin" and "end" are narrower. Of a week, in weekdays.
_MONTH_PARTS: dict[Stage, tuple[int, int]] = {
    "begin": (1, 7),
    "early": (1, 10),
    "mid": (11, 20),
    "late": (21, 31),
    "end": (-7, 31),
    "first half": (1, 15),
    "second half": (16, 31),
}
_WEEK_PARTS: dict[Stage, tuple[int, int]] = {
    "begin": (1, 1),
    "early": (1, 2),
    "mid": (3, 3),
    "late": (4, 5),
    "end": (5, 5),
    "first half": (1, 3),
    "second half": (4, 5),
}


def _part(whole: Days, stage: Stage, unit: Granularity) -> Days:
    """One part of a unit, in whole months where it has several, in days where not."""
    first, last = whole
    if unit in {"quarter", "season", "half", "year"}:
        months = MONTHS_OF[unit]
        third = months // 3
        low, high = {
            "begin": (0, 1),
            "early": (0, third),
            "mid": (third, months - third),
            "late": (months - third, months),
            "end": (months - 1, months),
            "first half": (0, months // 2),
            "second half": (months // 2, months),
        }[stage]
        return month_start(first, low), month_end(month_start(first, high - 1))
    low, high = (_WEEK_PARTS if unit == "week" else _MONTH_PARTS)[stage]
    days = (last - first).days + 1
    return first + timedelta(days=low - 1 if low > 0 else days + low), first + timedelta(days=min(high, days) - 1)
