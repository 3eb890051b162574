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


AIRCALL = {
    "transcription": {
        "id": 1,
        "call_id": 2,
        "call_created_at": "2026-03-02T10:00:00.000Z",
        "type": "call",
        "content": {
            "language": "en",
            "utterances": [
                {"start_time": 0.9, "end_time": 1.4, "text": "Hi.", "participant_type": "internal", "user_id": 123},
                {"start_time": 1.5, "end_time": 2, "text": "Hello.", "participant_type": "external", "phone_number": "+15550100001"},
            ],
        },
    }
}


@pytest.mark.parametrize(
    "document", [AIRCALL, {"resource": "transcription", "event": "transcription.created", "data": AIRCALL["transcription"]}]
)
def test_aircall_knows_ours_by_id_and_theirs_by_number(document):
    call = read_one(document)

    assert said(call) == [("user 123", "Hi.", 0.9, 1.4), ("+15550100001", "Hello.", 1.5, 2.0)]
    assert sides(call) == {"user 123": "seller", "+15550100001": "buyer"}
    assert (call.language, call.held_on) == ("en", date(2026, 3, 2))


def quo(*lines, **about):
    return about | {
        "dialogue": [
            {"content": text, "start": at, "end": at + 1, "identifier": number, "userId": user} for text, at, number, user in lines
        ]
    }


def test_quo_knows_ours_by_their_user():
    call = read_one({"data": quo(("Hi.", 0.5, "+15550100001", "US1"), ("Hello.", 2, "+15550100002", None))})

    assert said(call) == [("+15550100001", "Hi.", 0.5, 1.5), ("+15550100002", "Hello.", 2.0, 3.0)]
    assert sides(call) == {"+15550100001": "seller", "+15550100002": "buyer"}


def test_quo_without_any_user_tells_no_side():
    assert sides(read_one({"data": quo(("Hi.", 0, "+1", None), ("Hello.", 2, "+2", None))})) == {}


def test_the_recordings_of_a_paused_quo_call_are_one_call_in_one_time():
    first = quo(("Hi.", 1, "+1", None), recordingId="a", startTime="2026-03-02T10:00:00Z")
    second = quo(("Back again.", 1, "+1", None), recordingId="b", startTime="2026-03-02T10:05:00Z")

    call = read_one({"data": [first, second], "nextCursor": "more"})

    assert said(call) == [("+1", "Hi.", 1.0, 2.0), ("+1", "Back again.", 301.0, 302.0)]
    assert call.held_on == date(2026, 3, 2)
    assert any("page" in note for note in call.notes)


def ringsense(*lines):
    return {
        "title": "Call",
        "recordingStartTime": "2026-03-02T10:00:00Z",
        "speakerInfo": [{"speakerId": "p1", "name": "Ann"}],
        "insights": {"Transcript": [{"speakerId": who, "text": text, "start": at, "end": at} for who, text, at in lines]},
    }


@pytest.mark.parametrize("wrap", [lambda found: found, lambda found: {"uuid": "u", "event": "/ai/ringsense", "body": found}])
def test_ringsense_names_whom_it_knows(wrap):
    call = read_one(wrap(ringsense(("p1", "Hi.", 0.9), ("p2", "Hello.", 1.5))))

    assert said(call) == [("Ann", "Hi.", 0.9, 0.9), ("p2", "Hello.", 1.5, 1.5)]
    assert (call.title, call.held_on) == ("Call", date(2026, 3, 2))


def hubspot(key):
    return {
        "engagementId": 1,
        key: [
            {"speaker": {"id": "1", "name": "Kim"}, "text": "Hi.", "languageCode": "en-US", "startTimeMillis": 900, "endTimeMillis": 1400},
            {
                "speaker": {"id": "2", "name": "Kim", "email": "kim@them.example"},
                "text": "Hello.",
                "startTimeMillis": 1500,
                "endTimeMillis": 1900,
            },
        ],
    }


@pytest.mark.parametrize("key", ["transcriptUtterances", "transcriptCreateUtterances"])
def test_hubspot_counts_milliseconds_and_keeps_namesakes_apart(key):
    call = read_one(hubspot(key))

    assert said(call) == [("Kim", "Hi.", 0.9, 1.4), ("Kim (2)", "Hello.", 1.5, 1.9)]
    assert [party.email for party in call.parties] == [None, "kim@them.example"]
    assert call.language == "en"


def test_the_dates_of_a_hubspot_transcript_are_not_the_calls():
    assert read_one(hubspot("transcriptUtterances") | {"createdAt": "2026-03-02T10:00:00Z"}).held_on is None


def intercom(**about):
    turn = {
        "start_time": "0.9",
        "end_time": 1.4,
        "speaker_label": "Teammate 1",
        "speaker": "Teammate 1",
        "content": "Hi.",
        "speaker_type": "admin",
    }
    return about | {"transcript": [turn, {"start_time": "2", "speaker_label": "Customer", "content": "Hello.", "speaker_type": "user"}]}


def test_intercom_seconds_are_text_or_numbers():
    (call,) = read_json("x.json", json.dumps({"type": "list", "data": [intercom(type="call", id="1", initiated_at=1772445600)]}))

    assert said(call) == [("Teammate 1", "Hi.", 0.9, 1.4), ("Customer", "Hello.", 2.0, None)]
    assert sides(call) == {"Teammate 1": "seller", "Customer": "buyer"}
    assert call.held_on == date(2026, 3, 2)


@pytest.mark.parametrize(
    "document",
    [
        {"transcription": {"content": {"utterances": [{"text": "Hi.", "is_deleted": True}]}}},
        {"data": {"dialogue": [{"content": "Hi.", "is_deleted": True}]}},
        {"insights": {"Transcript": [{"text": "Hi.", "is_deleted": True}]}},
        {"transcriptUtterances": [{"text": "Hi.", "is_deleted": True}]},
        {"transcript": [{"speaker_label": "A", "content": "Hi.", "is_deleted": True}]},
    ],
)
def test_a_format_never_seen_in_the_wild_refuses_a_field_it_does_not_know(document):
    with pytest.raises(ReadError, match="'is_deleted'"):
        read_one(document)
