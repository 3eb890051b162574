"""What the desk shows and does, whoever asks: the pages and the JSON API are two ways to ask the same."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from threading import Lock

from aql.pipeline import Extract
from aql.review import Opinion, correct, decide
from aql.store.query import Rows
from aql.store.standing import standing
from aql.store.store import Store
from aql.store.views import View
from aql.values.correction import Correction
from aql.values.hit import Hits
from aql.values.record import Record
from aql.values.review import Review
from aql.values.rubric import VerdictKind
from aql.values.standing import AccountLine, Listing, Standing
from aql.web.filters import LINES_A_PAGE, Filters, Place, Sought

ROWS_AT_MOST = 200_000


@dataclass(frozen=True, slots=True)
class Queue:
    """One page of calls. `counts` are by what stands, whichever verdict is asked for; `first` is the place of the first line."""

    lines: tuple[Listing, ...]
    counts: Mapping[VerdictKind | None, int]
    total: int
    first: int
    pages: int


@dataclass(frozen=True, slots=True)
class Sight:
    """One call as it stands: its current record, every review of it, and its line in a list."""

    record: Record
    standing: Standing
    reviews: tuple[Review, ...]
    listing: Listing


@dataclass(frozen=True, slots=True)
class Around:
    """The lines before and after a call in a list, with their places in it; None at the ends."""

    before: tuple[int, str] | None = None
    after: tuple[int, str] | None = None


class Desk:
    """The desk over one store, for use from many threads; `read_anew` is the extractor that costs nothing."""

    def __init__(self, store: Store, read_anew: Extract, now: Callable[[], datetime]) -> None:
        self.store = store
        self._read_anew = read_anew
        self.now = now
        # A decision is checked against what stands and then kept: between the two nobody else decides.
        self._one_at_a_time = Lock()

    def queue(self, filters: Filters) -> Queue:
        """One page of the calls that the filters name."""
        wanted = filters.wanted
        counts = self.store.counts(**filters.model_copy(update={"verdict": None}).wanted)
        total = counts.get(filters.verdict, 0) if filters.verdict else sum(counts.values())
        first = (filters.page - 1) * LINES_A_PAGE
        lines = self.store.listings(order=filters.order, limit=LINES_A_PAGE, skip=first, **wanted)
        return Queue(lines, counts, total, first, max(1, -(-total // LINES_A_PAGE)))

    def sight(self, call: str) -> Sight | None:
        """The call of that id; None where there is none with an analysis."""
        record = self.store.current(call)
        listings = self.store.listings(call=call)
        if record is None or not listings:
            return None
        reviews = self.store.reviews(call)
        return Sight(record, standing(record, reviews), reviews, listings[0])

    def around(self, call: str, place: Place) -> Around:
        """What stands before and after a call in the list it was opened from.

        A call that has been decided about may have left the list: then the next one has taken its place.
        """
        if place.at is None:
            return Around()
        first = max(0, place.at - 1)
        near = self.store.listings(order=place.order, limit=3, skip=first, **place.wanted)
        ids = list(enumerate((listing.call.id for listing in near), first))
        here = next((at for at, known in ids if known == call), None)
        before = [(at, known) for at, known in ids if at < (place.at if here is None else here)]
        after = [(at, known) for at, known in ids if at >= (place.at if here is None else here + 1)]
        return Around(before[-1] if before else None, after[0] if after else None)

    def decide(self, call: str, opinion: Opinion, reviewer: str) -> Standing:
        """What stands since this was said; ReviewError where it does not fit."""
        with self._one_at_a_time:
            return decide(self.store, call, opinion, reviewer, self.now())

    def correct(self, call: str, said: Callable[[Record, datetime], Sequence[Correction]]) -> Sight | None:
        """The call as it stands since a person corrected who spoke in it; None where there is none with an analysis."""
        with self._one_at_a_time:
            record = self.store.current(call)
            if record is None:
                return None
            correct(self.store, record.call, said(record, self.now()), self._read_anew, self.now())
        return self.sight(call)

    def search(self, sought: Sought, limit: int = 50) -> Hits:
        """The turns that hold the words; QueryError where there are none to look for."""
        where = {name: getattr(sought, name) for name in ("account", "speaker", "side", "since", "until", "verdict")}
        return self.store.search(sought.words or "", limit=limit, context=sought.context, **where)

    def accounts(self, words: str | None, page: int) -> tuple[AccountLine, ...]:
        """One page of accounts and the first line of the next."""
        return self.store.accounts(words, limit=LINES_A_PAGE + 1, skip=(page - 1) * LINES_A_PAGE)

    def tables(self) -> tuple[View, ...]:
        """What can be exported."""
        return self.store.describe()

    def table(self, name: str) -> Rows | None:
        """The rows of a table, the first `ROWS_AT_MOST`; None where there is no such table."""
        if all(view.name != name for view in self.tables()):
            return None
        return self.store.query(f"SELECT * FROM {name}", limit=ROWS_AT_MOST, seconds=60)  # noqa: S608 - a name of ours
