"""The words that a finding cites, as its values and glosses are held against them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from aql.ground.cuts import cut_of
from aql.ground.locate import Index
from aql.ground.sides import next_turn, side_of
from aql.language.assent import reply_to
from aql.language.fold import words
from aql.language.when.when import When, windows_in
from aql.values.finding import Evidence
from aql.values.profile import Profile
from aql.values.transcript import Span


@dataclass(frozen=True, slots=True)
class Cited:
    """The evidence of one finding in its call; `profile` fills in what people do not say."""

    evidence: tuple[Evidence, ...]
    quoted: tuple[Span, ...]
    index: Index
    profile: Profile | None

    @property
    def language(self) -> str:
        """The language of the call."""
        return self.index.transcript.language

    @property
    def held_on(self) -> date | None:
        """The day of the call."""
        return self.index.transcript.held_on

    def sentences(self) -> tuple[str, ...]:
        """The sentences around the evidence."""
        return tuple(dict.fromkeys(one.sentence for one in self.evidence if one.role != "contradicts"))

    def find(self, phrase: str) -> Span | None:
        """Where the phrase stands in the cited words, or in a sentence around them where nothing turns it; or None."""
        sought = words(phrase)
        around = dict.fromkeys(one.sentence_span for one in self.evidence if one.role != "contradicts")
        found = [Span(within.turn, *place) for within in around for place in self._places(sought, within)]
        return next((span for span in found if self._stands(span)), None)

    def _places(self, sought: tuple[str, ...], within: Span) -> Iterator[tuple[int, int]]:
        """The (start, end) of each place where the words stand between the bounds."""
        reading = self.index.reading(within.turn)
        first, end = reading.words_in(within.start, within.end)
        said = tuple(word.text for word in reading.places[first:end])
        for place in range(len(said) - len(sought) + 1 if sought else 0):
            if said[place : place + len(sought)] == sought:
                yield reading.places[first + place].start, reading.places[first + place + len(sought) - 1].end

    def _stands(self, span: Span) -> bool:
        if any(quoted.turn == span.turn and quoted.start <= span.start and span.end <= quoted.end for quoted in self.quoted):
            return True
        cut = cut_of(*self.index.stretch(span))
        return cut is None or not cut.turns

    def is_said(self, phrase: str) -> bool:
        """Whether a buyer says the phrase anywhere, or a seller says it and a buyer answers."""
        return any(self._counts(found) for found in self.index.every(phrase))

    def windows(self) -> tuple[When, ...]:
        """The times to come that the cited sentences speak of, those that nothing turns."""
        start = self.profile.fiscal_year_start if self.profile else 1
        found = (when for sentence in self.sentences() for when in windows_in(sentence, self.held_on, self.language, start))
        return tuple(when for when in found if when.is_window and self.find(when.phrase))

    def _counts(self, span: Span) -> bool:
        transcript = self.index.transcript
        side = side_of(transcript, span.turn)
        if side != "seller":
            return side == "buyer"
        after = next_turn(transcript, span.turn)
        if after is None or side_of(transcript, after) != "buyer":
            return False
        return reply_to(transcript.turns[span.turn].text, transcript.turns[after].text, self.language) in {"assent", "answer"}
