import pytest

from aql.errors import ReadError
from aql.read.json.parse import parse_json


def test_json_is_read_with_or_without_a_mark_at_its_start():
    assert parse_json('\ufeff{"a": [1, "b"]}') == {"a": [1, "b"]}


def test_json_lines_are_a_list():
    assert parse_json('{"a": 1}\n\n{"a": 2}\r\n') == [{"a": 1}, {"a": 2}]


def test_a_line_separator_inside_a_string_parts_no_lines():
    assert parse_json('{"a": "x\u2028y"}\n{"a": "z\x85"}') == [{"a": "x\u2028y"}, {"a": "z\x85"}]


def test_numbers_that_are_none_are_null():
    assert parse_json('{"a": NaN, "b": -Infinity}') == {"a": None, "b": None}


def test_one_key_with_two_values_is_refused_because_one_would_be_lost():
    with pytest.raises(ReadError, match="two different values of 'text'"):
        parse_json('{"text": "yes", "text": "no"}')


def test_one_key_with_the_same_value_twice_loses_nothing():
    assert parse_json('{"text": "yes", "text": "yes"}') == {"text": "yes"}


@pytest.mark.parametrize("text", ["[" * 100_000, '{"a":' * 100_000, '{"a":[' * 2000 + "1" + "]}" * 2000])
def test_json_nested_without_end_is_refused(text):
    with pytest.raises(ReadError, match="nested deeper"):
        parse_json(text)


def test_a_number_of_a_million_digits_is_refused():
    with pytest.raises(ReadError, match="no valid JSON"):
        parse_json('{"a": ' + "9" * 1_000_000 + "}")


@pytest.mark.parametrize(
    "text, where", [('{"a": 1', "line 1, column 8"), ('{"a": 1}\n{"a": }', "line 2, column 7"), ("", "line 1, column 1")]
)
def test_what_is_no_json_is_refused_with_its_place(text, where):
    with pytest.raises(ReadError, match=where) as error:
        parse_json(text)

    assert error.value.reason == "unknown_json"
