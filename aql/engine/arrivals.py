"""Which files of a watched folder are due: those that rest, and do not wait to be tried again."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

_FIRST_WAIT_S = 60.0
_LONGEST_WAIT_S = 3600.0


@dataclass(frozen=True, slots=True)
class _Tried:
    """How often a file has failed as it is, and the second from which on it may be tried again."""

    mark: str
    times: int
    again_s: float


class Arrivals:
    """What has arrived, look after look. A look is each file that is not done, with a mark that changes as the file does."""

    def __init__(self) -> None:
        """Nothing was seen yet. `restless` counts the files that changed between the last two looks."""
        self.restless = 0
        self._last: Mapping[Path, str] = {}
        self._tried: dict[Path, _Tried] = {}

    def due(self, look: Mapping[Path, str], now_s: float) -> list[Path]:
        """The files to be read now, in their order. A file rests where two looks find the same mark."""
        rested = [path for path, mark in look.items() if self._last.get(path) == mark]
        self.restless = len(look) - len(rested)
        self._last = dict(look)
        return [path for path in rested if not self._waits(path, now_s)]

    def put_off(self, path: Path, now_s: float) -> float:
        """Seconds until a file that failed is tried again: twice as long each time, an hour at most."""
        mark, before = self._last[path], self._tried.get(path)
        times = before.times + 1 if before and before.mark == mark else 1
        wait_s = min(_FIRST_WAIT_S * 2.0 ** (times - 1), _LONGEST_WAIT_S)
        self._tried[path] = _Tried(mark, times, now_s + wait_s)
        return wait_s

    def _waits(self, path: Path, now_s: float) -> bool:
        tried = self._tried.get(path)
        return tried is not None and tried.mark == self._last[path] and now_s < tried.again_s
