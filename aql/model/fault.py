"""What one try at a server gives: an answer, or a fault with its reason and whether another try may help."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from aql.errors import ModelError, ModelUnreachable


@dataclass(frozen=True, slots=True)
class Answered:
    """A server's answer, unread; the names of `headers` are in lower case."""

    body: bytes
    headers: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Fault:
    """A try that gave no answer. `may_pass`: another try may help; `is_crowded`: all should slow down.

    `status` is None where no HTTP status came; `complaint` is the server's own words, shortened, without the key.
    """

    error: ModelError
    status: int | None = None
    complaint: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    may_pass: bool = False
    is_crowded: bool = False


Wire = Callable[[Mapping[str, Any]], Answered | Fault]


def refused(host: str, status: int, complaint: str, headers: Mapping[str, str]) -> Fault:
    """The fault in an HTTP status that is no success."""
    kind, reason, what, hint = _meaning(status, complaint)
    words = f"{what} (HTTP {status})" + (f": {complaint}" if complaint and reason not in _UNQUOTED else "")
    return Fault(
        kind(words, reason=reason, where=host, hint=hint),
        status,
        complaint,
        headers,
        may_pass=reason in {"rate_limited", "server_error", "overloaded", "timeout", "conflict"},
        is_crowded=reason in {"rate_limited", "overloaded"},
    )


def unanswered(host: str, why: str) -> Fault:
    """The fault of a host that did not answer at all."""
    hint = "check --base-url, the network, and that the server is running"
    return Fault(ModelUnreachable(f"nothing answers: {why}", reason="unreachable", where=host, hint=hint), may_pass=True)


def broken_off(host: str, why: str) -> Fault:
    """The fault of an answer that began and did not end."""
    return Fault(
        ModelError(f"the answer broke off: {why}", reason="broken_off", where=host, hint="run again: what is done is kept"), may_pass=True
    )


def late(host: str, seconds: float) -> Fault:
    """The fault of an answer that was not there in time. Not tried again: the server would be asked to do it all once more."""
    hint = "the server is too slow for a call of this length; take a smaller model or shorter stretches"
    return Fault(ModelError(f"no whole answer within {seconds:.0f} seconds", reason="timeout", where=host, hint=hint))


def too_big(host: str, most_bytes: int) -> Fault:
    """The fault of an answer longer than any that could be meant."""
    hint = "the model runs on without end; try another"
    return Fault(ModelError(f"the answer is longer than {most_bytes:,} bytes", reason="too_big", where=host, hint=hint))


# A server that is told a wrong key may repeat it, whole or in part.
_UNQUOTED = {"key"}

_TOO_LONG = (
    "context length",
    "context_length",
    "context size",
    "context window",
    "maximum context",
    "too many tokens",
    "prompt is too long",
)
_NO_MONEY = ("insufficient_quota", "billing", "credit balance", "exceeded your current quota")
# llama.cpp's Python server answers a field it does not take with a 500.
_OUR_FIELDS = ("response_format", "json_schema")
_FILTERED = ("content_filter", "content management policy")

Meaning = tuple[type[ModelError], str, str, str]


def _meaning(status: int, complaint: str) -> Meaning:
    """What an HTTP status says: kind of error, reason, sentence, hint."""
    said = complaint.lower()
    if status in {401, 403}:
        return ModelUnreachable, "key", "the server does not take the key", "check the API key and that it is one for this host"
    if status == 402 or (status in {403, 429} and any(words in said for words in _NO_MONEY)):
        return ModelError, "quota", "the account has no money or quota left", "top it up, or name another model; what is done is kept"
    if status in {400, 413, 422} and (status == 413 or any(words in said for words in _TOO_LONG)):
        return (
            ModelError,
            "too_long",
            "the call is too long for this model",
            "use shorter stretches with --stretch-tokens, or another model",
        )
    if status == 400 and any(words in said for words in _FILTERED):
        return ModelError, "filtered", "the provider's content filter refused the call", "try another model"
    if status == 500 and any(words in said for words in _OUR_FIELDS):
        return _BAD_REQUEST
    if 300 <= status < 400:
        return ModelUnreachable, "redirected", "the server sends us elsewhere", "give the final address as --base-url"
    return _BY_STATUS.get(status) or (_SERVER_ERROR if status >= 500 else _BAD_REQUEST)


_SERVER_ERROR: Meaning = (ModelError, "server_error", "the server failed", "run again: what is done is kept")
_BAD_REQUEST: Meaning = (ModelError, "bad_request", "the server does not take the request", "try another model or server")
_OVERLOADED: Meaning = (ModelError, "overloaded", "the server is overloaded", "run again later, or lower --concurrency")
_BY_STATUS: Mapping[int, Meaning] = {
    404: (ModelUnreachable, "not_found", "no such model or address", "check --model and --base-url; most base URLs end in /v1"),
    405: (ModelUnreachable, "not_found", "no completions at this address", "check --base-url; most end in /v1"),
    408: (ModelError, "timeout", "the server gave up waiting", "run again: what is done is kept"),
    409: (ModelError, "conflict", "the server reports a conflict", "run again: what is done is kept"),
    425: _OVERLOADED,
    429: (ModelError, "rate_limited", "too many requests", "run again later, or lower --concurrency"),
    503: _OVERLOADED,
    529: _OVERLOADED,
}
