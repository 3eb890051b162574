"""A card as lines of text, marked up or plain: the two differ in their signs alone."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from aql.render.card import Card
from aql.render.cited import Cited
from aql.render.escape import markdown, plain
from aql.render.outline import Item, Section, handoff, notices, origin, proof


@dataclass(frozen=True, slots=True)
class Signs:
    """How each kind of line is written; `safe` goes over every word that is not ours, before it is put into a sign."""

    safe: Callable[[object], str]
    title: str
    half: str
    section: Callable[[str], str]
    part: Callable[[str], str]
    line: str
    lead: str
    gloss: str
    group: str
    quote: str
    marked: str
    link: str
    after: str


MARKDOWN = Signs(
    safe=markdown,
    title="# {}",
    half="## {}",
    section="## {}".format,
    part="### {}".format,
    line="- {}",
    lead="**{}**",
    gloss="*{}*",
    group="{}:",
    quote="  > {}\n  > — {}",
    marked="**{}**",
    link="[{}]({})",
    after="  {}",
)
TEXT = Signs(
    safe=plain,
    title="{}",
    half="----",
    section=str.upper,
    part=str.upper,
    line="  {}",
    lead="{}",
    gloss="{}",
    group="  {}:",
    quote="      “{}”\n        {}",
    marked="»{}«",
    link="{} {}",
    after="      {}",
)


def lines_card(card: Card, signs: Signs) -> str:
    """The card, each block parted from the next by an empty line."""
    safe = signs.safe
    title = f"{card.heading}{f': {card.verdict}' if card.verdict else ''}{' (held)' if card.held else ''}"
    blocks = [signs.title.format(safe(title)), *("\n".join(signs.line.format(safe(text)) for text in notices(card)),)]
    for section in handoff(card):
        blocks += _section(section, signs, signs.section)
    blocks.append(signs.half.format("Proof"))
    for section in proof(card):
        blocks += _section(section, signs, signs.part)
    blocks.append(signs.part("Where it comes from"))
    blocks.append("\n".join(signs.line.format(f"{safe(name)}: {safe(text)}") for name, text in origin(card)))
    return "\n\n".join(filter(None, blocks)) + "\n"


def _section(section: Section, signs: Signs, heading: Callable[[str], str]) -> Iterator[str]:
    told = ", ".join((*section.tags, *filter(None, (section.beside,))))
    yield heading(signs.safe(f"{section.name}: {told}" if told else section.name))
    together: list[str] = []
    for item in section.items:
        if not (item.quotes or item.after or item.look == "group"):
            together += _item(item, signs)
            continue
        if together:
            yield "\n".join(together)
            together = []
        yield from _item(item, signs)
    if together:
        yield "\n".join(together)


def _item(item: Item, signs: Signs) -> Iterator[str]:
    """The item's line, each of its quotes, and what comes after them."""
    if item.look == "group":
        yield signs.group.format(signs.safe(item.text))
        return
    text = {"lead": signs.lead, "gloss": signs.gloss}.get(item.look, "{}").format(signs.safe(item.text)) if item.text else ""
    beside = signs.safe(item.beside) if item.beside else ""
    source = f"{signs.safe(item.source.speaker)}, {_heard(item.source, signs)}" if item.source else ""
    told = " · ".join(filter(None, (text, beside)))
    told = f"{told}{f' ({item.tag})' if item.tag else ''}{f' — {source}' if source else ''}"
    if told:
        yield signs.line.format(told)
    for words in item.quotes:
        whole = f"{signs.safe(words.before)}{signs.marked.format(signs.safe(words.quote).strip())}{signs.safe(words.after)}"
        yield signs.quote.format(whole, _by(words, signs))
    yield from (signs.after.format(signs.safe(text)) for text in item.after)


def _by(words: Cited, signs: Signs) -> str:
    role = f", {words.role}" if words.role in {"answered", "contradicts"} else ""
    return f"{signs.safe(words.speaker)} ({words.side}{role}), {_heard(words, signs)}"


def _heard(words: Cited, signs: Signs) -> str:
    return signs.link.format(words.where, words.link) if words.link else words.where
