"""Where words were said: one turn that a search found."""

from dataclasses import dataclass

from aql.values.call import Call
from aql.values.transcript import Side, Turn


@dataclass(frozen=True, slots=True)
class Hit:
    """A turn that holds the words. `marks` are (start, end) in `turn.text`; `before` and `after` the turns around it.

    Voices and `side` are as the call is understood today.
    """

    call: Call
    turn: Turn
    side: Side
    marks: tuple[tuple[int, int], ...]
    before: tuple[Turn, ...] = ()
    after: tuple[Turn, ...] = ()


@dataclass(frozen=True, slots=True)
class Hits:
    """What a search found, the best first. `is_capped` where more turns hold the words than were looked at."""

    hits: tuple[Hit, ...]
    is_capped: bool = False
