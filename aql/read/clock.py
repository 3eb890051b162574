"""How times are written in exports: `0:02`, `1:02:03.5`, `00:00:05,199`, `0:0:1.510`, `-0:0:1.2`."""

import re

CLOCK = r"-?\d{1,4}:\d{1,2}(?::\d{1,2})?(?:[.,]\d{1,6})?"
"""A time of the call, as a piece of a pattern without groups."""

_CLOCK = re.compile(CLOCK)
_UNPADDED = re.compile(r"(?<![\d:])\d{1,2}:\d:\d{1,2}\.\d|(?<![\d:])\d{1,2}:\d{1,2}:\d\.\d")
_SHORT_FRACTION = re.compile(r"(?<![\d:])(\d{1,2}:\d{1,2}:\d{1,2}\.)(\d{1,2})(?!\d)")


def second_of(clock: str) -> float | None:
    """Seconds from the call's start to the millisecond, or None for what is no time.

    A time before the start is the start: Graph gives such where transcription began while people were speaking.
    """
    if not _CLOCK.fullmatch(clock):
        return None
    if clock.startswith("-"):
        return 0.0
    second = 0.0
    for part in clock.replace(",", ".").split(":"):
        second = second * 60 + float(part)
    return round(second, 3)


def padded(text: str) -> str:
    """The text with `0:0:6.90` spelled `0:0:6.090`, where it holds unpadded times.

    Teams writes hours, minutes, seconds and milliseconds as bare numbers (`0:0:6.90 --> 0:0:6.500` is 0.41 seconds).
    """
    if not _UNPADDED.search(text):
        return text
    return _SHORT_FRACTION.sub(lambda found: found[1] + found[2].zfill(3), text)
