"""What was proved of a call, what was not, and the words that prove it."""

from dataclasses import dataclass
from typing import Literal

from aql.values.amount import Value
from aql.values.claim import RemarkKind
from aql.values.rubric import Status
from aql.values.transcript import Side, Span

EvidenceRole = Literal["supports", "contradicts", "answered"]
Reason = Literal[
    "not_found", "wrong_speaker", "cuts_negation", "seller_only", "instruction", "value_not_said", "unknown_criterion", "gloss_not_said"
]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words that stand in the transcript. `sentence` is the whole sentence around the quote, shown with it marked.

    `role` is `answered` for the seller's turn that a buyer assents to. `quote` is the transcript's own spelling.
    """

    quote: str
    span: Span
    sentence: str
    sentence_span: Span
    speaker: str
    side: Side
    start_s: float | None = None
    role: EvidenceRole = "supports"


@dataclass(frozen=True, slots=True)
class Changed:
    """One reason why a finding is not what was claimed: a short word to count by, and a sentence."""

    code: str
    why: str


@dataclass(frozen=True, slots=True)
class Asked:
    """The seller's question on a criterion; `is_answered` whether a buyer took it up."""

    quote: str
    turn: int
    start_s: float | None
    is_answered: bool


@dataclass(frozen=True, slots=True)
class Finding:
    """One criterion, proved: every criterion of the rubric has exactly one, `absent` without evidence included."""

    criterion: str
    status: Status
    evidence: tuple[Evidence, ...] = ()
    values: tuple[Value, ...] = ()
    claimed: Status = "absent"
    changes: tuple[Changed, ...] = ()
    asked: Asked | None = None
    gloss: str = ""
    is_contested: bool = False

    def __post_init__(self) -> None:
        if (self.status == "absent") != (not self.evidence):
            raise ValueError(f"{self.criterion} is {self.status} with {len(self.evidence)} evidences")


@dataclass(frozen=True, slots=True)
class Rejection:
    """A quote, a value or a gloss that was not proved; `turn` is the extractor's own guess."""

    criterion: str
    quote: str
    turn: int | None
    reason: Reason
    why: str = ""


@dataclass(frozen=True, slots=True)
class Remark:
    """A use case, constraint, objection or open question with the words it stands on; `gloss` is no quote."""

    kind: RemarkKind
    gloss: str
    evidence: tuple[Evidence, ...]
    is_answered: bool = False


@dataclass(frozen=True, slots=True)
class Proof:
    """What grounding makes of an extraction."""

    findings: tuple[Finding, ...]
    rejections: tuple[Rejection, ...]
    context: tuple[Remark, ...]
    planted: tuple[Evidence, ...] = ()
