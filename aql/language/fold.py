"""How words are compared: folded, so that only what nobody can hear is forgiven.

Forgiven are case, white space, typographic quotes and dashes, Unicode compatibility forms (NFKC), punctuation, and the
commas of "40,000". Not forgiven is what changes a meaning: a currency, a percent sign, a minus, a decimal point, an
accent. Digits and number words never meet: "40" is not "forty".

Words end where the script says so. Han, kana and the scripts of South-East Asia are written without spaces: there each
character is a word, save that a run of katakana is one.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

_TYPOGRAPHY = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛ʼ´`′＇", "'"),
        **dict.fromkeys("‐‑‒–—―−－", "-"),
        **dict.fromkeys("\u00a0\u2007\u2009\u200a\u202f\u3000…", " "),
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff", None),
    }
)
_JOINING = r"\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0900-\u0963\u0966-\u0dff"
_SPACELESS = r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u309f\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff々〆"
_KATAKANA = r"\u30a1-\u30fa\u30fc-\u30ff"
_LETTER = rf"(?:[^\W{_SPACELESS}{_KATAKANA}]|[{_JOINING}])"
_WORD = re.compile(
    rf"(?<!\w)-\d+(?:[.,]\d+)*{_LETTER}*"  # a minus belongs to its number only where nothing stands before it
    rf"|\d+(?:[.,]\d+)*{_LETTER}*"
    rf"|{_LETTER}+(?:'{_LETTER}+)*"
    rf"|[{_KATAKANA}]+"
    rf"|[{_SPACELESS}]"
    r"|[%‰+<>=≤≥±$¢£¤¥₠-⃀]"
)
_GROUPED = re.compile(r"-?[1-9]\d{0,2}(?:,\d{3})+(?![\d,.])")
_CLUSTER = re.compile("(?s:.)[\u0300-\u036f\u3099\u309a\uff9e\uff9f\u1160-\u11ff]*")


@dataclass(frozen=True, slots=True)
class Word:
    """One folded word, and where its letters stand in the text it was folded from."""

    text: str
    start: int
    end: int


def words(text: str) -> tuple[str, ...]:
    """The folded words of a text, in order."""
    found = _WORD.findall(_fold(text))
    return tuple(map(_ungrouped, found)) if "," in text or "，" in text else tuple(found)


def words_with_places(text: str) -> tuple[Word, ...]:
    """The folded words of a text with their offsets in it; the same words, in the same order, as `words`."""
    folded = _fold(text)
    places = None if len(folded) == len(text) and _is_even(text) else _places(text)
    return tuple(
        Word(_ungrouped(hit.group()), hit.start(), hit.end())
        if places is None
        else Word(_ungrouped(hit.group()), places[hit.start()][0], places[hit.end() - 1][1])
        for hit in _WORD.finditer(folded)
    )


def words_id(texts: Iterable[str]) -> str:
    """The identity of a conversation's words: 16 hex digits over the folded words in order.

    Where the texts are cut, who spoke them and when plays no part, so two exports of one meeting share it.
    """
    digest = sha256()
    for text in texts:
        for word in words(text):
            digest.update(word.encode())
            digest.update(b" ")
    return digest.hexdigest()[:16]


def _fold(text: str) -> str:
    """The text with case, typography and compatibility forms folded."""
    if text.isascii():
        return text.lower()
    if _is_even(text):
        return text.translate(_TYPOGRAPHY).casefold()
    return "".join(_fold_cluster(cluster) for cluster in _CLUSTER.findall(text))


def _is_even(text: str) -> bool:
    """Whether folding can go over the whole text at once, each character staying in its place."""
    if text.isascii():
        return True
    plain = text.translate(_TYPOGRAPHY)
    return len(plain) == len(text) and unicodedata.is_normalized("NFKC", plain) and len(plain.casefold()) == len(text)


def _fold_cluster(cluster: str) -> str:
    """One letter with its marks, folded; a letter alone may become several."""
    return unicodedata.normalize("NFKC", cluster.translate(_TYPOGRAPHY)).translate(_TYPOGRAPHY).casefold()


def _places(text: str) -> list[tuple[int, int]]:
    """For each character of the folded text, the start and end of the cluster it came from."""
    return [hit.span() for hit in _CLUSTER.finditer(text) for _ in _fold_cluster(hit.group())]


def _ungrouped(word: str) -> str:
    """The word with the commas of a grouped number taken out: 40,000 is 40000, but 2,5 and 1,2,3 stay."""
    grouped = _GROUPED.match(word)
    return grouped.group().replace(",", "") + word[grouped.end() :] if grouped else word
