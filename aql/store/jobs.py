"""Requests that were handed in to be answered within a day, and the calls that wait for the answers."""

import sqlite3
from collections.abc import Iterator
from dataclasses import asdict

from aql.store import transcripts
from aql.store.connections import Connections
from aql.store.load import shared_of
from aql.store.packed import pack, unpack
from aql.store.rows import insert, insert_all
from aql.store.save import keep_shared
from aql.values.call import Call
from aql.values.job import Awaited, Job, Lost


class KeptJobs:
    """The `aql.values.job.Jobs` of one database, with the calls that wait; what speaks of a call is forgotten with it."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def keep(self, job: Job) -> None:
        """Keep a job, or what became of it since; a request that was forgotten meanwhile does not come back."""
        row = {name: value for name, value in asdict(job).items() if name not in {"asked", "lost"}}
        with self._connections.writing() as db:
            moved = db.execute("UPDATE jobs SET state = :state, file = :file, batch = :batch WHERE id = :id", row)
            if not moved.rowcount:
                insert(db, "jobs", row)
                insert_all(db, "job_requests", ({"job": job.id, "key": key, "words": words} for key, words in job.asked))
            db.executemany("UPDATE job_requests SET lost = ? WHERE job = ? AND key = ?", [(pack(one), job.id, one.key) for one in job.lost])

    def jobs(self) -> tuple[Job, ...]:
        """All jobs ever kept, in the order they were planned, less the requests about calls that were forgotten."""
        with self._connections.reading() as db:
            return tuple(_job(db, row) for row in db.execute("SELECT * FROM jobs ORDER BY rowid"))

    def expect(self, awaited: Awaited) -> bool:
        """Keep what a call's record will be made from, until it is settled; whether it was not kept already."""
        with self._connections.writing() as db:
            if db.execute("SELECT 1 FROM awaited WHERE id = ?", (awaited.record,)).fetchone():
                return False
            insert(
                db,
                "awaited",
                {
                    "id": awaited.record,
                    "call": awaited.call.id,
                    "transcript": transcripts.keep(db, awaited.call.id, awaited.transcript),
                    **keep_shared(db, awaited),
                    "facts": pack(awaited.call),
                },
            )
        return True

    def waiting(self) -> dict[tuple[str, str], int]:
        """How many calls wait for each model at each host."""
        with self._connections.reading() as db:
            rows = db.execute("SELECT e.name, e.host, count(*) FROM awaited a JOIN extractors e ON e.id = a.extractor GROUP BY 1, 2")
            return {(model, host): count for model, host, count in rows}

    def awaited(self, model: str, host: str) -> Iterator[Awaited]:
        """The calls that wait for a model, in the order they were handed in; others may be added, settled or forgotten meanwhile."""
        with self._connections.reading() as db:
            rows = db.execute(
                "SELECT a.id FROM awaited a JOIN extractors e ON e.id = a.extractor WHERE e.name = ? AND e.host = ? ORDER BY a.rowid",
                (model, host),
            )
            waiting = [row["id"] for row in rows]
        for record in waiting:
            with self._connections.reading() as db:
                row = db.execute("SELECT * FROM awaited WHERE id = ?", (record,)).fetchone()
                found = _awaited(db, row) if row else None
            if found:
                yield found

    def settle(self, record: str) -> None:
        """Wait no more for the record of that id."""
        with self._connections.writing() as db:
            db.execute("DELETE FROM awaited WHERE id = ?", (record,))


def _job(db: sqlite3.Connection, row: sqlite3.Row) -> Job:
    asked = db.execute("SELECT key, words, lost FROM job_requests WHERE job = ? ORDER BY id", (row["id"],)).fetchall()
    return Job(
        **row,
        asked=tuple((one["key"], one["words"]) for one in asked),
        lost=tuple(unpack(Lost, one["lost"]) for one in asked if one["lost"] is not None),
    )


def _awaited(db: sqlite3.Connection, row: sqlite3.Row) -> Awaited:
    return Awaited(row["id"], unpack(Call, row["facts"]), transcripts.load(db, row["transcript"]), *shared_of(db, row))
