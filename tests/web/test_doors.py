import pytest

from aql.values.claim import Extractor
from tests.store.kept import keep
from tests.web.desks import send, signed_in
from tests.worlds import transcript

READY = (
    "Rep: What goes wrong with the invoices today?",
    "Dana: Every month end Bill retypes four hundred invoices, and one in ten comes back wrong.",
    "Rep: Is there money for it?",
    "Dana: We have forty thousand pounds set aside for this in the plan.",
)


def review(browser, call, **fields):
    return send(browser, f"/calls/{call}/review", **fields)


def test_accepting_says_who_and_when_and_offers_an_undo(browser, store, call):
    answer = review(browser, call, about="verdict", saw="nurture", after="0", decision="accept", note="  heard it myself ")

    assert (answer.status_code, answer.headers["location"]) == (303, f"/calls/{call}#verdict")
    page = browser.get(f"/calls/{call}").text
    assert "Accepted by <bdi>Kim</bdi>" in page
    assert "<q><bdi>heard it myself</bdi></q>" in page
    assert "Undo" in page
    assert store.standing(call).by == "person"


def test_rejecting_a_criterion_changes_the_standing_verdict_at_once(browser, store, call):
    review(browser, call, about="pain", saw="confirmed", decision="reject", code="wrong_use_case", instead="partial")

    page = browser.get(f"/calls/{call}").text
    assert '<span class="tag insufficient big">insufficient</span>' in page
    assert "the rule, without what was rejected" in page
    assert "wrong use case · it is partial" in page
    assert store.standing(call).kind == "insufficient"


def test_rejecting_the_verdict_says_what_it_is_instead(browser, store, call):
    review(browser, call, about="verdict", saw="nurture", decision="reject", code="wrong_size", instead="disqualified")

    assert "the rule said nurture" in browser.get(f"/calls/{call}").text
    assert store.standing(call).kind == "disqualified"


def test_an_undo_brings_back_the_forms_and_stays_in_the_history(browser, store, call):
    review(browser, call, about="verdict", saw="nurture", decision="accept")
    review(browser, call, about="verdict", saw="nurture", after="1", decision="undo")

    page = browser.get(f"/calls/{call}").text
    assert "History (2)" in page
    assert "took back the last decision about verdict" in page
    assert 'data-key="a"' in page
    assert store.standing(call).by == "rule"


@pytest.mark.parametrize(
    "fields, status, told",
    [
        ({"about": "pain", "decision": "reject"}, 422, "A rejection says why"),
        ({"about": "pain", "decision": "undo"}, 422, "Nothing was decided"),
        ({"about": "colour", "decision": "accept"}, 422, "There is no criterion"),
        ({"about": "verdict", "decision": "accept", "saw": "qualified"}, 409, "judged anew meanwhile"),
        ({"about": "verdict", "decision": "accept", "after": "3"}, 409, "Look again, then decide"),
    ],
)
def test_a_decision_that_does_not_fit_is_told_on_the_call_itself(browser, store, call, fields, status, told):
    answer = review(browser, call, **fields)

    assert answer.status_code == status
    assert told in answer.text
    assert "Brightwell" in answer.text
    assert store.reviews(call) == ()


@pytest.mark.parametrize(
    "fields", [{"decision": "maybe"}, {"code": "ugly"}, {"colour": "red"}, {"note": "x" * 2001}, {"after": "-1"}, {"instead": "good"}]
)
def test_a_form_that_is_not_ours_is_refused(browser, store, call, fields):
    assert review(browser, call, **{"about": "verdict", "decision": "accept"} | fields).status_code == 422
    assert store.reviews(call) == ()


def test_the_second_of_two_reviewers_is_told_who_was_first(app, browser, store, call):
    review(signed_in(app, "Lee"), call, about="verdict", saw="nurture", after="0", decision="accept")

    answer = review(browser, call, about="verdict", saw="nurture", after="0", decision="reject", code="other")

    assert answer.status_code == 409
    assert "Lee has decided meanwhile" in answer.text
    assert [one.reviewer for one in store.reviews(call)] == ["Lee"]


def test_a_call_that_is_not_there_has_no_doors(browser):
    assert review(browser, "nowhere", about="verdict", decision="accept").status_code == 404
    assert send(browser, "/calls/nowhere/swap", record="x").status_code == 404


@pytest.fixture
def spoken(store):
    """A call read by the embedded extractor in which Dana is the seller."""
    return keep(store, "ready.vtt", *READY, buyers=("Rep",), sellers=("Dana",), account="Brightwell").call.id


