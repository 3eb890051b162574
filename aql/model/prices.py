"""What models cost, as last looked up; whatever is not listed here is counted in tokens only."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from aql.errors import SettingsError
from aql.values.chat import Usage


@dataclass(frozen=True, slots=True)
class Price:
    """US dollars for a million tokens: sent, sent and found in the provider's own prompt cache, and written."""

    sent: float
    cached: float
    written: float


LOOKED_UP_ON = date(2026, 8, 23)

# OpenAI's list prices, standard tier, short context: https://developers.openai.com/api/docs/pricing
PRICES: Mapping[str, Price] = {
    "gpt-5.6": Price(4.00, 0.40, 20.00),
    "gpt-5.6-sol": Price(4.00, 0.40, 20.00),
    "gpt-5.6-terra": Price(2.00, 0.20, 12.00),
    "gpt-5.6-luna": Price(0.20, 0.02, 1.20),
    "gpt-5.5": Price(5.00, 0.50, 30.00),
    "gpt-5.4": Price(2.50, 0.25, 15.00),
    "gpt-5.4-mini": Price(0.75, 0.075, 4.50),
    "gpt-5.4-nano": Price(0.20, 0.02, 1.25),
    "gpt-5.2": Price(1.75, 0.175, 14.00),
    "gpt-5.1": Price(1.25, 0.125, 10.00),
    "gpt-5": Price(1.25, 0.125, 10.00),
    "gpt-5-mini": Price(0.25, 0.025, 2.00),
    "gpt-5-nano": Price(0.05, 0.005, 0.40),
    "gpt-4.1": Price(2.00, 0.50, 8.00),
    "gpt-4.1-mini": Price(0.40, 0.10, 1.60),
    "gpt-4.1-nano": Price(0.10, 0.025, 0.40),
    "gpt-4o": Price(2.50, 1.25, 10.00),
    "gpt-4o-mini": Price(0.15, 0.075, 0.60),
    "o3": Price(2.00, 0.50, 8.00),
    "o4-mini": Price(1.10, 0.275, 4.40),
}


def cost_usd(model: str, usage: Usage, prices: Mapping[str, Price] = PRICES) -> float | None:
    """What the tokens cost at list price, or None for a model without one. A dated snapshot costs what its family does.

    What a provider takes for writing to its prompt cache is not counted: the shared prefix is written once in half an hour.
    """
    price = _price_of(model, prices)
    if price is None:
        return None
    fresh = usage.tokens_in - usage.tokens_cached
    return (fresh * price.sent + usage.tokens_cached * price.cached + usage.tokens_out * price.written) / 1_000_000


def listed_on(model: str, prices: Mapping[str, Price]) -> date | None:
    """The day the list was looked up that a model's price is from, None where it is a price of the user's own, or not known."""
    price = _price_of(model, prices)
    return LOOKED_UP_ON if price is not None and price is _price_of(model, PRICES) else None


def prices_with(given: Mapping[str, object], known: Mapping[str, Price] = PRICES) -> Mapping[str, Price]:
    """The known prices with those that a person gave: for each model `sent` and `written`, and `cached` where it differs from `sent`.

    Whatever else stands there, or is no amount of money, is a SettingsError.
    """
    return {**known, **{model: _price(model, fields) for model, fields in given.items()}}


def halved(prices: Mapping[str, Price]) -> Mapping[str, Price]:
    """What the same models cost where answers may take a day."""
    return {model: Price(price.sent / 2, price.cached / 2, price.written / 2) for model, price in prices.items()}


def _price_of(model: str, prices: Mapping[str, Price]) -> Price | None:
    return prices.get(model) or prices.get(_family(model))


def _price(model: str, fields: object) -> Price:
    if not isinstance(fields, Mapping):
        raise SettingsError(f"the price of {model} is no table: {fields!r}", hint=_HINT)
    amounts = {name: _amount(model, name, value) for name, value in fields.items()}
    if not {"sent", "written"} <= amounts.keys() <= {"sent", "written", "cached"}:
        raise SettingsError(f"the price of {model} holds {', '.join(fields) or 'nothing'}", hint=_HINT)
    return Price(amounts["sent"], amounts.get("cached", amounts["sent"]), amounts["written"])


_HINT = "write it in US dollars for a million tokens, like { sent = 0.5, cached = 0.05, written = 2.0 }"


def _amount(model: str, name: str, value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < float("inf"):
        raise SettingsError(f"the price of {model} is no amount: {name} = {value!r}", hint=_HINT)
    return float(value)


def _family(model: str) -> str:
    """`gpt-4o` of `gpt-4o-2024-08-06`."""
    family, *day = model.rsplit("-", 3)
    return family if len(day) == 3 and all(part.isdigit() for part in day) else model
