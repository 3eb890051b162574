"""What people said of a call, kept for good and in order; and the rows that show what stands since."""

import sqlite3
from datetime import UTC, datetime

from aql.store import load, save, settings, transcripts
from aql.store.rows import insert
from aql.store.standing import VERDICT, standing
from aql.values.review import Review
from aql.values.standing import Standing
from aql.values.transcript import Span


def add(db: sqlite3.Connection, review: Review) -> None:
    """Keep a review, last in its call's order, and work out what stands now."""
    span = review.span
    insert(
        db,
        "reviews",
        {
            "call": review.call,
            "about": review.about,
            "decision": review.decision,
            "saw": review.saw,
            "reviewer": review.reviewer,
            "at": review.at.isoformat(),
            **({"turn": span.turn, "starts": span.start, "ends": span.end} if span else {}),
            "quote": review.quote or _words_at(db, review.call, span),
            "code": review.code,
            "note": review.note,
            "instead": review.instead,
        },
    )
    settle(db, review.call)


def of_call(db: sqlite3.Connection, call: str) -> tuple[Review, ...]:
    """Every review of a call, undone ones and undos included, in the order they were made."""
    return tuple(_review_of(row) for row in db.execute("SELECT * FROM reviews WHERE call = ? ORDER BY id", (call,)))


def between(db: sqlite3.Connection, since: str, until: str) -> tuple[Review, ...]:
    """Every review of any call from one moment up to another, in the order they were made; moments as they are kept."""
    return tuple(_review_of(row) for row in db.execute("SELECT * FROM reviews WHERE at >= ? AND at < ? ORDER BY id", (since, until)))


def standing_of(db: sqlite3.Connection, call: str) -> Standing | None:
    """What stands for a call, None where it has no current record."""
    row = db.execute("SELECT analysis FROM calls WHERE id = ?", (call,)).fetchone()
    return standing(load.load(db, row["analysis"]), of_call(db, call)) if row and row["analysis"] else None


def stood(db: sqlite3.Connection, call: str, before: datetime) -> Standing | None:
    """What stood for a call before a moment, told by today's choice of rubric and extractor; None where nothing was judged."""
    current = _current(db, call, before)
    made = [review for review in of_call(db, call) if review.at < before]
    return standing(load.load(db, current["id"]), made) if current else None


def settle(db: sqlite3.Connection, call: str) -> None:
    """Work out a call's current record and what stands, and write both where the views read them.

    Run in every transaction that brings a record or a review.
    """
    current = _current(db, call)
    if current is None:
        db.execute("UPDATE calls SET analysis = NULL, standing = NULL, stands_by = NULL WHERE id = ?", (call,))
        return
    ours = "analysis IN (SELECT id FROM analyses WHERE call = ?)"
    db.execute(f"UPDATE findings SET decision = NULL, missing_test = NULL, missing_why = NULL WHERE {ours}", (call,))  # noqa: S608
    made = of_call(db, call)
    if made:
        stands = standing(load.load(db, current["id"]), made)
    else:
        verdict = load.verdict_of(current)
        stands = Standing(current["verdict"], missing=verdict.missing if verdict else (), held=verdict.held if verdict else ())
    decisions = {review.about: review.decision for review in stands.applied}
    shown = {
        "analysis": current["id"],
        "standing": stands.kind,
        "stands_by": stands.by,
        **save.waiting(stands.missing, stands.held),
        "decision": decisions.pop(VERDICT, None),
        "has_changed": bool(stands.changed),
        "day": db.execute("SELECT held_on FROM calls WHERE id = ?", (call,)).fetchone()["held_on"] or current["analyzed_at"][:10],
    }
    db.execute(f"UPDATE calls SET {', '.join(f'{name} = :{name}' for name in shown)} WHERE id = :call", {**shown, "call": call})  # noqa: S608
    db.executemany(
        "UPDATE findings SET decision = ? WHERE analysis = ? AND criterion = ?",
        ((decision, current["id"], about) for about, decision in decisions.items()),
    )
    db.executemany(
        "UPDATE findings SET missing_test = ?, missing_why = ? WHERE analysis = ? AND criterion = ?",
        ((missing.test, missing.why, current["id"], missing.criterion) for missing in stands.missing),
    )
    if current["cut"] == current["kept_cut"]:
        transcripts.understand(db, current["transcript"])


def settle_record(db: sqlite3.Connection, record: str) -> bool:
    """Settle the call of a record; always true."""
    settle(db, db.execute("SELECT call FROM analyses WHERE id = ?", (record,)).fetchone()["call"])
    return True


def settle_all(db: sqlite3.Connection) -> None:
    """Settle every call, as the choice of rubric or extractor has changed."""
    for row in db.execute("SELECT id FROM calls").fetchall():
        settle(db, row["id"])


def _current(db: sqlite3.Connection, call: str, before: datetime | None = None) -> sqlite3.Row | None:
    """The call's current record, or the one that was before a moment; None where there is none."""
    rubric, extractor = settings.chosen(db)
    given = {"call": call, "rubric": rubric, "extractor": extractor, "before": before and before.astimezone(UTC).isoformat()}
    found: sqlite3.Row | None = db.execute(_CURRENT, given).fetchone()
    return found


# A model's record comes before an embedded one, then the chosen extractor's before another's, then the latest.
_CURRENT = """
    SELECT a.*, t.cut, kept.cut AS kept_cut
    FROM analyses a
    JOIN rubrics r ON r.id = a.rubric
    JOIN extractors e ON e.id = a.extractor
    JOIN transcripts t ON t.id = a.transcript
    JOIN calls c ON c.id = a.call
    JOIN transcripts kept ON kept.id = c.transcript
    WHERE a.call = :call AND r.name = :rubric AND (:before IS NULL OR a.analyzed_at < :before)
    ORDER BY e.name = 'embedded', e.name <> :extractor, a.latest DESC
    LIMIT 1
"""


def _review_of(row: sqlite3.Row) -> Review:
    return Review(
        call=row["call"],
        about=row["about"],
        decision=row["decision"],
        saw=row["saw"],
        reviewer=row["reviewer"],
        at=datetime.fromisoformat(row["at"]),
        span=Span(row["turn"], row["starts"], row["ends"]) if row["turn"] is not None else None,
        code=row["code"],
        note=row["note"],
        quote=row["quote"],
        instead=row["instead"],
    )


def _words_at(db: sqlite3.Connection, call: str, span: Span | None) -> str:
    """The words a reviewer looked at, read off the call's current record."""
    if span is None:
        return ""
    row = db.execute(
        "SELECT substr(u.text, :start + 1, :end - :start) AS words FROM calls c JOIN analyses a ON a.id = c.analysis"
        " JOIN transcripts t ON t.id = a.transcript JOIN turns u ON u.cut = t.cut AND u.place = :turn WHERE c.id = :call",
        {"start": span.start, "end": span.end, "turn": span.turn, "call": call},
    ).fetchone()
    return str(row["words"]) if row else ""
