"""How much: the amounts of a text, each with what was said of its scale and currency and what was filled in.

A number is money where a currency, a slang word ("grand") or a price per seat says so, or where the talk around it is
of money and no other noun follows it: "forty left in the pot" is money, "forty reps in the pot" is not.
"""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from aql.language.amounts_figures import Figure, figures_in
from aql.language.amounts_letters import plain
from aql.language.amounts_money import BEHIND_MONEY, CURRENCIES, MONEY_WORDS, PER, SHARED_CURRENCIES
from aql.values.amount import SaidFrom


@dataclass(frozen=True, slots=True)
class Amount:
    """A number in whole units, or a range of two; `span` holds its currency and what it is per.

    `said` is the number as said: 40 where "forty" was taken for 40,000, which `scale_from` "implied" tells. `per` is
    "seat", "month", "year" or None.
    """

    phrase: str
    span: tuple[int, int]
    amount: Decimal
    said: Decimal
    upper: Decimal | None = None
    currency: str | None = None
    currency_from: SaidFrom = "said"
    scale_from: SaidFrom = "said"
    per: str | None = None
    is_money: bool = False


def amounts_in(text: str, language: str = "en", currency: str | None = None) -> tuple[Amount, ...]:
    """The amounts of a text in their order, numbers that are no money among them; `currency` is the profile's."""
    figures = figures_in(text, language)
    if not figures:
        return ()
    low = plain(text)
    found = []
    place = 0
    while place < len(figures):
        first, second = figures[place], _upper_end(figures, place, low)
        place += 2 if second else 1
        found.append(_amount(_Talk(text, low, language, currency), first, second))
    return tuple(found)


def numbers_in(text: str, language: str = "en") -> tuple[Figure, ...]:
    """Every number of a text, ordinals too, in digits and in words, with value and span."""
    return figures_in(text, language)


@dataclass(frozen=True, slots=True)
class _Talk:
    """A text with its plain letters, its language and the profile's currency."""

    text: str
    low: str
    language: str
    currency: str | None


_BETWEEN = re.compile(r" ?(?:to|-|or|and|bis(?: zu)?|oder|und|a|o|y|ou|et|e|ate|hasta|から|~|〜|,) ?|, (?:maybe |or |perhaps )?")
_RANGE_OPENS = re.compile(r"\b(?:between|zwischen|entre)\s+\S?$")
_SIGN_BEFORE = re.compile(r"(us\$|r\$|[€£$¥₹]|\b(?:eur|gbp|usd|jpy|chf|brl|mxn|cad|aud)) ?$")
_NEXT_WORD = re.compile(r"[ -]?([^\W\d_]+(?:'[^\W\d_]+)*)")
_SENTENCE_END = re.compile(r"[.!?](?:\s|$)|[。！？\n]")
_TIME_BEFORE = re.compile(r"\b(?:at|past|around about|um|gegen|a las|as) $")
_YEAR_BEFORE = re.compile(r"\b(?:in|since|of|from|by|im jahr|seit|en|desde|del|depuis|em|de|year) $")
_NOT_MONEY_BEHIND = re.compile(r" ?(?:%|°)|(?:-odd|-ish)? of (?:them|us|those|these|you|it)\b")
_JA_COUNTER = re.compile(
    r"(?:パーセント|%|人|名|館|時間|日|月|年|件|度|社|台|か月|ヶ月|カ月|週|分|回|枚|倍|つ|歳|代|点|時|番|階|店|個|本|拠点|四半期|キロ|割|期)",
)


def _upper_end(figures: tuple[Figure, ...], place: int, low: str) -> Figure | None:
    """The second figure of a range that begins at `place`, or None."""
    if place + 1 == len(figures):
        return None
    first, second = figures[place], figures[place + 1]
    gap = low[first.span[1] : second.span[0]]
    link = _BETWEEN.match(gap)
    if first.is_ordinal or second.is_ordinal or link is None or len(gap) > 24:
        return None
    sign = gap[link.end() :].strip()
    if sign and sign not in CURRENCIES and not _SIGN_BEFORE.fullmatch(sign):
        return None
    said = link.group().strip()
    if said in {"and", "und", "y", "et", "e", "a", "o"} and said != "o" and not _RANGE_OPENS.search(low[: first.span[0]]) and said != "a":
        return None
    if said.startswith(",") and not (second.scale > 1 == first.scale):
        return None
    return second if _shared(first, second) < second.value else None


def _shared(first: Figure, second: Figure) -> Decimal:
    """The lower end of a range in the scale of its upper end: "forty or fifty thousand"."""
    return first.value * second.scale if first.scale == 1 < second.scale and first.value < 1000 else first.value


