"""One claim proved: which of its quotes stand, whose words they are, and what status they carry."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from aql.ground.locate import Index
from aql.ground.quotes import Planted, evidence_at, prove
from aql.ground.sides import last_turn, side_of, taken
from aql.language.assent import reply_to, says_nothing
from aql.values.claim import Claim, Quote
from aql.values.finding import Changed, Evidence, EvidenceRole, Reason, Rejection
from aql.values.rubric import Status
from aql.values.transcript import Span


@dataclass(frozen=True, slots=True)
class Standing:
    """What is left of a claim: its status, the evidence for it in the order it was cited, what was changed and refused.

    `quoted` are the words that were cited, where evidence may have been widened to a sentence.
    """

    claim: Claim
    status: Status
    evidence: tuple[Evidence, ...]
    changes: tuple[Changed, ...]
    rejections: tuple[Rejection, ...]
    quoted: tuple[Span, ...] = ()

    @property
    def said_last(self) -> int:
        """The last turn of the evidence: when it was said."""
        return max((evidence.span.turn for evidence in self.evidence), default=-1)


def stand(claim: Claim, index: Index, planted: Planted) -> Standing:
    """What is left of a claim when each quote is held against the transcript.

    `confirmed` and `negative` need a buyer's words, or a seller's with a buyer's assent right behind them, both cited.
    Left with seller's words the status is `partial`, left with none `absent`.
    """
    if claim.status == "absent":
        unused = (Changed("unused_quotes", "the quotes of an absent criterion prove nothing"),) if claim.quotes else ()
        return Standing(claim, "absent", (), unused, ())
    weighed = _Weighed([], [], [], [], [], [])
    for quote in claim.quotes:
        _weigh(quote, claim.criterion, index, planted, weighed)
    return _concluded(claim, weighed)


@dataclass(frozen=True, slots=True)
class _Weighed:
    """The quotes of one claim sorted: proofs, a seller's words that no buyer took up, changes, refusals, guesses among the proofs."""

    proofs: list[Evidence]
    offered: list[Evidence]
    changes: list[Changed]
    rejections: list[Rejection]
    quoted: list[Span]
    hedged: list[Evidence]


@dataclass(frozen=True, slots=True)
class _Refusal:
    """Why words that stand in the transcript prove nothing all the same."""

    reason: Reason
    why: str


def _weigh(quote: Quote, criterion: str, index: Index, planted: Planted, weighed: _Weighed) -> None:
    """Sort one quote."""
    proved = prove(quote, criterion, index, planted)
    if isinstance(proved, Rejection):
        weighed.rejections.append(proved)
        return
    if refusal := _weigh_side(quote, proved.evidence, index, planted, weighed):
        weighed.rejections.append(Rejection(criterion, quote.words, quote.turn, refusal.reason, refusal.why))
        return
    weighed.quoted.append(proved.quoted)
    if proved.changed:
        weighed.changes.append(proved.changed)
    if proved.is_hedged:
        weighed.hedged.append(proved.evidence)


def _weigh_side(quote: Quote, evidence: Evidence, index: Index, planted: Planted, weighed: _Weighed) -> _Refusal | None:
    """Sort evidence by the side that speaks, or say why it proves nothing."""
    if evidence.side == "seller":
        return _weigh_seller(evidence, index, planted, weighed)
    if evidence.side != "buyer":
        return _Refusal("wrong_speaker", f"{evidence.speaker} is not known to be a buyer")
    if not says_nothing(quote.words, index.transcript.language):
        weighed.proofs.append(evidence)
        return None
    return _weigh_nod(evidence, index, weighed)


def _weigh_nod(evidence: Evidence, index: Index, weighed: _Weighed) -> _Refusal | None:
    """A mere yes is proof only together with the seller's words that it answers."""
    transcript = index.transcript
    before = last_turn(transcript, evidence.span.turn)
    if before is not None and side_of(transcript, before) == "seller":
        asked = _sentence(index, before, -1, "answered")
        if reply_to(asked.quote, transcript.turns[evidence.span.turn].text, transcript.language) == "assent":
            weighed.proofs.extend((evidence, asked))
            return None
    return _Refusal("seller_only", "a polite noise is no assent to a fact")


def _weigh_seller(evidence: Evidence, index: Index, planted: Planted, weighed: _Weighed) -> _Refusal | None:
    """A seller's words are proof where a buyer assents to them at once, an offer where none denies them."""
    answer = taken(index.transcript, index.reading(evidence.span.turn), evidence.span)
    if answer.reply == "denial":
        return _Refusal("seller_only", "a buyer denies it in the next turn")
    assent = _sentence(index, answer.turn, 0) if answer.reply == "assent" and answer.turn is not None else None
    if assent is None or planted.holds(assent.span):
        weighed.offered.append(evidence)
        return None
    weighed.proofs.extend((assent, replace(evidence, role="answered")))
    weighed.changes.append(Changed("assented", f"{evidence.speaker} says it, and a buyer assents at once"))
    return None


def _sentence(index: Index, turn: int, place: int, role: EvidenceRole = "supports") -> Evidence:
    start, end = index.reading(turn).sentences[place]
    return evidence_at(index, Span(turn, start, end), role)


def _concluded(claim: Claim, weighed: _Weighed) -> Standing:
    """The status that the sorted quotes carry."""
    proofs, offered = _once(weighed.proofs), _once(weighed.offered)
    changes, rejections = [*weighed.changes], [*weighed.rejections]
    status, evidence = claim.status, proofs
    if claim.status == "partial":
        evidence = _once([*proofs, *offered])
    elif proofs:
        rejections += [Rejection(claim.criterion, offer.quote, offer.span.turn, "seller_only", "no buyer takes it up") for offer in offered]
        status = "partial" if all(proof in weighed.hedged for proof in proofs) else claim.status
    elif offered:
        status, evidence = "partial", offered
        changes.append(Changed("seller_only", f"claimed {claim.status}, but only a seller says it"))
    if not evidence:
        status = "absent"
        changes.append(Changed("not_proved", f"claimed {claim.status}, but no quote {'is left' if claim.quotes else 'was given'}"))
    return Standing(claim, status, evidence, tuple(dict.fromkeys(changes)), tuple(rejections), tuple(weighed.quoted))


def _once(evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The evidence in order, without words that stand within others before them."""
    kept: list[Evidence] = []
    for one in evidence:
        if not any(_is_within(one.span, other.span) for other in kept):
            kept.append(one)
    return tuple(kept)


def _is_within(one: Span, other: Span) -> bool:
    return one.turn == other.turn and other.start <= one.start and one.end <= other.end
