"""Calls as lines of a list: what stands for each today, narrowed, ordered and counted."""

import sqlite3
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Literal, TypedDict

from aql.store.calls import account_key, call_of
from aql.store.load import held_of, missing_of
from aql.values.rubric import VerdictKind
from aql.values.standing import Listing

Order = Literal["newest", "oldest", "account", "verdict"]


class Wanted(TypedDict, total=False):
    """Which calls to list; what is left out or None leaves a thing open.

    `verdict` is the standing one. `since` and `until` are days a call was held, or analyzed where nobody knows when it
    was held, both included. `words` stand in the file's path, the account or the title, whatever their case.
    """

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
    rows = db.execute(
        "SELECT c.*, a.id AS record, a.verdict, a.analyzed_at, a.is_stale, e.name AS extractor, r.name AS rubric"
        f" {_FROM} WHERE {where} ORDER BY {_ORDERS[order]}, c.id LIMIT :limit OFFSET :skip",
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
    return {row["standing"]: row["n"] for row in db.execute(f"SELECT c.standing, count(*) AS n {_FROM} WHERE {where} GROUP BY 1", given)}


_FROM = """
    FROM calls c
    JOIN analyses a ON a.id = c.analysis
    JOIN rubrics r ON r.id = a.rubric
    JOIN extractors e ON e.id = a.extractor
"""

_DAY = "coalesce(c.held_on, substr(a.analyzed_at, 1, 10))"

_TESTS: Mapping[str, str] = {
    "verdict": "c.standing = :verdict",
    "account": "c.account_key = :account",
    "since": f"{_DAY} >= :since",
    "until": f"{_DAY} <= :until",
    "is_held": "(c.held_codes NOT NULL) = :is_held",
    "is_reviewed": "(c.decision NOT NULL) = :is_reviewed",
    "has_changed": "c.has_changed = :has_changed",
    "extractor": "e.name = :extractor",
    "words": "(instr(lower(c.file), lower(:words)) OR instr(lower(c.title), lower(:words)) OR instr(c.account_key, lower(:words)))",
}

_ORDERS: Mapping[Order, str] = {
    "newest": f"{_DAY} DESC",
    "oldest": _DAY,
    "account": f"c.account_key IS NULL, c.account_key, {_DAY} DESC",
    "verdict": f"instr('qualified nurture disqualified insufficient', coalesce(c.standing, '~')) = 0,"
    f" instr('qualified nurture disqualified insufficient', c.standing), {_DAY} DESC",
}


def _narrowed(wanted: Wanted) -> tuple[str, dict[str, Any]]:
    given: dict[str, Any] = {name: value for name, value in wanted.items() if value is not None}
    if "account" in given:
        given["account"] = account_key(given["account"])
    where = " AND ".join(_TESTS[name] for name in given) or "1"
    return where, {name: str(value) if isinstance(value, date) else value for name, value in given.items()}
