"""A card as one Slack message: Block Kit, to be posted as it is to chat.postMessage or an incoming webhook.

Limits are Slack's (https://docs.slack.dev/reference/block-kit/blocks): 50 blocks a message, 3000 characters a section, 150 a header.
All blocks together are refused from about 13,200 characters on, which stands nowhere (slackapi/bolt-js, issue 2509).
Counted in UTF-16 units, the widest way to count characters.
"""

import json
from collections.abc import Iterable, Iterator
from itertools import accumulate

from aql.render.card import Card
from aql.render.cited import Cited
from aql.render.escape import mrkdwn, plain
from aql.render.outline import Item, Section, handoff, notices, proof

BLOCKS, SECTION, HEADER, MESSAGE = 50, 3000, 150, 12_000

Block = dict[str, object]


def slack_card(card: Card) -> str:
    """The message as JSON. `verbatim` keeps Slack from making links, mentions and channels of what was said."""
    title = f"{card.heading}{f': {card.verdict}' if card.verdict else ''}{' (held)' if card.held else ''}"
    missing = ", ".join(line.title for line in card.missing)
    blocks: list[Block] = [{"type": "header", "text": {"type": "plain_text", "text": _cut(plain(title), HEADER), "emoji": False}}]
    told = "\n".join(_cut(mrkdwn(text), SECTION // 4) for text in notices(card))
    if told:
        blocks.append({"type": "context", "elements": [_mrkdwn(_cut(told, SECTION))]})
    for section in handoff(card):
        blocks += _section(section)
    blocks.append({"type": "divider"})
    for section in proof(card):
        blocks += _section(section)
    return (
        json.dumps(
            {"text": mrkdwn(f"{title}. {f'Missing: {missing}' if missing else 'Nothing is missing'}"), "blocks": _fitting(blocks, card)},
            ensure_ascii=False,
            indent=2,
        )
        + "\n"
    )


def _fitting(blocks: list[Block], card: Card) -> list[Block]:
    """As many blocks as one message holds, the first of them, and where the others are read."""
    widths = accumulate(_width(json.dumps(block, ensure_ascii=False)) for block in blocks)
    fit = min(sum(width <= MESSAGE for width in widths), BLOCKS - 1)
    if fit == len(blocks):
        return blocks
    call = next((text for name, text in card.facts if name == "Call"), "")
    left = f"The rest of the proof: aql card {call[:8]}"
    return [*blocks[:fit], {"type": "context", "elements": [_mrkdwn(mrkdwn(left))]}]


def _section(section: Section) -> Iterator[Block]:
    """The section's lines in as few blocks as hold them."""
    told = ", ".join((*section.tags, *filter(None, (section.beside,))))
    lines = [f"*{mrkdwn(section.name)}*{f'  {mrkdwn(told)}' if told else ''}"]
    for line in (line for item in section.items for line in _item(item)):
        if _width("\n".join((*lines, line))) > SECTION:
            yield {"type": "section", "text": _mrkdwn("\n".join(lines))}
            lines = []
        lines.append(line)
    yield {"type": "section", "text": _mrkdwn("\n".join(lines))}


def _item(item: Item) -> Iterator[str]:
    if item.look == "group":
        yield f"{mrkdwn(item.text)}:"
        return
    text = _cut(mrkdwn(item.text), _LONGEST)
    shown = {"lead": f"*{text}*", "gloss": f"_{text}_"}.get(item.look, text) if text else ""
    beside = _cut(mrkdwn(item.beside), _LONGEST)
    source = f"{_cut(mrkdwn(item.source.speaker), 100)}, {_heard(item.source)}" if item.source else ""
    tag = f"({item.tag})" if item.tag else ""
    if any((shown, beside, source)):
        yield "• " + "  ".join(filter(None, (shown, tag, beside, f"— {source}" if source else "")))
    yield from _quoted(item.quotes)
    yield from (_cut(mrkdwn(text), _LONGEST) for text in item.after)


def _quoted(quotes: Iterable[Cited]) -> Iterator[str]:
    for words in quotes:
        yield f"> {_sentence(words)} — {_cut(mrkdwn(words.speaker), 100)} ({words.side}), {_heard(words)}"


# A line holds a text, what is beside it and a source; all three together must fit into one section.
_LONGEST = 1200


def _sentence(words: Cited) -> str:
    """The sentence with its quote in bold; where it is too long, the quote alone."""
    quote = mrkdwn(words.quote).strip()
    whole = f"{mrkdwn(words.before)}*{quote}*{mrkdwn(words.after)}"
    return whole if _width(whole) <= _LONGEST else f"*{_cut(quote, _LONGEST)}*"


def _heard(words: Cited) -> str:
    return f"<{words.link.replace('&', '&amp;')}|{words.where}>" if words.link and len(words.link) <= _LONGEST else words.where


def _mrkdwn(text: str) -> Block:
    return {"type": "mrkdwn", "text": text, "verbatim": True}


def _width(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _cut(text: str, longest: int) -> str:
    """As much of it as fits; no sign that was escaped is cut in two."""
    if _width(text) <= longest:
        return text
    kept = text
    while _width(kept) > longest - 1:
        kept = kept[: len(kept) - max(1, (_width(kept) - longest) // 2)]
    opened = kept.rfind("&", len(kept) - 5)
    return (kept[:opened] if opened >= 0 and ";" not in kept[opened:] else kept) + "…"
