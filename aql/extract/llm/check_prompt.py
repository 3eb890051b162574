"""The prompt of a second look: statements, the words each rests on, and the turns around these."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, get_args

from aql.extract.llm.sheet import codes_of, in_quotes, sheet_of
from aql.extract.llm.templates import rendered, version_of
from aql.values.chat import Message, Request
from aql.values.check import Support
from aql.values.finding import Evidence, EvidenceRole, Finding
from aql.values.rubric import Rubric
from aql.values.transcript import Transcript

_TURNS_AROUND = 2
_MOST_TOKENS_OUT = 4_000
_LONGEST_QUOTE = 600
# What a rubric's sentence need not say, since the prompt's rules give it to `partial` in every rubric.
_PUT_FORWARD = "Or: only the seller says it, and no buyer denies it."


def check_prompt(findings: Sequence[Finding], transcript: Transcript, rubric: Rubric) -> Request:
    """What is asked about these findings, each with evidence. The first message is the same to the byte for all calls."""
    cited = {one.span.turn for finding in findings for one in finding.evidence}
    around = sorted({near for turn in cited for near in range(turn - _TURNS_AROUND, turn + _TURNS_AROUND + 1)})
    sheet = sheet_of(transcript, (turn for turn in around if 0 <= turn < len(transcript.turns)))
    day = transcript.held_on
    content = rendered(
        "check_call.md",
        day=f"{day.isoformat()}, a {day:%A}" if day else "",
        voices=sheet.voices,
        lines=sheet.lines,
        fence=sheet.fence,
        statements=[_statement(finding, transcript, rubric) for finding in findings],
    )
    return Request(
        messages=(Message("system", rendered("check.md")), Message("user", content)),
        schema_name="second_look",
        schema=_schema([finding.criterion for finding in findings]),
        max_tokens=_MOST_TOKENS_OUT,
        about=f"{transcript.id}#check",
    )


def check_version() -> str:
    """A hash of the templates of the second look, 12 hex digits."""
    return version_of("check.md", "check_call.md")


@dataclass(frozen=True, slots=True)
class _Statement:
    """One finding in the rubric's words; `words` are its quotes with who said them."""

    name: str
    question: str
    sentence: str
    words: tuple[str, ...]


_LEADS: Mapping[EvidenceRole, str] = {
    "supports": "",
    "answered": ", to which the buyer answers",
    "contradicts": ", which speaks against it",
}


def _statement(finding: Finding, transcript: Transcript, rubric: Rubric) -> _Statement:
    criterion = rubric.criterion(finding.criterion)
    if criterion is None:
        raise ValueError(f"rubric {rubric.name} has no criterion {finding.criterion!r}")
    sentences = {"confirmed": criterion.confirmed, "partial": f"{criterion.partial} {_PUT_FORWARD}", "negative": criterion.negative}
    codes = codes_of(transcript.speakers)

    def cited(one: Evidence) -> str:
        code = codes[transcript.turns[one.span.turn].speaker]
        return f"turn {one.span.turn}, {code}{_LEADS[one.role]}: {in_quotes(one.quote, _LONGEST_QUOTE)}"

    return _Statement(criterion.name, criterion.question, sentences[finding.status], tuple(map(cited, finding.evidence)))


def _schema(names: Sequence[str]) -> str:
    answer = _object({"why": {"type": "string"}, "answer": {"type": "string", "enum": list(get_args(Support))}})
    asked = _object({name: {"$ref": "#/$defs/answer"} for name in names})
    return json.dumps(asked | {"$defs": {"answer": answer}}, separators=(",", ":"), ensure_ascii=False)


def _object(properties: Mapping[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": dict(properties), "required": list(properties), "additionalProperties": False}
