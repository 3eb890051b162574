"""When the next request may start: one pace for all threads, slowed by a server's complaints and quickened by its answers."""

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from email.utils import parsedate_to_datetime

_FIRST_GAP_S = 0.1
_LONGEST_GAP_S = 10.0


@dataclass
class Pace:
    """A shared rate limiter. Times are seconds of `clock`, a monotonic clock; `sleep` waits that many seconds.

    A request starts no earlier than `gap_s` after the one before it, and none before the server's own "not before".
    The gap doubles with each complaint and shrinks by a fifth with each answer, down to none.
    """

    clock: Callable[[], float]
    sleep: Callable[[float], None]
    gap_s: float = 0.0
    _next: float = 0.0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def wait(self) -> None:
        """Returns when the next request may start; each caller is given a moment of its own."""
        with self._lock:
            start = max(self.clock(), self._next)
            self._next = start + self.gap_s
        if (delay := start - self.clock()) > 0:
            self.sleep(delay)

    def slow(self, at_least_s: float) -> None:
        """Nobody starts for `at_least_s` seconds, and all start further apart from then on."""
        with self._lock:
            self.gap_s = min(max(self.gap_s * 2, _FIRST_GAP_S), _LONGEST_GAP_S)
            self._next = max(self._next, self.clock() + at_least_s)

    def quicken(self, headers: Mapping[str, str]) -> None:
        """An answer came: start closer together, save where its headers say that the allowance is used up."""
        pause_s = exhausted_s(headers)
        with self._lock:
            self.gap_s = self.gap_s * 0.8 if self.gap_s > 0.01 else 0.0
            if pause_s:
                self._next = max(self._next, self.clock() + pause_s)


def asked_wait_s(headers: Mapping[str, str], now: datetime) -> float | None:
    """The seconds a server asks to wait (`retry-after-ms`, or `retry-after` as seconds or as a date), or None."""
    try:
        if milliseconds := headers.get("retry-after-ms"):
            return max(float(milliseconds) / 1000, 0.0)
        if not (asked := headers.get("retry-after")):
            return None
        if asked.strip()[0].isalpha():
            return max((parsedate_to_datetime(asked) - now).total_seconds(), 0.0)
        return max(float(asked), 0.0)
    except (ValueError, TypeError):
        return None


def exhausted_s(headers: Mapping[str, str]) -> float:
    """The seconds until the allowance of requests or tokens is filled again where an answer's headers say it is used up, else 0.

    Read off OpenAI's rate-limit headers: `x-ratelimit-remaining-requests: 0`, `x-ratelimit-reset-requests: 1m30.5s`.
    """
    used_up = [kind for kind in ("requests", "tokens") if headers.get(f"x-ratelimit-remaining-{kind}") == "0"]
    return max((_span_s(headers.get(f"x-ratelimit-reset-{kind}", "")) for kind in used_up), default=0.0)


_UNITS_S = {"ms": 0.001, "s": 1.0, "m": 60.0, "h": 3600.0}


def _span_s(written: str) -> float:
    """The seconds in "1m30.5s", "120ms" or "6s"; 0 for what cannot be read."""
    import re

    parts = re.findall(r"(\d+(?:\.\d+)?)(ms|s|m|h)", written)
    return sum(float(number) * _UNITS_S[unit] for number, unit in parts)
