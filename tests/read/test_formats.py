import pytest

from aql.read.formats import FORMATS
from tests.read.reading import read

TYPED = [known.example for known in FORMATS if known.name == "text, markdown"]


@pytest.mark.parametrize("example", TYPED)
def test_an_example_line_of_a_text_format_is_read(example):
    line = example.replace("⏎", "\n").replace("⇥", "\t").partition(" (talk")[0]

    call = read("a.txt", f"{line}\n\n{line}\n")

    assert [speaker.name for speaker in call.speakers] in (["Dana"], ["Speaker 1"], ["Unknown speaker"])
    assert "sign" in call.turns[0].text


def test_every_format_says_whether_a_real_export_was_ever_at_hand():
    assert {known.seen for known in FORMATS} == {"real", "documented only"}
    assert all(known.name and known.example for known in FORMATS)
