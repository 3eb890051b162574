"""A sentence as words: folded, contractions opened, each with its place and its class (number, money, when, name, title)."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff々]|[^\W_\u3040-\u30ff\u3400-\u9fff々]+|[$€£¥%]")
_SHORT = {
    "s": ("is",),
    "re": ("are",),
    "ve": ("have",),
    "ll": ("will",),
    "d": ("would",),
    "m": ("am",),
    "gonna": ("going", "to"),
    "gotta": ("got", "to"),
    "wanna": ("want", "to"),
    "dunno": ("do", "not", "know"),
    "aint": ("is", "not"),
    "em": ("them",),
}
_NOT = {"can": ("cannot",), "won": ("will", "not"), "ain": ("is", "not"), "shan": ("shall", "not")}
_NEGATED = frozenset(
    {"don", "doesn", "didn", "isn", "aren", "wasn", "weren", "hasn", "haven", "hadn", "wouldn", "couldn", "shouldn", "mustn", "needn"}
    | {"mightn", *_NOT}
)
_OPENED = _NEGATED | frozenset(_SHORT)
_CLITIC = 2


class Word(NamedTuple):
    """One word of a sentence; `start` and `end` are its place in the turn. Two words of one contraction share a place."""

    text: str
    start: int
    end: int
    is_capital: bool = False


def words_of(text: str, start: int = 0, language: str = "en") -> tuple[Word, ...]:
    """The words of `text`, which begins at `start` of its turn; accents are dropped, English contractions opened.

    Japanese is cut into its characters.
    """
    places = [match.span() for match in _WORD.finditer(text)]
    if text.isascii():
        folded = text.lower()
        pieces = [Word(folded[at:end], start + at, start + end, text[at].isupper()) for at, end in places]
    else:
        pieces = [Word(fold(text[at:end]), start + at, start + end, text[at].isupper()) for at, end in places]
    return tuple(_opened(pieces, text, start) if language == "en" else pieces)


def _opened(pieces: list[Word], text: str, start: int) -> Iterator[Word]:
    """The words with English contractions opened."""
    is_opened = False
    for place, piece in enumerate(pieces):
        word, at, end, is_capital = piece
        if is_opened:
            is_opened = False
        elif word not in _OPENED:
            yield piece
        elif word in _NEGATED and place + 1 < len(pieces) and pieces[place + 1][:2] == ("t", end + 1):
            is_opened = True
            for first, part in enumerate(_NOT.get(word, (word[:-1], "not"))):
                yield Word(part, at, end + 2, is_capital and not first)
        elif word in _SHORT and (len(word) > _CLITIC or text[at - start - 1 : at - start] in {"'", "’"}):
            yield from (Word(part, at, end) for part in _SHORT[word])
        else:
            yield piece


@lru_cache(maxsize=16384)
def fold(word: str) -> str:
    """The word in lower case without accents."""
    if word.isascii():
        return word.lower()
    parts = unicodedata.normalize("NFKD", word.casefold())
    return unicodedata.normalize("NFC", "".join(part for part in parts if not unicodedata.combining(part) or ord(part) in (0x3099, 0x309A)))
