"""Habits of speech by which a seller or a buyer is known, one text file a language in `talk/`.

A block `seller 2.0: asks ...` is a cue: things that sellers say, and the nats each time is worth, 2 where they say it
seven times as often as buyers do. Four blocks are leanings, how people talk in the two roles whatever they talk of: who
asks takes note, moves on and turns to the others; who answers tells of people.

A line of a cue is one way of saying it, in small letters, beginning and ending at the edge of a word; `^` is the begin of
a sentence, brackets never capture, and the rest is as in any regular expression.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from aql.read.sides.names import in_kana

ASKS = "asks how the others work"
ASKS_TERMS = "asks what it takes to buy"
ASKS_PRODUCT = "asks what the product does"
SPEAKS_OF_PRODUCT = "speaks of the other's product"
TELLS_TERMS = "says what it takes to buy"

_TALK = Path(__file__).parent / "talk"
_CUE = re.compile(r"(seller|buyer) (\d\.\d): (.+)")
_SENTENCE = r"(?:^|(?<=[.,;?!¿] )|(?<=¿))"


@dataclass(frozen=True, slots=True)
class Cue:
    """A habit: `why` completes "Dana ...". More than zero nats speak for a seller, less for a buyer."""

    why: str
    nats: float
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Tongue:
    """One language: its cues and the four leanings; `takes_note` is read at the begin of a turn."""

    cues: tuple[Cue, ...]
    takes_note: re.Pattern[str]
    moves_on: re.Pattern[str]
    turns_to_other: re.Pattern[str]
    tells: re.Pattern[str]


@lru_cache
def tongue_of(language: str) -> Tongue | None:
    """How people who sell and buy talk in a language, by its two letters; None where we have no file of it.

    Counted on the labelled calls are the English ones, save what it takes to buy, which is set by hand in all.
    Each other language was tried on a few calls, Japanese on its own rates.
    """
    path = _TALK / f"{language}.txt"
    if not language.isalpha() or not path.is_file():
        return None
    blocks = _blocks(path.read_text(encoding="utf-8"))
    cues = tuple(
        Cue(cue[3], float(cue[2]) * (1 if cue[1] == "seller" else -1), _any(lines))
        for head, lines in blocks.items()
        if (cue := _CUE.match(head))
    )
    leanings = {head.rstrip(":"): [word.strip() for line in lines for word in line.split(" | ")] for head, lines in blocks.items()}
    return Tongue(
        cues,
        takes_note=_any(leanings["takes note"]),
        moves_on=re.compile(rf"{_SENTENCE}(?:{_any(leanings['moves on']).pattern})"),
        turns_to_other=_any(leanings["turns to the others"]),
        tells=_any(leanings["tells"]),
    )


def _blocks(text: str) -> dict[str, list[str]]:
    blocks: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in text.splitlines():
        if line.startswith("    "):
            lines.append(line.strip())
        elif line and not line.startswith("#"):
            lines = blocks.setdefault(line, [])
    return blocks


def _any(ways: list[str]) -> re.Pattern[str]:
    spelled = "|".join(re.sub(r"^\^", lambda _: _SENTENCE, re.sub(r"(?<!\\)\((?!\?)", "(?:", way)) for way in ways)
    return re.compile(spelled if in_kana(spelled) else rf"(?<!\w)(?:{spelled})(?!\w)")
