"""Calls that were not analyzed and why, one line for each call, rubric and extractor."""

import sqlite3
from dataclasses import asdict
from datetime import datetime

from aql.store.load import usage_of
from aql.store.rows import insert
from aql.store.spent import spend
from aql.values.record import Failure, Record


def add(db: sqlite3.Connection, failure: Failure) -> None:
    """Keep a failure in place of an older one of the same call (or file, where no call came of it), rubric and extractor.

    What it cost is kept for good.
    """
    row = {name: value for name, value in asdict(failure).items() if name != "usage"}
    about = {"about": failure.call or failure.file, "call": failure.call or None, "at": failure.at.isoformat()}
    insert(db, "failures", row | about | asdict(failure.usage), instead="OR REPLACE")
    if failure.call:
        spend(db, (failure.call, failure.rubric, failure.extractor), failure.reason, failure.usage, failure.at)


def clear(db: sqlite3.Connection, record: Record) -> None:
    """Forget that this call failed under the record's rubric and extractor, and that its file could not be read."""
    db.execute(
        "DELETE FROM failures WHERE (about = ? AND rubric IN (?, ?) AND extractor = ?) OR about = ?",
        (record.call.id, record.rubric.name, record.rubric.hash, record.extractor.name, record.call.file),
    )


def forget_unread(db: sqlite3.Connection, file: str) -> None:
    """Forget that a file, or the file around it, could not be read: it was read now."""
    db.execute("DELETE FROM failures WHERE call IS NULL AND (about = :file OR instr(:file, about || '#') = 1)", {"file": file})


def every(db: sqlite3.Connection) -> tuple[Failure, ...]:
    """All failures that still stand, the latest first."""
    return tuple(
        Failure(
            call=row["call"] or "",
            file=row["file"],
            rubric=row["rubric"],
            extractor=row["extractor"],
            reason=row["reason"],
            what=row["what"],
            hint=row["hint"],
            at=datetime.fromisoformat(row["at"]),
            usage=usage_of(row),
        )
        for row in db.execute("SELECT * FROM failures ORDER BY at DESC, rowid DESC")
    )
