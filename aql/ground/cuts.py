"""Whether a quote is cut so that it says what its speaker did not: a "not", an "only" or an "if" fell away.

"we have the budget" stands in "nobody says we have the budget", to the letter. What counts is the quote's own clause,
not its sentence: one gold quote in eight has a negator elsewhere in its sentence, and is true.
"""

from dataclasses import dataclass

from aql.ground.reading import Reading
from aql.language.clauses import Piece, pieces
from aql.language.fold import Word
from aql.language.tongue import Mark, Tongue, marks
from aql.language.tongues.kinds import Kind

_FLIPS: frozenset[Kind] = frozenset({"negator", "limiter", "conditional"})
_READ: frozenset[Kind] = _FLIPS | {"innocent", "tag", "interjection"}
_THINKING: frozenset[Kind] = frozenset({"negator", "innocent", "thinking"})
_TAKING_BACK: frozenset[Kind] = frozenset({"taking_back"})


@dataclass(frozen=True, slots=True)
class Cut:
    """What stands beside a quote: `word` as said; `is_refused` where it turns the quote, else it is only near."""

    word: str
    is_refused: bool


@dataclass(frozen=True, slots=True)
class _Passage:
    """The sentences that hold a quote, and what follows them at once; the quote is words[first:end]."""

    text: str
    places: tuple[Word, ...]
    pieces: tuple[Piece, ...]
    following: tuple[Word, ...]
    first: int
    end: int
    spoken: Tongue

    def said(self, first: int, end: int) -> tuple[str, ...]:
        return tuple(word.text for word in self.places[first:end])


def cut_of(reading: Reading, start: int, end: int) -> Cut | None:
    """What the quote text[start:end] leaves out that turns it or may turn it, or None where it stands fairly.

    In a language without a table nothing can be known, and nothing is refused.
    """
    if reading.spoken is None:
        return None
    passage = _passage(reading, start, end, reading.spoken)
    flip = _taken_back(passage) or _own_clause(passage) or _condition_beside(passage) or _unbelieved(passage)
    if flip:
        return Cut(flip, is_refused=True)
    beside = _flips(passage, 0, len(passage.places))
    return Cut(beside, is_refused=False) if beside else None


def _passage(reading: Reading, start: int, end: int, spoken: Tongue) -> _Passage:
    first_char, last_char = reading.sentence_at(start, end)
    first, last = reading.words_in(first_char, last_char)
    places = reading.places[first:last]
    one, two = reading.words_in(start, end)
    next_sentence = next((span for span in reading.sentences if span[0] >= last_char), None)
    following = tuple(word for word in reading.places[last : last + 8] if next_sentence and word.end <= next_sentence[1])
    return _Passage(reading.text, places, pieces(reading.text, places, spoken), following, one - first, two - first, spoken)


def _own_clause(passage: _Passage) -> str | None:
    """A flip in the clause of the quote, outside the quote."""
    first = _reach_back(passage, passage.first)
    end = _reach_on(passage, passage.end)
    return _flips(passage, first, end)


def _reach_back(passage: _Passage, place: int) -> int:
    """The first word of the clause that holds the word at `place`.

    What opens no clause belongs to what stands before it, past insertions ("nobody, the board included, has signed").
    """
    at = _piece_at(passage, place)
    while at > 0 and not passage.pieces[at].opens:
        at -= 1
        while at > 0 and (passage.pieces[at].is_empty or not passage.pieces[at].is_firm):
            at -= 1
    return passage.pieces[at].first


def _reach_on(passage: _Passage, place: int) -> int:
    """The end of the clause that holds the word before `place`, with the loose ends that follow it."""
    at = _piece_at(passage, place - 1)
    while at + 1 < len(passage.pieces) and not passage.pieces[at + 1].opens and not passage.pieces[at + 1].joint:
        at += 1
    return passage.pieces[at].end


def _piece_at(passage: _Passage, place: int) -> int:
    return next(at for at, piece in enumerate(passage.pieces) if piece.first <= place < piece.end)


