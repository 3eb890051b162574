"""The typed values that stand in the sentences a decision is shown by: windows, money, people, names, numbers, an action."""

from collections.abc import Iterator

from aql.extract.embedded.decide import Decision
from aql.extract.embedded.hear import Heard
from aql.language.amounts import amounts_in
from aql.language.when import day_in, windows_in
from aql.values.amount import Action, Alternative, Money, MoneyKind, Number, Person, Stance, Value, Window
from aql.values.profile import Profile
from aql.values.rubric import Criterion
from aql.values.transcript import Transcript

_MOST = 4


def particulars(criterion: Criterion, decision: Decision, transcript: Transcript, profile: Profile | None) -> tuple[Value, ...]:
    """The values of the types the criterion asks for, at most four of each, each once."""
    if decision.status == "absent":
        return ()
    language = transcript.language
    found: list[Value] = []
    for sentence in decision.shown:
        if "window" in criterion.values and decision.status != "negative":
            found += _windows(sentence, transcript, profile)
        if "money" in criterion.values and decision.status == "confirmed":
            found += _money(sentence, language, profile)
        if "people" in criterion.values:
            found += _people(sentence, decision)
        if "names" in criterion.values:
            found += _names(sentence, decision)
        if "numbers" in criterion.values and decision.status == "confirmed":
            found += _numbers(sentence, language)
        if "action" in criterion.values and decision.status == "confirmed" and not any(isinstance(one, Action) for one in found):
            found.append(Action(sentence.text, day_in(sentence.text, transcript.held_on, language), sentence.text, "buyer"))
    return tuple(dict.fromkeys(found))


def _windows(sentence: Heard, transcript: Transcript, profile: Profile | None) -> Iterator[Window]:
    for when in windows_in(sentence.text, transcript.held_on, transcript.language, profile.fiscal_year_start if profile else 1):
        if when.is_window:
            yield Window(when.phrase, when.kind, when.start, when.end, when.year_from)


def _money(sentence: Heard, language: str, profile: Profile | None) -> Iterator[Money]:
    signs = any(hit.says == "stakeholders confirmed" for hit in sentence.hits)
    for amount in amounts_in(sentence.text, language, profile.currency if profile else None):
        if amount.is_money:
            kind: MoneyKind = "threshold" if signs else "range" if amount.upper else "allocated"
            yield Money(
                amount.phrase, amount.amount, kind, amount.currency, amount.upper, amount.per, amount.currency_from, amount.scale_from
            )


def _people(sentence: Heard, decision: Decision) -> Iterator[Person]:
    role = {"confirmed": "decision_maker", "negative": "blocker"}.get(decision.status, "influencer")
    first_person = {"i", "ich", "yo", "je", "eu", "my", "mein", "meine", "mi", "moi", "mia", "minha", "私"}
    if first_person & {word.text for word in sentence.words} or not sentence.has("#name"):
        yield Person(role, sentence.speaker, in_room=True)  # type: ignore[arg-type]
    for name in names_in(sentence):
        yield Person("decision_maker" if decision.status == "confirmed" else "not_yet_involved", name, name)


def _names(sentence: Heard, decision: Decision) -> Iterator[Alternative]:
    stance: Stance = "chosen" if decision.status == "negative" else "evaluating"
    for name in names_in(sentence)[:_MOST]:
        yield Alternative(name, name, stance)


def names_in(sentence: Heard) -> tuple[str, ...]:
    """The names that stand in a sentence, neighbours joined."""
    found: list[tuple[int, int]] = []
    for word, classes in zip(sentence.words, sentence.classes, strict=True):
        if "#name" not in classes:
            continue
        if found and word.start - found[-1][1] <= 1:
            found[-1] = (found[-1][0], word.end)
        else:
            found.append((word.start, word.end))
    return tuple(dict.fromkeys(sentence.text[start - sentence.start : end - sentence.start] for start, end in found))


def _numbers(sentence: Heard, language: str) -> Iterator[Number]:
    for amount in amounts_in(sentence.text, language):
        yield Number(amount.phrase)
