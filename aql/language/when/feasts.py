"""The days of feasts, by their English names."""

from calendar import monthrange
from datetime import date, timedelta


def feast_days(feast: str, year: int) -> tuple[date, date]:
    """First and last day of a feast in a year."""
    if feast in _FIXED_FEASTS:
        month, day, length = _FIXED_FEASTS[feast]
        first = date(year, month, day)
        return first, first + timedelta(days=length - 1)
    if feast in _MOVED_BY_EASTER:
        first = _easter(year) + timedelta(days=_MOVED_BY_EASTER[feast])
        return first, first + timedelta(days=7 if feast == "palm week" else 0)
    month, weekday, place = _BY_WEEKDAY["thanksgiving" if feast == "black friday" else feast]
    days = [date(year, month, day) for day in range(1, monthrange(year, month)[1] + 1) if date(year, month, day).weekday() == weekday]
    found = days[place if place < 0 else place - 1] + timedelta(days=1 if feast == "black friday" else 0)
    return found, found


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


def _easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm of Nature, 20 April 1876)."""
    golden, century, rest = year % 19, year // 100, year % 100
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    month, day = divmod(moon + weekday - 7 * ((golden + 11 * moon + 22 * weekday) // 451) + 114, 31)
    return date(year, month, day + 1)
