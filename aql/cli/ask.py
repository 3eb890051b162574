"""`aql query` and `aql schema`: the database for people who know SQL."""

from pathlib import Path
from typing import Annotated

import typer

from aql.cli.options import AsJson, Db


def add_to(app: typer.Typer) -> None:
    """Hangs this module's commands on the door."""
    app.command()(query)
    app.command()(schema)


def query(
    sql: Annotated[str, typer.Argument(help="A SELECT over the v_* views; - reads it from stdin.")],
    db: Db = Path("aql.db"),
    limit: Annotated[int, typer.Option(min=1, help="Rows at most.")] = 1000,
    as_json: AsJson = False,
) -> None:
    """Run one read-only query."""
    import sys

    from aql.cli.tables import print_json, print_table
    from aql.store.store import Store

    text = sys.stdin.read() if sql == "-" else sql
    with Store.open(db, read_only=True) as store:
        rows = store.query(text, limit=limit)
    if as_json:
        print_json([dict(zip(rows.columns, row, strict=True)) for row in rows.rows])
    else:
        print_table(rows.columns, rows.rows)
    if rows.is_cut:
        print(f"aql: only the first {limit} rows are shown; --limit shows more", file=sys.stderr)


def schema(as_json: AsJson = False) -> None:
    """Describe every view and column that a query may use."""
    from aql.cli.tables import print_json
    from aql.store.views import VIEWS

    if as_json:
        print_json([{"view": v.name, "about": v.about, "columns": {name: about for name, _, about in v.columns}} for v in VIEWS])
        return
    for view in VIEWS:
        print(f"{view.name}: {view.about}")
        width = max(len(name) for name, _, _ in view.columns)
        for name, _, about in view.columns:
            print(f"  {name:{width}}  {about}")
        print()
