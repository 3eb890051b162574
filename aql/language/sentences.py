"""Where a sentence ends, also in transcripts that nobody punctuated."""

import re
from itertools import pairwise

from aql.language.clauses import pieces
from aql.language.fold import words, words_with_places
from aql.language.tongue import main_language, tongue

# A sentence of more words than this with next to no comma in it was never punctuated: there a new clause counts as one.
_LONGEST = 45
_WORDS_A_PAUSE = 20
_SIGNS_A_WORD = 3
_PAUSES = re.compile(r"[,;:–—、，；：]")

_END = re.compile(r"[.!?…]+[\"'’”»)\]]*(?=\s|$|[\u3040-\u30ff\u4e00-\u9fff])|[。！？]+[」』）]*|\n\s*\n")
_ABBREVIATED = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|prof|st|vs|inc|ltd|co|corp|approx|ca|bzw|usw|ggf|evtl|inkl|sr|sra|dra|mme|env|etc|e\.g|i\.e|z\.b|d\.h|u\.a)"
    r"|(?<![\w'’])[a-z])\.$",
    re.IGNORECASE,
)
_BEFORE_A_NUMBER = re.compile(r"\b(?:no|nr|art|abs|pos|n|nº)\.$", re.IGNORECASE)
_ORDINAL = re.compile(r"\b\d{1,2}\.$")
_ORDINAL_LANGUAGES = frozenset({"de", "da", "no", "nb", "fi", "cs", "pl", "hu", "tr"})


def sentences(text: str, language: str) -> tuple[tuple[int, int], ...]:
    """The sentences of a text as (start, end) offsets, in order; they hold every word, and no white space at their edges."""
    language = main_language(language)
    found = []
    start = 0
    for end in (*_ends(text, language), len(text)):
        piece = text[start:end]
        if stripped := piece.strip():
            first = start + piece.index(stripped[0])
            found.extend(_shortened(text, first, first + len(stripped), language))
        start = end
    return tuple(found)


def _ends(text: str, language: str) -> list[int]:
    """The offsets just after each full stop that ends a sentence."""
    return [hit.end() for hit in _END.finditer(text) if not _goes_on(text, hit, language)]


def _goes_on(text: str, hit: re.Match[str], language: str) -> bool:
    """Whether the sentence goes on after the stop: an abbreviation, an initial, a German ordinal, a trailing off."""
    before = text[max(0, hit.start() - 12) : hit.start() + 1]
    after = text[hit.end() :].lstrip()[:1]
    if hit.group() == ".":
        if after.isdecimal() and _BEFORE_A_NUMBER.search(before):
            return True
        return bool(_ABBREVIATED.search(before)) or (language in _ORDINAL_LANGUAGES and bool(_ORDINAL.search(before)) and after != "")
    return hit.group()[:2] in {"..", "…"} and not (after.isupper() or not after)


def _shortened(text: str, start: int, end: int, language: str) -> list[tuple[int, int]]:
    """The sentence, or its runs of clauses where it is far too long to be one."""
    if end - start <= _LONGEST:
        return [(start, end)]
    length = len(words(text[start:end])) // (_SIGNS_A_WORD if language == "ja" else 1)
    if length <= _LONGEST or len(_PAUSES.findall(text, start, end)) * _WORDS_A_PAUSE >= length or (spoken := tongue(language)) is None:
        return [(start, end)]
    places = words_with_places(text[start:end])
    firsts = [0]
    for piece in pieces(text[start:end], places, spoken):
        if piece.opens and piece.end - firsts[-1] > _LONGEST // 2 and piece.first > firsts[-1]:
            firsts.append(piece.first)
    offsets = [start, *(start + places[first].start for first in firsts[1:]), end]
    return [(one, one + len(text[one:two].rstrip())) for one, two in pairwise(offsets)]


def sentence_around(text: str, start: int, end: int, language: str) -> tuple[int, int]:
    """The offsets of the sentence, or the run of sentences, that holds text[start:end]."""
    spans = sentences(text, language)
    return (
        max((first for first, _ in spans if first <= start), default=start),
        min((last for _, last in spans if last >= end), default=end),
    )
