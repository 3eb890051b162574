"""The words of a call: who spoke, on which side, in which order, and when."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

Side = Literal["buyer", "seller", "other", "unknown"]
SideFrom = Literal["person", "manifest", "profile", "words", "export", "model", "nothing"]
HeldOnFrom = Literal["flag", "manifest", "file", "name", "nothing"]


@dataclass(frozen=True, slots=True)
class Speaker:
    """A voice of the call; `name` is its key in the transcript.

    `why` says in one line what gave it its side; `doubt` says what speaks against that side (another
    source disagrees, a label shared or swapped) and is empty where nothing does.
    """

    name: str
    side: Side = "unknown"
    side_from: SideFrom = "nothing"
    why: str = ""
    doubt: str = ""
    title: str | None = None
    email: str | None = None
    org: str | None = None


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker said until another spoke.

    `label` is the name the export printed, `speaker` the voice that spoke (a `Speaker.name`). `starts` holds
    (offset in `text`, second) of each utterance of the turn that had a time; it ascends by offset.
    """

    index: int
    label: str
    speaker: str
    text: str
    start_s: float | None = None
    end_s: float | None = None
    starts: tuple[tuple[int, float], ...] = ()

    def second_at(self, offset: int) -> float | None:
        """The second at which the utterance holding `offset` began, or the turn's own start."""
        second = self.start_s
        for start, at in self.starts:
            if start > offset:
                break
            second = at
        return second


@dataclass(frozen=True, slots=True)
class Span:
    """Where a quote stands: turns[turn].text[start:end], in code points of the text as read."""

    turn: int
    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span must hold text, got {self.start}:{self.end}")

    def overlaps(self, other: "Span") -> bool:
        """Whether both hold at least one character of the same turn."""
        return self.turn == other.turn and self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Transcript:
    """The words of one call as read from one export.

    `id` is the hash of the folded words in order (see `aql.language.fold.words_id`), the same for two exports
    of one meeting. `source` is the file's name, with a member or call id after `#` where a file holds several;
    `format` the reader's name ("zoom vtt"). `notes` are what the reader wants said on the card ("no times").
    """

    id: str
    source: str
    format: str
    turns: tuple[Turn, ...]
    speakers: tuple[Speaker, ...]
    title: str | None = None
    held_on: date | None = None
    held_on_from: HeldOnFrom = "nothing"
    language: str = "en"
    notes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        names = [speaker.name for speaker in self.speakers]
        if len(set(names)) != len(names):
            raise ValueError(f"two speakers of one name in {names}")
        if missing := {turn.speaker for turn in self.turns} - set(names):
            raise ValueError(f"turns spoken by nobody: {sorted(missing)}")
        if any(turn.index != place for place, turn in enumerate(self.turns)):
            raise ValueError("a turn's index must be its place")

    def speaker_of(self, turn: int) -> Speaker:
        """The voice that spoke turn number `turn`."""
        name = self.turns[turn].speaker
        return next(speaker for speaker in self.speakers if speaker.name == name)

    def words_at(self, span: Span) -> str:
        """The words a span holds, as read."""
        return self.turns[span.turn].text[span.start : span.end]

    def has_buyer(self) -> bool:
        """Whether any turn is a buyer's."""
        return any(self.speaker_of(turn.index).side == "buyer" for turn in self.turns)
