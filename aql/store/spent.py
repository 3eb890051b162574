"""What asking took, told once: by the record that stands on the answers, or by a line of its own where there is none.

A completion is remembered before any record stands. Until one tells its cost, whoever recalls it counts it as theirs: so
nothing is lost where a run is killed between the two, or where a batch collects what is analyzed later.
"""

import sqlite3
from dataclasses import asdict
from datetime import datetime

from aql.store.rows import insert
from aql.values.chat import Usage


def spend(db: sqlite3.Connection, made_by: tuple[str, str, str], reason: str, usage: Usage, at: datetime) -> None:
    """Keep what asking took that no record tells; `made_by` is the call's id, the rubric's and the extractor's name."""
    if usage == Usage():
        return
    call, rubric, extractor = made_by
    row = {"call": call, "rubric": rubric, "extractor": extractor, "reason": reason, "at": at.isoformat()}
    insert(db, "spent", row | asdict(usage))
    tell(db, call, extractor)


def tell(db: sqlite3.Connection, call: str, extractor: str) -> None:
    """Mark the completions about a call's words as told."""
    about = "words = (SELECT words FROM calls WHERE id = ?)"
    db.execute(f"UPDATE completions SET told = 1 WHERE told = 0 AND asked = ? AND {about}", (extractor, call))  # noqa: S608
