"""A quote in the sentence around it: its own clause, what stands beside that, and what follows at once."""

from bisect import bisect_right
from dataclasses import dataclass

from aql.ground.reading import Reading
from aql.language.clauses import Piece, pieces
from aql.language.fold import Word
from aql.language.tongue import Mark, Tongue, marks
from aql.language.tongues.kinds import Kind


@dataclass(frozen=True, slots=True)
class Passage:
    """The sentences that hold a quote, as words and pieces; the quote is places[first:end].

    `own` and `own_end` bound the quote's clause. `following` are the words of the next sentence, which may be in
    another tongue (`next_spoken`). A sentence before that was never ended is part of the passage.
    """

    text: str
    places: tuple[Word, ...]
    pieces: tuple[Piece, ...]
    following: tuple[Word, ...]
    first: int
    end: int
    spoken: Tongue
    next_spoken: Tongue

    @property
    def is_question(self) -> bool:
        """Whether the last of the sentences is a question."""
        return self.text[self.places[-1].end :].lstrip(" \"'”’»」)")[:1] in {"?", "？"}

    @property
    def is_asked(self) -> bool:
        """Whether the quote itself is, or ends in, a question; Japanese asks by its last syllable too."""
        return self.is_question or (self.spoken.ends_late and bool(self.marks(self.end, len(self.places), frozenset({"asking"}))))

    @property
    def is_question_after(self) -> bool:
        """Whether the next sentence is a question."""
        return bool(self.following) and self.text[self.following[-1].end :].lstrip(" \"'”’»」)")[:1] in {"?", "？"}

    @property
    def own(self) -> int:
        """The piece with which the quote's clause begins.

        What opens no clause belongs to what stands before it, past insertions ("nobody, the board included, has signed").
        """
        at = self.piece_at(self.first)
        while at > 0 and not self.pieces[at].opens:
            at -= 1
            while at > 0 and (self.pieces[at].is_empty or not self.pieces[at].is_firm):
                at -= 1
        return at

    @property
    def own_end(self) -> int:
        """The end of the quote's clause, with the loose ends that follow it."""
        at = self.piece_at(self.end - 1)
        while at + 1 < len(self.pieces) and not self.pieces[at + 1].opens and not self.pieces[at + 1].joint:
            at += 1
        return self.pieces[at].end

    @property
    def behind(self) -> int | None:
        """The piece directly behind the quote's last one, past what says nothing; None where the sentence ends."""
        last = self.piece_at(self.end - 1)
        return next((at for at in range(last + 1, len(self.pieces)) if not self.pieces[at].is_empty), None)

    def piece_at(self, place: int) -> int:
        """Which piece holds the word at `place`."""
        return bisect_right(self.pieces, place, key=lambda piece: piece.first) - 1

    def said(self, first: int, end: int) -> tuple[str, ...]:
        """The folded words between two places."""
        return tuple(word.text for word in self.places[first:end])

    def marks(self, first: int, end: int, kinds: frozenset[Kind]) -> tuple[Mark, ...]:
        """What the words between two places do, of those kinds, with places of the passage; no phrase runs over a piece's end."""
        if first >= end:
            return ()
        touched = self.pieces[max(0, self.piece_at(first)) : self.piece_at(end - 1) + 1]
        bounds = [(max(first, piece.first), min(end, piece.end)) for piece in touched]
        return tuple(
            Mark(mark.kinds, mark.first + start, mark.end + start)
            for start, stop in bounds
            for mark in marks(self.said(start, stop), self.spoken, kinds)
        )

    def spelled(self, first: int, end: int) -> str:
        """The words between two places, as said."""
        return self.text[self.places[first].start : self.places[end - 1].end]

    def spelled_after(self, first: int, end: int) -> str:
        """The words of the next sentence between two places, as said."""
        return self.text[self.following[first].start : self.following[end - 1].end]


