"""Caption files: who speaks in each cue, and the words without their marks.

Each tool has its own way. Teams writes `<v Name>`, or a line with the name alone, or (Graph's metadata) JSON; Webex puts the
name into the identifier, Zoom and most makers of SRT before a colon; karaoke subtitles give each voice a colour. YouTube's
rolling captions say every line twice.
"""

import html
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise

from aql.errors import ReadError
from aql.read.dates import date_in
from aql.read.export import Export, Utterance
from aql.read.text.cue import Cue, cut
from aql.read.text.label import labels_among, split_label

_LANGUAGE = re.compile(r"^Language:\s*([A-Za-z]{2})\b", re.MULTILINE)
_VOICE = re.compile(r"<v(?:\.[^\s<>]{0,200})?\s+([^<>]*)>|</v>")
_MARK = re.compile(r"</?(?:[bciuv]|lang|ruby|rt|font)(?:[.\s][^<>]*)?/?>|<\d[\d:.]*>|\{\\[^{}\n]{1,80}\}", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,31});")
_WEBEX = re.compile(r'\d+ "(.*)" \(\d+\)')
_COLOUR = re.compile(r"\{\\1?c&H([0-9A-Fa-f]{6})&\}")
_ROLLING = re.compile(r"<\d\d:\d\d:\d\d\.\d{3}><c[.>]")
_TEAMS = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}/\d+-\d+")


def read_cues(name: str, text: str) -> tuple[Export, ...]:
    """The one call of a caption file; raises ReadError where no cue stands in it."""
    family, cues = cut(text)
    if not cues:
        raise ReadError("no cue in it", reason="no_speech", where=name, hint="export the transcript again")
    tool, utterances, notes = _voices(cues, family)
    language = _LANGUAGE.search(text[:1000]) if family == "vtt" else None
    held_on = _graph_date(cues[0])
    return (
        Export(
            f"{tool} {family}".strip(),
            tuple(utterances),
            held_on=held_on,
            held_on_from="file" if held_on else "nothing",
            language=language[1].lower() if language else None,
            notes=notes,
        ),
    )


def _voices(cues: Sequence[Cue], family: str) -> tuple[str, Iterable[Utterance], tuple[str, ...]]:
    """The tool's name, what was said, and what to say of it."""
    if _graph(cues[0]):
        return "teams", map(_metadata, cues), ()
    if any("<v" in cue.text for cue in cues):
        tool = "teams" if any(_TEAMS.fullmatch(cue.ident) for cue in cues) else ""
        return tool, (piece for cue in cues for piece in _voiced(cue)), ()
    named = [_WEBEX.fullmatch(cue.ident) for cue in cues]
    if any(named):
        return "webex", (_said(cue, _line(cue.text), found[1] if found else "") for cue, found in zip(cues, named, strict=True)), ()
    if any(_COLOUR.match(cue.text) for cue in cues):
        return "karaoke", _coloured(cues), ("speakers are told apart by the subtitles' colours alone",)
    if _is_rolling(cues):
        return "youtube", _unrolled(cues), ()
    if _is_headed(cues):
        return "teams", (_said(cue, _line(cue.text.partition("\n")[2]), _name_line(cue)) for cue in cues), ()
    said = [_said(cue, cue.text, "") for cue in cues]
    splits = [split_label(piece.text) or ("", piece.text) for piece in said]
    labels = labels_among((label for label, _ in splits if label), len(cues), " ".join(words for _, words in splits))
    if not labels:
        return "", (part for piece in said for part in _dashed(piece)), ()
    return ("zoom" if family == "vtt" else ""), _continued(said, labels), ()


def _graph(cue: Cue) -> dict[str, object]:
    """The object that stands in a cue of Graph's metadataContent; empty for any other cue."""
    if '"spokenText"' not in cue.text:
        return {}
    try:
        found = json.loads(cue.text)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _metadata(cue: Cue) -> Utterance:
    found = _graph(cue)
    return Utterance(str(found.get("speakerName") or ""), str(found.get("spokenText", "" if found else cue.text)), cue.start_s, cue.end_s)


def _graph_date(cue: Cue) -> date | None:
    return date_in(str(_graph(cue).get("startDateTime", "")))


