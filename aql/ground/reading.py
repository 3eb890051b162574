"""One turn read closely: its words with their places, its sentences, and the language they are in."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace

from aql.language.fold import Word, words_with_places
from aql.language.sentences import sentences
from aql.language.tongue import Tongue, main_language, tongue, tongue_of, unmask


@dataclass(frozen=True, slots=True)
class Reading:
    """A turn's text with its folded words; `sentences` are (start, end) offsets. `spoken` is None without a table.

    A small word in disguise stands among `places` as the word that it is read as.
    """

    text: str
    places: tuple[Word, ...]
    sentences: tuple[tuple[int, int], ...]
    language: str
    spoken: Tongue | None

    def words_in(self, start: int, end: int) -> tuple[int, int]:
        """The (first, end) of the words that stand wholly in text[start:end]."""
        first = bisect_left(self.places, start, key=lambda word: word.start)
        stop = bisect_right(self.places, end, key=lambda word: word.end)
        return (first, stop) if first < stop else (0, 0)

    def sentence_at(self, start: int, end: int) -> tuple[int, int]:
        """The offsets of the sentence, or the run of sentences, that holds text[start:end]."""
        touched = [span for span in self.sentences if span[0] < end and start < span[1]]
        return (min(start, touched[0][0]), max(end, touched[-1][1])) if touched else (start, end)

    def spoken_by(self, places: tuple[Word, ...], usual: str = "") -> Tongue | None:
        """The tongue of one sentence, whatever the rest of the call is in; where it does not tell, that of `usual`."""
        return tongue_of([word.text for word in places], usual or self.language) if self.spoken else None


def read(text: str, language: str) -> Reading:
    """The reading of a turn."""
    language = main_language(language)
    spoken = tongue(language)
    places = words_with_places(text)
    if spoken:
        places = tuple(word if (bare := unmask(word.text, spoken)) == word.text else replace(word, text=bare) for word in places)
    return Reading(text, places, sentences(text, language), language, spoken)
