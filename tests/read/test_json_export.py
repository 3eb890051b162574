import json

import pytest

from aql.errors import ReadError
from aql.read.json_export import read_json


def spoken(export):
    return [(utterance.label, utterance.text, utterance.start_s, utterance.end_s) for utterance in export.utterances]


def test_fireflies_sentences_are_read_in_seconds():
    text = json.dumps([{"index": 0, "speaker_name": "Ann", "start_time": 2.0, "end_time": 3.95, "text": "Hi."}])

    (call,) = read_json("x.json", text)

    assert call.format == "fireflies json"
    assert spoken(call) == [("Ann", "Hi.", 2.0, 3.95)]


def test_assemblyai_utterances_are_read_in_milliseconds():
    text = json.dumps(
        {"audio_duration": 9, "language_code": "en_us", "utterances": [{"speaker": "A", "start": 1100, "end": 2767, "text": "Yeah, hi."}]}
    )

    (call,) = read_json("x.json", text)

    assert (call.format, call.language) == ("assemblyai", "en")
    assert spoken(call) == [("A", "Yeah, hi.", 1.1, 2.767)]


def test_json_of_no_known_kind_is_refused_by_name():
    with pytest.raises(ReadError, match=r"x\.json") as error:
        read_json("x.json", '{"a": 1}')

    assert error.value.reason == "unknown_json"
