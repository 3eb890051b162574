"""The model path over the sample calls, played back from answers that careful readers gave to the real prompts.

The readers saw the requests and nothing else; they were language models, as the labels' authors were. A better prompt
leaves the tapes playable and counts them as stale, until they are recorded again.
"""

import json
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path

import pytest

from aql.cli.main import main

ROOT = Path(__file__).parent.parent
OTHERS = sorted({path.stem for path in (ROOT / "rubrics").glob("*.yaml")} - {"aql"})


def play(rubric, *ways):
    out, err = StringIO(), StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        argv = ["eval", str(ROOT / "sample_transcripts"), "--model", "by-hand", "--tapes", str(ROOT / "tests" / "tapes"), "--json"]
        assert main([*argv, "--rubric", rubric, *ways]) == 0
    return json.loads(out.getvalue()), err.getvalue()


@pytest.fixture(scope="module")
def played():
    return play("aql")


def test_every_sample_has_a_tape(played):
    figures, told = played

    assert figures["n"] == 26
    assert "26 tapes played" in told


def test_every_verdict_is_right(played):
    figures, _ = played

    assert (figures["verdict_accuracy"], figures["false_qualified"], figures["missed_qualified"]) == (1, [], [])


def test_statuses_agree_as_two_readers_would(played):
    assert played[0]["kappa"] >= 0.95


def test_no_quote_is_accepted_that_nobody_said(played):
    figures, _ = played

    assert figures["quotes"] > 300
    assert figures["quotes_found"] == 1
    assert figures["quotes_on_buyers"] == 1


def test_every_window_every_amount_and_every_next_step_is_right(played):
    found = {each["name"]: (each["hits"], each["gold"]) for each in played[0]["values"]}

    assert found["window dates"] == (11, 11)
    assert found["amounts"] == (13, 13)
    assert found["next step date"] == (12, 12)


def test_no_call_waits_for_a_person_over_two_buyers_under_one_label(played):
    assert played[0]["held"] == []


@pytest.mark.parametrize("rubric", OTHERS)
def test_every_shipped_rubric_is_played_and_calls_nothing_qualified_that_sold_nothing(rubric):
    figures, told = play(rubric)

    verdicts = {case["id"]: case["verdict"] for case in figures["cases"]}
    nothing_sold = [case["id"] for case in figures["cases"] if case["gold"]["verdict"] in {"insufficient", "disqualified"}]
    assert "26 tapes played" in told
    assert figures["quotes"] > 100
    assert figures["quotes_found"] == figures["quotes_on_buyers"] == 1
    assert len(nothing_sold) == 9
    assert [name for name in nothing_sold if verdicts[name] == "qualified"] == []


def test_a_second_look_leaves_every_verdict_right(played):
    checked, told = play("aql", "--check")

    assert "50 tapes played" in told  # nothing is found in two of the calls
    assert checked["verdict_accuracy"] == 1
    assert played[0]["kappa"] >= checked["kappa"] >= 0.95
