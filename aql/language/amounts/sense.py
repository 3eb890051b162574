"""Whether a number is money, by what stands around it.

A currency, slang ("grand") or a price per seat makes it money. So does talk of money around it where nothing stands
behind it that it could count: "forty left in the pot" is money, "forty reps in the pot" is not.
"""

import re
from typing import Literal

from aql.language.amounts.figures import Figure
from aql.language.amounts.money import BEHIND_MONEY, MONEY_WORDS

Sense = Literal["money", "bare", "count"]


def sense_of(low: str, first: Figure, last: Figure, language: str, *, is_priced: bool) -> Sense:
    """Money, a count of something, or bare: neither said; `is_priced` where a price per something stands behind it.

    `first` and `last` are the ends of a range, or the same figure; currencies have been looked for before.
    """
    behind = low[last.span[1] : last.span[1] + 40]
    before = low[max(0, first.span[0] - 24) : first.span[0]]
    if first.is_ordinal or first.value < 0 or _COUNTED_BEHIND.match(behind) or _NAMED_BEFORE.search(before):
        return "count"
    if _is_time_or_year(before, first):
        return "count"
    if language == "ja":
        is_counted = _JA_COUNTER.match(behind) or (last.scale == 1 and last.value < 1000)
        return "count" if is_counted and not is_priced else "money" if last.scale > 1 or is_priced else "bare"
    if is_priced:
        return "money" if last.value >= 10 else "count"
    if not _leaves_free(behind, language):
        return "count"
    if last.scale > 1:
        # Nobody sets aside 27,001: that is a norm, an article, a number of pieces.
        return "money" if last.value % 10 == 0 or "grand" in low[last.span[0] : last.span[1]] else "bare"
    if last.value < 10:
        return "count"
    is_of_money = not MONEY_WORDS.get(language, frozenset()).isdisjoint(_words_around(low, first.span))
    return "money" if is_of_money and not _DATED_BEFORE.search(before) else "bare"


_COUNTED_BEHIND = re.compile(r" ?(?:%|°)|(?:-odd|-ish)? of (?:them|us|those|these|you|it)\b")
_NAMED_BEFORE = re.compile(
    r"\b(?:number|no|line|press|extension|room|page|article|section|step|building|version|iso|soc|nummer|linie|seite|numero|linea|linha|ligne"
    r"|thanks|who's|he's|she's|aged) $"
)
# "antes del quince", "em vinte e três": a day or a year as well as thousands.
_DATED_BEFORE = re.compile(r"\b(?:in|em|en|el|del|le|du|dia|the|am|im|vom|zum) $")
_NEXT_WORD = re.compile(r"(?:[ -]odd|[ -]ish| something| and something| y pico| et quelques)?[ -]?([^\W\d_]+(?:'[^\W\d_]+)*)")
_WORD = re.compile(r"[^\W\d_]+")
_SENTENCE_END = re.compile(r"[.!?](?:\s|$)|[。！？\n]")
_TIME_BEFORE = re.compile(r"\b(?:at|past|around about|um|gegen|a las|as) $")
_JA_COUNTER = re.compile(
    "パーセント|%|人|名|館|時間|日|月|年|件|度|社|台|か月|ヶ月|カ月|週|分|回|枚|倍|つ|歳|代|点|時|番|階|店|個|本|拠点|四半期|キロ|割|期|ユーザー|席"
)


def _is_time_or_year(before: str, figure: Figure) -> bool:
    """Whether the number is an hour or a year."""
    if _TIME_BEFORE.search(before) and figure.scale == 1 and (figure.value <= 24 or figure.is_pair):
        return True
    return 1950 <= figure.value < 2050 and figure.value == int(figure.value) and figure.value != 2000


def _leaves_free(behind: str, language: str) -> bool:
    """Whether nothing stands right behind the number that it could count."""
    hit = _NEXT_WORD.match(behind)
    return hit is None or hit[1] in BEHIND_MONEY.get(language, frozenset())


def _words_around(low: str, span: tuple[int, int]) -> set[str]:
    """The words near a number, in its own sentence, the one before and the one after."""
    start, end = max(0, span[0] - 120), min(len(low), span[1] + 80)
    before = [start, *[hit.end() for hit in _SENTENCE_END.finditer(low, start, span[0])]]
    after = [*[hit.end() for hit in _SENTENCE_END.finditer(low, span[1], end)], end]
    return set(_WORD.findall(low[before[max(0, len(before) - 2)] : after[min(1, len(after) - 1)]]))
