"""Two hundred calls through a model that takes its time: how much longer the command line needs than the waiting alone.

Run by hand: .venv/bin/python -m tests.bench.waiting
The server stands in this process and answers after LATENCY_S; `aql analyze` runs in its own. Ideal is the waiting in
rounds of AT_ONCE; beside it stands the bare openai client asking the same number of small questions in as many threads.
"""
# ruff: noqa: T201 - a bench speaks to who runs it

import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from tests.cli.asking import CALL, answer
from tests.model.stub import says, serving

CALLS = 200
AT_ONCE = 32
LATENCY_S = 2.0
RUNS = 3
PROVED = answer(pain=(1, "retypes four hundred invoices"), timing=(3, "before the audit on the second of May"))

BARE = f"""
import sys
from concurrent.futures import ThreadPoolExecutor
from openai import OpenAI
client = OpenAI(base_url=sys.argv[1], api_key="sk-none")
ask = lambda n: client.chat.completions.create(model="stub-1", messages=[{{"role": "user", "content": "hello"}}])
with ThreadPoolExecutor({AT_ONCE}) as pool:
    list(pool.map(ask, range({CALLS})))
"""


def late(handler, body):
    """The answer, after as long as a model takes."""
    time.sleep(LATENCY_S)
    says(PROVED)(handler, body)


def timed(argv, folder):
    """Seconds of waiting and of processor that a process took."""
    before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    subprocess.run(argv, cwd=folder, check=True, capture_output=True, env=os.environ | {"OPENAI_API_KEY": "sk-none"})
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.monotonic() - begun, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main():
    """Prints the medians of a few paired runs."""
    ideal = -(-CALLS // AT_ONCE) * LATENCY_S
    ours, bare = [], []
    with serving(late) as server, tempfile.TemporaryDirectory() as given:
        folder = Path(given)
        (folder / "calls").mkdir()
        for number in range(CALLS):
            (folder / "calls" / f"{number}.txt").write_text(f"{CALL}Rep: That is order {number}, then.\n")
        aql = str(Path(sys.executable).parent / "aql")
        for run in range(RUNS):
            asked = ["--model", "stub-1", "--base-url", server.url, "--concurrency", str(AT_ONCE)]
            ours.append(timed([aql, "analyze", "calls", "--db", f"{run}.db", *asked], folder))
            bare.append(timed([sys.executable, "-c", BARE, server.url], folder))
    for name, runs in (("aql", ours), ("openai alone", bare)):
        wall, cpu = (median(each) for each in zip(*runs, strict=True))
        print(f"{name:13} {wall:5.1f} s, {wall / ideal:.2f} of the ideal {ideal:.0f} s; {1000 * cpu / CALLS:.0f} ms of processor a call")


if __name__ == "__main__":
    main()
