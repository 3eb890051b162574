"""How the words of a call lie in rows: turns shared by all records of one cut, and who spoke them in each."""

import json
import re
import sqlite3
from dataclasses import asdict
from datetime import date
from typing import Any

from aql.language.fold import words
from aql.store.packed import digest, pack, plain
from aql.store.rows import insert, insert_all
from aql.values.transcript import Speaker, Transcript, Turn


def keep(db: sqlite3.Connection, call: str, transcript: Transcript) -> int:
    """The row id of this transcript of this call, stored where it was not yet."""
    cut = digest(pack([(turn.label, turn.text, turn.start_s, turn.end_s, turn.starts) for turn in transcript.turns]))
    places = {speaker.name: place for place, speaker in enumerate(transcript.speakers)}
    told = {
        "words": transcript.id,
        "source": transcript.source,
        "format": transcript.format,
        "title": transcript.title,
        "held_on": plain(transcript.held_on),
        "held_on_from": transcript.held_on_from,
        "language": transcript.language,
        "notes": pack(transcript.notes),
        "spoken": pack([places[turn.speaker] for turn in transcript.turns]),
    }
    identity = digest(cut, pack(told), pack(transcript.speakers))
    if known := db.execute("SELECT id FROM transcripts WHERE call = ? AND digest = ?", (call, identity)).fetchone():
        return int(known["id"])
    row = insert(db, "transcripts", {"call": call, "digest": identity, "cut": _keep_cut(db, call, cut, transcript), **told})
    insert_all(
        db, "speakers", ({"transcript": row, "place": place, **asdict(speaker)} for place, speaker in enumerate(transcript.speakers))
    )
    return row


def load(db: sqlite3.Connection, transcript: int) -> Transcript:
    """The transcript of that row id, equal to the one that was kept."""
    row = db.execute("SELECT * FROM transcripts WHERE id = ?", (transcript,)).fetchone()
    speakers = tuple(
        Speaker(who["name"], who["side"], who["side_from"], who["why"], who["doubt"], who["title"], who["email"], who["org"])
        for who in db.execute("SELECT * FROM speakers WHERE transcript = ? ORDER BY place", (transcript,))
    )
    turns = db.execute("SELECT * FROM turns WHERE cut = ? ORDER BY place", (row["cut"],)).fetchall()
    # One document and not one a turn: reading them is most of what a transcript takes.
    starts = json.loads(f"[{','.join(turn['starts'] or '[]' for turn in turns)}]")
    return Transcript(
        id=row["words"],
        source=row["source"],
        format=row["format"],
        turns=tuple(
            _turn(turn, speakers[voice].name, begun) for turn, voice, begun in zip(turns, json.loads(row["spoken"]), starts, strict=True)
        ),
        speakers=speakers,
        title=row["title"],
        held_on=date.fromisoformat(row["held_on"]) if row["held_on"] else None,
        held_on_from=row["held_on_from"],
        language=row["language"],
        notes=tuple(json.loads(row["notes"])),
    )


def turn_of(row: sqlite3.Row) -> Turn:
    """The turn a row of `turns` holds, spoken by its voice as the call is understood today."""
    return _turn(row, row["speaker"], json.loads(row["starts"] or "[]"))


def _turn(row: sqlite3.Row, speaker: str, starts: list[list[Any]]) -> Turn:
    return Turn(
        index=row["place"],
        label=row["label"],
        speaker=speaker,
        text=row["text"],
        start_s=row["start_s"],
        end_s=row["end_s"],
        starts=tuple((offset, second) for offset, second in starts),
    )


def cut_of(db: sqlite3.Connection, transcript: int) -> int:
    """The row id of the cut a transcript is made of."""
    return int(db.execute("SELECT cut FROM transcripts WHERE id = ?", (transcript,)).fetchone()["cut"])


def understand(db: sqlite3.Connection, transcript: int) -> None:
    """Mark each turn of the transcript's cut with the voice and side it has there, for search."""
    row = db.execute("SELECT cut, spoken FROM transcripts WHERE id = ?", (transcript,)).fetchone()
    speakers = db.execute("SELECT name, side FROM speakers WHERE transcript = ? ORDER BY place", (transcript,)).fetchall()
    voices = [speakers[voice] for voice in json.loads(row["spoken"])]
    marked = db.execute("SELECT id, speaker, side FROM turns WHERE cut = ? ORDER BY place", (row["cut"],)).fetchall()
    db.executemany(
        "UPDATE turns SET speaker = ?, side = ? WHERE id = ?",
        [
            (voice["name"], voice["side"], turn["id"])
            for voice, turn in zip(voices, marked, strict=True)
            if (voice["name"], voice["side"]) != (turn["speaker"], turn["side"])
        ],
    )


def index(db: sqlite3.Connection, cut: int) -> None:
    """Let search find the words of a cut: of its call it knows no others."""
    db.execute("INSERT INTO turn_index (rowid, words) SELECT id, coalesce(spaced, text) FROM turns WHERE cut = ?", (cut,))
    db.execute(
        "UPDATE calls SET (first_turn, last_turn) = (SELECT min(id), max(id) FROM turns WHERE cut = :cut)"
        " WHERE id = (SELECT call FROM cuts WHERE id = :cut)",
        {"cut": cut},
    )


def unindex(db: sqlite3.Connection, cut: int) -> None:
    """Take the words of a cut out of search; its turns must still stand."""
    db.execute(
        "INSERT INTO turn_index (turn_index, rowid, words) SELECT 'delete', id, coalesce(spaced, text) FROM turns WHERE cut = ?", (cut,)
    )


def drop_unused(db: sqlite3.Connection, call: str) -> None:
    """Remove the call's transcripts that neither the call nor a record stands on, nor one that is awaited, and cuts left without one."""
    db.execute(
        "DELETE FROM transcripts WHERE call = :call AND id NOT IN (SELECT transcript FROM calls WHERE id = :call AND transcript NOT NULL)"
        " AND id NOT IN (SELECT transcript FROM analyses WHERE call = :call UNION SELECT transcript FROM awaited WHERE call = :call)",
        {"call": call},
    )
    db.execute("DELETE FROM cuts WHERE call = :call AND id NOT IN (SELECT cut FROM transcripts WHERE call = :call)", {"call": call})


_UNSPACED = re.compile(r"[\u0e00-\u1fff\u2e80-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff]")


def spaced(text: str) -> str | None:
    """The text with its words parted, where its script parts none (as Japanese); else None."""
    return " ".join(words(text)) if _UNSPACED.search(text) else None


def _keep_cut(db: sqlite3.Connection, call: str, cut: str, transcript: Transcript) -> int:
    if known := db.execute("SELECT id FROM cuts WHERE call = ? AND digest = ?", (call, cut)).fetchone():
        return int(known["id"])
    row = insert(db, "cuts", {"call": call, "digest": cut})
    sides = {speaker.name: speaker.side for speaker in transcript.speakers}
    insert_all(
        db,
        "turns",
        (
            {
                "cut": row,
                "place": turn.index,
                "label": turn.label,
                "speaker": turn.speaker,
                "side": sides[turn.speaker],
                "text": turn.text,
                "spaced": spaced(turn.text),
                "start_s": turn.start_s,
                "end_s": turn.end_s,
                "starts": pack(turn.starts) if turn.starts else None,
            }
            for turn in transcript.turns
        ),
    )
    return row
