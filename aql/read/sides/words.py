"""Which side each voice of a call sounds like, from how it talks, whom it speaks for and who introduces it.

Everything is weighed in nats, above zero for a seller: a voice with more than four on one side is judged, one with less
than eight stays in doubt. The rates were counted on the labelled calls and hold when each account is left out in turn.
How people talk is compared within the call (one asks and takes note, another tells), so a dialect or a language tips
nothing. Nobody is a buyer where nothing is sold: that needs a pitch, less of one from a voice that is ours.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from aql.read.sides.cues import ASKS, ASKS_PRODUCT, ASKS_TERMS, SPEAKS_OF_PRODUCT, TELLS_TERMS, Cue, Tongue, tongue_of
from aql.read.sides.names import first_names
from aql.read.sides.ties import Ties, in_our_name, introduced
from aql.values.transcript import Side, Transcript

# In nats: what a side takes, what it takes without doubt, what a buyer takes where it is plain who sells, and a sale.
_ENOUGH, _SURE, _LITTLE, _SOLD = 4.0, 8.0, 2.0, 4.2
_OUR_NAME = 10.0

# What a seller does, what a buyer does instead, and how often each does the first: three per turn, two per word.
_LEANINGS = (
    ("takes note of what the others say", "mostly answers", 0.26, 0.055),
    ("moves the talk on", "lets the others lead", 0.26, 0.12),
    ("asks", "answers more than they ask", 0.33, 0.17),
    ("turns to the others", "speaks of themselves", 0.036, 0.023),
    ("tells little of themselves", "tells of their own people and troubles", 0.028, 0.061),
)
_PER_TURN = 3
_CUES_A_WORD = 0.011  # the nats of seller's cues that chance gives a word
_STRETCH = 400
_LACKS = frozenset({"never talks like a seller", "tells little of themselves"})
_DEALS = frozenset({ASKS_PRODUCT, SPEAKS_OF_PRODUCT, TELLS_TERMS})
_MOST_DEALT = 2.5  # never a sale by itself: a meeting of buyers sounds like buying, too
_QUESTIONS = frozenset({ASKS, ASKS_TERMS})
_IN_OUR_NAME = frozenset({"speaks in our name", "is introduced as one of us"})
_REHEARSED = re.compile(
    r"\byou(?:'re| are|'ll be| be) the (?:customer|buyer|prospect|client),? (?:and )?i(?:'m|'ll| am)\b"
    r"|\bi(?:'ll| will)? (?:be|play) the (?:customer|buyer|prospect|client)\b"
    r"|\blet's (?:do a )?role[- ]?play\b|\brollenspiel|\bjeu de rôle|\bjuego de rol|ロールプレイ|ロープレ"
)
_PLAIN_QUOTES = str.maketrans("‘’‚‛´`", "''''''")


@dataclass(frozen=True, slots=True)
class Judged:
    """The side that the words give a voice, why, and what leaves it in doubt."""

    side: Side
    why: str
    doubt: str = ""


@dataclass(slots=True)
class Heard:
    """What is heard of one voice: nats and the reasons that gave them; `is_ours` where it speaks in our name.

    `pitch` is the most seller-like stretch of its words, in nats; `deals` the stretch that most sounds like buying.
    """

    nats: float = 0.0
    pitch: float = 0.0
    deals: float = 0.0
    is_ours: bool = False
    turns: int = 0
    words: float = 0.0
    reasons: list[tuple[float, str]] = field(default_factory=list)

    def add(self, nats: float, why: str) -> None:
        """Weigh one more thing."""
        self.nats += nats
        self.reasons.append((nats, why))

    def why(self, sign: int) -> str:
        """The two best reasons for one side (+1 seller, -1 buyer), as they complete "Dana ...": what is said before what is not."""
        found = sorted(
            ((why in _IN_OUR_NAME, why not in _LACKS, nats * sign, why) for nats, why in self.reasons if why and nats * sign > 0),
            reverse=True,
        )
        return " and ".join(list(dict.fromkeys(why for *_, why in found))[:2])


def judge_words(transcript: Transcript, ours: Sequence[str], known: Mapping[str, Side]) -> dict[str, Judged]:
    """The side of each voice by the words of the call; a voice of which they tell nothing is left out.

    `ours` are our own names as rightly spelled, `known` the sides that stand already, `other` among them.
    """
    heard = hear(transcript, ours, known)
    if _is_rehearsed(transcript) or not _is_sold(heard, known):
        return {name: Judged("seller", one.why(1), "nobody is sold to in this call") for name, one in heard.items() if one.is_ours}
    is_plain = any(one.nats >= _SURE for one in heard.values()) or "seller" in known.values()
    judged = {name: verdict for name, one in heard.items() if (verdict := _judged(one, is_plain=is_plain))}
    return judged | _across_the_table(heard, judged, known)


def hear(transcript: Transcript, ours: Sequence[str], known: Mapping[str, Side]) -> dict[str, Heard]:
    """What is heard of each voice, by its name."""
    tongue = tongue_of(transcript.language)
    texts = [turn.text.casefold().translate(_PLAIN_QUOTES) for turn in transcript.turns]
    heard = {speaker.name: Heard() for speaker in transcript.speakers}
    for turn, text in zip(transcript.turns, texts, strict=True):
        heard[turn.speaker].turns += 1
        heard[turn.speaker].words += _length(text)
    met = [_cues_in(text, tongue) for text in texts]
    if tongue:
        _weigh_leanings(transcript, texts, tongue, heard)
        _weigh_cues(transcript, texts, met, heard)
    firsts = first_names(transcript)
    for turn, text in zip(transcript.turns, texts, strict=True):
        for name, why in in_our_name(text, turn.speaker, ours, firsts):
            if not heard[name].is_ours:  # said twice it proves no more
                heard[name].is_ours = True
                heard[name].add(_OUR_NAME, why)
    _weigh_ties(Ties(transcript, texts, met, introduced(texts, firsts), tongue), heard, known)
    return heard


def _is_rehearsed(transcript: Transcript) -> bool:
    """Whether sellers practise on each other: the one who plays the customer buys nothing."""
    return any(_REHEARSED.search(turn.text.casefold().translate(_PLAIN_QUOTES)) for turn in transcript.turns)


def _is_sold(heard: Mapping[str, Heard], known: Mapping[str, Side]) -> bool:
    """Whether anybody here sells: by a pitch in some stretch of a voice's words, less of one from a voice that is ours.

    Less of one, too, where another voice deals with it as a buyer does. A known rep alone does not make a sale: colleagues
    whom nobody named would be taken for buyers.
    """
    return any(
        _selling(one, is_rep=known.get(name) == "seller") + _dealt(one, [other for other in heard.values() if other is not one]) >= _SOLD
        for name, one in heard.items()
    )


def _dealt(one: Heard, others: Sequence[Heard]) -> float:
    """What the voice across the table adds to a sale: both must show their side, for hosts and colleagues ask too."""
    if one.nats < _ENOUGH or one.pitch <= 0:
        return 0.0
    return max((min(_MOST_DEALT, other.deals) for other in others if other.nats <= -_ENOUGH), default=0.0)


def _selling(one: Heard, *, is_rep: bool = False) -> float:
    rest = one.nats - _OUR_NAME * one.is_ours
    if rest <= -_ENOUGH:
        return 0.0  # who retells a sale to a colleague pitches, too
    return one.pitch + (4.0 if one.is_ours else 3.5 if is_rep else 0.0) + max(0.0, min(2.5, (rest - 5) / 4))


def _judged(one: Heard, *, is_plain: bool) -> Judged | None:
    """The side of one voice; a buyer needs to say less where it is plain who sells."""
    if one.nats >= _ENOUGH:
        return Judged("seller", one.why(1), "" if one.nats >= _SURE else "little in their words tells")
    if one.nats <= -(_LITTLE if is_plain else _ENOUGH):
        return Judged("buyer", one.why(-1), "" if one.nats <= -_SURE else "little in their words tells")
    return None


def _across_the_table(heard: Mapping[str, Heard], judged: Mapping[str, Judged], known: Mapping[str, Side]) -> dict[str, Judged]:
    """The other one of two voices, where only one of them is known."""
    people = [name for name, one in heard.items() if known.get(name) != "other" and one.words > 15]
    unclear = [name for name in people if name not in judged and name not in known]
    if len(people) != 2 or len(unclear) != 1:
        return {}
    (name,) = unclear
    other = next(person for person in people if person != name)
    side = known.get(other) or judged[other].side
    if side not in {"buyer", "seller"}:
        return {}
    return {name: Judged("seller" if side == "buyer" else "buyer", f"is the only one who talks with {other}", "nothing else tells")}


def _length(text: str) -> float:
    """About how many words: five letters each, two where a letter is a syllable."""
    return len(text) / (2 if re.search("[\u3040-\u9fff]", text) else 5)


def _cues_in(text: str, tongue: Tongue | None) -> Counter[Cue]:
    return Counter({cue: found for cue in tongue.cues if (found := len(cue.pattern.findall(text)))} if tongue else {})


def _weigh_leanings(transcript: Transcript, texts: Sequence[str], tongue: Tongue, heard: Mapping[str, Heard]) -> None:
    counts: dict[str, list[int]] = defaultdict(lambda: [0] * len(_LEANINGS))
    for turn, text in zip(transcript.turns, texts, strict=True):
        row = counts[turn.speaker]
        row[0] += bool(tongue.takes_note.match(text))
        row[1] += bool(tongue.moves_on.search(text))
        row[2] += "?" in text or "？" in text
        row[3] += len(tongue.turns_to_other.findall(text))
        row[4] += len(tongue.tells.findall(text))
    for place, (seller_why, buyer_why, seller, buyer) in enumerate(_LEANINGS):
        exposure = {name: (one.turns if place < _PER_TURN else one.words) for name, one in heard.items()}
        prior = 10 if place < _PER_TURN else 200
        usual = (sum(row[place] for row in counts.values()) + prior * (seller + buyer) / 2) / (sum(exposure.values()) + prior)
        ratio = seller / buyer
        for name, one in heard.items():
            # Two Poisson voices, one on each side of what is usual in this call; halved, for turns are not independent.
            nats = (counts[name][place] * math.log(ratio) - usual * (ratio**0.5 - ratio**-0.5) * exposure[name]) / 2
            one.add(nats, seller_why if nats > 0 else buyer_why)


def _weigh_cues(transcript: Transcript, texts: Sequence[str], met: Sequence[Counter[Cue]], heard: Mapping[str, Heard]) -> None:
    for name, one in heard.items():
        spoken = [(_length(text), found) for turn, text, found in zip(transcript.turns, texts, met, strict=True) if turn.speaker == name]
        counts: Counter[Cue] = Counter()
        for _, found in spoken:
            counts.update(found)
        for cue, count in counts.items():
            one.add(cue.nats * count, cue.why)
        one.add(-_CUES_A_WORD * one.words, "never talks like a seller" if not any(cue.nats > 0 for cue in counts) else "")
        one.pitch = _stretch([(length, *_offered(found)) for length, found in spoken])
        one.deals = _stretch(
            [(length, sum(-cue.nats * count for cue, count in found.items() if cue.why in _DEALS), 0.0) for length, found in spoken]
        )


def _offered(found: Counter[Cue]) -> tuple[float, float]:
    """The nats of what is offered, and of what is asked: a colleague, a host and an employer ask the same."""
    offered = sum(cue.nats * count for cue, count in found.items() if cue.nats > 0 and cue.why not in _QUESTIONS)
    return offered, sum(cue.nats * count for cue, count in found.items() if cue.why in _QUESTIONS)


def _stretch(spoken: Sequence[tuple[float, float, float]]) -> float:
    """The nats of the richest stretch of some 400 words, less what chance would find in so many stretches.

    Of the third number, the questions, half as much counts as is offered beside them.
    """
    best = 0.0
    for first in range(len(spoken)):
        length = nats = asked = 0.0
        for more, heard, asks in spoken[first:]:
            length, nats, asked = length + more, nats + heard, asked + asks
            if length > _STRETCH:
                break
            best = max(best, nats + min(asked, nats / 2) - _CUES_A_WORD * max(length, 150))
    return best - 2 * math.log(max(1.0, sum(length for length, *_ in spoken) / _STRETCH))


def _weigh_ties(ties: Ties, heard: Mapping[str, Heard], known: Mapping[str, Side]) -> None:
    """A tie is worth what the side at its other end is sure: twice around, so that one tie can lean on another."""
    pinned = {"seller": 1.0, "buyer": -1.0, "other": 0.0}
    alone = {name: (one.nats, len(one.reasons)) for name, one in heard.items()}
    for _ in range(2):
        leaning = {name: pinned.get(known.get(name, ""), math.tanh(one.nats / 6)) for name, one in heard.items()}
        for name, one in heard.items():
            one.nats, kept = alone[name]
            del one.reasons[kept:]
        for name, nats, why in ties.weighed(leaning):
            heard[name].add(nats, why)
