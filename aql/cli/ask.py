"""`aql query`, `aql schema` and `aql datasette`: the database for people who ask it things."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from aql.cli.options import AsJson, Db

if TYPE_CHECKING:
    from aql.store.named import Named

OWN_QUERIES = Path("queries")


def add_to(app: typer.Typer) -> None:
    """Hangs this module's commands on the door."""
    app.command()(query)
    app.command()(schema)
    app.command()(datasette)


def query(
    asked: Annotated[
        str | None, typer.Argument(metavar="NAME|SQL", help="A named query, a SELECT over the v_* views, or - for stdin.")
    ] = None,
    db: Db = Path("aql.db"),
    given: Annotated[list[str] | None, typer.Option("--param", "-p", help="name=value, where the query takes it.")] = None,
    form: Annotated[str, typer.Option("--format", help="table, json, jsonl, csv or md.")] = "table",
    limit: Annotated[int, typer.Option(min=1, help="Rows at most.")] = 1000,
    as_json: AsJson = False,
) -> None:
    """Run a named query or one of your own, read only; without any, list the named ones."""
    from aql.cli.choices import chosen
    from aql.cli.tables import FORMS, print_rows, print_table
    from aql.store.store import Store

    form = "json" if as_json else chosen(form, FORMS, "--format")
    named = _named()
    if asked is None:
        print_table(
            ("query", "takes", "answers"),
            ((one.name, " ".join(f"{name}=" for name, _ in one.parameters), one.about) for one in named.values()),
        )
        return
    text = sys.stdin.read() if asked == "-" else asked
    if text.replace("-", "_").isidentifier():  # no SQL is one word
        chosen(text, tuple(named), "aql query")
    values = _values(given or ())
    with Store.open(db, read_only=True) as store:
        known = named.get(text)
        rows = store.query(known.sql, known.given(values), limit=limit) if known else store.query(text, values, limit=limit)
    print_rows(rows.columns, rows.rows, form)
    if rows.is_cut:
        print(f"aql: only the first {limit} rows are shown; --limit shows more", file=sys.stderr)
    if not rows.rows:
        print("aql: no row answers this", file=sys.stderr)


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


def datasette(
    db: Db = Path("aql.db"),
    out: Annotated[Path, typer.Option(help="The settings file to write.")] = Path("datasette.yaml"),
) -> None:
    """Write a datasette.yaml: the views with their descriptions, facets and the named queries."""
    from aql.cli.files import write_private
    from aql.store.datasette import datasette_settings
    from aql.store.store import Store

    with Store.open(db, read_only=True) as store:
        text = datasette_settings(store, _named().values())
    write_private(out, text)
    print(f"aql: {out} is written; look with: datasette {db} --config {out}", file=sys.stderr)


def _named() -> "dict[str, Named]":
    """The queries that ship, and those in the working folder's `queries`."""
    from aql.shipped import shipped
    from aql.store.named import named_queries

    return named_queries([shipped("queries"), OWN_QUERIES])


def _values(given: Sequence[str]) -> dict[str, str]:
    from aql.errors import SettingsError

    pairs = [one.partition("=") for one in given]
    for name, sign, _ in pairs:
        if not sign:
            raise SettingsError(f"{name!r} is not name=value", where="--param", hint="write: --param account=Norwick")
    return {name: value for name, _, value in pairs}
