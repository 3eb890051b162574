"""How a caption file (WebVTT, SubRip, SubViewer) is cut into cues, whatever stands between them.

A cue is what stands between two lines of times. Told apart from it: identifiers, NOTE, STYLE, REGION and settings. Real
files differ from the standard (www.w3.org/TR/webvtt1): hours left out, comma or dot, fields unpadded, times negative, no
blank line between two cues or one inside a cue. Only words under a broken line of times are dropped, as the standard has it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from aql.read.clock import CLOCK, matched_second, padded

_ARROW = re.compile(rf"^[ \t]*({CLOCK})[ \t]*-->[ \t]*({CLOCK})(?:(?=\s|$)|(?<=[.,]\d{{3}})(?=\ufffd))(?![ \t]*\d)[^\n]*\n?", re.MULTILINE)
_COMMA = re.compile(rf"^[ \t]*({CLOCK}),({CLOCK})[ \t]*(?:\n|$)", re.MULTILINE)
_BESIDE = re.compile(r"(?:NOTE|STYLE|REGION)(?=\s|$)")
_FENCE = re.compile(r"^```.*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Cue:
    """One cue: its identifier, its seconds, and its text with all marks in it."""

    ident: str
    start_s: float
    end_s: float
    text: str


def cut(text: str) -> tuple[str, list[Cue]]:
    """The family (vtt, srt or sbv) and the cues of a caption file, in the order of the file; empty ones too."""
    if "```" in text:
        text = _FENCE.sub("", text)
    text = padded(text)
    if found := list(_ARROW.finditer(text)):
        is_vtt = "WEBVTT" in text[: found[0].start()]
        return ("vtt" if is_vtt else "srt"), list(_cues(text, found, has_names=is_vtt))
    return "sbv", list(_cues(text, list(_COMMA.finditer(text)), has_names=False))


def _cues(text: str, times: list[re.Match[str]], *, has_names: bool) -> Iterator[Cue]:
    if not times:
        return
    before = "\n" + text[: times[0].start()]
    _, ident = _parted(before, "1", has_names=has_names)
    following = [*(time.start() for time in times[1:]), len(text)]
    for time, end in zip(times, following, strict=True):
        payload = text[time.end() : end]
        if end == len(text):
            spoken, after = payload, ""
        else:
            spoken, after = _parted(payload, str(int(ident) + 1) if ident.isdecimal() and len(ident) < 10 else "", has_names=has_names)
        yield Cue(ident, matched_second(time[1]), matched_second(time[2]), _spoken(spoken))
        ident = after


def _parted(payload: str, expected: str, *, has_names: bool) -> tuple[str, str]:
    """What stands between two lines of times, as words and the identifier of the cue to come.

    An identifier is the line right above the times, after a blank line; where that is missing, only the number
    that comes next. WebVTT's may be any words (has_names), the others' are numbers.
    """
    if payload.endswith("\n\n"):
        return payload, ""
    rest, _, last = payload.rstrip("\n").rpartition("\n")
    is_apart = rest.endswith("\n") or (not rest and payload.startswith("\n"))
    if (is_apart and (has_names or last.strip().isdecimal())) or (last and last.strip() == expected):
        return rest, last.strip()
    return payload, ""


def _spoken(payload: str) -> str:
    """The words of a payload: its paragraphs without comments, style sheets and cues with broken times."""
    if "\n\n" not in payload.rstrip("\n") and not payload.startswith("\n"):
        return payload.rstrip("\n")
    first, *others = re.split(r"\n{2,}", f"\n{payload}" if payload.startswith("\n") else payload)
    return "\n".join([first, *(other for other in others if not _BESIDE.match(other) and "-->" not in other)]).strip("\n")


def is_cues(text: str) -> bool:
    """Whether a text is a caption file: it says so, or lines of times stand in it as its frame."""
    if text.lstrip("\ufeff \n").startswith("WEBVTT"):
        return True
    times = sum(1 for _ in _ARROW.finditer(text[:20_000])) + sum(1 for _ in _COMMA.finditer(text[:20_000]))
    return times > 0 and times * 12 > text[:20_000].count("\n")
