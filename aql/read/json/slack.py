"""Slack huddles: the transcript as rich text, one section for each time somebody spoke."""

import re

from aql.errors import ReadError
from aql.read.export import Export, Utterance
from aql.read.json.fields import dated, part, rows, second, verbatim, words
from aql.read.json.parse import Object

_TIME = re.compile(r"\s*\[(\d{1,3}:\d{2}(?::\d{2})?)\]:?\s*")


def read_huddle(document: Object) -> Export:
    """A huddle's transcript out of `files.info` with `include_transcription`: user ids for labels; a clock from its start.

    Documented only, and not by Slack: the layout is the one that public clients of that call read,
    file.huddle_transcription.blocks.elements[] of a user, "[m:ss]:" and text. Mentions in speech keep their ids.
    """
    file = part(document, "file") or document
    blocks = part(file, "huddle_transcription").get("blocks")
    found = rows(blocks.get("elements") if isinstance(blocks, dict) else blocks, "blocks")
    sections = [section for block in found for section in (rows(block.get("elements"), "elements") if _is_rich_text(block) else [block])]
    return Export(
        "slack huddle",
        tuple(map(_section, sections)),
        title=words(file, "title") or None,
        notes=("speakers are Slack's user ids",),
        **dated(file.get("huddle_date_start")),
    )


def _is_rich_text(block: Object) -> bool:
    return words(block, "type") == "rich_text"


def _section(section: Object) -> Utterance:
    label, text, at = "", "", None
    for element in rows(section.get("elements"), "elements"):
        kind = words(element, "type")
        if kind == "user" and not label and not text:
            label = words(element, "user_id")
        elif kind == "user":
            text += f"@{words(element, 'user_id')}"
        elif kind == "text":
            piece = verbatim(element, "text")
            if at is None and not text and (time := _TIME.match(piece)):
                at, piece = second(time[1]), piece[time.end() :]
            text += piece
        elif kind == "link":
            text += words(element, "text", "url")
        else:
            raise ReadError(f"a huddle's transcript with an element of the type {kind[:40]!r}", reason="unknown_json")
    return Utterance(label, text.strip(), at)
