"""How the answer of a second look is read."""

from collections.abc import Mapping, Sequence

from pydantic import BaseModel, RootModel

from aql.extract.llm.garbage import Garbage
from aql.extract.llm.parsed import STRICT, parsed
from aql.values.check import Support


def read_answers(text: str, names: Sequence[str]) -> Mapping[str, Support] | Garbage:
    """What was answered on each of the criteria; one that was left out is a complaint, one that was not asked about is passed over."""
    answers = parsed(text, _Answers)
    if isinstance(answers, Garbage):
        return answers
    if missing := [name for name in names if name not in answers.root]:
        return Garbage(f"no answer on {', '.join(missing)}")
    return {name: answers.root[name].answer for name in names}


class _Answer(BaseModel):
    model_config = STRICT

    why: str = ""
    answer: Support


class _Answers(RootModel[dict[str, _Answer]]):
    pass
