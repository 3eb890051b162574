"""Many calls from their readings to the store: each analyzed once, each failure kept with its reason."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

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


def analyze_all(
    readings: Iterable[Transcript | Unread],
    task_of: Callable[[Transcript], Task],
    work: Callable[[Task], Record | Failure],
    store: Store,
    at_once: int,
) -> Iterator[Outcome]:
    """One outcome a reading, as each is done; records and failures are in the store when they come out.

    Reading, sides and every write happen in the calling thread; only `work` runs in others.
    """

    def one(item: Task | Known | Unread) -> Outcome:
        return work(item) if isinstance(item, Task) else item

    for outcome in run(one, new_tasks(readings, task_of, store), at_once):
        if isinstance(outcome, Record):
            store.save(outcome)
        elif isinstance(outcome, Failure):
            store.fail(outcome)
        yield outcome


def new_tasks(
    readings: Iterable[Transcript | Unread], task_of: Callable[[Transcript], Task], store: Store
) -> Iterator[Task | Known | Unread]:
    """What is to be done for each reading: its task, unless it is known already, under way, or cannot be read."""
    begun: set[str] = set()
    for reading in readings:
        if isinstance(reading, Unread):
            yield reading
            continue
        task = task_of(reading)
        if task.record_id in begun or store.again(task.record_id):
            yield Known(task.call, task.record_id)
            continue
        begun.add(task.record_id)
        yield task
