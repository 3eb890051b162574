"""What stands for a call after people spoke: a rule over values, with no database in it."""

from dataclasses import replace
from datetime import UTC, datetime

from aql.judge import judge
from aql.store.standing import standing
from aql.values.review import Review
from aql.values.transcript import Span
from aql.values.verdict import Hold
from tests.worlds import record, rubric

QUALIFIED = dict.fromkeys(("fit", "pain", "timing", "stakeholders", "next_step"), "confirmed")
WORDS = "we lose a day a week"
SPAN = Span(1, 0, len(WORDS))


def qualified(*, held=(), **statuses):
    """A record that the rule calls qualified, its proof in Dana's turn."""
    made = record(statuses={**QUALIFIED, **statuses})
    return replace(made, verdict=judge(made.findings, rubric(), held))


def review(decision, about="verdict", saw="qualified", span=None, quote="", **fields):
    return Review("c" * 12, about, decision, saw, "Kim", datetime(2026, 3, 12, tzinfo=UTC), span, quote=quote, **fields)


def rejects(criterion, saw="confirmed", span=SPAN, quote=WORDS):
    return review("reject", criterion, saw, span, quote)


def test_without_reviews_the_rule_stands():
    stands = standing(qualified(), ())

    assert (stands.kind, stands.by, stands.applied) == ("qualified", "rule", ())


def test_a_rejected_finding_is_absent_to_the_rule():
    stands = standing(qualified(), [rejects("pain")])

    assert (stands.kind, stands.by) == ("nurture", "findings")
    assert [missing.criterion for missing in stands.missing] == ["pain"]


def test_an_accepted_finding_changes_nothing():
    stands = standing(qualified(), [replace(rejects("pain"), decision="accept")])

    assert (stands.kind, stands.by) == ("qualified", "rule")
    assert len(stands.applied) == 1


def test_an_undone_rejection_leaves_no_trace():
    stands = standing(qualified(), [rejects("pain"), review("undo", "pain", "confirmed")])

    assert (stands.kind, stands.applied, stands.changed) == ("qualified", (), ())


def test_undo_gives_back_the_decision_before():
    stands = standing(qualified(), [rejects("pain"), replace(rejects("pain"), decision="accept"), review("undo", "pain", "confirmed")])

    assert stands.kind == "nurture"


def test_undoing_nothing_is_nothing():
    assert standing(qualified(), [review("undo")]).kind == "qualified"


def test_a_review_is_carried_to_a_finding_of_the_same_status_on_overlapping_words():
    stands = standing(qualified(), [rejects("pain", span=Span(1, 8, 13), quote="a day")])

    assert stands.kind == "nurture"


def test_a_review_of_another_status_says_that_the_finding_changed():
    stands = standing(qualified(), [rejects("pain", saw="negative")])

    assert (stands.kind, stands.applied) == ("qualified", ())
    assert [review.about for review in stands.changed] == ["pain"]


def test_a_review_of_other_words_says_that_the_finding_changed():
    stands = standing(qualified(), [rejects("pain", span=Span(0, 0, 5), quote="How i")])

    assert stands.kind == "qualified"
    assert len(stands.changed) == 1


def test_a_review_of_turns_cut_otherwise_is_not_carried_to_what_stands_there_now():
    stands = standing(qualified(), [rejects("pain", quote="other words stood here")])

    assert stands.kind == "qualified"
    assert len(stands.changed) == 1


def test_a_review_beyond_the_last_turn_says_that_the_finding_changed():
    assert len(standing(qualified(), [rejects("pain", span=Span(99, 0, 5))]).changed) == 1


def test_a_review_of_an_absent_finding_holds_while_it_is_absent():
    stands = standing(qualified(), [review("accept", "budget", "absent")])

    assert len(stands.applied) == 1


def test_a_rejected_verdict_leaves_none_standing():
    stands = standing(qualified(), [review("reject", code="wrong_size")])

    assert (stands.kind, stands.by) == (None, "person")


def test_a_person_may_say_what_the_verdict_is_instead():
    stands = standing(qualified(), [review("reject", instead="disqualified")])

    assert (stands.kind, stands.by) == ("disqualified", "person")


def test_a_second_reviewer_may_accept_what_the_first_said():
    stands = standing(qualified(), [review("reject", instead="nurture"), review("accept", saw="nurture")])

    assert (stands.kind, stands.by, stands.changed) == ("nurture", "person", ())


def test_a_review_of_another_verdict_says_that_it_changed():
    stands = standing(qualified(), [review("accept", saw="nurture")])

    assert (stands.kind, stands.by) == ("qualified", "rule")
    assert [review.saw for review in stands.changed] == ["nurture"]


def test_a_rejected_finding_unsettles_an_accepted_verdict():
    stands = standing(qualified(), [review("accept"), rejects("pain")])

    assert (stands.kind, stands.by) == ("nurture", "findings")
    assert [review.about for review in stands.changed] == ["verdict"]


def test_a_held_verdict_is_held_until_a_person_has_looked():
    held = qualified(held=[Hold("sides", "who is Dana?")])

    assert standing(held, ()).held == (Hold("sides", "who is Dana?"),)
    assert standing(held, [review("accept")]).held == ()


def test_a_hold_outlives_the_rejection_of_a_finding_that_decides_nothing():
    held = qualified(held=[Hold("sides", "who is Dana?")], competition="confirmed")

    stands = standing(held, [rejects("competition")])

    assert (stands.kind, stands.held) == ("qualified", (Hold("sides", "who is Dana?"),))


def contested():
    made = qualified()
    findings = tuple(replace(finding, is_contested=finding.criterion == "pain") for finding in made.findings)
    return replace(made, findings=findings, verdict=judge(findings, rubric()))


def test_a_contested_finding_holds_until_it_is_accepted():
    assert [hold.code for hold in standing(contested(), ()).held] == ["conflict"]
    assert standing(contested(), [replace(rejects("pain"), decision="accept")]).held == ()


def test_a_contest_is_held_once_however_often_it_is_judged():
    stands = standing(contested(), [review("accept", "budget", "absent")])

    assert [hold.code for hold in stands.held] == ["conflict"]


def test_a_rubric_without_a_rule_has_no_verdict_to_stand():
    stands = standing(replace(record(), rubric=replace(rubric(), verdicts=()), verdict=None), [rejects("pain")])

    assert (stands.kind, stands.by) == (None, "findings")
