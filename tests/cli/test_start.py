"""Which rubric a database shows: chosen by `aql rubric use`, told by `aql rubric list`."""

import json

import pytest

from aql.cli.main import main
from aql.shipped import shipped
from aql.store.store import Store
from tests.cli.asking import answer
from tests.model.stub import says, serving


@pytest.fixture
def twice(folder, capsys):
    """A database of two calls, judged by two rubrics."""
    main(["analyze", "calls"])
    main(["analyze", "calls/one.txt", "--rubric", "bant"])
    capsys.readouterr()
    return folder


def shown(capsys):
    main(["list", "--json"])
    return [(row["file"], row["rubric"]) for row in json.loads(capsys.readouterr().out)]


def test_list_and_card_follow_the_rubric_that_was_chosen(twice, capsys):
    assert main(["rubric", "use", "bant"]) == 0
    assert "aql.db shows verdicts by bant from now on: it has judged 1 call" in capsys.readouterr().err

    assert shown(capsys) == [("calls/one.txt", "bant")]
    main(["card", "one.txt", "--format", "json"])
    assert "authority" in capsys.readouterr().out
    with Store.open("aql.db") as store:
        assert len(store.listings(order="verdict", is_reviewed=None)) == 1
    assert main(["rubric", "use", "aql"]) == 0
    capsys.readouterr()
    assert len(shown(capsys)) == 2


def test_a_rubric_is_named_by_its_file_too_and_by_its_name_when_the_file_is_gone(twice, capsys):
    mine = twice / "mine.yaml"
    mine.write_text((shipped("rubrics") / "aql.yaml").read_text().replace("name: aql", "name: mine", 1))
    main(["analyze", "calls", "--rubric", "mine.yaml"])

    assert main(["rubric", "use", "mine.yaml"]) == 0
    mine.unlink()
    main(["rubric", "use", "aql"])
    assert main(["rubric", "use", "mine"]) == 0


def test_the_list_of_rubrics_says_which_one_is_shown_and_how_many_calls_each_has_judged(twice, capsys):
    assert main(["rubric", "list"]) == 0
    told = capsys.readouterr()

    assert told.err == "aql: aql.db shows verdicts by aql: aql has judged 2 calls; bant has judged 1 call\n"
    assert "meddpicc" in told.out


def test_a_rubric_that_has_judged_nothing_there_is_refused_with_those_that_have(twice, capsys):
    assert main(["rubric", "use", "champ"]) == 3

    told = capsys.readouterr().err
    assert "champ has judged no call of aql.db" in told
    assert "these have: aql, bant" in told
    assert len(shown(capsys)) == 2


def test_no_database_is_made_by_choosing(folder, capsys):
    assert main(["rubric", "use", "aql"]) == 3
    assert main(["rubric", "list"]) == 0

    assert not (folder / "aql.db").exists()


def test_where_two_models_have_read_a_call_the_one_that_is_named_is_shown(folder, capsys):
    with serving(says(answer())) as server:
        for model in ("stub-1", "stub-2"):
            main(["analyze", "calls", "--model", model, "--base-url", server.url])

    assert main(["rubric", "use", "aql", "--read-by", "stub-2"]) == 0
    assert main(["rubric", "use", "aql", "--read-by", "stub-3"]) == 2

    capsys.readouterr()
    main(["list", "--json"])
    assert {row["extractor"] for row in json.loads(capsys.readouterr().out)} == {"stub-2"}
