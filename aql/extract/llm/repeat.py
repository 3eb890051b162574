"""The same question asked several times: how far a model agrees with itself."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from aql.values.chat import Completion, Model, Request


@dataclass(frozen=True, slots=True)
class Agreement:
    """Over all calls and all pairs of their answers: how many pairs there were for each question, and how many were alike."""

    alike: Mapping[str, int]
    pairs: Mapping[str, int]

    @property
    def share(self) -> float | None:
        """The share of pairs that agree, over all questions; None where nothing was asked twice."""
        return sum(self.alike.values()) / total if (total := sum(self.pairs.values())) else None

    def share_of(self, question: str) -> float | None:
        """The share of pairs that agree on one question."""
        return self.alike[question] / total if (total := self.pairs.get(question, 0)) else None


def numbered(model: Model, number: int) -> Model:
    """The model as it is asked for the `number`th time, from 0: other answers than the first are remembered apart."""

    def complete(request: Request) -> Completion:
        return model(replace(request, repeat=number))

    return complete


def agreement(calls: Iterable[Sequence[Mapping[str, str]]]) -> Agreement:
    """How far answers agree: for each call one mapping an asking, from questions (criteria, `verdict`) to answers.

    A question that only some askings answer counts as answered with nothing by the others.
    """
    alike: dict[str, int] = {}
    pairs: dict[str, int] = {}
    for askings in calls:
        for question in dict.fromkeys(name for asking in askings for name in asking):
            for one, other in combinations(askings, 2):
                pairs[question] = pairs.get(question, 0) + 1
                alike[question] = alike.get(question, 0) + (one.get(question) == other.get(question))
    return Agreement(alike, pairs)
