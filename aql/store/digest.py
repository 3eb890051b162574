"""What happened in some days, told as it stands today."""

import sqlite3
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from aql.store import failures, listings, load, reviews
from aql.store.calls import call_of
from aql.values.digest import Closing, Decided, Digest, Ready
from aql.values.finding import Evidence
from aql.values.record import Record
from aql.values.standing import Listing, Standing


def digest(db: sqlite3.Connection, since: datetime, until: datetime, soon_days: int) -> Digest:
    """What came, changed, failed and was decided from `since` up to `until`; days are those of the zone of `until`."""
    span = {"since": _text(since), "until": _text(until)}
    touched = [line for row in db.execute(_TOUCHED, span) for line in listings.listings(db, {"call": row["id"]}, "newest", 1, 0)]
    before = {line.call.id: reviews.stood(db, line.call.id, since) for line in touched}
    today = until.date()
    return Digest(
        since=since,
        until=until,
        soon_days=soon_days,
        analyzed=Counter(row["standing"] for row in db.execute(_ANALYZED, span)),
        waiting=sum(listings.counts(db, {"is_held": True}).values()),
        qualified=tuple(
            Ready(line, _first_words(load.load(db, line.record))) for line in touched if _is_ready(line) and not _was_ready(before, line)
        ),
        withdrawn=tuple(line for line in touched if not _is_ready(line) and not line.held and _was_ready(before, line)),
        held=tuple(line for line in touched if line.held and not _was_held(before, line)),
        failed=tuple(failure for failure in failures.every(db) if since <= failure.at < until),
        reviewed=tuple(
            Decided(call_of(db.execute("SELECT * FROM calls WHERE id = ?", (review.call,)).fetchone()), review)
            for review in reviews.between(db, span["since"], span["until"])
        ),
        past=tuple(_windows(db, since.date(), today - timedelta(days=1))),
        closing=tuple(_windows(db, today, today + timedelta(days=soon_days))),
    )


def _text(at: datetime) -> str:
    return at.astimezone(UTC).isoformat()


def _is_ready(line: Listing) -> bool:
    return line.standing == "qualified" and not line.held


def _was_ready(before: dict[str, Standing | None], line: Listing) -> bool:
    stood = before[line.call.id]
    return stood is not None and stood.kind == "qualified" and not stood.held


def _was_held(before: dict[str, Standing | None], line: Listing) -> bool:
    stood = before[line.call.id]
    return stood is not None and bool(stood.held)


def _first_words(record: Record) -> Evidence | None:
    """A buyer's words for the first criterion that the rule wants confirmed: in the default rubric, the pain."""
    rule = record.rubric.rule("qualified")
    wanted = [name for term in rule.terms if term.test == "all_confirmed" for name in term.criteria] if rule else []
    found = {finding.criterion: finding for finding in record.findings}
    proofs = (proof for name in wanted if name in found for proof in found[name].evidence)
    return next((proof for proof in proofs if proof.side == "buyer" and proof.role == "supports"), None)


def _windows(db: sqlite3.Connection, first: date, last: date) -> Iterator[Closing]:
    for row in db.execute(_ENDING, {"first": str(first), "last": str(last)}):
        yield Closing(call_of(row), row["standing"], row["phrase"], date.fromisoformat(row["ends_on"]))


# The calls for which something was analyzed or decided in that time, the newest first.
_TOUCHED = """
    SELECT c.id FROM calls c
    WHERE c.analysis NOT NULL AND c.id IN (
        SELECT call FROM analyses WHERE analyzed_at >= :since AND analyzed_at < :until
        UNION SELECT call FROM reviews WHERE at >= :since AND at < :until
    )
    ORDER BY c.day DESC, c.id
"""

_ANALYZED = """
    SELECT c.id, c.standing FROM calls c
    WHERE c.analysis NOT NULL AND c.id IN (SELECT call FROM analyses WHERE analyzed_at >= :since AND analyzed_at < :until)
"""

_ENDING = """
    SELECT c.*, min(w.phrase) AS phrase, w.ends_on
    FROM v_windows w JOIN calls c ON c.id = w.call
    WHERE w.ends_on BETWEEN :first AND :last AND c.standing IN ('qualified', 'nurture')
    GROUP BY c.id, w.ends_on
    ORDER BY w.ends_on, c.day DESC, c.id
"""
