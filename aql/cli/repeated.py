"""The same question asked of a model more than once: how far its answers agree, whatever they are."""

import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from aql.cli.readers import Reader
from aql.errors import SettingsError
from aql.extract.llm.repeat import Agreement, agreement
from aql.pipeline import Task
from aql.store.store import Store
from aql.values.chat import Usage
from aql.values.record import Failure, Record


@dataclass(frozen=True, slots=True)
class Repeats:
    """A reader that is asked several times about each call. `others` holds for each record what the askings after the first gave."""

    reader: Reader
    times: int
    firsts: dict[str, Record] = field(default_factory=dict)
    others: dict[str, tuple[Record | Failure, ...]] = field(default_factory=dict)

    def walk(self, task: Task) -> Record | Failure:
        """What the first asking about a call gives; the others follow it at once. Safe to call from many threads."""
        first = self.reader.walk(task)
        if self.reader.again and isinstance(first, Record):
            self.others[first.id] = tuple(self.reader.again(number).walk(task) for number in range(1, self.times))
            self.firsts[first.id] = first
        return first

    def bill(self, first: Record, store: Store) -> None:
        """Keep what the askings after the first took."""
        store.spend(first, "repeat", sum((one.usage for one in self.others[first.id]), Usage()), first.analyzed_at)

    @property
    def agreement(self) -> Agreement:
        """How far the answers agree on each criterion's status and on `verdict`; askings that failed are left out."""
        return agreement([_answers(one) for one in asked] for asked in self._asked())

    def tell(self) -> None:
        """How far the answers agree, and the calls whose verdict they differ on, on stderr."""
        found = self.agreement
        share = "nothing to compare" if found.share is None else f"{found.share:.1%} of the pairs of answers are alike"
        calls = "1 call" if len(self.firsts) == 1 else f"{len(self.firsts)} calls"
        print(f"aql: asked {self.times} times about {calls}: {share}", file=sys.stderr)
        apart = [f"{name} {found.share_of(name):.0%}" for name, pairs in found.pairs.items() if found.alike[name] < pairs]
        if apart:
            print(f"  less alike: {', '.join(apart)}", file=sys.stderr)
        for asked in self._asked():
            kinds = [_answers(one)["verdict"] for one in asked]
            if len(set(kinds)) > 1:
                print(f"  {asked[0].call.file}: {', '.join(kinds)}", file=sys.stderr)
        if failed := [one for others in self.others.values() for one in others if isinstance(one, Failure)]:
            print(f"  no answer to {len(failed)} of them ({failed[0].reason})", file=sys.stderr)

    def document(self) -> dict[str, Any]:
        """The same figures for JSON: the share of pairs of answers that are alike, over all and for each question."""
        found = self.agreement
        return {"times": self.times, "share": found.share, "by_question": {name: found.share_of(name) for name in found.pairs}}

    def _asked(self) -> Iterator[list[Record]]:
        for name, first in self.firsts.items():
            yield [first, *(one for one in self.others[name] if isinstance(one, Record))]


def repeats_of(reader: Reader, times: int) -> Repeats | None:
    """The reader as one that repeats itself, None where it is asked once; SettingsError where it would always say the same."""
    if times == 1:
        return None
    if reader.again is None:
        raise SettingsError("--repeat asks a model, and none is named", hint="name one with --model NAME")
    return Repeats(reader, times)


def _answers(record: Record) -> Mapping[str, str]:
    verdict = record.verdict.kind if record.verdict else "no verdict"
    return {finding.criterion: finding.status for finding in record.findings} | {"verdict": verdict}
