import json
from datetime import date

import pytest

from aql.errors import ReadError
from aql.read.json.export import read_json


def section(*elements):
    return {"type": "rich_text_section", "elements": list(elements)}


def user(who):
    return {"type": "user", "user_id": who}


def text(said):
    return {"type": "text", "text": said}


SECTIONS = [
    section(
        user("U1"), text(" [0:05]: "), text("Hi "), user("U2"), text(", see "), {"type": "link", "url": "https://x.example"}, text(".")
    ),
    section(user("U2"), text(" [1:02:05]: Hello.")),
]


@pytest.mark.parametrize("blocks", [{"type": "rich_text", "elements": SECTIONS}, [{"type": "rich_text", "elements": SECTIONS}]])
def test_a_huddle_is_read_by_user_and_clock(blocks):
    (call,) = read_json(
        "x.json",
        json.dumps({"ok": True, "file": {"title": "Huddle", "huddle_date_start": 1772445600, "huddle_transcription": {"blocks": blocks}}}),
    )

    assert [(piece.label, piece.text, piece.start_s) for piece in call.utterances] == [
        ("U1", "Hi @U2, see https://x.example.", 5.0),
        ("U2", "Hello.", 3725.0),
    ]
    assert (call.title, call.held_on) == ("Huddle", date(2026, 3, 2))


def test_an_element_of_an_unknown_type_is_refused():
    with pytest.raises(ReadError, match="'emoji'"):
        read_json(
            "x.json", json.dumps({"file": {"huddle_transcription": {"blocks": {"elements": [section(user("U1"), {"type": "emoji"})]}}}})
        )
