"""The date in a heading or a file's name, in the ways exports write one."""

import re
from collections.abc import Iterator
from datetime import date

_MONTHS = {
    name: month
    for month, names in enumerate(
        (
            "jan ene gen", "feb fév fev", "mar mär mrz maa", "apr avr abr", "may mai mei mag maj", "jun juin giu", "jul juil lug",
            "aug aoû ago", "sep set", "oct okt out ott", "nov", "dec dez déc dic",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_MONTH = r"(?P<name>[^\W\d_]{3,10})\.?"
_YEAR = r"(?P<year>20\d\d)"
_DAY = r"(?P<day>\d{1,2})"
_WAYS = tuple(
    re.compile(way)
    for way in (
        rf"(?<!\d){_YEAR}(?P<sep>[-/._])(?P<month>\d{{1,2}})(?P=sep){_DAY}(?!\d)",
        rf"(?<!\d){_YEAR}(?P<month>\d\d)(?P<day>\d\d)(?!\d)",
        rf"{_YEAR} ?[年년] ?(?P<month>\d{{1,2}}) ?[月월] ?{_DAY} ?[日일]",
        rf"(?<!\d){_DAY}(?:st|nd|rd|th|er|\.|º|ª)?[\s-]+(?:de[l]?\s+)?{_MONTH},?[\s-]+(?:de[l]?\s+)?{_YEAR}",
        rf"\b{_MONTH}[\s-]+{_DAY}(?:st|nd|rd|th)?,?[\s-]+{_YEAR}",
        rf"(?<!\d){_DAY}\.(?P<month>\d{{1,2}})\.{_YEAR}",
    )
)
_SLASHED = re.compile(rf"(?<!\d)(?P<one>\d{{1,2}})/(?P<two>\d{{1,2}})/{_YEAR}")


def date_in(text: str) -> date | None:
    """The first date in a text; None where there is none, or only one like 05/06/2026 that two continents read differently."""
    return min(_dates(text), default=(0, None))[1]


def _dates(text: str) -> Iterator[tuple[int, date]]:
    for way in _WAYS:
        for found in way.finditer(text):
            fields = found.groupdict()
            month = int(fields["month"]) if "month" in fields else _month(fields["name"])
            if day := _valid(int(fields["year"]), month, int(fields["day"])):
                yield found.start(), day
                break
    for found in _SLASHED.finditer(text):
        one, two = int(found["one"]), int(found["two"])
        if (one > 12) != (two > 12) and (day := _valid(int(found["year"]), min(one, two), max(one, two))):
            yield found.start(), day


def _month(name: str) -> int:
    return _MONTHS.get(name.lower()[:4]) or _MONTHS.get(name.lower()[:3], 0)


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
