"""Which extractor reads the calls, and what it says of itself before it starts."""

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from aql.pipeline import Extract
from aql.values.chat import Completions, Model, Usage
from aql.values.claim import Extractor
from aql.values.profile import Profile
from aql.values.rubric import Rubric
from aql.values.transcript import Transcript

if TYPE_CHECKING:
    from aql.model.tape import Tape

# What a model's answer takes, as seen over the samples: seven criteria with their quotes, values and context.
ANSWER_TOKENS = 1500
# OpenAI's rule of thumb for English text; other languages take more.
CHARACTERS_A_TOKEN = 4


@dataclass(frozen=True, slots=True)
class Reader:
    """An extractor ready to be used. `waits` says that its time goes by waiting, so that many may be asked at once."""

    name: str
    host: str
    waits: bool
    extractor_for: Callable[[Rubric], Extractor]
    extract: Extract
    foresee: Callable[[Iterable[tuple[Transcript, Profile | None]], Rubric], Usage]
    tape: "Tape | None" = None

    def plan(self, calls: Iterable[tuple[Transcript, Profile | None]], rubric: Rubric) -> str:
        """The first line of a run: who reads, where the calls are sent, how many, and what it will about cost.

        `calls` are looked at only where a model is asked.
        """
        if not self.waits:
            return "read by the embedded extractor: no model is asked, nothing leaves this machine"
        usage = self.foresee(calls, rubric)
        counted = f"{usage.requests} call{'' if usage.requests == 1 else 's'}"
        price = f"about {usage.cost_usd:.2f} USD" if usage.cost_usd is not None else "price not known"
        return f"{counted} to be sent to {self.name} at {self.host}: about {usage.tokens_in:,} tokens, {price}"


@dataclass(frozen=True, slots=True)
class Asked:
    """What the command line says of the model; `tapes` is a folder of completions played back in its place.

    `record` is a folder in which each of its answers is kept as such a tape.
    """

    model: str
    base_url: str | None = None
    key_variable: str = "OPENAI_API_KEY"
    tapes: Path | None = None
    record: Path | None = None


def open_reader(asked: Asked, completions: Completions | None) -> Reader:
    """The embedded extractor, or the model that was named; `completions` remembers its answers where one is given."""
    return _embedded() if asked.model == "embedded" else _model(asked, completions)


def unused_key(model: str) -> str:
    """A hint where a key is set and no model was named: a key alone sends nothing anywhere."""
    if model == "embedded" and os.environ.get("OPENAI_API_KEY"):
        return "OPENAI_API_KEY is set but no model is named, so none is asked; name one with --model NAME"
    return ""


def _embedded() -> Reader:
    from aql.extract.embedded.extract import EXTRACTOR, extract

    return Reader("embedded", "", waits=False, extractor_for=lambda _: EXTRACTOR, extract=extract, foresee=lambda _calls, _rubric: Usage())


def _model(asked: Asked, completions: Completions | None) -> Reader:
    from aql.extract.llm.extract import extract, extractor_of
    from aql.extract.llm.prompt import prompt_for
    from aql.model.open import host_of
    from aql.model.prices import PRICES, cost_usd
    from aql.model.tape import Tape

    name, host = asked.model, "tapes" if asked.tapes else host_of(asked.base_url)
    complete = _opened(asked, host, completions)

    def foresee(calls: Iterable[tuple[Transcript, Profile | None]], rubric: Rubric) -> Usage:
        usage = Usage()
        for transcript, profile in calls:
            request = prompt_for(transcript, rubric, profile)
            sent = sum(len(message.content) for message in request.messages) + len(request.schema)
            usage = usage + Usage(requests=1, tokens_in=sent // CHARACTERS_A_TOKEN, tokens_out=ANSWER_TOKENS)
        cost = cost_usd(name, usage, PRICES if asked.base_url is None else {})
        return Usage(usage.requests, usage.tokens_in, 0, usage.tokens_out, cost_usd=cost)

    return Reader(
        name,
        host,
        waits=True,
        extractor_for=lambda rubric: extractor_of(name, host, rubric),
        extract=lambda transcript, rubric, profile: extract(transcript, rubric, profile, complete),
        foresee=foresee,
        tape=complete if isinstance(complete, Tape) else None,
    )


def _opened(asked: Asked, host: str, completions: Completions | None) -> Model:
    from aql.model.open import open_model
    from aql.model.remember import remembered
    from aql.model.tape import recording, tape

    if asked.tapes:
        return tape(asked.tapes)
    model = open_model(asked.model, base_url=asked.base_url, api_key=os.environ.get(asked.key_variable) or None)
    if asked.record:
        model = recording(model, asked.record)
    return remembered(model, completions, name=asked.model, host=host) if completions else model
