import json
import threading

import pytest

from aql.errors import ModelError, ModelUnreachable, SettingsError
from aql.model.open import host_of, open_model
from aql.model.prices import Price
from tests.model.asking import QUESTION, SCHEMA, model_at
from tests.model.stub import fails, says, sends, serving


def test_a_model_answers_with_its_text_its_name_and_what_it_took():
    usage = {"prompt_tokens": 1000, "completion_tokens": 20, "prompt_tokens_details": {"cached_tokens": 600}}
    with serving(says('{"word": "yes"}', usage=usage)) as stub:
        completion = model_at(stub, prices={"stub-model": Price(1.0, 0.1, 10.0)})(QUESTION)

    assert (completion.text, completion.model, completion.is_remembered) == ('{"word": "yes"}', "stub-1", False)
    assert (completion.usage.requests, completion.usage.tokens_in, completion.usage.tokens_cached) == (1, 1000, 600)
    assert completion.usage.cost_usd == pytest.approx((400 * 1.0 + 600 * 0.1 + 20 * 10.0) / 1_000_000)


def test_a_model_without_a_price_is_counted_in_tokens_only():
    with serving(says()) as stub:
        completion = model_at(stub, name="gpt-4o")(QUESTION)

    assert completion.usage.cost_usd is None
    assert completion.usage.tokens_out == 10


def test_the_schema_is_sent_strictly_and_nothing_of_what_the_request_is_about():
    with serving(says()) as stub:
        model_at(stub)(QUESTION)

    asked = stub.asked[0]
    assert asked["response_format"] == {
        "type": "json_schema",
        "json_schema": {"name": "word", "strict": True, "schema": json.loads(SCHEMA)},
    }
    assert asked["temperature"] == 0.0
    assert asked["max_tokens"] == 50
    assert sorted(asked) == ["max_tokens", "messages", "model", "response_format", "temperature"]


@pytest.mark.parametrize(
    "refusal",
    [
        fails(422, "Input should be 'text' or 'json_object'"),
        fails(500, "1 validation error: ('body', 'response_format', 'type'), Input should be 'text' or 'json_object'"),
    ],
)
def test_a_server_that_takes_a_schema_in_its_own_way_is_given_it_so(refusal):
    with serving(refusal, says()) as stub:
        model_at(stub)(QUESTION)

    assert stub.asked[1]["response_format"] == {"type": "json_object", "schema": json.loads(SCHEMA)}
    assert SCHEMA in stub.asked[1]["messages"][0]["content"]


def test_a_server_without_schemas_is_asked_for_a_json_object_and_from_then_on():
    refusal = fails(400, "response_format json_schema is not supported")
    with serving(refusal, refusal, says()) as stub:
        model = model_at(stub)
        model(QUESTION)
        model(QUESTION)

    assert [asked["response_format"] for asked in stub.asked[2:]] == [{"type": "json_object"}] * 2
    assert SCHEMA in stub.asked[2]["messages"][0]["content"]


def test_a_server_without_any_form_of_json_is_told_the_schema_in_words():
    with serving(fails(400, "bad request"), fails(422, "bad request"), fails(400, "bad request"), says()) as stub:
        model_at(stub)(QUESTION)

    assert "response_format" not in stub.asked[3]
    assert SCHEMA in stub.asked[3]["messages"][0]["content"]


def test_a_milder_form_that_does_not_help_either_is_not_remembered():
    refusal = fails(400, "bad request")
    with serving(refusal, refusal, refusal, refusal, says()) as stub:
        model = model_at(stub)
        with pytest.raises(ModelError) as raised:
            model(QUESTION)
        model(QUESTION)

    assert raised.value.reason == "bad_request"
    assert stub.asked[4]["response_format"]["type"] == "json_schema"


def test_a_model_that_takes_no_temperature_and_no_max_tokens_is_asked_without():
    no_length = fails(400, "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead.", param="max_tokens")
    no_temperature = fails(400, "Unsupported value", param="temperature", code="unsupported_value")
    with serving(no_length, no_temperature, says()) as stub:
        completion = model_at(stub)(QUESTION)

    assert "temperature" not in stub.asked[2]
    assert "max_tokens" not in stub.asked[2]
    assert stub.asked[2]["max_completion_tokens"] == 50
    assert completion.usage.retries == 0


