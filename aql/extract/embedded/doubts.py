"""What takes weight off a buyer's sentence: another's story, a hypothesis, a joke, a question, a hedge, a missing fact."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from aql.extract.embedded.hear import Heard
from aql.extract.embedded.weigh import weigh


@dataclass(frozen=True, slots=True)
class Weighed:
    """A buyer's sentence with what it is worth for each class; `position` is its place in the call, 0 to 1."""

    sentence: Heard
    worth: dict[str, float]
    position: float


@dataclass(frozen=True, slots=True)
class _Doubt:
    """A flag, the classes it casts doubt on (by the beginning of their names), and what it leaves of them."""

    flag: str
    classes: tuple[str, ...]
    leaves: float


_FACTS = ("pain", "timing", "budget", "competition")
_DOUBTS = (
    _Doubt("elsewhere", _FACTS, 0.2),
    _Doubt("question", (*_FACTS, "stakeholders", "industry", "size"), 0.5),
    _Doubt("sarcasm", (*_FACTS, "stakeholders", "industry", "size", "next_step", "fit-"), 0.3),
    _Doubt("hypothetical", ("pain+", "timing+", "budget+", "stakeholders+", "competition+", "next_step+"), 0.35),
    _Doubt("past", ("budget+", "timing+"), 0.4),
    _Doubt("had", ("budget+",), 0.5),
    _Doubt("personal", ("timing+", "pain+"), 0.5),
    _Doubt("restart", ("industry", "size"), 0.2),
    _Doubt("speech", ("next_step", "timing+", "budget+"), 0.4),
)
# Whoever holds the floor for longer than this is giving a speech: no step is agreed in one.
_SPEECH = 250
# A season of trade, an outer limit and what must be running are no family matter, though a holiday is named.
_BUSINESS = re.compile(
    r"\b(?:holiday (?:season|peak|rush|trade|trading|period|sales)|by .{3,40} at the (?:very )?latest|no later than"
    r"|(?:(?:got|has|have|needs?) to|must) be (?:up and )?(?:running|live|working|switched on|in place))\b",
    re.IGNORECASE,
)
# Whoever breaks off behind an article starts again with something else: "we're in the, it's a cupboard".
_RESTART = re.compile(r"\b(?:the|an?|our|der|die|das|eine?|le|la|les|une?|el|los|las|os|as|uma?),")
_HEDGED = ("timing", "budget")
# What is said in answer to another question seldom means these.
_ANSWERED = ("timing", "stakeholders", "budget", "competition")
_OFF_TOPIC = 0.75
# What a class needs beside its words, how near, and what is left of it as a partial where that is missing.
_NEEDS = (("timing", "#when", 0, 0.6), ("competition", "#name", 0, 0.5), ("next_step", "#when", 3, 0.6))


def weighed(heard: Sequence[Heard]) -> Iterator[Weighed]:
    """Every sentence of a buyer with its worth, doubts taken off. A story of elsewhere lasts to the end of its turn."""
    last = max(len(heard) - 1, 1)
    lengths: Counter[int] = Counter()
    for sentence in heard:
        lengths[sentence.turn] += len(sentence.words)
    turn, is_elsewhere = -1, False
    for sentence in heard:
        if sentence.side != "buyer":
            continue
        is_elsewhere = "elsewhere" in sentence.flags or (is_elsewhere and sentence.turn == turn)
        turn = sentence.turn
        flags = sentence.flags | ({"elsewhere"} if is_elsewhere else set()) | ({"question"} if sentence.is_question else set())
        flags -= {"personal"} if _BUSINESS.search(sentence.text) else set()
        flags |= {"restart"} if _RESTART.search(sentence.text) else set()
        flags |= {"speech"} if lengths[turn] > _SPEECH else set()
        worth = {name: value * _left(name, flags, sentence.topic) for name, value in weigh(sentence).items()}
        _weaken(worth, sentence, heard)
        yield Weighed(sentence, worth, sentence.place / last)


def _left(name: str, flags: frozenset[str], topic: str | None) -> float:
    criterion = name[:-1]
    left = _OFF_TOPIC if topic in _ANSWERED and criterion in _ANSWERED and topic != criterion else 1.0
    for doubt in _DOUBTS:
        if doubt.flag in flags and name.startswith(doubt.classes):
            left *= doubt.leaves
    return left


def _weaken(worth: dict[str, float], sentence: Heard, heard: Sequence[Heard]) -> None:
    """Make a hedged statement, or one without its date or name, speak for a partial."""
    if "hedge" in sentence.flags:
        for criterion in _HEDGED:
            _move(worth, criterion, keeps=0.6, gives=0.8)
    for criterion, kind, reach, gives in _NEEDS:
        if not worth.get(f"{criterion}+"):
            continue
        near = heard[max(0, sentence.place - reach) : sentence.place + (2 if reach else 1)]
        strong = any(hit.strength > 1 for hit in sentence.says(f"{criterion} confirmed")) and kind == "#name"
        if not strong and not any(_holds(other, kind) for other in near):
            _move(worth, criterion, keeps=0.0, gives=gives)
    around = heard[max(0, sentence.place - 3) : sentence.place + 2]
    if worth.get("budget+") and not any(other.has("#num") for other in around):
        worth["budget+"] *= 0.5
    if not worth.get("budget~"):
        return
    if sentence.topic != "budget" and not any(other.has(kind) for other in around for kind in ("#cash", "#money", "#num")):
        worth["budget~"] *= 0.5


def _holds(sentence: Heard, kind: str) -> bool:
    """Whether a word of the class stands there; a name, of something or somebody that is not in the room."""
    return kind in sentence.kinds and any(kind in classes and "#present" not in classes for classes in sentence.classes)


def _move(worth: dict[str, float], criterion: str, *, keeps: float, gives: float) -> None:
    confirmed = worth.get(f"{criterion}+", 0.0)
    worth[f"{criterion}+"] = confirmed * keeps
    worth[f"{criterion}~"] = max(worth.get(f"{criterion}~", 0.0), confirmed * gives)
