"""What the parts of a matched phrase say: from marks and their values to a `Said`, or None where they make no time."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from aql.language.when.calendar import Said
from aql.language.when.parts import Granularity, Stage

_UNITS: Mapping[str, Granularity] = {"1": "day", "2": "week", "3": "month", "4": "quarter", "5": "half", "6": "year"}
_SHIFTS = {"n": 1, "j": 1, "t": 0, "l": -1}


# "Dans quinze jours" is in two weeks: both ends are counted.
_WEEKS_OF_DAYS = {8: 1, 15: 2}
_OFTEN_COUNTED = 3
_ROMANCE = frozenset({"es", "fr", "pt"})


@dataclass(frozen=True, slots=True)
class Parts:
    """The named parts of a match: `marks` as they stood, `values` of their words; `before` are the two marks before it."""

    marks: Mapping[str, str]
    values: Mapping[str, Any]
    language: str
    before: str

    def number(self, *names: str) -> int | None:
        """The number of the first part that is there; an article counts one."""
        name = next((name for name in names if name in self.marks), None)
        return None if name is None else 1 if self.marks[name] == "A" else int(self.values[name])

    def unit(self) -> Granularity:
        """The unit of time that was said."""
        return _UNITS[self.marks["unit"]]

    def shift(self, *names: str) -> int | None:
        """How many units away: "next" 1, "this" 0, "last" -1; "after next" carries its own number."""
        name = next((name for name in names if name in self.marks), None)
        if name is None:
            return None
        return self.values[name] if isinstance(self.values[name], int) else _SHIFTS[self.marks[name]]


def date_said(parts: Parts) -> Said | None:
    """A day by its number, with month, year and weekday as far as said: "Monday the second of November"."""
    day = parts.number("day") or 0
    said = Said("day", month=parts.values.get("month"), day=day, weekday=parts.values.get("weekday"))
    return _in_year(said, parts) if 1 <= day <= 31 else None


def month_first_said(parts: Parts) -> Said | None:
    """A day behind its month: "July the second", "October 5"; "the February one" is none."""
    is_one = parts.marks["day"] == "N" and parts.number("day") == 1 and parts.language == "en"
    return None if is_one else date_said(parts)


def bare_day_said(parts: Parts) -> Said | None:
    """A day of no month: "on the fifteenth", "le vingt-sept". "The first" and "at first" are mostly no day."""
    day, has_article = parts.number("day") or 0, parts.before.endswith("h")
    is_after_time_word = parts.before.removesuffix("h")[-1:] in set("bfumaIk~&vx")
    if parts.language == "ja":
        is_day = True
    elif parts.language in _ROMANCE:
        is_day = has_article if parts.marks["day"] == "N" else day == 1 and is_after_time_word
    elif day <= _OFTEN_COUNTED:
        is_day = has_article and is_after_time_word
    else:
        is_day = is_after_time_word or (has_article and parts.before != "ih")
    return date_said(parts) if is_day else None


def written_said(parts: Parts) -> Said:
    """A date in digits; one that could be read two ways is no date."""
    day = parts.values["date"]
    return Said("day", day.year, day.month, day.day) if day else Said("day")


def weekday_said(parts: Parts) -> Said:
    """A weekday. English "next Thursday" is next week's, elsewhere it is the coming one; "Thursday week" is a week later."""
    weekday = parts.values["weekday"]
    is_next_week = parts.marks.get("which") == "n" and parts.language == "en"
    week = parts.shift("week") if "week" in parts.marks else 1 if is_next_week else None
    if week is not None:
        return Said("week", weekday=weekday, shift=week)
    weeks = 1 if parts.marks.get("weeks") == "2" else parts.number("weeks")
    return Said("day", weekday=weekday, index=weeks)


def week_later_said(parts: Parts) -> Said:
    """A weekday and a week: "a week on Thursday"."""
    return Said("day", weekday=parts.values["weekday"], index=1)


def nth_weekday_said(parts: Parts) -> Said:
    """A weekday of a month by its number: "the third Thursday in October", "the last Friday of the month"."""
    index = -1 if parts.marks["nth"] == "l" else parts.number("nth")
    return Said("day", weekday=parts.values["weekday"], index=index, within=_whole(parts))


def day_of_month_said(parts: Parts) -> Said | None:
    """A day of a month told from the call's: "the first of next month"."""
    return Said("day", day=parts.number("day"), within=_whole(parts))


def week_of_said(parts: Parts) -> Said | None:
    """The week around a day: "week of the sixth of July"."""
    day = date_said(parts)
    return Said("week", within=day) if day else None


def nth_week_said(parts: Parts) -> Said:
    """A week of a month by its number: "the second week of September", "the last week of next month"."""
    index = -1 if parts.marks["nth"] == "l" else parts.number("nth")
    return Said("week", index=index, within=_whole(parts))


def week_number_said(parts: Parts) -> Said:
    """A week of the year by its number: "KW 28"."""
    return Said("week", index=parts.number("week"))


def nth_day_said(parts: Parts) -> Said | None:
    """The first or the last day of a month, a quarter, a year."""
    index = -1 if parts.marks["nth"] == "l" else parts.number("nth")
    return Said("day", index=index, within=_whole(parts)) if index in {1, -1} else None


def half_of_month_said(parts: Parts) -> Said:
    """Half a month: "the first half of October"."""
    is_first = parts.marks["nth"] == "D" and parts.number("nth") == 1
    return replace(_whole(parts), stages=("first half" if is_first else "second half",))