def _amount(talk: _Talk, first: Figure, second: Figure | None) -> Amount:
    """One amount with all that stands around it."""
    last = second or first
    said, upper = (_shared(first, second), second.value) if second else (first.value, None)
    bare = first.span[0], last.span[1]
    code, start, end = _currency(talk.low, *bare)
    per, end = _per(talk.low, end)
    if not _is_money(talk, first, last, code, per):
        return Amount(talk.text[bare[0] : bare[1]], bare, said, said, upper)
    amount = Amount(talk.text[start:end], (start, end), said, said, upper, per=per, is_money=True)
    amount = _with_currency(amount, code, talk.currency)
    if code is None and per is None and last.scale == 1 and 10 <= said < 1000 and said == int(said):
        amount = replace(amount, amount=said * 1000, upper=upper and upper * 1000, scale_from="implied")
    return amount


def _currency(low: str, start: int, end: int) -> tuple[str | None, int, int]:
    """The currency said before or behind a number, with the span that holds both."""
    if hit := _SIGN_BEFORE.search(low, max(0, start - 5), start):
        return CURRENCIES[hit.group(1)], hit.start(), end
    hit = _currency_behind().match(low, end)
    return (CURRENCIES[hit.group(1)], start, hit.end()) if hit else (None, start, end)


@cache
def _currency_behind() -> re.Pattern[str]:
    """A currency's word or sign right behind a number ("of", "de" and a comma may part them)."""
    words = sorted(CURRENCIES, key=len, reverse=True)
    return re.compile(
        r",? ?-?(?:of |de |d')?(?:us |u\.s\. |canadian )?("
        + "|".join(re.escape(word) + (r"\b" if word.isascii() and word.isalpha() else "") for word in words)
        + ")",
    )


@cache
def _per_patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """For each unit, what says that an amount is per it."""
    return tuple((unit, re.compile(r",? ?" + pattern)) for unit, pattern in PER.items())


def _per(low: str, end: int) -> tuple[str | None, int]:
    """What an amount is per, and the end of the words that say so."""
    for unit, pattern in _per_patterns():
        if hit := pattern.match(low, end):
            return unit, hit.end()
    return None, end


def _is_money(talk: _Talk, first: Figure, last: Figure, code: str | None, per: str | None) -> bool:
    """Whether the number is an amount of money."""
    if first.is_ordinal or first.value < 0:
        return False
    if code or "grand" in talk.low[first.span[0] : last.span[1]].split():
        return True
    behind = talk.low[last.span[1] :]
    if _NOT_MONEY_BEHIND.match(behind):
        return False
    if talk.language == "ja":
        return last.scale > 1 and not _JA_COUNTER.match(behind)
    if per:
        return last.value >= 10
    if _is_time_or_year(talk.low, first) or not _may_follow(behind, talk.language):
        return False
    if last.scale > 1:
        return True
    return last.value >= 10 and not MONEY_WORDS.get(talk.language, frozenset()).isdisjoint(_words_around(talk.low, first.span))


def _is_time_or_year(low: str, figure: Figure) -> bool:
    """Whether the number is an hour or a year."""
    before = low[: figure.span[0]]
    if _TIME_BEFORE.search(before) and (figure.value <= 24 or figure.is_pair):
        return True
    return 1950 <= figure.value < 2050 and figure.value == int(figure.value) and (_YEAR_BEFORE.search(before) is not None)


def _may_follow(behind: str, language: str) -> bool:
    """Whether the word right behind a number leaves it free to be money."""
    hit = _NEXT_WORD.match(behind)
    return hit is None or hit.group(1) in BEHIND_MONEY.get(language, frozenset())


def _words_around(low: str, span: tuple[int, int]) -> set[str]:
    """The words of the sentence that holds the span, of the one before and of the one after."""
    ends = [0, *(hit.end() for hit in _SENTENCE_END.finditer(low)), len(low)]
    at = max(place for place, end in enumerate(ends) if end <= span[0])
    return set(re.findall(r"[^\W\d_]+", low[ends[max(0, at - 1)] : ends[min(at + 2, len(ends) - 1)]]))


def _with_currency(amount: Amount, code: str | None, profile: str | None) -> Amount:
    """The amount with the currency said, the one of several that the profile tells, or the profile's own."""
    if code is None:
        return replace(amount, currency=profile, currency_from="profile") if profile else amount
    shared = SHARED_CURRENCIES.get(code, frozenset())
    if profile != code and profile in shared:
        return replace(amount, currency=profile, currency_from="profile")
    return replace(amount, currency=code, currency_from="said")
