"""Whatever stands in a JSON file, a call comes out or a ReadError, and soon."""

import json
import time
from contextlib import suppress
from math import isfinite

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from aql.errors import AqlError
from aql.read.json.export import read_json
from aql.read.json.formats import JSON_FORMATS
from aql.read.json.gong import is_gong_half, pair_gong

EXAMPLES = [json.loads(known.example) for known in JSON_FORMATS]
SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=8),
    st.sampled_from(["1.2s", "PT1S", "00:01:02", "2026-03-02T10:00:00Z", "9" * 400, 10**400, "\ud800", "\0", "en-US", " ", "AGENT"]),
)
JUNK = st.recursive(
    SCALARS, lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=4), inner, max_size=3)), max_leaves=6
)


@st.composite
def mangled(draw):
    """An example of a known kind with some of its values replaced, dropped or doubled."""
    return mangle(draw, draw(st.sampled_from(EXAMPLES)))


def mangle(draw, value):
    choice = draw(st.integers(0, 11))
    if choice == 0:
        return draw(JUNK)
    if isinstance(value, dict):
        return {key: mangle(draw, inner) for key, inner in value.items() if draw(st.integers(0, 19)) > 0}
    if isinstance(value, list):
        return [mangle(draw, inner) for inner in value for _ in range(draw(st.integers(0 if choice == 1 else 1, 2)))]
    return value


def survives(text):
    try:
        calls = read_json("x.json", text)
    except AqlError:
        return
    assert calls
    for piece in (piece for call in calls for piece in call.utterances):
        (piece.label + piece.text).encode()
        assert all(second is None or isfinite(second) for second in (piece.start_s, piece.end_s))


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(mangled())
def test_a_mangled_export_is_a_call_or_a_read_error(document):
    survives(json.dumps(document))


@settings(max_examples=200, deadline=None)
@given(JUNK)
def test_any_json_is_a_call_or_a_read_error(document):
    survives(json.dumps(document))


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(EXAMPLES), st.integers(0, 400), st.text(max_size=3))
def test_a_file_cut_or_spliced_anywhere_is_a_call_or_a_read_error(document, place, splice):
    text = json.dumps(document)

    survives(text[:place])
    survives(text[:place] + splice + text[place:])


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=40), mangled())
def test_any_two_halves_of_gong_are_calls_or_a_read_error(noise, document):
    for text in (noise, json.dumps(document)):
        is_gong_half(text)
        with suppress(AqlError):
            pair_gong(text, [json.dumps(document)])


def filled(before, row, after):
    return before + ",".join([row] * ((1_000_000 - len(before) - len(after)) // (len(row) + 1))) + after


SLOW = {
    "sentences of nothing": filled('{"callTranscripts":[{"transcript":[{"sentences":[', "{}", "]}]}]}"),
    "sentences of next to nothing": filled('{"callTranscripts":[{"transcript":[{"sentences":[', '{"text":1}', "]}]}]}"),
    "calls of nothing": filled('{"callTranscripts":[', '{"transcript":[]}', "]}"),
    "people of one name": filled('{"callTranscripts":[{"transcript":[{"speakerId":1}]}],"parties":[', '{"speakerId":1,"name":"A"}', "]}"),
    "words of one letter": filled('{"results":{"items":[', '{"alternatives":[{"content":"a"}]}', "]}}"),
    "words of IBM": filled('{"results":[{"alternatives":[{"timestamps":[', '["a",1,2]', "]}]}]}"),
    "spaces of Rev": filled('{"monologues":[{"spans":[', '{"value":" ","ts":1}', "]}]}"),
    "documents in a list": filled("[", '{"audio_duration":1,"utterances":[]}', "]"),
    "JSON Lines": '{"audio_duration":1,"utterances":[]}\n' * 27_000,
    "lines of numbers": "1\n" * 500_000,
    "keys": "{" + ",".join(f'"{number}":{number}' for number in range(60_000)) + "}",
    "depth": '{"data":' * 100_000,
    "one word": '{"segments":[{"start":1,"text":"' + "a" * 999_000 + '"}]}',
    "one number": '{"segments":[{"text":"a","start":"' + "9:" * 499_000 + '"}]}',
    "a language": '{"segments":[{"text":"a","start":1}],"language":"' + "a-" * 499_000 + '"}',
}


@pytest.mark.parametrize("text", SLOW.values(), ids=SLOW)
def test_a_megabyte_never_takes_two_seconds(text):
    began = time.process_time()

    survives(text)

    assert time.process_time() - began < 2