def quarter_said(parts: Parts) -> Said | None:
    """A quarter by its number: "Q3", "the third quarter of next year", "fiscal Q1"."""
    return _part_of_year(parts, "quarter", 4)


def half_said(parts: Parts) -> Said | None:
    """A half by its number: "H2", "the first half of 2028"."""
    return _part_of_year(parts, "half", 2)


def nth_of_year_said(parts: Parts) -> Said | None:
    """A month or quarter by its number: "the last quarter of the year", "the first month of next year"."""
    most = 12 if parts.unit() == "month" else 4
    index = most if parts.marks["nth"] == "l" else parts.number("nth") or 0
    said = Said("month", month=index) if most == 12 else Said("quarter", index=index, is_fiscal="fiscal" in parts.marks)
    return _in_parts(replace(said, year_shift=parts.shift("which") or 0), parts) if 1 <= index <= most else None


def month_said(parts: Parts) -> Said:
    """A month: "late March", "next October", "the end of January 2027"."""
    return _named(Said("month", month=parts.values["month"]), parts)


def season_said(parts: Parts) -> Said:
    """A season: "spring", "next summer"."""
    return _named(Said("season", index=parts.values["season"]), parts)


def feast_said(parts: Parts) -> Said:
    """A feast: "Christmas", "Easter next year"."""
    return _in_year(Said("day", feast=str(parts.values["feast"])), parts)


def unit_said(parts: Parts) -> Said | None:
    """A unit by its distance: "next quarter", "the end of the year", "month end"."""
    if parts.values.get("part_after") in {"early", "late"}:
        return None  # "eighteen months later"
    return _in_parts(Said(parts.unit(), shift=parts.shift("which", "after") or 0, is_fiscal="fiscal" in parts.marks), parts)


def coming_said(parts: Parts) -> Said:
    """All of several units to come: "the next two quarters", "within ninety days"; with "last" they are gone."""
    sign = -1 if parts.shift("which", "after") == -1 else 1
    return Said(parts.unit(), shift=sign * (parts.number("count") or 1), is_span=True)


def away_said(parts: Parts) -> Said | None:
    """A unit some units away: "in six weeks", "two to three months from now"; half a year is six months."""
    low, high = parts.number("low") or 0, parts.number("high")
    if parts.unit() == "half":
        return Said("month", shift=6 * low)
    if parts.unit() == "day" and low in _WEEKS_OF_DAYS and parts.language in _ROMANCE:
        return Said("week", shift=_WEEKS_OF_DAYS[low])
    return Said(parts.unit(), shift=low, index=high) if 0 < low < 1000 else None


def half_year_away_said(_: Parts) -> Said:
    """Half a year away."""
    return Said("month", shift=6)


def relative_day_said(parts: Parts) -> Said:
    """Today, tomorrow, yesterday."""
    return Said("day", shift=parts.values["away"])


def year_said(parts: Parts) -> Said | None:
    """A year: "in 2027", "early 2027", "fiscal 27"."""
    said = _in_year(Said("year", is_fiscal="fiscal" in parts.marks), parts)
    if said.year and said.is_fiscal and parts.language == "ja":
        said = replace(said, year=said.year + 1)  # 2026年度 begins in 2026, elsewhere a fiscal year has the name of its end
    return _in_parts(said, parts) if said.year and 1990 <= said.year < 2060 else None


def short_year_said(parts: Parts) -> Said | None:
    """A year by its last two figures, in the languages that speak so: "em vinte e oito"."""
    is_year = parts.language in _ROMANCE and 20 <= (parts.number("year") or 0) <= 45
    return _in_year(Said("year"), parts) if is_year else None


def gone_said(_: Parts) -> Said:
    """What was: "three weeks ago", "last month"."""
    return Said("day", shift=-1)


def recurring_said(_: Parts) -> Said:
    """What comes again and again: "every Friday"."""
    return Said("day", shift=0)


def _whole(parts: Parts) -> Said:
    """The month or unit that something is a part of."""
    if "month" in parts.marks:
        return _in_year(Said("month", month=parts.values["month"]), parts)
    return Said(parts.unit(), shift=parts.shift("which") or 0)


def _part_of_year(parts: Parts, unit: Granularity, most: int) -> Said | None:
    """A numbered part of a year, fiscal where that was said."""
    index = parts.number("index", "nth", "count") or 0
    said = Said(unit, index=index, is_fiscal="fiscal" in parts.marks or "fiscal_after" in parts.marks)
    return _named(said, parts) if 1 <= index <= most else None


def _named(said: Said, parts: Parts) -> Said:
    """A named part of a year with its year, and the part of it that was said; "next" passes over one that has begun."""
    is_strict = (parts.shift("which", "after") or 0) > 0
    return _in_parts(_in_year(replace(said, is_strict=True) if is_strict else said, parts), parts)


def _in_year(said: Said, parts: Parts) -> Said:
    """The time with the year that was said before or after it, in full, in two figures or relatively."""
    year = parts.number("year", "first_year", "short")
    if year is not None:
        return replace(said, year=year if year > 99 else 2000 + year)
    shift = parts.shift("year_which", "which_year", "first_which")
    return said if shift is None else replace(said, year_shift=shift)


def _in_parts(said: Said, parts: Parts) -> Said:
    """The time with the part of it that was said: "early", "mid to late"."""
    stages: tuple[Stage, ...] = tuple(parts.values[name] for name in ("part", "part_to", "part_after") if name in parts.marks)
    return replace(said, stages=stages) if stages else said
