"""What a person said of a verdict or a finding; append-only."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from aql.values.rubric import Status, VerdictKind
from aql.values.transcript import Span

Decision = Literal["accept", "reject", "undo"]
ReasonCode = Literal["wrong_size", "no_budget", "no_authority", "wrong_use_case", "not_interested", "wrong_speaker", "misread", "other"]


@dataclass(frozen=True, slots=True)
class Review:
    """One decision. `about` is "verdict" or a criterion's name; `saw` the kind or status that was looked at.

    `span` is the first evidence of the finding and `quote` its words, so that the review can be carried to a later
    record. `instead` is what the reviewer says it is, where they reject and know better. "undo" takes back the last
    decision about the same thing.
    """

    call: str
    about: str
    decision: Decision
    saw: Status | VerdictKind
    reviewer: str
    at: datetime
    span: Span | None = None
    code: ReasonCode | None = None
    note: str = ""
    quote: str = ""
    instead: Status | VerdictKind | None = None
