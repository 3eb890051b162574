"""A budget that stops before it is overspent: each request first sets aside what it may cost at the most."""

import threading
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from aql.errors import ModelError, SettingsError
from aql.model.prices import PRICES, Price, cost_usd
from aql.values.chat import Completion, Model, Request, Usage

# What was billed for an answer that never came whole is not known: the worst is supposed.
_UNKNOWN = {"timeout", "broken_off", "too_big", "not_a_completion"}
# A token has four bytes of English and about three of German or Japanese; hardly any text has fewer than two and a half.
_FEWEST_BYTES_A_TOKEN = 2.5


@dataclass(frozen=True, slots=True)
class Limit:
    """What a run may spend at the most; None for no limit."""

    cost_usd: float | None = None
    tokens: int | None = None

    def holds(self, usage: Usage) -> bool:
        """Whether so much may be spent."""
        is_cheap = self.cost_usd is None or (usage.cost_usd or 0.0) <= self.cost_usd
        return is_cheap and (self.tokens is None or _tokens(usage) <= self.tokens)


@dataclass
class Allowance:
    """What may be handed in to be answered later: each request sets aside the most that it can take, for good."""

    limit: Limit = Limit()
    aside: Usage = Usage(cost_usd=0.0)

    def takes(self, request: Request, name: str, prices: Mapping[str, Price]) -> bool:
        """Whether a request still fits; if so, what it may take is set aside."""
        wanted = self.aside + _most_of(request, name, prices)
        fits = self.limit.holds(wanted)
        self.aside = wanted if fits else self.aside
        return fits


def within(model: Model, limit: Limit, *, name: str, prices: Mapping[str, Price] = PRICES) -> Model:
    """The model, for as long as `limit` allows; from then on a ModelError with the reason `budget`, before anything is sent.

    Safe from many threads: a request that may still fit once others under way have come back waits for them. It goes
    inside the memory of completions, so that what is remembered costs nothing. A limit in dollars for a model whose price
    is not known is a SettingsError.
    """
    refuse_unpriced(limit, name, prices)
    return _Purse(model, limit, name, prices).complete


def refuse_unpriced(limit: Limit, name: str, prices: Mapping[str, Price]) -> None:
    """Raise SettingsError where a limit in dollars is set for a model whose price is not known."""
    if limit.cost_usd is not None and cost_usd(name, Usage(), prices) is None:
        raise SettingsError(
            f"a limit of {limit.cost_usd} USD cannot be kept: the price of {name} is not known",
            hint="give its price in the settings, or limit the tokens with --max-tokens",
        )


def most(request: Request) -> Usage:
    """The most that a request can take, guessed on the high side where it is sent and exact in what may come back."""
    sent = sum(len(message.content.encode()) for message in request.messages) + len(request.schema.encode())
    return Usage(requests=1, tokens_in=int(sent / _FEWEST_BYTES_A_TOKEN) + 1, tokens_out=request.max_tokens)


@dataclass
class _Purse:
    """What is spent, and what is set aside for requests under way."""

    model: Model
    limit: Limit
    name: str
    prices: Mapping[str, Price]
    spent: Usage = Usage(cost_usd=0.0)
    under_way: list[Usage] = field(default_factory=list)
    changed: threading.Condition = field(default_factory=threading.Condition)

    def complete(self, request: Request) -> Completion:
        """The model's completion, once there is money for it."""
        aside = _most_of(request, self.name, self.prices)
        self._set_aside(aside)
        spent = aside
        try:
            completion = self.model(request)
            spent = completion.usage if _tokens(completion.usage) else aside
        except ModelError as error:
            spent = aside if error.reason in _UNKNOWN else error.usage
            raise
        finally:
            self._settle(aside, spent)
        return completion

    def _priced(self, usage: Usage) -> Usage:
        return replace(usage, cost_usd=cost_usd(self.name, usage, self.prices))

    def _set_aside(self, aside: Usage) -> None:
        with self.changed:
            while not self.limit.holds(sum(self.under_way, self.spent) + aside):
                if not self.under_way:
                    raise self._empty(aside)
                self.changed.wait()
            self.under_way.append(aside)

    def _settle(self, aside: Usage, spent: Usage) -> None:
        with self.changed:
            self.under_way.remove(aside)
            self.spent = self.spent + self._priced(spent)
            self.changed.notify_all()

    def _empty(self, aside: Usage) -> ModelError:
        what = f"{_tokens(self.spent):,} tokens are spent, and the next request may take {_tokens(aside):,}"
        if self.spent.cost_usd is not None and aside.cost_usd is not None:
            what += f"; {self.spent.cost_usd:.2f} USD are spent, and it may cost {aside.cost_usd:.2f}"
        hint = "raise --max-cost or --max-tokens and run again: what is done is kept"
        return ModelError(f"the budget is used up: {what}", reason="budget", hint=hint)


def _most_of(request: Request, name: str, prices: Mapping[str, Price]) -> Usage:
    usage = most(request)
    return replace(usage, cost_usd=cost_usd(name, usage, prices))


def _tokens(usage: Usage) -> int:
    return usage.tokens_in + usage.tokens_out
