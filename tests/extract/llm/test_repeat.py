import pytest

from aql.extract.llm.repeat import agreement, numbered
from tests.extract.llm.answers import Says
from tests.model.asking import QUESTION


def test_each_asking_has_its_number():
    model = Says("x")

    numbered(model, 0)(QUESTION)
    numbered(model, 2)(QUESTION)

    assert [request.repeat for request in model.asked] == [0, 2]
    assert [request.messages for request in model.asked] == [QUESTION.messages] * 2


def test_every_pair_of_answers_to_a_question_counts_once():
    first = [
        {"pain": "confirmed", "verdict": "qualified"},
        {"pain": "confirmed", "verdict": "nurture"},
        {"pain": "partial", "verdict": "nurture"},
    ]
    second = [{"pain": "absent", "verdict": "nurture"}] * 3

    found = agreement([first, second])

    assert found.pairs == {"pain": 6, "verdict": 6}
    assert found.share_of("pain") == pytest.approx(4 / 6)
    assert found.share == pytest.approx(8 / 12)


def test_what_only_some_answer_is_no_agreement():
    found = agreement([[{"pain": "confirmed"}, {}]])

    assert found.share == 0.0


def test_what_was_asked_once_has_no_agreement():
    found = agreement([[{"pain": "confirmed"}]])

    assert found.share is None
    assert found.share_of("pain") is None
