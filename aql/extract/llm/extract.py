"""Claims made by a model: one request for a whole call where it fits, read strictly, mended once."""

from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256

from aql.errors import ModelError
from aql.extract.llm.garbage import Garbage
from aql.extract.llm.merge import merge
from aql.extract.llm.prompt import prompt_for, prompt_version, repair_of
from aql.extract.llm.schema import schema_of
from aql.extract.llm.sheet import codes_of
from aql.extract.llm.stretch import STRETCH_TOKENS, stretches
from aql.values.chat import Completion, Model, Request
from aql.values.claim import Extraction, Extractor
from aql.values.profile import Profile
from aql.values.rubric import Rubric
from aql.values.transcript import Transcript

VERSION = "1"
Read = Callable[[str], Extraction | Garbage]


def extract(
    transcript: Transcript, rubric: Rubric, profile: Profile | None, model: Model, stretch_tokens: int = STRETCH_TOKENS
) -> Extraction:
    """What a model says of a call, with what asking cost; a call longer than `stretch_tokens` is asked about in parts.

    Whatever gives no usable answer is a ModelError: that of the model itself, or `garbage` where the answer does not
    fit the schema, even after the model was told what is wrong with it. A call without words is not asked about.
    """
    from aql.extract.llm.reply import read_reply  # pydantic

    if not transcript.turns:
        return Extraction(())
    codes = {code: name for name, code in codes_of(transcript.speakers).items()}
    parts = [
        _asked(model, prompt_for(transcript, rubric, profile, turns), lambda text: read_reply(text, rubric, transcript, codes))
        for turns in stretches(transcript, stretch_tokens)
    ]
    return merge(parts)


def extractor_of(model_name: str, host: str, rubric: Rubric) -> Extractor:
    """Who makes the claims: the model, the host it is asked at, and the prompt and schema it is asked with."""
    schema = sha256(schema_of(rubric).encode()).hexdigest()[:12]
    return Extractor(model_name, VERSION, host, prompt_version(), schema)


def _asked(model: Model, request: Request, read: Read) -> Extraction:
    """What the model answers to a request, at the second try where the first is garbage."""
    first, said = _tried(model, request, read)
    if isinstance(said, Extraction):
        return replace(said, usage=first.usage)
    second, mended = _tried(model, repair_of(request, first.text, said.complaint), read)
    if isinstance(mended, Extraction):
        return replace(mended, usage=first.usage + second.usage)
    raise ModelError(
        f"the answer does not fit the schema, nor does a second one: {mended.complaint}",
        reason="garbage",
        where=second.model,
        hint="the model may be too small for this task; try another",
    )


def _tried(model: Model, request: Request, read: Read) -> tuple[Completion, Extraction | Garbage]:
    """An answer and what it says. Garbage that was only remembered is asked for anew, or a failed call would fail for ever."""
    completion = model(request)
    said = read(completion.text)
    if isinstance(said, Garbage) and completion.is_remembered:
        completion = model(replace(request, is_fresh=True))
        said = read(completion.text)
    return completion, said
