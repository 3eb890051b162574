"""What the JSON API sends and takes. Keys are added, never renamed or taken away."""

from datetime import date, datetime
from typing import Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, Field

from aql.values.hit import Hit
from aql.values.review import Decision, ReasonCode, Review
from aql.values.rubric import Status, VerdictKind
from aql.values.standing import Listing, Standing, StandsBy
from aql.values.transcript import Side, Speaker, Transcript, Turn
from aql.values.verdict import Hold, HoldCode, Missing

Words = Annotated[str, Field(max_length=2000)]


class CallLine(BaseModel):
    """One call in a list; `verdict` is what stands, `judged` what the rule alone gives."""

    call: str
    file: str
    account: str | None
    held_on: date | None
    title: str | None
    verdict: VerdictKind | None
    judged: VerdictKind | None
    stands_by: StandsBy
    held: list[HoldCode]
    missing: list[str]
    decision: Decision | None
    has_changed: bool
    is_stale: bool
    extractor: str
    rubric: str
    record: str
    analyzed_at: datetime

    @classmethod
    def of(cls, listing: Listing) -> Self:
        """The line of a listing."""
        call = listing.call
        return cls(
            call=call.id,
            file=call.file,
            account=call.account,
            held_on=call.held_on,
            title=call.title,
            verdict=listing.standing,
            judged=listing.verdict,
            stands_by=listing.by,
            held=[hold.code for hold in listing.held],
            missing=[missing.criterion for missing in listing.missing],
            decision=listing.decision,
            has_changed=listing.has_changed,
            is_stale=listing.is_stale,
            extractor=listing.extractor,
            rubric=listing.rubric,
            record=listing.record,
            analyzed_at=listing.analyzed_at,
        )


class CallPage(BaseModel):
    """One page of calls. `counts` are by what stands, whichever verdict was asked for; "none" counts those without."""

    calls: list[CallLine]
    counts: dict[str, int]
    total: int
    page: int
    pages: int


class StandingShape(BaseModel):
    """What stands for a call, and by what; `applied` are the decisions that hold, `changed` those that no longer fit."""

    verdict: VerdictKind | None
    stands_by: StandsBy
    reasons: list[str]
    held: list[Hold]
    missing: list[Missing]
    applied: list[Review]
    changed: list[Review]

    @classmethod
    def of(cls, standing: Standing) -> Self:
        """The shape of what stands."""
        return cls(
            verdict=standing.kind,
            stands_by=standing.by,
            reasons=list(standing.reasons),
            held=list(standing.held),
            missing=list(standing.missing),
            applied=list(standing.applied),
            changed=list(standing.changed),
        )


class CallShape(BaseModel):
    """One call: `card` is the document that `aql card --format json` prints."""

    line: CallLine
    standing: StandingShape
    reviews: list[Review]
    card: dict[str, Any]


class TurnShape(BaseModel):
    """What one speaker said; seconds count from the start of the call."""

    turn: int
    speaker: str
    label: str
    side: Side
    start_s: float | None
    end_s: float | None
    text: str

    @classmethod
    def of(cls, turn: Turn, side: Side) -> Self:
        """The shape of a turn."""
        return cls(
            turn=turn.index, speaker=turn.speaker, label=turn.label, side=side, start_s=turn.start_s, end_s=turn.end_s, text=turn.text
        )


class TranscriptShape(BaseModel):
    """The words of a call as it is understood today."""

    call: str
    language: str
    speakers: list[Speaker]
    turns: list[TurnShape]

    @classmethod
    def of(cls, call: str, transcript: Transcript) -> Self:
        """The shape of a transcript."""
        sides = {speaker.name: speaker.side for speaker in transcript.speakers}
        return cls(
            call=call,
            language=transcript.language,
            speakers=list(transcript.speakers),
            turns=[TurnShape.of(turn, sides[turn.speaker]) for turn in transcript.turns],
        )


class HitShape(BaseModel):
    """One turn that holds the words; `marks` are [start, end] in its text, in code points."""

    call: str
    account: str | None
    held_on: date | None
    file: str
    turn: int
    speaker: str
    side: Side
    start_s: float | None
    text: str
    marks: list[tuple[int, int]]

    @classmethod
    def of(cls, hit: Hit) -> Self:
        """The shape of a hit."""
        return cls(
            call=hit.call.id,
            account=hit.call.account,
            held_on=hit.call.held_on,
            file=hit.call.file,
            turn=hit.turn.index,
            speaker=hit.turn.speaker,
            side=hit.side,
            start_s=hit.turn.start_s,
            text=hit.turn.text,
            marks=list(hit.marks),
        )


class Found(BaseModel):
    """What a search found, the best first; `is_capped` where more turns hold the words than were looked at."""

    hits: list[HitShape]
    is_capped: bool


class TableShape(BaseModel):
    """One table that can be exported, with a sentence for each column."""

    name: str
    about: str
    columns: dict[str, str]


class Rowset(BaseModel):
    """The rows of a table; `is_cut` where there were more than are sent."""

    columns: list[str]
    rows: list[list[str | int | float | None]]
    is_cut: bool


class NewReview(BaseModel):
    """A decision to keep. `saw` is the kind or status that was looked at: it is refused where something else stands by now."""

    model_config = ConfigDict(extra="forbid")

    about: Words = Field(description='"verdict", or the name of a criterion')
    decision: Decision
    saw: Words | None = None
    after: int | None = Field(None, ge=0, description="how many reviews of the same thing were known")
    code: ReasonCode | None = Field(None, description="the reason; a rejection has one")
    note: Words = ""
    instead: Status | VerdictKind | None = Field(None, description="what it is, where the reviewer knows better")


class NewCorrection(BaseModel):
    """Who spoke: a voice's side, or turns (from 0, both included) given to a voice with its side."""

    model_config = ConfigDict(extra="forbid")

    voice: Words = Field(min_length=1)
    side: Side
    first: int | None = Field(None, ge=0)
    last: int | None = Field(None, ge=0)


class Me(BaseModel):
    """Who you are here: the name under your reviews."""

    name: str


class Trouble(BaseModel):
    """What happened, and what to do."""

    error: str
    hint: str