@pytest.mark.parametrize(
    "answer, reason",
    [
        (says('{"word": "y', finish="length"), "truncated"),
        (says("", refusal="I cannot help with that."), "refused"),
        (says("", finish="content_filter"), "filtered"),
        (says(" \n"), "empty"),
        (says(None), "empty"),
    ],
)
def test_an_answer_that_is_not_whole_has_its_own_reason(answer, reason):
    with serving(answer) as stub, pytest.raises(ModelError) as raised:
        model_at(stub)(QUESTION)

    assert raised.value.reason == reason
    assert raised.value.hint
    assert len(stub.asked) == 1


@pytest.mark.parametrize("finish", ["length", "content_filter"])
def test_what_an_answer_that_is_not_whole_cost_is_not_lost(finish):
    with serving(fails(500), says("", finish=finish)) as stub, pytest.raises(ModelError) as raised:
        model_at(stub, prices={"stub-model": Price(1.0, 0.1, 10.0)})(QUESTION)

    usage = raised.value.usage
    assert (usage.requests, usage.tokens_in, usage.tokens_out, usage.retries) == (1, 100, 10, 1)
    assert usage.cost_usd == pytest.approx((100 * 1.0 + 10 * 10.0) / 1_000_000)


def test_the_key_goes_into_the_header_and_into_no_message():
    key = "sk-very-secret-indeed"
    with serving(fails(500, f"Incorrect API key provided: {key}")) as stub, pytest.raises(ModelError) as raised:
        model_at(stub, api_key=key)(QUESTION)

    assert stub.headers[0]["authorization"] == f"Bearer {key}"
    assert key not in f"{raised.value} {raised.value.hint} {raised.value!r}"
    assert "[key]" in str(raised.value)


def test_a_refused_key_is_not_quoted_even_in_part():
    with serving(fails(401, "Incorrect API key provided: sk-ve*****eed.")) as stub, pytest.raises(ModelUnreachable) as raised:
        model_at(stub, api_key="sk-very-secret-indeed")(QUESTION)

    assert raised.value.reason == "key"
    assert "sk-ve" not in str(raised.value)
    assert raised.value.__cause__ is None


def test_without_a_key_none_is_sent_whatever_the_environment_holds(monkeypatch):
    for name in ("OPENAI_API_KEY", "OPENAI_ADMIN_KEY", "OPENAI_ORG_ID", "OPENAI_PROJECT_ID"):
        monkeypatch.setenv(name, "from-the-environment")
    with serving(says()) as stub:
        model_at(stub)(QUESTION)

    assert "from-the-environment" not in str(stub.headers)
    assert "authorization" not in stub.headers[0]


def test_openai_itself_is_not_asked_without_a_key():
    with pytest.raises(ModelUnreachable) as raised:
        open_model("gpt-4o")(QUESTION)

    assert raised.value.reason == "no_key"


def test_a_redirect_is_not_followed():
    with serving(says()) as elsewhere:
        moved = sends(307, "", headers=[("Location", f"{elsewhere.url}/chat/completions")])
        with serving(moved) as stub, pytest.raises(ModelUnreachable) as raised:
            model_at(stub)(QUESTION)

    assert raised.value.reason == "redirected"
    assert elsewhere.asked == []


def test_many_threads_share_one_model():
    answers = []
    with serving(says('{"word": "yes"}')) as stub:
        model = model_at(stub)
        threads = [threading.Thread(target=lambda: answers.append(model(QUESTION).text)) for _ in range(20)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    assert answers == ['{"word": "yes"}'] * 20


def test_a_host_is_shown_without_path_and_a_base_url_holds_no_password():
    assert host_of(None) == "api.openai.com"
    assert host_of("http://localhost:11434/v1") == "localhost:11434"
    for wrong in ("localhost:11434", "http://", "ftp://host/v1", "http://me:secret@host/v1", "http://host:99999/v1"):
        with pytest.raises(SettingsError) as raised:
            host_of(wrong)
        assert "secret" not in str(raised.value)
