"""The rubric's rule: statuses in, a verdict out, with its reasons, what is missing, and whether it is held.

No number enters: no weight, no talk time, no count of questions. The first rule of the rubric that holds is the verdict.
"""

from collections.abc import Callable, Mapping, Sequence

from aql.values.finding import Finding
from aql.values.rubric import Rubric, Rule, Status, Term, Test
from aql.values.verdict import Hold, Missing, Verdict

JUDGING = "1"


def judge(findings: Sequence[Finding], rubric: Rubric, holds: Sequence[Hold] = ()) -> Verdict | None:
    """The verdict over `findings`, or None for a rubric that writes no rule.

    A criterion without a finding is absent. `holds` and contested findings hold a qualified verdict, no other: what
    waits for a person is what would be acted on.
    """
    if not rubric.verdicts:
        return None
    statuses: dict[str, Status] = {criterion.name: "absent" for criterion in rubric.criteria}
    statuses.update({finding.criterion: finding.status for finding in findings})
    rule = rule_over(statuses, rubric)
    return Verdict(
        kind=rule.kind,
        reasons=tuple(_sentence(term, statuses) for term in rule.terms) or (_by_default(rubric, rule),),
        missing=_missing(rubric.rule("qualified"), statuses),
        held=(*holds, *_conflicts(findings, rule)) if rule.kind == "qualified" else (),
    )


def rule_over(statuses: Mapping[str, Status], rubric: Rubric) -> Rule:
    """The first rule of the rubric that holds over a status for each of its criteria."""
    rule = next((rule for rule in rubric.verdicts if all(_holds(term, statuses) for term in rule.terms)), None)
    if rule is None:
        raise ValueError(f"no rule of rubric {rubric.name} holds; its last rule must have no terms")
    return rule


def absent_where(findings: Sequence[Finding], rejected: frozenset[str]) -> tuple[Finding, ...]:
    """The findings with those of the `rejected` criteria made absent, as a person's rejection asks."""
    return tuple(
        Finding(finding.criterion, "absent", claimed=finding.claimed, changes=finding.changes, asked=finding.asked)
        if finding.criterion in rejected
        else finding
        for finding in findings
    )


_TESTS: dict[Test, Callable[[Sequence[Status]], bool]] = {
    "all_absent": lambda statuses: all(status == "absent" for status in statuses),
    "any_negative": lambda statuses: "negative" in statuses,
    "none_negative": lambda statuses: "negative" not in statuses,
    "all_confirmed": lambda statuses: all(status == "confirmed" for status in statuses),
    "at_least_partial": lambda statuses: all(status in {"confirmed", "partial"} for status in statuses),
    "any_confirmed": lambda statuses: "confirmed" in statuses,
}

# The statuses of one criterion that satisfy a term, or that its sentence speaks of.
_WANTED: dict[Test, tuple[Status, ...]] = {
    "all_absent": ("absent",),
    "any_negative": ("negative",),
    "none_negative": ("confirmed", "partial", "absent"),
    "all_confirmed": ("confirmed",),
    "at_least_partial": ("confirmed", "partial"),
    "any_confirmed": ("confirmed",),
}


def _holds(term: Term, statuses: Mapping[str, Status]) -> bool:
    return _TESTS[term.test]([statuses[name] for name in term.criteria])


def _sentence(term: Term, statuses: Mapping[str, Status]) -> str:
    names = term.criteria
    if term.test in {"any_negative", "any_confirmed"}:
        names = tuple(name for name in names if statuses[name] in _WANTED[term.test])
    verb = "is" if len(names) == 1 else "are"
    said = {
        "all_absent": "absent",
        "any_negative": "negative",
        "none_negative": "not negative",
        "all_confirmed": "confirmed",
        "at_least_partial": "at least partial",
        "any_confirmed": "confirmed",
    }[term.test]
    return f"{_listed(names)} {verb} {said}"


def _by_default(rubric: Rubric, rule: Rule) -> str:
    return f"the rules for {_listed([other.kind for other in rubric.verdicts if other is not rule])} do not hold"


def _listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _missing(rule: Rule | None, statuses: Mapping[str, Status]) -> tuple[Missing, ...]:
    found: dict[str, Missing] = {}
    for term in rule.terms if rule else ():
        if _holds(term, statuses):
            continue
        for name in term.criteria:
            if statuses[name] not in _WANTED[term.test]:
                found.setdefault(name, Missing(name, term.test, _why(term, name, statuses[name])))
    return tuple(found.values())


def _why(term: Term, name: str, status: Status) -> str:
    others = [other for other in term.criteria if other != name]
    if term.test == "any_confirmed" and others:
        return f"{status}; this or {_listed(others)} must be confirmed"
    needed = {"all_confirmed": "confirmed", "any_confirmed": "confirmed", "at_least_partial": "at least partial"}
    return f"{status}; it must be {needed[term.test]}" if term.test in needed else f"{status}; it must not be {status}"


def _conflicts(findings: Sequence[Finding], rule: Rule) -> tuple[Hold, ...]:
    deciding = {name for term in rule.terms for name in term.criteria}
    return tuple(
        Hold("conflict", f"buyers contradict each other on {finding.criterion}")
        for finding in findings
        if finding.is_contested and finding.criterion in deciding
    )
