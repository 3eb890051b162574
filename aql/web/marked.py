"""The transcript cut where something on the card begins or ends, so that each line of the card finds its words.

Cut here and not in the browser, which counts UTF-16 units where a span counts code points.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from aql.ground.locate import Index
from aql.values.finding import Finding
from aql.values.hit import Hit
from aql.values.record import Record
from aql.values.transcript import Side, Span, Transcript, Turn

Kind = Literal["supports", "contradicts", "answered", "context", "refused", "rejected"]

# As many as there are colours in the style sheet; a ninth criterion begins anew.
COLOURS = 8


@dataclass(frozen=True, slots=True)
class Mark:
    """Words that something on the card stands on. `colour` is the criterion's, None for what is no criterion's."""

    span: Span
    kind: Kind
    about: str
    colour: int | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a turn with the marks they bear, the first of which gives the look; `anchor` is what it is known by."""

    text: str
    marks: tuple[Mark, ...] = ()
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class MarkedTurn:
    """A turn ready to be set."""

    turn: Turn
    side: Side
    pieces: tuple[Piece, ...]


def marked(transcript: Transcript, marks: Iterable[Mark]) -> Iterator[MarkedTurn]:
    """Each turn with its marks; joined, the pieces of a turn are its text."""
    sides = {speaker.name: speaker.side for speaker in transcript.speakers}
    in_turn: dict[int, list[Mark]] = {}
    for mark in marks:
        in_turn.setdefault(mark.span.turn, []).append(mark)
    for turn in transcript.turns:
        yield MarkedTurn(turn, sides[turn.speaker], tuple(_pieces(turn, in_turn.get(turn.index, ()))))


def marks_of(record: Record, rejected: Collection[str], refused: Sequence[Span | None]) -> Iterator[Mark]:
    """Every mark of a record, the ones that matter most first.

    The findings named in `rejected` were rejected by a person; `refused` is where the words of each rejection stand.
    """
    for finding in record.findings:
        yield from _found(record, finding, is_rejected=finding.criterion in rejected)
    for remark in record.context:
        yield from (Mark(evidence.span, "context", remark.kind.replace("_", " ")) for evidence in remark.evidence)
    for rejection, span in zip(record.rejections, refused, strict=True):
        if span:
            yield Mark(span, "refused", f"{rejection.criterion}: {rejection.reason}".replace("_", " "))


def refused_at(record: Record) -> tuple[Span | None, ...]:
    """Where the words of each rejection stand: they may be said and prove nothing, by the wrong side or cut from a "not"."""
    if not record.rejections:
        return ()
    index = Index(record.transcript)
    return tuple(index.locate(rejection.quote, rejection.turn) for rejection in record.rejections)


def parts_of(hit: Hit) -> Iterator[tuple[str, bool]]:
    """The text of a hit in pieces, each with whether it is what was searched for."""
    end = 0
    for start, stop in hit.marks:
        yield hit.turn.text[end:start], False
        yield hit.turn.text[start:stop], True
        end = stop
    yield hit.turn.text[end:], False


def anchor(turn: int, start: int) -> str:
    """What words are known by in the page, by the turn and the character they begin at."""
    return f"w{turn}-{start}"


def colour_of(record: Record, criterion: str) -> int | None:
    """The number of a criterion's colour, by its place in the rubric."""
    names = [known.name for known in record.rubric.criteria]
    return names.index(criterion) % COLOURS if criterion in names else None


def _found(record: Record, finding: Finding, *, is_rejected: bool) -> Iterator[Mark]:
    criterion = record.rubric.criterion(finding.criterion)
    title = criterion.title if criterion else finding.criterion
    for evidence in finding.evidence:
        yield Mark(evidence.span, "rejected" if is_rejected else evidence.role, title, colour_of(record, finding.criterion))


def _pieces(turn: Turn, marks: Sequence[Mark]) -> Iterator[Piece]:
    cuts = sorted({0, len(turn.text), *(place for mark in marks for place in (mark.span.start, mark.span.end))})
    for start, end in pairwise(cuts):
        here = tuple(mark for mark in marks if mark.span.start <= start and end <= mark.span.end)
        yield Piece(turn.text[start:end], here, anchor(turn.index, start) if here else "")
