from datetime import UTC, date, datetime

import pytest

from aql.cli.main import main
from aql.cli.since import day, moment
from aql.errors import SettingsError

# A Sunday.
NOW = datetime(2026, 3, 15, 9, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    "said, meant",
    [
        ("7d", (2026, 3, 8, 9, 30)),
        ("24h", (2026, 3, 14, 9, 30)),
        ("2 weeks ago", (2026, 3, 1, 9, 30)),
        ("today", (2026, 3, 15)),
        ("Yesterday", (2026, 3, 14)),
        ("monday", (2026, 3, 9)),
        ("sunday", (2026, 3, 8)),
        ("2026-03-01", (2026, 3, 1)),
        ("2026-03-01 08:15", (2026, 3, 1, 8, 15)),
    ],
)
def test_moments_are_said_as_people_say_them(said, meant):
    assert moment(said, NOW, "--since") == datetime(*meant, tzinfo=UTC)


def test_a_day_that_ends_something_is_included_whole():
    assert moment("2026-03-01", NOW, "--until", is_end=True) == datetime(2026, 3, 2, tzinfo=UTC)
    assert moment("yesterday", NOW, "--until", is_end=True) == datetime(2026, 3, 15, tzinfo=UTC)
    assert day("3d", NOW, "--since") == date(2026, 3, 12)


@pytest.mark.parametrize("said", ["lastweek", "", "99999w", "2026-13-01", "-3d", "7 fortnights"])
def test_what_is_no_day_is_refused_with_what_would_be_one(said):
    with pytest.raises(SettingsError) as refused:
        moment(said, NOW, "--since")

    assert (refused.value.where, "yesterday" in refused.value.hint) == ("--since", True)


@pytest.mark.parametrize(
    "command", [["list", "--since"], ["search", "x", "--since"], ["digest", "--since"], ["costs", "--since"], ["forget", "--before"]]
)
def test_every_command_that_takes_a_day_understands_and_refuses_alike(command, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "calls").mkdir()
    main(["analyze", "calls"])
    capsys.readouterr()

    assert main([*command, "someday"]) == 2
    assert "'someday' is no day" in capsys.readouterr().err
    assert main([*command, "yesterday"]) == 0
