"""The JSON files of other people's that lie beside the checkout on a workplace: no word lost, none doubled, no time wrong."""

import json
from pathlib import Path

import pytest

from aql.errors import ReadError
from aql.read.json.export import read_json
from aql.read.json.gong import is_gong_half, pair_gong

FORMATS = Path(__file__).parents[4] / "shared" / "formats"

pytestmark = pytest.mark.skipif(not FORMATS.is_dir(), reason="no folder of other people's exports here")


def each(key, rows):
    return [row[key] for row in rows]


# file: format, voices, first and last second, and where its words stand in the raw document
EXPECTED = {
    "assemblyai/3": ("assemblyai", 1, 0.17, 25.14, lambda raw: each("text", raw["words"])),
    "aws/1": ("aws call analytics", 2, 0.04, 182.89, lambda raw: each("Content", raw["Transcript"])),
    "aws/5": ("aws transcribe", 2, 5.24, 301.363, lambda raw: [item["alternatives"][0]["content"] for item in raw["results"]["items"]]),
    "deepgram/1": ("deepgram", 3, 3.04, 163.105, lambda raw: each("transcript", raw["results"]["utterances"])),
    "deepgram/3": ("deepgram", 1, 0.08, 25.44, lambda raw: each("transcript", raw["results"]["utterances"])),
    "google-stt/1": ("google speech", 1, 12.9, 166.5, lambda raw: each("word", raw["results"][-1]["alternatives"][0]["words"])),
    "ibm/1": (
        "ibm watson",
        1,
        13.04,
        232.45,
        lambda raw: [word[0] for result in raw["results"][0]["results"] for word in result["alternatives"][0]["timestamps"]],
    ),
    "podcast/1": ("podcast", 2, 0.5, 3.0, lambda raw: each("body", raw["segments"])),
    "qmsum/1": ("qmsum", 89, None, None, lambda raw: each("content", raw["meeting_transcripts"])),
    "rev/1": ("rev json", 2, 0.54, 739.86, lambda raw: [span["value"] for monologue in raw["monologues"] for span in monologue["spans"]]),
    "shaped/aircall": ("aircall", 2, 244.47, 1757.09, lambda raw: each("text", raw["transcription"]["content"]["utterances"])),
    "shaped/avoma": ("avoma", 9, 244.47, 1737.57, lambda raw: each("transcript", raw["transcript"])),
    "shaped/dialpad": ("dialpad", 9, 0.0, 1497.0, lambda raw: [line["content"] for line in raw["lines"] if line["type"] == "transcript"]),
    "shaped/fathom_api": ("fathom api", 9, 244.0, 1628.0, lambda raw: each("text", raw["transcript"])),
    "shaped/gong_transcript": (
        "gong",
        9,
        244.47,
        1757.09,
        lambda raw: [sentence["text"] for turn in raw["callTranscripts"][0]["transcript"] for sentence in turn["sentences"]],
    ),
    "shaped/grain": ("grain", 9, 244.47, 1757.09, lambda raw: each("text", raw)),
    "shaped/granola_api": ("granola", 2, 0.0, 1512.62, lambda raw: each("text", raw["transcript"])),
    "shaped/hubspot": ("hubspot", 9, 244.47, 1757.09, lambda raw: each("text", raw["transcriptUtterances"])),
    "shaped/openphone_quo": ("quo", 9, 244.47, 1757.09, lambda raw: each("content", raw["data"]["dialogue"])),
    "shaped/ringsense": ("ringsense", 9, 244.47, 1757.09, lambda raw: each("text", raw["insights"]["Transcript"])),
    "shaped/tldv": ("tldv", 9, 244.47, 1757.09, lambda raw: each("text", raw["data"])),
    "whisper/1": ("whisper", 1, 0.12, 25.32, lambda raw: each("text", raw["segments"])),
    "whisper/2": ("whisper", 2, 2.94, 607.18, lambda raw: each("text", raw["segments"])),
}
REFUSED = {"shaped/gong_calls_extensive": "no_speech", "sps/1": "no_speech"}


def text_of(name):
    return (FORMATS / f"{name}.json").read_text("utf-8")


def letters(texts):
    return "".join("".join(texts).split())


def test_every_json_file_is_expected():
    found = {path.relative_to(FORMATS).with_suffix("").as_posix() for path in FORMATS.rglob("*.json")}

    assert found == EXPECTED.keys() | REFUSED.keys()


@pytest.mark.parametrize("name", EXPECTED)
def test_no_word_of_the_raw_file_is_lost_doubled_or_moved(name):
    *_, raw_words = EXPECTED[name]

    (call,) = read_json(name, text_of(name))

    assert letters(piece.text for piece in call.utterances) == letters(raw_words(json.loads(text_of(name))))
    assert not any("  " in piece.text for piece in call.utterances if "  " not in "".join(raw_words(json.loads(text_of(name)))))


@pytest.mark.parametrize("name", EXPECTED)
def test_voices_and_times_are_those_of_the_raw_file(name):
    known, voices, first, last, _ = EXPECTED[name]

    (call,) = read_json(name, text_of(name))
    seconds = [second for piece in call.utterances for second in (piece.start_s, piece.end_s) if second is not None]

    assert call.format == known
    assert len({piece.label for piece in call.utterances}) == voices
    assert (min(seconds, default=None), max(seconds, default=None)) == (first, last)


@pytest.mark.parametrize("name", REFUSED)
def test_a_file_without_words_is_refused_with_what_to_do(name):
    with pytest.raises(ReadError) as error:
        read_json(name, text_of(name))

    assert error.value.reason == REFUSED[name]
    assert error.value.hint


def test_the_halves_of_gong_make_one_call_with_its_people():
    words, people = text_of("shaped/gong_transcript"), text_of("shaped/gong_calls_extensive")

    (call,) = pair_gong(words, [people])

    assert (is_gong_half(words), is_gong_half(people)) == ("words", "people")
    assert {party.label for party in call.parties} == {piece.label for piece in call.utterances}
    assert len(call.parties) == 9
    assert "Never Spoke" not in {party.label for party in call.parties}
    assert call.title == "ACDE #233"
