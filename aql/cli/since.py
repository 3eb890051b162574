"""Days and moments as people say them: `7d`, `yesterday`, `monday`, `2026-03-01`."""

import re
from datetime import date, datetime, timedelta

from aql.errors import SettingsError

_AGO = re.compile(r"(\d{1,4})\s*(h|d|w|hours?|days?|weeks?)(?:\s+ago)?")
_UNITS = {"h": timedelta(hours=1), "d": timedelta(days=1), "w": timedelta(weeks=1)}
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def moment(text: str, now: datetime, flag: str, *, is_end: bool = False) -> datetime:
    """The moment meant, in the zone of `now`: so long ago, or the start of a day, or its end where a day is to be included.

    A weekday is the last one before today. SettingsError under the flag's name where no moment is meant.
    """
    said = text.strip().casefold()
    if ago := _AGO.fullmatch(said):
        return now - int(ago[1]) * _UNITS[ago[2][0]]
    today = now.date()
    if said in _WEEKDAYS:
        return _edge(today - timedelta(days=(today.weekday() - _WEEKDAYS.index(said) - 1) % 7 + 1), now, is_end=is_end)
    if said in {"today", "yesterday"}:
        return _edge(today - timedelta(days=said == "yesterday"), now, is_end=is_end)
    try:
        return _edge(date.fromisoformat(said), now, is_end=is_end)
    except ValueError:
        pass
    try:
        exact = datetime.fromisoformat(text.strip())
    except ValueError:
        raise _unknown(text, flag) from None
    return exact if exact.tzinfo else exact.replace(tzinfo=now.tzinfo)


def day(text: str, now: datetime, flag: str) -> date:
    """The day meant."""
    return moment(text, now, flag).date()


def _edge(on: date, now: datetime, *, is_end: bool) -> datetime:
    """The start of the day, or of the next one."""
    try:
        return datetime.combine(on + timedelta(days=is_end), datetime.min.time(), now.tzinfo)
    except OverflowError:
        return datetime.max.replace(tzinfo=now.tzinfo)


def _unknown(text: str, flag: str) -> SettingsError:
    return SettingsError(f"{text!r} is no day", where=flag, hint="write 7d, 24h, 2w, yesterday, monday or 2026-03-01")
