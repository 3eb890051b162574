"""How times are written in exports: `0:02`, `1:02:03.5`, `00:00:05,199`, `0:0:1.510`, `-0:0:1.2`."""

import re

CLOCK = r"-?\d{1,4}:\d{1,2}(?::\d{1,2})?(?:[.,]\d{1,6})?"
"""A time of the call, as a piece of a pattern without groups."""

_CLOCK = re.compile(CLOCK)
_BARE = r"-?\d{1,2}:\d{1,2}:\d{1,2}\.\d{1,3}"
_UNPADDED = re.compile(rf"^(?=.{{0,80}}:\d[:.]){_BARE} --> {_BARE}$", re.MULTILINE)
_SHORT_FRACTION = re.compile(r"(?<=\.)\d{1,2}(?!\d)")


def second_of(clock: str) -> float | None:
    """Seconds from the call's start to the millisecond, or None for what is no time.

    A time before the start is the start: Graph gives such where transcription began while people were speaking.
    """
    return matched_second(clock) if _CLOCK.fullmatch(clock) else None


def matched_second(clock: str) -> float:
    """The same for what has matched CLOCK already."""
    if clock[0] == "-":
        return 0.0
    second = 0.0
    for part in clock.replace(",", ".").split(":"):
        second = second * 60 + float(part)
    return round(second, 3)


def padded(text: str) -> str:
    """The text with `0:0:6.90 --> 0:0:6.500` spelled `0:0:6.090 --> 0:0:6.500`, where lines of such times stand in it.

    Teams writes hours, minutes, seconds and milliseconds as bare numbers: the one above is 0.41 seconds long.
    """
    if not _UNPADDED.search(text):
        return text
    lines = re.compile(rf"^{_BARE} --> {_BARE}$", re.MULTILINE)
    return lines.sub(lambda line: _SHORT_FRACTION.sub(lambda fraction: fraction[0].zfill(3), line[0]), text)
