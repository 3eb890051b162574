from datetime import UTC, datetime

import pytest

from aql.errors import SettingsError
from aql.language.fold import words_id
from aql.read.sides.corrections import corrected, parse_corrections, swapped
from aql.values.correction import Correction
from aql.values.transcript import Speaker, Transcript, Turn

NOW = datetime(2026, 1, 5, tzinfo=UTC)
LINES = (("Uma", "What do you need?"), ("Rob", "Nine ladders."), ("Rob", "Quite so."), ("Uma", "Thank you."))
CALL = Transcript(
    id=words_id(text for _, text in LINES),
    source="call.txt",
    format="text",
    turns=tuple(Turn(place, label, label, text) for place, (label, text) in enumerate(LINES)),
    speakers=(Speaker("Uma", "seller", "words", "asks"), Speaker("Rob", "buyer", "words", "answers", email="rob@oak.example")),
)


def parsed(text):
    return parse_corrections(text, CALL, "ann", NOW)


def after(*texts):
    return corrected(CALL, [correction for text in texts for correction in parsed(text)])


def told(transcript):
    return [(turn.speaker, transcript.speaker_of(turn.index).side) for turn in transcript.turns]


def test_a_label_gets_a_side():
    assert parsed("Rob=other") == (Correction("ann", NOW, label="Rob", side="other"),)
    assert after("rob = other").speaker_of(1) == Speaker("Rob", "other", "person", "ann said so", email="rob@oak.example")


def test_a_label_gets_another_voice_and_keeps_its_side():
    given = after("Rob=Sian")

    assert told(given) == [("Uma", "seller"), ("Sian", "buyer"), ("Sian", "buyer"), ("Uma", "seller")]
    assert given.turns[1].label == "Rob"
    assert given.speaker_of(1).email is None


def test_turns_are_given_to_another_voice_of_another_side():
    assert parsed("turns 1,2-3=Sian:other") == (
        Correction("ann", NOW, first=1, last=1, voice="Sian", side="other"),
        Correction("ann", NOW, first=2, last=3, voice="Sian", side="other"),
    )
    assert told(after("turn 2=Sian:other")) == [("Uma", "seller"), ("Rob", "buyer"), ("Sian", "other"), ("Uma", "seller")]


def test_turns_of_another_side_become_a_voice_of_their_own():
    assert told(after("turns 2=seller")) == [("Uma", "seller"), ("Rob", "buyer"), ("Rob (seller)", "seller"), ("Uma", "seller")]


def test_the_later_correction_holds():
    assert told(after("Rob=other", "Rob=seller"))[1] == ("Rob", "seller")


def test_two_labels_change_places():
    given = corrected(CALL, swapped(CALL, "ann", NOW))

    assert told(given) == [("Rob", "buyer"), ("Uma", "seller"), ("Uma", "seller"), ("Rob", "buyer")]


def test_nothing_said_changes_nothing():
    assert corrected(CALL, ()) == CALL


def test_only_two_can_change_places():
    with pytest.raises(SettingsError, match="3 voices cannot change places"):
        swapped(after("turn 2=Sian"), "ann", NOW)


@pytest.mark.parametrize(
    "text,said",
    [
        ("Rob", "'Rob' is no correction; write 'Dana=buyer'"),
        ("=buyer", "is no correction"),
        ("Rbo=buyer", "nobody is called 'Rbo' in this call; spell it 'Rob'"),
        ("Rob=Sian:byer", "unknown side 'byer'; spell it 'buyer'"),
        ("turns 3-2=buyer", "there are no turns 3-2; they run from 0 to 3"),
        ("turns 9=Sian", "there are no turns 9; they run from 0 to 3"),
    ],
)
def test_what_is_no_correction_says_why(text, said):
    with pytest.raises(SettingsError) as caught:
        parsed(text)

    assert said in f"{caught.value.what}; {caught.value.hint}"


def test_changing_places_twice_changes_nothing():
    once = corrected(CALL, swapped(CALL, "ann", NOW))

    twice = corrected(CALL, [*swapped(CALL, "ann", NOW), *swapped(once, "ann", NOW)])

    assert told(once) != told(CALL)
    assert told(twice) == told(CALL)


def test_after_a_swap_a_name_means_the_voice_that_is_shown():
    once = corrected(CALL, swapped(CALL, "ann", NOW))

    given = corrected(CALL, [*swapped(CALL, "ann", NOW), *parse_corrections("Uma=other", once, "ann", NOW)])

    assert {voice.name: voice.side for voice in given.speakers} == {"Uma": "other", "Rob": "buyer"}


@pytest.mark.parametrize("text", ["Rob=byer", "Rob=Selller", "turns 1=buyr"])
def test_a_slip_in_a_side_names_nobody(text):
    with pytest.raises(SettingsError, match="unknown side"):
        parsed(text)
