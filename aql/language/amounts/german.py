"""German numbers, which are one word however long: "fünfundvierzigtausend", "dreißigsten"."""

import re
from decimal import Decimal
from functools import lru_cache

from aql.language.amounts.words import NUMERALS


@lru_cache(maxsize=4096)
def german_number(word: str) -> Decimal | None:
    """The value of one German word: "hundertachtzig", "fünfundvierzigtausend", "anderthalb"."""
    numerals = NUMERALS["de"]
    word = word.replace("ß", "ss")
    if word in numerals.scales:
        return Decimal(1000) if word == "tausend" else None
    if word in {"anderthalb", "eineinhalb"}:
        return Decimal("1.5")
    if word.endswith("einhalb"):
        half = german_number(word.removesuffix("einhalb"))
        return None if half is None else half + Decimal("0.5")
    if "tausend" in word:
        left, _, right = word.partition("tausend")
        return _sum(Decimal(1) if not left else german_number(left), 1000, right)
    if "hundert" in word:
        left, _, right = word.partition("hundert")
        return _sum(Decimal(1) if not left else german_number(left), 100, right)
    for table in (numerals.ones, numerals.teens, numerals.tens):
        if word in table:
            return Decimal(table[word])
    one, _, tens = word.partition("und")
    return Decimal(numerals.ones[one] + numerals.tens[tens]) if one in numerals.ones and tens in numerals.tens else None


@lru_cache(maxsize=4096)
def german_ordinal(word: str) -> int | None:
    """The value of "dritten", "fünfzehnter", "dreißigsten", or None."""
    stem = re.fullmatch(r"(.{2,}?)(s?t)e[nrsm]?", word)
    if stem is None:
        return None
    odd = {"ers": 1, "drit": 3, "sieb": 7, "siebt": 7, "ach": 8}
    if word.startswith(("erste", "dritte", "siebte", "achte")):
        return next(value for start, value in odd.items() if word.startswith(start))
    value = german_number(stem[1])
    return int(value) if value is not None and value == int(value) and (stem[2] == "st") == (value >= 20) else None


def _sum(left: Decimal | None, factor: int, right: str) -> Decimal | None:
    """`left` times factor plus the German number `right`, or None where either is no number."""
    rest = Decimal(0) if not right else german_number(right.removeprefix("und"))
    return None if left is None or rest is None or rest >= factor else left * factor + rest
