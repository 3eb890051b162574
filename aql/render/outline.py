"""The card as sections of items, in the order they are read, whatever the format: first what a rep needs, then the proof."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from aql.render.card import Card, CriterionLine, MissingLine, RemarkLine
from aql.render.cited import Cited
from aql.render.gist import Line

Look = Literal["plain", "lead", "gloss", "group"]


@dataclass(frozen=True, slots=True)
class Item:
    """One line: its text, what stands beside it, and its words, either whole (`quotes`) or by who said them and when (`source`).

    A `lead` is what is found or missing, a `gloss` no quote, a `group` a heading of the items after it; `after` is what
    comes once the words were read. `to` is the key of what it leads to, empty where that stands right below.
    """

    text: str = ""
    look: Look = "plain"
    beside: str = ""
    tag: str = ""
    quotes: tuple[Cited, ...] = ()
    source: Cited | None = None
    after: tuple[str, ...] = ()
    to: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """Items under a name; `key` is what the section is known by, `tags` what is said of all of it."""

    name: str
    items: tuple[Item, ...]
    key: str = ""
    tags: tuple[str, ...] = ()
    beside: str = ""


def notices(card: Card) -> Iterator[str]:
    """What must be known before the first line: no buyer, held, reviewed, a draft."""
    if card.alert:
        yield card.alert
    yield from (f"Held until a person has looked: {hold}" for hold in card.held)
    yield from card.reviewed
    if card.draft:
        yield card.draft


def handoff(card: Card) -> Iterator[Section]:
    """What the next seller reads, in a minute: what is missing first. What was not found is one line at the end."""
    nothing = Item("Nothing that the rule asks for." if card.verdict else "This rubric has no rule, and gives no verdict.")
    yield Section("Missing", tuple(map(_missing, card.missing)) or (nothing,), "missing")
    pain = tuple(Item(quotes=(words,)) for words in card.pain)
    people = tuple(item for group, lines in card.people for item in (Item(group, "group"), *map(_named, lines)))
    rest = (
        Section("Use case", _remarks(card.use_case)),
        Section("Pain, in their words", pain),
        Section("Window", _lines(card.window)),
        Section("People", people),
        Section("Money", _lines(card.money)),
        Section("Alternatives", _quoted(card.alternatives)),
        Section("Objections", _remarks(card.objections)),
        Section("Left open", _remarks(card.open_questions)),
        Section("Constraints", _remarks(card.constraints)),
        Section("Next step", _quoted(card.next_steps)),
        Section("Not found", (Item(_spoken(", ".join(card.not_found)) + "."),) if card.not_found else ()),
        Section("Ask next", tuple(Item(question, "lead") for question in card.to_ask), "ask"),
    )
    yield from (section for section in rest if section.items)


def proof(card: Card) -> Iterator[Section]:
    """What the verdict rests on: the rule, every criterion with all its words, what was refused, and where it all comes from."""
    if card.reasons:
        yield Section(f"Why {card.verdict or 'no verdict'}", tuple(map(Item, card.reasons)))
    yield from map(_criterion, card.criteria)
    if card.refused:
        refused = (Item(f"{no.about}: “{no.quote}”", beside=f"{no.reason}: {no.why}" if no.why else no.reason) for no in card.refused)
        yield Section("Not proved", tuple(refused))


def origin(card: Card) -> tuple[tuple[str, str], ...]:
    """Call, voices, notes and provenance, named."""
    voices = ((name or "Nobody named", f"{side}: {why}" if why else side) for name, side, why in card.voices)
    return (*card.facts, *voices, *(("Note", note) for note in card.notes), *card.provenance)


def _missing(line: MissingLine) -> Item:
    told = ". ".join(_spoken(text) for text in (line.why, line.fell, line.asked) if text)
    return Item(
        line.title,
        "lead",
        beside=f"{told}:" if line.question else f"{told}.",
        quotes=(line.question,) if line.question else (),
        after=(line.nurture,) if line.nurture else (),
        to=f"proof-{line.name}",
    )


def _remarks(lines: Iterable[RemarkLine]) -> tuple[Item, ...]:
    return tuple(Item(line.gloss, "gloss", tag=line.state, quotes=line.cited) for line in lines)


def _lines(lines: Iterable[Line]) -> tuple[Item, ...]:
    return tuple(_named(line) for line in lines)


def _named(line: Line) -> Item:
    said = (f"“{line.said}”",) if line.said else ()
    return Item(line.text, "lead", " · ".join((*line.marks, *said)), source=line.words, to=line.words.key if line.words else "origin")


def _quoted(lines: Iterable[Line]) -> tuple[Item, ...]:
    """How something was framed is told by the words alone."""
    return tuple(
        Item(line.text, "lead", " · ".join(line.marks), quotes=(line.words, *line.also), to=line.words.key) for line in lines if line.words
    )


def _criterion(line: CriterionLine) -> Section:
    told = (*(_spoken(change) for change in line.changes), *filter(None, (line.decided,)))
    items = (
        *(Item(beside=text) for text in told),
        *((Item(line.gloss, "gloss"),) if line.gloss else ()),
        *(Item(quotes=(words,)) for words in line.cited),
        *(Item(beside=value) for value in line.values),
    )
    tags = (line.status, *(("contested",) if line.is_contested else ()))
    return Section(line.title, items, f"proof-{line.name}", tags, f"claimed {line.claimed}" if line.claimed else "")


def _spoken(text: str) -> str:
    return text[:1].upper() + text[1:]
