"""What the readers make of a folder of exports, file by file: voices, turns, seconds, and words against the raw file.

Run by hand: .venv/bin/python tests/bench/formats.py ../shared/formats

`lost` are words of the raw file that stand in no turn, labels, clocks, tags and other furniture taken out as far as a
crude count can; `doubled` are words the turns have more often than the file. Both should be next to nothing.
"""

# ruff: noqa: T201 - a bench speaks to who runs it
import html
import re
import sys
from collections import Counter
from pathlib import Path

from aql.language.fold import words
from aql.read.decode import decode
from aql.read.files import read_paths
from aql.values.unread import Unread

_FURNITURE = re.compile(
    r"^(?:WEBVTT.*|Kind:.*|Language:.*|NOTE .*|.*-->.*)$|</?[A-Za-z][^<>\n]*>|\{\\[^}]*\}|<\d[\d:.]*>|\d+:[\d:.,]+", re.MULTILINE
)


def raw_words(path):
    """The words of a text file without tags and times; None for what is no plain text."""
    if path.suffix in (".json", ".docx", ".zip"):
        return None
    text = _FURNITURE.sub(" ", re.sub(r"<v[^>]*>", " ", decode(path.read_bytes())))
    return Counter(word for word in words(html.unescape(text).replace("\\", "")) if not word[0].isdigit())


def main(folder):
    print(f"{'file':34} {'format':20} {'voices':>6} {'turns':>5} {'first':>8} {'last':>9} {'words':>6} {'lost':>5} {'doubled':>7}")
    for path in sorted(path for path in Path(folder).rglob("*") if path.is_file()):
        name = str(path.relative_to(folder))
        for call in read_paths([path]):
            if isinstance(call, Unread):
                print(f"{name:34} refused: {call.reason}: {call.what}")
                continue
            said = Counter(word for turn in call.turns for word in words(turn.text) if not word[0].isdigit())
            raw = raw_words(path)
            labels = Counter(word for turn in call.turns for word in words(turn.label))
            lost = doubled = ""
            if raw is not None:
                missing = {word: count for word, count in (raw - said).items() if word not in labels}
                lost, doubled = str(sum(missing.values())), str(sum((said - raw).values()))
                lost += f" {list(missing)[:12]}" if missing else ""
            first, last = (
                call.turns[0].start_s,
                max((s for turn in call.turns for s in (turn.start_s, turn.end_s) if s is not None), default=None),
            )
            print(
                f"{name:34} {call.format:20} {len(call.speakers):6} {len(call.turns):5} {first!s:>8} {last!s:>9} {sum(said.values()):6} "
                f"{doubled:>7} {lost}"
            )


if __name__ == "__main__":
    main(sys.argv[1])
