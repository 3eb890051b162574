"""Whether a quote ends inside a number: "forty" of "forty percent", "5" of "5-10", "forty thousand" of "half of forty thousand"."""

import re
from itertools import pairwise

from aql.ground.reading import Reading
from aql.language.amounts.amounts import numbers_in
from aql.language.amounts.figures import Figure
from aql.language.fold import words
from aql.language.tongue import Tongue, marks
from aql.language.tongues.kinds import Kind

# What makes one of two numbers: the link of a range or a date, a point, a colon; signs of money may stand within.
_LINK = re.compile(
    r"\s*[$€£¥]?\s*"
    r"(?:[-–—−~〜/:]|to|or|bis|bis zu|oder|a|o|à|ou|hasta|até|から|point|comma|komma|punto|coma|virgule|ponto|vírgula)\s*[$€£¥]?\s*",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\s*,?\s*(?:19|20)\d\d(?![\d.,]*\d)")
_SIGN_BEFORE = re.compile(r"[$€£¥₹]\s*$")
_BREATH = re.compile(r"[,;:.!?、。，]\s")
_LONGEST = 4


def split_number(reading: Reading, start: int, end: int) -> str:
    """The number that the quote text[start:end] has only a part of, as said, or nothing.

    A number reaches from what makes another of it ("half of", "under") to what it counts in ("%", "thousand", "pesos").
    """
    first, last = reading.sentence_at(start, end)
    sentence = reading.text[first:last]
    figures = numbers_in(sentence, reading.language)
    if not figures:
        return ""
    spoken = reading.spoken_by(reading.places[slice(*reading.words_in(first, last))])
    for figure in _linked(sentence, figures):
        low, high = figure
        if spoken:
            low, high = _lead(reading, first, low, spoken), _tail(reading, first, last, high, spoken)
        low, high = first + low, first + high
        if low < start < high or low < end < high:
            return reading.text[low:high]
    if figures and (year := _YEAR.match(reading.text, end, last)) and _is_dated(reading.text[:end]):
        return reading.text[start : year.end()]
    return ""


def _linked(sentence: str, figures: tuple[Figure, ...]) -> list[tuple[int, int]]:
    """The spans of the numbers, those that are the ends of one range or the parts of one date together."""
    found = [figures[0].span]
    for one, two in pairwise(figures):
        gap = sentence[one.span[1] : two.span[0]]
        is_year = bool(_YEAR.fullmatch(sentence, one.span[1], two.span[1])) and one.value <= _DAYS
        if _LINK.fullmatch(gap) or is_year:
            found[-1] = (found[-1][0], two.span[1])
        else:
            found.append(two.span)
    return found


_DAYS = 31


def _is_dated(before: str) -> bool:
    """Whether the words end with one that has a capital, or with a number: a month or a day, that a year may follow."""
    last = before.rstrip().rsplit(None, 1)[-1:]
    return bool(last) and (last[0][0].isupper() or last[0].casefold() in _MONTHS)


# Written small in Spanish, French, Portuguese, and by some recognisers.
_MONTHS = frozenset(
    words(
        "january february march april may june july august september october november december enero febrero marzo abril mayo junio julio "
        "agosto septiembre octubre noviembre diciembre janvier février mars avril mai juin juillet août septembre octobre novembre "
        "décembre janeiro fevereiro março maio junho julho setembro outubro novembro dezembro de"
    )
)


def _lead(reading: Reading, first: int, low: int, spoken: Tongue) -> int:
    """The offset in the sentence at which what stands before a number and makes another of it begins."""
    if sign := _SIGN_BEFORE.search(reading.text, first, first + low):
        return sign.start() - first
    one, two = reading.words_in(first, first + low)
    near = reading.places[max(one, two - _LONGEST) : two]
    found = marks(tuple(word.text for word in near), spoken, _FRACTIONS)
    if found and found[-1].end == len(near) and found[-1].kinds == {"fraction"}:
        start = near[found[-1].first].start
        return low if _BREATH.search(reading.text, start, first + low) else start - first
    return low


_FRACTIONS: frozenset[Kind] = frozenset({"fraction", "innocent"})


def _tail(reading: Reading, first: int, last: int, high: int, spoken: Tongue) -> int:
    """The offset in the sentence at which what a number counts in, and what lies behind that, ends."""
    end = first + high
    one, two = reading.words_in(end, last)
    near = reading.places[one:two][: 2 * _LONGEST]
    said = tuple(word.text for word in near)
    for mark in marks(said, spoken, frozenset({"unit"})):
        if _BREATH.search(reading.text, end, near[mark.first].start) or reading.text[end : near[mark.first].start].strip(" -‑–"):
            break
        end = near[mark.end - 1].end
    return end - first
