"""Tunes the limits of the embedded extractor on labelled calls and says what they are worth on calls not tuned on.

Run by hand, a minute or two: python training/tune.py [DIR ...]
Calls of one account stand in one fold. The figures are for gold sides and before grounding; `tests/bench/embedded.py` measures the
whole way with the sides a user gets. Copy the limits printed into `aql/extract/embedded/decide.py` by hand, rounded.
"""

# ruff: noqa: T201 - a script speaks to who runs it
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from aql.extract.embedded.decide import LIMITS, Limits, decided, is_support  # noqa: E402
from aql.extract.embedded.doubts import Weighed, weighed  # noqa: E402
from aql.extract.embedded.hear import hear  # noqa: E402
from aql.judge import judge  # noqa: E402
from aql.measure.agreement import kappa  # noqa: E402
from aql.read.files import read_paths  # noqa: E402
from aql.read.gold import read_gold  # noqa: E402
from aql.read.rubric import find_rubric, read_rubric  # noqa: E402
from aql.read.sides.sides import assign_sides  # noqa: E402
from aql.values.finding import Evidence, Finding  # noqa: E402
from aql.values.gold import Gold  # noqa: E402
from aql.values.transcript import Span, Transcript  # noqa: E402
from training.train import CLASSES  # noqa: E402

FOLDERS = (ROOT / "sample_transcripts", ROOT / "tests" / "extract" / "embedded" / "calls")
STEPS = (0.25, 0.35, 0.45, 0.55, 0.65, 0.75)
RECENCIES = (0.0, 0.2, 0.35, 0.5)
FOLDS = 6
RUBRIC = read_rubric(find_rubric("aql"))
SHOWN = Evidence("x", Span(0, 0, 1), "x", Span(0, 0, 1), "x", "buyer")


@dataclass(frozen=True, slots=True)
class Case:
    """One labelled call, weighed once."""

    gold: Gold
    said: tuple[Weighed, ...]
    is_support_call: bool

    def statuses(self, limits: Limits) -> dict[str, str]:
        """What the limits make of it."""
        found = decided(self.said, limits, is_support_call=self.is_support_call) if self.said else {}
        return {name: found[name].status if name in found else "absent" for name in self.gold.labels}


@dataclass(frozen=True, slots=True)
class Worth:
    """How some limits do on some calls."""

    pairs: tuple[tuple[str, str], ...]
    verdicts: tuple[tuple[str, str, str], ...]

    @property
    def goal(self) -> float:
        """What is tuned for: agreement and verdicts, and above all nothing falsely qualified."""
        right = sum(gold == got for _, gold, got in self.verdicts) / len(self.verdicts)
        return (kappa(self.pairs) or 0.0) + 0.6 * right - 0.15 * len(self.false_qualified)

    @property
    def false_qualified(self) -> tuple[str, ...]:
        """The calls that are called qualified and are not."""
        return tuple(name for name, gold, got in self.verdicts if got == "qualified" != gold)

    def __str__(self) -> str:
        """One line."""
        right = sum(gold == got for _, gold, got in self.verdicts)
        found = sum(gold == got == "qualified" for _, gold, got in self.verdicts)
        figures = f"kappa {kappa(self.pairs):.3f}, verdicts {right} of {len(self.verdicts)}"
        return f"{figures}, qualified found {found}, falsely {self.false_qualified}"


def main() -> None:
    """Print shipped, cross-validated and tuned figures, and the tuned limits."""
    cases = [case for folder in ([Path(one) for one in sys.argv[1:]] or FOLDERS) for case in _cases(folder)]
    print("shipped:        ", worth(cases, LIMITS))
    print("cross-validated:", _cross_validated(cases))
    tuned = tune(cases)
    print("tuned:          ", worth(cases, tuned))
    print({name: limit for name, limit in tuned.by_class.items() if limit != tuned.default}, "recency", tuned.recency)


def worth(cases: Sequence[Case], limits: Limits) -> Worth:
    """How the limits do on the calls."""
    got = [(case.gold, case.statuses(limits)) for case in cases]
    pairs = tuple((label.status, statuses[name]) for gold, statuses in got for name, label in gold.labels.items())
    return Worth(pairs, tuple((gold.id, gold.verdict, _kind(statuses)) for gold, statuses in got))


def tune(cases: Sequence[Case], rounds: int = 1) -> Limits:
    """The limits that do best on the calls, one class moved at a time; what gains nothing stays in the middle."""
    best = Limits(dict.fromkeys(CLASSES, LIMITS.default), recency=LIMITS.recency, partial=LIMITS.partial)
    most = worth(cases, best).goal
    for _ in range(rounds):
        tries = [replace(best, recency=recency) for recency in RECENCIES]
        for name in (*CLASSES, ""):
            tries = [replace(best, by_class={**best.by_class, name: step}) for step in STEPS] if name else tries
            for limits in tries:
                goal = worth(cases, limits).goal - 0.01 * sum(abs(limit - limits.default) for limit in limits.by_class.values())
                if goal > most + 1e-9:
                    best, most = limits, goal
    return best


def _cross_validated(cases: Sequence[Case]) -> Worth:
    accounts: dict[str, list[Case]] = {}
    for case in cases:
        accounts.setdefault(case.gold.account or case.gold.id, []).append(case)
    folds: list[list[Case]] = [[] for _ in range(FOLDS)]
    for together in sorted(accounts.values(), key=len, reverse=True):
        min(folds, key=len).extend(together)
    parts = [worth(fold, tune([case for case in cases if case not in fold])) for fold in folds]
    return Worth(tuple(pair for part in parts for pair in part.pairs), tuple(one for part in parts for one in part.verdicts))


def _kind(statuses: dict[str, str]) -> str:
    findings = [Finding(name, status, () if status == "absent" else (SHOWN,)) for name, status in statuses.items()]  # type: ignore[arg-type]
    verdict = judge(findings, RUBRIC)
    return verdict.kind if verdict else "none"


def _cases(folder: Path) -> Iterator[Case]:
    for path in sorted(folder.glob("*.gold.json")):
        gold = read_gold(path)
        for read in read_paths([folder / gold.file]):
            if isinstance(read, Transcript):
                call = assign_sides(replace(read, held_on=gold.call_date, language=gold.language), named=gold.sides)
                heard = hear(call)
                yield Case(gold, tuple(weighed(heard)), is_support(heard))


if __name__ == "__main__":
    main()
