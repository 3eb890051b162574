"""How one server wants to be asked: which API, and what it takes for the schema, the length, the temperature and its cache.

What a server takes is learned from its own complaints: OpenAI's newer models refuse `max_tokens` and a temperature; older
servers know neither `max_completion_tokens` nor `json_schema`. A server says so with a 400 or 422 that names the field, or
says nothing useful at all.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal

from aql.values.chat import Request

Api = Literal["chat", "responses"]
Form = Literal["json_schema", "object_of_schema", "json_object", "words"]
LengthName = Literal["max_output_tokens", "max_completion_tokens", "max_tokens", ""]
CacheMark = Literal["prompt_cache_breakpoint", "cache_control", ""]

_WEAKER: Mapping[Form, Form] = {"json_schema": "object_of_schema", "object_of_schema": "json_object", "json_object": "words"}
_OTHER_MATTERS = ("context", "filter", "policy")
_MARKS: Mapping[CacheMark, dict[str, Any]] = {
    "prompt_cache_breakpoint": {"mode": "explicit"},
    "cache_control": {"type": "ephemeral"},
}


@dataclass(frozen=True, slots=True)
class Dialect:
    """What a server takes. `form` is how the schema is given; `length` the name of the answer's limit, empty for none.

    `mark` is the field that tells the provider's prompt cache where the part ends that all calls share; empty where it
    finds that by itself.
    """

    api: Api = "chat"
    form: Form = "json_schema"
    length: LengthName = "max_tokens"
    takes_temperature: bool = True
    takes_store: bool = False
    mark: CacheMark = ""

    def body(self, request: Request, model: str) -> dict[str, Any]:
        """The fields of the completion to ask for."""
        said: list[dict[str, Any]] = [{"role": message.role, "content": message.content} for message in request.messages]
        if self.form != "json_schema":
            said[0]["content"] += _schema_in_words(request.schema)
        if self.mark:
            kind = "text" if self.api == "chat" else "input_text"
            said[0]["content"] = [{"type": kind, "text": said[0]["content"], self.mark: _MARKS[self.mark]}]
        body: dict[str, Any] = {"model": model, "messages" if self.api == "chat" else "input": said, **self._form(request)}
        if self.mark == "prompt_cache_breakpoint":
            # Else the transcript, which no other call shares, is written to the cache too, at a higher price.
            body["prompt_cache_options"] = {"mode": "explicit"}
        if self.length:
            body[self.length] = request.max_tokens
        if self.takes_temperature and request.temperature is not None:
            body["temperature"] = request.temperature
        if self.takes_store:
            body["store"] = False
        return body

    def _form(self, request: Request) -> dict[str, Any]:
        """The field that asks for JSON, or none. `object_of_schema` is how llama.cpp's Python server and its kin take a schema."""
        schema = json.loads(request.schema)
        named = {"name": request.schema_name, "strict": True, "schema": schema}
        is_chat = self.api == "chat"
        match self.form:
            case "json_schema":
                form = {"type": "json_schema", "json_schema": named} if is_chat else {"type": "json_schema", **named}
            case "object_of_schema":
                form = {"type": "json_object", "schema": schema}
            case "json_object":
                form = {"type": "json_object"}
            case "words":
                return {}
        return {"response_format": form} if is_chat else {"text": {"format": form}}

    def milder(self, complaint: str) -> "Dialect | None":
        """What to try next after a server refused a request with these words, or None when nothing is left to give up.

        A refusal that names none of our fields is taken for one of the schema: some servers answer no more than
        "bad request" to a form of answer they do not know.
        """
        complaint = complaint.lower()
        if self.takes_temperature and "temperature" in complaint:
            return replace(self, takes_temperature=False)
        if self.mark and ("cache" in complaint or self.mark in complaint):
            return replace(self, mark="")
        if self.takes_store and "store" in complaint:
            # The Responses API keeps what it is not told to forget: without the field nothing is sent.
            return None if self.api == "responses" else replace(self, takes_store=False)
        if self.length and (self.length in complaint or "max_tokens" in complaint):
            other: LengthName = "max_completion_tokens" if self.length == "max_tokens" and "max_completion_tokens" in complaint else ""
            return replace(self, length=other)
        if self.form == "words" or any(word in complaint for word in _OTHER_MATTERS):
            return None
        return replace(self, form=_WEAKER[self.form])


def dialect_of(host: str, model: str, api: Api) -> Dialect:
    """The dialect to begin with: OpenAI's own, or what everybody else's servers have in common.

    Cache marks are set where they are documented: OpenAI's from gpt-5.6 on, and OpenRouter's for Anthropic's models
    (https://developers.openai.com/api/docs/guides/prompt-caching, https://openrouter.ai/docs/guides/best-practices/prompt-caching).
    """
    is_openai = host == "api.openai.com" or host.endswith((".openai.com", ".openai.azure.com"))
    mark: CacheMark = ""
    if is_openai and _is_from_gpt_5_6_on(model):
        mark = "prompt_cache_breakpoint"
    elif host == "openrouter.ai" and model.startswith("anthropic/"):
        mark = "cache_control"
    if api == "responses":
        return Dialect(api, length="max_output_tokens", takes_store=True, mark=mark)
    return Dialect(length="max_completion_tokens" if is_openai else "max_tokens", takes_store=is_openai, mark=mark)


def _is_from_gpt_5_6_on(model: str) -> bool:
    version = re.match(r"gpt-(\d+)(?:\.(\d+))?(?![\do])", model)
    return version is not None and (int(version[1]), int(version[2] or 0)) >= (5, 6)


def _schema_in_words(schema: str) -> str:
    return f"\n\nAnswer with one JSON object and nothing else. It must fit this JSON Schema:\n{schema}\n"
