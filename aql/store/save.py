"""A record taken apart into rows, in the caller's transaction."""

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import datetime
from functools import lru_cache
from typing import Any

from aql.errors import StoreError
from aql.store import amounts, spent, transcripts
from aql.store.load import usage_of
from aql.store.packed import digest, pack
from aql.store.rows import insert, insert_all
from aql.values.claim import Extraction
from aql.values.finding import Evidence, Finding, Remark
from aql.values.job import Awaited
from aql.values.profile import Profile
from aql.values.record import Record
from aql.values.rubric import Rubric
from aql.values.verdict import Hold, Missing


def save(db: sqlite3.Connection, record: Record, *, is_fresh: bool = False) -> None:
    """Keep a record, or mark one that is already kept as the latest; StoreError where its call is not registered.

    `is_fresh` puts it in the place of one that is kept: the same was asked, and answered otherwise.
    """
    if db.execute("SELECT 1 FROM calls WHERE id = ?", (record.call.id,)).fetchone() is None:
        raise StoreError(f"call {record.call.id} is not in the database", hint="it was forgotten meanwhile; analyze its file again")
    if is_fresh:
        _replace(db, record)
    elif again(db, record.id):
        return
    if record.usage.requests:
        spent.tell(db, record.call.id, record.extractor.name)
    insert(
        db,
        "analyses",
        {
            "id": record.id,
            "call": record.call.id,
            "transcript": transcripts.keep(db, record.call.id, record.transcript),
            **keep_shared(db, record),
            "facts": pack(record.call),
            "said": pack(Extraction(record.claims, record.remarks, record.voices)),
            **_verdict(record),
            **asdict(record.usage),
            "analyzed_at": record.analyzed_at.isoformat(),
            "grounding": record.grounding,
            "judging": record.judging,
            "latest": db.execute("SELECT coalesce(max(latest), 0) + 1 FROM analyses").fetchone()[0],
            "is_stale": False,
            "checks": pack(record.checks) if record.checks else None,
        },
    )
    for place, finding in enumerate(record.findings):
        _save_finding(db, record.id, place, finding)
    for place, remark in enumerate(record.context):
        _save_remark(db, record.id, place, remark)
    insert_all(
        db, "rejections", ({"analysis": record.id, "place": place, **asdict(refused)} for place, refused in enumerate(record.rejections))
    )


def again(db: sqlite3.Connection, record: str) -> bool:
    """Whether the record is kept; if so it is now the latest, for what was asked for last is what holds."""
    marked = db.execute("UPDATE analyses SET latest = (SELECT max(latest) + 1 FROM analyses) WHERE id = ?", (record,))
    return marked.rowcount == 1


def _replace(db: sqlite3.Connection, record: Record) -> None:
    """Remove the record of the same id; what it took stays told."""
    older = db.execute("SELECT * FROM analyses WHERE id = ?", (record.id,)).fetchone()
    if older:
        made_by = (record.call.id, record.rubric.name, record.extractor.name)
        spent.spend(db, made_by, "replaced", usage_of(older), datetime.fromisoformat(older["analyzed_at"]))
        db.execute("DELETE FROM analyses WHERE id = ?", (record.id,))


def waiting(missing: Sequence[Missing], held: Sequence[Hold]) -> dict[str, str | None]:
    """The columns that say what a verdict lacks and waits for."""
    return {
        "missing": pack(missing),
        "missing_criteria": _listed(one.criterion for one in missing),
        "held": pack(held),
        "held_codes": _listed(one.code for one in held),
    }


def keep_shared(db: sqlite3.Connection, made: Record | Awaited) -> dict[str, str | None]:
    """The rows of rubric, profile and extractor, each kept once for all that share it."""
    rubric, profile, extractor = made.rubric, made.profile, made.extractor
    body = _packed(rubric)
    kept: dict[str, str | None] = {"rubric": digest(body), "profile": None, "extractor": digest(pack(extractor))}
    insert(
        db,
        "rubrics",
        {"id": kept["rubric"], "name": rubric.name, "version": rubric.version, "hash": rubric.hash, "body": body},
        instead="OR IGNORE",
    )
    if profile:
        body = _packed(profile)
        kept["profile"] = digest(body)
        insert(db, "profiles", {"id": kept["profile"], "name": profile.name, "hash": profile.hash, "body": body}, instead="OR IGNORE")
    insert(db, "extractors", {"id": kept["extractor"], **asdict(extractor)}, instead="OR IGNORE")
    return kept


@lru_cache(maxsize=64)
def _packed(shared: Rubric | Profile) -> str:
    """`pack`, once for all records of a run: a rubric takes longer to pack than the rest of a record."""
    return pack(shared)


def _verdict(record: Record) -> dict[str, str | None]:
    if record.verdict is None:
        return {}
    return {
        "verdict": record.verdict.kind,
        "reasons": pack(record.verdict.reasons),
        **waiting(record.verdict.missing, record.verdict.held),
    }


def _save_finding(db: sqlite3.Connection, record: str, place: int, finding: Finding) -> None:
    asked = finding.asked
    row = insert(
        db,
        "findings",
        {
            "analysis": record,
            "place": place,
            "criterion": finding.criterion,
            "status": finding.status,
            "claimed": finding.claimed,
            "gloss": finding.gloss,
            "is_contested": finding.is_contested,
            "changes": pack(finding.changes),
            "change_codes": _listed(change.code for change in finding.changes),
            **(
                {"asked": asked.quote, "asked_turn": asked.turn, "asked_s": asked.start_s, "asked_answered": asked.is_answered}
                if asked
                else {}
            ),
        },
    )
    _save_evidence(db, {"analysis": record, "finding": row}, finding.evidence)
    amounts.save(db, row, finding.values)


def _save_remark(db: sqlite3.Connection, record: str, place: int, remark: Remark) -> None:
    row = insert(
        db,
        "remarks",
        {"analysis": record, "place": place, "kind": remark.kind, "gloss": remark.gloss, "is_answered": remark.is_answered},
    )
    _save_evidence(db, {"analysis": record, "remark": row}, remark.evidence)


def _save_evidence(db: sqlite3.Connection, proves: dict[str, Any], evidence: Iterable[Evidence]) -> None:
    insert_all(
        db,
        "evidence",
        (
            {
                **proves,
                "place": place,
                "role": found.role,
                "quote": found.quote,
                "turn": found.span.turn,
                "starts": found.span.start,
                "ends": found.span.end,
                "sentence": found.sentence,
                "sentence_turn": found.sentence_span.turn,
                "sentence_starts": found.sentence_span.start,
                "sentence_ends": found.sentence_span.end,
                "speaker": found.speaker,
                "side": found.side,
                "start_s": found.start_s,
            }
            for place, found in enumerate(evidence)
        ),
    )


def _listed(words: Iterable[str]) -> str | None:
    """Each word once, commas between; None where there is none."""
    return ",".join(dict.fromkeys(words)) or None
