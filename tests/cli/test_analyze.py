"""The commands end to end, over small calls of our own."""

import io
import json
import os
import stat

import pytest

from aql.cli.main import main

READY = """\
Rep: So, what goes wrong with the invoices today?
Dana: Every month end Bill retypes four hundred invoices, and one in ten comes back wrong.
Rep: And by when does it have to work?
Dana: It has to be running before the audit on the second of May, that date is fixed.
Rep: Who signs for something like this?
Dana: I sign for it myself, it doesn't have to go any higher.
Rep: And is there money for it?
Dana: We have forty thousand pounds set aside for this in the plan.
Rep: How big are you?
Dana: We're an insurance broker with six hundred people.
Rep: Shall we look at a pilot?
Dana: Yes, send me the invite for Thursday at ten, I'll bring Ann from IT.
"""
QUIET = "Rep: Hello, is this Meadow Farm?\nVoice: No, wrong number.\nRep: Sorry to bother you.\nVoice: Bye.\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    for name in [name for name in os.environ if name.startswith(("AQL_", "OPENAI_"))]:
        monkeypatch.delenv(name)
    calls = tmp_path / "calls"
    calls.mkdir()
    (calls / "ready.txt").write_text(READY)
    (calls / "quiet.txt").write_text(QUIET)
    (calls / "manifest.csv").write_text(
        "file,account,held_on,speakers\nready.txt,Brightwell,2026-03-10,Rep=seller;Dana=buyer\nquiet.txt,,2026-03-11,Rep=seller;Voice=buyer\n"
    )
    return tmp_path


def rows(capsys, *argv):
    capsys.readouterr()
    assert main(["list", "--json", *argv]) == 0
    return {row["file"].split("/")[-1]: row for row in json.loads(capsys.readouterr().out)}


def test_a_folder_becomes_verdicts(folder, capsys):
    assert main(["analyze", "calls"]) == 0

    found = rows(capsys)
    assert (found["ready.txt"]["account"], found["ready.txt"]["held_on"]) == ("Brightwell", "2026-03-10")
    assert found["quiet.txt"]["verdict"] == "insufficient"
    assert {"call", "file", "account", "verdict", "held", "extractor"} <= set(found["ready.txt"])


def test_analyzing_the_same_again_does_nothing_and_says_so(folder, capsys):
    main(["analyze", "calls"])
    before = rows(capsys)

    assert main(["analyze", "calls"]) == 0
    assert "2 known already, nothing to do" in capsys.readouterr().err
    assert rows(capsys) == before


def test_a_changed_rubric_makes_a_second_analysis_beside_the_first(folder, capsys):
    from aql.shipped import shipped

    text = (shipped("rubrics") / "aql.yaml").read_text()
    (folder / "mine.yaml").write_text(text.replace("name: aql", "name: mine", 1))
    main(["analyze", "calls"])

    assert main(["analyze", "calls", "--rubric", "mine.yaml"]) == 0
    capsys.readouterr()
    main(["query", "select rubric, count(*) as n from v_analyses group by rubric order by rubric", "--json"])
    assert json.loads(capsys.readouterr().out) == [{"rubric": "aql", "n": 2}, {"rubric": "mine", "n": 2}]


def test_what_another_rubric_judged_is_not_passed_off_as_the_databases_verdict(folder, capsys):
    main(["analyze", "calls"])
    assert "shows verdicts by" not in capsys.readouterr().err

    main(["analyze", "calls", "--rubric", "meddic"])

    assert "judged by meddic, but this database shows verdicts by aql" in capsys.readouterr().err


def test_every_quote_on_a_card_is_in_the_file(folder, capsys):
    main(["analyze", "calls"])
    capsys.readouterr()

    assert main(["card", "ready.txt", "--format", "json"]) == 0

    card = json.loads(capsys.readouterr().out)
    quotes = [proof["quote"] for line in card["criteria"] for proof in line["evidence"]]
    assert quotes
    assert [quote for quote in quotes if quote not in READY] == []


@pytest.mark.parametrize("form, start", [("md", "# Brightwell"), ("text", "Brightwell"), ("html", "<!doctype html>"), ("json", "{")])
def test_a_card_comes_in_every_format(folder, capsys, form, start):
    main(["analyze", "calls"])
    capsys.readouterr()

    assert main(["card", "Brightwell", "--format", form]) == 0
    assert capsys.readouterr().out.startswith(start)


