import json

import pytest

from aql.errors import ModelError
from aql.model.prices import Price
from tests.model.asking import QUESTION, SCHEMA, model_at
from tests.model.stub import fails, responds, says, serving


def ask(*answers, **fields):
    """The completion of a model that is asked through the Responses API, and what it was sent."""
    with serving(*answers) as stub:
        completion = model_at(stub, api="responses", **fields)(QUESTION)
    return completion, stub


def test_a_response_has_its_text_and_usage_and_its_thoughts_are_passed_over():
    completion, stub = ask(responds('{"word": "yes"}'), prices={"stub-model": Price(1.0, 0.1, 10.0)})

    assert (completion.text, completion.finish, completion.model) == ('{"word": "yes"}', "stop", "stub-1")
    assert (completion.usage.tokens_in, completion.usage.tokens_cached, completion.usage.tokens_out) == (1000, 600, 20)
    assert completion.usage.cost_usd == pytest.approx((400 * 1.0 + 600 * 0.1 + 20 * 10.0) / 1_000_000)
    assert stub.paths == ["/v1/responses"]


def test_the_server_is_told_to_keep_nothing_and_given_the_schema_strictly():
    _, stub = ask(responds())

    asked = stub.asked[0]
    assert asked["store"] is False
    assert asked["text"] == {"format": {"type": "json_schema", "name": "word", "strict": True, "schema": json.loads(SCHEMA)}}
    assert asked["input"] == [{"role": "system", "content": "Answer."}, {"role": "user", "content": "Which word?"}]
    assert asked["max_output_tokens"] == 50
    assert sorted(asked) == ["input", "max_output_tokens", "model", "store", "temperature", "text"]


def test_a_server_that_takes_less_is_asked_for_less_but_never_without_store():
    no_schema = fails(400, "text.format json_schema is not supported")
    no_length = fails(400, "unknown field max_output_tokens")
    _, stub = ask(no_length, no_schema, no_schema, responds())

    assert stub.asked[3]["text"] == {"format": {"type": "json_object"}}
    assert SCHEMA in stub.asked[3]["input"][0]["content"]
    assert "max_output_tokens" not in stub.asked[3]
    assert all(asked["store"] is False for asked in stub.asked)


def test_a_server_that_insists_on_keeping_what_it_is_sent_is_not_asked_again():
    with serving(fails(400, "store must be true"), responds()) as stub, pytest.raises(ModelError):
        model_at(stub, api="responses")(QUESTION)

    assert len(stub.asked) == 1


@pytest.mark.parametrize(
    "answer, reason",
    [
        (responds('{"word": "y', reason="max_output_tokens"), "truncated"),
        (responds("", reason="content_filter"), "filtered"),
        (responds(refusal="I cannot help with that."), "refused"),
        (responds(" "), "empty"),
        (responds(output=[]), "empty"),
        (responds(output=[], status="failed", error={"code": "server_error", "message": "it broke"}), "server_error"),
        (says("{}"), "not_a_completion"),
    ],
)
def test_a_response_that_is_not_whole_has_its_own_reason(answer, reason):
    with pytest.raises(ModelError) as raised:
        ask(answer)

    assert raised.value.reason == reason
