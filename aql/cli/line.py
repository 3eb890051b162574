"""The straight line from what was read to what is stored, as every command that analyzes walks it."""

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime

from aql.cli.inputs import Inputs
from aql.cli.readers import Reader
from aql.engine.corpus import Outcome, analyze_all
from aql.pipeline import Task, analyze
from aql.review import understood
from aql.store.store import Store
from aql.values.rubric import Rubric
from aql.values.transcript import Transcript
from aql.values.unread import Unread


def outcomes(
    readings: Iterable[Transcript | Unread], inputs: Inputs, rubric: Rubric, reader: Reader, store: Store, at_once: int
) -> Iterator[Outcome]:
    """One outcome a reading, as each is done; what is known already is not done again. `at_once` calls are asked about at a time."""
    return analyze_all(
        readings,
        task_maker(inputs, rubric, reader, store),
        lambda task: analyze(task, reader.extract, lambda: datetime.now(UTC), reader.look_again),
        store,
        at_once if reader.waits else 1,
    )


def task_maker(inputs: Inputs, rubric: Rubric, reader: Reader, store: Store) -> Callable[[Transcript], Task]:
    """What makes the task of a transcript: its call is registered, and its words are understood as they are today."""
    extractor = reader.extractor_for(rubric)

    def task_of(transcript: Transcript) -> Task:
        given = inputs.of(transcript)
        call = store.register(given.transcript, given.call)
        return Task(call, understood(store, call), rubric, given.profile, extractor)

    return task_of
