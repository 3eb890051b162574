"""The schema of a model's answer, generated from the rubric, in the strict subset that grammar engines and OpenAI take.

That is: at most 100 properties and 5 levels of objects, all properties required, no others allowed, no keywords of
length, number or format (https://platform.openai.com/docs/guides/structured-outputs). Evidence stands before the status
it leads to, because a model writes in that order.
"""

import json
from collections.abc import Mapping
from typing import Any, get_args

from aql.errors import RubricError
from aql.values.amount import MoneyKind, PersonRole, Stance, WindowKind
from aql.values.claim import RemarkKind
from aql.values.rubric import STATUSES, Criterion, Rubric, ValueType

SCHEMA_NAME = "call_evidence"
MOST_PROPERTIES = 100

_TEXT: dict[str, Any] = {"type": "string"}
_TEXT_OR_NULL: dict[str, Any] = {"type": ["string", "null"]}
_TRUTH: dict[str, Any] = {"type": "boolean"}
_NUMBER_OR_NULL: dict[str, Any] = {"type": ["number", "null"]}
_TURN: dict[str, Any] = {"type": "integer"}
_TURN_OR_NULL: dict[str, Any] = {"type": ["integer", "null"]}


def schema_of(rubric: Rubric) -> str:
    """The JSON Schema of an answer as canonical JSON; a RubricError for a rubric too large for one request."""
    shapes = {_shape_name(criterion): _shape(criterion) for criterion in rubric.criteria}
    asked_for = dict.fromkeys(kind for criterion in rubric.criteria for kind in criterion.values)
    schema = _object(
        {
            "voices": _list(_ref("voice")),
            "criteria": _object({criterion.name: _ref(_shape_name(criterion)) for criterion in rubric.criteria}),
            "remarks": _list(_ref("remark")),
        }
    )
    named = {kind: _VALUES[kind] for kind in asked_for if kind in _VALUES}
    schema["$defs"] = {"quote": _QUOTE, "voice": _VOICE, "remark": _REMARK, **named, **shapes}
    if (count := _count_properties(schema)) > MOST_PROPERTIES:
        raise RubricError(
            f"{len(rubric.criteria)} criteria make a schema of {count} properties; models take {MOST_PROPERTIES}",
            where=rubric.name,
            hint="split the rubric in two, or ask for fewer kinds of values",
        )
    return json.dumps(schema, separators=(",", ":"), ensure_ascii=False)


def _shape_name(criterion: Criterion) -> str:
    """Criteria with the same kinds of values share one definition."""
    return "_".join(("criterion", *criterion.values))


def _shape(criterion: Criterion) -> dict[str, Any]:
    return _object(
        {
            "asked": {"anyOf": [_ref("quote"), {"type": "null"}]},
            "quotes": _list(_ref("quote")),
            "status": _enum(STATUSES),
            "gloss": _TEXT,
            **{kind: _list(_ref(kind) if kind in _VALUES else _TEXT) for kind in criterion.values},
        }
    )


def _object(properties: Mapping[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": dict(properties), "required": list(properties), "additionalProperties": False}


def _list(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}


def _ref(name: str) -> dict[str, Any]:
    return {"$ref": f"#/$defs/{name}"}


def _enum(words: tuple[str, ...]) -> dict[str, Any]:
    return {"type": "string", "enum": list(words)}


def _count_properties(node: object) -> int:
    if isinstance(node, list):
        return sum(map(_count_properties, node))
    if not isinstance(node, dict):
        return 0
    return len(node.get("properties", ())) + sum(map(_count_properties, node.values()))


_QUOTE = _object({"turn": _TURN, "words": _TEXT})
_VOICE = _object(
    {
        "speaker": _TEXT,
        "first_turn": _TURN_OR_NULL,
        "last_turn": _TURN_OR_NULL,
        "quote": _ref("quote"),
        "side": _enum(("buyer", "seller", "other")),
        "name": _TEXT_OR_NULL,
    }
)
_REMARK = _object({"kind": _enum(get_args(RemarkKind)), "quotes": _list(_ref("quote")), "gloss": _TEXT, "is_answered": _TRUTH})

# Numbers and text are plain strings and need no definition.
_VALUES: Mapping[ValueType, dict[str, Any]] = {
    "window": _object({"phrase": _TEXT, "kind": _enum(get_args(WindowKind)), "start": _TEXT_OR_NULL, "end": _TEXT_OR_NULL}),
    "money": _object(
        {
            "phrase": _TEXT,
            "amount": {"type": "number"},
            "upper": _NUMBER_OR_NULL,
            "currency": _TEXT_OR_NULL,
            "per": {"anyOf": [_enum(("seat", "month", "year")), {"type": "null"}]},
            "kind": _enum(get_args(MoneyKind)),
        }
    ),
    "people": _object(
        {"name": _TEXT_OR_NULL, "name_said": _TEXT_OR_NULL, "title": _TEXT_OR_NULL, "role": _enum(get_args(PersonRole)), "in_room": _TRUTH}
    ),
    "names": _object({"name": _TEXT, "name_said": _TEXT, "is_named": _TRUTH, "stance": _enum(get_args(Stance))}),
    "action": _object({"action": _TEXT, "phrase": _TEXT, "on": _TEXT_OR_NULL, "owner": _TEXT_OR_NULL}),
}
