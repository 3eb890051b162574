import pytest

from aql.errors import ModelError
from aql.extract.llm.extract import extract, extractor_of
from aql.read.rubric import find_rubric, read_rubric
from aql.values.chat import Usage
from aql.values.claim import Extraction, Quote
from tests.extract.llm.answers import Says, answer, quote
from tests.worlds import rubric, transcript

CALL = transcript("Rep: Who signs?", "Dana: Our CFO signs.")
RUBRIC = read_rubric(find_rubric("aql"))
GOOD = answer(stakeholders={"status": "confirmed", "quotes": [quote(1, "Our CFO signs")]})


def test_a_call_that_fits_is_one_request():
    model = Says(GOOD)

    said = extract(CALL, RUBRIC, None, model)

    assert len(model.asked) == 1
    assert said.claims[0].quotes == (Quote(1, "Our CFO signs"),)
    assert said.usage.requests == 1


def test_garbage_is_mended_once_by_telling_the_model_what_is_wrong():
    model = Says(answer(stakeholders={"status": "surely"}), GOOD)

    said = extract(CALL, RUBRIC, None, model)

    assert said.claims[0].status == "confirmed"
    assert said.usage.requests == 2
    assert "criteria.stakeholders.status" in model.asked[1].messages[-1].content


def test_garbage_twice_is_an_error_with_its_reason():
    model = Says("I see a qualified buyer!")

    with pytest.raises(ModelError) as raised:
        extract(CALL, RUBRIC, None, model)

    assert raised.value.reason == "garbage"
    assert len(model.asked) == 2
    assert raised.value.usage.requests == 2


def test_what_was_spent_before_and_on_the_error_itself_is_told():
    call = transcript(*(f"Dana: {'word ' * 30}" for _ in range(40)))
    refusal = ModelError("the model refused", reason="refused", usage=Usage(requests=1, tokens_in=10, tokens_out=3))

    with pytest.raises(ModelError) as raised:
        extract(call, RUBRIC, None, Says(GOOD, "garbage", GOOD, refusal), stretch_tokens=1000)

    assert raised.value is refusal
    assert (refusal.usage.requests, refusal.usage.tokens_out) == (4, 6)


def test_garbage_that_was_only_remembered_is_asked_for_anew():
    model = Says("garbage", GOOD, is_remembered=True)

    said = extract(CALL, RUBRIC, None, model)

    assert said.claims[0].status == "confirmed"
    assert [request.is_fresh for request in model.asked] == [False, True]
    assert model.asked[0].messages == model.asked[1].messages


def test_a_call_without_words_is_not_asked_about():
    model = Says(GOOD)

    assert extract(transcript(), RUBRIC, None, model) == Extraction(())
    assert model.asked == []


def test_a_long_call_is_asked_about_in_parts_with_the_numbers_of_the_whole():
    call = transcript(*(f"{'Dana' if number % 2 else 'Rep'}: {'word ' * 30}" for number in range(40)))
    early = answer(budget={"status": "confirmed", "quotes": [quote(3, "word")]})
    late = answer(budget={"status": "negative", "quotes": [quote(39, "word word")]})
    model = Says(early, early, late)

    said = extract(call, RUBRIC, None, model, stretch_tokens=1000)

    assert len(model.asked) == 3
    assert model.asked[0].about.startswith(f"{call.id}#0-")
    assert (said.claims[0].status, said.claims[0].quotes) == ("negative", (Quote(39, "word word"),))
    assert said.usage.requests == 3


def test_an_extractor_is_known_by_model_host_prompt_and_schema():
    one, other = extractor_of("m", "h", RUBRIC), extractor_of("m", "h", rubric())

    assert (one.name, one.host, one.is_embedded) == ("m", "h", False)
    assert one.prompt == other.prompt
    assert one.schema != other.schema
