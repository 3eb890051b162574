import csv
import io
import json
import shutil

import pytest

from aql.cli.main import main


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A database of two labelled calls, one of them hostile to spreadsheets."""
    from pathlib import Path

    folder = tmp_path_factory.mktemp("asked")
    samples = Path(__file__).parent.parent.parent / "sample_transcripts"
    (folder / "calls").mkdir()
    shutil.copy(samples / "d01.vtt", folder / "calls")
    (folder / "calls" / "odd.txt").write_text("Rep: What hurts?\nDana: Sorry, wrong number, goodbye.\n")
    (folder / "calls" / "manifest.csv").write_text('file,account\nodd.txt,"=cmd|x"\nd01.vtt,Norwick\n')
    assert main(["analyze", str(folder / "calls"), "--db", str(folder / "aql.db")]) == 0
    return folder


@pytest.fixture
def asked(folder, monkeypatch, capsys):
    monkeypatch.chdir(folder)

    def ask(*argv):
        capsys.readouterr()
        assert main([*argv]) == 0
        return capsys.readouterr().out

    return ask


SQL = "select account, is_held from v_verdicts order by account"


def test_rows_come_in_every_form(asked):
    assert json.loads(asked("query", SQL, "--format", "json")) == [
        {"account": "=cmd|x", "is_held": 0},
        {"account": "Norwick", "is_held": 0},
    ]
    assert [json.loads(line) for line in asked("query", SQL, "--format", "jsonl").splitlines()][1]["account"] == "Norwick"
    assert list(csv.reader(io.StringIO(asked("query", SQL, "--format", "csv")))) == [
        ["account", "is_held"],
        ["'=cmd|x", "0"],
        ["Norwick", "0"],
    ]
    assert asked("query", SQL, "--format", "md").splitlines() == [
        "| account | is_held |",
        "| --- | --- |",
        "| =cmd\\|x | 0 |",
        "| Norwick | 0 |",
    ]


def test_named_queries_are_listed_and_run_with_their_parameters(asked):
    assert "missing" in asked("query")
    assert asked("query", "qualified", "-p", "account=Nobody", "--format", "jsonl") == ""


def test_queries_of_ones_own_stand_beside_those_that_ship(asked, folder):
    (folder / "queries").mkdir(exist_ok=True)
    (folder / "queries" / "mine.sql").write_text("-- How many calls.\nselect count(*) as n from v_verdicts\n")

    assert json.loads(asked("query", "mine", "--json")) == [{"n": 2}]


def test_words_are_found_with_who_said_them_and_marked(asked):
    found = asked("search", "haulier", "--side", "buyer", "--context", "1", "--limit", "1")

    assert "Priya Raman (buyer)" in found
    assert "»haulier«" in found
    assert len([line for line in found.splitlines() if line.startswith("    ")]) in {1, 2}


def test_a_search_without_hits_says_so(asked, capsys):
    assert asked("search", "xylophone") == ""
    main(["search", "xylophone"])
    assert "nobody said that" in capsys.readouterr().err


def test_a_query_nobody_wrote_is_told_with_the_nearest_one(folder, monkeypatch, capsys):
    monkeypatch.chdir(folder)

    assert main(["query", "next-stops"]) == 2

    assert "did you mean 'next-steps'?" in capsys.readouterr().err


def test_a_query_without_an_answer_says_so(folder, monkeypatch, capsys):
    monkeypatch.chdir(folder)

    assert main(["query", "select 1 as n where 0"]) == 0

    assert "no row answers this" in capsys.readouterr().err


def test_datasette_settings_are_written(asked, folder):
    asked("datasette", "--out", "ds.yaml")

    assert "v_verdicts" in (folder / "ds.yaml").read_text()


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_an_infinite_number_is_null_in_json_which_has_no_word_for_it(asked, form):
    shown = json.loads(asked("query", "select 9e999 as more, -9e999 as less, 1.5 as some", "--format", form), parse_constant=pytest.fail)

    assert (shown[0] if form == "json" else shown) == {"more": None, "less": None, "some": 1.5}
