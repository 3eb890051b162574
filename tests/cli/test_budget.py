"""Budgets and prices through the door: a run stops before it is overspent, and loses nothing by it."""

import json

import pytest

from aql.cli.main import main
from tests.cli.asking import CALL, answer, is_second_look, second_look
from tests.model.stub import says, serving

PROVED = answer(timing=(3, "before the audit on the second of May"))
NAMES = ("Ann", "Ben", "Cy", "Deb", "Eli", "Flo")
TOOK = {"prompt_tokens": 10_000, "completion_tokens": 1_000, "total_tokens": 11_000}
# What the prompt of such a call and the longest answer may take: about 13,000 tokens and 16,000.
ROOM_FOR_ONE = 32_000


@pytest.fixture
def six(folder):
    for path in (folder / "calls").iterdir():
        path.unlink()
    for name in NAMES:
        (folder / "calls" / f"{name}.txt").write_text(CALL.replace("Bill", name))
    (folder / "calls" / "manifest.csv").write_text("file,speakers\n" + "".join(f"{name}.txt,Rep=seller;Dana=buyer\n" for name in NAMES))
    return folder


def own_settings(folder, text):
    (folder / "config" / "aql").mkdir(parents=True)
    (folder / "config" / "aql" / "settings.toml").write_text(text)


def replies(handler, body):
    says(second_look(body) if is_second_look(body) else PROVED, usage=TOOK)(handler, body)


def analyze(url, *argv):
    return main(["analyze", "calls", "--model", "stub-1", "--base-url", url, "--concurrency", "1", *argv])


def rows(capsys, sql):
    capsys.readouterr()
    assert main(["query", sql, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_a_run_stops_before_its_tokens_are_overspent_and_goes_on_with_more(six, capsys):
    with serving(replies) as server:
        assert analyze(server.url, "--max-tokens", str(ROOM_FOR_ONE + 2 * 11_000)) == 1
        first = len(server.asked)
        failed = rows(capsys, "select reason, hint, tokens_in from v_failures")
        assert analyze(server.url) == 0

    assert first == 3
    hint = "raise --max-cost or --max-tokens and run again: what is done is kept"
    assert failed == [{"reason": "budget", "hint": hint, "tokens_in": 0}] * 3
    assert len(server.asked) == 6
    assert rows(capsys, "select count(*) as n from v_failures") == [{"n": 0}]


def test_many_at_once_stay_within_the_budget_too(six, capsys):
    with serving(replies) as server:
        analyze(server.url, "--max-tokens", str(ROOM_FOR_ONE + 2 * 11_000), "--concurrency", "6")

    assert len(server.asked) == 3
    assert rows(capsys, "select sum(tokens_in + tokens_out) as taken from v_costs") == [{"taken": 33_000}]


def test_dollars_are_counted_at_the_users_own_price(six, capsys):
    own_settings(six, "[prices]\nstub-1 = { sent = 1.0, written = 10.0 }\n")
    with serving(replies) as server:
        analyze(server.url, "--max-cost", "0.19")

    assert len(server.asked) == 1
    assert rows(capsys, "select sum(cost_usd) as spent from v_costs") == [{"spent": 0.02}]


def test_a_limit_in_dollars_needs_a_price(six, capsys):
    with serving(replies) as server:
        assert analyze(server.url, "--max-cost", "1") == 2

    assert server.asked == []
    assert "--max-tokens" in capsys.readouterr().err


def test_what_is_remembered_costs_nothing(six, capsys):
    with serving(replies) as server:
        analyze(server.url)
        asked = len(server.asked)
        assert analyze(server.url, "--max-tokens", "0") == 0
        assert analyze(server.url, "--max-tokens", "0", "--check") == 1

    assert len(server.asked) == asked == 6
    assert rows(capsys, "select distinct reason, requests from v_failures") == [{"reason": "budget", "requests": 0}]


def test_a_budget_that_stops_many_does_not_say_so_for_each(six, capsys):
    for number in range(12):
        (six / "calls" / f"more{number}.txt").write_text(CALL.replace("Bill", f"Bill the {number}th"))
    with serving(replies) as server:
        analyze(server.url, "--max-tokens", "0")

    told = capsys.readouterr().err
    assert "18 failed" in told
    assert told.count("the budget is used up") == 10
    assert "and 8 more for the same reason (budget)" in told


def dry_run(capsys, *argv):
    assert main(["analyze", "calls", "--dry-run", *argv]) == 0
    return capsys.readouterr().err


def test_a_dry_run_prices_the_run_and_names_its_limits(six, capsys):
    told = dry_run(capsys, "--model", "gpt-5-mini", "--max-cost", "0.5", "--max-tokens", "100000")

    assert "6 calls to be sent to gpt-5-mini at api.openai.com" in told
    assert "about 0.03 USD" in told or "about 0.04 USD" in told
    assert "stopped at 0.50 USD or 100,000 tokens" in told


def test_a_second_look_is_priced_too(six, capsys):
    told = dry_run(capsys, "--model", "gpt-5-mini", "--check")

    assert "in 12 requests" in told


@pytest.mark.parametrize("argv", [["--model", "gpt-17-vast"], ["--model", "gpt-5-mini", "--base-url", "http://127.0.0.1:9/v1"]])
def test_a_price_that_nobody_knows_is_not_made_up(six, capsys, argv):
    told = dry_run(capsys, *argv)

    assert "price not known" in told
    assert "USD" not in told


def test_the_users_own_price_goes_before_the_list_price(six, capsys):
    own_settings(six, '[prices]\n"gpt-5-mini" = { sent = 100, written = 100 }\n')

    assert "about 5." in dry_run(capsys, "--model", "gpt-5-mini")


@pytest.mark.parametrize(
    "text, told",
    [
        ('[prices]\nm = { sent = "much", written = 1 }\n', "is no amount"),
        ("[prices]\nm = { sent = 1 }\n", "the price of m holds sent"),
        ("[prices]\nm = 3\n", "the price of m is no table"),
        ("prices = 3\n", "prices = 3 is not a table"),
    ],
)
def test_a_price_that_cannot_be_used_is_told(six, capsys, text, told):
    own_settings(six, text)

    assert main(["analyze", "calls", "--model", "m", "--dry-run"]) == 2
    assert told in capsys.readouterr().err


def test_a_folder_says_no_prices(six, capsys):
    (six / "aql.toml").write_text("[prices]\nm = { sent = 0, written = 0 }\n")

    assert main(["settings"]) == 2
    assert "'prices' may not be set by a file in the working folder" in capsys.readouterr().err
