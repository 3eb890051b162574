"""What the database as a whole has chosen: the rubric and the extractor whose records are current."""

import sqlite3


def chosen(db: sqlite3.Connection) -> tuple[str | None, str | None]:
    """The names of the default rubric and the chosen extractor; None before the first record."""
    found = {row["name"]: row["value"] for row in db.execute("SELECT name, value FROM settings WHERE name IN ('rubric', 'extractor')")}
    return found.get("rubric"), found.get("extractor")


def choose(db: sqlite3.Connection, *, rubric: str | None = None, extractor: str | None = None) -> None:
    """Set what is named and leave the rest."""
    wanted = {"rubric": rubric, "extractor": extractor}
    db.executemany(
        "INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        [(name, value) for name, value in wanted.items() if value is not None],
    )


def choices(db: sqlite3.Connection) -> tuple[dict[str, int], dict[str, int]]:
    """How many calls each rubric has judged, and how many each extractor has read."""
    rubrics = "SELECT r.name, count(DISTINCT a.call) FROM analyses a JOIN rubrics r ON r.id = a.rubric GROUP BY 1 ORDER BY 2 DESC, 1"
    extractors = (
        "SELECT e.name, count(DISTINCT a.call) FROM analyses a JOIN extractors e ON e.id = a.extractor GROUP BY 1 ORDER BY 2 DESC, 1"
    )
    return dict(db.execute(rubrics).fetchall()), dict(db.execute(extractors).fetchall())


def settle_on(db: sqlite3.Connection, rubric: str, extractor: str) -> None:
    """Let the first record choose; a model takes the embedded extractor's place once, and no other's."""
    default, current = chosen(db)
    choose(db, rubric=None if default else rubric, extractor=extractor if current in (None, "embedded") else None)
