import json
from dataclasses import replace

import pytest

from aql.extract.llm.check import apply_check, check
from aql.extract.llm.extract import extract
from aql.ground.ground import ground
from aql.ground.locate import Index
from aql.redact.redact import hide, redact, restore
from aql.values.amount import Action, Person
from aql.values.claim import Claim, Extraction, Quote, RemarkClaim, VoiceClaim
from aql.values.finding import Evidence, Finding
from aql.values.transcript import Span, Speaker
from tests.extract.llm.answers import answer, quote
from tests.model.asking import model_at
from tests.model.stub import says, serving
from tests.worlds import rubric, transcript

MAIL, PHONE, IBAN, CARD = "dana.whit@brightwell.example", "+44 20 7946 0958", "DE89 3704 0044 0532 0130 00", "4111 1111 1111 1111"
SECRETS = (MAIL, PHONE, IBAN, CARD, "dana at brightwell dot com", "double oh, nine double oh, one two three", "rep@lumenloop.example")
CALL = transcript(
    f"Rep: May I have your address? Mine is {SECRETS[6]}.",
    f"Dana: It's {MAIL}, or ring {PHONE}, or dana at brightwell dot com.",
    f"Rep: And the account is {IBAN}?",
    f"Dana: Yes, and the card {CARD}. Mobile is oh seven seven {SECRETS[5]}. Again, {MAIL}.",
)


def test_each_address_and_number_gets_one_placeholder_wherever_it_stands():
    safe, redactions = redact(CALL)

    assert safe.turns[1].text == "It's [email 2], or ring [phone 1], or [email 3]."
    assert safe.turns[3].text == "Yes, and the card [card 1]. Mobile is [phone 2]. Again, [email 2]."
    assert redactions.counts == {"email": 3, "phone": 2, "iban": 1, "card": 1}


def test_the_call_stays_the_same_call_and_names_stay_names():
    safe, _ = redact(CALL)

    assert (safe.id, safe.speakers, len(safe.turns)) == (CALL.id, CALL.speakers, len(CALL.turns))
    assert redact(CALL) == redact(CALL)


def test_a_call_without_secrets_is_left_as_it_is():
    call = transcript("Rep: Who signs?", "Dana: Our CFO signs.")

    safe, redactions = redact(call)

    assert safe == call
    assert redactions.words == {}


def test_a_speaker_known_by_an_address_or_a_number_is_hidden_too():
    call = transcript(f"{PHONE}: Who signs?", f"{MAIL}: I do.", buyers=(MAIL,), sellers=(PHONE,))
    call = replace(
        call, title=f"Call with {MAIL}", speakers=(call.speakers[0], replace(call.speakers[1], email="Dana.Whit@brightwell.example"))
    )

    safe, _ = redact(call)

    assert [speaker.name for speaker in safe.speakers] == ["[phone 1]", "[email 1]"]
    assert [turn.speaker for turn in safe.turns] == [turn.label for turn in safe.turns] == ["[phone 1]", "[email 1]"]
    assert safe.speakers[1].email == "[email 2]"
    assert safe.title == "Call with [email 1]"


def test_a_placeholder_that_was_said_in_the_call_is_not_given_out():
    call = transcript("Dana: Write [email 1] in the form.", f"Rep: You mean {MAIL}?")

    safe, redactions = redact(call)

    assert safe.turns[1].text == "You mean [email 2]?"
    assert list(redactions.words) == ["[email 2]"]


