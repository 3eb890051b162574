"""Rows as CSV that a spreadsheet shows as it stands: no cell of it is a formula."""

import csv
import io
from collections.abc import Iterable, Sequence

# What Excel, LibreOffice and Google Sheets begin a formula with, full-width forms (for Japanese) and the white space they
# skip before one included (OWASP, "CSV Injection").
_BEGINS_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def csv_text(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """The rows under their names, lines ended by CR LF (RFC 4180); a text that a spreadsheet would run gets a ' before it."""
    written = io.StringIO()
    writer = csv.writer(written)
    writer.writerow([_defused(column) for column in columns])
    writer.writerows([_defused(cell) for cell in row] for row in rows)
    return written.getvalue()


def _defused(cell: object) -> object:
    if isinstance(cell, str) and cell.lstrip(" \u00a0\u3000\ufeff").startswith(_BEGINS_FORMULA):
        return f"'{cell}"
    return cell
