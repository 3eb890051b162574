"""How a `.gold.json` file becomes labels."""

import json
from datetime import date
from pathlib import Path
from typing import Any

from aql.errors import ReadError
from aql.values.gold import Gold, GoldLabel, GoldQuote
from aql.values.rubric import STATUSES, VERDICT_KINDS


def read_gold(path: Path) -> Gold:
    """The labels in a gold file; ReadError with the place where it is not one.

    Statuses and verdict must be known words; keys beyond those needed are left alone, so that notes may stand there.
    """
    try:
        written: Any = json.loads(path.read_text(encoding="utf-8"))
        return Gold(
            id=written["id"],
            file=written["file"],
            seller=written["seller"],
            call_date=date.fromisoformat(written["call_date"]) if written.get("call_date") else None,
            language=written.get("language", "en"),
            account=written.get("account"),
            sides={name: speaker["side"] for name, speaker in written["speakers"].items()},
            labels={name: _label(name, label) for name, label in written["criteria"].items()},
            verdict=_known(written["verdict"], VERDICT_KINDS, "verdict"),
            values=written.get("values") or {},
            traps=tuple(written.get("traps", ())),
        )
    except (OSError, KeyError, TypeError, AttributeError, ValueError) as error:
        what = f"no key {error}" if isinstance(error, KeyError) else str(error)
        raise ReadError(f"not a gold file: {what}", reason="gold", where=str(path), hint="aql eval label CALL writes one") from error


def _label(name: str, written: Any) -> GoldLabel:
    quotes = tuple(GoldQuote(item["speaker"], item["quote"]) for item in written.get("evidence", ()))
    return GoldLabel(_known(written["status"], STATUSES, f"status of {name}"), quotes)


def _known(word: Any, words: tuple[Any, ...], of: str) -> Any:
    if word not in words:
        raise ValueError(f"{of} is {word!r}, not one of {', '.join(words)}")
    return word
