"""Which side each voice of a call sounds like, from what is said and by whom it is answered.

Nothing here knows a name in advance but our own. Points above zero speak for a seller, below for a buyer; they are habits
weighed against each other, so a long talker is no surer than a short one. What ties two voices together (one introduces
the other as a colleague, one asks and the other answers) is weighed after that.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from aql.read.side_cues import TONGUES, Cue, Tongue, compiled
from aql.read.side_names import name_words, places_of, plain
from aql.values.transcript import Transcript

_QUOTES = str.maketrans("‘’‚‛´`", "''''''")


@dataclass(slots=True)
class Heard:
    """What the words say of one voice: points, and the reasons that gave them; `is_ours` where it speaks in our name."""

    points: float = 0.0
    is_ours: bool = False
    words: int = 0
    reasons: list[tuple[float, str]] = field(default_factory=list)

    def add(self, points: float, why: str) -> None:
        """Weigh one more thing."""
        if points:
            self.points += points
            self.reasons.append((points, why))

    def why(self, sign: int) -> str:
        """The two strongest reasons for one side (+1 seller, -1 buyer), as they complete "Dana ..."."""
        found = sorted(((points * sign, why) for points, why in self.reasons if points * sign > 0), reverse=True)
        return " and ".join(dict.fromkeys(why for _, why in found[:2]))


def hear(transcript: Transcript, ours: Sequence[str]) -> dict[str, Heard]:
    """What the words say of each voice, by its name. `ours` are our own names, as they are rightly spelled."""
    tongue = TONGUES.get(transcript.language, TONGUES["en"])
    heard = {speaker.name: Heard() for speaker in transcript.speakers}
    texts = [turn.text.casefold().translate(_QUOTES) for turn in transcript.turns]
    met = [_cues_in(text, tongue) for text in texts]
    _weigh_habits(transcript, texts, met, tongue, heard)
    _weigh_our_name(transcript, texts, ours, heard)
    first = {name: one.points for name, one in heard.items()}
    for name, points, why in _ties(transcript, met, first):
        heard[name].add(points, why)
    return heard


def _cues_in(text: str, tongue: Tongue) -> Counter[Cue]:
    return Counter({cue: found for cue in tongue.cues if (found := len(compiled(cue.pattern).findall(text)))})


def _weigh_habits(transcript: Transcript, texts: list[str], met: list[Counter[Cue]], tongue: Tongue, heard: Mapping[str, Heard]) -> None:
    cues: dict[str, Counter[Cue]] = defaultdict(Counter)
    you: Counter[str] = Counter()
    we: Counter[str] = Counter()
    for turn, text, found in zip(transcript.turns, texts, met, strict=True):
        cues[turn.speaker].update(found)
        you[turn.speaker] += len(compiled(tongue.you).findall(text))
        we[turn.speaker] += len(compiled(tongue.we).findall(text))
        heard[turn.speaker].words += len(text.split())
    for name, one in heard.items():
        total = sum(abs(cue.points) * count for cue, count in cues[name].items())
        for cue, count in cues[name].items():
            one.add(5 * cue.points * count / (total + 4), cue.why)
        lean = 1.5 * (you[name] - we[name]) / (you[name] + we[name] + 8)
        one.add(lean, "speaks of 'you' more than of 'we'" if lean > 0 else "speaks of 'we' more than of 'you'")


_OWN = frozenset(
    re.findall(
        r"\S+",
        "i i'm im we we're we've it's its my this name here calling at us ich wir bin sind hier bei soy somos aquí je "
        "nous on chez é aqui sou somos",
    )
)
_FROM = frozenset(re.findall(r"\S+", "with from at for here of von bei aus de da do en chez na no a"))
_NEXT = frozenset(re.findall(r"\S+", "we we're we've is does do sits has here is'ist macht wir lo on nous a nós は の です"))


def _weigh_our_name(transcript: Transcript, texts: list[str], ours: Sequence[str], heard: Mapping[str, Heard]) -> None:
    first_names = _first_names(transcript)
    for turn, text in zip(transcript.turns, texts, strict=True):
        said = [word.removesuffix("'s") for word in re.findall(r"[^\W_]+(?:'[^\W_]+)*|[.?!]", plain(text))]
        for start, end in places_of(ours, said):
            before, after = said[max(0, start - 9) : start], said[end : end + 2]
            others = {first_names[word] for word in before if first_names.get(word, turn.speaker) != turn.speaker}
            is_from = bool(before) and (before[-1] in _FROM or before[-1] in _OWN)
            if is_from and others:
                for name in others:
                    heard[name].is_ours = True
                    heard[name].add(4.0, "is introduced as one of us")
            if (is_from and _OWN & set(before) and not (others and not {"we", "we're"} & set(before))) or (after and after[0] in _NEXT):
                heard[turn.speaker].is_ours = True
                heard[turn.speaker].add(4.0, "speaks in our name")
            elif not others:
                heard[turn.speaker].add(-0.5 if {"you", "your"} & set(before[-3:]) else 0.3, "says our name")


def _first_names(transcript: Transcript) -> dict[str, str]:
    """Each first name that only one voice has, and that voice."""
    firsts = [(words[0], speaker.name) for speaker in transcript.speakers if (words := name_words(speaker.name)) and _is_name(speaker.name)]
    counts = Counter(first for first, _ in firsts)
    return {first: name for first, name in firsts if counts[first] == 1}


_NO_NAME = re.compile(
    r"^(?:speaker|sprecher\w*|voice|participant|guest|caller|customer|agent|user|orador|locuteur|falante|hablante|話者|spk|s)?[ _-]*\w?\d*$"
    r"|unknown|^spk_|room\b",
    re.IGNORECASE,
)


def _is_name(label: str) -> bool:
    return not _NO_NAME.search(label) and len(label) > 1


def _ties(transcript: Transcript, met: list[Counter[Cue]], first: Mapping[str, float]) -> Iterator[tuple[str, float, str]]:
    answers: Counter[tuple[str, int]] = Counter()
    for turn, found in zip(transcript.turns, met, strict=True):
        if turn.index + 1 == len(transcript.turns):
            break
        following = transcript.turns[turn.index + 1]
        if len(following.text.split()) < 4 and " " in following.text:
            continue
        whys = {cue.why for cue in found}
        if "asks how the others work" in whys and first[turn.speaker] > -1:
            answers[following.speaker, -1] += 1
        if "asks what the product does" in whys and first[turn.speaker] < 1:
            answers[following.speaker, 1] += 1
    for (name, sign), count in answers.items():
        yield name, sign * min(2.0, 0.4 * count), "answers how they work" if sign < 0 else "answers for the product"


@dataclass(frozen=True, slots=True)
class Judged:
    """The side that the words give a voice, why, and what leaves it in doubt."""

    side: str
    why: str
    doubt: str = ""


def judge_words(transcript: Transcript, ours: Sequence[str], known: Mapping[str, str]) -> dict[str, Judged]:
    """The side of each voice by the words of the call; a voice of which they tell nothing is left out."""
    heard = hear(transcript, ours)
    is_sold = any(side == "seller" for side in known.values()) or any(one.is_ours or one.points >= 3.5 for one in heard.values())
    judged = {}
    for name, one in heard.items():
        if one.points >= 1:
            judged[name] = Judged("seller", one.why(1), "" if one.points >= 2 else "few words tell")
        elif one.points <= -0.8 and is_sold:
            judged[name] = Judged("buyer", one.why(-1), "" if one.points <= -1.6 else "few words tell")
    return judged
