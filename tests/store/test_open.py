import sqlite3
from multiprocessing import get_context
from stat import S_IMODE

import pytest

from aql.errors import StoreError
from aql.store.schema import APPLICATION_ID, VERSION
from aql.store.store import Store
from aql.values.call import Call
from tests.worlds import transcript

KNOWN = Call(id="", words="", file="call.vtt")


def test_a_new_database_and_its_log_are_private_to_their_owner(tmp_path):
    with Store.open(tmp_path / "aql.db") as store:
        store.register(transcript("Dana: hello"), KNOWN)

        modes = {path.name: S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()}

    assert modes == {"aql.db": 0o600, "aql.db-wal": 0o600, "aql.db-shm": 0o600}


def test_a_database_is_opened_again_with_what_it_held(tmp_path):
    with Store.open(tmp_path / "aql.db") as store:
        call = store.register(transcript("Dana: hello"), KNOWN)

    with Store.open(tmp_path / "aql.db") as store:
        assert store.find_call("call.vtt") == call


def another_programs_database(path):
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE notes (text)")
    other.close()


def a_newer_database(path):
    Store.open(path).close()
    with sqlite3.connect(path) as ours:
        ours.execute(f"PRAGMA user_version = {VERSION + 1}")
    ours.close()
    path.with_name(path.name + "-wal").unlink(missing_ok=True)


@pytest.mark.parametrize(
    "make, what",
    [
        (lambda path: path.write_text("WEBVTT\n\n00:00.000 --> 00:01.000\nhello\n" * 9), "not an SQLite database"),
        (lambda path: path.write_bytes(b"SQLite format 3\x00"), "not an SQLite database"),
        (another_programs_database, "another program's database"),
        (a_newer_database, "from a newer aql"),
    ],
    ids=["text", "a torn file", "another program's", "newer"],
)
@pytest.mark.parametrize("read_only", [False, True])
def test_a_file_that_is_not_ours_is_refused_and_left_as_it_was(tmp_path, make, what, read_only):
    path = tmp_path / "notes.db"
    make(path)
    before = path.read_bytes(), path.stat().st_mode, path.stat().st_mtime_ns

    with pytest.raises(StoreError, match=what) as refused:
        Store.open(path, read_only=read_only)

    assert refused.value.hint
    assert (path.read_bytes(), path.stat().st_mode, path.stat().st_mtime_ns) == before
    assert [child.name for child in tmp_path.iterdir()] == ["notes.db"]


def test_an_empty_file_becomes_a_database(tmp_path):
    path = tmp_path / "aql.db"
    path.touch(0o644)

    Store.open(path).close()

    assert S_IMODE(path.stat().st_mode) == 0o600
    assert int.from_bytes(path.read_bytes()[68:72], "big") == APPLICATION_ID


def test_a_database_that_is_not_there_is_not_made_for_reading(tmp_path):
    with pytest.raises(StoreError, match="no such database"):
        Store.open(tmp_path / "aql.db", read_only=True)

    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_not_made(tmp_path):
    with pytest.raises(StoreError, match="there is no folder"):
        Store.open(tmp_path / "calls" / "aql.db")


def test_a_folder_is_no_database(tmp_path):
    with pytest.raises(StoreError, match="a folder, not a database"):
        Store.open(tmp_path)


def test_nothing_is_written_to_a_database_open_for_reading(tmp_path):
    Store.open(tmp_path / "aql.db").close()

    with Store.open(tmp_path / "aql.db", read_only=True) as store, pytest.raises(StoreError, match="for reading only"):
        store.register(transcript("Dana: hello"), KNOWN)


def test_a_path_may_hold_what_an_address_may_not(tmp_path):
    path = tmp_path / "50% of #1? calls.db"

    Store.open(path).close()

    assert [child.name for child in tmp_path.iterdir()] == [path.name]


def _open_and_register(path, name):
    with Store.open(path) as store:
        store.register(transcript(f"Dana: hello from {name}"), KNOWN)


def test_many_programs_may_make_the_same_database_at_once(tmp_path):
    path = tmp_path / "aql.db"
    spawn = get_context("spawn")
    programs = [spawn.Process(target=_open_and_register, args=(path, name)) for name in range(4)]

    for program in programs:
        program.start()
    for program in programs:
        program.join(60)

    assert [program.exitcode for program in programs] == [0, 0, 0, 0]
    with sqlite3.connect(path) as database:
        assert database.execute("SELECT count(*) FROM calls").fetchone() == (4,)
    database.close()


def test_reading_leaves_nothing_beside_the_database(tmp_path):
    with Store.open(tmp_path / "aql.db") as store:
        store.register(transcript("Dana: hello"), KNOWN)

    with Store.open(tmp_path / "aql.db", read_only=True) as store:
        store.find_call("call.vtt")
        store.query("select 1")

    assert [child.name for child in tmp_path.iterdir()] == ["aql.db"]


def test_whoever_reads_sees_one_moment_of_the_database(tmp_path):
    with Store.open(tmp_path / "aql.db") as store, store._connections.reading() as reader:
        before = reader.execute("select count(*) from calls").fetchone()[0]
        store.register(transcript("Dana: hello"), KNOWN)

        assert reader.execute("select count(*) from calls").fetchone()[0] == before == 0
