"""Files that a watch is done with, by a hash of their path, each with the mark it had: no word of a path or a call is kept."""

import sqlite3
from collections.abc import Mapping


def every(db: sqlite3.Connection) -> dict[str, str]:
    """All marks by the hash of their path."""
    return {row["id"]: row["mark"] for row in db.execute("SELECT id, mark FROM watched")}


def keep(db: sqlite3.Connection, marks: Mapping[str, str]) -> None:
    """Keep these marks in place of earlier ones."""
    db.executemany("INSERT INTO watched (id, mark) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET mark = excluded.mark", marks.items())
