"""The card's other half without a model: constraints, objections and open questions, each glossed by the buyer's own words."""

from collections.abc import Iterator, Sequence

from aql.extract.embedded.hear import Heard
from aql.values.claim import Quote, RemarkClaim, RemarkKind

_LONGEST = 24
_SHORTEST = 4
_MOST = 4
_KINDS: tuple[RemarkKind, ...] = ("constraint", "objection")


def remarks(heard: Sequence[Heard]) -> tuple[RemarkClaim, ...]:
    """What a buyer asks for, holds against us or was left without an answer; at most four of a kind, in order."""
    found: list[RemarkClaim] = []
    for kind in _KINDS:
        found += list(_spoken(kind, heard))[:_MOST]
    return (*found, *list(_left_open(heard))[:_MOST])


def _spoken(kind: RemarkKind, heard: Sequence[Heard]) -> Iterator[RemarkClaim]:
    for sentence in heard:
        if sentence.side == "buyer" and sentence.says(f"remark {kind}") and "elsewhere" not in sentence.flags and _is_short(sentence):
            yield RemarkClaim(kind, sentence.text, (Quote(sentence.turn, sentence.text),))


def _left_open(heard: Sequence[Heard]) -> Iterator[RemarkClaim]:
    """A buyer's question that the seller has to look up."""
    asked: Heard | None = None
    for sentence in heard:
        if sentence.side == "buyer" and sentence.is_question and _is_short(sentence):
            asked = sentence
        elif asked and sentence.side == "seller" and sentence.turn == asked.turn + 1:
            if sentence.says("ask open"):
                yield RemarkClaim("open_question", asked.text, (Quote(asked.turn, asked.text),))
                asked = None
        elif sentence.turn > (asked.turn if asked else sentence.turn):
            asked = None


def _is_short(sentence: Heard) -> bool:
    return _SHORTEST <= len(sentence.words) <= _LONGEST
