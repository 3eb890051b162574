from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from aql.render.card import card_of
from aql.render.clock import clock
from aql.render.document import document_of
from aql.render.set_card import FORMATS, set_card
from aql.render.value_line import value_line
from aql.values.amount import Action, Alternative, Money, Number, Person, Text, Window
from aql.values.claim import Extractor
from aql.values.finding import Asked, Changed, Evidence, Rejection, Remark
from aql.values.profile import Profile
from aql.values.review import Review
from aql.values.standing import Standing
from aql.values.transcript import Span
from aql.values.verdict import Hold
from tests.worlds import criterion, finding, record, rubric, transcript


def with_finding(made, changed):
    return replace(made, findings=tuple(changed if old.criterion == changed.criterion else old for old in made.findings))


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_shows_verdict_quote_speaker_and_time(form):
    page = set_card(card_of(record()), form)

    for words in ("nurture", "we lose a day a week", "Dana", "0:10", "Brightwell"):
        assert words.casefold() in page.casefold()


@pytest.mark.parametrize("form", FORMATS)
def test_what_is_missing_stands_before_what_was_said(form):
    page = set_card(card_of(record()), form).casefold()

    assert page.index("missing") < page.index("timing") < page.index("we lose a day a week")


def test_a_quote_is_marked_inside_its_whole_sentence():
    call = transcript("Rep: And now?", "Dana: Honestly, we lose a day a week, every week. Yes.")
    sentence = Span(1, 0, 43)
    proof = Evidence("we lose a day a week", Span(1, 10, 30), call.words_at(sentence), sentence, "Dana", "buyer", 10.0)
    made = with_finding(record(transcript=call), replace(finding("pain", "confirmed"), evidence=(proof,)))

    line = next(line for line in card_of(made).criteria if line.name == "pain")

    assert (line.cited[0].before, line.cited[0].quote, line.cited[0].after) == ("Honestly, ", "we lose a day a week", ", every week.")


@pytest.mark.parametrize(
    "asked, said",
    [
        (None, "no question heard"),
        (Asked("How is it going?", 0, 760.0, is_answered=False), "asked at 12:40, not answered"),
        (Asked("How is it going?", 0, 760.0, is_answered=True), "asked at 12:40"),
        (Asked("How is it going?", 0, None, is_answered=False), "asked in turn 0, not answered"),
    ],
)
def test_a_missing_line_says_whether_the_seller_ever_asked(asked, said):
    made = with_finding(record(), replace(finding("budget", "absent"), asked=asked))

    line = next(line for line in card_of(made).missing if line.title == "Budget")

    assert line.asked == said


def test_three_questions_at_most_are_to_be_asked_next_the_missing_first():
    asking = tuple(criterion(c.name, ask_next=f"Ask of {c.name}") for c in rubric().criteria)
    made = record(rubric=replace(rubric(), criteria=asking), statuses={"pain": "confirmed", "competition": "partial"})

    assert card_of(made).to_ask == ("Ask of timing", "Ask of next_step", "Ask of fit")


def test_a_draft_of_the_embedded_extractor_says_so_and_a_models_card_does_not():
    assert "embedded" in card_of(record()).draft
    assert card_of(record(extractor=Extractor("some-model", "1", "api.example"))).draft == ""


def test_holds_and_refusals_are_shown():
    made = record(rejections=(Rejection("budget", "a million", 3, "not_found", "nobody said it"),))
    made = replace(made, verdict=replace(made.verdict, held=(Hold("sides", "who is Sam?"),)))

    for form in FORMATS:
        page = set_card(card_of(made), form)
        assert "who is Sam?" in page
        assert "a million" in page
        assert "not found" in page


def test_an_objection_says_whether_it_was_answered_and_its_gloss_is_apart_from_its_words():
    proof = record().findings[1].evidence
    made = record(context=(Remark("objection", "It costs time.", proof, is_answered=True), Remark("objection", "It is new.", proof)))

    assert [(line.gloss, line.state) for line in card_of(made).objections] == [("It costs time.", "answered"), ("It is new.", "open")]


def test_a_link_into_the_recording_opens_at_the_second():
    seller = Profile("us", "h", recording_link="https://rec.example/{call}?t={second}")

    card = card_of(record(profile=seller))

    assert card.criteria[1].cited[0].link == "https://rec.example/cccccccccccc?t=10"
    assert 'href="https://rec.example/cccccccccccc?t=10"' in set_card(card, "html")


def test_a_page_loads_nothing_and_runs_nothing():
    page = set_card(card_of(record()), "html")

    assert "default-src 'none'" in page
    assert "<script" not in page
    assert "src=" not in page
    assert "http" not in page.replace("http-equiv", "")


