"""A watched folder, end to end: no test waits, since waiting is a function that is given."""

import json
import os
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from aql.cli.inputs import Flags, Inputs
from aql.cli.main import main
from aql.cli.options import Asked
from aql.cli.readers import open_reader
from aql.cli.watcher import Watcher
from aql.errors import ModelError
from aql.read.rubric import find_rubric, read_rubric
from aql.store.store import Store
from aql.values.chat import Usage

TALK = "Rep: What goes wrong today?\nDana: Every week we lose a day to retyping {what}.\nRep: Thank you.\nDana: Bye.\n"


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    for name in [name for name in os.environ if name.startswith(("AQL_", "OPENAI_"))]:
        monkeypatch.delenv(name)
    (tmp_path / "in").mkdir()
    return tmp_path / "in"


def arrive(folder, name, what="orders"):
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(TALK.format(what=what))


@pytest.fixture
def once(capsys):
    """One run of `--once`: its exit code, the lines of stdout, and stderr."""

    def once(*argv):
        capsys.readouterr()
        code = main(["watch", "in", "--once", "--interval", "0", *argv])
        shown = capsys.readouterr()
        return code, shown.out.splitlines(), shown.err

    return once


def test_what_arrived_is_analyzed_and_told_once_a_line_a_verdict(folder, once):
    arrive(folder, "a.txt")
    arrive(folder, "sub/b.txt", "invoices")
    with zipfile.ZipFile(folder / "more.zip", "w") as packed:
        packed.writestr("c.txt", TALK.format(what="labels"))

    code, lines, _ = once()

    assert code == 0
    assert [next(word for word in line.split() if word.startswith("in/")) for line in lines] == [
        "in/a.txt",
        "in/more.zip#c.txt",
        "in/sub/b.txt",
    ]
    assert once() == (0, [], "")


def test_a_json_line_is_what_list_would_say(folder, once, capsys):
    arrive(folder, "a.txt")

    _, [line], _ = once("--jsonl")
    main(["list", "--json"])

    assert [json.loads(line)] == json.loads(capsys.readouterr().out)


def test_a_file_that_changed_while_nobody_watched_is_noticed_and_one_that_was_touched_is_not_done_again(folder, once):
    arrive(folder, "a.txt")
    arrive(folder, "b.txt", "invoices")
    once()
    arrive(folder, "a.txt", "labels and everything else")
    os.utime(folder / "b.txt", ns=(1, 1))

    code, lines, _ = once()

    assert (code, len(lines)) == (0, 1)
    assert "in/a.txt" in lines[0]


def test_a_bad_file_is_told_once_stops_nothing_and_is_among_the_failures_until_it_is_mended(folder, once, capsys):
    (folder / "scan.txt").write_bytes(b"%PDF-1.7 \x00\x01")
    arrive(folder, "a.txt")

    code, lines, told = once()
    assert (code, len(lines)) == (1, 1)
    assert told.count("scan.txt") == 1
    assert "try:" in told
    assert once() == (0, [], "")

    main(["digest", "--json"])
    assert [one["file"] for one in json.loads(capsys.readouterr().out)["failed"]] == ["in/scan.txt"]
    arrive(folder, "scan.txt", "invoices")
    once()
    main(["digest", "--json"])
    assert json.loads(capsys.readouterr().out)["failed"] == []


def test_what_a_manifest_comes_to_say_of_a_file_has_it_read_again(folder, once, capsys):
    arrive(folder, "a.txt")
    once()
    (folder / "manifest.csv").write_text("file,account\na.txt,Norwick\n")

    once()

    main(["list", "--json"])
    assert [row["account"] for row in json.loads(capsys.readouterr().out)] == ["Norwick"]


def test_a_call_under_another_rubric_than_the_databases_is_kept_and_has_no_line_and_no_card(folder, once):
    arrive(folder, "a.txt")
    once()
    arrive(folder, "b.txt", "invoices")

    code, lines, told = once("--rubric", "meddic", "--cards", "in/cards")

    assert (code, len(lines)) == (0, 1)
    assert "in/b.txt: judged by meddic, but this database shows verdicts by aql" in told
    assert len(list((folder / "cards").glob("*.md"))) == 1
    assert once("--rubric", "meddic", "--cards", "in/cards") == (0, [], "")


def test_a_file_is_no_folder_and_a_broken_manifest_stops_the_start(folder, once, capsys):
    arrive(folder, "a.txt")
    assert main(["watch", "in/a.txt"]) == 2
    assert "aql analyze reads files" in capsys.readouterr().err

    (folder / "manifest.csv").write_text("file,acount\na.txt,Norwick\n")
    assert main(["watch", "in"]) == 3
    assert once()[0] == 3


class Stopped(Exception):
    """The test has seen enough."""


