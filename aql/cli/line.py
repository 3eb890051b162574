"""The straight line from what was read to what is stored, as every command that analyzes walks it."""

from collections.abc import Callable, Iterable, Iterator

from aql.cli.inputs import Inputs
from aql.cli.plan import ToSend
from aql.cli.readers import Reader
from aql.cli.repeated import Repeats
from aql.engine.corpus import Known, Outcome, WhatIsKnown, analyze_all, new_tasks
from aql.pipeline import Task
from aql.review import understood
from aql.store.store import Store
from aql.values.record import Record
from aql.values.rubric import Rubric
from aql.values.transcript import Transcript
from aql.values.unread import Unread


def outcomes(
    readings: Iterable[Transcript | Unread],
    inputs: Inputs,
    rubric: Rubric,
    reader: Reader,
    store: Store,
    at_once: int,
    repeats: Repeats | None = None,
) -> Iterator[Outcome]:
    """One outcome a reading, as each is done; `at_once` calls are asked about at a time.

    What is known already is not done again, unless the reader is a fresh one or asked to repeat itself.
    """
    made = analyze_all(
        readings,
        task_maker(inputs, rubric, reader, store),
        repeats.walk if repeats else reader.walk,
        store,
        at_once if reader.waits else 1,
        known=_known(reader, repeats),
    )
    for outcome in made:
        if repeats and isinstance(outcome, Record):
            repeats.bill(outcome, store)
        yield outcome


def to_be_asked(
    readings: Iterable[Transcript | Unread], inputs: Inputs, rubric: Rubric, reader: Reader, store: Store, repeats: Repeats | None = None
) -> Iterator[ToSend | Known]:
    """Each call that `outcomes` will ask about or leave as known, for pricing a run before it begins."""
    for task in new_tasks(readings, task_maker(inputs, rubric, reader, store), store, _known(reader, repeats)):
        if isinstance(task, Task):
            yield task.transcript, task.profile
        elif isinstance(task, Known):
            yield task


def task_maker(inputs: Inputs, rubric: Rubric, reader: Reader, store: Store) -> Callable[[Transcript], Task]:
    """What makes the task of a transcript: its call is registered, and its words are understood as they are today."""
    extractor = reader.extractor_for(rubric)

    def task_of(transcript: Transcript) -> Task:
        given = inputs.of(transcript)
        call = store.register(given.transcript, given.call)
        return Task(call, understood(store, call), rubric, given.profile, extractor)

    return task_of


def _known(reader: Reader, repeats: Repeats | None) -> WhatIsKnown:
    return "replaced" if reader.is_fresh else "asked" if repeats else "left"
