"""How many turns of calls with plain names get the right side: `python -m tests.read.sides.fresh`.

The calls here are invented. `s` were committed before the rules were touched; `t`, `g` and `b` came after; each was
measured once as it stood, and the rules were then mended for it: only the first figure, in the log, is a blind one. The profile of who sells is given, no rep is named; the calls of the embedded extractor are measured beside them.
"""

# ruff: noqa: T201 - a bench speaks to who runs it
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from aql.read.files import read_paths
from aql.read.gold import read_gold
from aql.read.profile import read_sellers
from aql.read.sides.sides import assign_sides
from aql.values.transcript import Transcript

HERE = Path(__file__).parent
ROOT = HERE.parent.parent.parent.parent

Case = tuple[Path, str, Mapping[str, str]]


def main() -> None:
    """Print one table a folder: turns right, wrong and unknown a call, and the voices that are not right."""
    sellers = read_sellers(ROOT / "sample_transcripts" / "sellers.yaml")
    for title, cases in (
        ("tests/read/sides/fresh", _labelled()),
        ("tests/extract/embedded/fresh", _gold(ROOT / "tests/extract/embedded/fresh")),
        ("tests/extract/embedded/calls", _gold(ROOT / "tests/extract/embedded/calls")),
    ):
        print(f"\n{title}\n{'call':8} {'turns':>5} {'right':>5} {'wrong':>5} {'unknown':>7}  not right")
        total: Counter[str] = Counter()
        for path, seller, gold in cases:
            call = next(iter(read_paths([path])))
            if not isinstance(call, Transcript):
                raise TypeError(f"{path} cannot be read")
            sided = assign_sides(call, sellers.get(seller))
            counts = Counter(_grade(sided.speaker_of(turn.index).side, gold[turn.speaker]) for turn in sided.turns)
            missed = [f"{voice.name}: {voice.side}" for voice in sided.speakers if voice.side != gold[voice.name]]
            print(f"{path.name:8} {len(sided.turns):5} {counts['right']:5} {counts['wrong']:5} {counts['unknown']:7}  {', '.join(missed)}")
            total.update(counts)
        print(f"{total.total()} turns: {', '.join(f'{what} {total[what]}' for what in ('right', 'wrong', 'unknown'))}")


def _labelled() -> Iterator[Case]:
    for label in json.loads((HERE / "labels.json").read_text("utf-8")):
        yield HERE / label["file"], label["seller"], label["sides"]


def _gold(folder: Path) -> Iterator[Case]:
    for path in sorted(folder.glob("*.gold.json")):
        gold = read_gold(path)
        yield folder / gold.file, gold.seller, gold.sides


def _grade(told: str, gold: str) -> str:
    return "right" if told == gold else "unknown" if told == "unknown" else "wrong"


if __name__ == "__main__":
    main()
