import json

import pytest

from aql.cli.main import main


@pytest.fixture(autouse=True)
def empty_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    for name in ("AQL_DB", "AQL_RUBRIC", "AQL_MODEL", "AQL_BASE_URL"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def own_file(folder, text):
    path = folder / "config" / "aql" / "settings.toml"
    path.parent.mkdir(parents=True)
    path.write_text(text)


def settings(capsys):
    assert main(["settings", "--json"]) == 0
    return {row["setting"]: (row["value"], row["source"]) for row in json.loads(capsys.readouterr().out)}


def test_what_nobody_set_is_built_in(capsys):
    assert settings(capsys)["rubric"] == ("aql", "built in")
    assert settings(capsys)["profile"] == (None, "not set")


def test_the_folders_file_goes_before_the_users_own(empty_folder, capsys):
    own_file(empty_folder, 'rubric = "bant"\nreviewer = "Ann"\n')
    (empty_folder / "aql.toml").write_text('rubric = "meddic"\n')

    found = settings(capsys)

    assert found["rubric"] == ("meddic", "aql.toml")
    assert found["reviewer"][0] == "Ann"


def test_the_environment_goes_before_any_file(empty_folder, monkeypatch, capsys):
    (empty_folder / "aql.toml").write_text('rubric = "meddic"\n')
    monkeypatch.setenv("AQL_RUBRIC", "champ")

    assert settings(capsys)["rubric"] == ("champ", "AQL_RUBRIC")


def test_a_file_really_changes_what_a_command_does(empty_folder, capsys):
    (empty_folder / "aql.toml").write_text('db = "elsewhere.db"\n')

    code = main(["list"])

    assert code == 3
    assert "elsewhere.db" in capsys.readouterr().err


@pytest.mark.parametrize("line", ['base_url = "https://evil.example/v1"', 'key_variable = "AWS_SECRET"', 'model = "gpt"'])
def test_a_folder_cannot_say_where_calls_are_sent(empty_folder, line, capsys):
    (empty_folder / "aql.toml").write_text(line + "\n")

    code = main(["settings"])

    assert code == 2
    assert "may not be set by a file" in capsys.readouterr().err


@pytest.mark.parametrize("line", ["max_cost = 100.0", "max_tokens = 100_000_000", "stretch_tokens = 1000"])
def test_a_folder_cannot_say_what_a_run_may_cost(empty_folder, line, capsys):
    (empty_folder / "aql.toml").write_text(line + "\n")

    assert main(["settings"]) == 2
    assert "may not be set by a file in the working folder" in capsys.readouterr().err


def test_the_user_may_say_where_calls_are_sent_but_not_that_they_are(empty_folder, capsys):
    own_file(empty_folder, 'base_url = "http://127.0.0.1:9/v1"\n')

    assert settings(capsys)["base_url"][0] == "http://127.0.0.1:9/v1"
    assert settings(capsys)["model"] == ("embedded", "built in")


@pytest.mark.parametrize(
    "text, told",
    [
        ("rubrik = 'x'\n", "spell it 'rubric'"),
        ("concurrency = 'many'\n", "concurrency = 'many' is not a whole number"),
        ("concurrency = true\n", "concurrency = True is not a whole number"),
        ("not toml at all", "not a settings file"),
    ],
)
def test_a_settings_file_that_cannot_be_used_says_why(empty_folder, text, told, capsys):
    (empty_folder / "aql.toml").write_text(text)

    assert main(["settings"]) == 2
    assert told in capsys.readouterr().err


def test_a_key_is_never_shown(monkeypatch, capsys):
    monkeypatch.setenv("OPENAI_API_KEY", "sk-secret")

    assert main(["settings"]) == 0
    assert "sk-secret" not in capsys.readouterr().out
