import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from aql.store.schema import VERSION, migrate, version_of
from aql.store.steps import STEPS
from aql.store.store import Store


def schema_of(db):
    return db.execute("select type, name, sql from sqlite_master order by type, name").fetchall()


def empty():
    return closing(sqlite3.connect(":memory:", isolation_level=None))


@pytest.mark.parametrize("taken", range(1, len(STEPS)))
def test_an_older_database_ends_where_a_new_one_begins(tmp_path, taken, monkeypatch):
    with closing(sqlite3.connect(tmp_path / "old.db", isolation_level=None)) as old:
        monkeypatch.setattr("aql.store.schema.VIEWS", ())
        migrate(old, STEPS[:taken])
        monkeypatch.undo()
        assert version_of(old) == taken

    Store.open(tmp_path / "old.db").close()

    with closing(sqlite3.connect(tmp_path / "old.db")) as old, empty() as new:
        migrate(new)
        assert schema_of(old) == schema_of(new)
        assert version_of(old) == VERSION


OLD = sorted((Path(__file__).parent / "old").glob("*.sql"))


@pytest.mark.parametrize("dump", OLD, ids=lambda dump: dump.stem)
def test_a_database_of_an_older_aql_keeps_all_that_was_in_it(tmp_path, dump):
    with closing(sqlite3.connect(tmp_path / "old.db")) as old:
        old.executescript(dump.read_text())
        assert version_of(old) == int(dump.stem) < VERSION

    with Store.open(tmp_path / "old.db") as store:
        (listing,) = store.listings(account="Brightwell", since=date(2026, 3, 10))
        record = store.current(listing.call.id)
        assert (listing.call.file, listing.verdict, listing.standing) == ("calls/d01.vtt", "nurture", "nurture")
        assert [len(finding.values) for finding in record.findings] == [8, 0]
        assert record.findings[0].evidence[0].quote == "we lose a day a week"
        assert [review.decision for review in store.reviews(listing.call.id)] == ["accept"]
        assert [hit.turn.index for hit in store.search("lo*", account="Brightwell").hits] == [1]
        assert all(store.query(f"select * from {view.name}").rows for view in store.describe())


def test_an_older_database_is_brought_up_to_date_even_for_reading(tmp_path, monkeypatch):
    with closing(sqlite3.connect(tmp_path / "old.db", isolation_level=None)) as old:
        monkeypatch.setattr("aql.store.schema.VIEWS", ())
        migrate(old, STEPS[:1])
        monkeypatch.undo()

    with Store.open(tmp_path / "old.db", read_only=True) as store:
        assert store.listings() == ()


def test_a_step_that_fails_leaves_the_database_as_it_was():
    def breaks(tables):
        tables["notes"].create({"text": str})
        raise OSError("the disk is full")

    with empty() as db:
        migrate(db)
        before = schema_of(db)

        with pytest.raises(OSError, match="the disk is full"):
            migrate(db, (*STEPS, breaks))

        assert schema_of(db) == before
        assert version_of(db) == VERSION


def test_a_step_that_orphans_rows_is_refused():
    def orphans(tables):
        tables["files"].insert({"call": "nowhere", "file": "d01.vtt"})

    with empty() as db, pytest.raises(ValueError, match="1 rows without their parents"):
        migrate(db, (*STEPS, orphans))


def test_every_step_says_what_it_brings():
    assert all(step.__doc__ for step in STEPS)


def test_every_table_of_a_call_goes_with_it():
    with empty() as db:
        migrate(db)
        tables = {name for kind, name, _ in schema_of(db) if kind == "table" and not name.startswith(("turn_index", "sqlite_"))}
        parents = {name: {row[2] for row in db.execute(f"pragma foreign_key_list({name})") if row[6] == "CASCADE"} for name in tables}

        hanging, grew = {"calls"}, True
        while grew:
            more = {name for name, over in parents.items() if over & hanging} - hanging
            hanging, grew = hanging | more, bool(more)

    assert tables - hanging == {"settings", "rubrics", "profiles", "extractors", "completions", "jobs", "job_requests", "watched"}