def sides(store, call):
    return {speaker.name: speaker.side for speaker in store.current(call).transcript.speakers}


def test_a_corrected_side_judges_the_call_anew_in_place(browser, store, spoken):
    seen = store.current(spoken).id

    answer = send(browser, f"/calls/{spoken}/sides", record=seen, side=["seller", "buyer"])

    assert (answer.status_code, answer.headers["location"]) == (303, f"/calls/{spoken}#voices")
    assert sides(store, spoken) == {"Rep": "seller", "Dana": "buyer"}
    assert store.current(spoken).id != seen
    assert [(said.label, said.side, said.by) for said in store.corrections(spoken)] == [("Rep", "seller", "Kim"), ("Dana", "buyer", "Kim")]
    assert "Kim said so" in browser.get(f"/calls/{spoken}").text


def test_a_side_that_was_left_as_it_is_is_no_correction(browser, store, spoken):
    send(browser, f"/calls/{spoken}/sides", record=store.current(spoken).id, side=["buyer", "seller"])

    assert store.corrections(spoken) == ()


def test_two_voices_can_be_swapped(browser, store, spoken):
    send(browser, f"/calls/{spoken}/swap", record=store.current(spoken).id)

    assert [turn.speaker for turn in store.current(spoken).transcript.turns] == ["Dana", "Rep", "Dana", "Rep"]


def test_turns_can_be_given_to_another_voice(browser, store, spoken):
    send(browser, f"/calls/{spoken}/turns", record=store.current(spoken).id, turns="1, 3", voice="Sian", side="buyer")

    assert [turn.speaker for turn in store.current(spoken).transcript.turns] == ["Rep", "Sian", "Rep", "Sian"]
    assert sides(store, spoken)["Sian"] == "buyer"


def test_the_side_of_a_voice_that_a_person_made_can_be_corrected_again(browser, store, spoken):
    send(browser, f"/calls/{spoken}/turns", record=store.current(spoken).id, turns="3", voice="Sian", side="seller")
    current = store.current(spoken)
    places = {speaker.name: place for place, speaker in enumerate(current.transcript.speakers)}
    wanted = ["buyer" if name == "Sian" else current.transcript.speakers[place].side for name, place in places.items()]

    send(browser, f"/calls/{spoken}/sides", record=current.id, side=wanted)

    assert sides(store, spoken)["Sian"] == "buyer"
    assert sides(store, spoken)["Dana"] == "seller"


@pytest.mark.parametrize(
    "door, fields, status, told",
    [
        ("sides", {"side": ["buyer"]}, 422, "This call has 2 voices"),
        ("sides", {"side": ["buyer", "good"]}, 422, "Side.1: Input should be"),
        ("turns", {"turns": "9", "voice": "Sian", "side": "buyer"}, 422, "There are no turns 9"),
        ("turns", {"turns": "one", "voice": "Sian", "side": "buyer"}, 422, "Nobody is called"),
        ("turns", {"turns": "1", "voice": "", "side": "buyer"}, 422, "Voice: Field required"),
        ("swap", {"record": "another"}, 409, "judged anew meanwhile"),
        ("sides", {"record": "another", "side": ["seller", "buyer"]}, 409, "judged anew meanwhile"),
    ],
)
def test_a_correction_that_does_not_fit_is_told_and_not_kept(browser, store, spoken, door, fields, status, told):
    answer = send(browser, f"/calls/{spoken}/{door}", **{"record": store.current(spoken).id} | fields)

    assert answer.status_code == status
    assert told in answer.text
    assert store.corrections(spoken) == ()


def test_three_voices_cannot_be_swapped(browser, store):
    call = keep(store, "three.vtt", transcript=transcript("Rep: a", "Dana: b", "Ann: c", buyers=("Dana", "Ann"))).call.id

    answer = send(browser, f"/calls/{call}/swap", record=store.current(call).id)

    assert "voices cannot change places" in answer.text
    assert "swap them" not in browser.get(f"/calls/{call}").text


def test_a_models_claims_that_no_longer_fit_the_sides_are_called_stale(browser, store):
    call = keep(store, "model.vtt", extractor=Extractor("gpt-x", "1", "api.example")).call.id

    send(browser, f"/calls/{call}/sides", record=store.current(call).id, side=["buyer", "seller"])

    assert "Sides were corrected after a model made these claims" in browser.get(f"/calls/{call}").text
    assert "sides changed since it was read" in browser.get("/").text
