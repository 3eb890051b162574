"""What an extractor says of a call, before anything is proved."""

from dataclasses import dataclass
from typing import Literal

from aql.values.amount import Value
from aql.values.chat import Usage
from aql.values.rubric import Status
from aql.values.transcript import Side

RemarkKind = Literal["use_case", "constraint", "objection", "open_question"]


@dataclass(frozen=True, slots=True)
class Quote:
    """Words said to stand in turn number `turn`; None where the extractor did not say which."""

    turn: int | None
    words: str


@dataclass(frozen=True, slots=True)
class Claim:
    """One criterion's status as an extractor sees it. `gloss` is an English sentence beside quotes in another tongue.

    `asked` is the seller's question on the criterion, where the extractor heard one.
    """

    criterion: str
    status: Status
    quotes: tuple[Quote, ...] = ()
    values: tuple[Value, ...] = ()
    gloss: str = ""
    asked: Quote | None = None


@dataclass(frozen=True, slots=True)
class RemarkClaim:
    """A use case, constraint, objection or open question as an extractor words it. `is_answered` is for objections."""

    kind: RemarkKind
    gloss: str
    quotes: tuple[Quote, ...]
    is_answered: bool = False


@dataclass(frozen=True, slots=True)
class VoiceClaim:
    """That the turns `first` to `last` (both included; None: all of `label`) were spoken by somebody of this side."""

    label: str
    side: Side
    quote: Quote
    first: int | None = None
    last: int | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that one extractor said of one call, and what asking cost."""

    claims: tuple[Claim, ...]
    remarks: tuple[RemarkClaim, ...] = ()
    voices: tuple[VoiceClaim, ...] = ()
    usage: Usage = Usage()


@dataclass(frozen=True, slots=True)
class Extractor:
    """Which extractor made the claims: `embedded`, or a model's name with the host that was asked.

    `prompt` and `schema` are hashes of what was sent, empty for the embedded one.
    """

    name: str
    version: str
    host: str = ""
    prompt: str = ""
    schema: str = ""

    @property
    def is_embedded(self) -> bool:
        """Whether no model was asked."""
        return self.name == "embedded"
