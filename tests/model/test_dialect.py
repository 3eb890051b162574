import pytest

from aql.model.dialect import dialect_of
from aql.model.wire import connect
from tests.model.asking import QUESTION
from tests.model.stub import says, serving


def body_for(host, model, api="chat"):
    return dialect_of(host, model, api).body(QUESTION, model)


@pytest.mark.parametrize("model", ["gpt-5.6", "gpt-5.6-luna", "gpt-5.10-mini", "gpt-6-astra", "gpt-5.6-2026-08-01"])
def test_openai_is_told_where_the_part_ends_that_all_calls_share(model):
    body = body_for("api.openai.com", model)

    assert body["messages"][0]["content"] == [{"type": "text", "text": "Answer.", "prompt_cache_breakpoint": {"mode": "explicit"}}]
    assert body["messages"][1]["content"] == "Which word?"
    assert body["prompt_cache_options"] == {"mode": "explicit"}


def test_the_responses_api_is_told_so_in_its_own_words():
    body = body_for("api.openai.com", "gpt-5.6", "responses")

    assert body["input"][0]["content"] == [{"type": "input_text", "text": "Answer.", "prompt_cache_breakpoint": {"mode": "explicit"}}]


@pytest.mark.parametrize("model", ["gpt-5.5", "gpt-5", "gpt-4o", "gpt-4.1-mini", "o3", "my-own-gpt-6"])
def test_models_that_find_it_by_themselves_are_told_nothing(model):
    body = body_for("api.openai.com", model)

    assert body["messages"][0]["content"] == "Answer."
    assert "prompt_cache_options" not in body


def test_openrouter_is_told_for_the_models_that_need_it():
    marked = body_for("openrouter.ai", "anthropic/claude-sonnet-5")["messages"][0]["content"]
    plain = body_for("openrouter.ai", "meta-llama/llama-4")["messages"][0]["content"]

    assert marked == [{"type": "text", "text": "Answer.", "cache_control": {"type": "ephemeral"}}]
    assert plain == "Answer."


def test_nobody_else_is_told_anything():
    assert body_for("localhost:8080", "gpt-5.6")["messages"][0]["content"] == "Answer."


def test_a_server_that_knows_no_mark_is_asked_without():
    dialect = dialect_of("openrouter.ai", "anthropic/claude-sonnet-5", "chat").milder("Unknown field: cache_control")

    assert dialect.body(QUESTION, "m")["messages"][0]["content"] == "Answer."


def test_fields_that_an_older_client_does_not_know_reach_the_server():
    body = body_for("api.openai.com", "gpt-5.6")

    with serving(says()) as stub:
        connect(stub.url, "stub", None, 5.0)("chat")(body)

    assert stub.asked == [body]
