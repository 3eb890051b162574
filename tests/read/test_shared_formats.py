"""Other people's exports beside the repository, where they are at hand: voices, words and refusals."""

import csv
import re
from io import StringIO
from pathlib import Path

import pytest

from aql.language.fold import words
from aql.read.files import read_paths
from aql.values.transcript import Transcript

SHARED = Path(__file__).parents[3] / "shared"
VOICES = {
    "assemblyai/1.srt": 2, "aws/2.docx": 2, "gmeet/1.txt": 7, "gmeet/3.md": 8, "gmeet/4.md": 12, "markdown/1.md": 4, "markdown/2.md": 5,
    "markdown/4.md": 1, "otter/1.txt": 5, "otter/2.txt": 5, "plain/1.txt": 5, "plain/3.txt": 4, "plain/4.txt": 8, "plain/5.txt": 5,
    "podcast/2.srt": 3, "podcast/4.html": 3, "riverside/1.txt": 3, "riverside/2.srt": 3, "shaped/fathom_copy.txt": 9, "shaped/gmeet.docx": 9,
    "shaped/teams_new_layout.docx": 9, "shaped/webex.vtt": 9, "teams/1.vtt": 2, "teams/4.docx": 2, "webvtt-spec/1.vtt": 2,
    "webvtt-spec/2.vtt": 2, "zoom/1.vtt": 33, "zoom/13.vtt": 8, "zoom/3.vtt": 1, "zoom/4.vtt": 33,
}  # fmt: skip
NAMELESS = [
    "plain/7.txt", "sbv/1.sbv", "srt-awkward/1.srt", "srt-awkward/3.srt", "srt-awkward/4.srt", "webvtt-spec/11.vtt", "webvtt-spec/12.vtt",
    "webvtt-spec/4.vtt", "webvtt-spec/5.vtt", "webvtt-spec/7.vtt", "webvtt-spec/8.vtt", "webvtt-spec/9.vtt", "youtube/1.vtt", "youtube/3.vtt",
    "youtube/4.vtt",
]  # fmt: skip

pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason="the shared folder is not beside this checkout")


def read(name):
    (call,) = read_paths([SHARED / name])
    assert isinstance(call, Transcript)
    return call


@pytest.mark.parametrize("name", VOICES)
def test_a_file_has_as_many_named_voices_as_people_spoke_in_it(name):
    call = read(f"formats/{name}")

    assert len({turn.label for turn in call.turns if turn.label}) == VOICES[name]


@pytest.mark.parametrize("name", NAMELESS)
def test_a_file_without_names_gets_none(name):
    call = read(f"formats/{name}")

    assert {turn.label for turn in call.turns} == {""}
    assert "no speakers in the file" in call.notes


@pytest.mark.parametrize(
    "pair", [("zoom/1.vtt", "zoom/4.vtt"), ("podcast/2.srt", "podcast/4.html"), ("shaped/gmeet.docx", "shaped/teams_new_layout.docx")]
)
def test_two_exports_of_one_talk_have_the_same_turns_in_the_same_order(pair):
    one, other = (read(f"formats/{name}") for name in pair)

    assert [turn.speaker for turn in one.turns] == [turn.speaker for turn in other.turns]


def test_four_exports_of_the_same_words_are_one_conversation():
    names = ("webex.vtt", "fathom_copy.txt", "gmeet.docx", "teams_new_layout.docx")

    assert len({read(f"formats/shaped/{name}").id for name in names}) == 1


def negatives():
    sources = SHARED / "negatives" / "SOURCES.tsv"
    return list(csv.DictReader(StringIO(sources.read_text(encoding="utf-8")), delimiter="\t")) if sources.is_file() else []


@pytest.mark.parametrize("row", negatives(), ids=lambda row: row["id"])
def test_a_plain_text_of_names_and_words_keeps_every_line_and_every_word(row):
    path = SHARED / "negatives" / row["file"]
    timeless = re.sub(r"(?<=: )\[[\d:.]+\]", "", path.read_text(encoding="utf-8"))
    lines = [(name, text) for name, _, text in (line.partition(": ") for line in timeless.splitlines()) if text.strip()]
    changes = sum(1 for place, (name, _) in enumerate(lines) if place == 0 or lines[place - 1][0] != name)

    call = read(f"negatives/{row['file']}")

    assert len(call.turns) == changes
    assert [word for turn in call.turns for word in words(turn.text)] == [word for _, text in lines for word in words(text)]
