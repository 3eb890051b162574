"""Three hours of captions: our reader against webvtt-py and pysubs2, best of five, in MB/s.

Run by hand: .venv/bin/python tests/bench/captions.py
pysubs2 is only for this bench: pip install pysubs2 into an environment of your own, and run it there with PYTHONPATH=. set.
"""
# ruff: noqa: T201 - a bench speaks to who runs it

import importlib.util
import sys
import time
from io import StringIO

from aql.read.text.cue import cut
from aql.read.text.cues import read_cues
from aql.read.turns import transcript_of

HOURS = 3
SPEAKERS = ("Dana Whitfield", "Sam Lee (Lumenloop)", "Ann-Marie O'Neil", "Chris | Ops")
SPOKEN = "so what we found is that every month somebody spends two days on putting the numbers together by hand and nobody likes it"


def a_call():
    """WebVTT as Zoom writes it: a cue every four seconds, a name before the colon, ten to twenty words each."""
    cues = ["WEBVTT\n"]
    words = SPOKEN.split()
    for number in range(HOURS * 900):
        at, to = (f"{s // 3600:02}:{s // 60 % 60:02}:{s % 60:02}.120" for s in (number * 4, number * 4 + 3))
        said = " ".join(words[(number + place) % len(words)] for place in range(10 + number % 11))
        cues.append(f"\n{number + 1}\n{at} --> {to}\n{SPEAKERS[number // 3 % len(SPEAKERS)]}: {said}.\n")
    return "".join(cues)


def best(work, text):
    """Seconds of the fastest of five runs."""
    took = []
    for _ in range(5):
        began = time.perf_counter()
        work(text)
        took.append(time.perf_counter() - began)
    return min(took)


def rivals():
    """What others take for the same text, each where it is installed."""
    if importlib.util.find_spec("webvtt"):
        import webvtt

        yield "webvtt-py", lambda text: list(webvtt.from_buffer(StringIO(text)))
    if importlib.util.find_spec("pysubs2"):
        import pysubs2

        yield "pysubs2", lambda text: pysubs2.SSAFile.from_string(text, format_="vtt")


def main():
    text = a_call()
    size = len(text.encode()) / 1e6
    print(f"{HOURS} h, {size:.2f} MB, {HOURS * 900} cues; Python {sys.version.split()[0]}")
    ours = best(lambda text: transcript_of(read_cues("a.vtt", text)[0], "a.vtt"), text)
    print(f"{'aql, file to turns with id and language':42} {ours * 1000:7.1f} ms {size / ours:7.1f} MB/s")
    for name, work in [("aql, cues with speakers", lambda text: read_cues("a.vtt", text)), ("aql, cues alone", cut), *rivals()]:
        took = best(work, text)
        print(f"{name:42} {took * 1000:7.1f} ms {size / took:7.1f} MB/s   {took / ours:5.1f} x aql whole")


if __name__ == "__main__":
    main()
