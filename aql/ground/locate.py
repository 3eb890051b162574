"""Where a quote stands in a transcript: to the letter after folding, or nowhere.

The whole call is kept as one line of folded words, so that looking for a quote is one search of a string. A second
line leaves out all words that may be fillers; what it finds is a suspicion only, and checked word by word.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from itertools import accumulate

from aql.ground.reading import Reading, read
from aql.language.assent import says_nothing
from aql.language.fold import words, words_with_places
from aql.language.tongue import Tongue, tongue
from aql.values.transcript import Span, Transcript

_ELLIPSIS = re.compile(r"[(\[]?(?:\.{2,}|…)[)\]]?")
_SMALL_WORD = re.compile(r"(?<![^\W\d_])[a-zß-ÿ][a-zß-ÿ'’]*")
_ENDED = re.compile(r"(?<![.…])[.!?。！？][\"'’”»)\]」』）]*\s*$")
# What is read of a neighbouring turn, in letters: a taking-back stands at its beginning, an open sentence at its end.
_A_BREATH = 200
_SET_OFF = re.compile(r"[,;:.…—–、，。]|\s-\s")


class Index:
    """A transcript made ready for looking up quotes; the work is done once."""

    def __init__(self, transcript: Transcript) -> None:
        self.transcript = transcript
        self._readings: dict[int, Reading] = {}
        self._stretches: dict[int, tuple[Reading, int]] = {}
        self._spoken = tongue(transcript.language)
        self._skippable = _skippable(self._spoken)
        turns = [words(turn.text) for turn in transcript.turns]
        self._line, self._starts = _line(turns)
        self._short_line, self._short_starts = _line([self._kept(said) for said in turns])

    def locate(self, quote: str, near: int | None = None) -> Span | None:
        """The span of the best match for quote, or None when nobody said it.

        First choice is the turn `near`, the extractor's own guess; then the match that is exact to the letter; then
        the turn nearest to `near`, or the first. Never joins two turns: a quote has one speaker. Fillers may be left
        out of a quote, nothing else: a quote with an ellipsis is found only where the speaker trailed off just there.
        """
        return min(self.every(quote), key=lambda span: self._rank(span, quote, near), default=None)

    def every(self, quote: str) -> tuple[Span, ...]:
        """All the places where the quote stands; those with fillers only where it stands nowhere without."""
        parts = [said for part in _ELLIPSIS.split(quote) if (said := words(part))]
        said = tuple(word for part in parts for word in part)
        pauses = tuple(accumulate(len(part) for part in parts))[:-1]
        found = tuple(span for span in self._whole(said) if self._trails_off(span, pauses))
        return found if found or pauses else tuple(self._with_fillers(said))

    @cached_property
    def small_words(self) -> frozenset[str]:
        """The words that the transcript writes without a capital."""
        return frozenset(_SMALL_WORD.findall("\n".join(turn.text for turn in self.transcript.turns)))

    def reading(self, turn: int) -> Reading:
        """Turn number `turn`, read closely; kept for the next who asks."""
        if turn not in self._readings:
            self._readings[turn] = read(self.transcript.turns[turn].text, self.transcript.language)
        return self._readings[turn]

    def stretch(self, span: Span) -> tuple[Reading, int, int]:
        """The turn of a span read on into what its speaker says just before and after, and the span's offsets there.

        Just before and after is what only a nod stands between; before, only where the sentence had not ended.
        """
        if span.turn not in self._stretches:
            self._stretches[span.turn] = self._stretched(span.turn)
        reading, lead = self._stretches[span.turn]
        return reading, lead + span.start, lead + span.end

    def _stretched(self, turn: int) -> tuple[Reading, int]:
        text = self.transcript.turns[turn].text
        before, after = self._neighbour(turn, -1), self._neighbour(turn, 1)
        short = before if len(before) <= _A_BREATH else before[-_A_BREATH:].partition(" ")[2]
        lead = f"{short} " if before and not _ENDED.search(before) else ""
        if not (lead or after):
            return self.reading(turn), 0
        return read(f"{lead}{text} {after[:_A_BREATH]}", self.transcript.language), len(lead)

    def _neighbour(self, turn: int, step: int) -> str:
        """What the speaker of a turn says next to it, past one nod of somebody else, or nothing."""
        turns = self.transcript.turns
        for place in (turn + step, turn + 2 * step):
            if not 0 <= place < len(turns):
                break
            if turns[place].speaker == turns[turn].speaker:
                return turns[place].text
            if not says_nothing(turns[place].text, self.transcript.language):
                break
        return ""

    def _rank(self, span: Span, quote: str, near: int | None) -> tuple[bool, bool, int, int, int]:
        distance = 0 if near is None else abs(span.turn - near)
        begins = span.start - words_with_places(quote)[0].start
        is_exact = begins >= 0 and self.transcript.turns[span.turn].text.startswith(quote, begins)
        return near is not None and distance > 0, not is_exact, distance, span.turn, span.start

    def _whole(self, said: tuple[str, ...]) -> Iterator[Span]:
        """Where the words stand one after the other."""
        for turn, first in _hits(self._line, self._starts, said):
            yield self._span(turn, first, first + len(said))

    def _with_fillers(self, said: tuple[str, ...]) -> Iterator[Span]:
        """Where the words stand with nothing but fillers between them."""
        for turn, nth in _hits(self._short_line, self._short_starts, self._kept(said)):
            reading = self.reading(turn)
            kept = [place for place, word in enumerate(reading.places) if word.text not in self._skippable]
            # The quote may begin with words that are fillers elsewhere ("well", "like"): those stand before the hit.
            lead = next(place for place, word in enumerate(said) if word not in self._skippable)
            for first in range(kept[nth], max(-1, kept[nth] - 3 * lead - 1), -1):
                if end := _walk(reading, first, said, self._spoken):
                    yield self._span(turn, first, end)
                    break

    def _kept(self, said: tuple[str, ...]) -> tuple[str, ...]:
        return tuple([word for word in said if word not in self._skippable])

    def _span(self, turn: int, first: int, end: int) -> Span:
        places = self.reading(turn).places
        return Span(turn, places[first].start, places[end - 1].end)

    def _trails_off(self, span: Span, pauses: tuple[int, ...]) -> bool:
        """Whether the speaker made a pause of dots at each of the quote's."""
        if not pauses:
            return True
        reading = self.reading(span.turn)
        first, _ = reading.words_in(span.start, span.end)
        return all(
            _ELLIPSIS.search(reading.text, reading.places[first + pause - 1].end, reading.places[first + pause].start) for pause in pauses
        )


