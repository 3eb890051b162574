"""Who sells and who buys where nothing better informed tells: the one who asks what sellers ask, and those who answer.

Only voices of no known side are claimed, and only where one of them stands out: he asks about several things that a
seller asks about, and says our name early on or asks them all within a call's time. Talk in which nobody sells gives no
claim: of 40 conversations none asks four of them in 3,000 words.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

from aql.extract.embedded.classes import classes_of
from aql.extract.embedded.hear import ends_in_question
from aql.extract.embedded.phrases import LANGUAGES, table_of
from aql.extract.embedded.words import words_of
from aql.language.names import sounds_like
from aql.language.sentences import sentences
from aql.values.claim import Quote, VoiceClaim
from aql.values.profile import Profile
from aql.values.transcript import Transcript, Turn

_TOPICS = frozenset({"fit", "pain", "timing", "stakeholders", "budget", "competition", "next_step"})
_OUR_NAME = 2
_ENOUGH = 4
_FIRM = frozenset({"person", "manifest", "profile"})
_LEAD = 3
_ANSWERS = 2
_INTRODUCTION = 12
_SHORTEST_NAME = 5
_OPENING = 400
_STRETCH = 15_000
_SIGNS = 3


@dataclass(slots=True)
class _Voice:
    """What is heard of one speaker: the topics asked about, each with the letters of the call before it, and all else.

    `names_us`: whether he says our name early on; `answers`: what he says to such a question.
    """

    topics: set[str] = field(default_factory=set)
    asked_at: list[tuple[int, str]] = field(default_factory=list)
    names_us: bool = False
    answers: list[Quote] = field(default_factory=list)
    asked: list[Quote] = field(default_factory=list)

    @property
    def weight(self) -> int:
        """How much speaks for a seller."""
        return len(self.topics) + _OUR_NAME * self.names_us

    @property
    def densest(self) -> int:
        """The most topics asked about in a stretch of some 3,000 words."""
        return max((len({topic for at, topic in self.asked_at if first <= at < first + _STRETCH}) for first, _ in self.asked_at), default=0)


def voices(transcript: Transcript, profile: Profile | None) -> tuple[VoiceClaim, ...]:
    """Claims on voices whose side is unknown."""
    sides = {speaker.name: speaker.side for speaker in transcript.speakers}
    unknown = {name for name, side in sides.items() if side == "unknown"}
    if not unknown or len(sides) == 1:
        return ()
    heard = _heard(transcript, profile)
    ranked = sorted(unknown, key=lambda name: -heard[name].weight)
    sellers = {
        speaker.name
        for speaker in transcript.speakers
        if speaker.side == "seller" and (speaker.side_from in _FIRM or heard[speaker.name].weight >= _ENOUGH)
    }
    first, rest = heard[ranked[0]], [heard[name] for name in ranked[1:]]
    leads = (
        "seller" not in sides.values()
        and first.weight >= _ENOUGH
        and first.asked
        and all(first.weight - other.weight >= _LEAD for other in rest)
    )
    if leads and (first.names_us or first.densest >= _ENOUGH):
        sellers.add(ranked[0])
    claims = [VoiceClaim(name, "seller", heard[name].asked[0]) for name in ranked[:1] if name in sellers]
    if sellers:
        claims += [
            VoiceClaim(name, "buyer", heard[name].answers[0])
            for name in ranked
            if name not in sellers and len(heard[name].answers) >= _ANSWERS and len(heard[name].topics) <= 1 and not heard[name].names_us
        ]
    return tuple(claim for claim in claims if _is_one_voice(claim.label, transcript))


def with_voices(transcript: Transcript, claims: tuple[VoiceClaim, ...]) -> Transcript:
    """The transcript as those claims would have it."""
    claimed = {claim.label: claim.side for claim in claims}
    speakers = tuple(
        replace(speaker, side=claimed[speaker.name]) if speaker.name in claimed else speaker for speaker in transcript.speakers
    )
    return replace(transcript, speakers=speakers) if claims else transcript


def _is_one_voice(label: str, transcript: Transcript) -> bool:
    return all(turn.label == turn.speaker for turn in transcript.turns if label in {turn.label, turn.speaker})


def _heard(transcript: Transcript, profile: Profile | None) -> dict[str, _Voice]:
    found = {speaker.name: _Voice() for speaker in transcript.speakers}
    language = transcript.language if transcript.language in LANGUAGES else "en"
    asking: str | None = None
    letters = 0
    for turn in transcript.turns:
        voice = found[turn.speaker]
        if asking and asking != turn.speaker:
            start, end = sentences(turn.text, language)[0]
            voice.answers.append(Quote(turn.index, turn.text[start:end]))
        asking = None
        for text, topics in _asked(turn, language):
            voice.topics |= topics
            voice.asked_at += [(letters, topic) for topic in topics]
            voice.asked.append(Quote(turn.index, text))
            asking = turn.speaker
        if turn.index < _INTRODUCTION and profile and _says(profile.name, turn.text[:_OPENING], language):
            voice.names_us = True
        letters += len(turn.text) * (_SIGNS if language == "ja" else 1)
    return found


def _asked(turn: Turn, language: str) -> Iterator[tuple[str, set[str]]]:
    """The questions of a turn that are a seller's, each with its topics."""
    for start, end in sentences(turn.text, language):
        text = turn.text[start:end]
        if not ends_in_question(text, language):
            continue
        words = words_of(text, start, language)
        table = table_of(language)
        hits = table.hits(tuple(word.text for word in words), classes_of(words, text, start, language, frozenset()), table.asked)
        if topics := {hit.says[4:] for hit in hits} & _TOPICS:
            yield text, topics


def _says(name: str, text: str, language: str) -> bool:
    """Whether our name is said, however a recogniser spelled it."""
    said = [text[word.start : word.end] for word in words_of(text, language=language) if word.is_capital]
    pairs = (f"{one} {two}" for one, two in pairwise(said))
    return any(len(one) >= _SHORTEST_NAME and sounds_like(one, name) for one in (*said, *pairs))
