"""The typed values that stand in the sentences a decision is shown by: windows, money, people, names, numbers, an action."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import takewhile

from aql.extract.embedded.decide import Decision
from aql.extract.embedded.hear import Heard
from aql.extract.embedded.money import moneys
from aql.extract.embedded.phrases import table_of
from aql.extract.embedded.rivals import rivals
from aql.extract.embedded.words import fold, words_of
from aql.language.amounts.amounts import amounts_in
from aql.language.when.when import day_in, windows_in
from aql.values.amount import Action, Number, Person, PersonRole, Value, Window
from aql.values.profile import Profile
from aql.values.rubric import Criterion, ValueType
from aql.values.transcript import Transcript

_MOST = 3
_YEAR = timedelta(days=366)


def particulars(
    criterion: Criterion, decision: Decision, heard: Sequence[Heard], transcript: Transcript, profile: Profile | None
) -> tuple[Value, ...]:
    """The values of the types the criterion asks for, at most three of each, each once."""
    if decision.status == "absent":
        return ()
    makers: dict[ValueType, Callable[[], Iterable[Value]]] = {
        "window": lambda: _windows(decision, transcript, profile),
        "money": lambda: moneys(decision, transcript, profile),
        "people": lambda: _people(decision),
        "names": lambda: rivals(decision.shown, heard, transcript.language, is_settled=decision.status == "negative"),
        "numbers": lambda: _numbers(decision, transcript.language),
        "action": lambda: _action(decision, transcript),
    }
    return tuple(value for kind in criterion.values if kind in makers for value in list(dict.fromkeys(makers[kind]()))[:_MOST])


def _windows(decision: Decision, transcript: Transcript, profile: Profile | None) -> Iterator[Window]:
    """The windows of the first sentence that has any; a single day is a deadline. A refusal's window is more than a year away."""
    for sentence in decision.shown:
        whens = windows_in(sentence.text, transcript.held_on, transcript.language, profile.fiscal_year_start if profile else 1)
        if decision.status == "negative":
            whens = tuple(when for when in whens if _is_far(when.start, transcript.held_on))
        for when in whens:
            if when.is_window and when.start == when.end and transcript.held_on and when.end and when.end >= transcript.held_on:
                yield Window(when.phrase, "deadline", transcript.held_on, when.end, when.year_from)
            elif when.is_window:
                yield Window(when.phrase, when.kind, when.start, when.end, when.year_from)
        if any(when.is_window for when in whens):
            return


def _is_far(day: date | None, held_on: date | None) -> bool:
    return day is not None and held_on is not None and day - held_on > _YEAR


def _action(decision: Decision, transcript: Transcript) -> Iterator[Action]:
    """What is to be done, in the buyer's words, on the first day that they give."""
    if decision.status != "confirmed":
        return
    days = [(day_in(sentence.text, transcript.held_on, transcript.language), sentence) for sentence in decision.shown]
    day, sentence = next(((day, sentence) for day, sentence in days if day), (None, decision.shown[0]))
    yield Action(sentence.text, day, sentence.text, "buyer")


_ENDS_UNIT = frozenset(
    {
        "and",
        "but",
        "because",
        "so",
        "that",
        "which",
        "who",
        "if",
        "und",
        "aber",
        "weil",
        "y",
        "pero",
        "et",
        "mais",
        "e",
        "mas",
        "qui",
        "que",
    }
    | {"we", "i", "it", "he", "she", "they", "there", "got", "had", "has", "have", "was", "were", "is", "are", "in", "into", "rum"}
)
_CONTRACTED = re.compile(r"(?<!s)['’]\w")
_FAMILY = frozenset(
    {"dad", "mum", "mom", "mam", "mummy", "daddy", "gran", "grandma", "grandad", "grandpa", "nan", "granny", "auntie", "aunt", "uncle"}
    | {"papa", "mama", "oma", "opa", "maman", "mamie", "papy", "abuelo", "abuela", "mamae", "papai", "pai", "mae"}
)
_FIRST_PERSON = frozenset(
    {"i", "my", "mine", "me", "ich", "mein", "meine", "yo", "mi", "mia", "je", "moi", "ma", "mon", "eu", "minha", "meu", "私"}
)


def _people(decision: Decision) -> Iterator[Person]:
    """Who decides, or may: the speaker where he speaks of himself, and those he names; nobody twice, by whichever part of his name."""
    role: PersonRole = "decision_maker" if decision.status == "confirmed" else "influencer"
    met: set[str] = set()
    for sentence in decision.shown:
        if _FIRST_PERSON & {word.text for word in sentence.words} and sentence.speaker not in met:
            met |= {sentence.speaker} | _parts(sentence.speaker)
            yield Person("blocker" if decision.status == "negative" else role, sentence.speaker, in_room=True)
    for sentence in decision.shown:
        for name in names_in(sentence):
            if not _parts(name) <= met and not _parts(name) <= _FAMILY:
                met |= _parts(name)
                yield Person(role if decision.status == "confirmed" else "not_yet_involved", name, name)


def _parts(name: str) -> set[str]:
    return {word.text for word in words_of(name) if len(word.text) > 1}


def names_in(sentence: Heard) -> tuple[str, ...]:
    """The names that stand in a sentence, neighbours joined."""
    found: list[tuple[int, int]] = []
    for word, classes in zip(sentence.words, sentence.classes, strict=True):
        if "#name" not in classes or len(word.text) == 1:
            continue
        if found and word.start - found[-1][1] <= 1:
            found[-1] = (found[-1][0], word.end)
        else:
            found.append((word.start, word.end))
    return tuple(dict.fromkeys(sentence.text[start - sentence.start : end - sentence.start] for start, end in found))


def _numbers(decision: Decision, language: str) -> Iterator[Number]:
    """The numbers that tell how bad it is, each with what it counts; a bare one tells nothing."""
    if decision.status != "confirmed":
        return
    for sentence in decision.shown:
        for amount in amounts_in(sentence.text, language):
            if amount.amount == 1:
                continue
            unit = "" if amount.is_money or language == "ja" else _unit(sentence.text[amount.span[1] :], language)
            if amount.is_money or language == "ja" or unit:
                yield Number(sentence.text[amount.span[0] : amount.span[1]] + unit)


def _unit(rest: str, language: str) -> str:
    """The words after a number that say what it counts: up to four of the clause, the last of them no small word."""
    clause = re.match(r"(?: [^\W\d_]+(?:['’-]\w+)*|%){1,4}", rest)
    words = re.findall(r"%| ?[^ %]+", clause.group()) if clause else []
    common = table_of(language).lists["common"]
    kept = list(takewhile(lambda word: fold(word.strip()) not in _ENDS_UNIT and not _CONTRACTED.search(word), words))
    while kept and fold(kept[-1].strip()) in common:
        kept.pop()
    return "".join(kept)
