"""`--check` through the door: a second reader's word changes the verdict, stands on the card and is kept."""

import json
import shutil
from pathlib import Path

from aql.cli.main import main
from aql.language.fold import words_id
from aql.read.files import read_paths
from tests.cli.asking import answer, is_second_look, second_look
from tests.model.stub import fails, says, serving

PROVED = answer(pain=(1, "retypes four hundred invoices"), timing=(3, "before the audit on the second of May"))


def reader(**said):
    """A server's answer to either question: the findings, or what a second reader says of them."""

    def replies(handler, body):
        says(second_look(body, **said) if is_second_look(body) else PROVED)(handler, body)

    return replies


def analyze(url, *argv):
    return main(["analyze", "calls", "--model", "stub-1", "--base-url", url, "--check", *argv])


def rows(capsys, sql):
    capsys.readouterr()
    assert main(["query", sql, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_what_a_second_reader_does_not_find_falls_and_the_card_says_why(folder, capsys):
    with serving(reader(timing="does_not")) as server:
        assert analyze(server.url) == 0

    statuses = {
        row["criterion"]: row["status"] for row in rows(capsys, "select criterion, status from v_findings where file like '%one.txt'")
    }
    assert (statuses["pain"], statuses["timing"]) == ("confirmed", "partial")
    assert len(server.asked) == 4
    main(["card", "one.txt"])
    assert "a second reader finds to prove less" in capsys.readouterr().out


def test_the_second_reader_sees_no_more_than_the_words_and_what_stands_around_them(folder):
    with serving(reader()) as server:
        analyze(server.url, "--concurrency", "1")

    look = next(body for body in server.asked if is_second_look(body))
    assert set(look["response_format"]["json_schema"]["schema"]["properties"]) == {"pain", "timing"}
    assert "Statement:" in look["messages"][1]["content"]


def test_a_second_look_is_counted_in_what_a_call_took(folder, capsys):
    with serving(reader()) as server:
        analyze(server.url)

    assert rows(capsys, "select requests, tokens_in from v_costs") == [{"requests": 2, "tokens_in": 200}] * 2


def test_judging_again_hears_the_second_reader_without_asking(folder, capsys, monkeypatch):
    with serving(reader(timing="contradicts", pain="does_not")) as server:
        analyze(server.url)
    before = rows(capsys, "select file, criterion, status, changes from v_findings order by 1, 2")
    monkeypatch.setattr("aql.pipeline.JUDGING", "another")

    assert main(["rejudge"]) == 0

    assert "2 judged anew" in capsys.readouterr().err
    assert rows(capsys, "select file, criterion, status, changes from v_findings order by 1, 2") == before
    assert {row["status"] for row in before if row["criterion"] in {"pain", "timing"}} == {"partial", "absent"}
    assert rows(capsys, "select sum(requests) as n from v_costs") == [{"n": 4}]


def test_a_checked_reading_stands_beside_the_plain_one_and_asks_the_first_question_once(folder, capsys):
    with serving(reader(timing="does_not")) as server:
        main(["analyze", "calls", "--model", "stub-1", "--base-url", server.url])
        analyze(server.url)

    assert sum(is_second_look(body) for body in server.asked) == 2
    assert len(server.asked) == 4
    assert rows(capsys, "select count(*) as n from v_analyses") == [{"n": 4}]


def in_vain_first(bad):
    """A server whose second looks fail as told, until `bad` is emptied."""

    def replies(handler, body):
        (bad[0] if bad and is_second_look(body) else reader())(handler, body)

    return replies


def test_a_call_whose_second_look_fails_has_its_reason_and_what_both_questions_cost(folder, capsys):
    bad = [says("", finish="length")]
    with serving(in_vain_first(bad)) as server:
        assert analyze(server.url) == 1
        failed = rows(capsys, "select reason, requests, tokens_in, tokens_out from v_failures")
        bad.clear()
        assert analyze(server.url) == 0

    assert failed == [{"reason": "truncated", "requests": 2, "tokens_in": 200, "tokens_out": 20}] * 2
    assert len(server.asked) == 6
    assert rows(capsys, "select count(*) as n, sum(tokens_in) as sent from v_costs") == [{"n": 4, "sent": 600}]


def test_where_the_server_refuses_the_second_question_the_first_is_not_asked_again(folder):
    bad = [fails(402, "insufficient_quota")]
    with serving(in_vain_first(bad)) as server:
        assert analyze(server.url) == 1
        bad.clear()
        assert analyze(server.url) == 0

    assert [is_second_look(body) for body in server.asked].count(False) == 2


def test_labelled_calls_are_checked_too(folder, samples, capsys):
    (folder / "few").mkdir()
    for name in ("d01.vtt", "d01.gold.json", "sellers.yaml"):
        shutil.copy(samples / name, folder / "few")
    call = words_id(turn.text for turn in next(read_paths([folder / "few" / "d01.vtt"])).turns)
    tapes = [json.loads(path.read_text())["text"] for path in (Path(__file__).parents[1] / "tapes").glob(f"{call}-*.json")]
    [told] = [text for text in tapes if {"stakeholders", "next_step"} <= json.loads(text).get("criteria", {}).keys()]

    def replies(handler, body):
        says(second_look(body, pain="contradicts") if is_second_look(body) else told)(handler, body)

    with serving(replies) as server:
        argv = ["eval", "few", "--model", "stub-1", "--base-url", server.url, "--json"]
        assert main([*argv, "--check"]) == 0
        checked = json.loads(capsys.readouterr().out)
        assert main(argv) == 0
        plain = json.loads(capsys.readouterr().out)

    assert (plain["cases"][0]["statuses"]["pain"], checked["cases"][0]["statuses"]["pain"]) == ("confirmed", "absent")
    assert (plain["tokens"], checked["tokens"]) == (110, 220)
