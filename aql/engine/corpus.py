"""Many calls from their readings to the store: each analyzed once, each failure kept with its reason."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from aql.engine.threads import run
from aql.pipeline import Task
from aql.store.store import Store
from aql.values.call import Call
from aql.values.record import Failure, Record
from aql.values.transcript import Transcript
from aql.values.unread import Unread


@dataclass(frozen=True, slots=True)
class Known:
    """A call whose analysis stands in the store already, or is under way from another file of the same words."""

    call: Call
    record_id: str


Outcome = Record | Known | Failure | Unread
WhatIsKnown = Literal["left", "asked", "replaced"]


def analyze_all(  # noqa: PLR0913 - one keyword for what a rerun is to do
    readings: Iterable[Transcript | Unread],
    task_of: Callable[[Transcript], Task],
    work: Callable[[Task], Record | Failure],
    store: Store,
    at_once: int,
    *,
    known: WhatIsKnown = "left",
) -> Iterator[Outcome]:
    """One outcome a reading, as each is done; records and failures are in the store when they come out.

    What is known already is left, asked about all the same, or replaced by what comes of asking. Reading, sides and every
    write happen in the calling thread; only `work` runs in others.
    """

    def one(item: Task | Known | Unread) -> Outcome:
        return work(item) if isinstance(item, Task) else item

    for outcome in run(one, new_tasks(readings, task_of, store, known), at_once):
        if isinstance(outcome, Record):
            store.save(outcome, is_fresh=known == "replaced")
        elif isinstance(outcome, Failure):
            store.fail(outcome)
        yield outcome


def new_tasks(
    readings: Iterable[Transcript | Unread], task_of: Callable[[Transcript], Task], store: Store, known: WhatIsKnown = "left"
) -> Iterator[Task | Known | Unread]:
    """What is to be done for each reading: its task, unless it is under way, cannot be read, or is known and left."""
    begun: set[str] = set()
    for reading in readings:
        if isinstance(reading, Unread):
            yield reading
            continue
        task = task_of(reading)
        if task.record_id in begun or (known == "left" and store.again(task.record_id)):
            yield Known(task.call, task.record_id)
            continue
        begun.add(task.record_id)
        yield task
