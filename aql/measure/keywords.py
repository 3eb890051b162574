"""What call trackers do, as a baseline: a list of words a criterion, heard from anybody, proves it.

It stands here so that every table shows what reading is worth beside counting. The words are those that vendors'
help pages recommend for trackers of pricing, timelines, decision makers, competitors and next steps.
"""

import re

from aql.values.finding import Evidence, Finding
from aql.values.rubric import Rubric
from aql.values.transcript import Span, Transcript

_WORDS = {
    "fit": ("employees", "company size", "industry", "headcount", "locations"),
    "pain": ("problem", "challenge", "struggle", "issue", "frustrating", "manual", "pain"),
    "timing": ("timeline", "quarter", "q1", "q2", "q3", "q4", "deadline", "by the end of", "go live", "this year", "next month"),
    "stakeholders": ("decision maker", "cfo", "ceo", "director", "sign off", "approve", "boss", "vp"),
    "budget": ("budget", "price", "pricing", "cost", "afford", "investment", "grand", "thousand"),
    "competition": ("competitor", "alternative", "currently using", "other vendors", "compared to", "spreadsheet"),
    "next_step": ("next step", "follow up", "calendar", "invite", "schedule", "demo", "pilot", "send me"),
}
_LISTS = {name: re.compile(r"\b(?:" + "|".join(map(re.escape, words)) + r")\b", re.IGNORECASE) for name, words in _WORDS.items()}


def keyword_findings(transcript: Transcript, rubric: Rubric) -> tuple[Finding, ...]:
    """A finding for every criterion: confirmed where one of its words was said by anybody, else absent."""
    return tuple(_finding(criterion.name, transcript) for criterion in rubric.criteria)


def _finding(name: str, transcript: Transcript) -> Finding:
    words = _LISTS.get(name)
    for turn in transcript.turns if words else ():
        if words and (hit := words.search(turn.text)):
            span, whole = Span(turn.index, *hit.span()), Span(turn.index, 0, len(turn.text))
            side = transcript.speaker_of(turn.index).side
            evidence = Evidence(hit.group(), span, turn.text, whole, turn.speaker, side, turn.second_at(span.start))
            return Finding(name, "confirmed", (evidence,), claimed="confirmed")
    return Finding(name, "absent")
