import pytest

from aql.cli.main import commands, main


def test_help_names_every_command(capsys):
    assert main(["--help"]) == 0
    shown = capsys.readouterr().out

    assert [name for name in commands() if name not in shown] == []


def test_every_command_has_help_and_every_option_a_sentence(capsys):
    for name in commands():
        assert main([name, "--help"]) == 0
        assert f"Usage: aql {name}" in capsys.readouterr().out


def test_the_version_is_that_of_the_installed_package(capsys):
    from importlib.metadata import version

    assert main(["--version"]) == 0
    assert capsys.readouterr().out.strip() == f"aql {version('aql')}"


@pytest.mark.parametrize("argv", [["nonsense"], ["list", "--nonsense"], ["card"], ["analyze", "--concurrency", "0", "x"]])
def test_wrong_usage_ends_with_2(argv, capsys):
    assert main(argv) == 2
    assert capsys.readouterr().err


@pytest.mark.parametrize(
    "argv, code, told",
    [
        (["list", "--db", "nowhere.db"], 3, "nowhere.db"),
        (["list", "--verdict", "qualifed"], 2, "did you mean 'qualified'?"),
        (["analyze", "nowhere"], 2, "no such file or folder"),
        (["rubric", "check", "nonsense"], 3, "nonsense"),
        (["forget"], 2, "nothing to forget"),
    ],
)
def test_an_error_says_what_where_and_what_to_do_in_two_lines(argv, code, told, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)

    assert main(argv) == code

    lines = capsys.readouterr().err.splitlines()
    assert told in "\n".join(lines)
    assert [line[:5] for line in lines] == ["aql: ", "  try"]


def test_help_imports_nothing_heavy():
    import subprocess
    import sys

    heavy = ["openai", "pydantic", "jinja2", "docx", "sqlite_utils", "yaml", "rich", "fastapi", "aql.ground.ground", "aql.pipeline"]
    code = f"import sys; from aql.cli.main import main; main(['--help']); print([m for m in {heavy} if m in sys.modules], file=sys.stderr)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert ran.stderr.strip() == "[]"


def test_the_public_names_are_those_of_the_list():
    import aql

    assert all(getattr(aql, name) is not None for name in aql.__all__)
    with pytest.raises(AttributeError, match="nonsense"):
        aql.nonsense  # noqa: B018
