"""Whether a sentence that a model wrote says more than the words it stands on: a number, a date, a name, a negation."""

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from aql.ground.cited import Cited
from aql.language.amounts import numbers_in
from aql.language.fold import words
from aql.language.names import sounds_like
from aql.language.tongue import marks, tongue
from aql.language.when import windows_in

_NAME = re.compile(r"(?<![\w'’])[A-ZÀ-Þ][\w'’]*")
_SENTENCE_START = re.compile(r"(?:\A|[.!?:;]\s+|\n)[\"“(]*\Z")
_FEW = Decimal(3)

# What stands in capitals in any English sentence and names nobody.
_ORDINARY = frozenset(
    words(
        "i i'm i'd i'll i've crm ceo cfo coo cro cto cio cmo ciso vp hr it ai api csv pdf sso sla nda poc roi saas erp sql "
        "po rfp q1 q2 q3 q4 h1 h2 gdpr soc iso buyer seller english german french spanish portuguese japanese italian dutch"
    )
)
_FOLLOWS_A_NAME = frozenset(words("is was has had will would can could does did 's and or wants needs says signs decides owns uses"))
_CALENDAR = frozenset(
    words(
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
        "september october november december christmas easter spring summer autumn fall winter"
    )
)


def unsaid_in(gloss: str, cited: Cited, days: Iterable[date] = ()) -> str:
    """What the gloss says that its evidence does not, as a sentence; empty where it says no more.

    `days` are dates proved elsewhere. The gloss is English, the evidence in the call's own language.
    """
    return _negation(gloss, cited) or _number(gloss, cited, tuple(days)) or _time(gloss, cited, tuple(days)) or _name(gloss, cited)


def _negation(gloss: str, cited: Cited) -> str:
    english, spoken = tongue("en"), tongue(cited.language)
    if english is None or spoken is None:
        return ""
    found = [mark for mark in marks(words(gloss), english, frozenset({"negator", "ahead", "innocent"})) if "innocent" not in mark.kinds]
    is_negated = any(marks(words(sentence), spoken, frozenset({"negator", "ahead", "denial"})) for sentence in cited.sentences())
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
    for name in _NAME.findall(gloss):
        if name.casefold() in _CALENDAR and name.casefold() not in meant | said:
            return f"it says {name}, the words do not"
    for when in windows_in(gloss, cited.held_on):
        if when.end and when.granularity == "day" and proved and when.end not in proved and when.start not in proved:
            return f"it says {when.phrase}, the words do not"
    return ""


def _days(cited: Cited) -> tuple[date, ...]:
    return tuple(day for when in cited.windows() for day in (when.start, when.end) if day)


def _name(gloss: str, cited: Cited) -> str:
    """A name that stands neither in the cited sentences nor among those who speak."""
    transcript = cited.index.transcript
    said = {word for sentence in cited.sentences() for word in words(sentence)}
    said |= {word for speaker in transcript.speakers for word in words(f"{speaker.name} {speaker.org or ''} {speaker.title or ''}")}
    if cited.profile:
        said |= set(words(f"{cited.profile.name} {cited.profile.product}"))
    squashed = "".join("".join(words(sentence)) for sentence in cited.sentences())
    for hit in _NAME.finditer(gloss):
        name = hit.group().casefold().replace("’", "'").removesuffix("'s")
        if name in said or name in squashed or name in _ORDINARY or name in _CALENDAR or _is_opening_word(gloss, hit, cited):
            continue
        if not any(sounds_like(word, name) for word in said if len(word) > _SHORT_NAME):
            return f"it names {hit.group()}, the words do not"
    return ""


_SHORT_NAME = 3


def _is_opening_word(gloss: str, hit: re.Match[str], cited: Cited) -> bool:
    """Whether the word has its capital only because a sentence begins with it."""
    if not _SENTENCE_START.search(gloss[: hit.start()]):
        return False
    if any(f" {hit.group().lower()} " in f" {turn.text} " for turn in cited.index.transcript.turns):
        return True
    following = words(gloss[hit.end() : hit.end() + 20])[:1]
    return not (set(following) & _FOLLOWS_A_NAME or gloss[hit.end() :].lstrip()[:1].isupper())
