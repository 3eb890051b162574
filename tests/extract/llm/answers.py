"""Answers a model might give, and models that give them."""

import json

from aql.errors import ModelError
from aql.values.chat import Completion, Usage

NOTHING = {"asked": None, "quotes": [], "status": "absent", "gloss": ""}


def answer(voices=(), remarks=(), **criteria):
    """A model's answer as JSON; a criterion says what differs from nothing at all."""
    said = {name: NOTHING | fields for name, fields in criteria.items()}
    return json.dumps({"voices": list(voices), "criteria": said, "remarks": list(remarks)})


def quote(turn, words):
    """A quote as a model gives it."""
    return {"turn": turn, "words": words}


class Says:
    """A model that gives these texts in turn, the last one for ever, and keeps what it was asked; an error is raised."""

    def __init__(self, *texts, is_remembered=False):
        self.texts = texts
        self.asked = []
        self.is_remembered = is_remembered

    def __call__(self, request):
        self.asked.append(request)
        text = self.texts[min(len(self.asked), len(self.texts)) - 1]
        if isinstance(text, ModelError):
            raise text
        is_remembered = self.is_remembered and not request.is_fresh
        return Completion(text, "stop", "says-1", Usage(requests=1, tokens_in=10, tokens_out=1), is_remembered)
