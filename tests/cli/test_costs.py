import json

import pytest

from aql.cli.main import main
from tests.cli.asking import answer
from tests.model.stub import fails, says, serving

PROVED = answer(timing=(3, "before the audit on the second of May"))
CUT_OFF = says('{"crit', finish="length")


@pytest.fixture
def priced(folder):
    own = folder / "config" / "aql"
    own.mkdir(parents=True)
    (own / "settings.toml").write_text("[prices]\nstub-1 = { sent = 10.0, written = 100.0 }\n")
    return folder


def analyze(url, *argv):
    return main(["analyze", "calls", "--model", "stub-1", "--base-url", url, "--concurrency", "1", *argv])


def bills(capsys, *argv):
    capsys.readouterr()
    assert main(["costs", "--json", *argv]) == 0
    return json.loads(capsys.readouterr().out)


def test_what_a_call_cost_in_vain_is_added_to_what_it_cost_at_last(priced, capsys):
    with serving(CUT_OFF, CUT_OFF, says(PROVED)) as server:
        assert analyze(server.url) == 1
        assert "2 requests, 200 tokens in, 20 out, 0.0040 USD" in capsys.readouterr().err
        assert analyze(server.url) == 0

    (bill,) = bills(capsys)
    assert (bill["model"], bill["analyses"], bill["others"], bill["unpriced"]) == ("stub-1", 2, 2, 0)
    assert (bill["requests"], bill["tokens_in"], bill["tokens_out"], bill["cost_usd"]) == (4, 400, 40, 0.008)


def test_tries_that_failed_are_counted_whatever_became_of_the_call(priced, capsys):
    fault = fails(500, headers=[("Retry-After", "0")])
    with serving(fault, says(PROVED), *[fault] * 6) as server:
        assert analyze(server.url) == 1

    (bill,) = bills(capsys)
    assert (bill["analyses"], bill["others"], bill["retries"], bill["requests"]) == (1, 1, 6, 1)


def test_garbage_that_was_paid_for_twice_is_counted_twice(priced, capsys):
    with serving(says("garbage"), says("more garbage"), says(PROVED)) as server:
        analyze(server.url)

    (bill,) = bills(capsys)
    assert (bill["requests"], bill["others"], bill["cost_usd"]) == (3, 1, 0.006)


def test_what_is_remembered_or_judged_again_costs_nothing(priced, capsys, monkeypatch):
    with serving(says(PROVED)) as server:
        analyze(server.url)
        before = bills(capsys)
        analyze(server.url)
    monkeypatch.setattr("aql.pipeline.JUDGING", "another")
    main(["rejudge"])

    assert bills(capsys)[0]["cost_usd"] == before[0]["cost_usd"] == 0.004


def test_costs_are_added_up_by_rubric_and_by_day(priced, capsys):
    with serving(says(PROVED)) as server:
        analyze(server.url)

    assert [bill["rubric"] for bill in bills(capsys, "--by", "rubric")] == ["aql"]
    (day,) = bills(capsys, "--by", "day")
    assert day["day"][:2] == "20"
    assert bills(capsys, "--since", "2999-01-01") == []


def test_a_table_is_printed_for_people(priced, capsys):
    with serving(says(PROVED)) as server:
        analyze(server.url)
    capsys.readouterr()

    assert main(["costs"]) == 0

    head, line = capsys.readouterr().out.splitlines()
    assert head.split()[:3] == ["model", "analyses", "others"]
    assert line.split()[0] == "stub-1"


def test_tokens_at_an_unknown_price_are_said_to_be(folder, capsys):
    with serving(says(PROVED)) as server:
        analyze(server.url)

    (bill,) = bills(capsys)
    assert (bill["cost_usd"], bill["unpriced"], bill["tokens_in"]) == (None, 2, 200)


def test_what_cannot_be_added_up_by_is_refused(folder, capsys):
    main(["analyze", "calls"])

    assert main(["costs", "--by", "month"]) == 2
