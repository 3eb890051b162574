"""What a card of the embedded extractor says of itself: that it is a draft, and how often it was wrong when measured."""

import json
from functools import cache
from pathlib import Path

_MEASURED = Path(__file__).with_name("draft.json")


@cache
def draft_line() -> str:
    """The line, with the counts of the last measurement over the sample calls (`tests/test_figures.py` holds them)."""
    found = json.loads(_MEASURED.read_text(encoding="utf-8"))
    return (
        f"draft: embedded extractor, no model has read this call. On {found['calls']} labelled calls, on which it was tuned, it gave "
        f"{found['verdicts_right']} verdicts right, called {found['false_qualified']} qualified that were not, and missed "
        f"{found['missed_qualified']} that were. A model (--model NAME) reads what is said between the lines, too."
    )