def rounds(folder, *steps, extract=None):
    """A watcher that takes a look, then each step before the next look; a step may be a number of seconds that go by."""
    clock = [0.0]
    waiting = list(steps)

    def wait(seconds):
        clock[0] += seconds
        if not waiting:
            raise Stopped
        step = waiting.pop(0)
        if callable(step):
            step()
        else:
            clock[0] += step

    with Store.open("aql.db") as store:
        reader = open_reader(Asked(), None)
        reader = replace(reader, extract=extract) if extract else reader
        rubric = read_rubric(find_rubric("aql"))
        watcher = Watcher(Path("in"), store, reader, rubric, lambda: Inputs([Path("in")], None, Flags()), now_s=lambda: clock[0])
        with pytest.raises(Stopped):
            watcher.on(5, wait)
        return watcher.made


def test_a_file_that_grows_is_read_when_it_rests(folder, capsys):
    made = rounds(
        folder,
        lambda: (folder / "a.txt").write_text("Rep: What"),
        lambda: arrive(folder, "a.txt"),
        lambda: arrive(folder, "b.txt", "labels"),
        0,
        0,
    )

    assert made == 2
    assert [line.split("in/")[1][:5] for line in capsys.readouterr().out.splitlines()] == ["a.txt", "b.txt"]


def test_a_model_that_fails_is_asked_again_later_with_patience(folder, capsys):
    arrive(folder, "a.txt")
    asked = []

    def extract(transcript, rubric, profile):
        asked.append(transcript.id)
        if len(asked) < 3:
            raise ModelError("too busy", reason="busy", hint="wait")
        return open_reader(Asked(), None).extract(transcript, rubric, profile)

    made = rounds(folder, 0, 0, 60, 0, 120, 0, 600, 0, extract=extract)

    assert (len(asked), made) == (3, 1)
    told = capsys.readouterr()
    assert told.err.count("too busy") == 2
    assert "tried again in 1 min" in told.err
    assert "tried again in 2 min" in told.err
    assert len(told.out.splitlines()) == 1


def test_an_answer_that_costs_and_is_of_no_use_is_not_paid_for_again_and_again(folder, capsys):
    arrive(folder, "a.txt")
    asked = []

    def extract(transcript, rubric, profile):
        asked.append(transcript.id)
        raise ModelError("cut off", reason="truncated", usage=Usage(requests=1, tokens_in=100, tokens_out=10))

    rounds(folder, 0, 0, 3600, 0, 7200, 0, extract=extract)
    rounds(folder, 0, 0, 3600, 0, extract=extract)

    assert len(asked) == 1
    assert capsys.readouterr().err.count("a.txt: cut off") == 1


def test_a_manifest_that_breaks_while_watching_is_told_once_and_waited_for(folder, capsys):
    arrive(folder, "a.txt")

    made = rounds(
        folder,
        lambda: (folder / "manifest.csv").write_text("file,acount\n"),
        0,
        0,
        lambda: (folder / "manifest.csv").write_text("file,account\na.txt,Norwick\n"),
        0,
        0,
    )

    assert made == 1
    assert capsys.readouterr().err.count("acount") == 1


def test_ctrl_c_ends_it_cleanly(folder, monkeypatch, capsys):
    arrive(folder, "a.txt")
    monkeypatch.setattr("time.sleep", lambda _: (_ for _ in ()).throw(KeyboardInterrupt))

    assert main(["watch", "in"]) == 0
    assert "no longer watching; 0 analyzed" in capsys.readouterr().err


def test_the_people_of_a_call_that_come_later_have_it_read_again(folder, capsys):
    words = {"callTranscripts": [{"callId": "7782342274025937895", "transcript": [
        {"speakerId": "1", "sentences": [{"start": 0, "end": 900, "text": "What goes wrong today?"}]},
        {"speakerId": "2", "sentences": [{"start": 1000, "end": 4000, "text": "Every week we lose a day to retyping orders."}]},
    ]}]}  # fmt: skip
    people = {"calls": [{"metaData": {"id": "7782342274025937895"}, "parties": [
        {"speakerId": "1", "name": "Rita Rep", "affiliation": "Internal"},
        {"speakerId": "2", "name": "Dana Doe", "affiliation": "External"},
    ]}]}  # fmt: skip

    rounds(
        folder,
        lambda: (folder / "words.json").write_text(json.dumps(words)),
        0,
        0,
        lambda: (folder / "people.json").write_text(json.dumps(people)),
        0,
        0,
        0,
        0,
    )

    capsys.readouterr()
    main(["speakers", "words.json", "--json"])
    assert {voice["name"] for voice in json.loads(capsys.readouterr().out)} == {"Rita Rep", "Dana Doe"}
