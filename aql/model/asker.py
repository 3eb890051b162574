"""One model at one server: a request to a completion, asked in the words that the server takes."""

import time
from collections.abc import Mapping
from dataclasses import dataclass, replace

from aql.model.dialect import Dialect
from aql.model.fault import Answered, Wire
from aql.model.patience import Patient
from aql.model.prices import Price, cost_usd
from aql.values.chat import Completion, Request


@dataclass
class Asker:
    """One model at one host, with what has been learned of how to ask it in `dialect`."""

    name: str
    host: str
    wire: Wire
    prices: Mapping[str, Price]
    patient: Patient
    dialect: Dialect

    def complete(self, request: Request) -> Completion:
        """The model's whole answer to a request."""
        began = time.monotonic()
        answered, retries = self._asked(request)
        completion = self.read(answered.body)
        usage = replace(completion.usage, retries=retries, seconds=time.monotonic() - began)
        return self.whole(replace(completion, usage=usage))

    def read(self, body: bytes) -> Completion:
        """The completion in an answer's body, whole or not."""
        from aql.model.answer import read_answer  # pydantic

        return read_answer(body, self.dialect.api, self.name, self.host)

    def whole(self, completion: Completion) -> Completion:
        """The completion with its price, where the model said all it had to say; else a ModelError with what it cost."""
        from aql.model.answer import whole  # pydantic

        usage = replace(completion.usage, cost_usd=cost_usd(self.name, completion.usage, self.prices))
        return whole(replace(completion, usage=usage), self.host)

    def _asked(self, request: Request) -> tuple[Answered, int]:
        """What the server answered, and after how many failed tries.

        A change of dialect is no failed try, and what the server took at last is what it is given from then on.
        """
        dialect, retries = self.dialect, 0
        while True:
            outcome, failed = self.patient.send(self.wire, dialect.body(request, self.name))
            retries += failed
            if isinstance(outcome, Answered):
                self.dialect = dialect
                return outcome, retries
            is_refused = outcome.status in {400, 422} or outcome.error.reason == "bad_request"
            milder = dialect.milder(outcome.complaint) if is_refused else None
            if milder is None:
                raise outcome.error
            dialect = milder
