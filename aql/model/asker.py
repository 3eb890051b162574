"""One model at one server: a request to a completion, asked in the words that the server takes."""

import time
from collections.abc import Mapping
from dataclasses import dataclass, replace

from aql.errors import ModelError
from aql.model.dialect import Dialect
from aql.model.fault import Answered, Fault, Wire
from aql.model.patience import Patient
from aql.model.prices import Price, cost_usd
from aql.values.chat import Completion, Request, Usage


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
        """The model's whole answer to a request; whatever gives none is a ModelError with what asking took."""
        began = time.monotonic()
        outcome, retries = self._asked(request)
        took = Usage(retries=retries, seconds=time.monotonic() - began)
        try:
            if isinstance(outcome, Fault):
                raise outcome.error
            completion = self.whole(self.read(outcome.body))
        except ModelError as error:
            error.usage = error.usage + took
            raise
        return replace(completion, usage=completion.usage + took)

    def read(self, body: bytes) -> Completion:
        """The completion in an answer's body, whole or not."""
        from aql.model.answer import read_answer  # pydantic

        return read_answer(body, self.dialect.api, self.name, self.host)

    def whole(self, completion: Completion) -> Completion:
        """The completion with its price, where the model said all it had to say; else a ModelError with what it cost."""
        from aql.model.answer import whole  # pydantic

        usage = replace(completion.usage, cost_usd=cost_usd(self.name, completion.usage, self.prices))
        return whole(replace(completion, usage=usage), self.host)

    def _asked(self, request: Request) -> tuple[Answered | Fault, int]:
        """What the server answered at last, and after how many failed tries.

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
                return outcome, retries
            dialect = milder
