"""Many calls at once on one machine: threads over whole calls, with no more of them in memory than are being worked on."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from itertools import islice
from typing import TypeVar

Item = TypeVar("Item")
Done = TypeVar("Done")


def run(work: Callable[[Item], Done], items: Iterable[Item], at_once: int) -> Iterator[Done]:
    """What `work` makes of each item, as each is done; `items` is drawn from only as places fall free.

    `work` must give its failures as values: an exception is a bug, and ends the run once what is under way is done.
    With one at a time everything happens in the calling thread, in order.
    """
    if at_once < 1:
        raise ValueError(f"at least one must be worked on, got {at_once}")
    if at_once == 1:
        yield from map(work, items)
        return
    waiting = iter(items)
    with ThreadPoolExecutor(max_workers=at_once, thread_name_prefix="aql") as pool:
        under_way: set[Future[Done]] = {pool.submit(work, item) for item in islice(waiting, at_once)}
        while under_way:
            done, under_way = wait(under_way, return_when=FIRST_COMPLETED)
            for future in done:
                yield future.result()
                under_way.update(pool.submit(work, item) for item in islice(waiting, 1))
