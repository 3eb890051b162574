"""How times are written in exports: `0:02`, `1:02:03.5`, `00:00:05,199`, `0:0:1.510`, `-0:0:1.2`."""

import re

CLOCK = r"-?\d{1,4}:\d{1,2}(?::\d{1,2})?(?:[.,]\d{1,6})?"
"""A time of the call, as a piece of a pattern without groups."""

_CLOCK = re.compile(CLOCK)


def second_of(clock: str) -> float | None:
    """Seconds from the call's start to the millisecond, or None for what is no time.

    A time before the start, as the Graph API gives where the recording began late, is the start.
    """
    if not _CLOCK.fullmatch(clock):
        return None
    if clock.startswith("-"):
        return 0.0
    second = 0.0
    for part in clock.replace(",", ".").split(":"):
        second = second * 60 + float(part)
    return round(second, 3)
