"""Whether a sentence that a model wrote says more than the words it stands on: a number, a date, a name, a negation."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from aql.ground.cited import Cited
from aql.language.amounts.amounts import numbers_in
from aql.language.capitals import CALENDAR, names_in
from aql.language.fold import words
from aql.language.names import sounds_like
from aql.language.tongue import marks, tongue
from aql.language.when.when import windows_in

_FEW = Decimal(3)
_SHORT_NAME = 3


def unsaid_in(gloss: str, cited: Cited, days: Iterable[date] = ()) -> str:
    """What the gloss says that its evidence does not, as a sentence; empty where it says no more.

    `days` are dates proved elsewhere. The gloss is English, the evidence in the call's own language.
    """
    return _negation(gloss, cited) or _number(gloss, cited, tuple(days)) or _time(gloss, cited, tuple(days)) or _name(gloss, cited)


def _negation(gloss: str, cited: Cited) -> str:
    english, spoken = tongue("en"), tongue(cited.language)
    if english is None:
        return ""
    found = [mark for mark in marks(words(gloss), english, frozenset({"negator", "ahead", "innocent"})) if "innocent" not in mark.kinds]
    # In a language without a table nobody can tell, and what cannot be told is not said.
    is_negated = spoken is not None and any(
        marks(words(sentence), spoken, frozenset({"negator", "ahead", "denial"})) for sentence in cited.sentences()
    )
    return "it says no where the words do not" if found and not is_negated else ""


def _number(gloss: str, cited: Cited, days: tuple[date, ...]) -> str:
    said = {figure.value for sentence in cited.sentences() for figure in numbers_in(sentence, cited.language)}
    said |= {Decimal(part) for day in (*days, *_days(cited)) for part in (day.day, day.month, day.year)}
    for figure in numbers_in(gloss):
        is_counting = figure.phrase.casefold() == "one" or (figure.is_ordinal and figure.value <= _FEW)
        if figure.value not in said and not is_counting:
            return f"it says {figure.phrase}, the words do not"
    return ""


def _time(gloss: str, cited: Cited, days: tuple[date, ...]) -> str:
    """A weekday or month that the words neither say nor, counted from the call's day, mean."""
    proved = (*days, *_days(cited))
    meant = {day.strftime(form).casefold() for day in proved for form in ("%A", "%B")}
    said = {word for sentence in cited.sentences() for word in words(sentence)}
    for name in CALENDAR & set(words(gloss)):
        if f" {name.title()}" in f" {gloss}" and not any(word.startswith(name) for word in meant | said):
            return f"it says {name.title()}, the words do not"
    for when in windows_in(gloss, cited.held_on):
        spoken = set(words(when.phrase))
        is_checked = bool(spoken & CALENDAR) or spoken <= said
        if when.end and not is_checked and when.end not in proved and when.start not in proved:
            return f"it says {when.phrase}, the words do not"
    return ""


def _days(cited: Cited) -> tuple[date, ...]:
    return tuple(day for when in cited.windows() for day in (when.start, when.end) if day)


def _name(gloss: str, cited: Cited) -> str:
    """A name that stands neither in the cited sentences nor among those who speak."""
    said = {word for sentence in cited.sentences() for word in words(sentence)}
    for speaker in cited.index.transcript.speakers:
        said |= set(words(f"{speaker.name} {speaker.org or ''} {speaker.title or ''}"))
    if cited.profile:
        said |= set(words(f"{cited.profile.name} {cited.profile.product}"))
    joined = "".join("".join(words(sentence)) for sentence in cited.sentences())
    for name in names_in(gloss, cited.index.small_words):
        is_alike = any(sounds_like(word, name) for word in said if len(word) > _SHORT_NAME)
        if name not in said and name not in joined and not is_alike:
            return f"it names {name.title()}, the words do not"
    return ""
