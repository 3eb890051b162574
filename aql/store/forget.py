"""Calls removed for good: no row, no search term and no byte of them stays in the file or its log."""

import sqlite3
from collections.abc import Sequence
from datetime import date

from aql.errors import StoreError
from aql.store import transcripts
from aql.store.calls import account_key, call_of
from aql.store.connections import Connections
from aql.values.call import Call


def forgettable(db: sqlite3.Connection, account: str | None, before: date | None) -> tuple[Call, ...]:
    """The calls of an account, or held before a date (analyzed before it, where nobody knows when they were held), or both."""
    return tuple(
        call_of(row)
        for row in db.execute(
            "SELECT * FROM calls c WHERE (:account IS NULL OR c.account_key = :account) AND (:before IS NULL OR"
            " coalesce(c.held_on, (SELECT substr(min(a.analyzed_at), 1, 10) FROM analyses a WHERE a.call = c.id)) < :before) ORDER BY c.id",
            {"account": account_key(account), "before": before and before.isoformat()},
        )
    )


def forget(connections: Connections, calls: Sequence[str]) -> int:
    """How many calls were removed, with turns, search terms, records, reviews, failures, completions and what was handed in.

    Deleted rows are overwritten (`secure_delete`), the search index is merged so that no deleted term is left in it,
    the file is written anew and its log emptied. StoreError where another program reads meanwhile and the log stays.
    """
    with connections.writing() as db:
        removed = sum(_remove(db, call) for call in calls)
        db.execute("INSERT INTO turn_index (turn_index) VALUES ('optimize')")
    with connections.alone() as db:
        db.execute("VACUUM")
        busy = db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    if busy:
        raise StoreError(
            f"{removed} calls are removed, but their bytes stay in the log while another program reads the database",
            where=str(connections.path),
            hint="close that program: the last one to close empties the log",
        )
    return removed


def _remove(db: sqlite3.Connection, call: str) -> bool:
    known = db.execute("SELECT words, transcript FROM calls WHERE id = ?", (call,)).fetchone()
    if known is None:
        return False
    transcripts.unindex(db, transcripts.cut_of(db, known["transcript"]))
    db.execute("DELETE FROM completions WHERE words = ?", (known["words"],))
    db.execute("DELETE FROM job_requests WHERE words = ?", (known["words"],))
    db.execute("DELETE FROM failures WHERE file IN (SELECT file FROM files WHERE call = ?)", (call,))
    db.execute("DELETE FROM calls WHERE id = ?", (call,))
    return True
