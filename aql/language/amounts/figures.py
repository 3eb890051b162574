"""Every number of a text, in digits and in words, with its value and its place."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from aql.language.amounts.japanese import japanese_numbers
from aql.language.amounts.letters import plain, stems
from aql.language.amounts.spoken import Reader
from aql.language.amounts.words import numerals_of


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as it stands. `is_pair`: two numbers read as one ("two fifty"), which may also be an hour.

    `scale` is the largest of its words for thousands and more ("forty K": 1000), 1 where none was said.
    """

    phrase: str
    span: tuple[int, int]
    value: Decimal
    is_ordinal: bool = False
    scale: int = 1
    is_pair: bool = False


def figures_in(text: str, language: str = "en") -> tuple[Figure, ...]:
    """The numbers of a text in their order; neighbours that form no number together stand apart."""
    low = plain(text)
    if language == "ja":
        return tuple(Figure(text[slice(*span)], span, *number) for span, number in japanese_numbers(low))
    if not _may_hold_number(low, language):
        return ()
    words = [(hit.group(), hit.start(), hit.end()) for hit in _WORD.finditer(low)]
    numerals = numerals_of(language)
    begins = _starters(language) | numerals.articles | {"couple"}
    reader = Reader(low, words, numerals, language)
    found = []
    place = 0
    while place < len(words):
        word = words[place][0]
        may_begin = word in begins or word[0].isdecimal() or language == "de"
        read = reader.number(place) if may_begin and len(word) <= _LONGEST_NUMBER else None
        if read is None:
            place += 1
            continue
        start, end = words[place][1], words[read.next - 1][2]
        value = read.value
        if minus := _MINUS.search(low, max(0, start - 12), start):
            start, value = minus.start(), -value
        found.append(Figure(text[start:end], (start, end), value, read.is_ordinal, read.scale, read.is_pair))
        place = read.next
    return tuple(found)


# No number anybody says is longer; a word of a hundred thousand digits would take seconds to count.
_LONGEST_NUMBER = 100
_WORD = re.compile(r"[^\W\d_]+|\d+(?:[.,']\d+)*(?: \d{3}(?!\d))*")
# "al menos cuarenta" and "au moins quarante" are no negative numbers.
_MINUS = re.compile(r"(?<!\bal )(?<!\blo )(?<!\bau )(?<!\bdu )(?<!\bpelo )(?<!\bao )\b(?:minus|menos|moins) $|(?<![\w.,)])-$")
_DIGIT = re.compile(r"\d")
_LETTERS = re.compile(r"[^\W\d_]+")
_GERMAN_STEMS = {"erste", "dritte", "siebt", "halb"}


def _may_hold_number(low: str, language: str) -> bool:
    """Whether a plain text can hold a number: most turns do not, and cost a few microseconds."""
    if _DIGIT.search(low):
        return True
    # Compounds hide a German number inside a longer word.
    is_hinted = any(stem in low for stem in _stems(language))
    return is_hinted and (language == "de" or not _starters(language).isdisjoint(_LETTERS.findall(low)))


@cache
def _stems(language: str) -> tuple[str, ...]:
    """Pieces of words, one of which stands in every number word of a language."""
    return stems(_starters(language) - numerals_of(language).articles | (_GERMAN_STEMS if language == "de" else set()))


@cache
def _starters(language: str) -> frozenset[str]:
    """The words a number can begin with."""
    numerals = numerals_of(language)
    tables = (numerals.ones, numerals.teens, numerals.tens, numerals.scales, numerals.ordinals, numerals.hundreds or {})
    return frozenset(word for table in tables for word in table) | numerals.hundred | numerals.half
