"""What a second reader says of a finding that another reader's claim became."""

from dataclasses import dataclass
from typing import Literal

from aql.values.chat import Usage
from aql.values.rubric import Status
from aql.values.transcript import Span

Support = Literal["supports", "does_not", "contradicts"]


@dataclass(frozen=True, slots=True)
class Check:
    """Whether the words at `spans` prove that a criterion has this status. It speaks of no other finding than that."""

    criterion: str
    status: Status
    spans: tuple[Span, ...]
    support: Support


@dataclass(frozen=True, slots=True)
class Checks:
    """All that a second reader said of one call, and what asking cost."""

    checks: tuple[Check, ...] = ()
    usage: Usage = Usage()
