"""How the text of an answer becomes an object of the shape that was asked for, or a complaint that a model can mend it by."""

import re
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from aql.extract.llm.garbage import Garbage

STRICT = ConfigDict(strict=True, extra="forbid")
"""What a model writes is taken as it is or not at all: no text for a number, nothing that was not asked for."""

Shape = TypeVar("Shape", bound=BaseModel)


def parsed(text: str, shape: type[Shape]) -> Shape | Garbage:
    """The object in an answer; thoughts before it and fences around it are passed over."""
    try:
        return shape.model_validate_json(_json_in(text))
    except ValidationError as error:
        return Garbage(_complaint(error))


_THOUGHT = re.compile(r"\A\s*<think(?:ing)?>.*?</think(?:ing)?>", re.DOTALL)


def _json_in(text: str) -> str:
    answer = _THOUGHT.sub("", text)
    start, end = answer.find("{"), answer.rfind("}")
    return answer[start : end + 1] if 0 <= start < end else answer


def _complaint(error: ValidationError) -> str:
    """What does not fit, at most five faults: `criteria.timing.status: Input should be ...`."""
    faults = error.errors(include_url=False, include_input=False, include_context=False)
    listed = "; ".join(f"{'.'.join(map(str, fault['loc'])) or 'the answer'}: {fault['msg']}" for fault in faults[:5])
    return listed + (f"; and {len(faults) - 5} more" if len(faults) > 5 else "")