def passage_of(reading: Reading, start: int, end: int, spoken: Tongue) -> Passage:
    """The passage around the quote text[start:end] of a turn."""
    first_char, last_char = reading.sentence_at(start, end)
    first, last = reading.words_in(first_char, last_char)
    one, two = reading.words_in(start, end)
    spoken = reading.spoken_by(reading.places[first:last]) or spoken
    first = _opened(reading, first_char, first, last, spoken)
    places = reading.places[first:last]
    following = _following(reading, last_char, last, spoken)
    next_spoken = reading.spoken_by(following, spoken.code) or spoken
    return Passage(reading.text, places, pieces(reading.text, places, spoken), following, one - first, two - first, spoken, next_spoken)


def _opened(reading: Reading, first_char: int, first: int, last: int, spoken: Tongue) -> int:
    """The word with which the sentence before begins, where that is not ended by its full stop; else `first` as it is."""
    before = next((span for span in reversed(reading.sentences) if span[1] <= first_char), None)
    if before is None:
        return first
    start, end = reading.words_in(*before)
    places = reading.places[start:end]
    if not places or reading.text[places[-1].end :].lstrip()[:1] in {"?", "？"}:
        return first
    is_fragment = _is_fragment(reading, first, last, spoken)
    return start if _waits(reading, places, spoken, is_fragment=is_fragment) else first


def _is_fragment(reading: Reading, first: int, last: int, spoken: Tongue) -> bool:
    """Whether the words begin as no sentence does: with a small letter, or a verb without its subject."""
    said = tuple(word.text for word in reading.places[first:last])
    opening = next((mark.kinds for mark in marks(said, spoken, _OPENING) if mark.first == 0), frozenset())
    is_small = first < last and reading.text[reading.places[first].start].islower()
    return opening == {"verb"} or (is_small and not opening)


_OPENING: frozenset[Kind] = frozenset({"verb", "subject", "article", "joint", "negator", "conditional", "interjection", "aside", "yes"})


def _waits(reading: Reading, places: tuple[Word, ...], spoken: Tongue, *, is_fragment: bool) -> bool:
    """Whether a sentence waits for the next one: for its verb ("we do not."), its clause ("I don't think.") or its consequence."""
    said = tuple(word.text for word in places)
    found = marks(said, spoken, _WAITING)
    last = found[-1] if found else None
    clauses = [piece for piece in pieces(reading.text, places, spoken) if not piece.is_empty]
    if len(clauses) == 1 and clauses[0].is_condition and len(said) <= _SHORT:
        return not any("innocent" in mark.kinds for mark in found)
    if last is None or len(said) > _SHORT or "innocent" in last.kinds:
        return False
    kinds = {kind for mark in found for kind in mark.kinds}
    is_bare_frame = "frame" in found[0].kinds and len(said) - found[0].end <= _LOOSE and not spoken.ends_late
    is_disbelief = {"negator", "thinking"} <= kinds and "thinking" in last.kinds and last.end == len(said)
    governs = ("limiter" in last.kinds and is_fragment) or ("that" in last.kinds and "negator" in kinds)
    is_governing = last.end == len(said) and governs and not spoken.ends_late
    is_answer = len(said) == last.end - last.first
    is_negated = is_fragment and not is_answer and "negator" in last.kinds | found[0].kinds and not spoken.ends_late
    return is_bare_frame or is_disbelief or is_governing or is_negated


_WAITING: frozenset[Kind] = frozenset({"negator", "nobody", "limiter", "that", "thinking", "frame", "innocent"})
_SHORT = 8
_LOOSE = 3


def _following(reading: Reading, last_char: int, last: int, spoken: Tongue) -> tuple[Word, ...]:
    """The words of the next sentence; of two where the first only draws breath ("Well. That was before.")."""
    following: tuple[Word, ...] = ()
    for start, end in (span for span in reading.sentences if span[0] >= last_char):
        one, two = reading.words_in(start, end)
        words = reading.places[max(one, last) : two]
        following += words
        if not _is_breath(words, spoken):
            break
    return following


def _is_breath(words: tuple[Word, ...], spoken: Tongue) -> bool:
    said = tuple(word.text for word in words)
    return sum(mark.end - mark.first for mark in marks(said, spoken, frozenset({"filler", "aside", "wait"}))) == len(said)
