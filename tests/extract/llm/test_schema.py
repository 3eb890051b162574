import json

import pytest

from aql.errors import RubricError
from aql.extract.llm.schema import MOST_PROPERTIES, schema_of
from aql.read.rubric import find_rubric, read_rubric
from aql.values.rubric import VALUE_TYPES, Rubric
from tests.worlds import criterion

TAKEN = {"type", "properties", "required", "additionalProperties", "items", "enum", "anyOf", "$ref", "$defs"}


def rubric_of(*criteria):
    return Rubric("own", "1", "Own", criteria, (), hash="0")


def shipped_rubric():
    return read_rubric(find_rubric("aql"))


def objects(node, path=()):
    if isinstance(node, dict):
        if node.get("type") == "object":
            yield path, node
        for key, inner in node.items():
            yield from objects(inner, (*path, key))


def keywords(node, *, inside_names=False):
    if isinstance(node, dict):
        for key, inner in node.items():
            if not inside_names:
                yield key
            yield from keywords(inner, inside_names=key in {"properties", "$defs"} and not inside_names)
    elif isinstance(node, list):
        for inner in node:
            yield from keywords(inner)


def depth(node, definitions):
    if "$ref" in node:
        return depth(definitions[node["$ref"].rsplit("/", 1)[1]], definitions)
    inner = [*node.get("properties", {}).values(), *([node["items"]] if "items" in node else []), *node.get("anyOf", [])]
    return (node.get("type") == "object") + max((depth(one, definitions) for one in inner), default=0)


def test_every_object_requires_all_it_has_and_allows_nothing_else():
    found = list(objects(json.loads(schema_of(shipped_rubric()))))

    assert len(found) > 10
    for path, one in found:
        assert one["required"] == list(one["properties"]), path
        assert one["additionalProperties"] is False, path


def test_no_keyword_is_used_that_strict_servers_refuse():
    assert set(keywords(json.loads(schema_of(shipped_rubric())))) <= TAKEN


def test_the_default_rubric_stays_within_a_hundred_properties_and_five_levels():
    schema = json.loads(schema_of(shipped_rubric()))

    assert sum(len(one["properties"]) for _, one in objects(schema)) <= MOST_PROPERTIES
    assert depth(schema, schema["$defs"]) <= 5


def test_a_criterion_of_ones_own_with_every_kind_of_value_is_in_the_schema():
    schema = json.loads(schema_of(rubric_of(criterion("works_council", values=VALUE_TYPES), criterion("plain"))))

    criteria = schema["properties"]["criteria"]["properties"]
    assert list(criteria) == ["works_council", "plain"]
    shape = schema["$defs"][criteria["works_council"]["$ref"].rsplit("/", 1)[1]]
    assert set(VALUE_TYPES) < set(shape["properties"])
    assert depth(schema, schema["$defs"]) <= 5


def test_evidence_is_asked_for_before_the_status_it_leads_to():
    schema = json.loads(schema_of(shipped_rubric()))

    shape = list(schema["$defs"]["criterion_window"]["properties"])
    assert shape.index("quotes") < shape.index("status")


def test_forty_criteria_of_one_kind_fit_and_ninety_are_refused_with_a_hint():
    schema_of(rubric_of(*(criterion(f"c{number}", values=("text",)) for number in range(40))))

    with pytest.raises(RubricError) as raised:
        schema_of(rubric_of(*(criterion(f"c{number}", values=("text",)) for number in range(90))))
    assert "split" in raised.value.hint


def test_the_schema_is_the_same_to_the_byte_each_time():
    assert schema_of(shipped_rubric()) == schema_of(shipped_rubric())
