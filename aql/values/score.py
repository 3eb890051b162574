"""How far analyses agree with labels: every figure with what it was counted over."""

from collections.abc import Mapping
from dataclasses import dataclass

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Interval:
    """A figure over `n` things with the bounds that 95 % of the resamples fall in; None where it is not defined."""

    value: float | None
    low: float | None
    high: float | None
    n: int


@dataclass(frozen=True, slots=True)
class Retrieval:
    """Precision, recall and F1 of one label; None where nothing was there to divide by."""

    label: str
    precision: float | None
    recall: float | None
    f1: float | None
    gold: int
    got: int


@dataclass(frozen=True, slots=True)
class Miss:
    """One label that was not met: something a person can act on. `quote` is what the finding stands on, or the gold's."""

    file: str
    criterion: str
    gold: str
    got: str
    quote: str


@dataclass(frozen=True, slots=True)
class CriterionScore:
    """One criterion over all calls; `table` counts (gold, got) pairs."""

    criterion: str
    table: Mapping[Pair, int]
    kappa: float | None
    confirmed: Retrieval
    negative: Retrieval


@dataclass(frozen=True, slots=True)
class Found:
    """Of `gold` labelled things `hits` were found; `got` were given in all."""

    name: str
    gold: int
    got: int
    hits: int


@dataclass(frozen=True, slots=True)
class Score:
    """All figures of one run over `n` calls. The lists hold gold ids; shares are 0 to 1, None where nothing was counted.

    `unasked` names labelled criteria that the rubric does not have; `values_missed` are labelled values that were not given.
    """

    n: int
    unasked: tuple[str, ...]
    criteria: tuple[CriterionScore, ...]
    kappa: Interval
    status_accuracy: Interval
    verdict_accuracy: Interval
    verdicts: Mapping[Pair, int]
    false_qualified: tuple[str, ...]
    missed_qualified: tuple[str, ...]
    held: tuple[str, ...]
    quotes: int
    quotes_found: float | None
    quotes_on_buyers: float | None
    quotes_on_gold_turns: float | None
    values: tuple[Found, ...]
    values_missed: tuple[Miss, ...]
    sides_right: float | None
    misses: tuple[Miss, ...]
    cost_usd: float | None
    tokens: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Run:
    """What one run gave for each call by its gold id, with the labels it was held against."""

    name: str
    verdicts: Mapping[str, str]
    statuses: Mapping[str, Mapping[str, str]]
    gold_verdicts: Mapping[str, str]
    gold_statuses: Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Contrast:
    """Of `n` answers, how many only the one or only the other run got right, the chance of that, and the gain of the other."""

    name: str
    n: int
    only_one: int
    only_other: int
    p: float
    gain: Interval


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two runs over the `n` calls both judged; `changed` holds (call, gold, one's verdict, other's verdict)."""

    one: str
    other: str
    n: int
    verdicts: Contrast
    statuses: Contrast
    changed: tuple[tuple[str, str, str, str], ...]
