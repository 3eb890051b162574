"""Which times a text speaks of, as patterns over the marks of `when_marks`: dates, weekdays, parts of years, spans.

Every pattern is tried at every place and the longest match wins. A builder takes what the named groups hold and may
still refuse. Nothing here knows a calendar: that is `when_calendar`.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Any, cast

from aql.language.when_calendar import Granularity, Said, Stage
from aql.language.when_marks import Token

Got = dict[str, Any]
Builder = Callable[[Got], Said | None]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A time said in tokens[start:end]."""

    said: Said
    start: int
    end: int
    is_past: bool = False
    is_recurring: bool = False


def phrases_in(tokens: Sequence[Token], language: str) -> list[Phrase]:
    """The times of a row of tokens in their order, none within another."""
    marks = "".join(token.mark for token in tokens)
    found: list[Phrase] = []
    place = 0
    while place < len(marks):
        phrase = _longest(marks, tokens, place, language)
        if phrase:
            found.append(phrase)
        place = phrase.end if phrase else place + 1
    return found


# A word that makes what stands before it a count or a description: "the third floor", "the second half".
_NOT_COUNTED = r"(?![_DNMSWQHF1-6GA])"
_LINK = "[oihI]*"
_YEAR = r"(?:[,oihI]*(?:(?P<year>Y)|(?P<which_year>[njtl])[oh]*y?6|6(?P<year_which>[njtl])))?"
_YEAR_BEFORE = r"(?:(?:(?P<first_year>Y)6?|(?P<first_which>[njtl])6)[,oihI]*)?"
_PART = r"(?:(?P<part>G)(?:[~v,&-](?P<part2>G))?[ohim]*)?"
_WHICH = r"(?:(?P<which>[njtl])[oh]*)?"


