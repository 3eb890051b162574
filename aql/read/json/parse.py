"""How JSON text becomes objects: nothing but JSON passes, nothing said twice is lost, and only ReadError comes out."""

import json
from typing import Any

from aql.errors import ReadError

Json = Any
Object = dict[str, Any]


def parse_json(text: str) -> Json:
    """The document that JSON text holds; the list of its lines' documents where it is JSON Lines.

    NaN and Infinity, which Python writes and JSON forbids, are null. Raises ReadError for anything else that is not
    JSON, for JSON nested too deep to be an export, and for an object that gives one key two different values: one of
    the two would be lost.
    """
    try:
        return _parse(text)
    except json.JSONDecodeError as error:
        lines = [line for line in text.split("\n") if line.strip()]
        if error.msg != "Extra data" or len(lines) < 2:
            raise _not_json(f"{error.msg} in line {error.lineno}, column {error.colno}") from error
    documents = []
    for number, line in enumerate(lines, 1):
        try:
            documents.append(_parse(line))
        except json.JSONDecodeError as error:
            raise _not_json(f"{error.msg} in line {number}, column {error.colno}") from error
    return documents


def _parse(text: str) -> Json:
    try:
        return _DECODER.decode(text.removeprefix("\ufeff"))
    except json.JSONDecodeError:
        raise
    except RecursionError as error:
        raise ReadError("JSON nested deeper than any transcript", reason="unknown_json") from error
    except ValueError as error:  # a whole number of more than 4300 digits
        raise _not_json(str(error)) from error


def _without_loss(pairs: list[tuple[str, Json]]) -> Object:
    read = dict(pairs)
    if len(read) != len(pairs):
        for key, value in pairs:
            if read[key] != value:
                raise ReadError(f"JSON with two different values of {key!r} in one object", reason="unknown_json")
    return read


def _no_number(_: str) -> None:
    return None


def _not_json(why: str) -> ReadError:
    return ReadError(f"no valid JSON: {why}", reason="unknown_json", hint="export the transcript again; the file may be cut off")


_DECODER = json.JSONDecoder(object_pairs_hook=_without_loss, parse_constant=_no_number)
