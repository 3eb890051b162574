"""A sentence as words: folded, contractions opened, each with its place and its class (number, money, when, name, title)."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

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

_CLITIC = 2


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a sentence; `start` and `end` are its place in the turn. Two words of one contraction share a place."""

    text: str
    start: int
    end: int
    is_capital: bool = False


def words_of(text: str, start: int = 0, language: str = "en") -> tuple[Word, ...]:
    """The words of `text`, which begins at `start` of its turn; accents are dropped, English contractions opened.

    Japanese is cut into its characters.
    """
    pieces = [
        (fold(match.group()), start + match.start(), start + match.end(), match.group()[0].isupper()) for match in _WORD.finditer(text)
    ]
    found: list[Word] = []
    place = 0
    while place < len(pieces):
        word, at, end, is_capital = pieces[place]
        following = pieces[place + 1] if place + 1 < len(pieces) else None
        place += 1
        if language == "en" and following and word in _NEGATED and following[0] == "t" and following[1] == end + 1:
            found += [
                Word(part, at, following[2], is_capital and not first) for first, part in enumerate(_NOT.get(word, (word[:-1], "not")))
            ]
            place += 1
        elif language == "en" and word in _SHORT and (len(word) > _CLITIC or text[at - start - 1 : at - start] in {"'", "’"}):
            found += [Word(part, at, end) for part in _SHORT[word]]
        else:
            found.append(Word(word, at, end, is_capital))
    return tuple(found)


@lru_cache(maxsize=16384)
def fold(word: str) -> str:
    """The word in lower case without accents."""
    if word.isascii():
        return word.lower()
    parts = unicodedata.normalize("NFKD", word.casefold())
    return unicodedata.normalize("NFC", "".join(part for part in parts if not unicodedata.combining(part) or ord(part) in (0x3099, 0x309A)))
