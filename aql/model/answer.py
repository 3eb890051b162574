"""How a server's answer is read: the bytes of a completion to a Completion, with every way it can be no answer at all."""

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from aql.errors import ModelError
from aql.model.dialect import Api
from aql.values.chat import Completion, Finish, Usage


def read_answer(body: bytes, api: Api, asked: str, host: str) -> Completion:
    """The completion in a server's answer, whole or not; `asked` is the model that was asked for.

    Usage has the tokens as the server counted them and nothing else. Bytes that hold no completion are a ModelError.
    """
    try:
        return _response(body, asked, host) if api == "responses" else _chat(body, asked)
    except ValidationError as error:
        seen = body[:80].decode("utf-8", "replace")
        kind = "response" if api == "responses" else "chat completion"
        raise ModelError(
            f"the answer is not a {kind}: {seen!r}",
            reason="not_a_completion",
            where=host,
            hint="the base URL must lead to a server that speaks OpenAI's API; most end in /v1",
        ) from error


_FINISHES: dict[str, Finish] = {"length": "length", "max_output_tokens": "length", "content_filter": "filtered"}


def _chat(body: bytes, asked: str) -> Completion:
    answer = _Answer.model_validate_json(body)
    choice, counted = answer.choices[0], answer.usage or _Usage()
    finish: Finish = "refusal" if choice.message.refusal else _FINISHES.get(choice.finish_reason or "", "stop")
    cached = (counted.prompt_tokens_details or _FromCache()).cached_tokens or 0
    usage = Usage(1, counted.prompt_tokens or 0, cached, counted.completion_tokens or 0)
    return Completion(choice.message.refusal or choice.message.content or "", finish, answer.model or asked, usage)


def _response(body: bytes, asked: str, host: str) -> Completion:
    answer = _Response.model_validate_json(body)
    if answer.error:
        what = f"the server failed: {answer.error.message}"
        raise ModelError(what, reason="server_error", where=host, hint="run again: what is done is kept")
    parts = [part for item in answer.output if item.type == "message" for part in item.content or ()]
    refusal = "".join(part.refusal or "" for part in parts)
    counted = answer.usage or _ResponseUsage()
    finish: Finish = "refusal" if refusal else _FINISHES.get(answer.incomplete_details.reason if answer.incomplete_details else "", "stop")
    cached = (counted.input_tokens_details or _FromCache()).cached_tokens or 0
    usage = Usage(1, counted.input_tokens or 0, cached, counted.output_tokens or 0)
    return Completion(refusal or "".join(part.text or "" for part in parts), finish, answer.model or asked, usage)


class _Lenient(BaseModel):
    """Servers add fields of their own and leave out what they do not count."""

    model_config = ConfigDict(extra="ignore")


class _FromCache(_Lenient):
    cached_tokens: int | None = None


class _Message(_Lenient):
    content: str | None = None
    refusal: str | None = None


class _Choice(_Lenient):
    message: _Message
    finish_reason: str | None = None


class _Usage(_Lenient):
    prompt_tokens: int | None = None
    completion_tokens: int | None = None
    prompt_tokens_details: _FromCache | None = None


class _Answer(_Lenient):
    choices: list[_Choice] = Field(min_length=1)
    model: str | None = None
    usage: _Usage | None = None


class _Part(_Lenient):
    """A piece of what a response says: `output_text` has a text, `refusal` a refusal."""

    text: str | None = None
    refusal: str | None = None


class _Item(_Lenient):
    """An item of a response; beside messages there are reasoning and tools, whose content is none of ours."""

    type: str
    content: list[_Part] | None = None


class _Incomplete(_Lenient):
    reason: str = ""


class _Failed(_Lenient):
    message: str = ""


class _ResponseUsage(_Lenient):
    input_tokens: int | None = None
    output_tokens: int | None = None
    input_tokens_details: _FromCache | None = None


class _Response(_Lenient):
    """https://platform.openai.com/docs/api-reference/responses/object, as far as it is read here."""

    output: list[_Item]
    model: str | None = None
    incomplete_details: _Incomplete | None = None
    error: _Failed | None = None
    usage: _ResponseUsage | None = None


def whole(completion: Completion, host: str) -> Completion:
    """The completion, if the model said all it had to say; else a ModelError with its usage, whose reason says what cut it short."""
    if completion.finish == "stop" and completion.text.strip():
        return completion
    reason, what, hint = _shortfall(completion)
    raise ModelError(what, reason=reason, where=host, hint=hint, usage=completion.usage)


def _shortfall(completion: Completion) -> tuple[str, str, str]:
    """Why an answer is not whole: reason, sentence, hint."""
    match completion.finish:
        case "length":
            what = f"the answer was cut off after {completion.usage.tokens_out} tokens"
            return "truncated", what, "take a model with room for a longer answer, or shorter stretches with --stretch-tokens"
        case "refusal":
            return "refused", f"the model refused: {completion.text[:200]!r}", "try another model"
        case "filtered":
            return "filtered", "the provider's content filter held the answer back", "try another model"
        case "stop":
            return "empty", "the model answered with nothing", "try again, or another model"