def _rules(language: str) -> list[tuple[str, Builder]]:
    """The patterns of a language, each with what makes a time of it."""
    # Romance languages count days ("le vingt-sept"), Germanic ones order them ("the twenty-seventh").
    day = "[DN]" if language in {"es", "fr", "pt", "ja"} else "D"
    rules: list[tuple[str, Builder]] = [
        (
            r"(?:(?P<weekday>W)[,ohI]*)?(?P<day>[DN])[oh]*(?P<month>M)(?:[,oih]*(?:(?P<year>Y)|(?P<which_year>[njt])[oh]*6|6(?P<year_which>[njt])|[oh]*(?P<short>N)(?![_1-6])))?",
            _date,
        ),
        (
            r"(?P<value>V)",
            lambda got: Said("day") if got["value"] is None else Said("day", got["value"].year, got["value"].month, got["value"].day),
        ),
        (rf"(?:[njt][oh]*)?(?P<weekday>W)[,ohIs]{{0,3}}?(?P<day>{day}){_NOT_COUNTED}", _date),
        (rf"(?P<which>[njt])2[,oihI]*(?P<weekday>W)[,oh]*(?P<day>[DN]){_NOT_COUNTED}", _date),
        (rf"(?<=[hkbfumaI~xv&])(?P<day>{'[DN]' if language in {'es', 'fr', 'ja'} else 'D'}){_NOT_COUNTED}", _bare_day),
        (r"(?:(?P<which>[njt])[oh]*)?(?P<weekday>W)(?P<after>[nj])?(?:[,oihI]*(?P<week>[njt])[oh]*2|(?P<next>2)(?![oi]))?", _weekday),
        (r"(?P<week>[njt])2[,oihI]*(?P<weekday>W)|2(?P<week_after>[nj])[,oihI]*(?P<weekday_after>W)", _weekday),
        (r"[kK][oh]*(?:(?P<day>[DN])(?:[oh]*(?P<month>M))?|(?P<month_first>M)h?(?P<day_after>[DN]))", _week_of),
        (rf"(?P<nth>[Dl])[oh]*[2k][oihI]*(?:(?P<month>M){_YEAR}|(?P<which_month>[njt])[oh]*3)", _nth_week),
        (r"(?P<week>C)", lambda got: Said("week", index=got["week"])),
        (rf"(?P<nth>[Dl])1[oihI]*(?:(?P<month>M){_YEAR}|(?P<which>[njt])?[oh]*(?P<unit>[3-6]))", _nth_day),
        (rf"(?P<nth>[Dl])[oh]*5[oihI]*(?P<month>M){_YEAR}", _half_of_month),
        (
            rf"{_PART}{_YEAR_BEFORE}{_WHICH}(?P<fiscal>y)?(?:(?P<index>Q)|(?P<nth>D)4|4(?P<count>N))(?:{_LINK}(?P<fiscal_after>y)(?P<fiscal_year>[YN])?)?{_YEAR}",
            _quarter,
        ),
        (
            rf"{_PART}{_YEAR_BEFORE}{_WHICH}(?P<fiscal>y)?(?:(?P<index>H)|(?P<nth>D)5|5(?P<count>N))(?:{_LINK}(?P<fiscal_after>y)(?P<fiscal_year>[YN])?)?{_YEAR}",
            _half,
        ),
        (rf"{_PART}(?P<nth>[Dl])[oh]*(?P<counted>[34])[oihI]*(?:h?(?P<whose>[njt])?[oh]*(?P<fiscal>y)?6)", _nth_of_year),
        (rf"{_PART}{_YEAR_BEFORE}{_WHICH}(?P<month>M)3?(?P<after>[njl])?{_YEAR}(?P<part_after>G)?", _month),
        (rf"{_PART}{_YEAR_BEFORE}{_WHICH}(?P<season>S)(?P<after>[njl])?{_YEAR}", _season),
        (rf"{_YEAR_BEFORE}{_WHICH}(?P<feast>F)(?P<after>[njl])?{_YEAR}", _feast),
        (rf"{_PART}(?P<which>[njtl])[oh]*(?P<fiscal>y)?(?P<unit>[2-6])(?P<part_after>G)?", _unit),
        (rf"{_PART}(?P<unit>[2-6])(?P<after>[njtl])", _unit),
        (r"(?P<part>G)(?:[~v,&-](?P<part2>G))?[ohi]*(?P<fiscal>y)?(?P<unit>[2-6])(?!N)", _unit),
        (r"(?P<fiscal>y)?(?P<unit>[3-6])(?P<part_after>G)", _unit),
        (
            r"(?:[Iwi]h?)?(?:(?P<which>[njl])(?P<count>N)|(?P<count_first>N)(?P<which_after>[njl]))(?P<unit>[1-6])(?P<unit_which>[njl])?",
            _coming_units,
        ),
        (r"i(?P<low>[NA])(?:[~v&,-](?P<count>N))?(?P<unit>[1-6])(?!p)", _in_units),
        (r"i5?(?P<count>A)?(?P<half>5)A?(?P<unit>6)", _in_units),
        (r"(?P<low>[NA])(?:[~v&,-](?P<count>N))?(?P<unit>[1-6])q", _in_units),
        (r"w[oh]*[nj]?(?P<count>[NA])(?P<unit>[1-6])|(?P<count_e>N)(?P<unit_e>[1-6])E", _within_units),
        (r"w[oh]*(?P<which>[njt])?[oh]*(?P<unit>[2-6])", lambda got: Said(_granularity(got["unit"]), shift=_shift(got.get("which")))),
        (r"(?:p[~oA]*[NA](?:[~v&-]N)?[1-6]|[NA](?:[~v&-]N)?[1-6]p|l[oh]*N?[1-6]|[1-6]l)", lambda _: Said("day", shift=-1)),
        (r"(?P<day>K)", lambda got: Said("day", shift=got["day"])),
        (rf"(?:(?<=[iIbfumaPo~v&xy])|(?<=6))(?P<year>Y)(?![_1-5])|{_PART}6?(?P<year_of>Y)6", _year),
        (r"(?P<part>G)[oh]*6?(?P<year>Y)(?![_1-5])", _year),
        (r"(?P<fiscal>y)o?(?P<year>[YN])(?![_1-6])", _year),
        (r"(?<=[iIbfuma])(?P<short>N)(?![_1-6N])", _short_year),
        (r"(?:e[oh]*(?:N|D)?[WM1-6S]|Z|[hi]?Z)", lambda _: Said("day", shift=0)),
    ]
    if language in {"en", "ja"}:
        rules.append((rf"{_YEAR_BEFORE}(?:(?P<weekday>W)[,h]*)?(?P<month>M)[oh]*(?P<day>D)(?:[,o]*(?P<year>Y))?", _date))
        rules.append((r"(?:[njt]?[oh]*(?P<weekday>W)[,h]*)?(?P<month>M)h?(?P<day>N)(?![_1-6])(?:[,o]*(?P<year>Y))?", _date))
    return rules


@cache
def _compiled(language: str) -> tuple[tuple[re.Pattern[str], Builder], ...]:
    """The patterns of a language, ready to match."""
    return tuple((re.compile(pattern), builder) for pattern, builder in _rules(language))


_PAST = re.compile(r"p|.*p$|l|.*l$")
_RECURRING = re.compile(r"e|.?Z")


