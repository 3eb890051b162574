"""How well the embedded extractor reads the gold calls, and how fast: `python -m tests.bench.embedded [--gold-sides] [DIR]`.

Prints a line a call, a line a criterion, and the figures with what they are measured on. Without arguments the calls of
`sample_transcripts/`, sides inferred from profile and words as a user gets them. With `--speed` the CPU time and the memory
of a call of an hour, 9,800 words of the English samples after one another: medians over fresh processes, each of which
loads, extracts, and extracts again; interpreter start and imports are left out of the time, not of the memory.
"""

# ruff: noqa: T201 - a bench speaks to who runs it
import argparse
import resource
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from time import process_time

from aql.extract.embedded.extract import EXTRACTOR, extract
from aql.extract.embedded.phrases import table_of
from aql.extract.embedded.weigh import shipped
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
from aql.values.transcript import Speaker, Transcript, Turn

ROOT = Path(__file__).parents[2]
WORDS_AN_HOUR = 9_800
SHORT = {"confirmed": "con", "partial": "par", "absent": "abs", "negative": "neg"}


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "sample_transcripts")
    parser.add_argument("--gold-sides", action="store_true")
    parser.add_argument("--speed", action="store_true")
    parser.add_argument("--one-run", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one_run:
        print(*run_once())
        return
    if options.speed:
        speed()
        return
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


def speed(processes: int = 9) -> None:
    """Print the medians and the fastest of so many fresh processes."""
    command = [sys.executable, "-m", "tests.bench.embedded", "--one-run"]
    runs = [
        [float(figure) for figure in subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()]
        for _ in range(processes)
    ]
    whats = ("phrases loaded, ms", "weights loaded, ms", "extracted, ms", "loaded and extracted, ms", "extracted again, ms", "peak, MB")
    for what, figures in zip(whats, zip(*runs, strict=True), strict=True):
        print(f"{what:26} median {median(figures):6.1f}   least {min(figures):6.1f}")


def run_once() -> tuple[float, ...]:
    """The CPU milliseconds of loading and extracting in this process, and its peak of memory in MB."""
    call, rubric = hour_of_talk(), read_rubric(find_rubric("aql"))
    stamps = [process_time()]
    for step in (lambda: table_of("en"), shipped, lambda: extract(call, rubric, None), lambda: extract(call, rubric, None)):
        step()
        stamps.append(process_time())
    began, phrases, weights, first, again = (stamp * 1e3 for stamp in stamps)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return phrases - began, weights - phrases, first - weights, first - began, again - first, peak


def hour_of_talk() -> Transcript:
    """One buyer and one seller who say, in their order, what those of the English samples say."""
    said: list[tuple[str, str]] = []
    folder = ROOT / "sample_transcripts"
    while True:
        for path in sorted(folder.glob("*.gold.json")):
            gold = read_gold(path)
            for call in read_paths([folder / gold.file]) if gold.language == "en" and "buyer" in gold.sides.values() else ():
                for turn in call.turns if isinstance(call, Transcript) else ():
                    said.append(("seller" if gold.sides.get(turn.speaker) == "seller" else "buyer", turn.text))
                    if sum(len(text.split()) for _, text in said) >= WORDS_AN_HOUR:
                        turns = tuple(Turn(place, side, side, text) for place, (side, text) in enumerate(said))
                        return Transcript("", "", "", turns, (Speaker("buyer", "buyer"), Speaker("seller", "seller")))


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
