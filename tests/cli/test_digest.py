import json

import pytest

from aql.cli.main import main


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    (tmp_path / "calls").mkdir()
    (tmp_path / "calls" / "a.txt").write_text("Rep: What hurts?\nDana: Every week we lose a day to retyping orders.\n")
    main(["analyze", "calls"])
    return tmp_path


def test_what_was_analyzed_today_is_in_the_digest_in_every_format(capsys):
    capsys.readouterr()

    assert main(["digest", "--since", "yesterday"]) == 0
    assert "1 call analyzed" in capsys.readouterr().out
    assert main(["digest", "--format", "md"]) == 0
    assert capsys.readouterr().out.startswith("# ")
    assert main(["digest", "--since", "1h", "--json"]) == 0
    assert sum(json.loads(capsys.readouterr().out)["analyzed"].values()) == 1


def test_a_time_before_anything_came_is_empty_and_one_without_length_refused(capsys):
    capsys.readouterr()

    assert main(["digest", "--since", "2020-01-01", "--until", "2020-01-31"]) == 0
    assert "No call was analyzed" in capsys.readouterr().out
    assert main(["digest", "--since", "2020-02-01", "--until", "2020-01-31"]) == 2
    assert "does not come after" in capsys.readouterr().err
