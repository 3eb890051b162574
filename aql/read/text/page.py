"""Podcasting 2.0 transcripts in HTML: `<cite>` who, `<time>` when, `<p>` what.

github.com/Podcastindex-org/podcast-namespace, transcripts.md. Read with a pattern: the standard library's parser takes time
that grows with the square of some broken pages. Tags inside a paragraph are dropped, their words kept.
"""

import html
import re

from aql.errors import ReadError
from aql.read.clock import second_of
from aql.read.export import Export, Utterance

_TOLD = re.compile(r"<(cite|time|p|title|script|style)\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-z!?][^<>]*>", re.IGNORECASE)


def read_page(name: str, text: str) -> tuple[Export, ...]:
    """The one call of a page; raises ReadError where no paragraph stands in it beside a name or a time."""
    said: list[Utterance] = []
    title, label = None, ""
    start_s: float | None = None
    _, *told = _TOLD.split(_uncommented(text))
    for tag, inside in zip(told[::2], told[1::2], strict=True):
        words = _words(inside, tag.lower())
        match tag.lower():
            case "cite":
                label, start_s = words.rstrip(" :："), None
            case "time":
                start_s = second_of(words)
            case "p" if words:
                said.append(Utterance(label, words, start_s))
                start_s = None
            case "title":
                title = words or None
    if not any(piece.label or piece.start_s is not None for piece in said):
        raise ReadError("a web page without a transcript", reason="html", where=name, hint="export the transcript as VTT, DOCX or text")
    return (Export("podcast html", tuple(said), title=title),)


def _uncommented(text: str) -> str:
    kept: list[str] = []
    end = 0
    while (start := text.find("<!--", end)) >= 0:
        kept.append(text[end:start])
        end = text.find("-->", start) + 3
        if end < 3:
            return "".join(kept)
    return "".join([*kept, text[end:]])


def _words(inside: str, tag: str) -> str:
    """What stands between a tag and its end, or the next tag of a kind that tells something."""
    return " ".join(html.unescape(_TAG.sub(" " if "<br" in inside else "", inside.partition(f"</{tag}")[0])).split())
