"""How typed values lie in rows: a table a type, a column a field, and money in minor units beside what was said."""

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import asdict

from aql.store.minor import minor_units
from aql.store.packed import plain, unpack_row
from aql.store.rows import insert
from aql.values.amount import Action, Alternative, Money, Number, Person, Text, Value, Window

TABLES: dict[str, type[Value]] = {
    "windows": Window,
    "moneys": Money,
    "people": Person,
    "alternatives": Alternative,
    "numbers": Number,
    "actions": Action,
    "texts": Text,
}
_TABLE_OF = {kind: table for table, kind in TABLES.items()}


def save(db: sqlite3.Connection, finding: int, values: Sequence[Value]) -> None:
    """Keep the values of a finding, in order."""
    for place, value in enumerate(values):
        row = {"finding": finding, "place": place, **{name: plain(field) for name, field in asdict(value).items()}}
        del row["type"]
        if isinstance(value, Money):
            row["minor"] = minor_units(value.amount, value.currency)
            row["minor_upper"] = minor_units(value.upper, value.currency) if value.upper is not None else None
        insert(db, _TABLE_OF[type(value)], row)


def load(db: sqlite3.Connection, record: str) -> dict[int, tuple[Value, ...]]:
    """All values of a record, in order, by the row of their finding."""
    found: dict[int, dict[int, Value]] = {}
    for finding, place, value in _rows(db, record):
        found.setdefault(finding, {})[place] = value
    return {finding: tuple(value for _, value in sorted(placed.items())) for finding, placed in found.items()}


def _rows(db: sqlite3.Connection, record: str) -> Iterator[tuple[int, int, Value]]:
    for table, kind in TABLES.items():
        for row in db.execute(f"SELECT m.* FROM findings f JOIN {table} m ON m.finding = f.id WHERE f.analysis = ?", (record,)):  # noqa: S608
            yield row["finding"], row["place"], unpack_row(kind, row)
