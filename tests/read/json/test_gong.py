import json
from datetime import date

import pytest

from aql.errors import ReadError
from aql.read.json.gong import is_gong_half, pair_gong, read_gong


def monologue(who, *sentences):
    return {"speakerId": who, "topic": None, "sentences": [{"start": start, "end": end, "text": text} for start, end, text in sentences]}


def words_of(**calls):
    return {"requestId": "r", "records": {}, "callTranscripts": [{"callId": call, "transcript": said} for call, said in calls.items()]}


def person(who, name, affiliation="External", email=None):
    return {"id": "1", "speakerId": who, "name": name, "affiliation": affiliation, "emailAddress": email, "title": None}


def people_of(**calls):
    return {
        "requestId": "r",
        "calls": [
            {
                "metaData": {"id": call, "title": f"Call {call}", "started": "2026-02-03T23:30:00-05:00", "language": "eng"},
                "parties": parties,
            }
            for call, parties in calls.items()
        ],
    }


def spoken(export):
    return [(utterance.label, utterance.text, utterance.start_s, utterance.end_s) for utterance in export.utterances]


HELLO = monologue("71", (1500, 2250, "Hello there."), (2250, 3000, "Can you hear me?"))
YES = monologue("72", (3100, 3600, "Yes."))


def test_words_and_people_of_two_files_make_one_call():
    words = json.dumps(words_of(c1=[HELLO, YES]))
    people = json.dumps(people_of(c1=[person("71", "Ute Brand", "Internal"), person("72", "Noor Saleh")]))

    (call,) = pair_gong(words, [people])

    assert spoken(call) == [
        ("Ute Brand", "Hello there.", 1.5, 2.25),
        ("Ute Brand", "Can you hear me?", 2.25, 3.0),
        ("Noor Saleh", "Yes.", 3.1, 3.6),
    ]
    assert [(party.label, party.side) for party in call.parties] == [("Ute Brand", "seller"), ("Noor Saleh", "buyer")]
    assert (call.title, call.held_on, call.language, call.notes) == ("Call c1", date(2026, 2, 3), "en", ())


def test_many_calls_keep_their_own_people_and_say_which_they_are():
    words = json.dumps(words_of(c1=[HELLO], c2=[HELLO]))
    people = json.dumps(people_of(c2=[person("71", "Second")], c1=[person("71", "First")]))

    calls = pair_gong(words, [people])

    assert [(call.member, call.utterances[0].label) for call in calls] == [("c1", "First"), ("c2", "Second")]


def test_pages_of_people_in_several_files_are_all_asked():
    words = json.dumps(words_of(c1=[HELLO], c2=[YES]))

    calls = pair_gong(words, [json.dumps(people_of(c1=[person("71", "Ute")])), json.dumps(people_of(c2=[person("72", "Noor")]))])

    assert [call.utterances[0].label for call in calls] == ["Ute", "Noor"]


def test_people_of_another_call_are_not_borrowed():
    words, people = words_of(c1=[HELLO]), people_of(c3=[person("71", "Ute")])

    (call,) = read_gong([words, people])

    assert call.utterances[0].label == "71"


def test_words_alone_are_read_with_ids_for_labels_and_say_so():
    (call,) = read_gong(words_of(c1=[HELLO, YES]))

    assert {label for label, *_ in spoken(call)} == {"71", "72"}
    assert "no call data" in call.notes[0]


def test_people_alone_are_refused_with_the_file_to_export():
    with pytest.raises(ReadError, match="without the words") as error:
        read_gong(people_of(c1=[person("71", "Ute")]))

    assert error.value.reason == "no_speech"
    assert "/v2/calls/transcript" in error.value.hint


def test_a_sentence_of_no_speaker_is_kept_and_given_to_nobody():
    (call,) = read_gong(
        [words_of(c1=[HELLO, monologue(None, (3000, 3200, "Mm."))]), people_of(c1=[person("71", "Ute"), person(None, "Ghost")])]
    )

    assert spoken(call)[-1] == ("", "Mm.", 3.0, 3.2)


def test_a_party_that_never_spoke_is_nobody_in_the_call():
    (call,) = read_gong([words_of(c1=[HELLO]), people_of(c1=[person("71", "Ute"), person("99", "Silent"), person(None, "Invited")])])

    assert [party.label for party in call.parties] == ["Ute"]


def test_two_people_of_one_name_stay_two_voices():
    parties = [person("71", "Kim Lee", "Internal", "kim@us.example"), person("72", "Kim Lee", "External", "kim@them.example")]

    (call,) = read_gong([words_of(c1=[HELLO, YES]), people_of(c1=parties)])

    assert {label for label, *_ in spoken(call)} == {"Kim Lee", "Kim Lee (kim@them.example)"}


def test_an_unknown_affiliation_gives_no_side():
    (call,) = read_gong([words_of(c1=[HELLO]), people_of(c1=[person("71", "Ute", "Unknown")])])

    assert call.parties[0].side is None


def test_a_person_without_a_name_is_known_by_address():
    (call,) = read_gong([words_of(c1=[HELLO]), people_of(c1=[person("71", None, email="ute@us.example")])])

    assert call.utterances[0].label == "ute@us.example"


def test_one_call_merged_by_hand_is_read():
    merged = words_of(c1=[HELLO]) | people_of(c1=[person("71", "Ute")])["calls"][0]

    (call,) = read_gong(merged)

    assert (call.utterances[0].label, call.title) == ("Ute", "Call c1")


def test_calls_merged_with_their_words_are_read():
    merged = people_of(c1=[person("71", "Ute")], c2=[person("71", "Noor")])
    for call in merged["calls"]:
        call["transcript"] = [HELLO]

    calls = read_gong(merged)

    assert [(call.member, call.utterances[0].label) for call in calls] == [("c1", "Ute"), ("c2", "Noor")]


def test_a_field_that_gong_does_not_document_is_refused():
    with pytest.raises(ReadError, match="'is_deleted'"):
        read_gong(words_of(c1=[HELLO | {"is_deleted": True}]))


@pytest.mark.parametrize(
    "text, half",
    [
        (json.dumps(words_of(c1=[HELLO])), "words"),
        (json.dumps(people_of(c1=[])), "people"),
        (json.dumps(words_of(c1=[HELLO]) | people_of(c1=[])), None),
        (json.dumps(words_of(c1=[monologue("71", (0, 1, 'He typed "parties" and "metaData".'))])), "words"),
        (json.dumps({"calls": [people_of(c1=[])["calls"][0] | {"transcript": [HELLO]}]}), None),
        ("Ann: Hello.", None),
    ],
)
def test_a_half_is_known_by_its_keys_not_by_what_is_said(text, half):
    assert is_gong_half(text) == half
