"""Text and Markdown transcripts: Otter, Meet, Rev, Riverside, Fathom, and whatever a person typed or pasted.

Read off real exports of those tools. What stands above the first speaker gives title and date; a line that only tells the
time (Meet's marks every five minutes, Rev's paragraphs without a name) times the words that follow it and changes no speaker.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from aql.errors import ReadError
from aql.language.detect import language_of
from aql.language.fold import words
from aql.language.tongue import marks, tongue
from aql.read.clock import CLOCK, padded
from aql.read.export import Export, Utterance
from aql.read.text.layout import Header, headers_of, mark_of
from aql.read.text.preamble import names_in, preamble_of

_BESIDE = re.compile(
    r"Transcribed by https?://otter\.ai.*|Meeting ended after \d\d:\d\d:\d\d\W*"
    r"|This editable transcript was computer generated and might contain errors\..*"
    r"|.{0,80}\d\d:\d\d:\d\d\s*👋|.{1,80} (?:started|stopped) transcription|.{1,80} a (?:démarré|arrêté) la transcription"
    r"|.{1,80} hat die Transkription (?:gestartet|beendet)|.{1,80} (?:inició|detuvo) la transcripción"
    rf"|[^\W\d_]{{2,20}}: [\[(]{CLOCK}[\])]"  # Changelog's "Break: [18:24]"
    r"|Transcript(?:ion)?|(?:---+|===+|\*\*\*+|___+)|#{1,6} .*"
    r"|(?:ACTION ITEM|SCREEN SHARING|HIGHLIGHT): .*"
)
_TOOLS = (
    ("otter", re.compile(r"Transcribed by https?://otter\.ai|^SUMMARY KEYWORDS$", re.MULTILINE)),
    ("meet", re.compile(r"This editable transcript was computer generated|^\W*Meeting ended after \d\d:\d\d:\d\d", re.MULTILINE)),
    ("fathom", re.compile(r"^VIEW RECORDING - |https://fathom\.video/", re.MULTILINE)),
    ("teams", re.compile(r"^.{1,80} started transcription$|-20\d{6}_\d{6}-", re.MULTILINE)),
    ("zoom captions", re.compile(r"\A\s*\[[^\]\n]{1,80}\] \d\d:\d\d:\d\d$", re.MULTILINE)),
)
_BOLD_ALONE = re.compile(r"^[ \t]*(?:\*\*|__)([^*_\n]{1,80}?)[:：]?(?:\*\*|__)[:：]?[ \t]*$", re.MULTILINE)
_HEADING = re.compile(r"^#{1,6}[ \t]+([^#\n:：]{1,60}?)[ \t]*$", re.MULTILINE)
_EMPHASIS = re.compile(r"\*\*|__")
_ESCAPE = re.compile(r"\\([\[\]()*_#.!~`>+-])")
_SAMPLE = 100_000
_DAY_S = 86_400.0
_MORNING_S = 5 * 3600.0


def read_labelled(name: str, text: str, family: str = "text") -> tuple[Export, ...]:
    """The one call of a text: with speakers, with times, or with neither where it is plainly talk. Raises ReadError for prose."""
    lines = padded(_unmarked(text) if family == "markdown" else text).split("\n")
    headers = headers_of(lines, names_in(lines))
    if not headers:
        return (_unlabelled(name, text, lines, family),)
    above = preamble_of(lines[: headers[0].line])
    said = tuple(_utterances(lines, headers))
    is_clock_time = next((piece.start_s for piece in said if piece.start_s is not None), 0.0) >= _MORNING_S
    tool = next((tool for tool, mark in _TOOLS if mark.search(text)), "")
    return (
        Export(
            format=f"{tool} {family}".strip(),
            utterances=tuple(_since_first(said)) if is_clock_time else said,
            title=above.title,
            held_on=above.held_on,
            held_on_from="file" if above.held_on else "nothing",
            notes=("times count from the first words: the file gives the time of day",) if is_clock_time else (),
        ),
    )


def _unmarked(text: str) -> str:
    """Markdown without emphasis and escapes; a bold name alone on its line gets a colon, and so do headings that take turns."""
    names = {heading for heading, count in Counter(_HEADING.findall(text)).items() if count > 1}
    if len(names) > 1:
        text = _HEADING.sub(lambda found: f"{found[1]}:" if found[1] in names else found[0], text)
    return _ESCAPE.sub(r"\1", _EMPHASIS.sub("", _BOLD_ALONE.sub(r"\1:", text)))


def _unlabelled(name: str, text: str, lines: Sequence[str], family: str) -> Export:
    """One paragraph an utterance: of the one person the file names, or of nobody known."""
    above = preamble_of(lines) if lines[0].strip() == "---" else None
    body = lines[above.size :] if above else lines
    paragraphs = [" ".join(paragraph.split()) for paragraph in re.split(r"\n\s*\n", "\n".join(body))]
    spoken = [paragraph for paragraph in paragraphs if not _BESIDE.fullmatch(paragraph)]
    speaker = above.people[0] if above and len(above.people) == 1 else ""
    if not speaker and not _is_talk(text, 3.0 if family == "markdown" else 1.2):
        hint = "export the transcript of the call, not notes or a summary"
        raise ReadError("no speaker and no time in it", reason="no_speech", where=name, hint=hint)
    said = (Utterance(speaker, "\n\n".join(spoken)),) if speaker else tuple(Utterance("", paragraph) for paragraph in spoken)
    if above is None:
        return Export(family, said)
    return Export(family, said, title=above.title, held_on=above.held_on, held_on_from="file" if above.held_on else "nothing")


def _is_talk(text: str, percent: float) -> bool:
    """Whether so many in a hundred words are what talk has and prose has not: "um", "yeah", "oh".

    Forty real talks have 1.2 to 5, READMEs and licences under 1; notes are most often kept in Markdown.
    """
    spoken = tongue(language_of([text[:_SAMPLE]]))
    said = words(text[:_SAMPLE])
    found = len(marks(said, spoken, frozenset({"filler", "interjection"}))) if spoken else 0
    return found >= 3 and found * 100 >= percent * len(said)


def _utterances(lines: Sequence[str], headers: Sequence[Header]) -> Iterator[Utterance]:
    pending = next((mark.second for line in reversed(lines[: headers[0].line]) if (mark := mark_of(line.strip()))), None)
    ends = [*(header.line for header in headers[1:]), len(lines)]
    for header, end in zip(headers, ends, strict=True):
        label, start_s, end_s = header.label, pending if header.start_s is None else header.start_s, header.end_s
        pending = None
        spoken: list[str] = []
        gap = ""
        for line in (header.words, *lines[header.line + header.size : end]):
            stripped = line.strip()
            if not stripped:
                gap = "\n\n"
            elif mark := mark_of(stripped):
                yield Utterance(label, "".join(spoken), start_s, end_s)
                label, start_s, end_s = "" if mark.is_nameless else label, mark.second, None
                spoken, gap = [mark.words], ""
                pending = None if mark.words else mark.second
            elif not _BESIDE.fullmatch(stripped):
                spoken += [gap or " ", stripped] if spoken else [stripped]
                gap, pending = "", None
        yield Utterance(label, "".join(spoken), start_s, end_s)


def _since_first(said: Iterable[Utterance]) -> Iterator[Utterance]:
    """Times of the day as seconds from the first words; midnight may pass."""
    first: float | None = None
    last = 0.0
    for piece in said:
        if piece.start_s is None:
            yield piece
            continue
        first = piece.start_s if first is None else first
        start_s = piece.start_s - first
        while start_s < last - _DAY_S / 2:
            start_s += _DAY_S
        last = start_s
        yield replace(piece, start_s=round(start_s, 3), end_s=None)
