"""A call's labels as a careful reader gave them, to measure analyses against."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from aql.values.rubric import Status, VerdictKind
from aql.values.transcript import Side


@dataclass(frozen=True, slots=True)
class GoldQuote:
    """Words copied from one turn of the file, and who said them."""

    speaker: str
    quote: str


@dataclass(frozen=True, slots=True)
class GoldLabel:
    """One criterion's status and the words that show it, none where it is absent."""

    status: Status
    evidence: tuple[GoldQuote, ...] = ()


@dataclass(frozen=True, slots=True)
class Gold:
    """The labels of one call. `sides` is by the export's label; `values` as the gold file writes them."""

    id: str
    file: str
    seller: str
    call_date: date | None
    language: str
    account: str | None
    sides: Mapping[str, Side]
    labels: Mapping[str, GoldLabel]
    verdict: VerdictKind
    values: Mapping[str, Any]
    traps: tuple[str, ...] = ()
