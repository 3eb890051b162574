"""The model path over the sample calls, played back from answers that careful readers gave to the real prompts.

The readers saw the requests and nothing else; they were language models, as the labels' authors were. A better prompt
leaves the tapes playable and counts them as stale, until they are recorded again.
"""

import json

import pytest

from aql.cli.main import main


@pytest.fixture(scope="module")
def played(tmp_path_factory):
    from contextlib import redirect_stderr, redirect_stdout
    from io import StringIO
    from pathlib import Path

    root = Path(__file__).parent.parent
    out, err = StringIO(), StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        argv = ["eval", str(root / "sample_transcripts"), "--model", "by-hand", "--tapes", str(root / "tests" / "tapes"), "--json"]
        assert main(argv) == 0
    return json.loads(out.getvalue()), err.getvalue()


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


def test_every_window_is_dated_right(played):
    windows = next(found for found in played[0]["values"] if found["name"] == "window dates")

    assert windows["hits"] == windows["gold"] == 11


def test_no_call_waits_for_a_person_over_two_buyers_under_one_label(played):
    assert played[0]["held"] == []
