"""What holds for a call today, once people have looked at it; and the line it takes in a list of calls."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from aql.values.call import Call
from aql.values.review import Review
from aql.values.rubric import VerdictKind
from aql.values.verdict import Hold, Missing

StandsBy = Literal["rule", "findings", "person"]


@dataclass(frozen=True, slots=True)
class Standing:
    """The rule over the current findings less those a person rejected, or a person's own word on the verdict.

    `kind` is None where the rubric writes no rule, and where a person rejected the verdict without saying what it is
    instead. `by` says what gave it: the rule alone, the rule once findings were rejected, or a person. `applied` are
    the decisions that hold, one for each thing reviewed; `changed` those made on an earlier record that no longer fit
    ("reviewed before, changed since").
    """

    kind: VerdictKind | None
    by: StandsBy = "rule"
    reasons: tuple[str, ...] = ()
    missing: tuple[Missing, ...] = ()
    held: tuple[Hold, ...] = ()
    applied: tuple[Review, ...] = ()
    changed: tuple[Review, ...] = ()


@dataclass(frozen=True, slots=True)
class Listing:
    """One call in a list: its current record's `verdict` as judged, and what stands today.

    `decision` is the last decision about the verdict that holds, `has_changed` whether some decision no longer fits;
    `is_stale` says that a person changed sides after the claims were made.
    """

    call: Call
    record: str
    verdict: VerdictKind | None
    standing: VerdictKind | None
    by: StandsBy
    missing: tuple[Missing, ...]
    held: tuple[Hold, ...]
    extractor: str
    rubric: str
    analyzed_at: datetime
    decision: Literal["accept", "reject"] | None = None
    has_changed: bool = False
    is_stale: bool = False


@dataclass(frozen=True, slots=True)
class AccountLine:
    """One account in a list, as its last call spells it: how many calls, the day of the last, and what stands for that one."""

    account: str
    calls: int
    last_on: date
    standing: VerdictKind | None
