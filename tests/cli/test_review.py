"""Reviews in the terminal, by lines, by keys and by scripts; and what becomes of them as labels."""

import io
import json
import os
import shutil
import stat
import zipfile
from pathlib import Path

import pytest

from aql.cli.main import main
from aql.store.store import Store
from tests.cli.terminal import talk

SAMPLES = ("d01.vtt", "d02.vtt", "d12.json", "d26.txt")


@pytest.fixture(autouse=True)
def folder(tmp_path, samples, monkeypatch):
    """A database of four sample calls: one of them stands at qualified."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    for name in [name for name in os.environ if name.startswith(("AQL_", "OPENAI_"))]:
        monkeypatch.delenv(name)
    (tmp_path / "calls").mkdir()
    for name in (*SAMPLES, "manifest.csv"):
        shutil.copy(samples / name, tmp_path / "calls")
    shutil.copytree(samples / "profiles", tmp_path / "calls" / "profiles")
    assert main(["analyze", "calls"]) == 0
    return tmp_path


@pytest.fixture
def run(capsys, monkeypatch):
    def run(*argv, answers=None, code=0):
        capsys.readouterr()
        if answers is not None:
            monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{answer}\n" for answer in answers)))
        assert main(["review", *argv]) == code
        return capsys.readouterr()

    return run


def standing(name):
    with Store.open("aql.db", read_only=True) as store:
        stands = store.standing(store.find_call(name).id)
        return stands.kind, stands.by


def made(name):
    with Store.open("aql.db", read_only=True) as store:
        return [(one.about, one.decision, one.code, one.note, one.instead, one.reviewer) for one in store.reviews(store.find_call(name).id)]


def test_the_queue_shows_card_after_card_the_qualified_first(run):
    shown = run("--reviewer", "Kim", answers=["a", "s", "q"])

    assert "1 of 4" in shown.out
    assert "Forty thousand that might be the same" in shown.out or "eleven of them wrong" in shown.out
    assert made("d02") == [("verdict", "accept", None, "", None, "Kim")]
    assert "1 decision kept, by Kim" in shown.err


def test_what_is_decided_has_left_the_queue(run):
    run("--reviewer", "Kim", answers=["a", "a", "a", "a"])

    assert "no call waits" in run(answers=[]).err
    assert "1 of 4" in run("--all", "--reviewer", "Kim", answers=["q"]).out


def test_the_name_is_asked_where_nobody_gave_it_and_settings_give_it(run, monkeypatch):
    run("d02", answers=["Kim Lark", "a"])
    monkeypatch.setenv("AQL_REVIEWER", "Lee")
    run("d01.vtt", answers=["n", "as I heard it"])

    assert made("d02")[0][-1] == "Kim Lark"
    assert made("d01.vtt") == [("verdict", "accept", None, "as I heard it", None, "Lee")]


def test_a_rejection_says_why_what_it_is_instead_and_more(run):
    shown = run("d02", "--reviewer", "Kim", answers=["r", "2", "n", "the money is last year's"])

    assert made("d02") == [("verdict", "reject", "no_budget", "the money is last year's", "nurture", "Kim")]
    assert standing("d02") == ("nurture", "person")
    assert "rejected: nurture stands" in shown.err


def test_one_criterion_can_be_rejected_and_the_call_is_still_there(run):
    run("d02", "--reviewer", "Kim", answers=["c", "2", "r", "7", "p", "vague", "a"])

    assert made("d02") == [("pain", "reject", "misread", "vague", "partial", "Kim"), ("verdict", "accept", None, "", None, "Kim")]
    assert standing("d02") == ("nurture", "person")


def test_an_undo_goes_back_to_the_last_call_decided_about(run):
    shown = run("--reviewer", "Kim", answers=["a", "u", "h", "q"])

    assert [line[:2] for line in made("d02")] == [("verdict", "accept"), ("verdict", "undo")]
    assert shown.out.count("1 of 4") == 2
    assert "Kim taken back verdict (qualified)" in shown.err
    assert "0 decisions kept" in shown.err


def test_an_undo_with_nothing_to_undo_says_so_and_the_end_of_answers_ends_it(run):
    shown = run("d02", "--reviewer", "Kim", answers=["u", "x", ""])

    assert "nothing was decided about verdict" in shown.err
    assert "'x' is none of these" in shown.err
    assert made("d02") == []


def test_on_a_terminal_single_keys_are_enough():
    shown, code = talk(["review", "d02", "--reviewer", "Kim"], ["c", "3", "a", "r", "8", "d", "not theirs\n"])

    assert code == 0, shown
    assert made("d02") == [("timing", "accept", None, "", None, "Kim"), ("verdict", "reject", "other", "not theirs", "disqualified", "Kim")]


def test_a_script_decides_without_being_asked(run):
    assert run("d02", "--accept", "--note", "fine", "--reviewer", "Kim").out == "qualified stands, by a person's word\n"
    assert json.loads(run("d02", "--undo", "--json").out)["stands_by"] == "rule"
    run("d02", "--reject", "--about", "next-step", "--code", "wrong-speaker", "--instead", "partial", "--reviewer", "Lee")

    assert made("d02")[-1] == ("next_step", "reject", "wrong_speaker", "", "partial", "Lee")


@pytest.mark.parametrize(
    "argv, code, told",
    [
        (["d02", "--accept", "--reject"], 2, "cannot both be"),
        (["d02", "--note", "x"], 2, "nothing was decided"),
        (["--accept"], 2, "no call was named"),
        (["d02", "d01.vtt"], 2, "one call at a time"),
        (["d02", "--reject", "--code", "misreed"], 2, "did you mean 'misread'"),
        (["d02", "--reject"], 3, "a rejection says why"),
        (["d02", "--accept", "--about", "colour"], 3, "no criterion 'colour'"),
        (["d99", "--accept"], 3, "no call is named 'd99'"),
    ],
)
def test_a_decision_that_does_not_fit_is_refused_with_what_would(run, argv, code, told):
    assert told in "".join(run(*argv, code=code))


def test_where_the_machine_knows_no_name_a_decision_is_kept_all_the_same(run, monkeypatch):
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("os.getuid", lambda: 4_000_000_000)

    run("d01.vtt", "--accept")

    assert [reviewer for *_, reviewer in made("d01.vtt")] == ["unknown"]


def test_a_calls_history_tells_who_said_what_and_what_holds(run):
    assert "nobody has reviewed" in run("d02", "--history").err
    run("d02", "--accept", "--reviewer", "Kim")
    run("d02", "--reject", "--code", "other", "--reviewer", "Lee")

    rows = json.loads(run("d02", "--history", "--json").out)

    assert [(row["reviewer"], row["decision"], row["saw"], row["holds"]) for row in rows] == [
        ("Kim", "accept", "qualified", False),
        ("Lee", "reject", "qualified", True),
    ]
    assert "Lee" in run("d02", "--history").out


def evaluated(capsys, folder):
    capsys.readouterr()
    assert main(["eval", str(folder), "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_what_people_accepted_is_measured_and_agrees_wholly(run, folder, capsys):
    for name in SAMPLES:
        run(name, "--accept", "--reviewer", "Kim")

    assert "4 reviewed calls in gold" in run("export", "gold").err

    found = evaluated(capsys, "gold")
    assert (found["verdict_accuracy"], found["status_accuracy"]["value"], len(found["cases"])) == (1.0, 1.0, 4)
    assert (found["quotes_on_gold_turns"], found["sides_right"]) == (1.0, 1.0)
    assert {stat.S_IMODE(path.stat().st_mode) for path in (folder / "gold").rglob("*") if path.is_file()} == {0o600}
    assert {stat.S_IMODE((folder / place).stat().st_mode) for place in ("gold", "gold/profiles")} == {0o700}


def test_what_people_rejected_is_a_miss_of_the_reader(run, folder, capsys):
    run("d02", "--reject", "--about", "pain", "--code", "misread", "--instead", "partial", "--reviewer", "Kim")
    run("d26.txt", "--reject", "--code", "misread", "--instead", "nurture", "--reviewer", "Kim")
    run("d12.json", "--reject", "--code", "other", "--reviewer", "Kim")

    shown = run("export", "gold")

    assert "d12.json is left out: nobody says what its verdict is" in shown.err
    labels = json.loads(next((folder / "gold").glob("d02-*.gold.json")).read_text())
    assert (labels["criteria"]["pain"]["status"], labels["verdict"]) == ("partial", "nurture")
    assert labels["reviews"] == [{"about": "pain", "decision": "reject", "reviewer": "Kim", "note": ""}]
    cases = {case["verdict"]: case["gold"]["verdict"] for case in evaluated(capsys, "gold")["cases"]}
    assert cases == {"qualified": "nurture", "disqualified": "nurture"}


def test_labels_a_person_put_right_are_not_written_over(run, folder):
    run("d02", "--accept", "--reviewer", "Kim")
    run("export", "gold")
    [labels] = (folder / "gold").glob("*.gold.json")
    labels.write_text("{}")

    assert "is there already" in run("export", "gold").err
    assert labels.read_text() == "{}"


def test_a_transcript_a_person_changed_is_not_written_over_where_its_labels_are_gone(run, folder):
    run("d02", "--accept", "--reviewer", "Kim")
    run("export", "gold")
    [labels] = (folder / "gold").glob("*.gold.json")
    [words] = (path for path in (folder / "gold").glob("d02-*") if path != labels)
    labels.unlink()

    assert "1 reviewed call " in run("export", "gold").err
    labels.unlink()
    words.write_text("Rep: Hello?\nDana: Names are left out here.\nRep: I see.\nDana: Good.\n")

    assert "is there already, and holds other words" in run("export", "gold").err
    assert "left out here" in words.read_text()
    assert not labels.exists()


def test_a_call_whose_file_cannot_be_read_is_left_out_with_the_reason(run, folder, monkeypatch):
    run("d02", "--accept", "--reviewer", "Kim")
    read = Path.read_bytes

    def refused(path):
        if path.name.startswith("d02.") and path.parent.name != "gold":
            raise PermissionError(13, "Permission denied", str(path))
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", refused)

    assert "is left out: its file cannot be read: Permission denied" in run("export", "gold").err


def test_a_call_whose_file_holds_others_or_is_gone_is_written_anew(run, folder, capsys):
    with zipfile.ZipFile(folder / "more.zip", "w") as packed:
        packed.writestr(
            "one.vtt",
            "WEBVTT\n\n00:01.000 --> 00:04.000\n<v Rep>What hurts & what <else>?</v>\n\n00:05.000 --> 00:09.000\n<v Dana>Orders.</v>\n",
        )
        packed.writestr("two.txt", "Rep: How is it going?\nDana: Wrong number, sorry.\nRep: Goodbye then.\nDana: Bye.\n")
    main(["analyze", "more.zip"])
    (folder / "more.zip").unlink()
    for name in ("more.zip#one.vtt", "more.zip#two.txt"):
        run(name, "--accept", "--reviewer", "Kim")

    assert "2 reviewed calls" in run("export", "gold").err
    assert evaluated(capsys, "gold")["verdict_accuracy"] == 1.0
