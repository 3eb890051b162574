"""The 26 labelled calls, each in the export it was written as: voices, words and dates as the labels have them."""

import json
from datetime import date
from pathlib import Path

import pytest

from aql.language.fold import words
from aql.read.files import read_paths

CALLS = Path(__file__).parents[2] / "sample_transcripts"
LABELS = sorted(CALLS.glob("*.gold.json"))


def read(label):
    gold = json.loads(label.read_text(encoding="utf-8"))
    (call,) = read_paths([CALLS / gold["file"]])
    return call, gold


def folded(text):
    return f" {' '.join(words(text))} "


def test_all_labelled_calls_are_there():
    assert len(LABELS) == 26


@pytest.mark.parametrize("label", LABELS, ids=lambda label: label.name[:3])
def test_every_voice_of_a_labelled_call_is_found_and_no_other(label):
    call, gold = read(label)

    assert {speaker.name for speaker in call.speakers} == set(gold["speakers"])


@pytest.mark.parametrize("label", LABELS, ids=lambda label: label.name[:3])
def test_every_labelled_quote_stands_inside_one_turn_of_its_speaker(label):
    call, gold = read(label)
    quotes = [(item["speaker"], item["quote"]) for criterion in gold["criteria"].values() for item in criterion["evidence"]]

    lost = [
        (speaker, quote)
        for speaker, quote in quotes
        if not any(folded(quote) in folded(turn.text) for turn in call.turns if turn.speaker == speaker)
    ]

    assert lost == []


@pytest.mark.parametrize("label", LABELS, ids=lambda label: label.name[:3])
def test_a_date_in_the_file_is_the_date_of_the_call(label):
    call, gold = read(label)

    assert call.held_on in (None, date.fromisoformat(gold["call_date"]))


@pytest.mark.parametrize("label", LABELS, ids=lambda label: label.name[:3])
def test_the_language_of_a_call_is_told_from_its_words(label):
    call, gold = read(label)

    assert call.language == gold["language"]


@pytest.mark.parametrize("file", ["d13.txt", "d17.json", "d19.docx", "d24.txt", "d25.md"])
def test_calls_with_a_date_in_the_file_have_it(file):
    (call,) = read_paths([CALLS / file])

    assert call.held_on_from == "file"
