from dataclasses import replace

import pytest

from aql.errors import ModelError
from aql.model.remember import key_of, remembered
from aql.values.chat import Completion, Message, Usage
from tests.model.asking import QUESTION


class Memory(dict):
    """Completions in a dictionary, as the store keeps them in a table; what they took is told already."""

    words = ""

    def recall(self, key):
        return replace(self[key], usage=Usage()) if key in self else None

    def remember(self, key, model, completion, words):
        self[key] = completion
        self.words = words


def counting(*texts):
    """A model that says each text in turn, and the requests it was asked."""
    asked = []

    def model(request):
        asked.append(request)
        return Completion(texts[min(len(asked), len(texts)) - 1], "stop", "m", Usage(requests=1, tokens_in=7))

    return model, asked


def test_the_same_question_is_asked_once_and_then_costs_nothing():
    model, asked = counting("first", "second")
    memory = Memory()
    careful = remembered(model, memory, name="m", host="h")

    answers = [careful(QUESTION), careful(QUESTION)]

    assert [answer.text for answer in answers] == ["first", "first"]
    assert [answer.is_remembered for answer in answers] == [False, True]
    assert answers[1].usage == Usage()
    assert len(asked) == 1


def test_a_memory_knows_which_call_an_answer_speaks_of():
    memory = Memory()

    remembered(counting("x")[0], memory, name="m", host="h")(replace(QUESTION, about="abc#0-9"))

    assert memory.words == "abc"


def test_a_fresh_question_is_asked_again_and_its_answer_kept():
    model, _ = counting("first", "second")
    memory = Memory()
    careful = remembered(model, memory, name="m", host="h")
    careful(QUESTION)

    careful(replace(QUESTION, is_fresh=True))

    assert careful(QUESTION).text == "second"


def test_a_whole_run_can_be_fresh():
    model, asked = counting("first", "second")
    memory = Memory()

    for _ in range(2):
        remembered(model, memory, name="m", host="h", is_fresh=True)(QUESTION)

    assert len(asked) == 2


@pytest.mark.parametrize(
    "other",
    [
        replace(QUESTION, messages=(Message("user", "Which other word?"),)),
        replace(QUESTION, schema="{}"),
        replace(QUESTION, max_tokens=51),
        replace(QUESTION, temperature=None),
        replace(QUESTION, repeat=1),
    ],
)
def test_whatever_is_sent_makes_another_key(other):
    assert key_of(other, "m", "h") != key_of(QUESTION, "m", "h")


def test_another_model_or_host_makes_another_key():
    assert len({key_of(QUESTION, "m", "h"), key_of(QUESTION, "n", "h"), key_of(QUESTION, "m", "i")}) == 3


def test_what_a_request_is_about_is_no_part_of_its_key():
    assert key_of(replace(QUESTION, about="other", is_fresh=True), "m", "h") == key_of(QUESTION, "m", "h")


def test_a_failure_is_not_remembered():
    def fails(_):
        raise ModelError("cut off", reason="truncated")

    memory = Memory()
    with pytest.raises(ModelError):
        remembered(fails, memory, name="m", host="h")(QUESTION)

    assert memory == {}
