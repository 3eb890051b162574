"""A record taken apart into rows, in the caller's transaction."""

import sqlite3
from collections.abc import Iterable
from dataclasses import astuple

from aql.errors import StoreError
from aql.store import transcripts
from aql.store.minor import minor_units
from aql.store.packed import digest, pack
from aql.values.amount import Money, Value
from aql.values.claim import Extraction
from aql.values.finding import Evidence, Finding, Remark
from aql.values.record import Record


def save(db: sqlite3.Connection, record: Record) -> None:
    """Keep a record, or mark one that is already kept as the latest; StoreError where its call is not registered."""
    if db.execute("SELECT 1 FROM calls WHERE id = ?", (record.call.id,)).fetchone() is None:
        raise StoreError(f"call {record.call.id} is not in the database", hint="it was forgotten meanwhile; analyze its file again")
    if again(db, record.id):
        return
    verdict = record.verdict
    db.execute(
        "INSERT INTO analyses (id, call, transcript, rubric, profile, extractor, facts, said, verdict, reasons, missing, held, requests,"
        " tokens_in, tokens_cached, tokens_out, retries, seconds, cost_usd, analyzed_at, grounding, judging, latest)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT coalesce(max(latest), 0) + 1 FROM analyses))",
        (
            *(record.id, record.call.id, transcripts.keep(db, record.call.id, record.transcript)),
            *_keep_shared(db, record),
            *(pack(record.call), pack(Extraction(record.claims, record.remarks, record.voices))),
            *((verdict.kind, pack(verdict.reasons), pack(verdict.missing), pack(verdict.held)) if verdict else (None, None, None, None)),
            *astuple(record.usage),
            *(record.analyzed_at.isoformat(), record.grounding, record.judging),
        ),
    )
    for place, finding in enumerate(record.findings):
        _save_finding(db, record.id, place, finding)
    for place, remark in enumerate(record.context):
        _save_remark(db, record.id, place, remark)
    db.executemany(
        "INSERT INTO rejections (analysis, place, criterion, quote, turn, reason, why) VALUES (?, ?, ?, ?, ?, ?, ?)",
        ((record.id, place, *astuple(rejection)) for place, rejection in enumerate(record.rejections)),
    )


def again(db: sqlite3.Connection, record: str) -> bool:
    """Whether the record is kept; if so it is now the latest, for what was asked for last is what holds."""
    marked = db.execute("UPDATE analyses SET latest = (SELECT max(latest) + 1 FROM analyses) WHERE id = ?", (record,))
    return marked.rowcount == 1


def _keep_shared(db: sqlite3.Connection, record: Record) -> tuple[str, str | None, str]:
    """The rows of rubric, profile and extractor, each kept once for all records that share it."""
    rubric, profile, extractor = record.rubric, record.profile, record.extractor
    rubric_body, profile_body = pack(rubric), pack(profile)
    rubric_row, profile_row, extractor_row = digest(rubric_body), digest(profile_body) if profile else None, digest(pack(extractor))
    db.execute(
        "INSERT OR IGNORE INTO rubrics (id, name, version, hash, body) VALUES (?, ?, ?, ?, ?)",
        (rubric_row, rubric.name, rubric.version, rubric.hash, rubric_body),
    )
    if profile:
        db.execute(
            "INSERT OR IGNORE INTO profiles (id, name, hash, body) VALUES (?, ?, ?, ?)",
            (profile_row, profile.name, profile.hash, profile_body),
        )
    db.execute(
        "INSERT OR IGNORE INTO extractors (id, name, version, host, prompt, schema) VALUES (?, ?, ?, ?, ?, ?)",
        (extractor_row, *astuple(extractor)),
    )
    return rubric_row, profile_row, extractor_row


def _save_finding(db: sqlite3.Connection, record: str, place: int, finding: Finding) -> None:
    row = db.execute(
        "INSERT INTO findings (analysis, place, criterion, status, claimed, gloss, is_contested, changes, asked, asked_turn, asked_s,"
        " asked_answered) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *(record, place, finding.criterion, finding.status, finding.claimed, finding.gloss, finding.is_contested),
            *(pack(finding.changes), *(astuple(finding.asked) if finding.asked else (None, None, None, None))),
        ),
    ).lastrowid
    _save_evidence(db, record, finding.evidence, finding=row)
    db.executemany(
        "INSERT INTO amounts (finding, place, type, body, minor, minor_upper) VALUES (?, ?, ?, ?, ?, ?)",
        ((row, at, value.type, pack(value), *_minor(value)) for at, value in enumerate(finding.values)),
    )


def _save_remark(db: sqlite3.Connection, record: str, place: int, remark: Remark) -> None:
    row = db.execute(
        "INSERT INTO remarks (analysis, place, kind, gloss, is_answered) VALUES (?, ?, ?, ?, ?)",
        (record, place, remark.kind, remark.gloss, remark.is_answered),
    ).lastrowid
    _save_evidence(db, record, remark.evidence, remark=row)


def _save_evidence(
    db: sqlite3.Connection, record: str, evidence: Iterable[Evidence], *, finding: int | None = None, remark: int | None = None
) -> None:
    db.executemany(
        "INSERT INTO evidence (analysis, finding, remark, place, role, quote, turn, starts, ends, sentence, sentence_turn,"
        " sentence_starts, sentence_ends, speaker, side, start_s) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (
                *(record, finding, remark, place, found.role, found.quote, *astuple(found.span)),
                *(found.sentence, *astuple(found.sentence_span), found.speaker, found.side, found.start_s),
            )
            for place, found in enumerate(evidence)
        ),
    )


def _minor(value: Value) -> tuple[int | None, int | None]:
    if not isinstance(value, Money):
        return None, None
    return minor_units(value.amount, value.currency), None if value.upper is None else minor_units(value.upper, value.currency)