def test_cards_and_database_are_their_owners_alone(folder):
    main(["analyze", "calls", "--cards", "cards"])

    private = [folder / "aql.db", *(folder / "cards").iterdir()]
    assert len(private) == 5
    assert {stat.S_IMODE(path.stat().st_mode) for path in private} == {0o600}


BAD = {
    "empty.txt": b"",
    "scan.pdf": b"%PDF-1.7 \x00\x01",
    "call.mp3": b"ID3\x04\x00\x00\x00" + bytes(200),
    "odd.json": b'{"weather": [1, 2, 3]}',
    "chat.txt": b"[12/03/2026, 09:14:02] Dana: hi\n[12/03/2026, 09:14:40] Rep: hello\n[12/03/2026, 09:15:02] Dana: ok\n",
    "noise.bin": bytes(range(256)) * 4,
}


def test_each_bad_file_is_named_with_what_to_do_and_the_others_go_on(folder, capsys):
    for name, raw in BAD.items():
        (folder / "calls" / name).write_bytes(raw)

    assert main(["analyze", "calls"]) == 1

    told = capsys.readouterr().err
    assert [name for name in BAD if name not in told] == []
    assert told.count("try:") >= len(BAD)
    assert len(rows(capsys)) == 2


def test_a_file_whose_name_is_no_text_is_read_all_the_same(folder, capsys):
    (folder / "calls" / os.fsdecode(b"b\xff\x1b[31md.txt")).write_text(READY.replace("Bill", "Bob"))
    (folder / "calls" / os.fsdecode(b"c\xff\x1b[31md.mp3")).write_bytes(b"ID3" + bytes(99))

    assert main(["analyze", "calls"]) == 1

    told = capsys.readouterr()
    assert "b\ufffd[31md.txt" in told.out
    assert "\x1b" not in told.out + told.err


def test_a_file_without_speakers_times_or_date_is_read_and_confirms_nothing(folder, capsys):
    (folder / "calls" / "bare.txt").write_text(
        "Yeah, so, um, we retype four hundred invoices by hand every month end, you know.\n\n"
        "Right. And I mean, it has to be running before the audit on the second of May, okay?\n\nYeah, that's it, thanks.\n"
    )

    main(["analyze", "calls/bare.txt"])
    capsys.readouterr()
    main(["card", "bare.txt", "--format", "json"])

    card = json.loads(capsys.readouterr().out)
    assert {line["status"] for line in card["criteria"]} == {"absent"}
    assert any("times" in note for note in card["notes"])
    assert card["held_on"] is None


@pytest.mark.parametrize(
    "text, told",
    [
        ("name: [", "line 1"),
        ("nonsense: 1\n", "nonsense"),
    ],
)
def test_a_rubric_that_cannot_be_used_stops_before_any_call_is_read(folder, capsys, text, told):
    (folder / "bad.yaml").write_text(text)

    assert main(["analyze", "calls", "--rubric", "bad.yaml"]) == 3
    assert told in capsys.readouterr().err
    assert not (folder / "aql.db").exists()


def test_a_manifest_that_cannot_be_used_stops_before_any_call_is_read(folder, capsys):
    (folder / "calls" / "manifest.csv").write_text("file,acount\nready.txt,B\n")

    assert main(["analyze", "calls"]) == 3
    assert "account" in capsys.readouterr().err


def test_a_file_that_is_no_database_is_refused_untouched(folder, capsys):
    (folder / "aql.db").write_bytes(b"my diary")

    assert main(["analyze", "calls"]) == 3
    assert (folder / "aql.db").read_bytes() == b"my diary"


def test_a_device_is_no_database_and_keeps_its_mode(folder, capsys):
    os.mkfifo(folder / "pipe")
    before = (folder / "pipe").stat().st_mode

    assert main(["analyze", "calls", "--db", "pipe"]) == 3
    assert (folder / "pipe").stat().st_mode == before


def test_a_pipe_among_the_files_is_named_and_waited_for_by_nobody(folder, capsys):
    os.mkfifo(folder / "calls" / "pipe.txt")

    assert main(["analyze", "calls/pipe.txt", "calls/ready.txt"]) == 1
    assert "pipe.txt" in capsys.readouterr().err
    assert len(rows(capsys)) == 1


def test_cards_where_a_file_stands_are_refused(folder, capsys):
    (folder / "cards").write_text("mine")

    assert main(["analyze", "calls", "--cards", "cards"]) == 2
    assert "no folder for cards" in capsys.readouterr().err


