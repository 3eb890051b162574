"""`kill -9` of a run that asks a model, at ten random moments, then a rerun: the same database as if nobody had."""

import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from contextlib import closing, contextmanager

import pytest

from tests.cli.asking import CALL, answer, is_second_look, second_look
from tests.model.stub import says, serving

CALLS = 48
SEED = 20261122
# A program that has imported everything, and for each line of arguments it is given becomes the command, in a process of its own.
NURSERY = """
import json, os, sys
import openai, rich.table, rich.progress, sqlite_utils
from aql.cli.main import main
import aql.cli.line, aql.cli.show, aql.extract.llm.check, aql.extract.llm.check_reply, aql.extract.llm.reply, aql.model.answer, aql.model.wire
main(["analyze", sys.argv[1], "--model", "m", "--base-url", "http://127.0.0.1:9/v1", "--dry-run"])
print("ready", flush=True)
for line in sys.stdin:
    child = os.fork()
    if not child:
        folder, argv = json.loads(line)
        os.chdir(folder)
        null = os.open(os.devnull, os.O_RDWR)
        os.dup2(null, 1), os.dup2(null, 2)
        os._exit(main(argv))
    print(child, flush=True)
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""
PASSING = {"analyzed_at", "analyzed_on", "failed_at", "at", "seconds", "retries", "day", "latest"}


@contextmanager
def nursery(calls):
    """What runs a command in a folder in a process of its own: it gives the process's id, and what waits for its exit code."""
    with subprocess.Popen([sys.executable, "-c", NURSERY, str(calls)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout.readline() == "ready\n"

        def begin(folder, argv):
            print(json.dumps([str(folder), argv]), file=program.stdin, flush=True)
            return int(program.stdout.readline()), lambda: int(program.stdout.readline())

        yield begin
        program.stdin.close()


def kept(path):
    """All that a database holds, less when and how fast it came, and less the numbers and the order of rows."""
    with closing(sqlite3.connect(path)) as db:
        views = [name for (name,) in db.execute("select name from sqlite_master where type = 'view' and name like 'v\\_%' escape '\\'")]
        return {name: contents(db, name) for name in [*views, "completions", "files", "transcripts"]}


def contents(db, table):
    rows = db.execute(f"select * from {table}")
    names = [column[0] for column in rows.description]
    numbers = {"id", "cut"} if table in {"files", "transcripts"} else set()
    return sorted(
        json.dumps({name: value for name, value in zip(names, row, strict=True) if name not in PASSING | numbers}, sort_keys=True)
        for row in rows
    )


@pytest.fixture
def calls(folder):
    for path in (folder / "calls").iterdir():
        path.unlink()
    names = [f"{number:02}.txt" for number in range(CALLS)]
    for name in names:
        (folder / "calls" / name).write_text(CALL.replace("Bill", f"Bill the {name[:2]}th"))
    (folder / "calls" / "manifest.csv").write_text("file,speakers\n" + "".join(f"{name},Rep=seller;Dana=buyer\n" for name in names))
    for run in ("killed", "left_alone"):
        (folder / run).mkdir()
        (folder / run / "calls").symlink_to(folder / "calls")
    return folder


def test_a_run_killed_at_ten_moments_ends_where_an_undisturbed_one_does(calls):
    dice, patient = random.Random(SEED), threading.Event()

    def replies(handler, body):
        patient.wait(dice.uniform(0.005, 0.03))
        text = second_look(body, timing="does_not") if is_second_look(body) else answer(timing=(3, "before the audit on the second of May"))
        says(text)(handler, body)

    kills = 0
    with serving(replies) as server, nursery(calls / "calls") as begin:
        argv = ["analyze", "calls", "--model", "stub-1", "--base-url", server.url, "--check", "--concurrency", "4"]
        for _ in range(10):
            child, ended = begin(calls / "killed", argv)
            enough = len(server.asked) + dice.randint(1, 5)
            deadline = time.monotonic() + 20
            while len(server.asked) < enough and time.monotonic() < deadline:
                time.sleep(0.002)
            patient.wait(dice.uniform(0, 0.03))
            kills += kill(child)
            ended()
        _, ended = begin(calls / "killed", argv)
        assert ended() == 0
        asked = len(server.asked)
        _, ended = begin(calls / "left_alone", argv)
        assert ended() == 0

    assert kills == 10
    assert len(server.asked) - asked == 2 * CALLS
    assert 2 * CALLS <= asked <= 2 * CALLS + 10 * 4, "no more is asked again than was under way"
    killed, left_alone = kept(calls / "killed" / "aql.db"), kept(calls / "left_alone" / "aql.db")
    assert len(left_alone["v_verdicts"]) == CALLS
    for table, rows in left_alone.items():
        assert killed[table] == rows, table


def kill(child):
    """1 where the process was there to be killed."""
    try:
        os.kill(child, signal.SIGKILL)
    except ProcessLookupError:
        return 0
    return 1
