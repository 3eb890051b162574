"""How a call too long for one request is cut: stretches of whole turns that overlap."""

from aql.values.transcript import Transcript

STRETCH_TOKENS = 60_000
"""More than three hours of talk, and half of what the smaller of today's models hold."""

_OVERLAP_TURNS = 6
_BYTES_A_TOKEN = 3
_TOKENS_A_LINE = 4


def stretches(transcript: Transcript, most_tokens: int = STRETCH_TOKENS) -> tuple[range, ...]:
    """The turns of each request, in order: one range for nearly every call.

    Tokens are guessed from bytes, on the high side: a token of English has four, of German or Japanese about three. A
    stretch begins six turns before the last one ended, fewer where turns are so long that it would not get ahead.
    """
    sizes = [tokens_of(turn.text) + _TOKENS_A_LINE for turn in transcript.turns]
    cut: list[range] = []
    start = 0
    while start < len(sizes):
        end, room = start, most_tokens
        while end < len(sizes) and (end == start or sizes[end] <= room):
            room -= sizes[end]
            end += 1
        cut.append(range(start, end))
        if end == len(sizes):
            break
        start = max(end - _OVERLAP_TURNS, start + 1)
    return tuple(cut) or (range(0),)


def tokens_of(text: str) -> int:
    """About how many tokens a text makes, rather too many than too few."""
    return len(text.encode()) // _BYTES_A_TOKEN + 1
