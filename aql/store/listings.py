"""Calls as lines of a list: what stands for each today, narrowed, ordered and counted."""

import sqlite3
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Literal, TypedDict

from aql.store.calls import account_key, call_of
from aql.store.load import held_of, missing_of
from aql.values.rubric import VerdictKind
from aql.values.standing import AccountLine, Listing

Order = Literal["newest", "oldest", "account", "verdict"]


class Wanted(TypedDict, total=False):
    """Which calls to list; what is left out or None leaves a thing open.

    `verdict` is the standing one. `since` and `until` are days a call was held, or analyzed where nobody knows when it
    was held, both included. `words` stand in the file's path, the account or the title, whatever their case.
    """

    call: str | None
    verdict: VerdictKind | None
    account: str | None
    since: date | None
    until: date | None
    is_held: bool | None
    is_reviewed: bool | None
    has_changed: bool | None
    extractor: str | None
    words: str | None


def listings(db: sqlite3.Connection, wanted: Wanted, order: Order, limit: int, skip: int) -> tuple[Listing, ...]:
    """The calls that are wanted and have a current record; `limit` -1 for all."""
    where, given = _narrowed(wanted)
    # What is passed over is passed over in the index: only the lines that are shown are looked up.
    lines = f"SELECT c.id FROM calls c WHERE {where} ORDER BY {_ORDERS[order]}, c.id LIMIT :limit OFFSET :skip"  # noqa: S608
    rows = db.execute(
        "SELECT c.*, a.id AS record, a.verdict, a.analyzed_at, a.is_stale, e.name AS extractor, r.name AS rubric"  # noqa: S608
        f" FROM ({lines}) line CROSS JOIN calls c ON c.id = line.id JOIN analyses a ON a.id = c.analysis"
        f" JOIN rubrics r ON r.id = a.rubric JOIN extractors e ON e.id = a.extractor ORDER BY {_ORDERS[order]}, c.id",
        {**given, "limit": limit, "skip": skip},
    )
    return tuple(
        Listing(
            call=call_of(row),
            record=row["record"],
            verdict=row["verdict"],
            standing=row["standing"],
            by=row["stands_by"],
            missing=missing_of(row["missing"]),
            held=held_of(row["held"]),
            extractor=row["extractor"],
            rubric=row["rubric"],
            analyzed_at=datetime.fromisoformat(row["analyzed_at"]),
            decision=row["decision"],
            has_changed=bool(row["has_changed"]),
            is_stale=bool(row["is_stale"]),
        )
        for row in rows
    )


def counts(db: sqlite3.Connection, wanted: Wanted) -> dict[VerdictKind | None, int]:
    """How many of the wanted calls stand at each kind; None counts those that stand at no verdict."""
    where, given = _narrowed(wanted)
    rows = db.execute(f"SELECT c.standing, count(*) AS n FROM calls c WHERE {where} GROUP BY 1", given)  # noqa: S608
    return {row["standing"]: row["n"] for row in rows}


def accounts(db: sqlite3.Connection, words: str | None, limit: int, skip: int) -> tuple[AccountLine, ...]:
    """The accounts whose name holds `words`, whatever the case, the one last spoken with first; `limit` -1 for all."""
    # SQLite takes a bare column from the row that gives max().
    rows = db.execute(
        "SELECT c.account_key, count(*) AS calls, max(c.day) AS day, c.id FROM calls c WHERE c.analysis NOT NULL AND c.account_key NOT NULL"
        " AND (:words IS NULL OR instr(c.account_key, :words)) GROUP BY 1 ORDER BY 3 DESC, 1 LIMIT :limit OFFSET :skip",
        {"words": account_key(words), "limit": limit, "skip": skip},
    ).fetchall()
    last = {row["id"]: db.execute("SELECT account, standing FROM calls WHERE id = ?", (row["id"],)).fetchone() for row in rows}
    return tuple(
        AccountLine(last[row["id"]]["account"], row["calls"], date.fromisoformat(row["day"]), last[row["id"]]["standing"]) for row in rows
    )


_LISTED = "c.analysis NOT NULL"

_TESTS: Mapping[str, str] = {
    "call": "c.id = :call",
    "verdict": "c.standing = :verdict",
    "account": "c.account_key = :account",
    "since": "c.day >= :since",
    "until": "c.day <= :until",
    "is_held": "(c.held_codes NOT NULL) = :is_held",
    "is_reviewed": "(c.decision NOT NULL) = :is_reviewed",
    "has_changed": "c.has_changed = :has_changed",
    "extractor": "(SELECT e.name FROM analyses a JOIN extractors e ON e.id = a.extractor WHERE a.id = c.analysis) = :extractor",
    "words": "(instr(lower(c.file), lower(:words)) OR instr(lower(c.title), lower(:words)) OR instr(c.account_key, lower(:words)))",
}

_ORDERS: Mapping[Order, str] = {
    "newest": "c.day DESC",
    "oldest": "c.day",
    "account": "c.account_key NULLS LAST, c.day DESC",
    "verdict": "instr('qualified nurture disqualified insufficient', coalesce(c.standing, '~')) = 0,"
    " instr('qualified nurture disqualified insufficient', c.standing), c.day DESC",
}


def _narrowed(wanted: Wanted) -> tuple[str, dict[str, Any]]:
    given: dict[str, Any] = {name: value for name, value in wanted.items() if value is not None}
    if "account" in given:
        given["account"] = account_key(given["account"])
    where = " AND ".join((_LISTED, *(_TESTS[name] for name in given)))
    return where, {name: str(value) if isinstance(value, date) else value for name, value in given.items()}