@pytest.mark.parametrize(
    "value, line",
    [
        (
            Window("before the first of July", "deadline", date(2026, 4, 14), date(2026, 7, 1), "call_date"),
            "by 1 July 2026 (deadline, counted from the call's date; “before the first of July”)",
        ),
        (Window("on the sixth", "range", date(2026, 11, 6), date(2026, 11, 6)), "on 6 November 2026 (range; “on the sixth”)"),
        (Window("next quarter", "range"), "“next quarter” (range, no date: the call's own date is not known)"),
        (Money("sixty-eight K", Decimal(68000), "allocated", "GBP"), "GBP 68,000 (allocated; “sixty-eight K”)"),
        (
            Money("a hundred", Decimal(100000), "threshold", "GBP", currency_from="profile", scale_from="implied"),
            "GBP 100,000 (threshold, scale implied, currency from the profile; “a hundred”)",
        ),
        (
            Money("two fifty a seat", Decimal("2.50"), "range", None, Decimal(3), "seat"),
            "2.50 to 3 a seat (range, currency not said; “two fifty a seat”)",
        ),
        (
            Person("economic_buyer", "Ann Lee", "Anne Leigh", "CFO", in_room=True),
            "Ann Lee, CFO (economic buyer, in the room, transcribed as “Anne Leigh”)",
        ),
        (Person("blocker", title="plant manager"), "plant manager (blocker, not in the room)"),
        (Alternative("Mopster", "mobster", "incumbent"), "Mopster (incumbent, transcribed as “mobster”)"),
        (Action("site tour", date(2026, 4, 22), "Wednesday", "Dana"), "site tour (22 April 2026, owner: Dana)"),
        (Number("nineteen hours"), "“nineteen hours”"),
        (Text("inside Salesforce"), "“inside Salesforce”"),
    ],
)
def test_a_value_reads_as_one_line_that_marks_what_was_not_said(value, line):
    assert value_line(value) == line


@pytest.mark.parametrize("second, shown", [(None, ""), (0.4, "0:00"), (760, "12:40"), (3723.9, "1:02:03")])
def test_seconds_read_as_minutes(second, shown):
    assert clock(second) == shown


def test_the_json_card_is_plain_and_its_spans_find_the_quote():
    import json

    made = record()

    document = json.loads(json.dumps(document_of(made)))

    proof = document["criteria"][1]["evidence"][0]
    assert made.transcript.turns[proof["turn"]].text[proof["start"] : proof["end"]] == proof["quote"] == "we lose a day a week"
    assert (document["verdict"], document["call"], document["held_on"]) == ("nurture", made.call.id, "2026-03-10")


def test_a_json_card_keeps_the_rules_own_verdict_beside_the_standing_one():
    document = document_of(record(), Standing("disqualified", by="person"))

    assert (document["verdict"], document["stands_by"], document["judged"]) == ("disqualified", "person", "nurture")


def test_a_card_shows_what_stands_and_who_said_so():
    decided = Review(
        "c", "verdict", "reject", "nurture", "Ann", datetime(2026, 3, 12, tzinfo=UTC), code="wrong_size", instead="disqualified"
    )

    card = card_of(record(), Standing("disqualified", by="person", applied=(decided,)))

    assert card.verdict == "disqualified"
    assert card.reviewed == ("Ann rejected verdict as nurture, says it is disqualified, wrong size (2026-03-12)",)
    assert "Ann rejected verdict" in set_card(card, "html")


def test_a_call_in_which_nobody_is_known_as_a_buyer_says_so_and_what_to_do():
    call = transcript("Rep: Hello?", "Voice: We lose a day a week.", buyers=())

    page = set_card(card_of(record(transcript=call, statuses={"budget": "absent"})), "text")

    assert "No voice is known to be a buyer's" in page
    assert "aql speakers cccccccc --set 'NAME=buyer'" in page


def test_who_said_no_is_not_asked_again():
    asking = tuple(criterion(c.name, ask_next=f"Ask of {c.name}", nurture="Wait.") for c in rubric().criteria)
    made = record(rubric=replace(rubric(), criteria=asking), statuses={"pain": "confirmed", "stakeholders": "negative"})

    card = card_of(made)

    line = next(line for line in card.missing if line.title == "Stakeholders")
    assert (line.asked, line.nurture) == ("a buyer said so", "")
    assert "Ask of stakeholders" not in card.to_ask


def test_a_disqualified_call_asks_nothing_more():
    assert card_of(record(statuses={"pain": "negative"})).to_ask == ()


def test_what_was_not_found_is_told_where_the_rubric_asks_after_it_and_no_more():
    asking = tuple(criterion(one.name, values=("money",) if one.name == "budget" else ()) for one in rubric().criteria)

    assert card_of(record(rubric=replace(rubric(), criteria=asking))).not_found == ("use case", "money", "objections", "constraints")


def test_a_card_without_a_rule_does_not_say_that_nothing_is_missing():
    made = replace(record(rubric=replace(rubric(), verdicts=())), verdict=None)

    page = set_card(card_of(made), "text")

    assert "This rubric has no rule" in page
    assert "Nothing that the rule asks for" not in page


