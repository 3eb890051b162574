"""What tests ask of models."""

from aql.model.open import open_model
from aql.model.patience import Patience
from aql.values.chat import Message, Request

SCHEMA = '{"type":"object","properties":{"word":{"type":"string"}},"required":["word"],"additionalProperties":false}'
QUESTION = Request((Message("system", "Answer."), Message("user", "Which word?")), "word", SCHEMA, max_tokens=50, about="abc")


class Slept(list):
    """Seconds that would have been slept."""

    def __call__(self, seconds):
        self.append(seconds)


def model_at(stub, name="stub-model", api_key=None, deadline_s=5.0, slept=None, **fields):
    """A model of the stub that waits for nothing."""
    patience = Patience(deadline_s=deadline_s, sleep=Slept() if slept is None else slept)
    return open_model(name, base_url=stub.url, api_key=api_key, patience=patience, **fields)
