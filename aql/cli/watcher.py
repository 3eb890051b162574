"""One watched folder: looks at it, reads what is due, says each verdict once, and remembers what is done."""

import json
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from functools import cache
from hashlib import sha256
from pathlib import Path

from aql.cli.counted import counted
from aql.cli.inputs import Inputs
from aql.cli.line import outcomes
from aql.cli.readers import Reader
from aql.cli.show import row_of, write_cards
from aql.cli.tally import Tally
from aql.engine.arrivals import Arrivals
from aql.errors import ProfileError
from aql.ground.ground import GROUNDING
from aql.judge import JUDGING
from aql.read.files import files_below, read_beside
from aql.render.escape import plain
from aql.store.store import Store
from aql.values.record import Failure, Record
from aql.values.rubric import Rubric
from aql.values.standing import Listing
from aql.values.transcript import Transcript
from aql.values.unread import Unread

# What is left aside beside a better file is no failure.
_NO_FAILURE = "superseded"
# Asking once more would be paid for, and mends these hardly ever.
_FOR_GOOD = {"refused", "filtered", "truncated", "garbage"}


class Watcher:
    """A folder, one reader, one rubric; `inputs` reads what manifest and profile say by now, and `now_s` counts from any start."""

    def __init__(
        self,
        folder: Path,
        store: Store,
        reader: Reader,
        rubric: Rubric,
        inputs: Callable[[], Inputs],
        at_once: int = 1,
        cards: Path | None = None,
        *,
        as_jsonl: bool = False,
        now_s: Callable[[], float] = time.monotonic,
    ) -> None:
        """Nothing is looked at yet."""
        self.inputs = inputs
        self.made = 0
        self._folder = folder
        self._store = store
        self._reader = reader
        self._rubric = rubric
        self._at_once = at_once
        self._cards = cards
        self._as_jsonl = as_jsonl
        self._now_s = now_s
        self._extractor = reader.extractor_for(rubric)
        self._judged_by = _hash(rubric.hash, sorted(asdict(self._extractor).items()), GROUNDING, JUDGING)
        self._kept = store.watched()
        self._arrivals = Arrivals()
        self._told: tuple[Inputs, object] | None = None
        self._marks: dict[Path, tuple[int, int, str]] = {}

    def on(self, interval_s: float, wait: Callable[[float], object]) -> None:
        """Look, do what is due and wait, without end. A manifest or profile that breaks is told once, and waited for."""
        trouble = ""
        while True:
            try:
                self.look()
                trouble = ""
            except ProfileError as error:
                if str(error) != trouble:
                    _tell(str(error), error.hint)
                trouble = str(error)
            wait(interval_s)

    def once(self, interval_s: float, wait: Callable[[float], object]) -> int:
        """The exit code of two looks and what was due after them, as `analyze` would give it."""
        self.look()
        wait(interval_s)
        tally = self.look()
        if self._arrivals.restless:
            print(f"aql: {counted(self._arrivals.restless, 'file')} still changing; the next run takes what rests by then", file=sys.stderr)
        return tally.exit_code

    def look(self) -> Tally:
        """What came of one look. ProfileError where a manifest or a profile cannot be used."""
        inputs = self._inputs()
        marks = {path: mark for path in files_below(self._folder) if (mark := self._mark(path, inputs))}
        done = {path for path, mark in marks.items() if self._kept.get(_key(path)) == mark}
        due = self._arrivals.due({path: mark for path, mark in marks.items() if path not in done}, self._now_s())
        return self._read(due, marks, inputs) if due else Tally()

    def _inputs(self) -> Inputs:
        """What manifest and profile say, read anew only where one of them changed."""
        if self._told is None or self._told[0].stamps() != self._told[1]:
            inputs = self.inputs()
            self._told = inputs, inputs.stamps()
            self._marks.clear()
        return self._told[0]

    def _mark(self, path: Path, inputs: Inputs) -> str:
        """Whatever would make the file's analysis another one, as a hash; empty where the file is gone."""
        try:
            found = path.stat()
        except OSError:
            return ""
        size, at, mark = self._marks.get(path, (-1, 0, ""))
        if (size, at) != (found.st_size, found.st_mtime_ns):
            mark = _hash(found.st_size, found.st_mtime_ns, inputs.told_of(path), self._judged_by)
            self._marks[path] = found.st_size, found.st_mtime_ns, mark
        return mark

    def _read(self, due: Sequence[Path], marks: Mapping[Path, str], inputs: Inputs) -> Tally:
        if self._reader.waits:
            print(f"aql: {self._reader.plan(inputs.foreseen(reading for _, reading in read_beside(due)), self._rubric)}", file=sys.stderr)
        tally, gave = Tally(), set[Path]()

        def readings() -> Iterator[Transcript | Unread]:
            for path, reading in read_beside(due):
                gave.add(path)
                yield reading

        for outcome in outcomes(readings(), inputs, self._rubric, self._reader, self._store, self._at_once):
            tally.count(outcome)
            match outcome:
                case Record():
                    self._say(outcome)
                case Unread():
                    self._refuse(outcome)
        for failure in tally.failures:
            if failure.reason in _FOR_GOOD:
                _tell(f"{failure.file}: {failure.what}", "it is not asked about again until the file changes; aql analyze does at once")
        may_pass = [failure for failure in tally.failures if failure.reason not in _FOR_GOOD]
        failed = _files_of(may_pass, due)
        self._put_off(failed, may_pass)
        self._finish([path for path in due if path not in failed], gave, marks)
        return tally

    def _say(self, record: Record) -> None:
        self.made += 1
        listings = self._store.listings(call=record.call.id)
        if not listings:
            what = f"{record.call.file}: judged by {record.rubric.name}, but this database shows verdicts by {self._store.chosen()[0]}"
            _tell(what, f"aql rubric use {record.rubric.name} shows these")
        for listing in listings:
            print(json.dumps(row_of(listing), ensure_ascii=False) if self._as_jsonl else _line(listing), flush=True)
        if self._cards:
            write_cards(self._cards, [record.call.id], self._store)

    def _refuse(self, unread: Unread) -> None:
        """A file that cannot be read is told once, and kept among the failures until it can."""
        if unread.reason == _NO_FAILURE:
            return
        _tell(unread.what if unread.what.startswith(unread.file) else f"{unread.file}: {unread.what}", unread.hint)
        about = (unread.file, self._rubric.name, self._extractor.name, unread.reason, unread.what, unread.hint)
        self._store.fail(Failure("", *about, datetime.now(UTC)))

    def _put_off(self, failed: Sequence[Path], failures: Sequence[Failure]) -> None:
        if not failed:
            return
        wait_s = min(self._arrivals.put_off(path, self._now_s()) for path in failed)
        first = failures[0]
        _tell(f"{counted(len(failed), 'file')} not analyzed, tried again in {wait_s / 60:g} min; {first.file}: {first.what}", first.hint)

    def _finish(self, done: Sequence[Path], gave: set[Path], marks: Mapping[Path, str]) -> None:
        """Remember what is done. A file that gave no call names the people of a call beside it: that one is read again."""
        kept = {_key(path): marks[path] for path in done}
        halves = {path.parent for path in done if path not in gave}
        again = {_key(path) for path in marks if path.parent in halves and path.suffix == ".json" and path not in done}
        self._store.watch({**dict.fromkeys(again, ""), **kept})
        self._kept.update({**dict.fromkeys(again, ""), **kept})


@cache
def _key(path: Path) -> str:
    return _hash(str(path.resolve()))


def _hash(*parts: object) -> str:
    return sha256(repr(parts).encode("utf-8", "surrogateescape")).hexdigest()[:32]


def _files_of(failures: Sequence[Failure], due: Sequence[Path]) -> list[Path]:
    """The files that the failed calls came from; all of them where one cannot be told, since what is known costs nothing."""
    found = {failure.file: next((path for path in due if f"{failure.file}#".startswith(f"{path}#")), None) for failure in failures}
    return list(due) if None in found.values() else [path for path in due if path in found.values()]


def _line(listing: Listing) -> str:
    call = listing.call
    held = f"held: {', '.join(hold.code for hold in listing.held)}" if listing.held else ""
    missing = f"missing: {', '.join(line.criterion for line in listing.missing)}" if listing.standing == "nurture" else ""
    parts = (call.id[:8], call.account or "", str(call.held_on or ""), call.file, held, missing)
    return "  ".join((f"{listing.standing or 'no verdict':12}", *(plain(part) for part in parts if part)))


def _tell(what: str, hint: str) -> None:
    print(f"aql: {plain(what)}", file=sys.stderr)
    if hint:
        print(f"  try: {plain(hint)}", file=sys.stderr)