def test_what_a_person_rejected_stands_in_the_proof_alone():
    value = Money("sixty K", Decimal(60000), "allocated", "GBP")
    made = with_finding(record(), replace(finding("budget", "confirmed"), values=(value,)))
    rejected = Review("c", "budget", "reject", "confirmed", "Kim", datetime(2026, 3, 12, tzinfo=UTC), code="misread")

    kept, dropped = card_of(made), card_of(made, Standing("nurture", "findings", applied=(rejected,)))

    assert [line.text for line in kept.money] == ["GBP 60,000"]
    assert dropped.money == ()
    line = next(line for line in dropped.criteria if line.name == "budget")
    assert (line.values[0][:10], line.decided[:12]) == ("GBP 60,000", "Kim rejected")


def test_a_status_that_fell_shows_its_reason_where_it_is_missed():
    fell = replace(finding("timing", "partial"), claimed="confirmed", changes=(Changed("check", "the words say less"),))

    card = card_of(with_finding(record(), fell))

    assert next(line.fell for line in card.missing if line.name == "timing") == "the words say less"
    assert next(line.claimed for line in card.criteria if line.name == "timing") == "confirmed"
    assert "The words say less" in set_card(card, "md")


def test_a_value_leads_to_the_words_it_was_read_from():
    call = transcript("Dana: We lose a day.", "Rep: You have Mopster, I think?", "Dana: It does exact matches.", "Dana: Ann Lee signs.")
    words = tuple(
        Evidence(turn.text, Span(turn.index, 0, len(turn.text)), turn.text, Span(turn.index, 0, len(turn.text)), "Dana", "buyer")
        for turn in call.turns
        if turn.speaker == "Dana"
    )
    values = (Alternative("Mopster", "Mopster", "incumbent"), Person("economic_buyer", "Ann Lee", "Ann Lee"))
    card = card_of(with_finding(record(transcript=call), replace(finding("competition", "confirmed"), evidence=words, values=values)))

    assert card.alternatives[0].words.quote == "It does exact matches."
    assert dict(card.people)["Named, never present"][0].words.quote == "Ann Lee signs."
    assert [line.text for line in dict(card.people)["In the room"]] == ["Dana"]


@pytest.mark.parametrize(
    "named, voices, groups",
    [
        ("Rodrigo", ("Rodrigo Tamez", "Eva Tamez"), {"In the room": ["Rodrigo Tamez", "Eva Tamez"]}),
        ("TAMEZ", ("Rodrigo Tamez", "Eva Ruiz"), {"In the room": ["Rodrigo Tamez", "Eva Ruiz"]}),
        ("Rodrigo Tamez", ("Rodrigo", "Eva"), {"In the room": ["Rodrigo", "Eva"], "Named, never present": ["Rodrigo Tamez"]}),
        ("Tamez", ("Rodrigo Tamez", "Eva Tamez"), {"In the room": ["Rodrigo Tamez", "Eva Tamez"], "Named, never present": ["Tamez"]}),
        ("Rod", ("Rodrigo Tamez",), {"In the room": ["Rodrigo Tamez"], "Named, never present": ["Rod"]}),
        ("Rep", ("Rodrigo Tamez",), {"In the room": ["Rodrigo Tamez"], "Named, never present": ["Rep"]}),
        ("Eva", ("Eva", "Eva Ruiz"), {"In the room": ["Eva", "Eva Ruiz"]}),
    ],
)
def test_part_of_a_name_that_fits_one_voice_alone_is_that_voice(named, voices, groups):
    call = transcript("Rep: Who signs?", *(f"{voice}: {named} signs." for voice in voices), buyers=voices)
    person = Person("economic_buyer", named, named)
    made = with_finding(record(transcript=call), replace(finding("stakeholders", "confirmed"), values=(person,)))

    card = card_of(made)
    people = dict(card.people)

    assert {group: [line.text for line in lines] for group, lines in people.items()} == groups
    (value,) = next(line.values for line in card.criteria if line.name == "stakeholders")
    assert ("not in the room" in value) == ("Named, never present" in groups)
    assert next(line for lines in people.values() for line in lines if line.marks).marks == ("economic buyer",)


def test_a_next_step_says_who_proposed_it_and_who_agreed():
    call = transcript("Rep: Shall we meet on the ninth?", "Dana: Yes, the ninth.")
    proposed = Evidence("meet on the ninth", Span(0, 9, 26), call.turns[0].text, Span(0, 0, 31), "Rep", "seller", role="answered")
    agreed = Evidence("Yes, the ninth", Span(1, 0, 14), call.turns[1].text, Span(1, 0, 15), "Dana", "buyer")
    step = Action("meet", date(2026, 4, 9), "on the ninth", "Dana")
    found = replace(finding("next_step", "confirmed"), evidence=(proposed, agreed), values=(step,))

    (line,) = card_of(with_finding(record(transcript=call), found)).next_steps

    assert line.marks == ("9 April 2026", "owner: Dana", "proposed by Rep (seller), agreed by Dana")
