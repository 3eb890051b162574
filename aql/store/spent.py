"""What asking took, told once: by the record that stands on the answers, or by a line of its own where there is none.

A completion is remembered before any record stands. Until one tells its cost, whoever recalls it counts it as theirs: so
nothing is lost where a run is killed between the two, or where a batch collects what is analyzed later.
"""

import sqlite3
from dataclasses import asdict
from datetime import date, datetime

from aql.store.load import usage_of
from aql.store.rows import insert
from aql.values.bill import Bill, BillBy
from aql.values.chat import Usage


def spend(db: sqlite3.Connection, made_by: tuple[str, str, str], reason: str, usage: Usage, at: datetime) -> None:
    """Keep what asking took that no record tells; `made_by` is the call's id, the rubric's and the extractor's name."""
    if not (usage.requests or usage.retries):
        return
    call, rubric, extractor = made_by
    row = {"call": call, "rubric": rubric, "extractor": extractor, "reason": reason, "at": at.isoformat()}
    insert(db, "spent", row | asdict(usage))
    tell(db, call, extractor)


def bills(db: sqlite3.Connection, by: BillBy, since: date | None) -> tuple[Bill, ...]:
    """What asking models took, a bill for each model, rubric or day (UTC), the dearest first."""
    sql = f"""
        SELECT {_BY[by]} AS name, count(record) AS analyses, count(*) - count(record) AS others, sum(requests) AS requests,
            sum(tokens_in) AS tokens_in, sum(tokens_cached) AS tokens_cached, sum(tokens_out) AS tokens_out, sum(retries) AS retries,
            sum(seconds) AS seconds, sum(cost_usd) AS cost_usd, sum(cost_usd IS NULL AND tokens_in + tokens_out > 0) AS unpriced
        FROM v_costs WHERE extractor <> 'embedded' AND analyzed_on >= :since GROUP BY 1 ORDER BY sum(cost_usd) DESC, 1
    """  # noqa: S608
    rows = db.execute(sql, {"since": since.isoformat() if since else ""})
    return tuple(Bill(row["name"], row["analyses"], row["others"], usage_of(row), row["unpriced"]) for row in rows)


_BY = {"model": "extractor", "rubric": "rubric", "day": "analyzed_on"}


def tell(db: sqlite3.Connection, call: str, extractor: str) -> None:
    """Mark the completions about a call's words as told."""
    about = "words = (SELECT words FROM calls WHERE id = ?)"
    db.execute(f"UPDATE completions SET told = 1 WHERE told = 0 AND asked = ? AND {about}", (extractor, call))  # noqa: S608
