"""One try at one server: the fields of a request to the bytes of its answer, or its fault. Only this file imports openai.

The client's own retries and redirects are off: a redirect would carry a call to a host that nobody chose.
"""

import threading
import time
import weakref
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

import openai

from aql.errors import ModelUnreachable
from aql.model.fault import Answered, Fault, Wire, broken_off, late, refused, too_big, unanswered

Verb = Literal["chat", "responses", "upload", "submit", "look", "list", "fetch", "delete"]

MOST_BYTES = 4_000_000
_MOST_BYTES_OF_A_FILE = 1_000_000_000
_CONNECT_S = 10.0
_GRACE_S = 1.0
_OPENAI = "api.openai.com"


def connect(base_url: str, host: str, api_key: str | None, deadline_s: float) -> Callable[[Verb], Wire]:
    """For each verb a function that sends its fields and waits at most `deadline_s` for the answer's last byte.

    `chat` and `responses` ask for a completion. The others speak of batches: `upload` a file of requests, `submit` it as a
    batch, `look` at a batch, `list` batches, `fetch` the contents of a file, `delete` a file.
    """
    if not api_key and host == _OPENAI:
        hint = "set OPENAI_API_KEY, or --base-url for a server of your own"
        return lambda _: lambda _: Fault(ModelUnreachable("no API key", reason="no_key", where=host, hint=hint))
    timeout = openai.Timeout(deadline_s, connect=min(_CONNECT_S, deadline_s))
    connections = openai.DefaultHttpxClient(timeout=timeout, follow_redirects=False)
    client = openai.OpenAI(base_url=base_url, api_key=api_key or "none", max_retries=0, timeout=timeout, http_client=connections)
    weakref.finalize(client, connections.close)

    def wire(verb: Verb) -> Wire:
        trial = _Trial(_call(client, verb), host, api_key, deadline_s, _MOST_BYTES_OF_A_FILE if verb == "fetch" else MOST_BYTES)
        return lambda fields: _within(deadline_s + _GRACE_S, lambda: trial.send(fields), host)

    return wire


def _call(client: openai.OpenAI, verb: Verb) -> Callable[..., Any]:
    match verb:
        case "chat":
            return client.chat.completions.with_streaming_response.create
        case "responses":
            return client.responses.with_streaming_response.create
        case "upload":
            return client.files.with_streaming_response.create
        case "submit":
            return client.batches.with_streaming_response.create
        case "look":
            return client.batches.with_streaming_response.retrieve
        case "list":
            return client.batches.with_streaming_response.list
        case "fetch":
            return client.files.with_streaming_response.content
        case "delete":
            return client.files.with_streaming_response.delete


def _headers(host: str, api_key: str | None) -> dict[str, Any]:
    """What the client would else take from the environment: a key for a server that needs none, and who we are at OpenAI."""
    omitted = [] if api_key else ["Authorization"]
    if host != _OPENAI:
        omitted += ["OpenAI-Organization", "OpenAI-Project"]
    return dict.fromkeys(omitted, openai.Omit())


def _within(seconds: float, work: Callable[[], Answered | Fault], host: str) -> Answered | Fault:
    """What `work` gives, or a fault when it takes longer: the client's own timeouts start anew with each byte that trickles in."""
    done: list[Answered | Fault | BaseException] = []

    def run() -> None:
        try:
            done.append(work())
        except BaseException as error:  # noqa: BLE001 - raised again below, in the thread that waits
            done.append(error)

    thread = threading.Thread(target=run, name="aql-wire", daemon=True)
    thread.start()
    thread.join(seconds)
    outcome = done[0] if done else late(host, seconds)
    if isinstance(outcome, BaseException):
        raise outcome
    return outcome


# Fields that the oldest of the clients we run with do not know by name.
_NEWER = {"prompt_cache_options"}


@dataclass(frozen=True, slots=True)
class _Trial:
    """One call of the client, tried once at a time."""

    call: Callable[..., Any]
    host: str
    api_key: str | None
    deadline_s: float
    most_bytes: int

    def send(self, fields: Mapping[str, Any]) -> Answered | Fault:
        """What the server answers to these fields."""
        end = time.monotonic() + self.deadline_s
        named = {name: value for name, value in fields.items() if name not in _NEWER}
        newer = {name: value for name, value in fields.items() if name in _NEWER}
        try:
            with self.call(**named, extra_headers=_headers(self.host, self.api_key), extra_body=newer or None) as response:
                headers = _lowered(response.headers)
                if response.status_code >= 300:
                    return refused(self.host, response.status_code, "", headers)
                return self._read(response.iter_bytes(), headers, end)
        except openai.APITimeoutError:
            return late(self.host, self.deadline_s)
        except openai.APIStatusError as error:
            return refused(self.host, error.status_code, complaint_of(error.body, self.api_key), _lowered(error.response.headers))
        except openai.APIConnectionError as error:
            return unanswered(self.host, _root(error))

    def _read(self, chunks: Iterator[bytes], headers: Mapping[str, str], end: float) -> Answered | Fault:
        body = bytearray()
        try:
            for chunk in chunks:
                body += chunk
                if len(body) > self.most_bytes:
                    return too_big(self.host, self.most_bytes)
                if time.monotonic() > end:
                    return late(self.host, self.deadline_s)
        except Exception as error:  # noqa: BLE001 - errors while reading are those of the client's own HTTP library, which is not ours to import
            return broken_off(self.host, _root(error))
        return Answered(bytes(body), headers)


def _lowered(headers: Mapping[str, str]) -> dict[str, str]:
    return {name.lower(): value for name, value in headers.items()}


def complaint_of(body: object, api_key: str | None = None) -> str:
    """A server's own words on what is wrong: those of OpenAI's error object, with its code and field, or the start of the text."""
    if isinstance(body, Mapping):
        inner = body.get("error", body)
        fields = [inner.get(name) for name in ("message", "code", "param", "detail")] if isinstance(inner, Mapping) else [inner]
        text = " ".join(str(field) for field in fields if field)
    else:
        text = str(body or "")
    if api_key:
        text = text.replace(api_key, "[key]")
    return " ".join(text.split())[:300]


def _root(error: BaseException) -> str:
    """The name of the first cause and what it says."""
    while error.__cause__ is not None:
        error = error.__cause__
    return f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
