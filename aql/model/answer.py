"""How a server's answer is read: the bytes of a chat completion to a Completion, with every way it can be no answer at all."""

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from aql.errors import ModelError
from aql.values.chat import Completion, Finish, Usage

_FINISHES: dict[str, Finish] = {"length": "length", "content_filter": "filtered"}


class _Lenient(BaseModel):
    """Servers add fields of their own and leave out what they do not count."""

    model_config = ConfigDict(extra="ignore")


class _Message(_Lenient):
    content: str | None = None
    refusal: str | None = None


class _Choice(_Lenient):
    message: _Message
    finish_reason: str | None = None


class _FromCache(_Lenient):
    cached_tokens: int | None = None


class _Usage(_Lenient):
    prompt_tokens: int | None = None
    completion_tokens: int | None = None
    prompt_tokens_details: _FromCache | None = None


class _Answer(_Lenient):
    choices: list[_Choice] = Field(min_length=1)
    model: str | None = None
    usage: _Usage | None = None


def read_answer(body: bytes, asked: str, host: str) -> Completion:
    """The completion in a server's answer, whole or not; `asked` is the model that was asked for.

    Usage has the tokens as the server counted them and nothing else. Bytes that hold no chat completion are a ModelError.
    """
    try:
        answer = _Answer.model_validate_json(body)
    except ValidationError as error:
        seen = body[:80].decode("utf-8", "replace")
        raise ModelError(
            f"the answer is not a chat completion: {seen!r}",
            reason="not_a_completion",
            where=host,
            hint="the base URL must lead to a server that speaks OpenAI's Chat Completions; most end in /v1",
        ) from error
    choice, counted = answer.choices[0], answer.usage or _Usage()
    finish: Finish = "refusal" if choice.message.refusal else _FINISHES.get(choice.finish_reason or "", "stop")
    return Completion(
        text=choice.message.refusal or choice.message.content or "",
        finish=finish,
        model=answer.model or asked,
        usage=Usage(
            requests=1,
            tokens_in=counted.prompt_tokens or 0,
            tokens_cached=(counted.prompt_tokens_details or _FromCache()).cached_tokens or 0,
            tokens_out=counted.completion_tokens or 0,
        ),
    )


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
