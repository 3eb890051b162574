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
from functools import lru_cache
from hashlib import sha256

_ALIKE = {
    **dict.fromkeys("‘’‚‛ʼʹʻ׳´`′＇", "'"),
    **dict.fromkeys("‐‑‒–—―−－", "-"),
}
# The code points that are drawn as nothing (Default_Ignorable_Code_Point of Unicode), and the marks of annotations.
_UNSEEN = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0"
    "\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
_TYPOGRAPHY = re.compile(f"[{''.join(_ALIKE)}{_UNSEEN}]")
_LOOKALIKES = str.maketrans(
    "абвгеёзіїјкмнопрстухһԁԛԝѕѵαβεηικνορτυχωɑɡıᴀʙᴄᴅᴇɢʜɪᴊᴋʟᴍɴᴏᴘʀᴛᴜᴠᴡʏᴢո01",
    "abbreeziijkmhonpctyxhdqwsvabenikvoptuxwagiabcdeghijklmnoprtuvwyznol",
)
_CAPITALS = str.maketrans("νηυβ", "nhyb")
_SIGN = r"[%‰+<>=≤≥±$¢£¤¥₠-⃀]"

# Western text takes the short pattern, which is four times as fast.
_WESTERN_UP_TO = "\u0482"
_LETTER = r"[\w\u0300-\u036f]"
_WESTERN = re.compile(
    rf"[^\W\d]{_LETTER}*(?:'{_LETTER}+)*"
    rf"|(?:(?<!\w)-)?\d+(?:[.,]\d+)*{_LETTER}*(?:'{_LETTER}+)*"  # a minus belongs to its number only where no word stands before it
    rf"|{_SIGN}"
)

# Where nothing but letters, digits and stops stands, words are split three times as fast still: in most turns.
_KNOTTY = re.compile(r"[%+<>=$]|\d[.,]\d|-\d")
_LOOSE_APOSTROPHES = (" '", "' ", "''")
_PUNCTUATION = {code: " " for code in range(128) if not (chr(code).isalnum() or chr(code) in "_'")}

_SPACELESS = r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u309f\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff々〆"
_KATAKANA = r"\u30a1-\u30fa\u30fc-\u30ff"
_JOINING = r"\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0900-\u0963\u0966-\u0dff"
_ANY_LETTER = rf"(?:[^\W{_SPACELESS}{_KATAKANA}]|[{_JOINING}])"
_ANY = re.compile(
    rf"(?:(?<!\w)-)?\d+(?:[.,]\d+)*{_ANY_LETTER}*(?:'{_ANY_LETTER}+)*"
    rf"|{_ANY_LETTER}+(?:'{_ANY_LETTER}+)*"
    rf"|[{_KATAKANA}]+"
    rf"|[{_SPACELESS}]"
    rf"|{_SIGN}"
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
    folded, _ = _fold(text)
    if folded.isascii() and not _KNOTTY.search(folded):
        plain = f" {folded.translate(_PUNCTUATION)} "
        if not any(edge in plain for edge in _LOOSE_APOSTROPHES):
            return tuple(plain.split())
    found = _pattern(folded).findall(folded)
    return tuple([_ungrouped(word) if "," in word else word for word in found] if "," in folded else found)


def words_with_places(text: str) -> tuple[Word, ...]:
    """The folded words of a text with their offsets in it; the same words, in the same order, as `words`."""
    folded, is_even = _fold(text)
    places = None if is_even else _places(text)
    return tuple(
        Word(_ungrouped(hit.group()), hit.start(), hit.end())
        if places is None
        else Word(_ungrouped(hit.group()), places[hit.start()][0], places[hit.end() - 1][1])
        for hit in _pattern(folded).finditer(folded)
    )


def unmasked(word: str) -> tuple[str, ...]:
    """The folded word as a reader may take it: look-alike letters of other scripts, marks and zeros read as Latin letters.

    For telling a "not" in disguise only, never for comparing quotes. A letter that looks otherwise as a capital gives
    a second reading.
    """
    bare = "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))
    return tuple(dict.fromkeys((bare.translate(_LOOKALIKES), bare.translate(_LOOKALIKES | _CAPITALS))))


def words_id(texts: Iterable[str]) -> str:
    """The identity of a conversation's words: 16 hex digits over the folded words in order.

    Where the texts are cut, who spoke them and when plays no part, so two exports of one meeting share it.
    """
    digest = sha256()
    for text in texts:
        digest.update("".join(f"{word} " for word in words(text)).encode())
    return digest.hexdigest()[:16]


def _fold(text: str) -> tuple[str, bool]:
    """The text with case, typography and compatibility forms folded, and whether each character kept its place."""
    if text.isascii():
        return text.lower(), True
    plain = _TYPOGRAPHY.sub(_alike, text)
    folded = plain.casefold()
    if len(text) == len(folded) and unicodedata.is_normalized("NFKC", plain):
        return folded, True
    return "".join(_fold_cluster(cluster) for cluster in _CLUSTER.findall(text)), False


@lru_cache(maxsize=8192)
def _fold_cluster(cluster: str) -> str:
    """One letter with its marks, folded; a letter alone may become several."""
    return _TYPOGRAPHY.sub(_alike, unicodedata.normalize("NFKC", _TYPOGRAPHY.sub(_alike, cluster))).casefold()


def _alike(hit: re.Match[str]) -> str:
    """The plain character that a typographic one stands for."""
    return _ALIKE.get(hit.group(), "")


def _pattern(folded: str) -> re.Pattern[str]:
    """The pattern of a word for the scripts of this text."""
    return _WESTERN if folded.isascii() or max(folded) <= _WESTERN_UP_TO else _ANY


def _places(text: str) -> list[tuple[int, int]]:
    """For each character of the folded text, the start and end of the cluster it came from."""
    return [hit.span() for hit in _CLUSTER.finditer(text) for _ in _fold_cluster(hit.group())]


def _ungrouped(word: str) -> str:
    """The word with the commas of a grouped number taken out: 40,000 is 40000, but 2,5 and 1,2,3 stay."""
    grouped = _GROUPED.match(word)
    return grouped.group().replace(",", "") + word[grouped.end() :] if grouped else word
