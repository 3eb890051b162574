"""Text and Markdown transcripts: Otter, Meet, Rev, Riverside, Fathom, and whatever a person typed or pasted.

Read off real exports of those tools. What stands above the first speaker gives title and date; a line that only tells the
time (Meet's marks every five minutes, Rev's paragraphs without a name) times the words that follow it and changes no speaker.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from aql.errors import ReadError
from aql.read.export import Export, Utterance
from aql.read.layout import Header, headers_of, mark_of
from aql.read.preamble import names_in, preamble_of

_BESIDE = re.compile(
    r"Transcribed by https?://otter\.ai.*|Meeting ended after \d\d:\d\d:\d\d\W*"
    r"|This editable transcript was computer generated and might contain errors\..*"
    r"|Transcript(?:ion)?|.{1,80} (?:started|stopped) transcription|(?:---+|===+|\*\*\*+|___+)|#{1,6} .*"
    r"|(?:ACTION ITEM|SCREEN SHARING|HIGHLIGHT): .*"
)
_TOOLS = (
    ("otter", re.compile(r"Transcribed by https?://otter\.ai|^SUMMARY KEYWORDS$", re.MULTILINE)),
    ("meet", re.compile(r"This editable transcript was computer generated|^\W*Meeting ended after \d\d:\d\d:\d\d", re.MULTILINE)),
    ("fathom", re.compile(r"^VIEW RECORDING - |https://fathom\.video/", re.MULTILINE)),
    ("teams", re.compile(r"^.{1,80} started transcription$|-20\d{6}_\d{6}-", re.MULTILINE)),
)
_BOLD_ALONE = re.compile(r"^[ \t]*(?:\*\*|__)([^*_\n]{1,80}?)[:：]?(?:\*\*|__)[:：]?[ \t]*$", re.MULTILINE)
_EMPHASIS = re.compile(r"\*\*|__")
_ESCAPE = re.compile(r"\\([\[\]()*_#.!~`>+-])")
_FRONT = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)


def read_labelled(name: str, text: str, family: str = "text") -> tuple[Export, ...]:
    """The one call of a text with speakers or times; raises ReadError where it has neither."""
    if family == "markdown":
        text = _unmarked(text)
    lines = text.split("\n")
    headers = headers_of(lines, names_in(lines))
    if not headers:
        raise ReadError(
            "no speaker and no time in it", reason="no_speech", where=name, hint="export the transcript, not notes or a summary"
        )
    above = preamble_of(lines[: headers[0].line])
    tool = next((tool for tool, mark in _TOOLS if mark.search(text)), "")
    return (
        Export(
            format=f"{tool} {family}".strip(),
            utterances=tuple(_utterances(lines, headers)),
            title=above.title,
            held_on=above.held_on,
            held_on_from="file" if above.held_on else "nothing",
        ),
    )


def _unmarked(text: str) -> str:
    """Markdown without emphasis and escapes; a bold name alone on its line becomes one with a colon."""
    return _ESCAPE.sub(r"\1", _EMPHASIS.sub("", _BOLD_ALONE.sub(r"\1:", text)))


def _utterances(lines: Sequence[str], headers: Sequence[Header]) -> Iterator[Utterance]:
    starts = [header.line for header in headers[1:]]
    marked: float | None = None
    for line in lines[: headers[0].line]:
        if mark := mark_of(line.strip()):
            marked = mark[0]
    for header, end in zip(headers, [*starts, len(lines)], strict=True):
        piece = Utterance(header.label, "", header.start_s if header.start_s is not None else marked, header.end_s)
        marked = None
        paragraphs: list[str] = []
        gap = False
        for line in [header.words, *lines[header.line + header.size : end]]:
            stripped = line.strip()
            if not stripped:
                gap = True
            elif mark := mark_of(stripped):
                yield replace(piece, text="".join(paragraphs))
                piece, paragraphs = replace(piece, start_s=mark[0], end_s=None), [mark[1]]
                marked = mark[0] if not mark[1] else None
            elif not _BESIDE.fullmatch(stripped):
                paragraphs += ["\n" if gap else " ", stripped]
                gap, marked = False, None
        yield replace(piece, text="".join(paragraphs))
