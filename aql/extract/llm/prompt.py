"""The prompt of a call: the rules, the rubric and the seller first and the same for every call, the transcript after."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from aql.extract.llm.schema import SCHEMA_NAME, schema_of
from aql.extract.llm.sheet import in_quotes, sheet_of
from aql.extract.llm.templates import rendered, version_of
from aql.values.chat import Message, Request
from aql.values.profile import Profile
from aql.values.rubric import Rubric
from aql.values.transcript import Transcript

MOST_TOKENS_OUT = 16_000
_LONGEST_ANSWER_SHOWN = 40_000


def prompt_for(transcript: Transcript, rubric: Rubric, profile: Profile | None, turns: range | None = None) -> Request:
    """What is asked of a model about a call, or about some of its turns.

    The first message is the same to the byte for all calls of one rubric and profile, so that providers can cache it.
    """
    whole = range(len(transcript.turns))
    if turns is None or turns == whole:
        return _request(transcript, rubric, profile, _Part(whole))
    named = f"turns {turns.start} to {turns.stop - 1} of {len(whole)}"
    return _request(transcript, rubric, profile, _Part(turns, named, f"#{turns.start}-{turns.stop - 1}"))


def prompt_again(transcript: Transcript, rubric: Rubric, profile: Profile | None, turns: Sequence[int]) -> Request:
    """What is asked about passages of a call that were read apart before, for the criteria of a smaller `rubric`."""
    named = f"the passages that bear on {', '.join(criterion.name for criterion in rubric.criteria)}, of {len(transcript.turns)} turns"
    return _request(transcript, rubric, profile, _Part(turns, named, "#again"))


@dataclass(frozen=True, slots=True)
class _Part:
    """Some turns of a call; `named` and `mark` tell the model and the memory which, and are empty for all of them."""

    turns: Sequence[int]
    named: str = ""
    mark: str = ""


def _request(transcript: Transcript, rubric: Rubric, profile: Profile | None, part: _Part) -> Request:
    sheet = sheet_of(transcript, part.turns)
    day = transcript.held_on
    call = rendered(
        "call.md",
        title=in_quotes(transcript.title) if transcript.title else "",
        day=f"{day.isoformat()}, a {day:%A}" if day else "",
        part=part.named,
        voices=sheet.voices,
        lines=sheet.lines,
        fence=sheet.fence,
    )
    return Request(
        messages=(Message("system", rendered("extract.md", rubric=rubric, profile=profile)), Message("user", call)),
        schema_name=SCHEMA_NAME,
        schema=schema_of(rubric),
        max_tokens=MOST_TOKENS_OUT,
        about=transcript.id + part.mark,
    )


def repair_of(request: Request, answer: str, complaint: str) -> Request:
    """The same request with the answer that does not fit, and what is wrong with it."""
    mend = rendered("repair.md", complaint=complaint, schema=request.schema)
    part = "-repair" if "#" in request.about else "#repair"
    return replace(
        request,
        messages=(*request.messages, Message("assistant", answer[:_LONGEST_ANSWER_SHOWN]), Message("user", mend)),
        about=request.about + part,
    )


def prompt_version() -> str:
    """A hash of the templates of all prompts of extraction, 12 hex digits."""
    return version_of("extract.md", "call.md", "repair.md")
