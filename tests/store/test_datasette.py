"""The real Datasette over a database of ours, asked as a browser asks it but for the network."""

import asyncio
import json
from pathlib import Path

import pytest

from aql.store.datasette import datasette_settings
from aql.store.named import named_queries
from aql.store.store import Store
from tests.store.test_views import rich, store  # noqa: F401

pytest.importorskip("datasette")

SHIPPED = named_queries([Path(__file__).parents[2] / "queries"])


@pytest.fixture
def ask(rich):  # noqa: F811
    """What Datasette answers for a path, as text."""
    from datasette.app import Datasette
    from datasette.utils import parse_metadata

    datasette = Datasette([str(rich.path)], metadata=parse_metadata(datasette_settings(rich, SHIPPED.values())))

    def get(path):
        answer = asyncio.run(datasette.client.get(path))
        assert answer.status_code == 200, answer.text
        return answer.text

    return get


def test_datasette_shows_the_views_and_hides_the_tables(ask):
    database = json.loads(ask("/aql.json"))

    assert {view["name"] for view in database["views"]} >= {view.name for view in Store.describe()}
    assert [table["name"] for table in database["tables"] if not table["hidden"]] == []


def test_datasette_describes_a_view_and_its_columns_and_counts_its_facets(ask):
    page = ask("/aql/v_verdicts")

    assert "One row a call" in page
    assert "company across the table" in page
    facets = json.loads(ask("/aql/v_verdicts.json?_shape=objects"))["facet_results"]
    assert facets["standing"]["results"][0]["value"] == "nurture"


def test_datasette_runs_every_query_with_nothing_given(ask):
    for name in SHIPPED:
        assert json.loads(ask(f"/aql/{name}.json"))["ok"], name


def test_datasette_gives_a_query_its_parameter(ask):
    assert len(json.loads(ask("/aql/people.json?account=Brightwell"))["rows"]) == 1
    assert json.loads(ask("/aql/people.json?account=Northwind"))["rows"] == []
