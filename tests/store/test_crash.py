"""A program killed while it writes leaves whole records or none, and a database that opens."""

import os
import signal
import sqlite3
from contextlib import closing
from dataclasses import replace
from itertools import count
from multiprocessing import get_context

import pytest

from aql.store.store import Store
from tests.worlds import record, transcript


def write_until_killed(path, enough, reached):
    with Store.open(path) as store:
        for number in count():
            words = transcript("Rep: How is it going?", f"Dana: we lose {number} days a week")
            call = store.register(words, replace(record().call, file=f"{number}.vtt"))
            store.save(replace(record(transcript=words), id=f"record {number}", call=call))
            if number == enough:
                reached.set()


@pytest.mark.parametrize("enough", [1, 10, 40])
def test_a_killed_writer_leaves_whole_records_only(tmp_path, enough):
    path = tmp_path / "aql.db"
    spawn = get_context("spawn")
    reached = spawn.Event()
    writer = spawn.Process(target=write_until_killed, args=(path, enough, reached))
    writer.start()
    assert reached.wait(60)

    os.kill(writer.pid, signal.SIGKILL)
    writer.join(60)

    with Store.open(path) as store:
        kept = [row[0] for row in store.query("select record from v_analyses").rows]
        assert len(kept) > enough
        assert all(len(store.record(name).findings) == 7 for name in kept)
        assert len(store.listings()) == len(kept)
    with closing(sqlite3.connect(path)) as database:
        assert database.execute("pragma integrity_check").fetchone() == ("ok",)
        assert database.execute("pragma foreign_key_check").fetchall() == []
