"""What happened in some days: the calls that became ready or no longer are, what waits, what failed, what was decided."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from aql.values.call import Call
from aql.values.finding import Evidence
from aql.values.record import Failure
from aql.values.review import Review
from aql.values.rubric import VerdictKind
from aql.values.standing import Listing


@dataclass(frozen=True, slots=True)
class Ready:
    """A call that is qualified and waits for nobody, with the first words of a buyer that it stands on."""

    listing: Listing
    said: Evidence | None


@dataclass(frozen=True, slots=True)
class Closing:
    """A time in which a buyer wants something to happen, and its last day; `phrase` is what was said."""

    call: Call
    standing: VerdictKind
    phrase: str
    ends_on: date


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision with the call it is about."""

    call: Call
    review: Review


@dataclass(frozen=True, slots=True)
class Digest:
    """From `since` (included) to `until` (not). Everything is told as it stands today.

    `analyzed` counts the calls analyzed in that time by what stands for each; `waiting` all held calls, whenever they
    came. `qualified` were not ready before, `withdrawn` were and no longer are. `past` are windows whose last day fell
    in that time, `closing` those that end in the `soon_days` after it.
    """

    since: datetime
    until: datetime
    soon_days: int
    analyzed: Mapping[VerdictKind | None, int]
    waiting: int
    qualified: tuple[Ready, ...] = ()
    withdrawn: tuple[Listing, ...] = ()
    held: tuple[Listing, ...] = ()
    failed: tuple[Failure, ...] = ()
    reviewed: tuple[Decided, ...] = ()
    past: tuple[Closing, ...] = ()
    closing: tuple[Closing, ...] = ()
