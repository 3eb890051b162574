"""The one file and the connections to it: ours and no other, private to its owner, one writer and as many readers as ask."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Lock
from typing import Literal

from aql.errors import StoreError
from aql.store.schema import APPLICATION_ID, VERSION, migrate, version_of

WAIT_S = 30.0


class Connections:
    """Connections to one database file, for use from many threads; made where no file is, unless `read_only`.

    A file that is not SQLite, not ours, or from a newer aql raises StoreError and is left as it was. One from an older
    aql is brought to today's schema first, even for reading.
    """

    def __init__(self, path: Path, *, read_only: bool = False) -> None:
        self.path = path
        self._read_only = read_only
        self._idle: SimpleQueue[sqlite3.Connection] = SimpleQueue()
        self._write_lock = Lock()
        with self._plainly():
            _refuse_foreign(path, read_only=read_only)
            first = self._reader() if read_only else self.connect("rw")
            try:
                self._prepare(first)
            except BaseException:
                first.close()
                raise
        if read_only:
            self._idle.put(first)
        self._writer = None if read_only else first

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """A connection that sees one moment of the database until the block ends."""
        with self._plainly():
            try:
                db = self._idle.get_nowait()
            except Empty:
                db = self._reader()
            try:
                db.execute("BEGIN")
                yield db
            finally:
                db.rollback()
                self._idle.put(db)

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """The one connection that writes, in a transaction kept at the end of the block and undone by any error."""
        with self._plainly(), self._write_lock:
            db = self._writing_connection()
            db.execute("BEGIN IMMEDIATE")
            try:
                yield db
                db.execute("COMMIT")
            except BaseException:
                db.rollback()
                raise

    @contextmanager
    def alone(self) -> Iterator[sqlite3.Connection]:
        """The one connection that writes, outside any transaction: for VACUUM and checkpoints."""
        with self._plainly(), self._write_lock:
            yield self._writing_connection()

    def connect(self, mode: Literal["rw", "ro"]) -> sqlite3.Connection:
        """A new connection, its pragmas set; the caller closes it."""
        db = sqlite3.connect(
            f"{self.path.absolute().as_uri()}?mode={mode}", uri=True, timeout=WAIT_S, isolation_level=None, check_same_thread=False
        )
        db.row_factory = sqlite3.Row
        for pragma in ("foreign_keys = ON", "secure_delete = ON", "trusted_schema = OFF", "synchronous = NORMAL"):
            db.execute(f"PRAGMA {pragma}")
        return db

    def close(self) -> None:
        """Close every connection; the last to close folds the write-ahead log into the file."""
        while not self._idle.empty():
            self._idle.get_nowait().close()
        if self._writer:
            self._writer.close()

    def _reader(self) -> sqlite3.Connection:
        # Opened to write where that is allowed, and then forbidden to: the last to close a file that it could not write
        # would leave the log beside it.
        db = self.connect("rw" if os.access(self.path, os.W_OK) else "ro")
        db.execute("PRAGMA query_only = ON")
        return db

    def _writing_connection(self) -> sqlite3.Connection:
        if self._writer is None:
            raise StoreError("the database is open for reading only", where=str(self.path))
        return self._writer

    def _prepare(self, db: sqlite3.Connection) -> None:
        version = version_of(db)
        if version > VERSION:
            raise _newer(self.path)
        if self._read_only:
            if version < VERSION:
                Connections(self.path).close()
            return
        if version < VERSION:
            migrate(db)
        # Where another program is just opening it too, that one or the next to open will set it.
        with suppress(sqlite3.OperationalError):
            db.execute("PRAGMA journal_mode = WAL")

    @contextmanager
    def _plainly(self) -> Iterator[None]:
        """What SQLite and the disk refuse, said as a StoreError; a constraint broken by our own code stays a bug."""
        try:
            yield
        except sqlite3.IntegrityError:
            raise
        except sqlite3.OperationalError as error:
            hint = "another aql is writing to it; try again when it is done" if "locked" in str(error) else ""
            raise StoreError(str(error), where=str(self.path), hint=hint) from error
        except sqlite3.DatabaseError as error:
            if isinstance(error, sqlite3.ProgrammingError | sqlite3.InternalError | sqlite3.DataError):
                raise
            raise StoreError(str(error), where=str(self.path), hint="the file is damaged; take it from a backup") from error
        except OSError as error:
            raise StoreError(error.strerror or str(error), where=str(self.path), hint="check the path and its permissions") from error


def _refuse_foreign(path: Path, *, read_only: bool) -> None:
    """Judge the file by its first 100 bytes, which no other program's lock or log can be hurt by; make it where there is none."""
    if read_only and not path.exists():
        raise StoreError("there is no such database", where=str(path), hint="aql analyze makes one; --db or AQL_DB names another")
    if not path.parent.is_dir():
        raise StoreError(f"there is no folder {path.parent}", where=str(path), hint="make the folder first")
    if path.is_dir():
        raise StoreError("this is a folder, not a database", where=str(path), hint="name a file: --db calls.db")
    if path.exists() and not path.is_file():
        raise StoreError("this is a device or a pipe, not a database", where=str(path), hint="name a file: --db calls.db")
    if not read_only:
        # SQLite gives the log and its index the mode of the file itself.
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    with path.open("rb") as file:
        header = file.read(100)
    if not header and not read_only:
        path.chmod(0o600)
        return
    if len(header) < 100 or not header.startswith(b"SQLite format 3\x00"):
        raise StoreError("this is not an SQLite database", where=str(path), hint="name another file with --db or AQL_DB")
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise StoreError("this is another program's database", where=str(path), hint="name another file with --db or AQL_DB")
    if int.from_bytes(header[60:64], "big") > VERSION:
        raise _newer(path)


def _newer(path: Path) -> StoreError:
    return StoreError("this database is from a newer aql", where=str(path), hint="upgrade aql: pip install --upgrade aql")