def locate(quote: str, transcript: Transcript, near: int | None = None) -> Span | None:
    """The span of the best match for one quote; for many quotes of one call, make an `Index` once."""
    return Index(transcript).locate(quote, near)


def _line(turns: list[tuple[str, ...]]) -> tuple[str, list[int]]:
    """All words of all turns as one line, and where each turn begins in it."""
    lines = [f" {' '.join(said)} \n" for said in turns]
    return "".join(lines), [0, *accumulate(len(line) for line in lines)]


def _hits(line: str, starts: list[int], said: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """The (turn, place among its words) at which the words stand in the line."""
    sought = f" {' '.join(said)} "
    at = line.find(sought) if said else -1
    while at >= 0:
        turn = bisect_right(starts, at) - 1
        yield turn, line.count(" ", starts[turn], at)
        at = line.find(sought, at + 1)


def _walk(reading: Reading, first: int, said: tuple[str, ...], spoken: Tongue | None) -> int | None:
    """The end of the words read from `first` that are `said` with fillers between, or None."""
    place = first
    for nth, word in enumerate(said):
        while place < len(reading.places) and reading.places[place].text != word:
            skipped = _filler_at(reading, place, spoken) if nth else 0
            if not skipped:
                return None
            place += skipped
        if place >= len(reading.places):
            return None
        place += 1
    return place


def _filler_at(reading: Reading, place: int, spoken: Tongue | None) -> int:
    """How many words from `place` are a filler: a sound anywhere, an aside where pauses set it off on both sides."""
    if spoken is None:
        return 0
    for phrase, kinds in spoken.phrases.get(reading.places[place].text, ()):
        end = place + len(phrase)
        if tuple(word.text for word in reading.places[place:end]) != phrase:
            continue
        if "filler" in kinds or ("aside" in kinds and _is_set_off(reading, place, end)):
            return len(phrase)
    return 0


def _is_set_off(reading: Reading, first: int, end: int) -> bool:
    before = first == 0 or _SET_OFF.search(reading.text, reading.places[first - 1].end, reading.places[first].start)
    after = end == len(reading.places) or _SET_OFF.search(reading.text, reading.places[end - 1].end, reading.places[end].start)
    return bool(before and after)


def _skippable(spoken: Tongue | None) -> frozenset[str]:
    """Every word that stands in some filler: what the short line leaves out."""
    if spoken is None:
        return frozenset()
    return frozenset(word for found in spoken.phrases.values() for phrase, kinds in found if kinds & {"filler", "aside"} for word in phrase)
