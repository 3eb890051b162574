"""How one server wants to be asked: what it takes for the schema, the length and the temperature, learned from its own complaints.

OpenAI's newer models refuse `max_tokens` and a temperature; older servers know neither `max_completion_tokens` nor
`json_schema`. A server says so with a 400 or 422 that names the field, or says nothing useful at all.
"""

import json
from dataclasses import dataclass, replace
from typing import Any, Literal

from aql.values.chat import Request

Form = Literal["json_schema", "json_object", "words"]
LengthName = Literal["max_completion_tokens", "max_tokens", ""]

_WEAKER: dict[Form, Form] = {"json_schema": "json_object", "json_object": "words"}
_OTHER_MATTERS = ("context", "filter", "policy")


@dataclass(frozen=True, slots=True)
class Dialect:
    """What a server takes. `form` is how the schema is given; `length` the name of the answer's limit, empty for none."""

    form: Form = "json_schema"
    length: LengthName = "max_tokens"
    takes_temperature: bool = True
    takes_store: bool = False

    def body(self, request: Request, model: str) -> dict[str, Any]:
        """The fields of the chat completion to ask for."""
        messages = [{"role": message.role, "content": message.content} for message in request.messages]
        body: dict[str, Any] = {"model": model, "messages": messages}
        if self.form == "json_schema":
            schema = {"name": request.schema_name, "strict": True, "schema": json.loads(request.schema)}
            body["response_format"] = {"type": "json_schema", "json_schema": schema}
        else:
            messages[0]["content"] += _schema_in_words(request.schema)
        if self.form == "json_object":
            body["response_format"] = {"type": "json_object"}
        if self.length:
            body[self.length] = request.max_tokens
        if self.takes_temperature and request.temperature is not None:
            body["temperature"] = request.temperature
        if self.takes_store:
            body["store"] = False
        return body

    def milder(self, complaint: str) -> "Dialect | None":
        """What to try next after a server refused a request with these words, or None when nothing is left to give up.

        A refusal that names none of our fields is taken for one of the schema: some servers answer no more than
        "bad request" to a form of answer they do not know.
        """
        complaint = complaint.lower()
        if self.takes_temperature and "temperature" in complaint:
            return replace(self, takes_temperature=False)
        if self.takes_store and "store" in complaint:
            return replace(self, takes_store=False)
        if self.length and (self.length in complaint or "max_tokens" in complaint):
            other: LengthName = "max_completion_tokens" if self.length == "max_tokens" and "max_completion_tokens" in complaint else ""
            return replace(self, length=other)
        if self.form == "words" or any(word in complaint for word in _OTHER_MATTERS):
            return None
        return replace(self, form=_WEAKER[self.form])


def dialect_of(host: str) -> Dialect:
    """The dialect to begin with: OpenAI's own, or what everybody else's servers have in common."""
    is_openai = host == "api.openai.com" or host.endswith((".openai.com", ".openai.azure.com"))
    return Dialect(length="max_completion_tokens", takes_store=True) if is_openai else Dialect()


def _schema_in_words(schema: str) -> str:
    return f"\n\nAnswer with one JSON object and nothing else. It must fit this JSON Schema:\n{schema}\n"
