import json
from datetime import date
from decimal import Decimal

import pytest

from aql.extract.llm.garbage import Garbage
from aql.extract.llm.reply import read_reply
from aql.read.rubric import find_rubric, read_rubric
from aql.values.amount import Action, Alternative, Money, Number, Person, Window
from aql.values.claim import Quote, RemarkClaim, VoiceClaim
from tests.extract.llm.answers import answer, quote
from tests.worlds import transcript

CALL = transcript("Rep: By when?", "Dana: Before the audit in May.", "Rep: And the money?", "Dana: Forty thousand, Ann signs.")
RUBRIC = read_rubric(find_rubric("aql"))
CODES = {"S1": "Rep", "B1": "Dana"}


def read(text):
    return read_reply(text, RUBRIC, CALL, CODES)


def claim_of(name, **fields):
    return read(answer(**{name: fields})).claims[0]


def test_a_claim_has_its_status_quotes_and_the_sellers_question():
    claim = claim_of("timing", status="confirmed", quotes=[quote(1, "Before the audit in May")], asked=quote(0, "By when?"), gloss=" ")

    assert claim.status == "confirmed"
    assert claim.quotes == (Quote(1, "Before the audit in May"),)
    assert claim.asked == Quote(0, "By when?")
    assert claim.gloss == ""


def test_each_kind_of_value_becomes_its_own():
    said = read(
        answer(
            timing={"window": [{"phrase": "in May", "kind": "deadline", "start": "2026-03-10", "end": "2026-05-31"}]},
            budget={"money": [{"phrase": "Forty", "amount": 40000.5, "upper": None, "currency": "eur", "per": "year", "kind": "ceiling"}]},
            stakeholders={"people": [{"name": "Anne", "name_said": "Ann", "title": None, "role": "economic_buyer", "in_room": False}]},
            competition={"names": [{"name": "a spreadsheet", "name_said": "", "is_named": False, "stance": "incumbent"}]},
            next_step={"action": [{"action": "call", "phrase": "on Friday", "on": "2026-03-13", "owner": "buyer"}]},
            pain={"numbers": ["two days a week"]},
        )
    )

    assert [claim.values for claim in said.claims] == [
        (Window("in May", "deadline", date(2026, 3, 10), date(2026, 5, 31)),),
        (Money("Forty", Decimal("40000.5"), "ceiling", "EUR", per="year"),),
        (Person("economic_buyer", "Anne", "Ann"),),
        (Alternative("a spreadsheet", "a spreadsheet", "incumbent", is_named=False),),
        (Action("call", date(2026, 3, 13), "on Friday", "buyer"),),
        (Number("two days a week"),),
    ]


def test_remarks_and_voices_are_kept_with_their_quotes():
    said = read(
        answer(
            voices=[
                {"speaker": "B1", "first_turn": None, "last_turn": None, "quote": quote(3, "Ann signs"), "side": "buyer", "name": "Dana"}
            ],
            remarks=[{"kind": "constraint", "quotes": [quote(1, "the audit")], "gloss": "There is an audit.", "is_answered": False}],
        )
    )

    assert said.voices == (VoiceClaim("Dana", "buyer", Quote(3, "Ann signs"), name="Dana"),)
    assert said.remarks == (RemarkClaim("constraint", "There is an audit.", (Quote(1, "the audit"),)),)


def test_a_turn_that_is_not_there_is_no_turn():
    claim = claim_of("timing", status="confirmed", quotes=[quote(99, "in May"), quote(-1, "the audit"), quote("1", "Before")])

    assert [found.turn for found in claim.quotes] == [None, None, 1]


def test_a_voice_of_turns_that_are_not_there_or_of_nobody_is_left_out():
    voice = {"speaker": "B1", "first_turn": 2, "last_turn": 9, "quote": quote(3, "x"), "side": "seller", "name": None}

    said = read(answer(voices=[voice, voice | {"speaker": "B7"}, voice | {"first_turn": 3, "last_turn": 1}, voice | {"last_turn": 3}]))

    assert [(found.first, found.last) for found in said.voices] == [(2, 3)]


def test_a_value_that_makes_no_sense_loses_what_is_wrong_and_the_rest_stands():
    window = {"phrase": "in May", "kind": "range", "start": "2026-05-31", "end": "2026-05-01"}
    nobody = {"name": "", "name_said": None, "title": None, "role": "user", "in_room": True}

    said = read(answer(timing={"window": [window, window | {"start": "31.5.", "end": "soon"}]}, stakeholders={"people": [nobody]}))

    assert said.claims[0].values == (Window("in May", "range"), Window("in May", "range"))
    assert said.claims[1].values == ()


def test_a_value_the_criterion_does_not_ask_for_is_not_taken():
    assert claim_of("pain", numbers=["9"], text=["x"]).values == (Number("9"),)


def test_a_criterion_the_rubric_has_not_is_kept_for_grounding_to_refuse():
    assert claim_of("weather", status="confirmed").criterion == "weather"


def test_a_quote_said_twice_is_one_and_an_empty_one_is_none():
    claim = claim_of("pain", status="partial", quotes=[quote(1, "x"), quote(1, " x "), quote(1, "  ")])

    assert claim.quotes == (Quote(1, "x"),)


@pytest.mark.parametrize("wrapped", ["```json\n{}\n```", "<think>is {this} it?</think>\n{}", "Here you are:\n{}\nGood luck!", "\ufeff{}"])
def test_json_is_found_in_what_a_chatty_model_wraps_around_it(wrapped):
    said = read(wrapped.replace("{}", answer(pain={"status": "partial"}), 1))

    assert said.claims[0].status == "partial"


def test_null_for_an_empty_list_is_taken():
    claim = claim_of("pain", quotes=None, numbers=None, gloss=None)

    assert (claim.quotes, claim.values, claim.gloss) == ((), (), "")


@pytest.mark.parametrize(
    "text, where",
    [
        ("", "the answer"),
        ("I would rather not.", "the answer"),
        ('{"criteria": {"pain": {"quo', "the answer"),
        ("[" * 100_000, "the answer"),
        ('{"a":' * 100_000 + "1" + "}" * 100_000, "the answer"),
        ("{}", "criteria"),
        (answer(pain={"status": "sure"}), "criteria.pain.status"),
        (answer(pain={"status": "confirmed", "quotes": ["we lose days"]}), "criteria.pain.quotes.0"),
        (answer(pain={"verdict": "qualified"}), "criteria.pain.verdict"),
        (answer(budget={"money": [{"phrase": "x", "amount": "much", "kind": "range"}]}), "criteria.budget.money.0.amount"),
        (answer(budget={"money": [{"phrase": "x", "amount": float("inf"), "kind": "range"}]}), "criteria.budget.money.0.amount"),
        (json.dumps({"criteria": {}, "verdict": "qualified"}), "verdict"),
    ],
)
def test_what_does_not_fit_is_garbage_that_says_where(text, where):
    said = read(text)

    assert isinstance(said, Garbage)
    assert said.complaint.startswith(where)
    assert len(said.complaint) < 1000
