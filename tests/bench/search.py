"""How long a search takes over three million turns: words said everywhere, words said once, and every filter.

Run by hand: python -m tests.bench.search [--turns 3000000] [--db FILE]. The turns are the samples' own, over and over,
each call with an account, a day, a verdict and a word of its own; written in bulk, and indexed in one go at the end.
Three million take 1.3 GB in the temporary folder, which are given back at the end, save with --db.
"""

# ruff: noqa: T201 - a bench speaks to who runs it
import argparse
import json
import sqlite3
import tempfile
import time
from contextlib import redirect_stdout
from datetime import date, timedelta
from io import StringIO
from itertools import count
from pathlib import Path
from statistics import median

from aql.cli.main import main as aql
from aql.store.store import Store

SAMPLES = Path(__file__).parents[2] / "sample_transcripts"
VERDICTS = ("qualified", "nurture", "disqualified", "insufficient")
ASKED = (
    ("the", {}),
    ("and you", {}),
    ("budget", {}),
    ('"next week"', {}),
    ("migrat*", {}),
    ("th*", {}),
    ("t*", {}),
    ("that*", {}),
    ('"we w"*', {}),
    ("zq000007", {}),
    ("nobodysaidthis", {}),
    ("the", {"side": "buyer"}),
    ("the", {"account": "Account 3"}),
    ("budget", {"verdict": "qualified"}),
    ("budget", {"since": date(2026, 6, 1), "until": date(2026, 6, 2)}),
    ("budget", {"speaker": "Priya"}),
    ("budget", {"since": date(2026, 6, 1), "until": date(2026, 6, 9)}),
    ("nobodysaidthis", {"since": date(2026, 6, 1), "until": date(2026, 6, 4)}),
    ("budget", {"speaker": "Nobody"}),
    ("zq000007", {"side": "buyer", "verdict": "qualified"}),
    ("the", {"side": "other"}),
    ("the", {"speaker": "Priya", "verdict": "nurture"}),
    ("the", {"speaker": "Priya", "verdict": "nurture", "until": date(2026, 1, 9)}),
    ("that*", {"speaker": "Priya", "verdict": "nurture"}),
    ("th*", {"since": date(2026, 6, 1), "until": date(2026, 6, 2)}),
    ("zq0*", {"account": "Account 3"}),
)


def build(path, turns):
    """A database of at least so many turns, and the seconds that writing and indexing took."""
    with tempfile.TemporaryDirectory() as folder:
        with redirect_stdout(StringIO()):
            aql(["analyze", str(SAMPLES), "--db", f"{folder}/samples.db"])
        with Store.open(f"{folder}/samples.db", read_only=True) as store:
            calls = [store.current(listing.call.id).transcript for listing in store.listings()]
    with Store.open(path):
        pass
    began = time.perf_counter()
    db = sqlite3.connect(path)
    db.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-200000;")
    made = 0
    with db:
        for number in count(1):
            said = calls[number % len(calls)]
            day = str(date(2026, 1, 1) + timedelta(days=number % 300))
            account = f"Account {number // 40}"
            db.execute(
                "INSERT INTO calls (id, words, file, held_on, day, account, account_key, transcript, standing, first_turn, last_turn)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    f"{number:016x}",
                    f"{number:016x}",
                    f"calls/{number}.vtt",
                    day,
                    day,
                    account,
                    account.casefold(),
                    number,
                    VERDICTS[number % 4],
                    made,
                    made + len(said.turns) - 1,
                ),
            )
            db.execute("INSERT INTO cuts VALUES (?, ?, ?)", (number, f"{number:016x}", f"{number:016x}"))
            db.execute(
                "INSERT INTO transcripts VALUES (?, ?, '', ?, '', ?, 'zoom vtt', NULL, ?, 'name', 'en', '[]', '[]')",
                (number, f"{number:016x}", number, f"calls/{number}.vtt", day),
            )
            db.executemany(
                "INSERT INTO speakers (transcript, place, name, side, side_from, why, doubt) VALUES (?, ?, ?, ?, 'words', '', '')",
                ((number, place, one.name, one.side) for place, one in enumerate(said.speakers)),
            )
            sides = {one.name: one.side for one in said.speakers}
            db.executemany(
                "INSERT INTO turns (id, cut, place, label, speaker, side, text, start_s, end_s, starts) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    (
                        made + turn.index,
                        number,
                        turn.index,
                        turn.label,
                        turn.speaker,
                        sides[turn.speaker],
                        turn.text if turn.index else f"{turn.text} zq{number:06}",
                        turn.start_s,
                        turn.end_s,
                        json.dumps(turn.starts),
                    )
                    for turn in said.turns
                ),
            )
            made += len(said.turns)
            if made >= turns:
                break
    written = time.perf_counter()
    with db:
        db.execute("INSERT INTO turn_index (turn_index) VALUES ('rebuild')")
    db.close()
    print(f"{made:,} turns of {number:,} calls written in {written - began:.0f} s, indexed in {time.perf_counter() - written:.0f} s")
    print(f"{path.stat().st_size / 1e9:.2f} GB")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--turns", type=int, default=3_000_000)
    parser.add_argument("--db", type=Path)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = asked.db or Path(folder) / "search.db"
        if not path.exists():
            build(path, asked.turns)
        with Store.open(path, read_only=True) as store:
            for words, where in ASKED:
                times = []
                for _ in range(7):
                    began = time.perf_counter()
                    found = store.search(words, limit=50, context=1, **where)
                    times.append((time.perf_counter() - began) * 1000)
                told = " ".join(f"{name}={value}" for name, value in where.items())
                many = f"{len(found.hits)}{'+' if found.is_capped else ''}"
                print(f"{words:16} {told:52} {many:>4} hits   first {times[0]:7.1f} ms   median {median(times):7.1f} ms")


if __name__ == "__main__":
    main()
