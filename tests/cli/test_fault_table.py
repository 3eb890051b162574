"""A hundred calls and a server with every fault there is: each call is analyzed or has its reason, and nothing is done twice."""

import json
import re
import threading
from collections import Counter

import pytest

from aql.cli.main import main
from tests.cli.asking import CALL, answer
from tests.model.stub import breaks_off, fails, hangs_up, says, sends, serving

PROVED = answer(timing=(3, "before the audit on the second of May"))
AT_ONCE = [("Retry-After", "0")]
# What the server does wrong about a call, for ever or only the first time, and the reason the call fails for; none where it is analyzed.
FAULTS = [
    ("nothing", None, None),
    ("hangs up once", [hangs_up], None),
    ("breaks off once", [breaks_off], None),
    ("400", fails(400, "no"), "bad_request"),
    ("400 too long", fails(400, "maximum context length is 8192 tokens"), "too_long"),
    ("402", fails(402), "quota"),
    ("404", fails(404), "not_found"),
    ("408", fails(408, headers=AT_ONCE), "timeout"),
    ("409 once", [fails(409, headers=AT_ONCE)], None),
    ("429 once", [fails(429, headers=AT_ONCE)], None),
    ("429 and a long wait", fails(429, headers=[("Retry-After", "3600")]), "rate_limited"),
    ("500", fails(500, headers=AT_ONCE), "server_error"),
    ("502 once", [sends(502, "<html>Bad Gateway</html>", "text/html", AT_ONCE)], None),
    ("529 once", [fails(529, headers=AT_ONCE)], None),
    ("a page", sends(200, "<html>Log in</html>", "text/html"), "not_a_completion"),
    ("half JSON", sends(200, '{"choices": [{"message": {"con'), "not_a_completion"),
    ("wrong schema", says('{"criteria": 3}'), "garbage"),
    ("wrong schema once", [says('{"criteria": 3}')], None),
    ("another language", says(answer(timing=(3, "vor der Prüfung am zweiten Mai"))), None),
    ("a turn that is none", says(answer(timing=(4711, "before the audit on the second of May"))), None),
    ("ten megabytes", says("x" * 10_000_000), "too_big"),
    ("refused", says("", refusal="I would rather not"), "refused"),
    ("filtered", says("", finish="content_filter"), "filtered"),
    ("cut off", says('{"crit', finish="length"), "truncated"),
    ("nothing said", says(""), "empty"),
]
EACH = 4


@pytest.fixture
def hundred(folder):
    for path in (folder / "calls").iterdir():
        path.unlink()
    names = [f"{number:03}" for number in range(len(FAULTS) * EACH)]
    for name in names:
        (folder / "calls" / f"{name}.txt").write_text(CALL.replace("Bill", f"Bill {name}"))
    (folder / "calls" / "manifest.csv").write_text("file,speakers\n" + "".join(f"{name}.txt,Rep=seller;Dana=buyer\n" for name in names))
    return folder


class Moody:
    """A server that goes by the table until it is well; `asked` counts how often it was asked about each call."""

    def __init__(self):
        self.asked = Counter()
        self.is_well = False
        self._lock = threading.Lock()

    def __call__(self, handler, body):
        number = int(re.search(r"Bill (\d+) retypes", body["messages"][1]["content"])[1])
        _, fault, _ = FAULTS[number % len(FAULTS)]
        with self._lock:
            self.asked[number] += 1
            is_first = self.asked[number] == 1
        if isinstance(fault, list):
            fault = fault[0] if is_first else None
        (says(PROVED) if self.is_well or fault is None else fault)(handler, body)


def rows(capsys, sql):
    capsys.readouterr()
    assert main(["query", sql, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def number_of(row):
    return int(row["file"].removesuffix(".txt")[-3:])


def test_every_call_is_analyzed_or_has_its_reason_and_a_rerun_takes_up_what_failed(hundred, capsys):
    moody, expected = Moody(), {number: FAULTS[number % len(FAULTS)][2] for number in range(len(FAULTS) * EACH)}
    with serving(moody) as server:
        argv = ["analyze", "calls", "--model", "stub-1", "--base-url", server.url, "--concurrency", "32"]
        assert main(argv) == 1
        failed = {number_of(row): row["reason"] for row in rows(capsys, "select file, reason from v_failures")}
        analyzed = [number_of(row) for row in rows(capsys, "select file from v_analyses")]
        unproved = {number_of(row) for row in rows(capsys, "select file from v_findings where criterion = 'timing' and status = 'absent'")}
        asked, moody.is_well = Counter(moody.asked), True
        assert main(argv) == 0

    assert len(expected) == 100
    assert failed == {number: reason for number, reason in expected.items() if reason}
    assert sorted(analyzed) == [number for number, reason in expected.items() if not reason]
    assert {asked[number] for number in range(100) if FAULTS[number % len(FAULTS)][1] is None} == {1}
    assert unproved == {number for number in range(100) if FAULTS[number % len(FAULTS)][0] == "another language"}
    again = moody.asked - asked
    assert set(again) == set(failed)
    assert set(again.values()) == {1}
    assert rows(capsys, "select count(*) as n from v_failures") == [{"n": 0}]
    assert rows(capsys, "select count(*) as n, count(distinct file) as files from v_analyses") == [{"n": 100, "files": 100}]