def _longest(marks: str, tokens: Sequence[Token], place: int, language: str) -> Phrase | None:
    """The longest time that begins at a place."""
    best: Phrase | None = None
    for pattern, builder in _compiled(language):
        hit = pattern.match(marks, place)
        if hit is None or (best and hit.end() <= best.end):
            continue
        got: Got = {name: tokens[start].value for name in pattern.groupindex if (start := hit.start(name)) >= 0}
        got |= {"language": language, "marks": {name: hit.group(name) for name in pattern.groupindex if hit.group(name)}}
        said = builder(got)
        if said is None:
            continue
        best = Phrase(said, place, hit.end(), is_past=_is_past(hit.group(), said), is_recurring=bool(_RECURRING.match(hit.group())))
    return best


def _is_past(marks: str, said: Said) -> bool:
    """Whether the marks themselves speak of what was: "last October", "three weeks ago"."""
    if said.unit == "day" and said.shift is not None:
        return said.shift < 0
    if said.within is not None or (said.unit == "week" and said.index == -1):
        return False
    return "l" in marks and (said.shift or 0) <= 0 and said.index != -1 and said.day is None


def _marked(got: Got, *names: str) -> str | None:
    """The mark that the first of several groups matched."""
    return next((got["marks"][name] for name in names if name in got["marks"]), None)


def _value(got: Got, *names: str) -> Any:
    """The value of the first group that matched."""
    return next((got[name] for name in names if name in got["marks"]), None)


def _shift(mark: object) -> int:
    """How many units away "next", "this" or "last" is."""
    return {"n": 1, "j": 1, "l": -1}.get(str(mark), 0)


def _granularity(digit: object) -> Granularity:
    """The unit of a mark from 1 to 6."""
    names: tuple[Granularity, ...] = ("day", "week", "month", "quarter", "half", "year")
    return names[int(str(digit)) - 1]


def _with_year(said: Said, got: Got) -> Said:
    """The time with the year that was said before or after it."""
    year = _value(got, "year", "first_year", "fiscal_year")
    if year is not None:
        return replace(said, year=int(year) if int(year) > 99 else 2000 + int(year))
    which = _marked(got, "which_year", "year_which", "first_which")
    return replace(said, year_shift=_shift(which)) if which else said


def _with_parts(said: Said, got: Got) -> Said:
    """The time with the parts of it that were said."""
    parts = tuple(cast("Stage", part) for name in ("part", "part2", "part_after") if (part := got.get(name)) is not None)
    return replace(said, stages=parts) if parts else said


def _date(got: Got) -> Said | None:
    """A day by its number, with month, year and weekday as far as said."""
    day = int(got["day"])
    if not 1 <= day <= 31:
        return None
    said = Said("day", month=got.get("month"), day=day, weekday=got.get("weekday"))
    if "short" in got["marks"]:
        return replace(said, year=2000 + int(got["short"])) if 0 <= int(got["short"]) <= 60 else None
    return _with_year(said, got)


def _bare_day(got: Got) -> Said | None:
    """As in "the fifteenth": a day of no month."""
    day = int(got["day"])
    return Said("day", day=day) if 1 <= day <= 31 and (day > 1 or got["marks"]["day"] == "D") else None


def _weekday(got: Got) -> Said:
    """A weekday, of this week or the next where that was said. English "next Thursday" is next week's."""
    weekday = _value(got, "weekday", "weekday_after")
    week = _marked(got, "week", "week_after")
    which = _marked(got, "which", "after")
    if week or (which == "n" and got["language"] == "en"):
        return Said("week", weekday=weekday, shift=_shift(week or which))
    if "next" in got["marks"]:
        return Said("day", weekday=weekday, index=1)
    return Said("day", weekday=weekday)


def _week_of(got: Got) -> Said | None:
    """As in "week of the sixth of July"."""
    day, month = _value(got, "day", "day_after"), _value(got, "month", "month_first")
    return Said("week", within=Said("day", month=month, day=int(day))) if 1 <= int(day) <= 31 else None


def _nth_week(got: Got) -> Said:
    """As in "the second week of September", "the last week of next month"."""
    index = -1 if got["marks"]["nth"] == "l" else int(got["nth"])
    if "month" in got["marks"]:
        return Said("week", index=index, within=_with_year(Said("month", month=got["month"]), got))
    return Said("week", index=index, within=Said("month", shift=_shift(_marked(got, "which_month"))))


def _nth_day(got: Got) -> Said | None:
    """As in "the last day of March", "the first day of the quarter"."""
    is_last = got["marks"]["nth"] == "l"
    if not is_last and int(got["nth"]) != 1:
        return None
    whole = (
        _with_year(Said("month", month=got["month"]), got)
        if "month" in got["marks"]
        else Said(_granularity(got["marks"]["unit"]), shift=_shift(_marked(got, "which")))
    )
    return Said("day", index=-1 if is_last else 1, within=whole)


