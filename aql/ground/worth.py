"""The values of a claim held against the cited words: what was said is kept, as it was said; the rest is dropped."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from aql.ground.cited import Cited
from aql.ground.gloss import unsaid_in
from aql.language.amounts.amounts import Amount, amounts_in
from aql.language.fold import words
from aql.language.names import sounds_like
from aql.language.when.when import When
from aql.values.amount import Action, Alternative, Money, Number, Person, Text, Value, Window
from aql.values.transcript import Speaker


@dataclass(frozen=True, slots=True)
class Unsaid:
    """A value, or a part of one, that was not said."""

    phrase: str
    why: str


@dataclass(frozen=True, slots=True)
class Held:
    """A value as far as it was said, None where nothing was, and what of it was not."""

    value: Value | None
    unsaid: Unsaid | None = None


def hold(value: Value, cited: Cited) -> Held:
    """What of a value was said in the cited words; names may stand anywhere a buyer speaks."""
    return _HOLDERS[type(value)](value, cited)


def _window(window: Window, cited: Cited) -> Held:
    """A window keeps the dates that its words give; words that give none are kept as words alone."""
    place = cited.find(window.phrase)
    whens = cited.windows()
    if window.end or window.start:
        fitting = next((fitted for when in whens if (fitted := _fitted(window, when, cited.held_on))), None)
        fitting = fitting or _spanned(window, whens)
        if fitting:
            return Held(fitting if place is None else replace(fitting, phrase=window.phrase))
    own = [when for when in whens if _shares(when.phrase, window.phrase)] if place else []
    unsaid = Unsaid(window.phrase, f"the words do not give {window.start} to {window.end}") if window.end or window.start else None
    if place is None:
        return Held(None, unsaid or Unsaid(window.phrase, "the phrase does not stand in the cited words"))
    if own and own[0].end:
        return Held(Window(window.phrase, own[0].kind, own[0].start, own[0].end, own[0].year_from), unsaid)
    return Held(Window(window.phrase, window.kind), unsaid)


def _fitted(window: Window, when: When, held_on: date | None) -> Window | None:
    """The window with the dates of `when`, where those are the dates that were claimed."""
    if window.kind == "deadline" and window.end and window.end in {when.end, when.start}:
        return Window(when.phrase, "deadline", held_on if held_on and held_on <= window.end else None, window.end, when.year_from)
    if window.kind == "start" and window.start and window.start == when.start:
        return Window(when.phrase, "start", when.start, when.end if window.end == when.end else None, when.year_from)
    if (window.start, window.end) in {(when.start, when.end), (when.end, when.end), (when.start, when.start)}:
        return Window(when.phrase, window.kind, window.start, window.end, when.year_from)
    if window.end and window.end == when.end and window.start == held_on:
        return Window(when.phrase, "deadline", held_on, when.end, when.year_from)
    return None


def _spanned(window: Window, whens: tuple[When, ...]) -> Window | None:
    """A range whose two ends were said apart: "we go down on the second, and we're back up the thirteenth"."""
    opening = next((when for when in whens if window.start and window.start == when.start), None)
    closing = next((when for when in whens if window.end and window.end == when.end), None)
    if opening is None or closing is None:
        return None
    return Window(f"{opening.phrase} ... {closing.phrase}", "range", window.start, window.end, opening.year_from)


def _shares(one: str, two: str) -> bool:
    return bool(set(words(one)) & set(words(two)))


def _money(money: Money, cited: Cited) -> Held:
    """Money keeps the amount that its words give; a currency nobody said is marked as filled in."""
    read = ((amount, source) for amount in _amounts(cited) if (source := amount.reads_as(money.amount, money.upper)))
    fitted = next(read, None)
    if fitted is None:
        return Held(None, Unsaid(money.phrase, f"the cited words do not say {money.amount:f}"))
    fitting, scale_from = fitted
    currency, source = fitting.currency, fitting.currency_from
    if currency and source == "said" and money.currency not in {None, currency}:
        return Held(None, Unsaid(money.phrase, f"the cited words say {currency}, not {money.currency}"))
    if money.currency and money.currency != currency:
        currency, source = money.currency, "implied"
    held = replace(
        money,
        phrase=money.phrase if cited.find(money.phrase) else fitting.phrase,
        currency=currency,
        per=fitting.per,
        currency_from=source if currency else "said",
        scale_from=scale_from,
    )
    return Held(held)


def _amounts(cited: Cited) -> Iterator[Amount]:
    """The amounts of the cited sentences that nothing turns, those that are money first."""
    currency = cited.profile.currency if cited.profile else None
    found = [amount for sentence in cited.sentences() for amount in amounts_in(sentence, cited.language, currency)]
    yield from (amount for amount in sorted(found, key=lambda amount: not amount.is_money) if cited.find(amount.phrase))


def _number(number: Number, cited: Cited) -> Held:
    if cited.find(number.phrase):
        return Held(number)
    return Held(None, Unsaid(number.phrase, "the number does not stand in the cited words"))


def _person(person: Person, cited: Cited) -> Held:
    """A person keeps the name and the title that were said, or that the export gives a buyer."""
    present = _speaker(person, cited)
    if present and present.side == "seller":
        return Held(None, Unsaid(person.name or "", f"{present.name} is a seller"))
    name_said = next((name for name in (person.name_said, person.name) if name and cited.is_said(name)), None)
    name = person.name if name_said is None or (person.name and sounds_like(name_said, person.name)) else name_said
    if name_said is None:
        name = present.name if present else None
    title = person.title if person.title and (cited.is_said(person.title) or _is_titled(person.title, present)) else None
    if not (name or title):
        return Held(None, Unsaid(person.name or person.title or "", "no buyer says the name or the title"))
    unsaid = Unsaid(person.title, "no buyer says the title") if person.title and not title else None
    if person.name and not name:
        unsaid = Unsaid(person.name, "no buyer says the name")
    return Held(replace(person, name=name, name_said=name_said or name, title=title), unsaid)


def _speaker(person: Person, cited: Cited) -> Speaker | None:
    """The speaker of the call that the person is, by name."""
    sought = set(words(person.name or ""))
    return next((speaker for speaker in cited.index.transcript.speakers if sought and sought <= set(words(speaker.name))), None)


def _is_titled(title: str, speaker: Speaker | None) -> bool:
    return speaker is not None and set(words(title)) <= set(words(f"{speaker.title or ''} {speaker.name}"))


def _alternative(alternative: Alternative, cited: Cited) -> Held:
    """An alternative keeps its name where what was said may be that name; else the name is what was said."""
    said = next((name for name in (alternative.name_said, alternative.name) if cited.is_said(name)), None)
    if said is None:
        return Held(None, Unsaid(alternative.name_said, "neither a buyer says it, nor a seller whom a buyer answers"))
    known = cited.profile.competitors if cited.profile else ()
    name = next((name for name in (alternative.name, *known) if sounds_like(said, name)), said)
    return Held(replace(alternative, name=name, name_said=said))


def _action(action: Action, cited: Cited) -> Held:
    """An action keeps a day that the cited words give, and an owner who was in the call or was named.

    A gloss that says more than its words gives way to the words themselves.
    """
    place = cited.find(action.phrase) if action.phrase else None
    days = {day for when in cited.windows() for day in (when.start, when.end)}
    on = action.on if action.on in days else None
    phrase = action.phrase if place else ""
    unsaid = Unsaid(action.phrase, f"the words do not give {action.on}") if action.on and on is None else None
    told = action.action
    if wrong := unsaid_in(told, cited, (on,) if on else ()):
        told = cited.evidence[0].quote
        unsaid = unsaid or Unsaid(action.action, wrong)
    owner = action.owner if action.owner in {None, "buyer", "seller"} or _is_known(str(action.owner), cited) else None
    return Held(replace(action, action=told, on=on, phrase=phrase, owner=owner), unsaid)


def _is_known(name: str, cited: Cited) -> bool:
    return cited.is_said(name) or any(set(words(name)) <= set(words(speaker.name)) for speaker in cited.index.transcript.speakers)


def _text(text: Text, cited: Cited) -> Held:
    if cited.is_said(text.text):
        return Held(text)
    return Held(None, Unsaid(text.text, "no buyer says these words"))


_HOLDERS: Mapping[type, Callable[[Any, Cited], Held]] = {
    Window: _window,
    Money: _money,
    Number: _number,
    Person: _person,
    Alternative: _alternative,
    Action: _action,
    Text: _text,
}
