"""What a run will ask, send and cost, told before anything is sent."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from aql.cli.counted import counted
from aql.cli.options import Asked
from aql.engine.corpus import Known
from aql.values.chat import Usage
from aql.values.profile import Profile
from aql.values.rubric import Rubric
from aql.values.transcript import Transcript

if TYPE_CHECKING:
    from aql.model.prices import Price

ToSend = tuple[Transcript, Profile | None]
# What a model's answer takes, as seen over the samples: seven criteria with their quotes, values and context.
ANSWER_TOKENS = 1500
# What a second look takes, as seen over the samples.
CHECK = Usage(requests=1, tokens_in=2500, tokens_out=400)
# OpenAI's rule of thumb for English text; other languages take more.
CHARACTERS_A_TOKEN = 4


@dataclass(frozen=True, slots=True)
class Foreseen:
    """A run as it is foreseen: the calls to be sent, and those that are known.

    `redacted` counts what is replaced by kind, None where nothing is; `listed_on` is the day of the price list, None where none is used.
    """

    calls: int
    usage: Usage
    redacted: Mapping[str, int] | None
    limits: tuple[str, ...] = ()
    listed_on: date | None = None
    known: int = 0

    def told(self, name: str, host: str, times: int = 1) -> str:
        """Two lines: what is sent where and what it costs where all is asked so many times; what is redacted. One where nothing is sent."""
        if not self.calls:
            why = (
                f"all {counted(self.known, 'call')} are known"
                if self.known > 1
                else "the call is known"
                if self.known
                else "no call to read"
            )
            return f"nothing to be sent: {why}"
        if host == "tapes":
            return f"{counted(self.calls, 'call')} to be answered by {name} from tapes: nothing leaves this machine"
        usage = sum([self.usage] * times, Usage())
        requests = f" in {usage.requests} requests" if usage.requests != self.calls else ""
        listed = f" at list prices of {self.listed_on}" if self.listed_on else ""
        price = f"about {usage.cost_usd:.2f} USD{listed}" if usage.cost_usd is not None else "price not known"
        limits = f", stopped at {' or '.join(self.limits)}" if self.limits else ""
        sent = f"{counted(self.calls, 'call')} to be sent to {name} at {host}{requests}: about {_tokens(usage):,} tokens, {price}{limits}"
        return f"{sent}\n  {self._kept_back()}"

    def _kept_back(self) -> str:
        if self.redacted is None:
            return "nothing is redacted; --redact keeps back addresses and numbers of people, not their names"
        found = ", ".join(counted(self.redacted[kind], name) for kind, name in _KINDS.items() if kind in self.redacted)
        return f"redacted before sending: {found or 'nothing, as none was found'}; names are not redacted"


_KINDS = {"email": "mail address", "phone": "phone number", "card": "card number", "iban": "account number"}


def foresee(calls: Iterable[ToSend | Known], rubric: Rubric, asked: Asked, prices: "Mapping[str, Price]") -> Foreseen:
    """What asking about these calls will take; each is laid out as it would be sent, and the known ones are counted."""
    from aql.extract.llm.extract import requests_of
    from aql.model.prices import cost_usd, listed_on
    from aql.redact.redact import redact

    count, known, usage, redacted = 0, 0, Usage(), Counter[str]()
    for call in calls:
        if isinstance(call, Known):
            known += 1
            continue
        count += 1
        transcript, profile = call
        seen = transcript
        if asked.redact:
            seen, redactions = redact(transcript)
            redacted.update(redactions.counts)
        for request in requests_of(seen, rubric, profile, asked.stretch_tokens):
            sent = sum(len(message.content) for message in request.messages) + len(request.schema)
            usage += Usage(requests=1, tokens_in=sent // CHARACTERS_A_TOKEN, tokens_out=ANSWER_TOKENS)
        usage += CHECK if asked.check else Usage()
    usage = replace(usage, cost_usd=cost_usd(asked.model, usage, prices))
    return Foreseen(count, usage, redacted if asked.redact else None, _limits(asked), listed_on(asked.model, prices), known)


def _limits(asked: Asked) -> tuple[str, ...]:
    cost = [f"{asked.max_cost:.2f} USD"] if asked.max_cost is not None else []
    tokens = [f"{asked.max_tokens:,} tokens"] if asked.max_tokens is not None else []
    return (*cost, *tokens)


def _tokens(usage: Usage) -> int:
    return usage.tokens_in + usage.tokens_out
