"""Two runs over the same labelled calls, side by side: what one got right and the other did not, and whether that is chance."""

from collections.abc import Sequence
from math import comb

from aql.measure.agreement import interval
from aql.values.score import Comparison, Contrast, Pair, Run


def compare(one: Run, other: Run) -> Comparison:
    """The calls that both runs judged, verdicts and statuses held against the same labels.

    Significance is McNemar's exact test over what only one of the two got right; the bounds of the difference come from
    resampling whole calls, as the statuses of one call hang together.
    """
    both = [name for name in one.verdicts if name in other.verdicts]
    verdicts = [(one.gold_verdicts[name], one.verdicts[name], other.verdicts[name]) for name in both]
    statuses = [_statuses(name, one, other) for name in both]
    return Comparison(
        one.name,
        other.name,
        len(both),
        _contrast("verdicts", [[verdict] for verdict in verdicts]),
        _contrast("statuses", statuses),
        tuple((name, *verdict) for name, verdict in zip(both, verdicts, strict=True) if verdict[1] != verdict[2]),
    )


def _statuses(call: str, one: Run, other: Run) -> list[tuple[str, str, str]]:
    first, second = one.statuses[call], other.statuses[call]
    labels = one.gold_statuses[call]
    return [(gold, first.get(criterion, "absent"), second.get(criterion, "absent")) for criterion, gold in labels.items()]


def _contrast(name: str, by_call: Sequence[Sequence[tuple[str, str, str]]]) -> Contrast:
    flat = [triple for call in by_call for triple in call]
    only_one = sum(gold == first != second for gold, first, second in flat)
    only_other = sum(gold == second != first for gold, first, second in flat)
    changes: list[list[Pair]] = [[(str(gold == second), str(gold == first)) for gold, first, second in call] for call in by_call]
    return Contrast(name, len(flat), only_one, only_other, mcnemar(only_one, only_other), interval(changes, _gain))


def mcnemar(one: int, other: int) -> float:
    """The exact two-sided p of `one` against `other` where each was as likely (McNemar 1947, by the binomial)."""
    n = one + other
    tail = float(sum(comb(n, k) for k in range(min(one, other) + 1))) / float(2**n)
    return min(1.0, 2 * tail)


def _gain(pairs: Sequence[Pair]) -> float | None:
    """By how much the share of right answers of the second run is above that of the first."""
    return sum((second == "True") - (first == "True") for second, first in pairs) / len(pairs) if pairs else None
