"""How many turns of the sample calls get the right side: with the profile alone, with reps named, without either.

Run by hand: `python -m tests.bench.sides [FOLDER]`. A folder of gold calls with its `sellers.yaml` above may be named
instead of the samples. Also counts the buyers found in conversations in which nobody sells, where those are at hand.
"""

# ruff: noqa: T201 - a bench speaks to who runs it
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from aql.read.files import read_paths
from aql.read.gold import read_gold
from aql.read.profile import read_sellers
from aql.read.sides.sides import assign_sides
from aql.values.gold import Gold
from aql.values.profile import Profile
from aql.values.transcript import Speaker, Transcript

ROOT = Path(__file__).parent.parent.parent
SHARED = ROOT.parent / "shared"

Given = Callable[[Transcript, Profile, Gold], Transcript]


def main(argv: Sequence[str]) -> None:
    """Print one table of the calls, and one of the conversations in which nobody sells."""
    folder = Path(argv[0]) if argv else ROOT / "sample_transcripts"
    sellers = read_sellers(next(found for found in (folder / "sellers.yaml", folder.parent / "sellers.yaml") if found.exists()))
    golds = [read_gold(path) for path in sorted(folder.glob("*.gold.json"))]
    calls = [(gold, next(iter(read_paths([folder / gold.file])))) for gold in golds]
    for title, given in WAYS.items():
        _print_table(title, [(gold, given(call, sellers[gold.seller], gold)) for gold, call in calls if isinstance(call, Transcript)])
    if (SHARED / "negatives").is_dir():
        _print_negatives(list(sellers.values()))


WAYS: dict[str, Given] = {
    "profile alone": lambda call, profile, _: assign_sides(call, profile),
    "reps named": lambda call, profile, gold: assign_sides(
        call, profile, reps=[name for name, side in gold.sides.items() if side == "seller"]
    ),
    "no profile": lambda call, _, __: assign_sides(call),
    "profile alone, labels without names": lambda call, profile, _: _named_again(assign_sides(_nameless(call), profile), call),
    "profile alone, first half": lambda call, profile, _: assign_sides(_first_half(call), profile),
}


def _print_table(title: str, sided: Sequence[tuple[Gold, Transcript]]) -> None:
    print(f"\n{title}\n{'call':6} {'turns':>5} {'right':>5} {'wrong':>5} {'unknown':>7}  not right")
    total: Counter[str] = Counter()
    for gold, call in sided:
        counts: Counter[str] = Counter()
        for turn in call.turns:
            side = call.speaker_of(turn.index).side
            counts["right" if side == gold.sides.get(turn.speaker) else "unknown" if side == "unknown" else "wrong"] += 1
        missed = [f"{speaker.name}: {speaker.side}" for speaker in call.speakers if speaker.side != gold.sides.get(speaker.name)]
        print(f"{gold.id:6} {len(call.turns):5} {counts['right']:5} {counts['wrong']:5} {counts['unknown']:7}  {', '.join(missed)}")
        total.update(counts)
    turns = sum(total.values())
    shares = ", ".join(f"{what} {total[what]} ({total[what] / turns:.1%})" for what in ("right", "wrong", "unknown"))
    doubts = sum(1 for _, call in sided for speaker in call.speakers if speaker.doubt)
    print(f"{turns} turns: {shares}; {doubts} voices in doubt")


def _print_negatives(profiles: Sequence[Profile]) -> None:
    calls = [reading for reading in read_paths([SHARED / "negatives"]) if isinstance(reading, Transcript)]
    print(f"\n{len(calls)} conversations in which nobody sells")
    for profile in profiles:
        begun = time.perf_counter()
        sided = [assign_sides(call, profile) for call in calls]
        seconds = time.perf_counter() - begun
        turns = Counter(call.speaker_of(turn.index).side for call in sided for turn in call.turns)
        bought = sum(call.has_buyer() for call in sided)
        print(f"{profile.name:12} {bought} with a buyer, turns {dict(turns)}, {seconds:.1f} s")


def _nameless(call: Transcript) -> Transcript:
    names = {speaker.name: f"Speaker {place}" for place, speaker in enumerate(call.speakers, 1)}
    turns = tuple(replace(turn, label=names[turn.speaker], speaker=names[turn.speaker]) for turn in call.turns)
    return replace(call, turns=turns, speakers=tuple(Speaker(name) for name in names.values()))


def _named_again(sided: Transcript, call: Transcript) -> Transcript:
    names = {f"Speaker {place}": speaker.name for place, speaker in enumerate(call.speakers, 1)}
    turns = tuple(replace(turn, speaker=names[turn.speaker]) for turn in sided.turns)
    return replace(sided, turns=turns, speakers=tuple(replace(speaker, name=names[speaker.name]) for speaker in sided.speakers))


def _first_half(call: Transcript) -> Transcript:
    turns = call.turns[: len(call.turns) // 2]
    heard = {turn.speaker for turn in turns}
    return replace(call, turns=turns, speakers=tuple(speaker for speaker in call.speakers if speaker.name in heard))


if __name__ == "__main__":
    main(sys.argv[1:])
