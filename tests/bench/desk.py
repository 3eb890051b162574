"""A hundred readers and five reviewers at the desk at once, for a minute, over ten thousand calls.

Run by hand: python -m tests.bench.desk [--calls 10000] [--seconds 60] [--db FILE]. A reader opens a page every two
seconds on the average, as somebody does who reads it; a reviewer decides about a call every two.
Every page must come, and every decision that was answered as kept must stand in the database.
"""

# ruff: noqa: T201 - a bench speaks to who runs it
import argparse
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from contextlib import redirect_stdout
from dataclasses import replace
from datetime import date, timedelta
from http.client import HTTPConnection
from io import StringIO
from pathlib import Path
from threading import Barrier, Thread
from urllib.parse import urlencode, urlsplit

from aql.cli.main import main as aql
from aql.language.fold import words_id
from aql.store.packed import digest
from aql.store.store import Store
from aql.values.transcript import Turn

SAMPLES = Path(__file__).parents[2] / "sample_transcripts"
READERS, REVIEWERS, PAUSE_S = 100, 5, 2.0
WORDS = ("budget", "invoice", "next week", "contract", "security", "Norwick")
VERDICTS = ("", "qualified", "nurture", "disqualified", "insufficient")


def build(path, calls):
    """A database of so many calls: the samples over and over, each with words, account and date of its own."""
    with tempfile.TemporaryDirectory() as folder:
        with redirect_stdout(StringIO()):
            aql(["analyze", str(SAMPLES), "--db", f"{folder}/samples.db"])
        with Store.open(f"{folder}/samples.db", read_only=True) as store:
            records = [store.current(listing.call.id) for listing in store.listings()]
    rng = random.Random(7)
    with Store.open(path) as store:
        for number in range(calls):
            made = records[number % len(records)]
            said = made.transcript
            last = said.turns[-1]
            turns = (*said.turns, Turn(len(said.turns), last.label, last.speaker, f"That was call number {number} of the year."))
            day = date(2026, 1, 1) + timedelta(days=rng.randrange(300))
            words = replace(said, turns=turns, id=words_id(turn.text for turn in turns), held_on=day)
            account = f"{made.call.account or 'Nobody'} {number // 40}"
            call = store.register(words, replace(made.call, file=f"calls/{number:05}.vtt", account=account, held_on=day))
            store.save(replace(made, id=digest(call.id), call=call, transcript=words))


