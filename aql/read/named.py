"""What a file's name says of its call: `GMT20240124-202901_Recording.transcript.vtt`, `2026-03-10 Acme discovery.docx`."""

import re
from datetime import date
from pathlib import PurePath

from aql.read.dates import date_in

_ENDINGS = re.compile(
    r"(?:\.(?:transcript|cc|captions?|[a-z]{2}(?:-[A-Z]{2})?|vtt|srt|sbv|txt|text|md|docx|csv|tsv|json|html?))+$", re.IGNORECASE
)
_MADE_BY = re.compile(
    r"GMT\d{8}-\d{6}(?:_Recording)?(?:_\d+x\d+)?"
    r"|20\d{6}[-_T]?(?:\d{4,6})?|20\d\d[-_.]\d\d[-_.]\d\d(?:[ _T-]\d\d[-_.:h]?\d\d(?:[-_.:]?\d\d)?)?(?: (?:GMT|UTC)(?:[+-]\d+)?)?"
    r"|\b(?:Meeting )?(?:Recording|Transcript(?:ion)?)\b|Enregistrement de la réunion|Besprechungsaufzeichnung|otter[_.]ai",
    re.IGNORECASE,
)


def held_on_in(name: str) -> date | None:
    """The date in a file's name (Zoom's is in Greenwich time, as it says)."""
    return date_in(PurePath(name).name.replace("_", " ")) or date_in(PurePath(name).name)


def title_in(name: str) -> str | None:
    """The title in a file's name without what tools put around it; None where no two words are left."""
    bare = _MADE_BY.sub(" ", _ENDINGS.sub("", PurePath(name).name)).replace("_", " ")
    if " " not in bare.strip():
        bare = bare.replace("-", " ")
    title = re.sub(r"(?:\s*[-–—,]\s*)+(?=\s)|\s+", " ", bare).strip(" -–—.,()[]")
    return title if len(re.findall(r"[^\W_]+", title)) > 1 and any(letter.isalpha() for letter in title) else None
