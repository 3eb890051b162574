"""One process at a time for what must not be done twice at once, whatever becomes of the process."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from aql.errors import StoreError


@contextmanager
def only_one(path: Path, what: str) -> Iterator[None]:
    """A block that one process at a time is in, for the database at `path`; StoreError, saying `what`, where another is.

    SQLite's own lock on an empty file beside the database: the system lets it go when the process ends, however it ends.
    The file stays, as whoever takes it away may take it from under one that has just begun.
    """
    beside = path.resolve().with_name(f"{path.resolve().name}-batch")
    try:
        os.close(os.open(beside, os.O_RDWR | os.O_CREAT, 0o600))
        lock = closing(sqlite3.connect(beside, timeout=0, isolation_level=None))
    except (OSError, sqlite3.Error) as error:
        raise StoreError(f"cannot be locked: {error}", where=str(beside), hint="check the path and its permissions") from error
    with lock as held:
        try:
            held.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            raise StoreError(what, where=str(path), hint="run the same again when it is done") from error
        yield
