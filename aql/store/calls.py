"""Which call a transcript belongs to, and what is known of it."""

import sqlite3
from dataclasses import asdict, fields, replace
from datetime import date

from aql.errors import StoreError
from aql.store import transcripts
from aql.store.packed import digest, plain
from aql.values.call import Call
from aql.values.transcript import Transcript

_COLUMNS = tuple(field.name for field in fields(Call))


def register(db: sqlite3.Connection, transcript: Transcript, facts: Call) -> Call:
    """The call these words are of, with what is now known of it; made where it is new.

    `facts` is what flags, manifest and file tell, its id not looked at. Equal words are one call, unless both dates
    are known and differ, or both accounts: an export that knows neither joins the call it agrees with most. Date and
    account are filled in but never changed, the rest follows the newest word.
    """
    told = replace(facts, words=transcript.id, held_on=facts.held_on or transcript.held_on, title=facts.title or transcript.title)
    known = _same_conversation(db, told)
    call = _merged(known, told) if known else replace(told, id=_new_id(told))
    row = {**asdict(call), "held_on": plain(call.held_on), "account_key": account_key(call.account)}
    if call.held_on:
        row["day"] = row["held_on"]
    db.execute(
        f"INSERT INTO calls ({', '.join(row)}) VALUES ({', '.join(f':{name}' for name in row)}) ON CONFLICT (id) DO UPDATE SET "  # noqa: S608
        + ", ".join(f"{name} = excluded.{name}" for name in row),
        row,
    )
    db.execute("INSERT OR IGNORE INTO files (call, file) VALUES (?, ?)", (call.id, told.file))
    if _keep_better(db, call, told.file, transcript):
        db.execute("UPDATE calls SET file = ? WHERE id = ?", (told.file, call.id))
        call = replace(call, file=told.file)
    return call


def call_of(row: sqlite3.Row) -> Call:
    """The call a row of `calls` holds."""
    found = {name: row[name] for name in _COLUMNS}
    return Call(**{**found, "held_on": date.fromisoformat(found["held_on"]) if found["held_on"] else None})


def kept_transcript(db: sqlite3.Connection, call: str) -> int:
    """The row id of the transcript a call is read by; StoreError where there is no such call."""
    row = db.execute("SELECT transcript FROM calls WHERE id = ?", (call,)).fetchone()
    if row is None:
        raise StoreError(f"there is no call {call}", hint="aql list shows every call")
    return int(row["transcript"])


def account_key(account: str | None) -> str | None:
    """What two spellings of one account share: case and spaces do not tell accounts apart."""
    return " ".join(account.casefold().split()) if account is not None else None


def _same_conversation(db: sqlite3.Connection, told: Call) -> Call | None:
    alike = [call_of(row) for row in db.execute("SELECT * FROM calls WHERE words = ? ORDER BY rowid", (told.words,))]
    compatible = [
        call
        for call in alike
        if not _differ(call.held_on, told.held_on) and not _differ(account_key(call.account), account_key(told.account))
    ]
    return max(compatible, key=lambda call: _agreement(call, told), default=None)


def _agreement(call: Call, told: Call) -> tuple[int, bool]:
    agreed = (told.held_on is not None and call.held_on == told.held_on) + _same(call.account, told.account)
    return agreed, call.file == told.file


def _differ(one: object, other: object) -> bool:
    return one is not None and other is not None and one != other


def _same(one: str | None, other: str | None) -> bool:
    return one is not None and account_key(one) == account_key(other)


def _new_id(told: Call) -> str:
    return digest(told.words, str(told.held_on or ""), account_key(told.account) or "")


def _merged(known: Call, told: Call) -> Call:
    newer = {name: getattr(told, name) or getattr(known, name) for name in _COLUMNS}
    kept = {"id": known.id, "file": known.file, "held_on": known.held_on or told.held_on, "account": known.account or told.account}
    return Call(**{**newer, **kept})


def _keep_better(db: sqlite3.Connection, call: Call, file: str, transcript: Transcript) -> bool:
    """Whether `transcript` became the one the call is read by.

    It does where it is the same file read anew, the same turns with other voices, or an export that tells more:
    more speakers, then more times. Turns a person has corrected by number give way to no other cut.
    """
    row = db.execute("SELECT transcript FROM calls WHERE id = ?", (call.id,)).fetchone()
    before: int | None = row["transcript"]
    if before is None:
        kept = transcripts.keep(db, call.id, transcript)
        transcripts.index(db, transcripts.cut_of(db, kept))
        db.execute("UPDATE calls SET transcript = ? WHERE id = ?", (kept, call.id))
        return True
    old = transcripts.load(db, before)
    if old == transcript:
        return False
    if _cut(old) != _cut(transcript):
        told_more = _richness(transcript) > _richness(old)
        if not (told_more or file == call.file) or _is_corrected_by_turn(db, call.id):
            return False
    kept = transcripts.keep(db, call.id, transcript)
    old_cut, new_cut = transcripts.cut_of(db, before), transcripts.cut_of(db, kept)
    if old_cut != new_cut:
        transcripts.unindex(db, old_cut)
        transcripts.index(db, new_cut)
    db.execute("UPDATE calls SET transcript = ? WHERE id = ?", (kept, call.id))
    transcripts.understand(db, kept)
    transcripts.drop_unused(db, call.id)
    return True


def _cut(transcript: Transcript) -> list[tuple[object, ...]]:
    return [(turn.label, turn.text, turn.start_s, turn.end_s, turn.starts) for turn in transcript.turns]


def _richness(transcript: Transcript) -> tuple[int, int]:
    return len(transcript.speakers), sum(max(len(turn.starts), turn.start_s is not None) for turn in transcript.turns)


def _is_corrected_by_turn(db: sqlite3.Connection, call: str) -> bool:
    return db.execute("SELECT 1 FROM corrections WHERE call = ? AND first NOT NULL", (call,)).fetchone() is not None
