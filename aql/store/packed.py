"""Values as JSON text in a column, and back again: what is replayed as a whole and never searched."""

import json
import sqlite3
from collections.abc import Hashable
from dataclasses import asdict, is_dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING, Any, TypeVar, cast

if TYPE_CHECKING:  # pydantic is imported by whoever first unpacks
    from pydantic import TypeAdapter

Packed = TypeVar("Packed")


def pack(value: object) -> str:
    """A value, or a tuple of them, as JSON."""
    return json.dumps(value, default=_opened, ensure_ascii=False, separators=(",", ":"))


def unpack(kind: type[Packed], text: str) -> Packed:
    """The value of type `kind` that `pack` made `text` of; ValueError where it is no such value."""
    value: Packed = _adapter(cast("Hashable", kind)).validate_json(text)
    return value


def unpack_row(kind: type[Packed], row: sqlite3.Row) -> Packed:
    """The value of type `kind` whose fields stand in columns of the same names; other columns are passed over."""
    value: Packed = _adapter(cast("Hashable", kind)).validate_python({name: row[name] for name in row.keys()})  # noqa: SIM118
    return value


def plain(value: object) -> object:
    """A value as a column or JSON holds it: dates ISO, decimals as text so that no digit is lost."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    return value


def digest(*texts: str) -> str:
    """16 hex digits that stand for these texts in this order."""
    return sha256("\0".join(texts).encode()).hexdigest()[:16]


def _opened(value: object) -> object:
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    if isinstance(value, date | Decimal):
        return plain(value)
    raise TypeError(f"{type(value).__name__} does not stand in a column")


@cache
def _adapter(kind: Any) -> "TypeAdapter[Any]":
    from pydantic import TypeAdapter

    return TypeAdapter(kind)
