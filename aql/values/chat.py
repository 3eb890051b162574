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

    `repeat` tells apart repeated askings of the same thing; it is part of the key and never sent.
    """

    messages: tuple[Message, ...]
    schema_name: str
    schema: str
    max_tokens: int
    temperature: float | None = 0.0
    repeat: int = 0


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
        """The completion remembered under `key`, or None."""

    def remember(self, key: str, model: str, completion: Completion, words: str) -> None:
        """Keep a completion; `words` is the `Transcript.id` it speaks of, so that forgetting a call finds it."""
