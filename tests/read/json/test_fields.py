from datetime import UTC, date, datetime

import pytest

from aql.errors import ReadError
from aql.read.json.fields import (
    dated,
    instant,
    labelled,
    numbered,
    only,
    part,
    rows,
    second,
    side_where,
    since,
    tongue,
    verbatim,
    words,
)


@pytest.mark.parametrize(
    "value, per_second, seconds",
    [
        (12, 1, 12.0),
        (1500, 1000, 1.5),
        (9_000_000, 10_000_000, 0.9),
        ("12.34", 1, 12.34),
        ("1.2s", 1, 1.2),
        ("1500", 1000, 1.5),
        ("-0.5", 1, -0.5),
        ("02:03", 1, 123.0),
        ("1:02:03.5", 1, 3723.5),
        ("00:00:04,250", 1, 4.25),
        ("125:00", 1, 7500.0),
        ("PT1M2.5S", 1, 62.5),
        ("PT2H", 1, 7200.0),
        ({"seconds": "12", "nanos": 900000000}, 1, 12.9),
        ({"nanos": 100000000}, 1, 0.1),
        ({}, 1, 0.0),
        (0.1 + 0.2, 1, 0.3),
    ],
)
def test_every_unit_becomes_seconds_to_the_millisecond(value, per_second, seconds):
    assert second(value, per_second) == seconds


@pytest.mark.parametrize("value", [None, True, "", "PT", "soon", "1:2:3:4", [1], {"seconds": {"seconds": 1}}, 10**400, 1e400, "9" * 400])
def test_what_is_no_time_is_none(value):
    assert second(value) is None


@pytest.mark.parametrize(
    "value",
    [
        "2026-03-02T10:00:00Z",
        "2026-03-02T10:00:00.000000000Z",
        "2026-03-02T10:00:00",
        1772445600,
        1772445600000,
        "1772445600",
        "1772445600000",
    ],
)
def test_an_instant_is_iso_or_an_epoch_in_seconds_or_milliseconds(value):
    assert instant(value) == datetime(2026, 3, 2, 10, tzinfo=UTC)


@pytest.mark.parametrize("value", [None, True, "yesterday", "2026-13-40", 10**30, -(10**30), float("inf"), "9" * 5000, [1]])
def test_what_is_no_instant_is_none(value):
    assert instant(value) is None


def test_a_date_is_the_one_written_not_the_one_in_greenwich():
    assert dated(None, "2026-02-03T23:30:00-05:00") == {"held_on": date(2026, 2, 3), "held_on_from": "file"}


def test_no_instant_is_no_date():
    assert dated(None, "soon") == {"held_on": None, "held_on_from": "nothing"}


def test_seconds_between_instants_need_both():
    assert since(instant("2026-03-02T10:00:00Z"), instant("2026-03-02T12:00:01.25+01:00")) == 3601.25
    assert since(None, instant("2026-03-02T10:00:00Z")) is None


@pytest.mark.parametrize(
    "value, code",
    [
        ("en-US", "en"),
        ("en_us", "en"),
        ("eng", "en"),
        ("Spanish", "es"),
        ("DE", "de"),
        ("cmn-Hans-CN", "zh"),
        ("auto", None),
        (None, None),
        (7, None),
    ],
)
def test_a_language_is_two_letters_or_nothing(value, code):
    assert tongue(value) == code


def test_text_loses_its_outer_space_only():
    assert words({"text": "  two  words \n"}, "text") == "two  words"
    assert verbatim({"text": " and"}, "text") == " and"


def test_the_first_key_that_holds_text_is_read():
    assert words({"a": " ", "b": None, "c": 7, "d": "no"}, "a", "b", "c", "d") == "7"


def test_what_no_database_holds_is_replaced():
    assert words({"text": "cut \ud83d off\0"}, "text") == "cut \ufffd off\ufffd"


@pytest.mark.parametrize("value, kind", [({}, "an object"), ([], "a list"), (True, "true or false"), (1.5, "a number")])
def test_text_of_another_kind_is_refused_by_name(value, kind):
    with pytest.raises(ReadError, match=f"'text' should be text, not {kind}"):
        words({"text": value}, "text")


def test_a_part_of_another_kind_is_refused():
    assert part({"a": None}, "a") == {}
    with pytest.raises(ReadError, match="'a' should be an object, not a list"):
        part({"a": []}, "a")


def test_rows_are_objects_and_empty_ones_say_nothing():
    assert rows([{"a": 1}, {}], "turns") == [{"a": 1}]
    assert rows(None, "turns") == []
    with pytest.raises(ReadError, match="'turns' should be a list of objects"):
        rows([1], "turns")


def test_a_mere_number_is_a_speaker_by_number():
    assert [numbered({"speaker": value}, "speaker") for value in (0, "3", "spk_1", None)] == ["Speaker 0", "Speaker 3", "spk_1", ""]


def test_two_of_one_name_are_told_apart_and_the_nameless_go_by_id():
    assert labelled({"7": "Kim Lee", "8": "Kim Lee", "9": ""}) == {"7": "Kim Lee", "8": "Kim Lee (8)", "9": "9"}


def test_a_side_needs_a_true_or_false():
    assert [side_where(value, yes="seller", no="buyer") for value in (True, False, None, "yes")] == ["seller", "buyer", None, None]


def test_an_undocumented_field_is_refused_by_name():
    with pytest.raises(ReadError, match="a Grain transcript holds the field 'mood'") as error:
        only([{"text": "a"}, {"text": "b", "mood": 1}], {"text"}, "a Grain transcript")

    assert error.value.reason == "unknown_json"
    assert "VTT" in error.value.hint
