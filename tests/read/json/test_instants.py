import json
from datetime import date

import pytest

from aql.errors import ReadError
from aql.read.json.export import read_json


def read_one(document):
    (call,) = read_json("x.json", json.dumps(document))
    return call


def said(call):
    return [(piece.label, piece.text, piece.start_s, piece.end_s) for piece in call.utterances]


def sides(call):
    return {party.label: party.side for party in call.parties}


def granola(*turns, **about):
    speakers = {"me": {"source": "microphone", "attribution": "me"}, "them": {"source": "speaker", "attribution": "them"}}
    return about | {
        "transcript": [
            {"speaker": speakers.get(who) or {"source": "speaker", "name": who}, "text": text, "start_time": at} for who, text, at in turns
        ]
    }


def test_granola_counts_from_the_first_words_and_says_so():
    call = read_one(
        granola(
            ("me", "Hi.", "2026-03-02T10:00:05Z"), ("them", "Hello.", "2026-03-02T10:00:06.500Z"), ("Bo", "Yes.", "2026-03-02T10:01:05Z")
        )
    )

    assert said(call) == [("Me", "Hi.", 0.0, None), ("Them", "Hello.", 1.5, None), ("Bo", "Yes.", 60.0, None)]
    assert call.held_on == date(2026, 3, 2)
    assert "first words" in call.notes[0]


def test_granola_knows_only_that_the_microphone_is_ours():
    assert sides(read_one(granola(("me", "Hi.", None), ("them", "Hello.", None)))) == {"Me": "seller"}


def test_a_page_that_is_not_the_last_says_that_more_is_missing():
    call = read_one(granola(("me", "Hi.", None), hasMore=True, cursor="c"))

    assert any("page" in note for note in call.notes)


def read_ai(blocks, **about):
    return about | {"transcript": {"speakers": [], "speaker_blocks": blocks}}


@pytest.mark.parametrize("first, second", [(1772445605, 1772445607), (1772445605000, 1772445607000), ("1772445605000", "1772445607000")])
def test_readai_counts_from_the_meetings_start_in_any_epoch(first, second):
    blocks = [
        {"start_time": first, "end_time": second, "speaker": {"name": "Ann"}, "words": "Hi."},
        {"start_time": second, "speaker": {"name": "Bo"}, "words": "Hello."},
    ]

    call = read_one(
        read_ai(
            blocks,
            title="Demo",
            start_time="2026-03-02T10:00:00Z",
            participants=[{"name": "Bo", "email": "bo@them.example"}, {"name": "Ann", "email": "None"}],
        )
    )

    assert said(call) == [("Ann", "Hi.", 5.0, 7.0), ("Bo", "Hello.", 7.0, None)]
    assert (call.title, call.held_on, call.notes) == ("Demo", date(2026, 3, 2), ())
    assert [(party.label, party.email) for party in call.parties] == [("Bo", "bo@them.example")]


def test_readai_that_begins_before_its_own_start_counts_from_the_first_words():
    call = read_one(read_ai([{"start_time": 1772445600, "speaker": {"name": "Ann"}, "words": "Hi."}], start_time="2026-03-02T12:00:00Z"))

    assert said(call) == [("Ann", "Hi.", 0.0, None)]
    assert "first words" in call.notes[0]


def test_readais_api_is_read_by_its_turns():
    turns = [{"speaker": {"name": "Ann"}, "text": "Hi.", "start_time_ms": 1772445605000, "end_time_ms": 1772445606000}]

    call = read_one(
        {"id": "1", "title": "Demo", "start_time_ms": 1772445600000, "transcript": {"speakers": [], "turns": turns, "text": "[Ann]: Hi."}}
    )

    assert said(call) == [("Ann", "Hi.", 5.0, 6.0)]


def entry(who, text, at, record="c1"):
    return {
        "name": f"conferenceRecords/{record}/transcripts/t/entries/e",
        "participant": f"conferenceRecords/{record}/participants/{who}",
        "text": text,
        "languageCode": "en-US",
        "startTime": at,
    }


def test_pages_of_one_meet_conference_are_one_call_with_its_peoples_names():
    pages = [
        {"transcriptEntries": [entry("1", "Hi.", "2026-03-02T10:00:05.123456789Z")], "nextPageToken": "p2"},
        {"transcriptEntries": [entry("2", "Hello.", "2026-03-02T10:00:06.123456789Z")]},
        {"participants": [{"name": "conferenceRecords/c1/participants/1", "signedinUser": {"user": "users/1", "displayName": "Ann"}}]},
    ]

    call = read_one(pages)

    assert said(call) == [("Ann", "Hi.", 0.0, None), ("2", "Hello.", 1.0, None)]
    assert (call.held_on, call.language) == (date(2026, 3, 2), "en")
    assert not any("page" in note for note in call.notes)


