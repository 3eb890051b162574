"""A call as sentences heard in context: who says each, on which side, and which question of the seller it answers."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from aql.extract.embedded.classes import classes_of
from aql.extract.embedded.phrases import LANGUAGES, Hit, table_of
from aql.extract.embedded.words import Word, words_of
from aql.language.sentences import sentences
from aql.values.transcript import Side, Transcript, Turn

_LONG_ANSWER = 8
_BACK_CHANNEL_WORDS = 9
_INITIALS = 2


@dataclass(frozen=True, slots=True)
class Heard:
    """One sentence: turns[turn].text[start:end], number `place` of the call.

    `topic` is the criterion the seller last asked about, while that question is open; `since` counts the buyer's
    sentences after it.
    """

    place: int
    turn: int
    start: int
    end: int
    text: str
    speaker: str
    side: Side
    words: tuple[Word, ...]
    classes: tuple[frozenset[str], ...]
    kinds: frozenset[str]
    hits: tuple[Hit, ...]
    flags: frozenset[str]
    is_question: bool
    topic: str | None = None
    since: int = 0

    def has(self, kind: str) -> bool:
        """Whether a word of that class stands in the sentence."""
        return kind in self.kinds

    def says(self, what: str) -> tuple[Hit, ...]:
        """The phrases found that speak for `what`."""
        return tuple(hit for hit in self.hits if hit.says == what)


def hear(transcript: Transcript) -> tuple[Heard, ...]:
    """Every sentence of the call, in order."""
    language = transcript.language if transcript.language in LANGUAGES else "en"
    sides = {speaker.name: speaker.side for speaker in transcript.speakers}
    names = frozenset(word.text for speaker in transcript.speakers for word in words_of(speaker.name) if len(word.text) > _INITIALS)
    heard: list[Heard] = []
    open_question = _Question()
    for turn in transcript.turns:
        said = tuple(_sentences(turn, sides[turn.speaker], _Setting(language, names), len(heard)))
        if sides[turn.speaker] == "seller":
            open_question = open_question.after(said)
            heard += said
        else:
            for sentence in said:
                is_answer = open_question.topic is not None
                heard.append(replace(sentence, topic=open_question.topic, since=open_question.since) if is_answer else sentence)
                open_question = open_question.aged()
    return tuple(heard)


@dataclass(frozen=True, slots=True)
class _Question:
    """The question a buyer may be answering: its criterion, and how many sentences ago it was asked."""

    topic: str | None = None
    since: int = 0

    def after(self, said: tuple[Heard, ...]) -> "_Question":
        """What is asked once a seller has said this: his last question, or nothing where he talks on."""
        asked = [hits for sentence in said if sentence.is_question and (hits := _topics(sentence))]
        if asked:
            return _Question(max(asked[-1], key=lambda hit: hit.end).says[4:])
        return self if sum(len(sentence.words) for sentence in said) <= _BACK_CHANNEL_WORDS else _Question()

    def aged(self) -> "_Question":
        """The same one answer later; an answer does not go on for ever."""
        return _Question(self.topic, self.since + 1) if self.topic and self.since < _LONG_ANSWER else _Question()


def _topics(sentence: Heard) -> tuple[Hit, ...]:
    return tuple(hit for hit in sentence.hits if hit.says.startswith("ask ") and hit.says != "ask open")


@dataclass(frozen=True, slots=True)
class _Setting:
    """The language of a call, and the folded names of those present."""

    language: str
    present: frozenset[str]


def _sentences(turn: Turn, side: Side, setting: _Setting, first: int) -> Iterator[Heard]:
    language, table = setting.language, table_of(setting.language)
    for place, (start, end) in enumerate(sentences(turn.text, language), first):
        said = turn.text[start:end]
        words = words_of(said, start, language)
        classes = classes_of(words, said, start, language, setting.present)
        is_question = ends_in_question(said, language)
        shelf = table.said if side != "seller" else table.asked if is_question else table.noted
        hits = table.hits(tuple(word.text for word in words), classes, shelf)
        flags = frozenset(hit.says[5:] for hit in hits if hit.says.startswith("flag "))
        kinds = frozenset().union(*classes)
        yield Heard(place, turn.index, start, end, said, turn.speaker, side, words, classes, kinds, hits, flags, is_question)


def ends_in_question(said: str, language: str) -> bool:
    """Whether it ends as a question does; cheaper than asking what every word does."""
    end = said.rstrip(" \"'”’»」)")
    return end.endswith(("?", "？")) or (language == "ja" and end.rstrip("。").endswith(("か", "でしょう")))
