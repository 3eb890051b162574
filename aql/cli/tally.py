"""What became of the files of one run: counted as it goes, shown on a terminal while it goes, told at the end."""

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from aql.engine.corpus import Known, Outcome
from aql.render.escape import plain
from aql.values.chat import Usage
from aql.values.record import Failure, Record
from aql.values.unread import Unread

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID


# The reasons of ModelUnreachable: nothing answered, or nothing will without another key, name or address.
UNREACHED = frozenset({"unreachable", "no_key", "key", "not_found", "redirected"})
# A server that is down fails every call of a run: the first few say it all.
_MOST_TOLD = 10


@dataclass(slots=True)
class Tally:
    """Counts of one run. `calls` are the ids of all calls that have an analysis, new or known, in the order they came."""

    calls: list[str] = field(default_factory=list)
    made: int = 0
    known: int = 0
    verdicts: Counter[str] = field(default_factory=Counter)
    failures: list[Failure] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    usage: Usage = Usage()

    def count(self, outcome: Outcome) -> None:
        """Adds one outcome."""
        match outcome:
            case Record():
                self.made += 1
                self.usage = self.usage + outcome.usage
                self.verdicts[outcome.verdict.kind if outcome.verdict else "no verdict"] += 1
                self._call(outcome.call.id)
            case Known():
                self.known += 1
                self._call(outcome.call.id)
            case Failure():
                self.usage = self.usage + outcome.usage
                self.failures.append(outcome)
            case Unread():
                self.unread.append(outcome)

    def _call(self, call: str) -> None:
        if call not in self.calls:
            self.calls.append(call)

    @property
    def exit_code(self) -> int:
        """0 when all went well, 4 when no call reached its model at all, else 1 when any file or call failed."""
        if self.failures and not self.made and all(failure.reason in UNREACHED for failure in self.failures):
            return 4
        return 1 if self.failures or self.unread else 0


def tallied(outcomes: Iterable[Outcome]) -> Tally:
    """The counts of a whole run, with a line of progress on stderr where that is a terminal."""
    tally = Tally()
    with _progress() as show:
        for outcome in outcomes:
            tally.count(outcome)
            show(tally)
    return tally


def tell(tally: Tally, mend: str = "run the same again to take up only what failed") -> None:
    """The end of a run on stderr: counts, then each file and call that failed with what to do, and what mends them all."""
    parts = [f"{tally.made} analyzed"]
    if tally.known:
        parts.append(f"{tally.known} known already, nothing to do")
    if tally.failures:
        parts.append(f"{len(tally.failures)} failed")
    if tally.unread:
        parts.append(f"{len(tally.unread)} not read")
    print(f"aql: {'; '.join(parts)}{_spent(tally.usage)}", file=sys.stderr)
    for reason in dict.fromkeys(failure.reason for failure in tally.failures):
        alike = [failure for failure in tally.failures if failure.reason == reason]
        for failure in alike[:_MOST_TOLD]:
            _tell_one(failure.file, failure.what, failure.hint)
        if more := alike[_MOST_TOLD:]:
            print(f"  and {len(more)} more for the same reason ({reason}): aql query failures lists them", file=sys.stderr)
    for unread in tally.unread:
        _tell_one(unread.file, unread.what, unread.hint)
    if tally.failures:
        print(f"aql: {mend}", file=sys.stderr)


def _tell_one(file: str, what: str, hint: str) -> None:
    print(f"  {plain(what if what.startswith(file) else f'{file}: {what}')}", file=sys.stderr)
    if hint:
        print(f"    try: {plain(hint)}", file=sys.stderr)


def _spent(usage: Usage) -> str:
    if not usage.requests and not usage.retries:
        return ""
    cost = f", {usage.cost_usd:.4f} USD" if usage.cost_usd is not None else ", price not known"
    retries = f", {usage.retries} retried" if usage.retries else ""
    return f" ({usage.requests} requests{retries}, {usage.tokens_in} tokens in, {usage.tokens_out} out{cost})"


@contextmanager
def _progress() -> Iterator[Callable[[Tally], None]]:
    from rich.console import Console
    from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    console = Console(stderr=True)
    if not console.is_terminal:
        yield lambda _: None
        return
    columns = (SpinnerColumn(), TextColumn("{task.completed} done"), BarColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("", total=None)
        yield lambda tally: _advance(progress, task, tally)


def _advance(progress: "Progress", task: "TaskID", tally: Tally) -> None:
    done = tally.made + tally.known + len(tally.failures) + len(tally.unread)
    counts = ", ".join(f"{count} {kind}" for kind, count in tally.verdicts.most_common())
    failed = f"; {len(tally.failures) + len(tally.unread)} failed" if tally.failures or tally.unread else ""
    progress.update(task, completed=done, description=f"{counts}{failed}{_spent(tally.usage)}")
