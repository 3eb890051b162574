"""Whether a quote is cut so that it says what its speaker did not: a "not", an "only" or an "if" fell away.

"we have the budget" stands in "nobody says we have the budget", to the letter. What counts is the quote's own clause,
not its sentence: one gold quote in eight has a negator elsewhere in its sentence, and is true.
"""

from dataclasses import dataclass

from aql.ground.frames import asked, framed, reported, timed
from aql.ground.passage import Passage, passage_of
from aql.ground.reading import Reading
from aql.ground.undone import is_disbelief, undone
from aql.language.tongue import Mark
from aql.language.tongues.kinds import Kind

_FLIPS: frozenset[Kind] = frozenset({"negator", "ahead", "limiter", "conditional", "tag", "frame"})
_READ: frozenset[Kind] = _FLIPS | {"innocent", "interjection"}
_EMPTY: frozenset[Kind] = frozenset({"filler", "aside", "interjection", "denial", "wait"})
_HEDGE_WORDS = 3
_SIGNS_A_WORD = 3

# "I told the whole team that": so many words may stand between a verb of saying and its "that".
_TOLD_TO = 4


@dataclass(frozen=True, slots=True)
class Cut:
    """What stands beside a quote: `word` as said. `turns` where it turns the quote; else it is only near, or hedges it."""

    word: str
    turns: bool = False
    hedges: bool = False


def cut_of(reading: Reading, start: int, end: int) -> Cut | None:
    """What the quote text[start:end] leaves out that turns it or may turn it, or None where it stands fairly.

    In a language without a table nothing can be known, and nothing is refused.
    """
    if reading.spoken is None:
        return None
    passage = passage_of(reading, start, end, reading.spoken)
    turning = (
        undone(passage)
        or _flip(passage, passage.pieces[passage.own].first, passage.own_end)
        or _conditioned(passage)
        or _inverted_condition(passage)
        or _unbelieved(passage)
        or _left_hanging(passage)
        or _governed(passage)
        or framed(passage)
    )
    if turning:
        return Cut(turning, turns=True)
    told = reported(passage)
    if hedge := _hedge(passage) or asked(passage) or timed(passage) or (told.word if told and told.is_hearsay else None):
        return Cut(hedge, hedges=True)
    beside = _flip(passage, 0, len(passage.places)) or (told.word if told else None)
    return Cut(beside) if beside else None


def _flip(passage: Passage, first: int, end: int) -> str | None:
    """The first flip between the places that is not wholly inside the quote."""
    for mark in passage.marks(0, len(passage.places), _READ):
        is_inside_quote = passage.first <= mark.first and mark.end <= passage.end
        if first <= mark.first < end and not is_inside_quote and mark.kinds & _FLIPS and not _is_innocent(passage, mark):
            return passage.spelled(mark.first, mark.end)
    return None


def _is_innocent(passage: Passage, mark: Mark) -> bool:
    """Whether the mark does nothing here: an answer on its own, a "without" behind, a tag.

    A tag ends its piece ("isn't it"), and one of a single word is all of it ("no?"); behind the quote it may also begin
    an outcry ("aren't we lucky").
    """
    if "innocent" in mark.kinds or ("ahead" in mark.kinds and mark.first >= passage.end):
        return True
    piece = passage.pieces[passage.piece_at(mark.first)]
    is_whole = mark.first == piece.first and mark.end == piece.end
    is_long = mark.end - mark.first > 1
    if "tag" in mark.kinds and (is_whole or (is_long and (mark.end == piece.end or (mark.first == piece.first >= passage.end)))):
        return True
    return "interjection" in mark.kinds and piece.is_empty


def _conditioned(passage: Passage) -> str | None:
    """A condition in the clause before the quote's own."""
    own = passage.own
    before = own - 1
    while before > 0 and (passage.pieces[before].is_empty or not passage.pieces[before].opens):
        before -= 1
    is_condition = before >= 0 and (passage.pieces[before].is_condition or _is_ahead(passage, before))
    if is_condition and not passage.pieces[own].is_contrast:
        return passage.spelled(passage.pieces[before].first, passage.pieces[before].end)
    return None


def _is_ahead(passage: Passage, at: int) -> bool:
    """Whether a piece begins with a "without" or an "until", and so is a condition for what follows it."""
    piece = passage.pieces[at]
    opening = next(iter(passage.marks(piece.first, piece.end, frozenset({"ahead", "innocent"}))), None)
    return opening is not None and opening.first == piece.first and "ahead" in opening.kinds


