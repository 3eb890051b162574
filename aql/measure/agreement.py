"""How far two labellings agree: kappa, precision and recall, each with n, and intervals by resampling whole calls."""

import random
from collections import Counter
from collections.abc import Callable, Sequence

from aql.values.score import Interval, Pair, Retrieval


def kappa(pairs: Sequence[Pair]) -> float | None:
    """Cohen's kappa of (gold, got) pairs: agreement beyond what the two label frequencies give by chance.

    Cohen, J. (1960), A coefficient of agreement for nominal scales. None without pairs, or where both used one label alone.
    """
    n = len(pairs)
    if not n:
        return None
    agreed = sum(gold == got for gold, got in pairs) / n
    golds, gots = Counter(gold for gold, _ in pairs), Counter(got for _, got in pairs)
    chance = sum(golds[label] * gots[label] for label in golds) / n**2
    return None if chance == 1 else (agreed - chance) / (1 - chance)


def share(pairs: Sequence[Pair]) -> float | None:
    """The share of pairs that agree."""
    return sum(gold == got for gold, got in pairs) / len(pairs) if pairs else None


def retrieval(label: str, pairs: Sequence[Pair]) -> Retrieval:
    """How well `label` was found."""
    gold = sum(wanted == label for wanted, _ in pairs)
    got = sum(found == label for _, found in pairs)
    hits = sum(wanted == found == label for wanted, found in pairs)
    precision, recall = (hits / got if got else None), (hits / gold if gold else None)
    f1 = 2 * hits / (gold + got) if gold + got else None
    return Retrieval(label, precision, recall, f1, gold, got)


def interval(by_call: Sequence[Sequence[Pair]], figure: Callable[[Sequence[Pair]], float | None], resamples: int = 1000) -> Interval:
    """The figure over all pairs, with its bounds from resampling whole calls: the answers of one call hang together.

    The generator is seeded, so that equal input gives equal bounds.
    """
    chance = random.Random(20260310)  # noqa: S311 - resampling, no secret
    whole = [pair for call in by_call for pair in call]
    drawn = (
        figure([pair for call in chance.choices(by_call, k=len(by_call)) for pair in call]) for _ in range(resamples if by_call else 0)
    )
    figures = sorted(value for value in drawn if value is not None)
    if not figures:
        return Interval(figure(whole), None, None, len(whole))
    cut = int(len(figures) * 0.025)
    return Interval(figure(whole), figures[cut], figures[-1 - cut], len(whole))
