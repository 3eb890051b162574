"""Text as the words of numbers and dates are looked up: lower case, without accents, character for character.

Unlike `fold`, nothing moves: an offset in the plain text is the same offset in the text.
"""

import unicodedata
from collections.abc import Iterable

_QUOTES = dict.fromkeys(map(ord, "‘’ʼ´`′"), "'")
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−－"), "-")
_SPACES = dict.fromkeys(map(ord, "\u00a0\u2007\u2009\u202f\u3000\n\t"), " ")
_WIDE = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_ACCENTED = {
    code: unicodedata.normalize("NFD", chr(code).lower())[0] for code in range(0xC0, 0x180) if unicodedata.decomposition(chr(code))
}
_SUPERSCRIPTS = {ord("º"): "o", ord("ª"): "a"}
_PLAIN = _SUPERSCRIPTS | _ACCENTED | _WIDE | _SPACES | _QUOTES | _DASHES


def plain(text: str) -> str:
    """The text in lower case, with plain letters, quotes, dashes, spaces and digits; as long as it was."""
    lower = text.translate(_PLAIN) if not text.isascii() else text
    lowered = lower.lower()
    return lowered if len(lowered) == len(text) else "".join(char.lower()[0] for char in lower)


def stems(words: Iterable[str]) -> tuple[str, ...]:
    """The fewest pieces one of which stands in each of the words: asking for each with `in` beats any pattern."""
    kept: list[str] = []
    for word in sorted(set(words), key=lambda word: (len(word), word)):
        if not any(stem in word for stem in kept):
            kept.append(word)
    return tuple(kept)
