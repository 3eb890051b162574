"""The batches of a model, and the ordinary line over the answers that come of them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from aql.cli.options import Asked
from aql.cli.readers import key_for, open_reader, prices_for
from aql.engine.corpus import Outcome
from aql.engine.later import Later
from aql.extract.llm.extract import requests_of, ways_of
from aql.model.batch import Batches, open_batches
from aql.model.open import host_of
from aql.pipeline import Task
from aql.redact.redact import redact
from aql.store.store import Store
from aql.values.chat import Model, Request
from aql.values.record import Failure, Record


def batches_of(asked: Asked, store: Store) -> Batches:
    """The batches of the model that was asked for, with what the store remembers of them."""
    return open_batches(
        asked.model,
        completions=store.completions(),
        jobs=store.jobs(),
        base_url=asked.base_url,
        api_key=key_for(asked, host_of(asked.base_url)),
        api=asked.api,
        prices=prices_for(asked),
    )


def later(asked: Asked, store: Store, seen: Callable[[Outcome], None]) -> Later:
    """The calls that wait for the model that was asked for; `seen` is given what becomes of each."""
    return Later(batches_of(asked, store), store, lambda task, model: _walk(task, model, asked), _questions, seen)


def _walk(task: Task, model: Model, asked: Asked) -> Record | Failure:
    """The ordinary line, in the ways in which the call was handed in."""
    ways = ways_of(task.extractor)
    as_then = replace(asked, redact=ways.is_redacted, check=ways.is_checked, stretch_tokens=ways.stretch_tokens)
    reader = open_reader(as_then, None, model)
    if reader.extractor_for(task.rubric) == task.extractor:
        return reader.walk(task)
    what, hint = "aql asks otherwise by now than when the call was handed in", "aql batch submit hands it in again"
    return Failure(task.call.id, task.call.file, task.rubric.name, task.extractor.name, "outdated", what, hint, datetime.now(UTC))


def _questions(task: Task) -> tuple[Request, ...]:
    ways = ways_of(task.extractor)
    seen = redact(task.transcript)[0] if ways.is_redacted else task.transcript
    return requests_of(seen, task.rubric, task.profile, ways.stretch_tokens)
