"""How completions are remembered: the same question to the same model is asked once."""

import json
from dataclasses import asdict, replace
from hashlib import sha256

from aql.values.chat import Completion, Completions, Model, Request


def remembered(model: Model, completions: Completions, *, name: str, host: str, is_fresh: bool = False) -> Model:
    """The model, asked only what `completions` does not hold; a recalled completion says so, and what it took if nobody told that yet.

    `is_fresh` asks again all the same, and remembers the new answer. Only what the model returned is kept: an answer
    that was cut off, refused or empty is an error of the model's and never gets here.
    """

    def complete(request: Request) -> Completion:
        key = key_of(request, name, host)
        found = None if is_fresh or request.is_fresh else completions.recall(key)
        if found is not None:
            return replace(found, is_remembered=True)
        completion = model(request)
        completions.remember(key, name, completion, request.words)
        return completion

    return complete


def key_of(request: Request, name: str, host: str) -> str:
    """The key of a question: 32 hex digits over the model's name and host and all that is sent, and the repeat's number."""
    asked = asdict(request) | {"about": "", "is_fresh": False, "model": name, "host": host}
    return sha256(json.dumps(asked, sort_keys=True, ensure_ascii=False).encode()).hexdigest()[:32]
