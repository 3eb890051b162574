"""How a model is opened: a name and a host to a function that completes, patiently and within bounds."""

import random
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from urllib.parse import urlsplit

from aql.errors import ModelError, SettingsError
from aql.model.dialect import Api, Dialect, dialect_of
from aql.model.fault import Answered, Fault, Wire
from aql.model.pace import Pace, asked_wait_s
from aql.model.prices import PRICES, Price, cost_usd
from aql.values.chat import Completion, Model, Request

OPENAI = "https://api.openai.com/v1"


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a request is tried: `tries` after complaints, fewer where nothing answers or an answer breaks off.

    `deadline_s` bounds each try from its start to the answer's last byte; a server that asks to wait longer than
    `longest_wait_s` is not waited for.
    """

    tries: int = 6
    tries_unanswered: int = 3
    deadline_s: float = 600.0
    longest_wait_s: float = 120.0
    first_delay_s: float = 0.5
    longest_delay_s: float = 30.0
    sleep: Callable[[float], None] = time.sleep


def open_model(  # noqa: PLR0913 - one keyword for each thing a person may set
    name: str,
    *,
    base_url: str | None = None,
    api_key: str | None = None,
    api: Api = "chat",
    prices: Mapping[str, Price] | None = None,
    patience: Patience = Patience(),
) -> Model:
    """A model of any server that speaks OpenAI's Chat Completions, or its Responses API; without `base_url`, OpenAI's own.

    Safe to call from many threads, which then share one pace. Whatever gives no whole answer is a ModelError with
    its reason; a ModelUnreachable where nothing answers, or nothing will without another key or name. The key goes to
    that host alone, and into no message. `prices` count for this model wherever it is served; without them OpenAI's list
    prices count where no `base_url` is given.
    """
    from aql.model.wire import connect

    host = host_of(base_url)
    if prices is None:
        prices = PRICES if base_url is None else {}
    wire = connect(base_url or OPENAI, host, api_key, patience.deadline_s)(api)
    return _Asker(name, host, wire, prices, patience, Pace(time.monotonic, patience.sleep), dialect_of(host, name, api)).complete


def host_of(base_url: str | None) -> str:
    """The host, with its port where one is named, that a base URL leads to: what may be shown and stored of it."""
    parts = urlsplit(base_url or OPENAI)
    try:
        port = f":{parts.port}" if parts.port else ""
    except ValueError as error:
        raise SettingsError(f"the base URL has an impossible port: {error}", hint="write it like http://localhost:11434/v1") from error
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise SettingsError("the base URL names no host", hint="write it like http://localhost:11434/v1")
    if parts.username or parts.password:
        raise SettingsError("the base URL holds a user name or password", hint="give the key in the environment, not in the address")
    return f"{parts.hostname}{port}"


@dataclass
class _Asker:
    """One model at one host, with what has been learned of how to ask it."""

    name: str
    host: str
    wire: Wire
    prices: Mapping[str, Price]
    patience: Patience
    pace: Pace
    dialect: Dialect

    def complete(self, request: Request) -> Completion:
        """The model's whole answer to a request."""
        from aql.model.answer import read_answer, whole

        began = time.monotonic()
        answered, retries = self._asked(request)
        completion = read_answer(answered.body, self.dialect.api, self.name, self.host)
        usage = replace(completion.usage, retries=retries, seconds=time.monotonic() - began)
        return whole(replace(completion, usage=replace(usage, cost_usd=cost_usd(self.name, usage, self.prices))), self.host)

    def _asked(self, request: Request) -> tuple[Answered, int]:
        """What the server answered, and after how many failed tries.

        A change of dialect is no failed try, and what the server took at last is what it is given from then on.
        """
        dialect, failed, unanswered = self.dialect, 0, 0
        while True:
            self.pace.wait()
            outcome = self.wire(dialect.body(request, self.name))
            if isinstance(outcome, Answered):
                self.pace.quicken(outcome.headers)
                self.dialect = dialect
                return outcome, failed
            if outcome.status in {400, 422} and (milder := dialect.milder(outcome.complaint)):
                dialect = milder
                continue
            failed += 1
            unanswered += outcome.status is None
            if not outcome.may_pass or failed >= self.patience.tries or unanswered >= self.patience.tries_unanswered:
                raise outcome.error
            self._stand_back(outcome, failed)

    def _stand_back(self, fault: Fault, failed: int) -> None:
        """Wait before the next try: as long as the server asks, else twice as long each time, with jitter so that threads part."""
        asked_s = asked_wait_s(fault.headers, datetime.now(UTC))
        if asked_s is not None and asked_s > self.patience.longest_wait_s:
            raise _too_long_a_wait(fault.error, asked_s)
        delay_s = min(self.patience.first_delay_s * 2 ** (failed - 1), self.patience.longest_delay_s)
        jittered_s = delay_s * random.uniform(0.5, 1.0)  # noqa: S311 - threads part; nobody is to be kept from guessing
        if fault.is_crowded:
            self.pace.slow(jittered_s if asked_s is None else asked_s)
        else:
            self.patience.sleep(jittered_s if asked_s is None else asked_s)


def _too_long_a_wait(error: ModelError, asked_s: float) -> ModelError:
    return ModelError(
        f"{error.what}; it asks to wait {asked_s:.0f} seconds",
        reason=error.reason,
        where=error.where,
        hint="run again later: what is done is kept",
    )
