"""Rows as a table on stdout: fitted to a terminal, whole elsewhere; and every JSON document the commands print."""

import json
import sys
from collections.abc import Iterable, Sequence
from math import inf
from typing import Any

from aql.render.csv_text import csv_text
from aql.render.escape import markdown, plain

FORMS = ("table", "json", "jsonl", "csv", "md")


def print_table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Aligned columns under their names. On a terminal long cells wrap; in a pipe or a file every row is one line."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    is_terminal = sys.stdout.isatty()
    table = Table(box=None, pad_edge=False, show_edge=False, header_style="bold")
    for name in head:
        table.add_column(name, overflow="fold", no_wrap=not is_terminal)
    for row in rows:
        table.add_row(*(Text(_cell(value), style=_STYLES.get(str(value), "")) for value in row))
    console = Console(file=sys.stdout, highlight=False, width=None if is_terminal else 10_000)
    with console.capture() as captured:
        console.print(table)
    print("\n".join(line.rstrip() for line in captured.get().splitlines()))


def print_rows(columns: Sequence[str], rows: Sequence[Sequence[Any]], form: str) -> None:
    """Rows in one of `FORMS`: a table for people, JSON, JSON Lines, CSV for spreadsheets, or a Markdown table."""
    match form:
        case "json":
            print_json([_document(columns, row) for row in rows])
        case "jsonl":
            for row in rows:
                print(json.dumps(_document(columns, row), ensure_ascii=False, default=str))
        case "csv":
            print(csv_text(columns, rows), end="")
        case "md":
            lines = [columns, ["---"] * len(columns), *([markdown(_cell(cell)) for cell in row] for row in rows)]
            print("\n".join(f"| {' | '.join(line)} |" for line in lines))
        case _:
            print_table(columns, rows)


def print_json(document: Any) -> None:
    """One JSON document with stable key order; dates as ISO, exact decimals as strings."""
    print(json.dumps(document, ensure_ascii=False, indent=2, default=str))


def _document(columns: Sequence[str], row: Sequence[Any]) -> dict[str, Any]:
    """The row by its columns. SQLite can give an infinite number, for which JSON has no word: null, as the desk sends it."""
    return {name: None if cell in (inf, -inf) else cell for name, cell in zip(columns, row, strict=True)}


def _cell(value: object) -> str:
    return "" if value is None else plain(value)


_STYLES = {"qualified": "green", "nurture": "yellow", "disqualified": "red", "insufficient": "dim"}
