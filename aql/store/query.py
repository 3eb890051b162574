"""Other people's SQL: read only, by what it touches and not by how it looks, for so long and so many rows."""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from time import monotonic
from typing import Any

from aql.errors import QueryError
from aql.store.connections import Connections

_LONGEST_VALUE = 1_000_000
_LARGEST_ANSWER = 50_000_000
_STEPS_BETWEEN_LOOKS = 10_000

# What a model answered before grounding is nobody's to read as a fact.
_PRIVATE = frozenset({"completions"})
_ALLOWED = frozenset({sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_FUNCTION, sqlite3.SQLITE_RECURSIVE})
_DANGEROUS = frozenset({"load_extension", "fts3_tokenizer", "writefile", "readfile", "edit", "zeroblob", "randomblob"})

# Virtual tables are set up by what looks to the authorizer like writing; so they are, before it is asked.
_WAKE = "SELECT 1 FROM json_each('[]'), json_tree('[]'), turn_index WHERE turn_index MATCH 'a'"


@dataclass(frozen=True, slots=True)
class Rows:
    """What a query gave; `is_cut` where there were more rows than were asked for."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    is_cut: bool = False


def query(connections: Connections, sql: str, given: Mapping[str, Any], limit: int, seconds: float) -> Rows:
    """The first `limit` rows of one SELECT; QueryError where it is refused, wrong, or takes longer than `seconds`.

    Refused is all but reading: writing, ATTACH, PRAGMA, loading of extensions, and the completions.
    """
    with closing(connections.connect("ro")) as db:
        db.row_factory = None
        db.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST_VALUE)
        db.execute(_WAKE)
        db.set_authorizer(_authorize)
        end = monotonic() + seconds
        db.set_progress_handler(lambda: monotonic() > end, _STEPS_BETWEEN_LOOKS)
        try:
            cursor = db.execute(sql, dict(given))
            rows = _fetched(cursor, limit + 1, sql)
        except sqlite3.Error as error:
            raise _plain(error, sql, seconds) from error
        if cursor.description is None:
            raise QueryError("this asks for nothing", where=_shown(sql), hint="write one SELECT; aql schema shows the views")
        return Rows(tuple(column[0] for column in cursor.description), tuple(rows[:limit]), is_cut=len(rows) > limit)


def _fetched(cursor: sqlite3.Cursor, limit: int, sql: str) -> list[tuple[Any, ...]]:
    """The first rows, as long as they fit: a query can make far more text than the database holds."""
    rows, size = [], 0
    for row in islice(cursor, limit):
        size += sum(len(cell) for cell in row if isinstance(cell, (str, bytes)))
        if size > _LARGEST_ANSWER:
            what = f"the answer is larger than {_LARGEST_ANSWER // 1_000_000} MB"
            raise QueryError(what, where=_shown(sql), hint="ask for fewer columns or rows")
        rows.append(row)
    return rows


def _authorize(action: int, first: str | None, second: str | None, _database: str | None, _via: str | None) -> int:
    is_read = action in _ALLOWED or (action, first, second) == (sqlite3.SQLITE_PRAGMA, "data_version", None)  # as full-text search does
    touches_private = action == sqlite3.SQLITE_READ and (first or "").lower() in _PRIVATE
    is_dangerous = action == sqlite3.SQLITE_FUNCTION and second in _DANGEROUS
    return sqlite3.SQLITE_OK if is_read and not touches_private and not is_dangerous else sqlite3.SQLITE_DENY


def _plain(error: sqlite3.Error, sql: str, seconds: float) -> QueryError:
    said = str(error)
    if "not authorized" in said or "prohibited" in said:
        return QueryError("a query may only read, and not the completions", where=_shown(sql), hint="aql schema shows what can be read")
    if said == "interrupted":
        return QueryError(f"this took longer than {seconds:g} seconds and was stopped", where=_shown(sql), hint="narrow it with WHERE")
    if "one statement" in said:
        return QueryError("this is more than one statement", where=_shown(sql), hint="write one SELECT")
    return QueryError(said, where=_shown(sql), hint="aql schema shows every view and column")


def _shown(sql: str) -> str:
    return " ".join(sql.split())[:80]
