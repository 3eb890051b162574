"""How much: the amounts of a text, each with what was said of its scale and currency and what was filled in.

Libraries were measured first (`tests/bench/when.py`), on the 118 amounts of our list whose scale was said, in six
languages: word2number 1.1 (English) reads 14, text2num 3.1 65, recognizers-text 1.0 61, at 10 to 100 ms a phrase. None
reads "two fifty a seat", "a million two", "forty or fifty grand" or 五百万円, nor tells money from a count. So numbers
are read here (`amounts_figures`), 0.1 ms a phrase; of 52 phrases labelled before they were tried, 48 were right.
"""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from aql.language.amounts.figures import Figure, figures_in
from aql.language.amounts.letters import plain
from aql.language.amounts.money import CURRENCIES, SHARED_CURRENCIES, currency_at, per_at
from aql.language.amounts.sense import sense_of
from aql.values.amount import SaidFrom


@dataclass(frozen=True, slots=True)
class Amount:
    """A number in whole units, or a range of two; `span` holds its currency and what it is per.

    `said` is the number as said: 40 where "forty" was taken for 40,000, which `scale_from` "implied" tells. `per` is
    "seat", "month", "year" or None. A number that is no money but `is_bare` counts nothing either: it is money where
    the talk is known to be of money ("there could be forty in there").
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
    is_bare: bool = False

    def reads_as(self, amount: Decimal, upper: Decimal | None = None) -> SaidFrom | None:
        """Whether it can be read as so much money, or as a range up to `upper`: "said", "implied" in thousands, or None."""
        if not (self.is_money or self.is_bare):
            return None
        top = self.upper * self.said / self.amount if self.upper and self.amount else self.upper
        wanted = {amount} if upper is None else {amount, upper}
        if wanted <= {self.said, top}:
            return "said"
        is_plain = self.is_bare or (self.per == "year" and (self.currency is None or self.currency_from == "profile"))
        may_be_thousands = self.scale_from == "implied" or (is_plain and self.said < _THOUSAND)
        return "implied" if may_be_thousands and wanted <= {self.said * _THOUSAND, top and top * _THOUSAND} else None


def amounts_in(text: str, language: str = "en", currency: str | None = None) -> tuple[Amount, ...]:
    """The amounts of a text in their order, numbers that are no money among them; `currency` is the profile's.

    "Two hundred to two fifty" is one amount with an upper end. Of a whole number from 10 to 999 that is money by the
    talk alone, thousands are meant: "up to a hundred I sign".
    """
    figures = figures_in(text, language)
    low = plain(text) if figures else ""
    found = []
    place = 0
    while place < len(figures):
        first = figures[place]
        second = figures[place + 1] if place + 1 < len(figures) and _is_range(low, first, figures[place + 1], language) else None
        place += 2 if second else 1
        amount = _with_currency(_amount(text, low, first, second, language), currency)
        if place < len(figures) and _are_cents(low, amount, figures[place]):
            amount = _with_cents(text, low, amount, figures[place])
            place += 1
        found.append(amount)
    return tuple(found)


def numbers_in(text: str, language: str = "en") -> tuple[Figure, ...]:
    """Every number of a text, ordinals too, in digits and in words, with value and span."""
    return figures_in(text, language)


_THOUSAND = Decimal(1000)
# What stands between the ends of a range, and what does so only behind "between".
_LINKS = {
    "en": (r"to|or|-|or maybe|to maybe", "and"),
    "de": (r"bis|bis zu|oder|-", "und"),
    "es": (r"a|o|hasta|-", "y"),
    "fr": (r"a|ou|-", "et"),
    "pt": (r"a|ou|ate|-", "e"),
    "ja": (r"から|~|〜|-", "と"),
}
_RANGE_OPENS = re.compile(r"\b(?:between|zwischen|entre)\s+\S?$")


def _is_range(low: str, first: Figure, second: Figure, language: str) -> bool:
    """Whether two numbers side by side are the ends of one range; "fifty, sixty grand" is one."""
    gap = low[first.span[1] : second.span[0]]
    if first.is_ordinal or second.is_ordinal or len(gap) > 12 or _shared(first, second) >= second.value:
        return False
    link = _link(language).fullmatch(gap)
    if link is None:
        return False
    if link["comma"]:
        return first.scale == 1 < second.scale
    return bool(link["always"]) or bool(_RANGE_OPENS.search(low[: first.span[0]]))


@cache
def _link(language: str) -> re.Pattern[str]:
    """What stands between the two ends of a range, currencies left aside."""
    always, opened = _LINKS.get(language, _LINKS["en"])
    sign = f"(?:{'|'.join(re.escape(sign) for sign in CURRENCIES)})?"
    return re.compile(rf" ?{sign} ?(?:(?P<always>{always})|(?P<opened>{opened})|(?P<comma>,)) ?{sign} ?")


def _shared(first: Figure, second: Figure) -> Decimal:
    """The lower end of a range in the scale of its upper end: "forty or fifty thousand"."""
    return first.value * second.scale if first.scale == 1 < second.scale and first.value < _THOUSAND else first.value


def _amount(text: str, low: str, first: Figure, second: Figure | None, language: str) -> Amount:
    """One amount with all that stands around it."""
    last = second or first
    said, upper = (_shared(first, second), second.value) if second else (first.value, None)
    number = first.span[0], last.span[1]
    code, start, end = currency_at(low, *number)
    per, end = per_at(low, number[0], end)
    sense = "money" if code and not first.is_ordinal else sense_of(low, first, last, language, is_priced=per is not None)
    if sense != "money":
        return Amount(text[number[0] : number[1]], number, said, said, upper, is_bare=sense == "bare")
    amount = Amount(text[start:end], (start, end), said, said, upper, currency=code, per=per, is_money=True)
    if code or per or last.scale > 1 or not 10 <= said < _THOUSAND or said != int(said):
        return amount
    return replace(amount, amount=said * _THOUSAND, upper=upper and upper * _THOUSAND, scale_from="implied")


def _are_cents(low: str, amount: Amount, figure: Figure) -> bool:
    """Whether a number is the cents of the amount before it: "six pounds fifty"."""
    is_small = not figure.is_ordinal and figure.scale == 1 and 0 < figure.value < 100 and figure.value == int(figure.value)
    is_whole = (
        amount.is_money and amount.upper is None and amount.per is None and amount.said == int(amount.said) and amount.said < _THOUSAND
    )
    return is_small and is_whole and low[amount.span[1] : figure.span[0]] == " " and low[amount.span[1] - 1].isalpha()


def _with_cents(text: str, low: str, amount: Amount, figure: Figure) -> Amount:
    """The amount with its cents, and what it is per."""
    said = amount.said + figure.value / 100
    per, end = per_at(low, amount.span[0], figure.span[1])
    return replace(amount, phrase=text[amount.span[0] : end], span=(amount.span[0], end), amount=said, said=said, per=per)


def _with_currency(amount: Amount, profile: str | None) -> Amount:
    """The amount with the profile's currency where none was said, or where the word said is one of several countries'."""
    if not amount.is_money or profile is None or profile == amount.currency:
        return amount
    if amount.currency is None or profile in SHARED_CURRENCIES.get(amount.currency, frozenset()):
        return replace(amount, currency=profile, currency_from="profile")
    return amount