def _half_of_month(got: Got) -> Said | None:
    """As in "the first half of October"."""
    is_first = got["marks"]["nth"] == "D" and int(got["nth"]) == 1
    stages: tuple[Stage, ...] = ("first half",) if is_first else ("second half",)
    return replace(_with_year(Said("month", month=got["month"]), got), stages=stages)


def _quarter(got: Got) -> Said | None:
    """As in "Q3", "the third quarter of next year", "fiscal Q1"."""
    return _part_of_year(got, "quarter", 4)


def _half(got: Got) -> Said | None:
    """As in "H2", "the first half of 2028"."""
    return _part_of_year(got, "half", 2)


def _part_of_year(got: Got, unit: Granularity, most: int) -> Said | None:
    """A numbered part of a year, fiscal where that was said."""
    index = int(_value(got, "index", "nth", "count"))
    if not 1 <= index <= most:
        return None
    is_fiscal = "fiscal" in got["marks"] or "fiscal_after" in got["marks"]
    said = Said(unit, index=index, is_fiscal=is_fiscal, is_strict=_marked(got, "which") == "n")
    return _with_parts(_with_year(said, got), got)


def _nth_of_year(got: Got) -> Said | None:
    """As in "the last quarter of the year", "the first month of next year"."""
    most = 12 if got["marks"]["counted"] == "3" else 4
    index = most if got["marks"]["nth"] == "l" else int(got["nth"])
    if not 1 <= index <= most:
        return None
    said = Said("month", month=index) if most == 12 else Said("quarter", index=index, is_fiscal="fiscal" in got["marks"])
    return _with_parts(replace(said, year_shift=_shift(_marked(got, "whose"))), got)


def _month(got: Got) -> Said:
    """As in "late March", "next October", "the end of January 2027"."""
    which = _marked(got, "which", "after")
    said = Said("month", month=got["month"], is_strict=which in {"n", "j"})
    if which == "l":
        said = replace(said, shift=None)
    return _with_parts(_with_year(said, got), got)


def _season(got: Got) -> Said:
    """As in "spring", "next summer"."""
    which = _marked(got, "which", "after")
    return _with_parts(_with_year(Said("season", index=got["season"], is_strict=which in {"n", "j"}), got), got)


def _feast(got: Got) -> Said:
    """As in "Christmas", "Easter next year"."""
    return _with_year(Said("day", feast=str(got["feast"])), got)


def _unit(got: Got) -> Said | None:
    """As in "next quarter", "the end of the year", "month end"."""
    unit = _granularity(got["marks"]["unit"])
    return _with_parts(Said(unit, shift=_shift(_marked(got, "which", "after")), is_fiscal="fiscal" in got["marks"]), got)


def _coming_units(got: Got) -> Said:
    """As in "the next two quarters"; with "last" it is past."""
    count = int(_value(got, "count", "count_first"))
    sign = -1 if _marked(got, "which", "which_after", "unit_which") == "l" else 1
    return Said(_granularity(got["marks"]["unit"]), shift=sign * count, is_span=True)


def _in_units(got: Got) -> Said | None:
    """As in "in six weeks", "two to three months from now"; half a year is six months."""
    if "half" in got["marks"]:
        return Said("month", shift=6)
    unit = _granularity(got["marks"]["unit"])
    low = 1 if got["marks"]["low"] == "A" else int(got["low"])
    high = int(got["count"]) if "count" in got["marks"] else None
    if unit == "half":
        return Said("month", shift=6 * low)
    return Said(unit, shift=low, index=high) if low > 0 else None


def _within_units(got: Got) -> Said:
    """As in "within ninety days"."""
    count = 1 if _marked(got, "count", "count_e") == "A" else int(_value(got, "count", "count_e"))
    return Said(_granularity(_marked(got, "unit", "unit_e")), shift=count, is_span=True)


def _year(got: Got) -> Said | None:
    """As in "in 2027", "fiscal 27"."""
    year = int(_value(got, "year", "year_of"))
    if year < 100:
        year += 2000
    return _with_parts(Said("year", year=year, is_fiscal="fiscal" in got["marks"]), got) if 1990 <= year < 2060 else None


def _short_year(got: Got) -> Said | None:
    """As in "em vinte e oito": two figures for a year, in the languages that speak so."""
    number = int(got["short"])
    return Said("year", year=2000 + number) if got["language"] in {"es", "fr", "pt"} and 20 <= number <= 45 else None


def day(value: date) -> Said:
    """A day by its date."""
    return Said("day", value.year, value.month, value.day)