def _flips(passage: _Passage, first: int, end: int) -> str | None:
    """The first flip among words[first:end] that is not wholly inside the quote, as said."""
    said = passage.said(0, len(passage.places))
    for mark in marks(said, passage.spoken, _READ):
        inside_quote = passage.first <= mark.first and mark.end <= passage.end
        if first <= mark.first < end and not inside_quote and mark.kinds & _FLIPS and not _is_innocent(passage, mark):
            return _spelled(passage, mark)
    return None


def _is_innocent(passage: _Passage, mark: Mark) -> bool:
    """Whether the mark does nothing here: innocent words, an answer on its own, a tag at the end of a piece (one word: all of it)."""
    if "innocent" in mark.kinds:
        return True
    piece = passage.pieces[_piece_at(passage, mark.first)]
    is_whole = mark.first == piece.first or mark.end - mark.first > 1
    if "tag" in mark.kinds and mark.end == piece.end and is_whole:
        return True
    return "interjection" in mark.kinds and piece.is_empty


def _condition_beside(passage: _Passage) -> str | None:
    """A condition in the clause before the quote's own, or directly behind it."""
    own = _piece_at(passage, _reach_back(passage, passage.first))
    before = own - 1
    while before > 0 and passage.pieces[before].is_empty:
        before -= 1
    if before >= 0 and own >= 0:
        opening = passage.pieces[_piece_at(passage, _reach_back(passage, passage.pieces[before].first))]
        if opening.is_condition and opening.first < passage.first and not _is_break(passage, own):
            return _words(passage, opening)
    after = _piece_at(passage, passage.end - 1) + 1
    if after < len(passage.pieces) and passage.pieces[after].is_condition and not passage.pieces[after].joint:
        return _words(passage, passage.pieces[after])
    return None


def _is_break(passage: _Passage, own: int) -> bool:
    """Whether the clause is set against what stands before it ("but")."""
    return passage.pieces[own].joint.startswith("but")


def _unbelieved(passage: _Passage) -> str | None:
    """A negated verb of thinking just before the quote's clause, or alone behind it."""
    own = _piece_at(passage, _reach_back(passage, passage.first))
    at = own - 1
    while at > 0 and (passage.pieces[at].is_empty or not passage.pieces[at].opens):
        at -= 1
    if at >= 0 and not passage.pieces[own].joint and (said := _is_disbelief(passage, passage.pieces[at])):
        return said
    after = _piece_at(passage, passage.end - 1) + 1
    if after < len(passage.pieces) and passage.pieces[after].end - passage.pieces[after].first <= 4:
        return _is_disbelief(passage, passage.pieces[after])
    return None


def _is_disbelief(passage: _Passage, piece: Piece) -> str | None:
    """The piece's words, where it holds a negator and ends with a verb of thinking (or the other way round)."""
    found = [mark for mark in marks(passage.said(piece.first, piece.end), passage.spoken, _THINKING) if "innocent" not in mark.kinds]
    kinds = [kind for mark in found for kind in mark.kinds]
    ends = found and piece.end - piece.first - found[-1].end <= 1
    return _words(passage, piece) if ends and "negator" in kinds and "thinking" in kinds else None


def _taken_back(passage: _Passage) -> str | None:
    """Words right behind the quote, or behind its clause, that undo it; a single word must stand alone there."""
    after = _piece_at(passage, passage.end - 1) + 1
    if passage.end < passage.pieces[after - 1].end:
        rest = passage.places[passage.end : passage.pieces[after - 1].end]
    elif after < len(passage.pieces):
        is_alone = passage.pieces[after].end - passage.pieces[after].first == 1
        rest = passage.places[passage.pieces[after].first : passage.pieces[after].end if is_alone else None]
    else:
        rest = passage.following
    said = tuple(word.text for word in rest)
    for phrase, kinds in passage.spoken.phrases.get(said[0] if said else "", ()):
        if "taking_back" in kinds and said[: len(phrase)] == phrase and (len(phrase) > 1 or len(said) == 1):
            return passage.text[rest[0].start : rest[len(phrase) - 1].end]
    return None


def _words(passage: _Passage, piece: Piece) -> str:
    return passage.text[passage.places[piece.first].start : passage.places[piece.end - 1].end]


def _spelled(passage: _Passage, mark: Mark) -> str:
    return passage.text[passage.places[mark.first].start : passage.places[mark.end - 1].end]
