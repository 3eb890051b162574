import itertools

import pytest

from aql.judge import absent_where, judge
from aql.values.rubric import STATUSES, Rule
from aql.values.verdict import Hold
from tests.worlds import CRITERIA, finding, findings, rubric

READY = {"fit": "partial", "pain": "confirmed", "timing": "confirmed", "next_step": "confirmed", "budget": "confirmed"}


def kind(**statuses):
    return judge(findings(**statuses), rubric()).kind


def by_the_guide(s):
    """The labelling guide's rule, written a second time from its prose."""
    if all(s[c] == "absent" for c in ("pain", "timing", "stakeholders", "budget", "next_step")) and "negative" not in (
        s["fit"],
        s["competition"],
    ):
        return "insufficient"
    if "negative" in (s["fit"], s["pain"], s["competition"], s["next_step"]):
        return "disqualified"
    ready = s["pain"] == s["timing"] == s["next_step"] == "confirmed" and s["fit"] in ("confirmed", "partial")
    if ready and "confirmed" in (s["stakeholders"], s["budget"]) and "negative" not in (s["timing"], s["stakeholders"], s["budget"]):
        return "qualified"
    return "nurture"


def test_every_combination_of_statuses_gives_the_guides_verdict():
    wrong = []
    for combination in itertools.product(STATUSES, repeat=len(CRITERIA)):
        statuses = dict(zip(CRITERIA, combination, strict=True))
        if kind(**statuses) != by_the_guide(statuses):
            wrong.append(statuses)

    assert wrong == []


def test_silence_is_insufficient():
    assert kind() == "insufficient"


def test_a_qualified_verdict_gives_each_term_as_a_reason():
    verdict = judge(findings(**READY), rubric())

    assert verdict.reasons == (
        "pain, timing and next_step are confirmed",
        "fit is at least partial",
        "budget is confirmed",
        "timing, stakeholders and budget are not negative",
    )
    assert verdict.missing == ()


def test_nurture_says_what_is_missing_and_why():
    verdict = judge(findings(pain="confirmed", timing="partial", stakeholders="partial"), rubric())

    assert [(missing.criterion, missing.why) for missing in verdict.missing] == [
        ("timing", "partial; it must be confirmed"),
        ("next_step", "absent; it must be confirmed"),
        ("fit", "absent; it must be at least partial"),
        ("stakeholders", "partial; this or budget must be confirmed"),
        ("budget", "absent; this or stakeholders must be confirmed"),
    ]


def test_a_known_no_is_missing_though_the_money_is_there():
    verdict = judge(findings(**READY | {"stakeholders": "negative"}), rubric())

    assert verdict.kind == "nurture"
    assert [(missing.criterion, missing.why) for missing in verdict.missing] == [("stakeholders", "negative; it must not be negative")]


def test_a_contested_deciding_finding_holds_a_qualified_call():
    contested = tuple(finding(f.criterion, f.status, is_contested=f.criterion == "timing") for f in findings(**READY))

    verdict = judge(contested, rubric())

    assert verdict.kind == "qualified"
    assert verdict.held == (Hold("conflict", "buyers contradict each other on timing"),)


def test_a_contested_finding_outside_the_rule_holds_nothing():
    contested = tuple(
        finding(f.criterion, f.status, is_contested=f.criterion == "competition") for f in findings(**READY, competition="partial")
    )

    assert judge(contested, rubric()).held == ()


def test_only_a_qualified_call_is_held():
    verdict = judge(findings(pain="confirmed"), rubric(), holds=[Hold("sides", "who is Sam?")])

    assert verdict.kind == "nurture"
    assert verdict.held == ()


def test_a_rejected_finding_counts_as_absent():
    verdict = judge(absent_where(findings(**READY), frozenset({"timing"})), rubric())

    assert verdict.kind == "nurture"
    assert [missing.criterion for missing in verdict.missing] == ["timing"]


def test_a_criterion_without_finding_is_absent():
    assert judge([], rubric()).kind == "insufficient"


def test_a_rubric_without_rules_gives_no_verdict():
    from dataclasses import replace

    assert judge(findings(**READY), replace(rubric(), verdicts=())) is None


def test_rules_that_leave_a_gap_are_a_bug_and_say_so():
    with pytest.raises(ValueError, match="no terms"):
        judge(findings(), rubric(Rule("qualified", rubric().rule("qualified").terms)))
