import pytest

from aql.errors import ModelError
from aql.extract.llm.extract import Ways, extract, extractor_of, requests_of
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


LONG = transcript(*(f"{'Dana' if number % 2 else 'Rep'}: {'word ' * 30}" for number in range(40)))


def in_parts(*answers):
    """What comes of a long call, and what was asked, when its three parts and whatever is asked after them get these answers."""
    model = Says(*answers)
    return extract(LONG, RUBRIC, None, model, stretch_tokens=1000), model.asked


def test_a_long_call_is_asked_about_in_parts_with_the_numbers_of_the_whole():
    late = answer(budget={"status": "negative", "quotes": [quote(39, "word word")]})

    said, asked = in_parts(answer(), answer(), late)

    assert [request.about for request in asked] == [f"{LONG.id}#0-17", f"{LONG.id}#12-29", f"{LONG.id}#24-39"]
    assert (said.claims[0].status, said.claims[0].quotes) == ("negative", (Quote(39, "word word"),))
    assert said.usage.requests == 3


def test_what_is_asked_first_is_known_before_any_answer():
    _, asked = in_parts(answer())

    assert requests_of(LONG, RUBRIC, None, 1000) == tuple(asked)
    assert requests_of(transcript(), RUBRIC, None) == ()


def test_where_parts_disagree_the_passages_are_read_once_more_side_by_side():
    early = answer(
        budget={"status": "confirmed", "quotes": [quote(3, "word")], "asked": quote(2, "word word")},
        pain={"status": "partial", "quotes": [quote(9, "word")]},
    )
    late = answer(budget={"status": "negative", "quotes": [quote(39, "word word")]})
    verdict = answer(budget={"status": "partial", "quotes": [quote(39, "word"), quote(3, "word")]})

    said, _ = in_parts(early, early, late, verdict)

    claims = {claim.criterion: claim for claim in said.claims}
    assert claims["budget"].status == "partial"
    assert claims["budget"].quotes == (Quote(39, "word"), Quote(3, "word"))
    assert claims["budget"].asked == Quote(2, "word word")
    assert claims["pain"].status == "partial"
    assert said.usage.requests == 4


def test_the_second_reading_is_small_and_of_what_is_disputed_alone():
    early = answer(budget={"status": "confirmed", "quotes": [quote(3, "word")]}, pain={"status": "partial", "quotes": [quote(9, "word")]})
    late = answer(budget={"status": "negative", "quotes": [quote(39, "word word")]})

    _, asked = in_parts(early, early, late, late)

    again = asked[3]
    shown = [int(line.split()[0]) for line in again.messages[1].content.splitlines() if line[:1].isdigit()]
    assert shown == [*range(7), *range(36, 40)]
    assert "## budget" in again.messages[0].content
    assert "## pain" not in again.messages[0].content
    assert "passages that bear on budget, of 40 turns" in again.messages[1].content
    assert again.about == f"{LONG.id}#again"


@pytest.mark.parametrize("early, late", [("confirmed", "confirmed"), ("partial", "absent"), ("absent", "negative")])
def test_parts_that_agree_or_are_silent_cost_no_further_request(early, late):
    parts = [answer(budget={"status": status, "quotes": [quote(3, "word")]}) for status in (early, early, late)]

    _, asked = in_parts(*parts)

    assert len(asked) == 3


def test_a_dispute_on_what_is_no_criterion_is_none():
    parts = [answer(charm={"status": status, "quotes": [quote(3, "word")]}) for status in ("confirmed", "confirmed", "negative")]

    _, asked = in_parts(*parts)

    assert len(asked) == 3


def test_an_extractor_is_known_by_model_host_prompt_and_schema():
    one, other = extractor_of("m", "h", RUBRIC), extractor_of("m", "h", rubric())

    assert (one.name, one.host, one.is_embedded) == ("m", "h", False)
    assert one.prompt == other.prompt
    assert one.schema != other.schema


def test_an_extractor_says_in_what_ways_it_differs_from_the_plain_one():
    plain = extractor_of("m", "h", RUBRIC)
    ways = [Ways(is_redacted=True), Ways(is_checked=True), Ways(stretch_tokens=5000), Ways(is_redacted=True, is_checked=True)]

    versions = [extractor_of("m", "h", RUBRIC, way).version for way in ways]

    assert len({plain.version, *versions}) == 5
    assert versions[0] == "1, redacted"
