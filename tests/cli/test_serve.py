"""`aql token` end to end; the desk itself is tested in `tests/web`."""

import pytest

from aql.cli.main import main
from aql.store.store import Store


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.delenv("AQL_DB", raising=False)
    Store.open(tmp_path / "team.db").close()
    return tmp_path


def by_file(folder, monkeypatch):
    (folder / "aql.toml").write_text('db = "team.db"\n')


def by_variable(folder, monkeypatch):
    monkeypatch.setenv("AQL_DB", "team.db")


@pytest.mark.parametrize("named", [by_file, by_variable])
def test_a_token_is_for_the_database_that_the_settings_name(folder, monkeypatch, capsys, named):
    named(folder, monkeypatch)

    assert main(["token", "add", "Kim"]) == 0
    assert (folder / "team.db.tokens").exists()
    capsys.readouterr()

    assert main(["token", "list"]) == 0
    assert "Kim" in capsys.readouterr().out
    assert main(["token", "remove", "Kim"]) == 0
    assert "Kim" not in (folder / "team.db.tokens").read_text()


def test_a_flag_goes_before_the_settings(folder, monkeypatch):
    by_file(folder, monkeypatch)
    Store.open(folder / "other.db").close()

    assert main(["token", "add", "Kim", "--db", "other.db"]) == 0
    assert not (folder / "team.db.tokens").exists()
