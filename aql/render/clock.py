"""Seconds of a call and days of a year as a person reads them."""

from datetime import date


def clock(second: float | None) -> str:
    """Minutes and seconds, hours where there are any ("12:40", "1:02:03"); empty where the export had no times."""
    if second is None:
        return ""
    minutes, seconds = divmod(int(second), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def day(when: date) -> str:
    """The day in words that mean the same on both sides of an ocean ("1 July 2026")."""
    return f"{when.day} {_MONTHS[when.month - 1]} {when.year}"


# Not strftime's, which speak the language of whoever runs us.
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