def _voiced(cue: Cue) -> Iterator[Utterance]:
    """The pieces of a cue between its voice tags; words outside of all of them are nobody's."""
    label, end = "", 0
    for tag in _VOICE.finditer(cue.text):
        yield _said(cue, _line(cue.text[end : tag.start()]), label)
        label, end = _plain(tag[1] or ""), tag.end()
    yield _said(cue, _line(cue.text[end:]), label)


def _coloured(cues: Iterable[Cue]) -> Iterator[Utterance]:
    """Each colour a speaker, numbered as they first speak."""
    numbers: dict[str, int] = {}
    for cue in cues:
        colour = _COLOUR.match(cue.text)
        label = f"Speaker {numbers.setdefault(colour[1], len(numbers) + 1)}" if colour else ""
        yield _said(cue, _line(cue.text), label)


def _is_rolling(cues: Sequence[Cue]) -> bool:
    """Whether cues carry YouTube's word times, or, once these are stripped, every second one begins with the line before it."""
    if any(_ROLLING.search(cue.text) for cue in cues):
        return True
    lines = [cue.text.strip().split("\n") for cue in cues if cue.text.strip()]
    repeated = sum(1 for before, after in pairwise(lines) if before[-1] == after[0] and len(before) + len(after) > 2)
    return len(lines) > 5 and repeated * 2 >= len(lines)


def _unrolled(cues: Iterable[Cue]) -> Iterator[Utterance]:
    """The lines of rolling captions, each once: a cue begins with the lines that the one before it left on the screen."""
    shown: list[str] = []
    for cue in cues:
        lines = [line for line in map(str.strip, _plain(cue.text).split("\n")) if line]
        kept = next((size for size in range(min(len(shown), len(lines)), 0, -1) if shown[-size:] == lines[:size]), 0)
        yield Utterance("", " ".join(lines[kept:]), cue.start_s, cue.end_s)
        shown = lines or shown


def _is_headed(cues: Sequence[Cue]) -> bool:
    """Whether each cue begins with a line that is a name: a few lines that come back over and over."""
    if len(cues) < 4 or not all("\n" in cue.text for cue in cues):
        return False
    names = [_name_line(cue) for cue in cues]
    return len(set(names)) * 3 <= len(names) and set(names) == labels_among(names, len(names))


def _name_line(cue: Cue) -> str:
    return cue.text.partition("\n")[0].strip().strip("()[]:").strip()


def _continued(said: Iterable[Utterance], labels: frozenset[str]) -> Iterator[Utterance]:
    """Names before a colon. A cue without one goes on with the speaker before it, in every tool that writes so."""
    label = ""
    for piece in said:
        lines: list[str] = []
        for line in piece.text.split("\n"):
            split = split_label(line)
            if line.startswith(">>") and not (split and split[0] in labels):
                split = ("", line)  # somebody else, not named
            if split and split[0] in labels | {""}:
                yield Utterance(label, " ".join(lines), piece.start_s, piece.end_s)
                label, lines = split[0], [split[1]]
            else:
                lines.append(line)
        yield Utterance(label, " ".join(lines), piece.start_s, piece.end_s)


def _dashed(piece: Utterance) -> Iterator[Utterance]:
    """The voices of a subtitle in which each begins a line with a dash."""
    if "\n" not in piece.text:
        yield piece
        return
    for part in re.split(r"\n(?=[-–] ?\w)", piece.text):
        yield Utterance("", part.replace("\n", " "), piece.start_s, piece.end_s)


def _said(cue: Cue, text: str, label: str) -> Utterance:
    return Utterance(label, _plain(text), cue.start_s, cue.end_s)


def _line(text: str) -> str:
    """A cue's lines as one: where they break is the screen's doing."""
    return text.replace("\n", " ")


def _plain(text: str) -> str:
    """The words of a cue: marks taken out first, so that an escaped `&lt;v X&gt;` stays speech."""
    if "<" in text or "{\\" in text:
        text = _MARK.sub("", text)
    if "&" in text:
        text = _ENTITY.sub(lambda entity: html.unescape(entity[0]), text)
    return text.strip()