def _inverted_condition(passage: Passage) -> str | None:
    """A condition without an if: "should legal agree, we sign", "we sign, should legal agree"."""
    if passage.is_question:
        return None
    beside = [0] if passage.pieces[0].end <= passage.first and not passage.pieces[passage.own].is_contrast else []
    for at in (*beside, *([] if passage.behind is None else [passage.behind])):
        piece = passage.pieces[at]
        if any(mark.first == piece.first for mark in passage.marks(piece.first, piece.end, frozenset({"inverted"}))):
            return passage.spelled(piece.first, piece.end)
    return None


def _unbelieved(passage: Passage) -> str | None:
    """A negated verb of thinking just before the quote's clause."""
    at = passage.own - 1
    while at > 0 and (passage.pieces[at].is_empty or not passage.pieces[at].opens):
        at -= 1
    if at >= 0 and not passage.pieces[passage.own].joint and is_disbelief(passage, passage.pieces[at]):
        return passage.spelled(passage.pieces[at].first, passage.pieces[at].end)
    return None


def _left_hanging(passage: Passage) -> str | None:
    """A "nobody" before the quote that still waits for its verb: "nobody, I swear, [has signed]"."""
    for piece in passage.pieces[: passage.piece_at(passage.first)]:
        for mark in passage.marks(piece.first, piece.end, frozenset({"nobody"})):
            if mark.end == piece.end and not piece.is_empty:
                return passage.spelled(mark.first, mark.end)
    return None


def _governed(passage: Passage) -> str | None:
    """Words before the quote that only bring it up: "the idea that [we have budget]", "who told you [we have budget]?".

    Where "that" stands right before the quote, what it hangs on must be a word that vouches for it ("I know that").
    """
    if passage.is_question and (asked := _asked_before(passage)):
        return asked
    if mentioned := _mentioned(passage):
        return mentioned
    that = next((mark for mark in passage.marks(0, passage.first, frozenset({"that"})) if mark.end == passage.first), None)
    if that is None or passage.spoken.ends_late or passage.piece_at(that.first) != passage.piece_at(passage.first):
        return None
    place = that.first
    for mark in reversed(passage.marks(0, that.first, _EMPTY)):
        place = mark.first if mark.end == place else place
    vouching = passage.marks(max(0, place - 3), place, frozenset({"vouching", "joint"}))
    told = passage.marks(max(0, place - _TOLD_TO), place, frozenset({"report"}))
    is_vouched = place == 0 or bool(told) or any(mark.end == place for mark in vouching)
    return None if is_vouched else passage.spelled(max(0, place - 2), passage.first)


def _mentioned(passage: Passage) -> str | None:
    """A verb right behind a whole clause, which makes of it a thing spoken about: "[we have budget] is wishful thinking"."""
    opening = passage.marks(passage.first, passage.end, frozenset({"subject", "that"}))
    is_clause = bool(opening) and opening[0].first == passage.first and opening[0].kinds == {"subject"}
    if not is_clause or passage.end in {piece.first for piece in passage.pieces}:
        return None
    verb = next(iter(passage.marks(passage.end, passage.own_end, frozenset({"copula"}))), None)
    return passage.spelled(verb.first, verb.end) if verb and verb.first == passage.end else None


def _asked_before(passage: Passage) -> str | None:
    """The words that ask about the quote, where it is only the later part of a question ("do you believe [...]?")."""
    own = passage.pieces[passage.piece_at(passage.first)]
    for mark in passage.marks(0, own.first, frozenset({"thinking"})):
        return passage.spelled(0, mark.end)
    place = own.first
    for mark in passage.marks(own.first, passage.first, _EMPTY):
        place = mark.end if mark.first == place else place
    return passage.spelled(place, passage.first) if place < passage.first else None


def _hedge(passage: Passage) -> str | None:
    """A hedge in the quote's clause, outside the quote; or one that is all of the piece beside it ("..., I hope")."""
    own = passage.pieces[passage.own]
    beside = [at for at in (passage.own - 1, passage.behind) if at is not None and at >= 0]
    longest = _HEDGE_WORDS * (_SIGNS_A_WORD if passage.spoken.ends_late else 1)
    short = [passage.pieces[at] for at in beside if passage.pieces[at].end - passage.pieces[at].first <= longest]
    for first, end in ((own.first, passage.own_end), *((piece.first, piece.end) for piece in short)):
        for mark in passage.marks(first, end, frozenset({"hedge", "innocent"})):
            if "innocent" in mark.kinds:
                continue
            if mark.end <= passage.first or mark.first >= passage.end:
                return passage.spelled(mark.first, mark.end)
    return None
