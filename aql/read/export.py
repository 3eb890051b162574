"""What every reader of a format gives: the utterances of one call as the export cut them, before any joining."""

from dataclasses import dataclass
from datetime import date

from aql.values.transcript import HeldOnFrom, Side


@dataclass(frozen=True, slots=True)
class Utterance:
    """One piece of speech. `label` is the printed name, empty where none was; seconds from the call's start."""

    label: str
    text: str
    start_s: float | None = None
    end_s: float | None = None


@dataclass(frozen=True, slots=True)
class Party:
    """What an export's own list of people says of one label; `side` is the export's affiliation, or None."""

    label: str
    side: Side | None = None
    title: str | None = None
    email: str | None = None
    org: str | None = None


@dataclass(frozen=True, slots=True)
class Export:
    """One call as one file holds it. `member` tells apart several calls of one file; `notes` are for the card."""

    format: str
    utterances: tuple[Utterance, ...]
    parties: tuple[Party, ...] = ()
    member: str = ""
    title: str | None = None
    held_on: date | None = None
    held_on_from: HeldOnFrom = "nothing"
    language: str | None = None
    notes: tuple[str, ...] = ()