def test_what_is_no_address_becomes_no_link(folder, capsys):
    (folder / "calls" / "manifest.csv").write_text("file,speakers,recording_url\nready.txt,Rep=seller;Dana=buyer,https://[bad/x\n")
    main(["analyze", "calls"])
    capsys.readouterr()

    assert main(["card", "ready.txt"]) == 0
    assert "[bad" not in capsys.readouterr().out


def test_a_database_from_a_newer_version_is_refused_untouched(folder, capsys):
    import sqlite3

    main(["analyze", "calls"])
    with sqlite3.connect("aql.db") as db:
        db.execute("PRAGMA user_version = 9999")
    db.close()
    before = (folder / "aql.db").read_bytes()

    assert main(["list"]) == 3
    assert (folder / "aql.db").read_bytes() == before


def test_a_key_alone_sends_nothing_and_says_so(folder, monkeypatch, capsys):
    monkeypatch.setenv("OPENAI_API_KEY", "sk-secret")

    assert main(["analyze", "calls"]) == 0

    told = capsys.readouterr().err
    assert "no model is named" in told
    assert "sk-secret" not in told


def test_a_dry_run_says_where_calls_would_go_and_makes_nothing(folder, capsys):
    assert main(["analyze", "calls", "--model", "some-model", "--base-url", "http://127.0.0.1:9/v1", "--dry-run"]) == 0

    assert "2 calls to be sent to some-model at 127.0.0.1:9" in capsys.readouterr().err
    assert not (folder / "aql.db").exists()


def test_forgetting_leaves_no_word_in_the_file(folder, capsys):
    main(["analyze", "calls"])
    main(["forget", "--account", "Brightwell", "--yes"])

    raw = b"".join(path.read_bytes() for path in folder.glob("aql.db*"))
    assert b"Bill retypes" not in raw
    assert list(rows(capsys)) == ["quiet.txt"]


def test_forgetting_asks_first(folder, capsys, monkeypatch):
    main(["analyze", "calls"])
    monkeypatch.setattr("sys.stdin", io.StringIO("n\n"))

    assert main(["forget", "--account", "Brightwell"]) == 1
    assert len(rows(capsys)) == 2


def test_judging_again_by_the_same_rules_changes_nothing(folder, capsys):
    main(["analyze", "calls"])

    assert main(["rejudge"]) == 0
    assert "0 judged anew, 2 as they were" in capsys.readouterr().err


def test_judging_again_by_a_new_rule_asks_nobody(folder, capsys):
    from aql.shipped import shipped

    main(["analyze", "calls"])
    text = (shipped("rubrics") / "aql.yaml").read_text()
    (folder / "new.yaml").write_text(text.replace("all_confirmed: [pain, timing, next_step]", "all_confirmed: [pain, timing, competition]"))

    code = main(["rejudge", "--rubric", "new.yaml"])

    assert code == 0
    assert rows(capsys)["ready.txt"]["missing"] == ["competition"]


def test_who_spoke_can_be_put_right_for_good(folder, capsys):
    main(["analyze", "calls"])
    assert main(["speakers", "ready.txt", "--set", "Dana=seller", "--reviewer", "Ann"]) == 0

    shown = capsys.readouterr().out
    assert "Ann said so" in shown
    assert rows(capsys)["ready.txt"]["verdict"] == "insufficient"

    main(["analyze", "calls"])
    assert rows(capsys)["ready.txt"]["verdict"] == "insufficient"


def test_a_prompt_is_printed_as_it_would_be_sent(folder, capsys):
    main(["analyze", "calls"])
    capsys.readouterr()

    assert main(["prompt", "ready.txt"]) == 0

    shown = capsys.readouterr().out
    assert "forty thousand pounds set aside" in shown
    assert "===== system" in shown


@pytest.mark.parametrize(
    "sql",
    [
        "delete from calls",
        "attach 'x.db' as x",
        "pragma journal_mode",
        "select * from completions",
        "select count(*) from COMPLETIONS",
        "select zeroblob(900000)",
        "select nonsense",
    ],
)
def test_a_query_only_reads(folder, capsys, sql):
    main(["analyze", "calls"])

    assert main(["query", sql]) == 3
    assert len(rows(capsys)) == 2


def test_a_row_limit_is_said_aloud(folder, capsys):
    main(["analyze", "calls"])

    assert main(["query", "select call from v_verdicts", "--limit", "1"]) == 0
    assert "only the first 1 rows" in capsys.readouterr().err


def test_the_schema_describes_the_contract(capsys):
    assert main(["schema"]) == 0

    shown = capsys.readouterr().out
    assert all(view in shown for view in ("v_verdicts", "v_analyses", "v_findings", "v_evidence", "v_missing"))
