"""`aql analyze -`: one transcript through a pipe."""

import io
import json

import pytest

from aql.cli.main import main
from tests.cli.asking import CALL, answer
from tests.model.stub import says, serving


@pytest.fixture
def pipe(folder, monkeypatch):
    def hold(raw):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(raw)))

    return hold


def row(capsys):
    capsys.readouterr()
    assert main(["list", "--json"]) == 0
    [only] = json.loads(capsys.readouterr().out)
    return only


def test_a_transcript_through_a_pipe_is_read_as_a_file_would_be(pipe, capsys):
    pipe(CALL.encode())

    assert main(["analyze", "-", "--held-on", "2026-03-10", "--account", "Norwick", "--rep", "Rep"]) == 0

    found = row(capsys)
    assert (found["file"], found["account"], found["held_on"]) == ("-", "Norwick", "2026-03-10")


def test_its_format_is_told_from_its_bytes(pipe, capsys):
    pipe(b"\xef\xbb\xbfWEBVTT\n\n00:00:01.000 --> 00:00:04.000\n<v Dana>We retype four hundred invoices every month end.\n")

    assert main(["analyze", "-"]) == 0

    capsys.readouterr()
    main(["query", "select start_s, speaker from v_turns", "--json"])
    assert json.loads(capsys.readouterr().out) == [{"start_s": 1.0, "speaker": "Dana"}]


def test_a_model_is_asked_about_it_once(pipe):
    pipe(CALL.encode())
    with serving(says(answer())) as server:
        assert main(["analyze", "-", "--model", "stub-1", "--base-url", server.url]) == 0

    assert len(server.asked) == 1


def test_what_is_no_transcript_says_so(pipe, capsys):
    pipe(b"")

    assert main(["analyze", "-"]) == 1
    assert "-: " in capsys.readouterr().err


def test_a_pipe_stands_beside_files(pipe, capsys):
    pipe(CALL.replace("Bill", "Zoe").encode())

    assert main(["analyze", "calls", "-"]) == 0

    capsys.readouterr()
    main(["list", "--json"])
    assert {found["file"] for found in json.loads(capsys.readouterr().out)} == {"calls/one.txt", "calls/two.txt", "-"}
