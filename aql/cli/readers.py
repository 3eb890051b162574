"""Which extractor reads the calls, and in which ways it asks."""

import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from aql.cli.options import Asked as Asked  # noqa: PLC0414 - whoever opens a reader says what is asked
from aql.cli.plan import Foreseen, ToSend, foresee
from aql.engine.corpus import Known
from aql.errors import SettingsError
from aql.pipeline import Extract, LookAgain, Task, analyze
from aql.values.chat import Completions, Model
from aql.values.check import Checks
from aql.values.claim import Extraction, Extractor
from aql.values.finding import Finding
from aql.values.profile import Profile
from aql.values.record import Failure, Record
from aql.values.rubric import Rubric
from aql.values.transcript import Transcript

if TYPE_CHECKING:
    from aql.model.prices import Price
    from aql.model.tape import Tape


@dataclass(frozen=True, slots=True)
class Reader:
    """An extractor ready to be used. `waits` says that its time goes by waiting, so that many may be asked at once.

    `look_again` is the second reader where one is asked. `again` gives the same reader as it is asked for the nth time,
    None where it would always say the same. `is_fresh` says that what is known is asked about all the same.
    """

    name: str
    host: str
    waits: bool
    extractor_for: Callable[[Rubric], Extractor]
    extract: Extract
    look_again: LookAgain | None = None
    foreseen: Callable[[Iterable[ToSend | Known], Rubric], Foreseen] | None = None
    tape: "Tape | None" = None
    again: "Callable[[int], Reader] | None" = None
    is_fresh: bool = False

    def walk(self, task: Task) -> Record | Failure:
        """The record of one call, or why there is none."""
        return analyze(task, self.extract, lambda: datetime.now(UTC), self.look_again)

    def plan(self, calls: Iterable[ToSend | Known], rubric: Rubric, times: int = 1) -> str:
        """The first lines of a run: who reads, where the calls are sent, how many, what it will about cost, and what is kept back.

        `calls` are looked at only where a model is asked.
        """
        if self.foreseen is None:
            return "read by the embedded extractor: no model is asked, nothing leaves this machine"
        return self.foreseen(calls, rubric).told(self.name, self.host, times)


def open_reader(asked: Asked, completions: Completions | None, model: Model | None = None) -> Reader:
    """The embedded extractor, or the model that was named; `completions` remembers its answers where one is given.

    `model` answers in its name where its answers are had in another way.
    SettingsError where the model cannot be asked as it is wanted: no key, or a limit in dollars and no price.
    """
    return _embedded() if asked.model == "embedded" else _model(asked, completions, model)


def unused_key(model: str) -> str:
    """A hint where a key is set and no model was named: a key alone sends nothing anywhere."""
    if model == "embedded" and os.environ.get("OPENAI_API_KEY"):
        return "OPENAI_API_KEY is set but no model is named, so none is asked; name one with --model NAME"
    return ""


def key_for(asked: Asked, host: str) -> str | None:
    """The API key that the host is given, None where it needs none; SettingsError where it needs one and none is set.

    A variable that was named by hand is meant to hold one.
    """
    key = os.environ.get(asked.key_variable) or None
    is_named = asked.key_variable != Asked().key_variable
    if key or not (is_named or host.endswith(_KEYED)):
        return key
    raise SettingsError(
        f"no API key: {asked.key_variable} is not set",
        where=host,
        hint=f"export {asked.key_variable}=..., or name a server that needs none with --base-url",
    )


def prices_for(asked: Asked) -> "Mapping[str, Price]":
    """What models cost: the user's own prices, and list prices where the model is asked at OpenAI itself."""
    from aql.cli.settings import own_prices
    from aql.model.prices import PRICES, prices_with

    return prices_with(own_prices(), PRICES if asked.base_url is None else {})


_KEYED = ("openai.com", "openai.azure.com", "openrouter.ai")


def _embedded() -> Reader:
    from aql.extract.embedded.extract import EXTRACTOR, extract

    return Reader("embedded", "", waits=False, extractor_for=lambda _: EXTRACTOR, extract=extract)


def _model(asked: Asked, completions: Completions | None, model: Model | None) -> Reader:
    from aql.extract.llm.extract import Ways, extractor_of
    from aql.extract.llm.repeat import numbered
    from aql.model.open import host_of
    from aql.model.tape import Tape

    name, host, prices = asked.model, "tapes" if asked.tapes else host_of(asked.base_url), prices_for(asked)
    complete = model or _opened(asked, host, prices, completions)
    ways = Ways(asked.redact, asked.check, asked.stretch_tokens)

    def asked_for(time: int) -> Reader:
        asker = numbered(complete, time) if time else complete
        return Reader(
            name,
            host,
            waits=True,
            extractor_for=lambda rubric: extractor_of(name, host, rubric, ways),
            extract=_extract(asked, asker),
            look_again=_look_again(asked, asker) if asked.check else None,
            foreseen=lambda calls, rubric: foresee(calls, rubric, asked, prices),
            tape=complete if isinstance(complete, Tape) else None,
            again=asked_for,
            is_fresh=asked.fresh,
        )

    return asked_for(0)


def _opened(asked: Asked, host: str, prices: "Mapping[str, Price]", completions: Completions | None) -> Model:
    """The model, each layer around the next: remembered, within the budget, recorded, asked."""
    from aql.model.budget import Limit, within
    from aql.model.open import open_model
    from aql.model.remember import remembered
    from aql.model.tape import recording, tape

    if asked.tapes:
        return tape(asked.tapes)
    model = open_model(asked.model, base_url=asked.base_url, api_key=key_for(asked, host), api=asked.api, prices=prices)
    if asked.record:
        model = recording(model, asked.record)
    if asked.max_cost is not None or asked.max_tokens is not None:
        model = within(model, Limit(asked.max_cost, asked.max_tokens), name=asked.model, prices=prices)
    return remembered(model, completions, name=asked.model, host=host, is_fresh=asked.fresh) if completions else model


def _extract(asked: Asked, model: Model) -> Extract:
    from aql.extract.llm.extract import extract
    from aql.redact.redact import redact, restore

    def plain(transcript: Transcript, rubric: Rubric, profile: Profile | None) -> Extraction:
        return extract(transcript, rubric, profile, model, asked.stretch_tokens)

    def redacted(transcript: Transcript, rubric: Rubric, profile: Profile | None) -> Extraction:
        seen, redactions = redact(transcript)
        return restore(plain(seen, rubric, profile), redactions)

    return redacted if asked.redact else plain


def _look_again(asked: Asked, model: Model) -> LookAgain:
    from aql.extract.llm.check import check
    from aql.redact.redact import hide, redact

    def plain(findings: tuple[Finding, ...], transcript: Transcript, rubric: Rubric) -> Checks:
        return check(findings, transcript, rubric, model)

    def redacted(findings: tuple[Finding, ...], transcript: Transcript, rubric: Rubric) -> Checks:
        seen, redactions = redact(transcript)
        return plain(hide(findings, redactions), seen, rubric)

    return redacted if asked.redact else plain
