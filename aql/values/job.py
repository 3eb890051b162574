"""Requests that a server answers within a day: what was handed in, and what became of it."""

from dataclasses import dataclass
from typing import Literal, Protocol

from aql.values.call import Call
from aql.values.chat import Usage
from aql.values.claim import Extractor
from aql.values.profile import Profile
from aql.values.rubric import Rubric
from aql.values.transcript import Transcript

JobState = Literal["planned", "uploaded", "submitted", "collected", "closed", "dropped"]


@dataclass(frozen=True, slots=True)
class Lost:
    """A request that came back without an answer that can be used: a short word to count by, a sentence, and what it cost."""

    key: str
    reason: str
    what: str
    usage: Usage = Usage()


@dataclass(frozen=True, slots=True)
class Job:
    """Requests handed in together. `asked` holds for each its key in the memory of completions, and the `Transcript.id` it is about.

    `file` and `batch` are the server's ids, empty until it gave them. `lost` are the requests that came back without an
    answer. A planned job may or may not have reached the server, a dropped one has not; of a
    collected one the server may still hold files, of a closed one it holds none.
    """

    id: str
    model: str
    host: str
    api: Literal["chat", "responses"]
    asked: tuple[tuple[str, str], ...]
    state: JobState = "planned"
    file: str = ""
    batch: str = ""
    lost: tuple[Lost, ...] = ()


@dataclass(frozen=True, slots=True)
class Submitted:
    """What became of the requests: `at_once` was answered, `handed_in` will be; the others are known, under way, given up or too dear."""

    handed_in: int = 0
    at_once: int = 0
    known: int = 0
    under_way: int = 0
    given_up: int = 0
    over_budget: int = 0


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the server is with a job: its own word for the state, and counts of requests."""

    job: Job
    state: str
    total: int
    completed: int
    failed: int


@dataclass(frozen=True, slots=True)
class Collected:
    """What came back. `lost` may be handed in again; `waiting` jobs have not ended; `left` are files that the server still holds."""

    remembered: int
    lost: tuple[Lost, ...]
    waiting: int
    usage: Usage
    left: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Awaited:
    """A call that was handed in: all that its record will be made from, as it stood then. `record` is the id of that record."""

    record: str
    call: Call
    transcript: Transcript
    rubric: Rubric
    profile: Profile | None
    extractor: Extractor


class Jobs(Protocol):
    """A memory of jobs. What `keep` was given is on disk when it returns."""

    def keep(self, job: Job) -> None:
        """Keep a job, or what became of it since: its state, file, batch and losses."""

    def jobs(self) -> tuple[Job, ...]:
        """All jobs ever kept, in the order they were planned."""
