"""What people said of who spoke, kept for good; and whether a model's claims were made before they said it."""

import sqlite3
from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime

from aql.store.calls import kept_transcript
from aql.store.rows import insert_all
from aql.store.transcripts import cut_of
from aql.values.correction import Correction


def add(db: sqlite3.Connection, call: str, corrections: Iterable[Correction]) -> None:
    """Keep corrections, last in the call's order; those of turns speak of the turns as the call is read now."""
    cut = cut_of(db, kept_transcript(db, call))
    insert_all(db, "corrections", ({"call": call, "cut": cut, **asdict(said), "at": said.at.isoformat()} for said in corrections))


def of_call(db: sqlite3.Connection, call: str) -> tuple[Correction, ...]:
    """Every correction of a call, in the order they were made."""
    return tuple(
        Correction(row["by"], datetime.fromisoformat(row["at"]), row["label"], row["first"], row["last"], row["voice"], row["side"])
        for row in db.execute("SELECT * FROM corrections WHERE call = ? ORDER BY id", (call,))
    )


def mark_stale(db: sqlite3.Connection, call: str, *, stale: bool) -> None:
    """Say whether the claims of the call's current record were made with sides that a person has since turned round."""
    db.execute("UPDATE analyses SET is_stale = ? WHERE id = (SELECT analysis FROM calls WHERE id = ?)", (stale, call))
