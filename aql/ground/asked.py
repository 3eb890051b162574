"""The seller's question on a criterion: whether a seller asked it, and whether a buyer took it up."""

from aql.ground.locate import Index
from aql.ground.sides import side_of
from aql.language.assent import reply_to, says_nothing
from aql.values.claim import Quote
from aql.values.finding import Asked, Rejection
from aql.values.transcript import Span


def asked(quote: Quote, criterion: str, index: Index) -> Asked | Rejection:
    """The question with whether a buyer took it up, or why it is none."""
    span = index.locate(quote.words, quote.turn)
    if span is None:
        return Rejection(criterion, quote.words, quote.turn, "not_found", "nobody asks this in one turn")
    if side_of(index.transcript, span.turn) != "seller":
        return Rejection(criterion, quote.words, quote.turn, "wrong_speaker", "it was not a seller who asked")
    turn = index.transcript.turns[span.turn]
    return Asked(index.transcript.words_at(span), span.turn, turn.second_at(span.start), _is_answered(index, span))


def _is_answered(index: Index, span: Span) -> bool:
    """Whether the next turn of a buyer, before a seller asks on, is more than a noise.

    A bare yes or no answers where the question is the last thing that was asked.
    """
    transcript = index.transcript
    for turn in transcript.turns[span.turn + 1 :]:
        side = side_of(transcript, turn.index)
        if side == "seller":
            return False
        if side == "buyer":
            reply = reply_to(transcript.turns[span.turn].text, turn.text, transcript.language)
            if reply in {"assent", "denial"}:
                return True
            if not says_nothing(turn.text, transcript.language):
                return reply == "answer"
    return False
