"""Words as they were meant, whatever hides them: look-alike letters, digits for letters, letters set apart, base64."""

import codecs
import re
import unicodedata
from base64 import b64decode
from binascii import Error

_INVISIBLE = re.compile("[\u00ad\u034f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff\U000e0000-\U000e007f]")
_APOSTROPHES = str.maketrans("‘’ʼ`´", "'''''")

# Cyrillic and Greek letters that look like Latin ones (of Unicode's confusables, those that make up Latin words).
_LOOK_ALIKE = str.maketrans("аеорсухіјѕԁԛԝһкмтвнαορντικυε", "aeopcyxijsdqwhkmtbhaopvtikue")
_OTHER_LETTERS = re.compile(r"[\u0370-\u03ff\u0400-\u052f]")
_MIXED = re.compile(r"[^\W\d_]*(?:[a-z][\u0370-\u03ff\u0400-\u052f]|[\u0370-\u03ff\u0400-\u052f][a-z])[^\W\d_]*")
_LEET = str.maketrans("0134578@$", "oieastbas")
_LEET_WORD = re.compile(r"(?<![\w@$.])[a-z]+[0134578@$]+[a-z][a-z0134578@$]*(?![\w@])")
_SET_APART = re.compile(r"(?<![^\W\d_])(?:[^\W\d_][ .\-_*]{1,3}){7,}[^\W\d_](?![^\W\d_])")
_WORD_APART = re.compile(r"(?<![^\W\d_])(?:[^\W\d_][ .\-_*])+[^\W\d_](?![^\W\d_])")
_ENCODED = re.compile(r"(?<![\w+/])[A-Za-z0-9+/]{20,}={0,2}(?![\w+/=])")

# Backwards, and thirteen letters on: told by words that no order can do without.
_BACKWARDS = re.compile(r"\b(?:deifilauq|demrifnoc|erongi|snoitcurtsni)\b")
_THIRTEEN_ON = re.compile(r"\b(?:dhnyvsvrq|pbasvezrq|vtaber|vafgehpgvbaf)\b")


def plain(text: str) -> str:
    """The text in lower case, on one line, without what cannot be seen; punctuation is kept."""
    return " ".join(unicodedata.normalize("NFKC", _INVISIBLE.sub("", text)).translate(_APOSTROPHES).lower().split())


def undisguised(text: str) -> str:
    """The text as `plain` gives it, with what was hidden in it laid open; the same where nothing is hidden."""
    opened = _LEET_WORD.sub(_read_digits, _MIXED.sub(lambda word: word.group().translate(_LOOK_ALIKE), plain(_whole_words(text))))
    opened = _SET_APART.sub(_together, opened)
    turned = [opened[::-1]] if _BACKWARDS.search(opened) else []
    turned += [codecs.decode(opened, "rot13")] if _THIRTEEN_ON.search(opened) else []
    return " . ".join((opened, *turned, *(plain(message) for message in map(_decoded, _ENCODED.findall(text)) if message)))


def is_disguised(text: str) -> bool:
    """Whether the text may hide words; cheap, and true of most texts that do."""
    said = text.lower()
    return bool(
        _BACKWARDS.search(said)
        or _THIRTEEN_ON.search(said)
        or _ENCODED.search(text)
        or _SET_APART.search(text)
        or _LEET_WORD.search(said)
        or (_OTHER_LETTERS.search(said) and _MIXED.search(said))
    )


def _read_digits(word: re.Match[str]) -> str:
    return word.group().translate(_LEET)


def _whole_words(text: str) -> str:
    """The text with its letters joined that one sign sets apart, where two spaces part the words."""
    return _WORD_APART.sub(_together, text) if _SET_APART.search(text) and "  " in text else text


def _together(letters: re.Match[str]) -> str:
    """Letters set apart, joined."""
    return re.sub(r"[ .\-_*]", "", letters.group())


def _decoded(token: str) -> str:
    """What a base64 token says, or nothing where it says nothing in letters."""
    try:
        said = b64decode(token + "=" * (-len(token) % 4), validate=True).decode("utf-8")
    except (Error, UnicodeDecodeError):
        return ""
    return said if said.isprintable() and " " in said else ""
