"""What a JSON file of 100 MB costs to read: seconds, and the most memory at any time.

Run by hand: .venv/bin/python tests/bench/json_memory.py [MB]

The file is what a speech engine gives: each word of each utterance with its second, its confidence and its speaker.
"""

# ruff: noqa: T201 - a bench speaks to who runs it
import json
import multiprocessing
import random
import resource
import sys
import tempfile
import time
from pathlib import Path

from aql.read.decode import decode
from aql.read.json.export import read_json

_TALK = ("we", "have", "the", "budget", "legal", "looks", "at", "order", "forms", "before", "quarters", "end")


def write_call(path, size):
    """An invented call of about `size` bytes."""
    chance = random.Random(7)
    at = 0
    with path.open("w", encoding="utf-8") as file:
        file.write('{"status": "completed", "audio_duration": 9, "utterances": [')
        while file.tell() < size:
            speaker = chance.choice("AB")
            words = []
            for _ in range(chance.randint(3, 60)):
                words.append({"text": chance.choice(_TALK), "start": at, "end": at + 300, "confidence": 0.98765, "speaker": speaker})
                at += 350
            text = " ".join(word["text"] for word in words)
            file.write(json.dumps({"speaker": speaker, "start": words[0]["start"], "end": at, "text": text, "words": words}) + ",")
        file.write("{}]}")


def measure(path):
    """Prints what reading costs; in a process of its own, so that writing is not counted."""
    text = decode(path.read_bytes())
    held, began = _peak_mb(), time.perf_counter()
    (call,) = read_json(path.name, text)
    print(
        f"{len(text) / 1e6:.0f} MB in {time.perf_counter() - began:.1f} s, {len(call.utterances)} pieces; at most {_peak_mb():.0f} MB",
        end=" ",
    )
    print(f"of memory, {held:.0f} of them before")


def _peak_mb():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder, "call.json")
        write_call(made, 10**6 * int(sys.argv[1] if len(sys.argv) > 1 else 100))
        alone = multiprocessing.get_context("spawn").Process(target=measure, args=(made,))
        alone.start()
        alone.join()
