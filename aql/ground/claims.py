"""One claim proved: which of its quotes stand, whose words they are, and what status they carry."""

from dataclasses import dataclass

from aql.ground.locate import Index
from aql.ground.quotes import Planted, evidence_at, prove
from aql.ground.sides import taken
from aql.language.assent import reply_to, says_nothing
from aql.language.sentences import sentences
from aql.values.claim import Claim, Quote
from aql.values.finding import Changed, Evidence, Rejection
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
    def last_turn(self) -> int:
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


def _weigh(quote: Quote, criterion: str, index: Index, planted: Planted, weighed: _Weighed) -> None:
    """Sort one quote."""
    proved = prove(quote, criterion, index, planted)
    if isinstance(proved, Rejection):
        weighed.rejections.append(proved)
        return
    evidence = proved.evidence
    refusal = None
    if evidence.side == "buyer":
        refusal = _weigh_buyer(quote, evidence, index, weighed)
    elif evidence.side == "seller":
        refusal = _weigh_seller(evidence, index, planted, weighed)
    else:
        refusal = Rejection(criterion, quote.words, quote.turn, "wrong_speaker", f"{evidence.speaker} is not known to be a buyer")
    if refusal:
        weighed.rejections.append(Rejection(criterion, quote.words, quote.turn, refusal.reason, refusal.why))
        return
    weighed.quoted.append(proved.quoted)
    if proved.changed:
        weighed.changes.append(proved.changed)
    if proved.is_hedged:
        weighed.hedged.append(evidence)


def _weigh_buyer(quote: Quote, evidence: Evidence, index: Index, weighed: _Weighed) -> Rejection | None:
    """A buyer's words are proof; where they are a mere yes, only together with the seller's words they answer."""
    if not says_nothing(quote.words, index.transcript.language):
        weighed.proofs.append(evidence)
        return None
    before = evidence.span.turn - 1
    asked = _last_sentence(index, before) if before >= 0 and index.transcript.speaker_of(before).side == "seller" else None
    if asked and reply_to(asked.quote, index.transcript.turns[evidence.span.turn].text, index.transcript.language) == "assent":
        weighed.proofs.extend((evidence, asked))
        return None
    return Rejection("", quote.words, quote.turn, "seller_only", "a polite noise is no assent to a fact")


def _weigh_seller(evidence: Evidence, index: Index, planted: Planted, weighed: _Weighed) -> Rejection | None:
    """A seller's words are proof where a buyer assents to them at once, an offer where none denies them."""
    answer = taken(index.transcript, index.reading(evidence.span.turn), evidence.span)
    if answer.reply == "denial":
        return Rejection("", "", None, "seller_only", "a buyer denies it in the next turn")
    assent = _first_sentence(index, answer.turn) if answer.reply == "assent" and answer.turn is not None else None
    if assent is None or planted.holds(assent.span):
        weighed.offered.append(evidence)
        return None
    weighed.proofs.extend((assent, evidence_at(index, evidence.span, "answered")))
    weighed.changes.append(Changed("assented", f"{evidence.speaker} says it, and a buyer assents at once"))
    return None


def _last_sentence(index: Index, turn: int) -> Evidence:
    text = index.transcript.turns[turn].text
    start, end = sentences(text, index.transcript.language)[-1]
    return evidence_at(index, Span(turn, start, end), "answered")


def _first_sentence(index: Index, turn: int) -> Evidence:
    text = index.transcript.turns[turn].text
    start, end = sentences(text, index.transcript.language)[0]
    return evidence_at(index, Span(turn, start, end))


def _concluded(claim: Claim, weighed: _Weighed) -> Standing:
    """The status that the sorted quotes carry."""
    proofs, rejections = _once(weighed.proofs), list(weighed.rejections)
    changes = list(dict.fromkeys(weighed.changes))
    status = claim.status
    evidence = proofs
    if status == "partial":
        evidence = _once([*weighed.proofs, *weighed.offered])
    elif proofs:
        rejections += [
            Rejection(claim.criterion, offer.quote, offer.span.turn, "seller_only", "no buyer takes it up") for offer in weighed.offered
        ]
        if all(proof in weighed.hedged for proof in proofs):
            status = "partial"
    elif weighed.offered:
        status, evidence = "partial", _once(weighed.offered)
        changes.append(Changed("seller_only", f"claimed {claim.status}, but only a seller says it"))
    if not evidence:
        changes.append(
            Changed(
                "not_proved",
                f"claimed {claim.status}, but no quote was left" if claim.quotes else f"claimed {claim.status} without a quote",
            )
        )
        status = "absent"
    return Standing(claim, status, evidence, tuple(changes), tuple(rejections), tuple(weighed.quoted))


def _once(evidence: list[Evidence]) -> tuple[Evidence, ...]:
    """The evidence in order, each stretch of words once."""
    kept: list[Evidence] = []
    for one in evidence:
        if not any(
            one.span.turn == other.span.turn and other.span.start <= one.span.start and one.span.end <= other.span.end for other in kept
        ):
            kept.append(one)
    return tuple(kept)


def _is_within(one: Span, other: Span) -> bool:
    return one.turn == other.turn and other.start <= one.start and one.end <= other.end
