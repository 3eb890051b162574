"""A record put together from its rows, equal to what was saved."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import lru_cache
from typing import TypeVar

from aql.errors import StoreError
from aql.store import amounts, transcripts
from aql.store.packed import unpack
from aql.values.call import Call
from aql.values.chat import Usage
from aql.values.check import Check
from aql.values.claim import Extraction, Extractor
from aql.values.finding import Asked, Changed, Evidence, Finding, Rejection, Remark
from aql.values.profile import Profile
from aql.values.record import Record
from aql.values.rubric import Rubric
from aql.values.transcript import Span
from aql.values.verdict import Hold, Missing, Verdict

Key = TypeVar("Key")
Item = TypeVar("Item")
Proves = tuple[int | None, int | None]


def load(db: sqlite3.Connection, record: str) -> Record:
    """The record of that id; StoreError where there is none."""
    row = db.execute("SELECT * FROM analyses WHERE id = ?", (record,)).fetchone()
    if row is None:
        raise StoreError(f"there is no record {record}", hint="v_analyses lists them: aql query 'select record, file from v_analyses'")
    said = unpack(Extraction, row["said"])
    evidence = _evidence(db, record)
    rubric, profile, extractor = shared_of(db, row)
    return Record(
        id=row["id"],
        call=unpack(Call, row["facts"]),
        transcript=transcripts.load(db, row["transcript"]),
        rubric=rubric,
        profile=profile,
        extractor=extractor,
        claims=said.claims,
        remarks=said.remarks,
        voices=said.voices,
        findings=tuple(_findings(db, record, evidence)),
        rejections=tuple(
            Rejection(found["criterion"], found["quote"], found["turn"], found["reason"], found["why"])
            for found in db.execute("SELECT * FROM rejections WHERE analysis = ? ORDER BY place", (record,))
        ),
        context=tuple(
            Remark(found["kind"], found["gloss"], evidence.get((None, found["id"]), ()), bool(found["is_answered"]))
            for found in db.execute("SELECT * FROM remarks WHERE analysis = ? ORDER BY place", (record,))
        ),
        verdict=verdict_of(row),
        usage=usage_of(row),
        analyzed_at=datetime.fromisoformat(row["analyzed_at"]),
        grounding=row["grounding"],
        judging=row["judging"],
        checks=unpack(tuple[Check, ...], row["checks"]) if row["checks"] else (),
    )


def shared_of(db: sqlite3.Connection, row: sqlite3.Row) -> tuple[Rubric, Profile | None, Extractor]:
    """The rubric, the profile and the extractor that a row names."""
    extractor = db.execute("SELECT name, version, host, prompt, schema FROM extractors WHERE id = ?", (row["extractor"],)).fetchone()
    profile = _profile(_body(db, "profiles", row["profile"])) if row["profile"] else None
    return _rubric(_body(db, "rubrics", row["rubric"])), profile, Extractor(*extractor)


def verdict_of(row: sqlite3.Row) -> Verdict | None:
    """The verdict a row of `analyses` holds, None where its rubric writes none."""
    if row["verdict"] is None:
        return None
    return Verdict(row["verdict"], tuple(json.loads(row["reasons"])), missing_of(row["missing"]), held_of(row["held"]))


# Lists of calls hold the same few over and over.
@lru_cache(4096)
def missing_of(text: str | None) -> tuple[Missing, ...]:
    """What a column `missing` holds."""
    return tuple(Missing(**one) for one in json.loads(text or "[]"))


@lru_cache(4096)
def held_of(text: str | None) -> tuple[Hold, ...]:
    """What a column `held` holds."""
    return tuple(Hold(**one) for one in json.loads(text or "[]"))


def usage_of(row: sqlite3.Row) -> Usage:
    """The usage a row holds in columns of the same names."""
    return Usage(
        requests=row["requests"],
        tokens_in=row["tokens_in"],
        tokens_cached=row["tokens_cached"],
        tokens_out=row["tokens_out"],
        retries=row["retries"],
        seconds=row["seconds"],
        cost_usd=row["cost_usd"],
    )


# A thousand records share one rubric and one profile.
@lru_cache(64)
def _rubric(body: str) -> Rubric:
    return unpack(Rubric, body)


@lru_cache(64)
def _profile(body: str) -> Profile:
    return unpack(Profile, body)


def _body(db: sqlite3.Connection, table: str, row: str) -> str:
    return str(db.execute(f"SELECT body FROM {table} WHERE id = ?", (row,)).fetchone()["body"])  # noqa: S608


def _evidence(db: sqlite3.Connection, record: str) -> dict[Proves, tuple[Evidence, ...]]:
    """All evidence of a record, in order, by the row of the finding or the remark it proves."""
    return _grouped(
        (
            (row["finding"], row["remark"]),
            Evidence(
                quote=row["quote"],
                span=Span(row["turn"], row["starts"], row["ends"]),
                sentence=row["sentence"],
                sentence_span=Span(row["sentence_turn"], row["sentence_starts"], row["sentence_ends"]),
                speaker=row["speaker"],
                side=row["side"],
                start_s=row["start_s"],
                role=row["role"],
            ),
        )
        for row in db.execute("SELECT * FROM evidence WHERE analysis = ? ORDER BY place", (record,))
    )


def _findings(db: sqlite3.Connection, record: str, evidence: dict[Proves, tuple[Evidence, ...]]) -> Iterator[Finding]:
    values = amounts.load(db, record)
    for row in db.execute("SELECT * FROM findings WHERE analysis = ? ORDER BY place", (record,)):
        yield Finding(
            criterion=row["criterion"],
            status=row["status"],
            evidence=evidence.get((row["id"], None), ()),
            values=values.get(row["id"], ()),
            claimed=row["claimed"],
            changes=tuple(Changed(**change) for change in json.loads(row["changes"])),
            asked=asked_of(row),
            gloss=row["gloss"],
            is_contested=bool(row["is_contested"]),
        )


def asked_of(row: sqlite3.Row) -> Asked | None:
    """The seller's question a row of `findings` holds, or None."""
    return None if row["asked"] is None else Asked(row["asked"], row["asked_turn"], row["asked_s"], bool(row["asked_answered"]))


def _grouped(pairs: Iterable[tuple[Key, Item]]) -> dict[Key, tuple[Item, ...]]:
    groups: dict[Key, list[Item]] = {}
    for key, item in pairs:
        groups.setdefault(key, []).append(item)
    return {key: tuple(items) for key, items in groups.items()}