def test_meet_entries_of_two_conferences_are_two_calls():
    entries = [entry("1", "One.", None), entry("1", "Two.", None, "c2")]

    calls = read_json("x.json", json.dumps(entries))

    assert [(call.member, call.utterances[0].text) for call in calls] == [
        ("conferenceRecords/c1", "One."),
        ("conferenceRecords/c2", "Two."),
    ]


def test_a_meet_page_before_the_last_says_that_more_is_missing():
    call = read_one({"transcriptEntries": [entry("1", "Hi.", None)], "nextPageToken": "p2"})

    assert any("page" in note for note in call.notes)


def test_teams_cues_of_graph_are_read_as_json_lines():
    cues = [
        {
            "startDateTime": "2026-03-02T10:00:05.8060000Z",
            "endDateTime": "2026-03-02T10:00:06.8060000Z",
            "speakerName": "Ann",
            "spokenText": "Hi.",
            "spokenLanguage": "en-us",
        },
        {
            "startDateTime": "2026-03-02T10:00:07.8060000Z",
            "endDateTime": None,
            "speakerName": "Bo",
            "spokenText": "Hello.",
            "spokenLanguage": "en-us",
        },
    ]

    (call,) = read_json("x.json", "\n".join(map(json.dumps, cues)))

    assert said(call) == [("Ann", "Hi.", 0.0, 1.0), ("Bo", "Hello.", 2.0, None)]
    assert (call.language, call.held_on) == ("en", date(2026, 3, 2))


def line(name, content, at, kind="transcript", **who):
    return {"name": name, "content": content, "time": at, "type": kind} | who


def test_dialpad_lines_that_are_moments_are_no_speech():
    call = read_one(
        {
            "call_id": "1",
            "lines": [
                line("Ann", "Hi.", "2026-03-02T10:00:05", user_id="7"),
                line("Ann", "price_objection", "2026-03-02T10:00:06", "moment"),
                line("Bo", "not_transcribed_question", "2026-03-02T10:00:06", "ai_question"),
                line("Bo", "Hello.", "2026-03-02T10:00:07.250", contact_id="8"),
            ],
        }
    )

    assert said(call) == [("Ann", "Hi.", 0.0, None), ("Bo", "Hello.", 2.25, None)]
    assert sides(call) == {"Ann": "seller", "Bo": "buyer"}


def test_a_dialpad_line_of_an_unknown_type_is_refused():
    with pytest.raises(ReadError, match="type 'whisper'"):
        read_one({"call_id": "1", "lines": [line("Ann", "psst", "2026-03-02T10:00:05", "whisper")]})


def salesforce(*entries, record="0LQ000000000001"):
    return {
        "conversationEntries": [
            {
                "clientTimestamp": at,
                "clientDuration": 500,
                "messageText": text,
                "relatedRecords": [record],
                "sender": {"role": role, "subject": who},
            }
            for role, who, text, at in entries
        ]
    }


def test_salesforce_entries_are_put_in_order_of_time():
    call = read_one(salesforce(("END_USER", "+1555", "Hello.", 1772445607000), ("AGENT", "ann@us.example", "Hi.", 1772445605000)))

    assert said(call) == [("ann@us.example", "Hi.", 0.0, 0.5), ("+1555", "Hello.", 2.0, 2.5)]
    assert sides(call) == {"ann@us.example": "seller", "+1555": "buyer"}


def test_a_salesforce_messaging_session_is_a_chat():
    with pytest.raises(ReadError, match="chat") as error:
        read_one(salesforce(("END_USER", "x", "Hello.", 1772445607000), record="0Mw000000000001"))

    assert error.value.reason == "chat"


@pytest.mark.parametrize(
    "document",
    [
        granola(("me", "Hi.", None), is_deleted=True),
        read_ai([{"start_time": 1, "speaker": {"name": "Ann"}, "words": "Hi.", "is_deleted": True}]),
        {"transcriptEntries": [entry("1", "Hi.", None) | {"is_deleted": True}]},
        [{"speakerName": "Ann", "spokenText": "Hi.", "is_deleted": True}],
        {"call_id": "1", "lines": [line("Ann", "Hi.", None) | {"is_deleted": True}]},
        {"conversationEntries": [{"messageText": "Hi.", "is_deleted": True}]},
    ],
)
def test_a_format_never_seen_in_the_wild_refuses_a_field_it_does_not_know(document):
    with pytest.raises(ReadError, match="'is_deleted'"):
        read_one(document)
