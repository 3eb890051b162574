"""One call on a page: the card at the left, the words at the right, and what can be decided about each."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

from fastapi import HTTPException, Response
from markupsafe import Markup

from aql.errors import AqlError, ReviewError
from aql.render.card import CriterionLine, card_of
from aql.render.outline import handoff
from aql.store.standing import VERDICT
from aql.values.review import ReasonCode, Review
from aql.values.rubric import STATUSES, VERDICT_KINDS
from aql.values.transcript import Side
from aql.web.desk import Desk, Sight
from aql.web.filters import Place
from aql.web.marked import anchor, colour_of, marked, marks_of, refused_at
from aql.web.page import page
from aql.web.passes import Visitor
from aql.web.talk import talk

# The same under each thing that can be rejected: set once.
REASONS = Markup("\n").join(
    Markup('<label><input type="radio" name="code" value="{}" required> <span>{}</span></label>').format(code, code.replace("_", " "))
    for code in get_args(ReasonCode)
)
SIDES: tuple[str, ...] = get_args(Side)


@dataclass(frozen=True, slots=True)
class Decidable:
    """One thing a person can accept or reject: what it is now, what it could be instead, and the decision that holds.

    `after` is how many reviews of it the page knows of, so that two people cannot decide past each other.
    """

    about: str
    title: str
    saw: str
    others: tuple[str, ...]
    after: int
    decision: Review | None


@dataclass(frozen=True, slots=True)
class Line:
    """A criterion of the card with its colour and what can be decided about it."""

    line: CriterionLine
    colour: int | None
    decidable: Decidable


def call_page(desk: Desk, call: str, place: Place, visitor: Visitor, trouble: AqlError | None = None) -> Response:
    """The page of a call; `trouble` is why a decision was not kept. HTTPException 404 where there is no such call."""
    sight = desk.sight(call)
    if sight is None:
        raise HTTPException(404, f"there is no call {call}")
    record, stands = sight.record, sight.standing
    rejected = {review.about for review in stands.applied if review.decision == "reject"}
    refused = refused_at(record)
    card = card_of(record, stands)
    return page(
        "call.html.jinja",
        _status(trouble),
        visitor=visitor,
        place=place,
        around=desk.around(call, place),
        sight=sight,
        card=card,
        handoff=tuple(handoff(card)),
        colours={line.name: colour_of(record, line.name) for line in card.criteria},
        verdict=_verdict(sight),
        criteria=tuple(_criteria(sight, card.criteria)),
        refused=tuple(zip(card.refused, [span and anchor(span.turn, span.start) for span in refused], strict=True)),
        turns=talk(marked(record.transcript, marks_of(record, rejected, refused))),
        anchor=anchor,
        reasons=REASONS,
        sides=SIDES,
        trouble=trouble,
    )


def _status(trouble: AqlError | None) -> int:
    if trouble is None:
        return 200
    return 409 if isinstance(trouble, ReviewError) and trouble.is_late else 422


def _verdict(sight: Sight) -> Decidable | None:
    """None where the rubric gives no verdict."""
    judged = sight.record.verdict
    kind = sight.standing.kind or (judged and judged.kind)
    return _decidable(sight, VERDICT, "Verdict", kind, VERDICT_KINDS) if kind else None


def _criteria(sight: Sight, lines: tuple[CriterionLine, ...]) -> Iterator[Line]:
    for line in lines:
        yield Line(line, colour_of(sight.record, line.name), _decidable(sight, line.name, line.title, line.status, STATUSES))


def _decidable(sight: Sight, about: str, title: str, saw: str, kinds: tuple[str, ...]) -> Decidable:
    return Decidable(
        about=about,
        title=title,
        saw=saw,
        others=tuple(kind for kind in kinds if kind != saw),
        after=sum(review.about == about for review in sight.reviews),
        decision=next((review for review in sight.standing.applied if review.about == about), None),
    )
