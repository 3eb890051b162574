"""How a manifest, a CSV with one row a file, becomes entries; an error names the file, the line and the column."""

import csv
import re
from collections.abc import Iterator
from dataclasses import fields
from datetime import date
from io import StringIO
from pathlib import Path

from aql.errors import ProfileError
from aql.read.spelling import spelled_like
from aql.values.entry import Entry
from aql.values.transcript import Side

COLUMNS = tuple(field.name for field in fields(Entry) if field.name != "line")
SIDES: dict[str, Side] = {"buyer": "buyer", "seller": "seller", "other": "other", "unknown": "unknown"}


def read_manifest(path: Path) -> tuple[Entry, ...]:
    """The rows of a manifest in order.

    UTF-8 or cp1252; commas, semicolons or tabs, whichever gives known columns. `reps` and `speakers` are lists within a
    cell, apart by `;` (or `|`): "Dana Whitfield=buyer; Sam=seller". Columns may come in any order; only `file` must be there.
    """
    rows = _rows(path)
    _, cells = next(rows, (1, []))
    head = [cell.strip().lower() for cell in cells]
    _check_head(head, f"{path}, line 1")
    entries = tuple(_entry(head, cells, path, line) for line, cells in rows if any(cell.strip() for cell in cells))
    first: dict[str, int] = {}
    for entry in entries:
        if first.setdefault(entry.file, entry.line) != entry.line:
            what = f"{entry.file!r} stands in line {first[entry.file]} already"
            raise ProfileError(what, where=f"{path}, line {entry.line}", hint="keep one row a file")
    return entries


def _check_head(head: list[str], where: str) -> None:
    for column in head:
        if column not in COLUMNS:
            raise ProfileError(f"unknown column {column!r}", where=where, hint=spelled_like(column, COLUMNS))
        if head.count(column) > 1:
            raise ProfileError(f"column {column!r} stands twice", where=where, hint="keep one of the two")
    if "file" not in head:
        raise ProfileError("no column 'file'", where=where, hint=f"write the columns on the first line: {','.join(COLUMNS[:4])}")


def _rows(path: Path) -> Iterator[tuple[int, list[str]]]:
    try:
        raw = path.read_bytes()
    except OSError as fault:
        raise ProfileError("cannot be read", where=str(path), hint=f"check the path ({fault.strerror})") from fault
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = raw.decode("cp1252", errors="replace")
    head = text.partition("\n")[0]
    known = {sign: sum(cell.strip().lower() in COLUMNS for cell in head.split(sign)) for sign in ",;\t"}
    reader = csv.reader(StringIO(text, newline=""), delimiter=max(known, key=lambda sign: known[sign]), strict=True)
    try:
        for cells in reader:
            yield reader.line_num, cells
    except csv.Error as fault:
        raise ProfileError(
            f"is no CSV: {fault}", where=f"{path}, line {reader.line_num}", hint="close each quote that was opened"
        ) from fault


def _entry(head: list[str], cells: list[str], path: Path, line: int) -> Entry:
    where = f"{path}, line {line}"
    if len(cells) > len(head) and any(cell.strip() for cell in cells[len(head) :]):
        hint = "put a cell that holds the separator in quotes"
        raise ProfileError(f"{len(cells)} cells under {len(head)} columns", where=where, hint=hint)
    row = {name: cell.strip() for name, cell in zip(head, cells, strict=False) if cell.strip()}
    if "file" not in row:
        raise ProfileError("no file is named", where=where, hint="fill in the column 'file'")
    link = row.get("recording_url")
    if link and not re.match(r"https://[^\s/?#@]+([/?#]\S*)?$", link):
        raise ProfileError(f"recording_url {link!r} is no https link", where=where, hint="write 'https://...'")
    plain = {name: cell for name, cell in row.items() if name not in {"held_on", "reps", "speakers", "language"}}
    return Entry(
        **plain,
        line=line,
        held_on=_held_on(row.get("held_on"), where),
        reps=_listed(row.get("reps", "")),
        speakers=tuple(_speaker(item, where) for item in _listed(row.get("speakers", ""))),
        language=_language(row.get("language"), where),
    )


def _held_on(cell: str | None, where: str) -> date | None:
    try:
        return date.fromisoformat(cell) if cell else None
    except ValueError as fault:
        raise ProfileError(f"held_on {cell!r} is no date", where=where, hint="write year-month-day: 2026-03-17") from fault


def _language(cell: str | None, where: str) -> str | None:
    if cell and not re.fullmatch(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*", cell):
        raise ProfileError(f"language {cell!r} is no code", where=where, hint="write two letters: en, de, pt")
    return re.split("[-_]", cell)[0].lower() if cell else None


def _listed(cell: str) -> tuple[str, ...]:
    return tuple(item.strip() for item in re.split("[;|]", cell) if item.strip())


def _speaker(item: str, where: str) -> tuple[str, Side]:
    name, _, word = item.rpartition("=")
    side = SIDES.get(word.strip().lower())
    if not name.strip() or side is None:
        raise ProfileError(f"speakers holds {item!r}", where=where, hint=f"write 'Name=side', the side one of {', '.join(SIDES)}")
    return name.strip(), side
