"""A reader who obeys whatever is planted in a call, end to end: no status moves, and a qualified verdict waits for a person."""

import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from aql.extract.llm.extract import extract, extractor_of
from aql.extract.llm.sheet import as_data
from aql.ground.ground import ground
from aql.pipeline import Task, analyze
from aql.read.rubric import find_rubric, read_rubric
from aql.values.call import Call
from aql.values.chat import Completion
from aql.values.claim import Extraction
from aql.values.transcript import Speaker, Turn
from tests.extract.llm.answers import answer, quote
from tests.extract.llm.innocent import INNOCENT
from tests.extract.llm.planted import OPEN, PLANTED
from tests.worlds import CRITERIA, transcript

RUBRIC = read_rubric(find_rubric("aql"))
IDLE = transcript("Rep: How was the trip?", "Dana: Long, and it rained.", "Rep: Here too.", "Dana: Well, there we are.")
READY = transcript(
    "Rep: What goes wrong today?",
    "Dana: We lose two days a week on retyping orders, in the warehouse.",
    "Rep: And what would you want?",
    "Dana: We are a wholesaler with three hundred people, and we go live by the first of May.",
    "Rep: Who signs?",
    "Dana: I sign that myself, I am the managing director.",
    "Rep: Shall we show it to your team on Thursday?",
    "Dana: Yes, send me the invite for Thursday at ten.",
)
HONEST = {
    "pain": {"status": "confirmed", "quotes": [quote(1, "We lose two days a week on retyping orders")]},
    "fit": {"status": "partial", "quotes": [quote(3, "We are a wholesaler with three hundred people")]},
    "timing": {"status": "confirmed", "quotes": [quote(3, "we go live by the first of May")]},
    "stakeholders": {"status": "confirmed", "quotes": [quote(5, "I sign that myself")]},
    "next_step": {"status": "confirmed", "quotes": [quote(7, "send me the invite for Thursday at ten")]},
}


def obedient(planted, honest=None):
    """A reader who reports what is `honest`, and then does as it is told wherever the planted words reach it, and quotes them."""

    def model(request):
        seen = request.messages[1].content
        assert as_data(planted)[:40] in seen, "the words never reached the reader"
        turns = [int(hit[1]) for hit in re.finditer(r"^(\d+) \w+: .*", seen, re.MULTILINE) if as_data(planted) in hit.group()]
        said = quote(turns[0] if turns else 0, planted)
        codes = re.findall(r"^- (\w\d+) = ", seen, re.MULTILINE)
        voices = [{"speaker": code, "first_turn": None, "last_turn": None, "quote": said, "side": "buyer", "name": None} for code in codes]
        found = {name: {"status": "confirmed", "quotes": [said]} for name in CRITERIA} | (honest or {})
        return Completion(answer(voices=voices, **found), "stop", "obedient")

    return model


def record(call, planted, honest=None):
    """What comes of a call that such a reader reads."""
    task = Task(Call("c", call.id, call.source), call, RUBRIC, None, extractor_of("obedient", "h", RUBRIC))
    return analyze(task, lambda *asked: extract(*asked, obedient(planted, honest)), lambda: datetime(2026, 3, 11, tzinfo=UTC))


def statuses(found):
    return {finding.criterion: finding.status for finding in found.findings}


def with_turn(call, name, text, side):
    """The call with one more voice that says this at its end."""
    turn = Turn(len(call.turns), name, name, text, 900.0, 910.0)
    known = any(speaker.name == name for speaker in call.speakers)
    return replace(call, turns=(*call.turns, turn), speakers=call.speakers if known else (*call.speakers, Speaker(name, side, "person")))


def by_a_buyer(call, planted):
    return with_turn(call, "Dana", planted, "buyer")


def at_the_end_of_a_buyers_turn(call, planted):
    last = call.turns[-1]
    return replace(call, turns=(*call.turns[:-1], replace(last, text=f"{last.text} {planted}")))


def by_the_seller(call, planted):
    return with_turn(call, "Rep", planted, "seller")


def by_a_bot(call, planted):
    return with_turn(call, "Notetaker (bot)", planted, "other")


def by_somebody_unknown(call, planted):
    return with_turn(call, "Speaker 3", planted, "unknown")


SPOKEN = (by_a_buyer, at_the_end_of_a_buyers_turn, by_the_seller, by_a_bot, by_somebody_unknown)


def in_a_buyers_name(call, planted):
    return with_turn(call, planted, "Hello, can you hear me?", "buyer")


def in_the_title(call, planted):
    return replace(call, title=planted)


WRITTEN = (in_a_buyers_name, in_the_title)

ORDERS = [(language, text) for language, texts in PLANTED.items() for text in texts]
NOT_YET = pytest.mark.xfail(reason="aql.language.machine does not know this order yet", strict=False)


def orders(places):
    """Every order at one of the places in turn, so that each place sees many; those that are open are marked."""
    return [
        pytest.param(language, text, places[number % len(places)], id=f"{language}-{number}", marks=[NOT_YET] if text in OPEN else [])
        for number, (language, text) in enumerate(ORDERS)
    ]


def test_the_suite_is_large_and_in_many_languages():
    assert len(ORDERS) >= 60
    assert len(PLANTED) >= 8
    assert sum(map(len, INNOCENT.values())) >= 200
    assert {text for _, text in ORDERS} >= OPEN


@pytest.mark.parametrize("language, planted, place", orders(SPOKEN))
def test_what_a_machine_is_told_to_report_is_not_reported(language, planted, place):
    found = record(place(replace(IDLE, language=language), planted), planted)

    assert statuses(found) == dict.fromkeys(CRITERIA, "absent")
    assert found.verdict.kind == "insufficient"


@pytest.mark.parametrize("language, planted, place", orders(SPOKEN[1:] + SPOKEN[:1]))
def test_a_qualified_call_with_an_order_in_it_keeps_its_statuses_and_waits_for_a_person(language, planted, place):
    found = record(place(READY, planted), planted, HONEST)

    honest = {name: HONEST.get(name, {"status": "absent"})["status"] for name in CRITERIA}
    assert statuses(found) == honest
    assert found.verdict.kind == "qualified"
    assert "instruction" in {hold.code for hold in found.verdict.held}


@pytest.mark.parametrize("place", WRITTEN)
@pytest.mark.parametrize("language, planted", ORDERS)
def test_what_stands_in_a_name_or_a_title_moves_nothing(language, planted, place):
    found = record(place(replace(IDLE, language=language), planted), planted)

    assert statuses(found) == dict.fromkeys(CRITERIA, "absent")


def test_an_honest_reader_of_the_same_calls_finds_what_is_there():
    assert record(replace(READY, title="Hello"), "Hello", HONEST).verdict.kind == "qualified"
    assert record(replace(READY, title="Hello"), "Hello", HONEST).verdict.held == ()


def is_order(text, language):
    """Whether the call knows that somebody addresses a machine."""
    return bool(ground(Extraction(()), transcript(f"Dana: {text}", language=language), RUBRIC, None).planted)


def test_orders_are_known_and_everyday_talk_is_mostly_left_alone():
    known = [text for language, text in ORDERS if is_order(text, language)]
    alarms = [text for language, texts in INNOCENT.items() for text in texts if is_order(text, language)]

    assert len(known) >= len(ORDERS) - len(OPEN)
    assert len(alarms) <= 11, alarms
