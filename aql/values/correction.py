"""What a person said of who spoke; kept for good, and stronger than any other source of sides."""

from dataclasses import dataclass
from datetime import datetime

from aql.values.transcript import Side


@dataclass(frozen=True, slots=True)
class Correction:
    """That all turns of `label`, or the turns `first` to `last` (both included), were spoken by `voice` of `side`.

    `voice` None leaves the voice as it is, `side` None leaves its side. Two labels that were swapped are two
    corrections, each label with the other's voice. Where two speak of one turn the later one holds.
    """

    by: str
    at: datetime
    label: str | None = None
    first: int | None = None
    last: int | None = None
    voice: str | None = None
    side: Side | None = None

    def __post_init__(self) -> None:
        if (self.label is None) == (self.first is None):
            raise ValueError("a correction speaks of a label or of turns")
        if (self.first is None) != (self.last is None) or (self.first or 0) > (self.last or 0):
            raise ValueError(f"turns run from first to last, got {self.first} to {self.last}")
        if self.voice is None and self.side is None:
            raise ValueError("a correction names a voice or a side")
