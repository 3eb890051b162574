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


def test_fireflies_sentences_are_read_in_seconds_or_by_the_clock():
    call = read_one(
        [
            {"index": 0, "speaker_name": "Ann", "start_time": 2.0, "end_time": 3.95, "text": "Hi."},
            {"speaker_name": "Bo", "startTime": "01:02", "endTime": "01:03", "sentence": "Hello."},
        ]
    )

    assert call.format == "fireflies json"
    assert said(call) == [("Ann", "Hi.", 2.0, 3.95), ("Bo", "Hello.", 62.0, 63.0)]


def test_fireflies_without_a_name_gives_the_words_to_nobody():
    call = read_one([{"speaker_name": None, "text": "Hm."}, {"speaker_name": "Ann", "text": "Yes?"}])

    assert [piece.label for piece in call.utterances] == ["", "Ann"]


def test_fireflies_graphql_is_read_out_of_its_answer():
    transcript = {
        "title": "Demo",
        "date": 1772445600000,
        "meeting_attendees": [{"displayName": "Ann", "email": "ann@us.example"}, {"displayName": "Silent", "email": "s@us.example"}],
        "sentences": [{"index": 0, "speaker_id": 0, "speaker_name": "Ann", "raw_text": "hi", "text": "Hi.", "start_time": "0.9"}],
    }

    call = read_one({"data": {"transcript": transcript}})

    assert said(call) == [("Ann", "Hi.", 0.9, None)]
    assert (call.title, call.held_on, call.held_on_from) == ("Demo", date(2026, 3, 2), "file")
    assert [(party.label, party.email) for party in call.parties] == [("Ann", "ann@us.example")]


def fathom_turn(name, text, at, email=None):
    return {"speaker": {"display_name": name, "matched_calendar_invitee_email": email}, "text": text, "timestamp": at}


def test_fathom_is_read_with_the_sides_of_its_invitees():
    call = read_one(
        {
            "title": "QBR",
            "recording_start_time": "2026-03-02T23:01:12Z",
            "transcript_language": "en",
            "transcript": [fathom_turn("Jane", "Hi.", "00:00:05", "jane@us.example"), fathom_turn("Jon", "Hello.", "01:00:07")],
            "calendar_invitees": [
                {"email": "jane@us.example", "is_external": False},
                {"email": "jon@them.example", "is_external": True, "matched_speaker_display_name": "Jon"},
            ],
        }
    )

    assert said(call) == [("Jane", "Hi.", 5.0, None), ("Jon", "Hello.", 3607.0, None)]
    assert sides(call) == {"Jane": "seller", "Jon": "buyer"}
    assert (call.title, call.held_on, call.language) == ("QBR", date(2026, 3, 2), "en")


def test_a_page_of_fathom_meetings_is_one_call_each():
    meetings = [{"title": title, "transcript": [fathom_turn("Jane", title, "00:00:01")]} for title in ("One", "Two")]

    calls = read_json("x.json", json.dumps({"items": meetings, "limit": 2, "next_cursor": None}))

    assert [(call.member, call.title) for call in calls] == [("1", "One"), ("2", "Two")]


def test_a_fathom_meeting_without_a_transcript_does_not_stop_the_others():
    meetings = [
        {"title": "One", "share_url": "https://x.example", "recording_start_time": "2026-03-02T10:00:00Z", "transcript": None},
        {"title": "Two", "transcript": [fathom_turn("Jane", "Hi.", "00:00:01")]},
    ]

    calls = read_json("x.json", json.dumps({"items": meetings}))

    assert [(call.title, len(call.utterances)) for call in calls] == [("One", 0), ("Two", 1)]


def test_grain_counts_milliseconds_and_keeps_namesakes_apart():
    call = read_one(
        [
            {"participant_id": "p1", "speaker": "Kim", "start": 900, "end": 1400, "text": "Hi."},
            {"participant_id": "p2", "speaker": "Kim", "start": 1500, "end": 1900, "text": "Hi Kim."},
            {"participant_id": None, "speaker": "Bo", "start": 2000, "end": 2400, "text": "Hi."},
            {"participant_id": "p3", "speaker": "Bo", "start": 2500, "end": 2900, "text": "Both."},
        ]
    )

    assert said(call) == [("Kim", "Hi.", 0.9, 1.4), ("Kim (p2)", "Hi Kim.", 1.5, 1.9), ("Bo", "Hi.", 2.0, 2.4), ("Bo", "Both.", 2.5, 2.9)]


@pytest.mark.parametrize("wrap", [lambda found: found, lambda found: {"event": "TranscriptReady", "data": found}])
def test_tldv_is_read_bare_and_as_its_webhook(wrap):
    call = read_one(wrap({"id": "t", "meetingId": "m", "data": [{"speaker": "Ann", "text": "Hi.", "startTime": 0.9, "endTime": 1.4}]}))

    assert said(call) == [("Ann", "Hi.", 0.9, 1.4)]


def avoma(said_, timestamps):
    return {
        "speakers": [{"id": 0, "name": "Ann", "email": "ann@us.example", "is_rep": True}, {"id": 1, "name": "Bo", "is_rep": False}],
        "transcript": [
            {"speaker_id": 0, "transcript": said_, "timestamps": timestamps},
            {"speaker_id": 1, "transcript": "Yes.", "timestamps": [9]},
        ],
    }


def test_avoma_has_a_second_for_each_word_and_so_for_each_sentence():
    call = read_one(avoma("Good. Shall we?", [0.9, 2.5, 2.7]))

    assert said(call) == [("Ann", "Good.", 0.9, None), ("Ann", "Shall we?", 2.5, None), ("Bo", "Yes.", 9.0, None)]
    assert sides(call) == {"Ann": "seller", "Bo": "buyer"}


def test_avoma_whose_seconds_do_not_match_the_words_keeps_every_word():
    call = read_one(avoma("Good. Shall we?", [0.9]))

    assert said(call)[0] == ("Ann", "Good. Shall we?", 0.9, None)


def test_qmsum_has_no_times():
    assert said(read_one({"meeting_transcripts": [{"speaker": "The Chair", "content": "Order."}]})) == [("The Chair", "Order.", None, None)]


@pytest.mark.parametrize(
    "document",
    [
        [{"speaker_name": "Ann", "text": "Hi.", "is_deleted": True}],
        {"transcript": [fathom_turn("Ann", "Hi.", "00:00:01") | {"is_deleted": True}]},
        [{"participant_id": "p", "speaker": "Ann", "text": "Hi.", "is_deleted": True}],
        {"data": [{"speaker": "Ann", "text": "Hi.", "startTime": 1, "is_deleted": True}]},
        {"speakers": [], "transcript": [{"speaker_id": 0, "transcript": "Hi.", "timestamps": [1], "is_deleted": True}]},
    ],
)
def test_a_format_never_seen_in_the_wild_refuses_a_field_it_does_not_know(document):
    with pytest.raises(ReadError, match="'is_deleted'"):
        read_one(document)
