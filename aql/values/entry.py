"""One row of a manifest: what a person knows of a file beside its words."""

from dataclasses import dataclass
from datetime import date

from aql.values.transcript import Side


@dataclass(frozen=True, slots=True)
class Entry:
    """What the manifest says of `file`; empty and None where it says nothing.

    `profile` is a name or a path. `reps` are names or e-mail addresses of our people in this call, `speakers`
    (name or label, side) pairs. `line` is the row's own line in the manifest.
    """

    file: str
    line: int
    account: str | None = None
    held_on: date | None = None
    profile: str | None = None
    reps: tuple[str, ...] = ()
    speakers: tuple[tuple[str, Side], ...] = ()
    language: str | None = None
    source: str | None = None
    campaign: str | None = None
    segment: str | None = None
    stage: str | None = None
    deal: str | None = None
    recording_url: str | None = None
