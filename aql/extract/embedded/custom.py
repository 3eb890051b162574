"""A fair try at criteria that nobody trained for: by what their examples look like, and by the words of the rubric.

A criterion whose examples the weights take for one of the known criteria is read as that one ("need" as pain, "authority"
as stakeholders). Of any other, a buyer's sentence shows the status of the example it shares most rare words with, and a
plain yes or no to a seller's question that sounds like the rubric's own is confirmed or negative.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from aql.extract.embedded.decide import Decision
from aql.extract.embedded.hear import Heard, hear
from aql.extract.embedded.phrases import table_of
from aql.extract.embedded.weigh import weigh
from aql.extract.embedded.words import words_of
from aql.language.assent import reply_to
from aql.values.rubric import Criterion, Status
from aql.values.transcript import Speaker, Transcript, Turn

KNOWN = ("fit", "pain", "timing", "stakeholders", "budget", "competition", "next_step")
# What other schools call what we know.
_ALSO_CALLED = {
    **dict.fromkeys(("need", "needs", "challenge", "challenges", "problem", "identify_pain", "pains"), "pain"),
    **dict.fromkeys(("authority", "economic_buyer", "decision_maker", "decision_makers", "decision", "people"), "stakeholders"),
    **dict.fromkeys(("timeline", "critical_event", "compelling_event", "urgency", "deadline"), "timing"),
    **dict.fromkeys(("money", "funding", "funds"), "budget"),
    **dict.fromkeys(("competitors", "alternatives", "competitor"), "competition"),
    **dict.fromkeys(("next_steps", "action"), "next_step"),
    **dict.fromkeys(("icp", "ideal_customer"), "fit"),
}
_SIGNS: dict[Status, str] = {"confirmed": "+", "partial": "~", "negative": "-"}
_KINSHIP = 0.4
_ALIKE = 0.34
_ASKED_ALIKE = 0.3
_STEM = 6
_SHOWN = 3


@lru_cache(maxsize=256)
def kin_of(criterion: Criterion) -> str | None:
    """The known criterion that this one is read as: by its name, or by what its examples look like; None where there is none."""
    if criterion.name in KNOWN or criterion.name in _ALSO_CALLED:
        return _ALSO_CALLED.get(criterion.name, criterion.name)
    votes: Counter[str] = Counter()
    examples = [example for example in criterion.examples if example.status in _SIGNS]
    for example in examples:
        likely = _likely(example.asked, example.line)
        votes.update(name for name in KNOWN if any(likely.get(known, 0.0) >= _KINSHIP for known in _classes(name, example.status)))
    best, count = votes.most_common(1)[0] if votes else ("", 0)
    return best if examples and count * 2 > len(examples) else None


def decide_custom(criterion: Criterion, heard: Sequence[Heard], language: str) -> Decision:
    """The decision on a criterion of its own, by likeness to its examples and by answers to its question."""
    rarity = _rarity([*(stems(sentence.text, language) for sentence in heard), *(stems(example.line) for example in criterion.examples)])
    found: dict[Status, list[tuple[float, Heard]]] = {}
    for sentence in heard:
        if sentence.side != "buyer":
            continue
        likeness, status = max(
            ((_likeness(stems(sentence.text, language), stems(example.line), rarity), example.status) for example in criterion.examples),
            default=(0.0, "absent"),
        )
        if likeness >= _ALIKE:
            found.setdefault(status, []).append((likeness, sentence))
    for status, sentence in _answers(criterion, heard, language, rarity):
        found.setdefault(status, []).append((1.0, sentence))
    statuses: tuple[Status, ...] = ("negative", "confirmed", "partial")
    best = max(statuses, key=lambda status: max((likeness for likeness, _ in found.get(status, ())), default=0.0))
    shown = sorted(found.get(best, ()), key=lambda pair: -pair[0])[:_SHOWN]
    return Decision(best, tuple(sentence for _, sentence in shown)) if shown else Decision("absent")


def first_asked(criterion: Criterion, heard: Sequence[Heard], language: str) -> Heard | None:
    """The first question of a seller that sounds like the criterion's."""
    rarity = _rarity(stems(sentence.text, language) for sentence in heard)
    asked = (sentence for sentence in heard if sentence.side == "seller" and _is_asked(criterion, sentence, language, rarity))
    return next(asked, None)


def _is_asked(criterion: Criterion, sentence: Heard, language: str, rarity: Mapping[str, float]) -> bool:
    """Whether a seller's sentence asks what the criterion asks."""
    asked = [criterion.question, criterion.ask_next, *(example.asked for example in criterion.examples if example.asked)]
    said = stems(sentence.text, language)
    return sentence.is_question and any(_likeness(said, stems(text), rarity) >= _ASKED_ALIKE for text in asked if text)


@lru_cache(maxsize=4096)
def stems(text: str, language: str = "en") -> frozenset[str]:
    """The beginnings of the words of a text, the commonest words left out."""
    common = table_of(language).lists.get("common", set())
    return frozenset(word.text[:_STEM] for word in words_of(text, language=language) if word.text not in common)


def _answers(criterion: Criterion, heard: Sequence[Heard], language: str, rarity: Mapping[str, float]) -> Iterable[tuple[Status, Heard]]:
    """The plain yes or no to the criterion's own question."""
    for asked, answer in pairwise(heard):
        if asked.side == "seller" and answer.side == "buyer" and _is_asked(criterion, asked, language, rarity):
            reply = reply_to(asked.text, answer.text, language)
            if reply in {"assent", "denial"}:
                yield "confirmed" if reply == "assent" else "negative", answer


def _rarity(texts: Iterable[frozenset[str]]) -> dict[str, float]:
    """How much a word tells: little where many sentences hold it."""
    listed = list(texts)
    counts = Counter(stem for text in listed for stem in text)
    return {stem: math.log(1 + len(listed) / count) for stem, count in counts.items()}


def _likeness(one: frozenset[str], two: frozenset[str], rarity: Mapping[str, float]) -> float:
    """The cosine of two sentences over their rare words; two must be shared."""
    shared = one & two
    if len(shared) < 2:
        return 0.0
    norm = math.sqrt(sum(rarity.get(stem, 1.0) ** 2 for stem in one) * sum(rarity.get(stem, 1.0) ** 2 for stem in two))
    return sum(rarity.get(stem, 1.0) ** 2 for stem in shared) / norm


def _classes(name: str, status: Status) -> tuple[str, ...]:
    return ("industry", "size") if name == "fit" and status != "negative" else (f"{name}{_SIGNS[status]}",)


def _likely(asked: str | None, line: str) -> dict[str, float]:
    turns = [("seller", asked)] if asked else []
    said = tuple(Turn(place, side, side, text) for place, (side, text) in enumerate([*turns, ("buyer", line)]))
    speakers = (Speaker("seller", "seller"), Speaker("buyer", "buyer"))
    likely: dict[str, float] = {}
    for sentence in hear(Transcript("", "", "", said, speakers)):
        if sentence.side == "buyer":
            for name, value in weigh(sentence).items():
                likely[name] = max(likely.get(name, 0.0), value)
    return likely
