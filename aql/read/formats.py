"""Every export that can be read, with an example line, and whether a real one was ever at hand (`aql formats` prints it)."""

from dataclasses import dataclass
from typing import Literal

from aql.read.json.formats import JSON_FORMATS

_REAL: Literal["real"] = "real"
_DOCUMENTED: Literal["documented only"] = "documented only"


@dataclass(frozen=True, slots=True)
class Format:
    """One kind of export. `example` is a line of it; ⏎ stands for a new line, ⇥ for a tab."""

    name: str
    seen: Literal["real", "documented only"]
    example: str


_TEXT_FORMATS = (
    Format("zoom vtt", _REAL, "00:00:02.000 --> 00:00:04.100⏎Dana Whitfield: Who signs?"),
    Format("zoom captions", _REAL, "[Dana Whitfield] 14:03:22⏎Who signs?"),
    Format("teams vtt", _REAL, "00:00:02.000 --> 00:00:04.100⏎<v Dana Whitfield>Who signs?</v>"),
    Format("teams vtt (Graph content)", _DOCUMENTED, "0:0:2.0 --> 0:0:4.100⏎<v Dana Whitfield>Who signs?</v>"),
    Format("teams vtt (Graph metadata)", _DOCUMENTED, '{"startDateTime": "...", "speakerName": "Dana", "spokenText": "Who signs?"}'),
    Format("teams docx", _REAL, "0:0:2.0 --> 0:0:4.100⏎Dana Whitfield⏎Who signs?"),
    Format("teams docx (new layout)", _REAL, "Dana Whitfield   0:02⏎Who signs?"),
    Format("meet text, markdown, docx", _REAL, "Dana Whitfield: Who signs?"),
    Format("webex vtt", _DOCUMENTED, '1 "Dana Whitfield" (3000000001)⏎00:00:02.000 --> 00:00:04.100⏎Who signs?'),
    Format("youtube vtt", _REAL, "00:00:02.000 --> 00:00:04.100⏎who<00:00:02.400><c> signs</c>"),
    Format("vtt", _REAL, "00:02.000 --> 00:04.100⏎<v Dana>Who signs?"),
    Format("srt", _REAL, "1⏎00:00:02,000 --> 00:00:04,100⏎Dana: Who signs?"),
    Format("karaoke srt", _REAL, r"00:00:02,000 --> 00:00:02,300⏎{\c&HFFF000&}Who"),
    Format("sbv", _REAL, "0:00:02.000,0:00:04.100⏎Who signs?"),
    Format("otter text", _REAL, "Dana Whitfield  0:02⏎Who signs?"),
    Format("riverside text", _REAL, "Dana Whitfield (00:02.390)⏎Who signs?"),
    Format("fathom text", _REAL, "0:02 - Dana Whitfield⏎  Who signs?"),
    Format("rev text", _DOCUMENTED, "Dana Whitfield (00:00:02):⏎Who signs?"),
    Format("podcast html", _REAL, "<cite>Dana:</cite> <time>0:02</time> <p>Who signs?</p>"),
    Format("aws transcribe docx", _REAL, "Start | Dur. | Speaker | Transcription"),
    Format("csv, tsv", _REAL, "start,end,speaker,text"),
    Format("text, markdown", _REAL, "Dana: Who signs?"),
    Format("text, markdown", _REAL, "[Speaker 1] [00:20] Who signs?"),
    Format("text, markdown", _REAL, "**Dana** (00:12): Who signs?"),
    Format("text, markdown", _REAL, "**Dana** [00:12]⏎Who signs?"),
    Format("text, markdown", _REAL, "Dana : Qui signe ?"),
    Format("text, markdown", _REAL, "00:00:12 Who signs?"),
    Format("text, markdown", _DOCUMENTED, "[00:00:12] Dana: Who signs?"),
    Format("text, markdown", _DOCUMENTED, "Dana 00:00:12: Who signs?"),
    Format("text, markdown", _DOCUMENTED, "00:12⇥Dana⇥Who signs?"),
    Format("text, markdown", _DOCUMENTED, "[Dana] Who signs?"),
    Format("text, markdown", _DOCUMENTED, "Dana - Who signs?"),
    Format("text, markdown", _REAL, "Um, so who signs? Yeah. (talk without names or times)"),
    Format("zip", _REAL, "any of these, packed"),
)

FORMATS = (*_TEXT_FORMATS, *(Format(known.name, known.seen, known.example) for known in JSON_FORMATS))
"""All of them, the text formats first."""
