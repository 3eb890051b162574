"""How often and how long a server is tried before we give up on a request."""

import random
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from aql.errors import ModelError
from aql.model.fault import Answered, Fault, Wire
from aql.model.pace import Pace, asked_wait_s


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a request is tried: `tries` after complaints, fewer where nothing answers or an answer breaks off.

    `deadline_s` bounds each try from its start to the answer's last byte; a server that asks to wait longer than
    `longest_wait_s` is not waited for.
    """

    tries: int = 6
    tries_unanswered: int = 3
    deadline_s: float = 600.0
    longest_wait_s: float = 120.0
    first_delay_s: float = 0.5
    longest_delay_s: float = 30.0
    sleep: Callable[[float], None] = time.sleep


PATIENCE = Patience()


@dataclass(frozen=True, slots=True)
class Patient:
    """A patience and the pace that all who share it keep."""

    patience: Patience
    pace: Pace

    def send(self, wire: Wire, fields: Mapping[str, Any]) -> tuple[Answered | Fault, int]:
        """What a server answers at last, or the fault that no further try would mend; and how many tries failed before."""
        failed = unanswered = 0
        while True:
            self.pace.wait()
            outcome = wire(fields)
            if isinstance(outcome, Answered):
                self.pace.quicken(outcome.headers)
                return outcome, failed
            unanswered += outcome.status is None
            if not outcome.may_pass or failed + 1 >= self.patience.tries or unanswered >= self.patience.tries_unanswered:
                return outcome, failed
            asked_s = asked_wait_s(outcome.headers, datetime.now(UTC))
            if asked_s is not None and asked_s > self.patience.longest_wait_s:
                return replace(outcome, error=_too_long_a_wait(outcome.error, asked_s)), failed
            failed += 1
            self._stand_back(outcome, failed, asked_s)

    def _stand_back(self, fault: Fault, failed: int, asked_s: float | None) -> None:
        """Wait before the next try: as long as the server asks, else twice as long each time, with jitter so that threads part."""
        delay_s = min(self.patience.first_delay_s * 2 ** (failed - 1), self.patience.longest_delay_s)
        jittered_s = delay_s * random.uniform(0.5, 1.0)  # noqa: S311 - threads part; nobody is to be kept from guessing
        if fault.is_crowded:
            self.pace.slow(jittered_s if asked_s is None else asked_s)
        else:
            self.patience.sleep(jittered_s if asked_s is None else asked_s)


def _too_long_a_wait(error: ModelError, asked_s: float) -> ModelError:
    return ModelError(
        f"{error.what}; it asks to wait {asked_s:.0f} seconds",
        reason=error.reason,
        where=error.where,
        hint="run again later: what is done is kept",
    )
