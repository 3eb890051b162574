"""Rows written from dicts: the columns named once, beside what goes into them."""

import sqlite3
from collections.abc import Iterable, Mapping
from typing import Any, Literal


def insert(db: sqlite3.Connection, table: str, row: Mapping[str, Any], *, instead: Literal["", "OR IGNORE", "OR REPLACE"] = "") -> int:
    """The number of the row written; `instead` says what to do where its key is taken."""
    row_id = db.execute(_sql(table, row, instead), row).lastrowid
    assert row_id is not None
    return row_id


def insert_all(db: sqlite3.Connection, table: str, rows: Iterable[Mapping[str, Any]]) -> None:
    """Write rows that all name the same columns."""
    waiting = list(rows)
    if waiting:
        db.executemany(_sql(table, waiting[0], ""), waiting)


def _sql(table: str, row: Mapping[str, Any], instead: str) -> str:
    columns, marks = ", ".join(f'"{name}"' for name in row), ", ".join(f":{name}" for name in row)
    return f"INSERT {instead} INTO {table} ({columns}) VALUES ({marks})"  # noqa: S608
