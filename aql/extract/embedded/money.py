"""The money a budget is shown by: the sum of the first sentence that names one, and how much somebody may sign for.

A number that is bare of money ("they put in one sixty-five") counts where its sentence speaks of a budget, and from ten to
999 means thousands.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from aql.extract.embedded.decide import Decision
from aql.extract.embedded.hear import Heard
from aql.language.amounts.amounts import Amount, amounts_in
from aql.values.amount import Money, MoneyKind, SaidFrom
from aql.values.profile import Profile
from aql.values.transcript import Transcript

_SPOKEN_CURRENCIES = (
    ("GBP", re.compile(r"£|\bpounds?\b|\bquid\b|\bgrand\b", re.IGNORECASE)),
    ("USD", re.compile(r"\$|\bdollars?\b|\bbucks?\b", re.IGNORECASE)),
    ("EUR", re.compile(r"€|\beuros?\b", re.IGNORECASE)),
    ("BRL", re.compile(r"R\$|\breais\b", re.IGNORECASE)),
    ("MXN", re.compile(r"\bpesos?\b", re.IGNORECASE)),
    ("JPY", re.compile(r"円")),
)
_USUAL_CURRENCY = {"de": "EUR", "fr": "EUR", "ja": "JPY"}
_WITHIN = {
    "en": r"\b(?:up to|anything (?:under|below)|under|below|less than)\b",
    "de": r"\b(?:bis|unter)\b",
    "es": r"\b(?:hasta|menos de|por debajo)\b",
    "fr": r"\b(?:jusqu['’]|moins de|en dessous|en-dessous)",
    "pt": r"\b(?:até|menos de|abaixo)\b",
    "ja": r"まで|以下|未満",
}
_OF_MONEY = ("budget confirmed", "budget partial")
_NOT_TODAY = frozenset({"elsewhere", "hypothetical", "past", "had", "sarcasm"})
_THOUSAND = 1000
_LEAST = 10


def with_threshold(decision: Decision, heard: Sequence[Heard], language: str) -> Decision:
    """The decision on money with the sentence by which a buyer tells how much may be signed for, where there is one.

    It shows no budget by itself.
    """
    if decision.status not in {"confirmed", "partial"} or any(_is_threshold(sentence, language) for sentence in decision.shown):
        return decision
    within = next((sentence for sentence in heard if sentence.side == "buyer" and _is_threshold(sentence, language)), None)
    return replace(decision, shown=(*decision.shown, within)) if within else decision


def moneys(decision: Decision, transcript: Transcript, profile: Profile | None) -> Iterator[Money]:
    """The amounts of the first sentence that has any, and of each that tells a threshold."""
    if decision.status not in {"confirmed", "partial"}:
        return
    implied, is_named = _spoken_currency(transcript), False
    for sentence in decision.shown:
        if sentence.side == "seller":
            continue
        is_threshold = _is_threshold(sentence, transcript.language)
        amounts = [amount for amount in _amounts(sentence, transcript.language, profile) if not is_named or is_threshold]
        is_named = is_named or (bool(amounts) and not is_threshold)
        for amount in amounts:
            said: MoneyKind = "ceiling" if decision.status == "partial" else "range" if amount.upper else "allocated"
            kind: MoneyKind = "threshold" if is_threshold else said
            source: SaidFrom = "implied" if implied and not amount.currency else amount.currency_from
            yield Money(amount.phrase, amount.amount, kind, amount.currency or implied, amount.upper, amount.per, source, amount.scale_from)


def _is_threshold(sentence: Heard, language: str) -> bool:
    """Whether it tells up to which sum somebody signs."""
    return (
        bool(sentence.says("stakeholders confirmed"))
        and sentence.flags.isdisjoint(_NOT_TODAY)
        and re.search(_WITHIN.get(language, _WITHIN["en"]), sentence.text, re.IGNORECASE) is not None
        and any(_amounts(sentence, language, None))
    )


def _amounts(sentence: Heard, language: str, profile: Profile | None) -> Iterator[Amount]:
    """The money of a sentence, bare numbers of one that speaks of a budget taken for thousands."""
    is_of_money = any(sentence.says(what) for what in _OF_MONEY)
    for amount in amounts_in(sentence.text, language, profile.currency if profile else None):
        if amount.is_money:
            yield amount
        elif is_of_money and amount.is_bare and _LEAST <= amount.said < _THOUSAND and amount.said == amount.said.to_integral():
            upper = amount.upper * _THOUSAND if amount.upper else None
            yield replace(amount, amount=amount.said * _THOUSAND, upper=upper, scale_from="implied")


def _spoken_currency(transcript: Transcript) -> str | None:
    """The currency most spoken of in the call, or the language's own."""
    text = " ".join(turn.text for turn in transcript.turns)
    counts = {code: len(pattern.findall(text)) for code, pattern in _SPOKEN_CURRENCIES}
    most = max(counts, key=counts.__getitem__)
    return most if counts[most] else _USUAL_CURRENCY.get(transcript.language)
