"""How a call is laid before a model: speakers as codes, turns as numbered lines, between two fence lines, as data.

Whatever was said or written into a name stays on its own numbered line or inside its own quotation marks: line ends are
folded to spaces, invisible characters are dropped, and what a model's tokenizer takes for a control token is broken up
by a zero-width space, which grounding folds away again. The fence holds a hash of all that stands inside it.
"""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from aql.values.transcript import Side, Speaker, Transcript

_LETTERS: Mapping[Side, str] = {"buyer": "B", "seller": "S", "other": "O", "unknown": "U"}
_SURE = {"person", "manifest", "profile"}
_LONGEST_NAME = 80

_SPACES = re.compile(r"\s+")
# Control characters, direction marks and the tag block, in which text can be hidden from people but not from models.
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\U000e0000-\U000e007f]")
# Chat templates mark turns with <|...|>, <s>, </s>, <start_of_turn>, <<SYS>>, [INST] and the like.
_CONTROL = re.compile(r"<(?=[|/<A-Za-z])|\[(?=/?(?:INST|SYSTEM|AVAILABLE_TOOLS|TOOL)\w*\])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One stretch of a call as a model sees it. `codes` names the speaker behind each code."""

    voices: tuple[str, ...]
    lines: tuple[str, ...]
    fence: str
    codes: Mapping[str, str]


def sheet_of(transcript: Transcript, turns: Iterable[int]) -> Sheet:
    """The numbered lines of these turns, with everybody who speaks in the call. Numbers are those of the transcript."""
    codes = codes_of(transcript.speakers)
    said = [transcript.turns[index] for index in turns]
    lines = tuple(f"{turn.index} {codes[turn.speaker]}: {as_data(turn.text)}" for turn in said)
    voices = tuple(_voice(codes[speaker.name], speaker) for speaker in transcript.speakers)
    tag = sha256("\n".join(lines).encode()).hexdigest()[:12]
    return Sheet(voices, lines, f"=== transcript {tag} ===", {code: name for name, code in codes.items()})


def codes_of(speakers: Sequence[Speaker]) -> dict[str, str]:
    """The code of each speaker by name: the letter of the side, and a number in order of appearance."""
    counts: dict[str, int] = {}
    codes = {}
    for speaker in speakers:
        letter = _LETTERS[speaker.side]
        counts[letter] = counts.get(letter, 0) + 1
        codes[speaker.name] = f"{letter}{counts[letter]}"
    return codes


def as_data(text: str) -> str:
    """The text on one line, with nothing in it that a person would not see or a tokenizer would obey."""
    return _CONTROL.sub(lambda hit: f"{hit.group()}\u200b", _UNSEEN.sub("", _SPACES.sub(" ", text))).strip()


def in_quotes(text: str, longest: int = _LONGEST_NAME) -> str:
    """A name, title or quote as a quoted string of at most `longest` characters."""
    return json.dumps(as_data(text)[:longest], ensure_ascii=False)


def _voice(code: str, speaker: Speaker) -> str:
    is_guess = speaker.doubt or speaker.side_from not in _SURE
    side = "side not known" if speaker.side == "unknown" else f"{speaker.side} (a guess)" if is_guess else speaker.side
    about = [in_quotes(text) for text in (speaker.title, speaker.org) if text]
    return f"{code} = {', '.join([in_quotes(speaker.name), side, *about])}"
