"""From any older schema, or from nothing, to today's: the steps not yet taken, then the views, in one transaction.

The number of steps taken is SQLite's own `user_version`, which stands in the first bytes of the file: a database from
a newer aql is known, and refused, before anything opens it.
"""

import sqlite3
from collections.abc import Sequence

from aql.store.steps import STEPS, Step
from aql.store.views import VIEWS

APPLICATION_ID = 0x61716C31  # "aql1"; what `file` and SQLite's own tools read at offset 68
VERSION = len(STEPS)


def version_of(db: sqlite3.Connection) -> int:
    """The number of steps a database has taken."""
    return int(db.execute("PRAGMA user_version").fetchone()[0])


def migrate(db: sqlite3.Connection, steps: Sequence[Step] = STEPS) -> None:
    """Bring a database of ours, or an empty one, to where all `steps` are taken; nothing changes where one fails.

    A second process that waited for the same migration finds it done. Foreign keys are off meanwhile, as SQLite asks
    of whoever rebuilds tables, and checked before the end.
    """
    from sqlite_utils import Database

    db.execute("PRAGMA foreign_keys = OFF")
    db.execute("BEGIN IMMEDIATE")
    try:
        tables = Database(db, execute_plugins=False)
        for step in steps[version_of(db) :]:
            step(tables)
        for name in tables.view_names():
            if name.startswith("v_"):
                db.execute(f"DROP VIEW {name}")
        for view in VIEWS:
            tables.create_view(view.name, view.sql)
        _refuse_orphans(db)
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.execute(f"PRAGMA user_version = {len(steps)}")
        db.execute("COMMIT")
    except BaseException:
        db.execute("ROLLBACK")
        raise
    finally:
        db.execute("PRAGMA foreign_keys = ON")


def _refuse_orphans(db: sqlite3.Connection) -> None:
    if orphans := db.execute("PRAGMA foreign_key_check").fetchall():
        raise ValueError(f"a step left {len(orphans)} rows without their parents")
