"""One quote proved: the evidence it makes, or the reason why it makes none."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from aql.ground.cuts import cut_of
from aql.ground.locate import Index
from aql.ground.numbers import split_number
from aql.ground.sides import side_of
from aql.language.assent import says_nothing
from aql.language.fold import words
from aql.language.machine.machine import addressed_to_machine, speaks_of_criteria
from aql.values.claim import Claim, Quote
from aql.values.finding import Changed, Evidence, EvidenceRole, Reason, Rejection
from aql.values.transcript import Span, Transcript

_MOST_CRITERIA = 3


@dataclass(frozen=True, slots=True)
class Proved:
    """Evidence for the words at `quoted`, with what was changed in proving it; `is_hedged` where a guess was cited as a fact."""

    evidence: Evidence
    quoted: Span
    changed: Changed | None = None
    is_hedged: bool = False


@dataclass(frozen=True, slots=True)
class Planted:
    """The parts of a transcript that are addressed to a machine, with all that follows them in their turns.

    `overused` are folded words that were cited for more criteria than any one thing said can prove: no gold quote serves
    more than two, a reader who obeys cites what it was told for all.
    """

    spans: tuple[Span, ...]
    overused: frozenset[tuple[str, ...]] = frozenset()

    def holds(self, span: Span) -> bool:
        """Whether any of the words at `span` are part of an instruction."""
        return any(planted.overlaps(span) for planted in self.spans)


def planted_in(transcript: Transcript) -> Planted:
    """Where somebody gives a machine orders: from the order to the end of the turn, for what follows is its content."""
    turns = transcript.turns
    found = addressed_to_machine([turn.text for turn in turns], transcript.language)
    return Planted(tuple(Span(turn, spans[0][0], len(turns[turn].text)) for turn, spans in found))


def overused_in(claims: Iterable[Claim]) -> frozenset[tuple[str, ...]]:
    """The folded words that are cited for more than three criteria."""
    cited = {(words(quote.words), claim.criterion) for claim in claims if claim.status != "absent" for quote in claim.quotes}
    return frozenset(said for said, times in Counter(said for said, _ in cited).items() if times > _MOST_CRITERIA)


def prove(quote: Quote, criterion: str, index: Index, planted: Planted) -> Proved | Rejection:
    """The evidence a quote makes, whoever said it; sides are judged later, over all quotes of a claim."""

    def refused(reason: Reason, why: str) -> Rejection:
        return Rejection(criterion, quote.words, quote.turn, reason, why)

    span = index.locate(quote.words, quote.turn)
    if span is None:
        return refused("not_found", "nobody says these words in one turn")
    reading = index.reading(span.turn)
    if misplaced := _misplaced(quote, span, index.transcript):
        return refused("wrong_speaker", misplaced)
    if dictated := _dictated(quote, span, index, planted):
        return refused("instruction", dictated)
    if says_nothing(quote.words, reading.language) and span.turn != quote.turn:
        return refused("not_found", "a bare yes or nod must stand in the turn it was claimed for")
    if number := split_number(reading, span.start, span.end):
        return refused("not_found", f"the quote ends inside the number “{number}”")
    cut = cut_of(*index.stretch(span))
    if cut and cut.turns:
        return refused("cuts_negation", f"“{cut.word}” beside it turns what it says")
    if cut:
        start, end = reading.sentence_at(span.start, span.end)
        why = f"“{cut.word}” stands in the same sentence, so the whole sentence is shown"
        change = Changed("hedged", f"“{cut.word}” makes it a guess") if cut.hedges else Changed("widened", why)
        return Proved(evidence_at(index, Span(span.turn, start, end)), span, change, is_hedged=cut.hedges)
    if reading.spoken is None:
        start, end = reading.sentence_at(span.start, span.end)
        why = f"what turns a quote is not known in {reading.language!r}, so the whole sentence is shown"
        return Proved(evidence_at(index, Span(span.turn, start, end)), span, Changed("widened", why))
    return Proved(evidence_at(index, span), span)


def evidence_at(index: Index, span: Span, role: EvidenceRole = "supports") -> Evidence:
    """The words at a span as evidence, with the sentence around them, who said them and when."""
    turn = index.transcript.turns[span.turn]
    start, end = index.reading(span.turn).sentence_at(span.start, span.end)
    return Evidence(
        quote=turn.text[span.start : span.end],
        span=span,
        sentence=turn.text[start:end],
        sentence_span=Span(span.turn, start, end),
        speaker=turn.speaker,
        side=side_of(index.transcript, span.turn),
        start_s=turn.second_at(span.start),
        role=role,
    )


def _misplaced(quote: Quote, span: Span, transcript: Transcript) -> str:
    """Why the words are not whose they were claimed to be, or nothing."""
    if quote.turn is None or not 0 <= quote.turn < len(transcript.turns) or quote.turn == span.turn:
        return ""
    claimed, real = side_of(transcript, quote.turn), side_of(transcript, span.turn)
    if claimed == "buyer" and real != "buyer":
        return f"{transcript.turns[quote.turn].speaker} was said to say it, but {transcript.turns[span.turn].speaker} ({real}) did"
    return ""


def _dictated(quote: Quote, span: Span, index: Index, planted: Planted) -> str:
    """Why the words are what a machine was told rather than what a buyer tells, or nothing."""
    if planted.holds(span):
        return "the words are addressed to a machine"
    if words(quote.words) in planted.overused:
        return f"the same words are cited for more than {_MOST_CRITERIA} criteria"
    start, end = index.reading(span.turn).sentence_at(span.start, span.end)
    return "the sentence judges the call itself" if speaks_of_criteria(index.transcript.turns[span.turn].text[start:end]) else ""
