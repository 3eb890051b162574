"""The seller's question stands beside a finding, with whether a buyer took it up."""

import pytest

from aql.values.claim import Quote
from tests.ground.worlds import claim, proof
from tests.worlds import transcript


def asked(call, words, turn=None):
    proved = proof(call, claim("budget", "absent", asked=Quote(turn, words)))
    finding = next(finding for finding in proved.findings if finding.criterion == "budget")
    return finding.asked, [rejection.reason for rejection in proved.rejections]


@pytest.mark.parametrize(
    "answer, is_answered",
    [
        ("We'd have to ask finance.", True),
        ("Yes.", True),
        ("No.", True),
        ("Mm-hm.", False),
        ("Good question.", False),
        ("Okay, great.", False),
    ],
)
def test_a_question_is_answered_by_more_than_a_noise(answer, is_answered):
    call = transcript("Rep: Is there budget for this?", f"Dana: {answer}")

    question, _ = asked(call, "Is there budget for this?")

    assert (question.quote, question.turn, question.start_s, question.is_answered) == ("Is there budget for this", 0, 0.0, is_answered)


def test_a_question_the_seller_leaves_behind_is_not_answered():
    call = transcript("Rep: Is there budget?", "Boss: Sam, share your screen.", "Dana: I see it.", sellers=("Rep", "Boss"))

    question, _ = asked(call, "Is there budget?")

    assert not question.is_answered


@pytest.mark.parametrize("words, reason", [("Is there money?", "not_found"), ("What does it cost", "wrong_speaker")])
def test_a_question_that_no_seller_asked_is_refused(words, reason):
    call = transcript("Rep: Is there budget?", "Dana: What does it cost?")

    assert asked(call, words) == (None, [reason])
