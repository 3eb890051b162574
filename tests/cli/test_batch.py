"""`aql batch` against a server of files and batches on 127.0.0.1, through the door."""

import json
import sqlite3
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from aql.cli.main import main
from aql.store.connections import Connections
from aql.store.store import Store
from aql.values.chat import Usage
from tests.cli.asking import CALL, answer, is_second_look, second_look
from tests.model.batch_server import serving_batches
from tests.model.stub import completion, error

NIGHT = datetime(2026, 1, 1, tzinfo=UTC)
NAMES = ("ida", "jon", "kim", "lea")


def said(body, **message):
    """An answer that quotes what the call it is asked about holds."""
    name = next(name for name in NAMES if f"Every month end {name.title()}" in body["messages"][1]["content"])
    proved = answer(pain=(1, f"{name.title()} retypes four hundred invoices"), timing=(3, "before the audit on the second of May"))
    return completion(proved, **message)


@pytest.fixture
def server(tmp_path, monkeypatch):
    """A server of batches, and a folder of four calls to work in."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("OPENAI_API_KEY", "sk-secret-of-the-test")
    calls = tmp_path / "calls"
    calls.mkdir()
    for name in NAMES:
        (calls / f"{name}.txt").write_text(CALL.replace("Bill", name.title()))
    (calls / "manifest.csv").write_text("".join(["file,speakers,account\n", *(f"{n}.txt,Rep=seller;Dana=buyer,{n} Ltd\n" for n in NAMES)]))
    with serving_batches() as held:
        held.at_once = said
        yield held


def submit(server, *argv, db="aql.db"):
    return main(["batch", "submit", "calls", "--model", "stub-1", "--base-url", server.url, "--db", db, *argv])


def collect(server, *argv, db="aql.db"):
    return main(["batch", "collect", "--base-url", server.url, "--db", db, *argv])


def rows(sql, db="aql.db"):
    with Store.open(db) as store:
        found = store.query(sql)
    return [dict(zip(found.columns, row, strict=True)) for row in found.rows]


def verdicts(db="aql.db"):
    return sorted((row["file"], row["verdict"]) for row in rows("select file, verdict from v_verdicts", db))


def records(db):
    """All records by their ids, less when and for how much they were made."""
    with Store.open(db) as store:
        made = [store.record(record) for (record,) in store.query("select record from v_analyses").rows]
    return {one.id: replace(one, usage=Usage(), analyzed_at=NIGHT) for one in made}


def everybody(server):
    return sorted(server.requests())


def test_calls_are_handed_in_answered_and_judged(server, capsys):
    assert submit(server) == 0
    told = capsys.readouterr()
    server.work(said)

    assert collect(server) == 0

    assert "4 calls to be sent to stub-1 at 127.0.0.1" in told.err.splitlines()[0]
    assert "half the price" in told.err
    assert "3 requests handed in, 1 answered at once" in told.err
    assert "aql: 3 analyzed" in capsys.readouterr().err
    assert verdicts() == [(f"calls/{name}.txt", "nurture") for name in NAMES]


def test_a_batch_and_live_calls_make_the_same_records(server):
    submit(server)
    server.work(said)
    collect(server)
    assert main(["analyze", "calls", "--model", "stub-1", "--base-url", server.url, "--db", "live.db"]) == 0

    assert len(server.asked) == 5
    assert records("aql.db") == records("live.db")


def test_a_batch_costs_half_and_tells_it_once(server, tmp_path):
    (tmp_path / "config" / "aql").mkdir(parents=True)
    (tmp_path / "config" / "aql" / "settings.toml").write_text("[prices]\nstub-1 = { sent = 10.0, written = 100.0 }\n")
    submit(server)
    server.work(said)
    collect(server)
    collect(server)

    whole = (100 * 10 + 10 * 100) / 1_000_000
    costs = sorted(row["cost_usd"] for row in rows("select cost_usd from v_costs"))
    assert costs == pytest.approx([whole / 2] * 3 + [whole])


def test_an_answer_that_was_cut_off_is_paid_for_once_however_often_the_call_is_handed_in(server):
    submit(server)
    server.work(lost(BAD["truncated"]))
    collect(server)
    for _ in range(2):
        submit(server)

    [[tokens]] = [row.values() for row in rows("select sum(tokens_out) from v_costs")]
    assert tokens == 40


def test_analyze_finds_what_a_batch_brought_and_asks_nobody(server):
    submit(server)
    server.work(said)
    collect(server)
    before = records("aql.db")

    assert main(["analyze", "calls", "--model", "stub-1", "--base-url", server.url]) == 0

    assert len(server.asked) == 1
    assert records("aql.db") == before


def test_what_is_known_remembered_or_under_way_is_not_sent_again(server, capsys):
    submit(server)
    submit(server)
    first = everybody(server)
    server.work(said)
    collect(server)
    submit(server)

    assert everybody(server) == first
    assert len(first) == len(set(first)) == 3
    assert len(server.asked) == 1
    assert "4 known already" in capsys.readouterr().err


def test_answers_remembered_from_an_ordinary_run_are_judged_at_once(server, capsys):
    """Another account makes another call of the same words: nothing is asked that is not known."""
    main(["analyze", "calls", "--model", "stub-1", "--base-url", server.url])
    asked = len(server.asked)

    assert submit(server, "--account", "Somebody Else") == 0

    assert (server.requests(), len(server.asked)) == ([], asked)
    assert len(verdicts()) == 8


def test_what_a_person_says_of_who_spoke_while_a_call_waits_holds_for_its_record(server, capsys):
    submit(server)
    main(["speakers", "calls/jon.txt", "--set", "Dana=seller"])
    server.work(said)

    collect(server)

    assert ("calls/jon.txt", "insufficient") in verdicts()
    assert main(["rejudge"]) == 0
    assert "0 judged anew, 4 as they were" in capsys.readouterr().err


def test_files_may_move_between_handing_in_and_collecting(server, tmp_path):
    submit(server)
    (tmp_path / "calls").rename(tmp_path / "elsewhere")
    server.work(said)

    assert collect(server) == 0
    assert verdicts() == [(f"calls/{name}.txt", "nurture") for name in NAMES]


def test_a_dry_run_prices_at_half_and_does_nothing(server, capsys, monkeypatch, tmp_path):
    argv = ["calls", "--model", "gpt-5", "--dry-run"]
    main(["analyze", *argv])
    whole = capsys.readouterr().err
    assert main(["batch", "submit", *argv]) == 0
    half = capsys.readouterr().err

    assert "half" in half
    assert whole.split("tokens")[0].split(":")[-1] == half.split("tokens")[0].split(":")[-1]
    assert not (tmp_path / "aql.db").exists()


def test_status_says_how_far_the_server_is(server, capsys):
    submit(server)
    capsys.readouterr()

    assert main(["batch", "status", "--base-url", server.url, "--json"]) == 0
    told = capsys.readouterr()
    [job] = json.loads(told.out)

    assert {name: job[name] for name in ("model", "state", "requests", "answered")} == {
        "model": "stub-1", "state": "validating", "requests": 3, "answered": 0,
    }  # fmt: skip
    assert "3 calls waiting for stub-1 at 127.0.0.1" in told.err


def test_collected_twice_nothing_changes(server, capsys):
    submit(server)
    server.work(said)
    collect(server)
    before = records("aql.db")
    capsys.readouterr()

    assert collect(server) == 0

    assert records("aql.db") == before
    assert "no call waits" in capsys.readouterr().err


def test_a_batch_that_has_not_ended_is_waited_for(server, capsys):
    submit(server)
    capsys.readouterr()

    assert collect(server) == 0

    assert "3 calls waiting" in capsys.readouterr().err
    assert len(server.batches) == 1


def test_a_second_look_goes_into_the_next_batch(server):
    def both(body):
        return completion(second_look(body, timing="does_not")) if is_second_look(body) else said(body)

    server.at_once = both
    submit(server, "--check")
    for _ in range(3):
        server.work(both)
        collect(server)
    main(["analyze", "calls", "--model", "stub-1", "--base-url", server.url, "--check", "--db", "live.db"])

    batch = records("aql.db")
    assert len(batch) == 4
    assert batch == records("live.db")
    assert {finding.status for one in batch.values() for finding in one.findings if finding.criterion == "timing"} == {"partial"}


def test_what_is_redacted_is_in_no_request_and_stands_in_the_record(server, tmp_path):
    for name in NAMES:
        with (tmp_path / "calls" / f"{name}.txt").open("a") as file:
            file.write("Dana: Write to dana@brightwell.example when you know more.\n")
    submit(server, "--redact")
    sent = [*(json.dumps(body) for body in server.asked), *(file.decode() for file in server.files.values())]
    server.work(said)
    collect(server)
    main(["analyze", "calls", "--model", "stub-1", "--base-url", server.url, "--redact", "--db", "live.db"])

    assert len(sent) == 2
    assert not [text for text in sent if "brightwell" in text]
    assert len(records("aql.db")) == 4
    assert records("aql.db") == records("live.db")


def test_a_long_call_is_handed_in_by_its_stretches(server, tmp_path):
    for name in NAMES:
        talk = "".join(f"Rep: And number {turn}, {name}?\nDana: {'It is as it is, and so it will be. ' * 20}\n" for turn in range(20))
        (tmp_path / "calls" / f"{name}.txt").write_text(CALL.replace("Bill", name.title()) + talk)
    nothing = completion(answer())
    server.at_once = lambda body: said(body) if "Every month end" in body["messages"][1]["content"] else nothing
    submit(server, "--stretch-tokens", "2000")
    server.work(server.at_once)
    collect(server)
    main(["analyze", "calls", "--model", "stub-1", "--base-url", server.url, "--stretch-tokens", "2000", "--db", "live.db"])

    assert len(server.requests()) > 8
    assert len(records("aql.db")) == 4
    assert records("aql.db") == records("live.db")


def test_the_responses_api_is_kept_to_when_something_is_asked_again(server):
    server.refuses["POST /v1/responses"] = 413
    submit(server, "--api", "responses")
    server.work(lambda _: None, "expired")
    collect(server)

    assert [batch["endpoint"] for batch in server.batches.values()] == ["/v1/responses"] * 2


def test_a_budget_that_would_not_do_stops_before_anything_is_sent(server, capsys):
    assert submit(server, "--max-tokens", "5000") == 2
    assert submit(server, "--max-cost", "0.01") == 2

    assert "--max-tokens" in capsys.readouterr().err
    assert server.log == []


@pytest.mark.parametrize("call", ["POST /v1/files", "POST /v1/batches"])
def test_a_call_that_is_carried_out_but_never_answered_is_not_done_twice(server, call):
    """As where the line went dead, or the process died while it waited."""
    server.hangs_up.add(call)
    submit(server)
    submit(server)
    server.work(said)

    assert collect(server) == 0
    assert len(verdicts()) == 4
    assert len(server.requests()) == len(set(server.requests()))


def lost(how):
    """Answers for all but Kim, whose call is lost in that way."""
    return lambda body: how if "Kim" in body["messages"][1]["content"] else said(body)


def test_what_expired_is_handed_in_again_by_the_next_collect(server):
    submit(server)
    server.work(lost(None), "expired")

    collect(server)
    again = collect(server)

    assert again == 0
    assert len(server.asked) == 2
    assert len(verdicts()) == 4


def test_what_expired_is_not_handed_in_again_beyond_the_budget_and_waits_for_more(server, capsys):
    submit(server)
    server.work(lambda _: None, "expired")
    capsys.readouterr()

    assert collect(server, "--max-tokens", "30000") == 1
    told = capsys.readouterr().err
    assert len(server.asked) == 2
    assert len(server.batches) == 1
    assert "2 requests not handed in" in told
    assert "2 calls waiting" in told
    assert collect(server) == 0

    assert len(server.requests()) == 4
    assert rows("select * from v_failures") == []


def test_a_budget_in_dollars_for_a_model_without_a_price_collects_nothing(server, capsys):
    submit(server)
    server.work(said)
    sent = list(server.log)

    assert collect(server, "--max-cost", "1") == 2

    assert server.log == sent
    assert "the price of stub-1 is not known" in capsys.readouterr().err


BAD = {
    "truncated": completion('{"crit', finish="length"),
    "refused": completion("", refusal="I would rather not"),
    "filtered": completion("", finish="content_filter"),
    "too_long": (400, error("maximum context length is 8192 tokens")),
}


@pytest.mark.parametrize("reason", BAD)
def test_a_call_that_no_second_try_would_mend_fails_with_its_reason(server, capsys, reason):
    submit(server)
    server.work(lost(BAD[reason]))
    capsys.readouterr()

    assert collect(server) == 1
    told = capsys.readouterr().err
    assert submit(server) == 1

    assert [row["reason"] for row in rows("select reason from v_failures")] == [reason]
    assert "1 failed" in told
    assert "calls/kim.txt" in told
    assert len(verdicts()) == 3
    assert len(server.requests()) == 3


def test_an_answer_that_does_not_fit_is_mended_in_the_next_batch(server):
    submit(server)
    server.work(lost(completion("no JSON at all")))
    server.at_once = lambda body: completion("{}") if len(body["messages"]) < 4 else said(body)

    assert collect(server) == 0

    assert len(server.asked[-1]["messages"]) == 4
    assert len(verdicts()) == 4


def test_a_cancelled_batch_is_not_begun_anew_by_itself(server, capsys):
    submit(server)
    server.work(lambda _: None, "cancelled")
    capsys.readouterr()

    assert collect(server) == 1
    told = capsys.readouterr().err
    assert len(server.batches) == 1
    assert "aql batch submit" in told
    assert submit(server) == 0

    assert len(server.batches) == 2


def test_a_call_that_aql_would_ask_about_otherwise_by_now_says_so(server, capsys):
    submit(server)
    with closing(sqlite3.connect("aql.db")) as db, db:
        db.execute("update extractors set prompt = 'of an older aql'")
    server.work(said)
    capsys.readouterr()

    assert collect(server) == 1

    assert "aql batch submit hands it in again" in capsys.readouterr().err
    assert {row["reason"] for row in rows("select reason from v_failures")} == {"outdated"}


def test_a_server_without_batches_says_so_and_leaves_nothing_waiting(server, capsys):
    server.refuses |= {"POST /v1/files": 404, "GET /v1/batches": 404}

    assert submit(server) == 1

    told = capsys.readouterr().err
    assert "takes no batches" in told
    assert "aql analyze" in told
    main(["batch", "status", "--base-url", server.url])
    assert "no call waits" in capsys.readouterr().err


def test_a_missing_key_is_told_and_leaves_nothing_waiting(server, capsys, monkeypatch):
    monkeypatch.delenv("OPENAI_API_KEY")

    assert main(["batch", "submit", "calls", "--model", "gpt-5"]) == 2

    assert "OPENAI_API_KEY" in capsys.readouterr().err
    main(["batch", "status"])
    assert "no call waits" in capsys.readouterr().err


def test_where_nothing_was_handed_in_collect_says_so(server, capsys):
    assert collect(server) == 0
    assert "no call waits" in capsys.readouterr().err


def test_while_one_is_at_it_a_second_submit_or_collect_does_nothing_and_says_so(server, capsys):
    submit(server)
    server.work(said)
    sent, before = list(server.log), records("aql.db")
    capsys.readouterr()

    with Store.open("aql.db") as store, store.batching():
        assert (submit(server), collect(server)) == (3, 3)

    assert capsys.readouterr().err.count("another aql batch is at work on this database") == 2
    assert (server.log, records("aql.db")) == (sent, before)
    assert collect(server) == 0


def test_collecting_at_another_address_names_the_right_one(server, capsys):
    submit(server)
    capsys.readouterr()

    assert main(["batch", "collect"]) == 2

    told = capsys.readouterr().err
    assert "nothing was handed in at api.openai.com" in told
    assert "127.0.0.1" in told


def test_the_embedded_extractor_hands_nothing_in(server, capsys):
    assert main(["batch", "submit", "calls"]) == 2
    assert "--model" in capsys.readouterr().err


def test_no_key_reaches_the_database(server, tmp_path):
    submit(server)
    server.work(said)
    collect(server)

    assert b"sk-secret" not in b"".join(path.read_bytes() for path in tmp_path.glob("aql.db*"))


def test_a_call_that_was_forgotten_meanwhile_does_not_come_back(server, capsys):
    submit(server)
    server.work(said)
    main(["forget", "--account", "kim Ltd", "--yes"])

    assert collect(server) == 0

    assert len(verdicts()) == 3
    with closing(sqlite3.connect("aql.db")) as db:
        assert db.execute("select count(*) from completions where text like '%Kim%'").fetchone() == (0,)
    assert server.files == {}


class Killed(BaseException):
    """The process ends here."""


@contextmanager
def killed_at(number, *, is_done, monkeypatch):
    """Every process dies at its `number`th write to the database, before it or after; `left` says how many are to come."""
    left = [number]
    writing = Connections.writing

    @contextmanager
    def dying(connections):
        left[0] -= 1
        if left[0] == 0 and not is_done:
            raise Killed
        with writing(connections) as db:
            yield db
        if left[0] == 0:
            raise Killed

    with monkeypatch.context() as patched:
        patched.setattr(Connections, "writing", dying)
        yield left


@pytest.mark.parametrize("is_done", [False, True])
def test_killed_at_any_write_and_run_again_nothing_is_lost_and_nothing_sent_twice(server, monkeypatch, is_done):
    for name in ("kim", "lea"):
        Path(f"calls/{name}.txt").unlink()
    submit(server, db="undisturbed.db")
    server.work(said)
    collect(server, db="undisturbed.db")
    undisturbed = records("undisturbed.db")

    # Every second write: dying after one and before the next but one, the two tests leave what each write leaves once.
    for number in range(1, 100, 2):
        server.batches.clear()
        server.asked.clear()
        db = f"{number}.db"
        with killed_at(number, is_done=is_done, monkeypatch=monkeypatch) as left:
            try:
                submit(server, db=db)
                server.work(said)
                collect(server, db=db)
            except Killed:
                pass
        if left[0] > 0:
            break
        submit(server, db=db)
        server.work(said)
        collect(server, db=db)

        at_once = [json.dumps(body) for body in server.asked]
        # An answer that was on its way when the process died is asked for again: it is not known.
        assert len(set(at_once)) + len(server.requests()) == 2
        assert len(at_once) <= len(set(at_once)) + (not is_done)
        assert records(db) == undisturbed
    assert number > 15
