import re
from pathlib import Path

import pytest

from aql.errors import QueryError
from aql.store.named import Named, named_queries
from aql.store.store import Store
from tests.store.test_views import rich, store  # noqa: F401

SHIPPED = named_queries([Path(__file__).parents[2] / "queries"])


@pytest.mark.parametrize("query", SHIPPED.values(), ids=SHIPPED)
def test_every_shipped_query_runs_with_nothing_given(rich, query):  # noqa: F811
    rich.query(query.sql, query.given({}))


@pytest.mark.parametrize("query", SHIPPED.values(), ids=SHIPPED)
def test_every_shipped_query_says_what_it_answers_and_what_it_takes(query):
    assert query.about.endswith(".")
    assert set(re.findall(r":(\w+)", re.sub(r"--.*", "", query.sql))) == {name for name, _ in query.parameters}


@pytest.mark.parametrize("query", SHIPPED.values(), ids=SHIPPED)
def test_shipped_queries_ask_the_views_alone(query):
    tables = set(re.findall(r"\b(?:from|join) (\w+)", re.sub(r"--.*", "", query.sql)))

    assert tables <= {view.name for view in Store.describe()}


def test_a_parameter_narrows_a_query(rich):  # noqa: F811
    people = SHIPPED["people"]

    assert len(rich.query(people.sql, people.given({"account": "Brightwell"})).rows) == 1
    assert rich.query(people.sql, people.given({"account": "Northwind"})).rows == ()


def test_a_parameter_the_query_does_not_know_is_refused():
    with pytest.raises(QueryError, match="no parameter 'acount'") as refused:
        SHIPPED["people"].given({"acount": "Brightwell"})

    assert refused.value.hint == "it takes account"


def test_a_query_of_ones_own_takes_the_place_of_a_shipped_one(tmp_path):
    (tmp_path / "people.sql").write_text("-- Everyone.\nselect 1")

    queries = named_queries([Path(__file__).parents[2] / "queries", tmp_path, tmp_path / "nowhere"])

    assert queries["people"] == Named("people", "Everyone.", "-- Everyone.\nselect 1")
    assert set(queries) == set(SHIPPED)


def test_a_query_that_is_no_text_is_named(tmp_path):
    (tmp_path / "bad.sql").write_bytes(b"\xff\xfe\xfa")

    with pytest.raises(QueryError, match=r"bad\.sql"):
        named_queries([tmp_path])
