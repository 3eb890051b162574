"""Claims made by a model: one request for a whole call where it fits, read strictly, mended once."""

from dataclasses import dataclass, replace
from hashlib import sha256

from aql.extract.llm.again import disputed, passages, settled
from aql.extract.llm.ask import Asker
from aql.extract.llm.check_prompt import check_version
from aql.extract.llm.merge import merge
from aql.extract.llm.prompt import prompt_again, prompt_for, prompt_version
from aql.extract.llm.schema import schema_of
from aql.extract.llm.sheet import codes_of
from aql.extract.llm.stretch import STRETCH_TOKENS, stretches
from aql.values.chat import Model, Request
from aql.values.claim import Extraction, Extractor
from aql.values.profile import Profile
from aql.values.rubric import Rubric
from aql.values.transcript import Transcript

VERSION = "1"


def extract(
    transcript: Transcript, rubric: Rubric, profile: Profile | None, model: Model, stretch_tokens: int = STRETCH_TOKENS
) -> Extraction:
    """What a model says of a call, with what asking cost; a call longer than `stretch_tokens` is asked about in parts.

    Where the parts disagree on a criterion, one more request shows the passages in question together. Whatever gives no
    usable answer is a ModelError with what was spent on the call so far. A call without words is not asked about.
    """
    from aql.extract.llm.reply import read_reply  # pydantic

    if not transcript.turns:
        return Extraction(())
    codes = {code: name for name, code in codes_of(transcript.speakers).items()}
    asker = Asker(model)

    def ask(request: Request, asked_for: Rubric) -> Extraction:
        return asker.ask(request, lambda text: read_reply(text, asked_for, transcript, codes))

    parts = [ask(request, rubric) for request in requests_of(transcript, rubric, profile, stretch_tokens)]
    said = merge(parts)
    smaller = replace(rubric, criteria=tuple(criterion for criterion in rubric.criteria if criterion.name in disputed(parts)))
    if turns := passages(parts, smaller, transcript):
        said = settled(said, ask(prompt_again(transcript, smaller, profile, turns), smaller))
    return replace(said, usage=asker.usage)


def requests_of(
    transcript: Transcript, rubric: Rubric, profile: Profile | None, stretch_tokens: int = STRETCH_TOKENS
) -> tuple[Request, ...]:
    """All that is asked about a call before any answer is known: what a batch hands in, and a dry run counts."""
    if not transcript.turns:
        return ()
    return tuple(prompt_for(transcript, rubric, profile, turns) for turns in stretches(transcript, stretch_tokens))


@dataclass(frozen=True, slots=True)
class Ways:
    """How a run differs from the plain one in what it may find."""

    is_redacted: bool = False
    is_checked: bool = False
    stretch_tokens: int = STRETCH_TOKENS


def extractor_of(model_name: str, host: str, rubric: Rubric, ways: Ways = Ways()) -> Extractor:
    """Who makes the claims: the model, the host it is asked at, the prompt and schema it is asked with, and in what ways."""
    version = [VERSION]
    version += ["redacted"] if ways.is_redacted else []
    version += [f"checked {check_version()}"] if ways.is_checked else []
    version += [f"stretches of {ways.stretch_tokens}"] if ways.stretch_tokens != STRETCH_TOKENS else []
    schema = sha256(schema_of(rubric).encode()).hexdigest()[:12]
    return Extractor(model_name, ", ".join(version), host, prompt_version(), schema)


def ways_of(extractor: Extractor) -> Ways:
    """The ways that `extractor_of` was given."""
    said = extractor.version.split(", ")
    stretch_tokens = (int(way.removeprefix("stretches of ")) for way in said if way.startswith("stretches of "))
    return Ways("redacted" in said, any(way.startswith("checked ") for way in said), next(stretch_tokens, STRETCH_TOKENS))
