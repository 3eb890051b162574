"""Text as the words of numbers and dates are looked up: lower case, without accents, character for character.

Unlike `fold`, nothing moves: an offset in the plain text is the same offset in the text.
"""

import unicodedata

_QUOTES = dict.fromkeys(map(ord, "‘’ʼ´`′"), "'")
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−－"), "-")
_SPACES = dict.fromkeys(map(ord, "\u00a0\u2007\u2009\u202f\u3000"), " ")
_WIDE = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_ACCENTED = {
    code: unicodedata.normalize("NFD", chr(code).lower())[0] for code in range(0xC0, 0x180) if unicodedata.decomposition(chr(code))
}
_PLAIN = _ACCENTED | _WIDE | _SPACES | _QUOTES | _DASHES


def plain(text: str) -> str:
    """The text in lower case, with plain letters, quotes, dashes, spaces and digits; as long as it was."""
    lower = text.translate(_PLAIN) if not text.isascii() else text
    lowered = lower.lower()
    return lowered if len(lowered) == len(text) else "".join(char.lower()[0] for char in lower)
