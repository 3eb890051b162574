import json
import shutil

import pytest

from aql.cli.main import main


@pytest.fixture
def few(samples, tmp_path, monkeypatch):
    """Three of the labelled calls, to be quick."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "few").mkdir()
    for name in ("d01.vtt", "d07.vtt", "d26.txt"):
        shutil.copy(samples / name, tmp_path / "few")
        shutil.copy(samples / f"{name[:3]}.gold.json", tmp_path / "few")
    shutil.copy(samples / "sellers.yaml", tmp_path / "few")
    return tmp_path


def scored(capsys, *argv):
    assert main(["eval", "few", "--json", *argv]) == 0
    return json.loads(capsys.readouterr().out)


def test_a_run_is_scored_beside_the_keywords(few, capsys):
    figures = scored(capsys)

    assert {"kappa", "verdict_accuracy", "false_qualified", "missed_qualified", "held"} <= set(figures)
    assert figures["n"] == figures["keywords"]["n"] == 3
    assert figures["quotes_found"] == 1


def test_the_tables_say_that_no_human_labelled_the_samples(few, capsys):
    assert main(["eval", "few", "--html", "score.html"]) == 0

    assert "no human label" in capsys.readouterr().out
    assert "no human label" in (few / "score.html").read_text()


def test_a_call_written_out_as_labels_agrees_with_itself(few, capsys):
    main(["analyze", "few", "--db", "x.db"])
    (few / "own").mkdir()
    for name in ("d01.vtt", "d07.vtt"):
        capsys.readouterr()
        assert main(["eval", "label", name, "--db", "x.db"]) == 0
        (few / "own" / f"{name[:3]}.gold.json").write_text(capsys.readouterr().out)
        shutil.copy(few / "few" / name, few / "own")

    from aql.read.gold import read_gold

    labels = read_gold(few / "own" / "d01.gold.json")
    assert labels.file == "d01.vtt"
    assert main(["eval", "own", "--json"]) == 0
    figures = json.loads(capsys.readouterr().out)
    assert figures["n"] == 2


def test_two_runs_are_set_side_by_side(few, capsys):
    for name in ("one.json", "other.json"):
        (few / name).write_text(json.dumps(scored(capsys)))

    assert main(["eval", "--compare", "one.json", "other.json"]) == 0
    assert "only embedded right 0" in capsys.readouterr().out


@pytest.mark.parametrize(
    "argv, code", [(["eval"], 2), (["eval", "nowhere"], 3), (["eval", "--compare", "x", "y"], 3), (["eval", "label", "x"], 3)]
)
def test_wrong_words_are_told(few, capsys, argv, code):
    assert main(argv) == code
    assert capsys.readouterr().err.startswith("aql: ")
