"""The questions a call is read for, and the written rule that turns their answers into a verdict."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

Status = Literal["confirmed", "partial", "absent", "negative"]
VerdictKind = Literal["qualified", "nurture", "disqualified", "insufficient"]
ValueType = Literal["window", "money", "people", "names", "numbers", "action", "text"]
Test = Literal["all_absent", "any_negative", "none_negative", "all_confirmed", "at_least_partial", "any_confirmed"]

STATUSES: tuple[Status, ...] = get_args(Status)
VERDICT_KINDS: tuple[VerdictKind, ...] = get_args(VerdictKind)
VALUE_TYPES: tuple[ValueType, ...] = get_args(ValueType)
TESTS: tuple[Test, ...] = get_args(Test)


@dataclass(frozen=True, slots=True)
class Example:
    """A line of talk and the status it proves. `asked` is the seller's line before it, where the line needs one."""

    line: str
    status: Status
    asked: str | None = None


@dataclass(frozen=True, slots=True)
class Criterion:
    """One question of a rubric. `confirmed`, `partial` and `negative` are one sentence each: what proves that status.

    `ask_next` is what to ask where the criterion is missing; `half_life_days` how long an answer stays half as
    good; `nurture` what to do meanwhile.
    """

    name: str
    title: str
    question: str
    confirmed: str
    partial: str
    negative: str
    values: tuple[ValueType, ...] = ()
    examples: tuple[Example, ...] = ()
    ask_next: str = ""
    half_life_days: int | None = None
    nurture: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """One test over some criteria: `all_confirmed` of pain and timing."""

    test: Test
    criteria: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """A verdict and the terms that must all hold for it; no terms: it always holds."""

    kind: VerdictKind
    terms: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """One line of a rubric's history: when, to which version, what changed and why."""

    on: date
    version: str
    what: str
    why: str


@dataclass(frozen=True, slots=True)
class Rubric:
    """A whole rubric file. `hash` covers all that can change an analysis; `points` rank a queue, never set a verdict.

    `verdicts` is ordered: the first rule that holds is the verdict. A rubric without verdicts gives none.
    """

    name: str
    version: str
    title: str
    criteria: tuple[Criterion, ...]
    verdicts: tuple[Rule, ...]
    hash: str
    about: str = ""
    owners: tuple[str, ...] = ()
    signed_off: str = ""
    changes: tuple[Change, ...] = ()
    points: tuple[tuple[str, int], ...] = ()

    def criterion(self, name: str) -> Criterion | None:
        """The criterion of that name, or None."""
        return next((criterion for criterion in self.criteria if criterion.name == name), None)

    def rule(self, kind: VerdictKind) -> Rule | None:
        """The first rule for that verdict, or None."""
        return next((rule for rule in self.verdicts if rule.kind == kind), None)
