"""In which ways a model is asked, from the command line: with which key, by which API, in which parts, and again."""

import json

import pytest

from aql.cli.main import main
from tests.cli.asking import answer
from tests.model.stub import responds, says, serving

PROVED = answer(pain=(1, "retypes four hundred invoices"), timing=(3, "before the audit on the second of May"))


def analyze(url, *argv):
    return main(["analyze", "calls", "--model", "stub-1", "--base-url", url, *argv])


def rows(capsys, sql):
    capsys.readouterr()
    assert main(["query", sql, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


@pytest.mark.parametrize("also", [[], ["--dry-run"], ["--check", "--redact"]])
def test_a_missing_key_is_told_before_any_call_is_read(folder, capsys, monkeypatch, also):
    monkeypatch.delenv("OPENAI_API_KEY")
    (folder / "calls" / "one.txt").write_bytes(b"\x00\x00 no transcript at all")

    assert main(["analyze", "calls", "--model", "gpt-5-mini", *also]) == 2

    told = capsys.readouterr().err
    assert told.splitlines() == [
        "aql: api.openai.com: no API key: OPENAI_API_KEY is not set",
        "  try: export OPENAI_API_KEY=..., or name a server that needs none with --base-url",
    ]


def test_labelled_calls_need_a_key_as_well(samples, folder, capsys, monkeypatch):
    monkeypatch.delenv("OPENAI_API_KEY")

    assert main(["eval", str(samples), "--model", "gpt-5-mini"]) == 2
    assert "OPENAI_API_KEY is not set" in capsys.readouterr().err


@pytest.mark.parametrize("url", ["https://desk.openai.azure.com/openai/v1", "https://openrouter.ai/api/v1", "https://eu.api.openai.com/v1"])
def test_servers_that_need_a_key_are_known(folder, capsys, monkeypatch, url):
    monkeypatch.delenv("OPENAI_API_KEY")

    assert main(["analyze", "calls", "--model", "m", "--base-url", url, "--dry-run"]) == 2


def test_a_variable_that_is_named_must_hold_a_key(folder, capsys):
    assert analyze("http://127.0.0.1:9/v1", "--key-variable", "KEY_OF_MINE", "--dry-run") == 2
    assert "KEY_OF_MINE is not set" in capsys.readouterr().err


def test_a_server_of_ones_own_needs_no_key(folder, monkeypatch):
    monkeypatch.delenv("OPENAI_API_KEY")
    with serving(says(PROVED)) as server:
        assert analyze(server.url) == 0

    assert "authorization" not in server.headers[0]


def test_the_responses_api_is_asked_and_told_to_keep_nothing(folder, capsys):
    with serving(responds(PROVED)) as server:
        assert analyze(server.url, "--api", "responses") == 0

    assert server.paths == ["/v1/responses"] * 2
    assert [body["store"] for body in server.asked] == [False, False]
    assert rows(capsys, "select sum(tokens_cached) as cached from v_costs") == [{"cached": 1200}]


def test_chat_completions_are_asked_unless_told_otherwise(folder):
    with serving(says(PROVED)) as server:
        analyze(server.url)

    assert server.paths == ["/v1/chat/completions"] * 2


def test_an_api_that_nobody_knows_is_refused(folder, capsys):
    assert analyze("http://127.0.0.1:9/v1", "--api", "smoke-signals") == 2


def long_call(folder, turns=120):
    """One call of many turns with what it proves at its start and at its end."""
    (folder / "calls" / "two.txt").unlink()
    talk = "Rep: And what else was there to be said of it in that long and winding week of yours?\nDana: Nothing much that comes to mind, it was a week like any other.\n"
    lines = [
        "Dana: Every month end Bill retypes four hundred invoices.\n",
        talk * (turns // 2),
        "Dana: It must run before the audit in May.\n",
    ]
    (folder / "calls" / "one.txt").write_text("".join(lines))


def test_a_long_call_is_asked_about_in_parts_and_judged_as_one(folder, capsys):
    long_call(folder)

    def replies(handler, body):
        shown = body["messages"][1]["content"]
        found = {"pain": (0, "Bill retypes four hundred invoices")} if "Bill retypes" in shown else {}
        found |= {"timing": (121, "before the audit in May")} if "audit in May" in shown else {}
        says(answer(**found))(handler, body)

    with serving(replies) as server:
        assert analyze(server.url, "--stretch-tokens", "1000") == 0

    assert len(server.asked) >= 3
    statuses = rows(capsys, "select criterion, status from v_findings where status = 'confirmed' order by 1")
    assert [row["criterion"] for row in statuses] == ["pain", "timing"]
    assert rows(capsys, "select requests from v_costs") == [{"requests": len(server.asked)}]


def test_a_dry_run_counts_the_parts(folder, capsys):
    long_call(folder)

    analyze("http://127.0.0.1:9/v1", "--stretch-tokens", "1000", "--dry-run")

    assert "1 call to be sent to stub-1 at 127.0.0.1:9 in " in capsys.readouterr().err


def test_other_parts_are_another_reading(folder, capsys):
    with serving(says(PROVED)) as server:
        analyze(server.url)
        analyze(server.url, "--stretch-tokens", "2000")

    assert len(server.asked) == 2, "a call that fits is asked about once, in whatever parts longer ones are"
    assert rows(capsys, "select count(distinct extractor_version) as n, count(*) as all_of_them from v_analyses") == [
        {"n": 2, "all_of_them": 4}
    ]


def test_parts_too_small_to_say_anything_are_refused(folder, capsys):
    assert analyze("http://127.0.0.1:9/v1", "--stretch-tokens", "10") == 2


def test_the_embedded_extractor_asks_nobody_whatever_is_said_of_models(folder, capsys):
    assert main(["analyze", "calls", "--check", "--redact", "--max-tokens", "5"]) == 0
    assert "no model is asked" in capsys.readouterr().err
