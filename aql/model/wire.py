"""One try at one server: the fields of a request to the bytes of its answer, or its fault. Only this file imports openai.

The client's own retries and redirects are off: a redirect would carry a call to a host that nobody chose.
"""

import functools
import threading
import time
import weakref
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import openai

from aql.errors import ModelUnreachable
from aql.model.fault import Answered, Fault, Wire, broken_off, late, refused, too_big, unanswered

MOST_BYTES = 4_000_000
_CONNECT_S = 10.0
_GRACE_S = 1.0
_OPENAI = "api.openai.com"


def connect(base_url: str, host: str, api_key: str | None, deadline_s: float) -> Wire:
    """A function that sends the fields of a chat completion and waits at most `deadline_s` for the answer's last byte."""
    if not api_key and host == _OPENAI:
        hint = "set OPENAI_API_KEY, or --base-url for a server of your own"
        return lambda _: Fault(ModelUnreachable("no API key", reason="no_key", where=host, hint=hint))
    timeout = openai.Timeout(deadline_s, connect=min(_CONNECT_S, deadline_s))
    connections = openai.DefaultHttpxClient(timeout=timeout, follow_redirects=False)
    client = openai.OpenAI(base_url=base_url, api_key=api_key or "none", max_retries=0, timeout=timeout, http_client=connections)
    weakref.finalize(client, connections.close)
    create = functools.partial(client.chat.completions.with_streaming_response.create, extra_headers=_headers(host, api_key))
    return lambda body: _within(deadline_s + _GRACE_S, lambda: _try(create, body, host, api_key, deadline_s), host)


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


def _try(create: Callable[..., Any], body: Mapping[str, Any], host: str, api_key: str | None, deadline_s: float) -> Answered | Fault:
    end = time.monotonic() + deadline_s
    try:
        with create(**body) as response:
            headers = _lowered(response.headers)
            if response.status_code >= 300:
                return refused(host, response.status_code, "", headers)
            return _read(response.iter_bytes(), headers, host, end, deadline_s)
    except openai.APITimeoutError:
        return late(host, deadline_s)
    except openai.APIStatusError as error:
        return refused(host, error.status_code, _complaint(error.body, api_key), _lowered(error.response.headers))
    except openai.APIConnectionError as error:
        return unanswered(host, _root(error))


def _read(chunks: Iterator[bytes], headers: Mapping[str, str], host: str, end: float, deadline_s: float) -> Answered | Fault:
    body = bytearray()
    try:
        for chunk in chunks:
            body += chunk
            if len(body) > MOST_BYTES:
                return too_big(host, MOST_BYTES)
            if time.monotonic() > end:
                return late(host, deadline_s)
    except Exception as error:  # noqa: BLE001 - errors while reading are those of the client's own HTTP library, which is not ours to import
        return broken_off(host, _root(error))
    return Answered(bytes(body), headers)


def _lowered(headers: Mapping[str, str]) -> dict[str, str]:
    return {name.lower(): value for name, value in headers.items()}


def _complaint(body: object, api_key: str | None) -> str:
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
