"""What is asked of a model and what comes back, whatever the provider; and how completions are remembered."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, Protocol

Finish = Literal["stop", "length", "refusal", "filtered"]


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a chat."""

    role: Literal["system", "user", "assistant"]
    content: str


@dataclass(frozen=True, slots=True)
class Request:
    """One question to a model. `schema` is the JSON Schema of the answer as canonical JSON text.

    `repeat` tells apart repeated askings of the same thing; it is part of the key and never sent. `about` is the
    `Transcript.id` that is asked about, with a `#` and the part of it where that is not the whole; never sent either.
    `is_fresh` tells a memory to ask again and keep the new answer; it is no part of the key.
    """

    messages: tuple[Message, ...]
    schema_name: str
    schema: str
    max_tokens: int
    temperature: float | None = 0.0
    repeat: int = 0
    about: str = ""
    is_fresh: bool = False

    @property
    def words(self) -> str:
        """The `Transcript.id` that is asked about, whichever part of it."""
        return self.about.partition("#")[0]


@dataclass(frozen=True, slots=True)
class Usage:
    """What one or more completions took. `cost_usd` is None where the model's price is not known."""

    requests: int = 0
    tokens_in: int = 0
    tokens_cached: int = 0
    tokens_out: int = 0
    retries: int = 0
    seconds: float = 0.0
    cost_usd: float | None = None

    def __add__(self, other: "Usage") -> "Usage":
        """Both together; the cost is None where either spent tokens at a price not known."""
        costs = [usage.cost_usd for usage in (self, other) if usage.tokens_in or usage.tokens_out or usage.cost_usd is not None]
        return Usage(
            self.requests + other.requests,
            self.tokens_in + other.tokens_in,
            self.tokens_cached + other.tokens_cached,
            self.tokens_out + other.tokens_out,
            self.retries + other.retries,
            self.seconds + other.seconds,
            None if None in costs or not costs else sum(cost for cost in costs if cost is not None),
        )


@dataclass(frozen=True, slots=True)
class Completion:
    """A model's answer. `model` is the name the server gave itself; `is_remembered` when no server was asked."""

    text: str
    finish: Finish
    model: str
    usage: Usage = Usage()
    is_remembered: bool = False


Model = Callable[[Request], Completion]


class Completions(Protocol):
    """A memory of completions, by key."""

    def recall(self, key: str) -> Completion | None:
        """The completion remembered under `key`, or None; its usage is what it took, and nothing once a record tells that."""

    def remember(self, key: str, model: str, completion: Completion, words: str) -> None:
        """Keep a completion; `words` is the `Transcript.id` it speaks of, so that forgetting a call finds it."""