class Visitor:
    """One browser: a connection that is kept, a cookie, and how long each kind of page took."""

    def __init__(self, address, seed):
        self.rng = random.Random(seed)
        self.took = defaultdict(list)
        self.wrong = Counter()
        self.kept = 0
        self._listed = []
        self._to = urlsplit(address)
        self._connection = HTTPConnection(self._to.netloc, timeout=30)
        self._cookie = self._ask("GET", f"/?{self._to.query}")[1]["set-cookie"].partition(";")[0]

    def read(self, until):
        """Pages at random, each read for a while, until the time is over."""
        time.sleep(self.rng.random() * PAUSE_S)
        while time.monotonic() < until:
            kind = self.rng.choices(("queue", "call", "search", "account", "api"), (45, 40, 5, 5, 5))[0]
            getattr(self, f"_{kind}")()
            time.sleep(self.rng.uniform(0.5, 1.5) * PAUSE_S)

    def review(self, until):
        """One decision after the other: the queue, a call of it, accept or reject, a pause, and the next."""
        while time.monotonic() < until:
            time.sleep(self.rng.uniform(0.5, 1.5) * PAUSE_S)
            self._queue()
            place = self.rng.choice(self._listed)
            page = self._timed("call", place)
            mark, saw = re.search(r'name="mark" value="(\w+)"', page), re.search(r'name="saw" value="(\w+)"', page)
            if not (mark and saw):
                self.wrong["no form"] += 1
                continue
            form = {"mark": mark[1], "about": "verdict", "saw": saw[1], "after": "0"}
            form |= self.rng.choice(({"decision": "accept"}, {"decision": "reject", "code": "misread"}))
            path = place.partition("?")[0] + "/review"
            began = time.perf_counter()
            status, _, _ = self._ask("POST", path, urlencode(form))
            self.took["review"].append(time.perf_counter() - began)
            self.kept += status == 303
            if status not in (303, 409):  # another reviewer was faster: told, and not kept
                self.wrong[f"review {status}"] += 1

    def _queue(self):
        asked = {"verdict": self.rng.choice(VERDICTS), "page": self.rng.randint(1, 20), "order": self.rng.choice(("newest", "account"))}
        page = self._timed("queue", f"/?{urlencode(asked)}")
        found = re.findall(r'class="open" href="(/calls/[^"]+)"', page)
        self._listed = [address.replace("&amp;", "&") for address in found] or self._listed

    def _call(self):
        if self._listed:
            self._timed("call", self.rng.choice(self._listed))

    def _search(self):
        self._timed("search", f"/search?{urlencode({'words': self.rng.choice(WORDS)})}")

    def _account(self):
        self._timed("account", f"/account?account=Norwick+{self.rng.randrange(100)}", (200, 404))

    def _api(self):
        self._timed("api", f"/api/v1/calls?page={self.rng.randint(1, 20)}")

    def _timed(self, kind, path, fine=(200,)):
        began = time.perf_counter()
        status, _, page = self._ask("GET", path)
        self.took[kind].append(time.perf_counter() - began)
        if status not in fine:
            self.wrong[f"{kind} {status}"] += 1
        return page

    def _ask(self, method, path, body=None):
        headers = {"Cookie": getattr(self, "_cookie", ""), "Sec-Fetch-Site": "same-origin"}
        if body is not None:
            headers |= {"Content-Type": "application/x-www-form-urlencoded", "Origin": f"http://{self._to.netloc}"}
        self._connection.request(method, path, body, headers)
        answer = self._connection.getresponse()
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read().decode()


def run(database, seconds):
    """The visitors of one run, readers and reviewers, once all are done."""
    with Store.open(database, read_only=True) as store:
        before = store.query("select count(*) from v_reviews").rows[0][0]
    command = [sys.executable, "-c", "from aql.cli.main import run; run()", "serve", "--db", str(database), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as desk:
        try:
            address = desk.stdout.readline().strip()
            visitors = [Visitor(address, seed) for seed in range(READERS + REVIEWERS)]
            ready = Barrier(len(visitors))

            def visit(number, visitor):
                ready.wait()
                (visitor.read if number < READERS else visitor.review)(time.monotonic() + seconds)

            threads = [Thread(target=visit, args=pair) for pair in enumerate(visitors)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
        finally:
            desk.terminate()
    with Store.open(database, read_only=True) as store:
        kept = store.query("select count(*) from v_reviews").rows[0][0] - before
    return visitors, kept


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--calls", type=int, default=10_000)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--db", type=Path)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        database = asked.db or Path(folder) / "desk.db"
        if not database.exists():
            build(database, asked.calls)
        visitors, kept = run(database, asked.seconds)
    took = defaultdict(list)
    for visitor in visitors:
        for kind, times in visitor.took.items():
            took[kind] += times
    every = sorted(time for times in took.values() for time in times)
    for kind, times in [*sorted(took.items()), ("all", every)]:
        at = [sorted(times)[int(len(times) * share)] * 1000 for share in (0.5, 0.95, 0.99)]
        print(f"{kind:8} {len(times):6} requests   p50 {at[0]:6.1f} ms   p95 {at[1]:6.1f} ms   p99 {at[2]:6.1f} ms")
    told = sum(visitor.kept for visitor in visitors)
    wrong = sum((visitor.wrong for visitor in visitors), Counter())
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(f"the desk took {(used.ru_utime + used.ru_stime) / len(every) * 1000:.1f} ms of one processor a request")
    print(
        f"{len(every) / asked.seconds:.0f} requests a second; {told} reviews told as kept, {kept} in the database; wrong: {dict(wrong) or 'none'}"
    )


if __name__ == "__main__":
    main()
