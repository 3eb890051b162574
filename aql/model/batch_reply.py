"""How the server's words on files and batches are read, and each line of a batch's results.

The shapes are those of https://platform.openai.com/docs/api-reference/batch, read leniently: what we do not use may be missing.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from aql.errors import ModelError
from aql.model.answer import read_answer
from aql.model.asker import Asker
from aql.model.dialect import Api
from aql.model.fault import refused
from aql.model.wire import complaint_of
from aql.values.chat import Completion, Usage
from aql.values.job import Lost

_ENDED = {"completed", "expired", "cancelled", "failed", "gone"}


class _Lenient(BaseModel):
    model_config = ConfigDict(extra="ignore")


class _File(_Lenient):
    id: str


class Counts(_Lenient):
    """How many requests a batch has, and how many are done."""

    total: int = 0
    completed: int = 0
    failed: int = 0


class _Error(_Lenient):
    code: str | None = None
    message: str | None = None


class _Errors(_Lenient):
    data: list[_Error] | None = None


class Batch(_Lenient):
    """A batch as the server describes it."""

    id: str
    status: str
    input_file_id: str = ""
    output_file_id: str | None = None
    error_file_id: str | None = None
    errors: _Errors | None = None
    request_counts: Counts | None = None
    metadata: Mapping[str, str] | None = None

    @property
    def has_ended(self) -> bool:
        """Whether nothing more will come of it."""
        return self.status in _ENDED

    @property
    def files(self) -> tuple[str, ...]:
        """The files of its results: answers, and what failed."""
        return tuple(file for file in (self.output_file_id, self.error_file_id) if file)

    @property
    def why(self) -> str:
        """What is wrong with the batch as a whole."""
        first = next(iter((self.errors.data if self.errors else None) or ()), _Error())
        return first.message or f"the batch ended as {self.status} without this answer"


class Page(_Lenient):
    """Some batches, the newest first."""

    data: list[Batch]
    has_more: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """An answer, whole."""

    key: str
    completion: Completion

    @property
    def usage(self) -> Usage:
        """What it cost."""
        return self.completion.usage


class _Response(_Lenient):
    status_code: int
    body: Any = None


class _Line(_Lenient):
    custom_id: str
    response: _Response | None = None
    error: _Error | None = None


def read_file_id(body: bytes, host: str) -> str:
    """The id of a file that was uploaded."""
    return _read(body, _File, host).id


def read_batch(body: bytes, host: str) -> Batch:
    """One batch."""
    return _read(body, Batch, host)


def read_page(body: bytes, host: str) -> Page:
    """One page of the list of batches."""
    return _read(body, Page, host)


def read_line(line: bytes, api: Api, asker: Asker) -> Found | Lost | None:
    """What one line of a batch's results says, or None where it says nothing that can be read."""
    import json

    try:
        said = _Line.model_validate_json(line)
    except ValidationError:
        return None
    if said.response is None:
        error = said.error or _Error()
        reason = (error.code or "no_answer").removeprefix("batch_")
        return Lost(said.custom_id, reason, error.message or "the server gave no answer")
    if said.response.status_code >= 300:
        fault = refused(asker.host, said.response.status_code, complaint_of(said.response.body), {})
        return Lost(said.custom_id, fault.error.reason, fault.error.what)
    try:
        completion = read_answer(json.dumps(said.response.body).encode(), api, asker.name, asker.host)
        return Found(said.custom_id, asker.whole(completion))
    except ModelError as error:
        return Lost(said.custom_id, error.reason, error.what, error.usage)


Shape = TypeVar("Shape", bound=BaseModel)


def _read(body: bytes, shape: type[Shape], host: str) -> Shape:
    try:
        return shape.model_validate_json(body)
    except ValidationError as error:
        seen = body[:80].decode("utf-8", "replace")
        hint = "the base URL must lead to a server with OpenAI's Files and Batches APIs"
        raise ModelError(f"the answer is not about a batch: {seen!r}", reason="not_a_batch", where=host, hint=hint) from error
