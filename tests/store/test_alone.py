import subprocess
import sys

import pytest

from aql.errors import StoreError
from aql.store.store import Store

HOLDS = """
import sys
from aql.store.store import Store
with Store.open(sys.argv[1]) as store, store.batching():
    print("held", flush=True)
    sys.stdin.read()
"""


def test_while_one_process_is_at_it_another_is_told_so_and_after_its_death_is_let_in(tmp_path):
    path = tmp_path / "aql.db"
    with subprocess.Popen([sys.executable, "-c", HOLDS, path], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout.readline() == b"held\n"

        with Store.open(path) as store:
            with pytest.raises(StoreError, match="another aql batch is at work"), store.batching():
                pass
            other.kill()
            other.wait()
            with store.batching():
                pass


def test_everything_else_goes_on_meanwhile(tmp_path):
    with Store.open(tmp_path / "aql.db") as one, Store.open(tmp_path / "aql.db") as two, one.batching():
        two.watch({"a": "b"})

        assert one.watched() == {"a": "b"}


def test_a_link_to_a_database_is_the_same_database_and_the_lock_is_its_owners(tmp_path):
    (tmp_path / "link.db").symlink_to(tmp_path / "aql.db")

    with (
        Store.open(tmp_path / "aql.db") as one,
        Store.open(tmp_path / "link.db") as two,
        one.batching(),
        pytest.raises(StoreError),
        two.batching(),
    ):
        pass

    assert (tmp_path / "aql.db-batch").stat().st_mode & 0o777 == 0o600
