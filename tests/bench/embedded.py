"""How well the embedded extractor reads the gold calls: `python tests/bench/embedded.py [--gold-sides] [DIR]`.

Prints a line a call, a line a criterion, and the figures with what they are measured on. Without arguments the calls of
`sample_transcripts/`, sides inferred from profile and words as a user gets them.
"""

# ruff: noqa: T201 - a bench speaks to who runs it
import argparse
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from aql.extract.embedded.extract import EXTRACTOR, extract
from aql.measure.score import score
from aql.pipeline import Task, conclude
from aql.read.files import read_paths
from aql.read.gold import read_gold
from aql.read.profile import read_sellers
from aql.read.rubric import find_rubric, read_rubric
from aql.read.sides.sides import assign_sides
from aql.values.call import Call
from aql.values.gold import Gold
from aql.values.record import Record
from aql.values.transcript import Transcript

ROOT = Path(__file__).parents[2]
SHORT = {"confirmed": "con", "partial": "par", "absent": "abs", "negative": "neg"}


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "sample_transcripts")
    parser.add_argument("--gold-sides", action="store_true")
    options = parser.parse_args()
    cases = list(cases_in(options.folder, gold_sides=options.gold_sides))
    for gold, record in cases:
        print(_line(gold, record))
    measured = score(cases)
    print()
    for one in measured.criteria:
        print(one.criterion, one.kappa)
    for name in ("kappa", "verdict_accuracy", "false_qualified", "missed_qualified", "held", "quotes", "quotes_found", "quotes_on_buyers"):
        print(name, getattr(measured, name))
    print("quotes_on_gold_turns", measured.quotes_on_gold_turns, "sides_right", measured.sides_right)
    for found in measured.values:
        print(found)


def cases_in(folder: Path, *, gold_sides: bool = False) -> Iterator[tuple[Gold, Record]]:
    """Each gold file of a folder with the record of its call."""
    sellers = read_sellers(ROOT / "sample_transcripts" / "sellers.yaml")
    rubric = read_rubric(find_rubric("aql"))
    for path in sorted(folder.glob("*.gold.json")):
        gold = read_gold(path)
        profile = sellers.get(gold.seller)
        for transcript in read_paths([folder / gold.file]):
            if not isinstance(transcript, Transcript):
                print(transcript)
                continue
            dated = replace(transcript, held_on=gold.call_date, held_on_from="manifest", language=gold.language)
            sided = assign_sides(dated, profile, named=gold.sides if gold_sides else None)
            call = Call(gold.id, sided.id, str(path), gold.call_date, gold.account)
            yield (
                gold,
                conclude(Task(call, sided, rubric, profile, EXTRACTOR), extract(sided, rubric, profile), datetime(2026, 1, 1, tzinfo=UTC)),
            )


def _line(gold: Gold, record: Record) -> str:
    statuses = {finding.criterion: finding.status for finding in record.findings}
    shown = " ".join(
        f"{name[:6]}:{SHORT[label.status]}" + ("" if statuses[name] == label.status else f">{SHORT[statuses[name]]}")
        for name, label in gold.labels.items()
    )
    kind = record.verdict.kind if record.verdict else "none"
    return f"{gold.id} {'  ' if kind == gold.verdict else 'XX'} {gold.verdict[:6]} {kind[:6]} {shown}"


if __name__ == "__main__":
    main()
