"""`--repeat` and `--fresh` through the door."""

import json
import shutil
from datetime import UTC, datetime

import pytest

from aql.cli.main import main
from aql.review import Opinion, decide
from aql.store.store import Store
from tests.cli.asking import answer
from tests.model.stub import fails, says, serving

PROVED = answer(pain=(1, "retypes four hundred invoices"), timing=(3, "before the audit on the second of May"))
LESS = answer(pain=(1, "retypes four hundred invoices"))


@pytest.fixture
def one(folder):
    (folder / "calls" / "two.txt").unlink()
    return folder


def analyze(url, *argv):
    return main(["analyze", "calls", "--model", "stub-1", "--base-url", url, "--concurrency", "1", *argv])


def rows(capsys, sql):
    capsys.readouterr()
    assert main(["query", sql, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_answers_that_differ_are_told_and_the_first_one_stands(one, capsys):
    with serving(says(PROVED), says(PROVED), says(LESS)) as server:
        assert analyze(server.url, "--repeat", "3") == 0

    told = capsys.readouterr().err
    assert len(server.asked) == 3
    assert "asked 3 times about 1 call: 91.7% of the pairs of answers are alike" in told
    assert "less alike: timing 33%" in told
    assert rows(capsys, "select status from v_findings where criterion = 'timing'") == [{"status": "confirmed"}]


def test_a_call_whose_verdict_wavers_is_named(one, capsys):
    with serving(says(PROVED), says(answer())) as server:
        analyze(server.url, "--repeat", "2")

    assert "calls/one.txt: nurture, insufficient" in capsys.readouterr().err


def test_what_was_asked_three_times_is_not_asked_a_fourth_and_costs_nothing_more(one, capsys):
    with serving(says(PROVED)) as server:
        analyze(server.url, "--repeat", "3")
        spent = rows(capsys, "select reason, requests from v_costs order by 1")
        analyze(server.url, "--repeat", "3")
        assert "100.0% of the pairs" in capsys.readouterr().err

    assert len(server.asked) == 3
    assert spent == [{"reason": None, "requests": 1}, {"reason": "repeat", "requests": 2}]
    assert rows(capsys, "select sum(requests) as n from v_costs") == [{"n": 3}]


def test_a_call_that_is_known_already_is_asked_only_what_is_new(one, capsys):
    with serving(says(PROVED)) as server:
        analyze(server.url)
        analyze(server.url, "--repeat", "2")

    assert len(server.asked) == 2
    assert rows(capsys, "select count(*) as n from v_analyses") == [{"n": 1}]


def test_an_asking_that_fails_leaves_the_call_analyzed(one, capsys):
    with serving(says(PROVED), fails(402, "insufficient_quota")) as server:
        assert analyze(server.url, "--repeat", "2") == 0

    told = capsys.readouterr().err
    assert "nothing to compare" in told
    assert "no answer to 1 of them (quota)" in told


def test_the_embedded_extractor_always_says_the_same(one, capsys):
    assert main(["analyze", "calls", "--repeat", "2"]) == 2
    assert "--repeat asks a model" in capsys.readouterr().err


def test_a_dry_run_prices_every_asking(one, capsys):
    analyze("http://127.0.0.1:9/v1", "--repeat", "4", "--dry-run")

    assert "in 4 requests" in capsys.readouterr().err


def test_labelled_calls_are_asked_more_than_once_too(folder, samples, capsys):
    (folder / "few").mkdir()
    for name in ("d26.txt", "d26.gold.json", "sellers.yaml"):
        shutil.copy(samples / name, folder / "few")
    with serving(says(answer())) as server:
        assert main(["eval", "few", "--model", "stub-1", "--base-url", server.url, "--repeat", "2", "--json"]) == 0

    assert json.loads(capsys.readouterr().out)["agreement"]["share"] == 1.0
    assert len(server.asked) == 2


def test_a_fresh_run_asks_again_and_replaces_record_and_memory(one, capsys):
    with serving(says(PROVED), says(LESS)) as server:
        analyze(server.url)
        assert analyze(server.url, "--fresh") == 0
        fresh = rows(capsys, "select criterion from v_findings where status = 'confirmed'")
        analyze(server.url)

    assert len(server.asked) == 2
    assert fresh == [{"criterion": "pain"}]
    assert rows(capsys, "select criterion from v_findings where status = 'confirmed'") == fresh
    assert rows(capsys, "select reason, requests from v_costs order by 1") == [
        {"reason": None, "requests": 1},
        {"reason": "replaced", "requests": 1},
    ]


def test_where_a_fresh_answer_fails_the_old_reading_stands(one, capsys):
    with serving(says(PROVED), says("", finish="length"), says(PROVED)) as server:
        analyze(server.url)
        assert analyze(server.url, "--fresh") == 1

    assert [row["criterion"] for row in rows(capsys, "select criterion from v_findings where status = 'confirmed'")] == ["pain", "timing"]
    assert rows(capsys, "select reason from v_failures") == [{"reason": "truncated"}]


def test_reviews_outlive_a_fresh_reading(one, capsys):
    with serving(says(PROVED)) as server:
        analyze(server.url)
        call = rows(capsys, "select call from v_verdicts")[0]["call"]
        with Store.open("aql.db") as store:
            decide(store, call, Opinion("pain", "accept"), "Kim", datetime.now(UTC))
        analyze(server.url, "--fresh")

    assert rows(capsys, "select decision from v_findings where criterion = 'pain'") == [{"decision": "accept"}]
