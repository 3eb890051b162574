"""The database: calls, records, reviews and completions in one SQLite file, usable from many threads."""

from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager
from datetime import date, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self, Unpack

from aql.store import calls, digest, failures, forget, listings, query, reviews, save, search, settings, spent, transcripts, watched
from aql.store import corrections as spoken
from aql.store.alone import only_one
from aql.store.completions import KeptCompletions
from aql.store.connections import Connections
from aql.store.find import find
from aql.store.jobs import KeptJobs
from aql.store.listings import Order, Wanted
from aql.store.load import load
from aql.store.query import Rows
from aql.store.search import Where
from aql.store.views import VIEWS, View
from aql.values.bill import Bill, BillBy
from aql.values.call import Call
from aql.values.chat import Usage
from aql.values.correction import Correction
from aql.values.digest import Digest
from aql.values.hit import Hits
from aql.values.record import Failure, Record
from aql.values.review import Review
from aql.values.rubric import VerdictKind
from aql.values.standing import AccountLine, Listing, Standing
from aql.values.transcript import Transcript


class Store:
    """One database file. Every method is one transaction: done whole or not at all, and on disk when it returns.

    What SQLite or the disk refuses is a StoreError that names the file.
    """

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    @classmethod
    def open(cls, path: Path | str, *, read_only: bool = False) -> Self:
        """The database at `path`, made where there is none and brought to today's schema where it is older.

        Raises StoreError, and leaves the file as it was, where it is not SQLite, not ours, or from a newer aql.
        """
        return cls(Connections(Path(path), read_only=read_only))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; the store is of no more use."""
        self._connections.close()

    @property
    def path(self) -> Path:
        """The file."""
        return self._connections.path

    # Calls

    def register(self, transcript: Transcript, facts: Call) -> Call:
        """The call that these words are of, with all that is now known of it; see `aql.store.calls.register`."""
        with self._connections.writing() as db:
            failures.forget_unread(db, facts.file)
            return calls.register(db, transcript, facts)

    def find_call(self, text: str) -> Call:
        """The call a person names by id (or its beginning), file or account; StoreError naming the candidates."""
        with self._connections.reading() as db:
            return find(db, text)

    def transcript(self, call: str) -> Transcript:
        """The call's transcript as read, from the export that tells most."""
        with self._connections.reading() as db:
            return transcripts.load(db, calls.kept_transcript(db, call))

    def listings(self, *, order: Order = "newest", limit: int = -1, skip: int = 0, **wanted: Unpack[Wanted]) -> tuple[Listing, ...]:
        """The wanted calls that have a current record, as lines of a list; see `aql.store.listings.Wanted`."""
        with self._connections.reading() as db:
            return listings.listings(db, wanted, order, limit, skip)

    def counts(self, **wanted: Unpack[Wanted]) -> dict[VerdictKind | None, int]:
        """How many of the wanted calls stand at each kind; None counts those that stand at no verdict."""
        with self._connections.reading() as db:
            return listings.counts(db, wanted)

    def accounts(self, words: str | None = None, *, limit: int = -1, skip: int = 0) -> tuple[AccountLine, ...]:
        """The accounts spoken with, the latest first; `words` stand in the name."""
        with self._connections.reading() as db:
            return listings.accounts(db, words, limit, skip)

    def digest(self, since: datetime, until: datetime, *, soon_days: int = 14) -> Digest:
        """What happened from `since` up to `until`, and the windows that close in the days after; see `aql.store.digest`."""
        with self._connections.reading() as db:
            return digest.digest(db, since, until, soon_days)

    def forgettable(self, *, account: str | None = None, before: date | None = None) -> tuple[Call, ...]:
        """The calls of an account, or held before a date, or both; every call where neither is said."""
        with self._connections.reading() as db:
            return forget.forgettable(db, account, before)

    def forget(self, calls: Iterable[str]) -> int:
        """How many of these calls were removed for good, with every byte of them; see `aql.store.forget`."""
        return forget.forget(self._connections, tuple(calls))

    # Records

    def has(self, record: str) -> bool:
        """Whether the record of that id is kept."""
        with self._connections.reading() as db:
            return db.execute("SELECT 1 FROM analyses WHERE id = ?", (record,)).fetchone() is not None

    def save(self, record: Record, *, is_fresh: bool = False) -> None:
        """Keep a record whole, make what stands follow, and forget an earlier failure.

        Kept already, it becomes the latest; `is_fresh` puts it in the place of the kept one.
        """
        with self._connections.writing() as db:
            save.save(db, record, is_fresh=is_fresh)
            failures.clear(db, record)
            settings.settle_on(db, record.rubric.name, record.extractor.name)
            reviews.settle(db, record.call.id)

    def again(self, record: str) -> bool:
        """Whether the record is kept; if so it is now its call's latest, as the same thing was asked for again."""
        with self._connections.writing() as db:
            return save.again(db, record) and reviews.settle_record(db, record)

    def record(self, record: str) -> Record:
        """The record of that id, equal to what was saved; StoreError where there is none."""
        with self._connections.reading() as db:
            return load(db, record)

    def current(self, call: str) -> Record | None:
        """The call's current record: the latest under the default rubric, a model's before an embedded one."""
        with self._connections.reading() as db:
            row = db.execute("SELECT analysis FROM calls WHERE id = ?", (call,)).fetchone()
            return load(db, row["analysis"]) if row and row["analysis"] else None

    def chosen(self) -> tuple[str | None, str | None]:
        """The names of the default rubric and the chosen extractor; None before the first record."""
        with self._connections.reading() as db:
            return settings.chosen(db)

    def choices(self) -> tuple[dict[str, int], dict[str, int]]:
        """What may be chosen: how many calls each rubric has judged, and how many each extractor has read."""
        with self._connections.reading() as db:
            return settings.choices(db)

    def choose(self, *, rubric: str | None = None, extractor: str | None = None) -> None:
        """Set the default rubric, the chosen extractor or both; every call's current record follows."""
        with self._connections.writing() as db:
            settings.choose(db, rubric=rubric, extractor=extractor)
            reviews.settle_all(db)

    # Watching

    def watched(self) -> dict[str, str]:
        """The marks of the files that a watch is done with, by a hash of their path."""
        with self._connections.reading() as db:
            return watched.every(db)

    def watch(self, marks: Mapping[str, str]) -> None:
        """Keep the marks of files that a watch is done with."""
        with self._connections.writing() as db:
            watched.keep(db, marks)

    # People

    def add_review(self, review: Review) -> Standing | None:
        """Keep a review and give what stands since; None where the call has no current record."""
        with self._connections.writing() as db:
            reviews.add(db, review)
            return reviews.standing_of(db, review.call)

    def reviews(self, call: str) -> tuple[Review, ...]:
        """Every review of a call in the order they were made, undone ones included."""
        with self._connections.reading() as db:
            return reviews.of_call(db, call)

    def standing(self, call: str) -> Standing | None:
        """What stands for a call today; None where it has no current record."""
        with self._connections.reading() as db:
            return reviews.standing_of(db, call)

    def correct_speakers(self, call: str, corrections: Iterable[Correction]) -> None:
        """Keep what a person said of who spoke; it holds for every later analysis."""
        with self._connections.writing() as db:
            spoken.add(db, call, corrections)

    def corrections(self, call: str) -> tuple[Correction, ...]:
        """What people said of who spoke in a call, in the order they said it."""
        with self._connections.reading() as db:
            return spoken.of_call(db, call)

    def mark_stale(self, call: str, *, stale: bool) -> None:
        """Say whether the claims of the call's current record were made with sides that a person has since turned round."""
        with self._connections.writing() as db:
            spoken.mark_stale(db, call, stale=stale)

    # Questions

    def query(self, sql: str, given: Mapping[str, Any] | None = None, *, limit: int = 1000, seconds: float = 10.0) -> Rows:
        """The first rows of somebody's SELECT, read only; QueryError where it is refused, wrong or too slow."""
        return query.query(self._connections, sql, given or {}, limit, seconds)

    def search(self, text: str, *, limit: int = 20, context: int = 0, **where: Unpack[Where]) -> Hits:
        """The turns that hold these words, the best first; see `aql.store.search`."""
        with self._connections.reading() as db:
            return search.search(db, text, where, limit, context)

    @staticmethod
    def describe() -> tuple[View, ...]:
        """Every view with its columns, a sentence each: what people with SQL may build on."""
        return VIEWS

    # Models

    def completions(self) -> KeptCompletions:
        """The memory of completions, as `model/` asks for it."""
        return KeptCompletions(self._connections)

    def jobs(self) -> KeptJobs:
        """The memory of what was handed in to be answered later, as `model/` asks for it, and of the calls that wait."""
        return KeptJobs(self._connections)

    def batching(self) -> AbstractContextManager[None]:
        """A block in which no other process hands calls in or collects them here; StoreError where one does."""
        return only_one(self.path, "another aql batch is at work on this database")

    def fail(self, failure: Failure) -> None:
        """Keep why a call was not analyzed."""
        with self._connections.writing() as db:
            failures.add(db, failure)

    def spend(self, record: Record, reason: str, usage: Usage, at: datetime) -> None:
        """Keep what was spent on a call beyond what its record tells."""
        with self._connections.writing() as db:
            spent.spend(db, (record.call.id, record.rubric.name, record.extractor.name), reason, usage, at)

    def bills(self, by: BillBy, since: date | None = None) -> tuple[Bill, ...]:
        """What asking models took, a bill for each model, rubric or day, the dearest first."""
        with self._connections.reading() as db:
            return spent.bills(db, by, since)

    def failures(self) -> tuple[Failure, ...]:
        """Every call that failed and has not been analyzed since, the latest first."""
        with self._connections.reading() as db:
            return failures.every(db)
