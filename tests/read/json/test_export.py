import json

import pytest

from aql.errors import ReadError
from aql.read.json.export import read_json
from aql.read.json.formats import JSON_FORMATS

HI = {"audio_duration": 9, "utterances": [{"speaker": "A", "start": 900, "end": 1400, "text": "Hi."}]}


@pytest.mark.parametrize("known", JSON_FORMATS, ids=lambda known: known.name)
def test_every_example_is_read_by_its_own_reader(known):
    (call,) = read_json("x.json", known.example)

    assert call.format == known.name
    assert known.name == "slack huddle" or [piece.text.rstrip(".").lower() for piece in call.utterances] == ["hi"]


def test_no_two_kinds_share_a_name():
    names = [known.name for known in JSON_FORMATS]

    assert len(set(names)) == len(names)


@pytest.mark.parametrize("known", [known for known in JSON_FORMATS if known.seen == "documented only"], ids=lambda known: known.name)
def test_a_reader_without_a_real_export_names_its_page(known):
    assert "https://" in (known.read.__doc__ or "") or "public clients" in (known.read.__doc__ or "")


def test_a_list_of_documents_is_a_call_each_numbered():
    calls = read_json("x.json", json.dumps([HI, HI]))

    assert [(call.member, call.format) for call in calls] == [("1", "assemblyai"), ("2", "assemblyai")]


def test_json_lines_are_a_call_each():
    assert len(read_json("x.jsonl", "\n".join([json.dumps(HI)] * 3))) == 3


def test_documents_of_several_kinds_may_share_a_list():
    other = {"segments": [{"start": 0.9, "end": 1.4, "text": " Hi."}]}

    assert [call.format for call in read_json("x.json", json.dumps([HI, other]))] == ["assemblyai", "whisper"]


@pytest.mark.parametrize("wrap", [{"data": HI}, {"body": {"result": HI}}, [{"json": HI}], {"items": [HI]}])
def test_a_document_wrapped_in_an_answer_is_found(wrap):
    (call,) = read_json("x.json", json.dumps(wrap))

    assert (call.format, call.member) == ("assemblyai", "")


def test_a_list_with_something_unknown_in_it_is_refused():
    with pytest.raises(ReadError, match="no reader knows"):
        read_json("x.json", json.dumps([HI, {"a": 1}]))


@pytest.mark.parametrize(
    "document, seen",
    [
        ({"agenda": [], "owner": 1}, "an object with the keys 'agenda', 'owner'"),
        ([{"agenda": 1}], "a list of objects with the keys 'agenda'"),
        ([1, 2], "no objects with keys"),
        ("text", "no objects with keys"),
        ({}, "no objects with keys"),
        (None, "no objects with keys"),
    ],
)
def test_json_of_no_known_kind_is_refused_with_what_was_seen(document, seen):
    with pytest.raises(ReadError) as error:
        read_json("calls/x.json", json.dumps(document))

    assert str(error.value) == f"calls/x.json: JSON that no reader knows: {seen}"
    assert error.value.reason == "unknown_json"
    assert "VTT" in error.value.hint


@pytest.mark.parametrize(
    "document, what, reason",
    [
        ([{"type": "message", "user": "U1", "text": "hi", "ts": "1.2"}], "Slack chat", "chat"),
        ({"messages": [{"user": "U1", "text": "hi", "ts": "1.2"}]}, "Slack chat", "chat"),
        ({"value": [{"messageType": "message", "body": {"content": "hi"}}]}, "Teams chat", "chat"),
        ({"guild": {}, "channel": {}, "messages": [{"content": "hi"}]}, "Discord chat", "chat"),
        ({"name": "x", "messages": [{"date_unixtime": "1", "text": "hi"}]}, "Telegram chat", "chat"),
        ({"messages": [{"creator": {"name": "Ann"}, "created_date": "x", "text": "hi"}]}, "Google Chat", "chat"),
        ({"type": "conversation", "conversation_parts": {}}, "Intercom chat", "chat"),
        ({"messages": [{"role": "user", "content": "hi"}]}, "chat with an assistant", "chat"),
        ({"version": 1, "sentenceMetadata": [["0", 6, 3.0, 9.5]]}, "SPS", "no_speech"),
        ({"speech": {"transcripts": [{"transcript": "hi", "start_offset": 1}]}}, "Otter", "unknown_json"),
        ({"value": [{"id": "1", "transcriptContentUrl": "https://x.example"}]}, "Teams transcript without its words", "no_speech"),
        ({"TranscriptionJob": {"TranscriptionJobStatus": "COMPLETED"}}, "Amazon Transcribe", "no_speech"),
        ({"values": [{"kind": "Transcription", "links": {"contentUrl": "https://x.example"}}]}, "Azure", "no_speech"),
    ],
)
def test_what_is_known_to_be_no_transcript_is_refused_by_name(document, what, reason):
    with pytest.raises(ReadError, match=what) as error:
        read_json("x.json", json.dumps(document))

    assert error.value.reason == reason
    assert error.value.hint


def test_a_known_document_without_any_call_is_refused():
    with pytest.raises(ReadError, match="no call in it") as error:
        read_json("x.json", '{"transcriptEntries": []}')

    assert error.value.reason == "no_speech"


def test_a_readers_own_complaint_names_the_file():
    with pytest.raises(ReadError, match=r"^calls/x\.json: 'text' should be text"):
        read_json("calls/x.json", '{"audio_duration": 1, "utterances": [{"text": {}}]}')