def test_whatever_the_model_says_gets_the_calls_own_words_back():
    _, redactions = redact(CALL)
    said = Extraction(
        claims=(
            Claim(
                "next_step",
                "confirmed",
                (Quote(1, "It's [email 2], or ring [phone 1]"), Quote(3, "and the card [Card 1]")),
                (Action("write to [email 2]", owner="[email 1]"), Person("user", "[email 2]", title="clerk")),
                gloss="Write to [ email 3 ].",
                asked=Quote(2, "And the account is [iban 1]?"),
            ),
        ),
        remarks=(RemarkClaim("constraint", "Pay by [card 1].", (Quote(3, "[phone 2]"),)),),
        voices=(VoiceClaim("[email 1]", "seller", Quote(0, "Mine is [email 1]"), name="[email 1]"),),
    )

    restored = restore(said, redactions)

    assert restored.claims[0].quotes == (Quote(1, f"It's {MAIL}, or ring {PHONE}"), Quote(3, f"and the card {CARD}"))
    assert restored.claims[0].values == (Action(f"write to {MAIL}", owner=SECRETS[6]), Person("user", MAIL, title="clerk"))
    assert restored.claims[0].gloss == "Write to dana at brightwell dot com."
    assert restored.claims[0].asked == Quote(2, f"And the account is {IBAN}?")
    assert restored.remarks[0].gloss == f"Pay by {CARD}."
    assert restored.voices[0] == VoiceClaim(SECRETS[6], "seller", Quote(0, f"Mine is {SECRETS[6]}"), name=SECRETS[6])


def test_restored_quotes_are_found_in_the_call():
    safe, redactions = redact(CALL)
    said = Extraction((Claim("next_step", "confirmed", tuple(Quote(turn.index, turn.text) for turn in safe.turns)),))

    quotes = restore(said, redactions).claims[0].quotes

    found = [Index(CALL).locate(quote.words, quote.turn) for quote in quotes]
    assert [(span.turn, span.start) for span in found] == [(0, 0), (1, 0), (2, 0), (3, 0)]


def test_a_placeholder_that_was_never_given_stays_as_the_model_wrote_it():
    _, redactions = redact(CALL)

    said = Extraction((Claim("pain", "partial", gloss="Mail [email 9]."),))

    assert restore(said, redactions) == said


def test_evidence_shown_to_a_checker_holds_no_piece_of_a_secret():
    safe, redactions = redact(CALL)
    text = CALL.turns[1].text
    start, end = text.index("ring"), text.index("brightwell dot com") + len("brightwell")
    cited = Evidence(text[start:end], Span(1, start, end), text, Span(1, 0, len(text)), "Dana", "buyer")

    (hidden,) = hide([Finding("next_step", "confirmed", (cited,))], redactions)

    assert hidden.evidence[0].quote == "ring [phone 1], or [email 3]"
    assert hidden.evidence[0].sentence == safe.turns[1].text
    assert hidden.evidence[0].span == cited.span


@pytest.mark.parametrize("repairs", [False, True])
def test_no_secret_is_in_any_request(repairs):
    call = replace(
        CALL, title=f"{MAIL} and us", speakers=(*CALL.speakers, Speaker(f"Tom ({MAIL})", email=MAIL, org=f"Brightwell, {PHONE}"))
    )
    good = says(answer(next_step={"status": "confirmed", "quotes": [quote(1, "ring [phone 1]")]}))
    safe, redactions = redact(call)

    with serving(*([says('{"oops": 1}')] if repairs else []), good) as stub:
        said = restore(extract(safe, rubric(), None, model_at(stub)), redactions)

    sent = json.dumps(stub.asked, ensure_ascii=False) + json.dumps(stub.headers)
    assert len(stub.asked) == 1 + repairs
    for secret in SECRETS:
        assert secret not in sent
    for digits in ("7946", "0958", "3704", "1111", "one two three"):
        assert digits not in sent
    assert said.claims[0].quotes == (Quote(1, f"ring {PHONE}"),)


def test_no_secret_is_in_the_request_of_a_second_look_and_its_answers_fit_the_call():
    safe, redactions = redact(CALL)
    found = ground(
        Extraction((Claim("next_step", "partial", (Quote(1, f"It's {MAIL}, or ring {PHONE}"),)),)), CALL, rubric(), None
    ).findings

    with serving(says('{"next_step": {"why": "", "answer": "does_not"}}')) as stub:
        checks = check(hide(found, redactions), safe, rubric(), model_at(stub))

    assert not [secret for secret in SECRETS if secret in json.dumps(stub.asked, ensure_ascii=False)]
    assert {finding.criterion: finding.status for finding in apply_check(found, checks.checks)}["next_step"] == "absent"
