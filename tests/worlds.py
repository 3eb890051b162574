"""Small worlds in words, for tests: a transcript, a rubric, findings."""

from dataclasses import replace
from datetime import UTC, date, datetime

from aql.judge import judge
from aql.language.fold import words_id
from aql.values.call import Call
from aql.values.chat import Usage
from aql.values.claim import Extractor
from aql.values.finding import Evidence, Finding
from aql.values.record import Record
from aql.values.rubric import Criterion, Rubric, Rule, Term
from aql.values.transcript import Span, Speaker, Transcript, Turn

CRITERIA = ("fit", "pain", "timing", "stakeholders", "budget", "competition", "next_step")


def transcript(*lines, buyers=("Dana",), sellers=("Rep",), held_on=date(2026, 3, 10), seconds=10.0, language="en"):
    """A call of `Name: text` lines, one turn each, ten seconds apart."""
    pairs = [line.split(": ", 1) for line in lines]
    names = list(dict.fromkeys(name for name, _ in pairs))
    sides = {name: "buyer" if name in buyers else "seller" if name in sellers else "unknown" for name in names}
    return Transcript(
        id=words_id(text for _, text in pairs),
        source="call.vtt",
        format="zoom vtt",
        turns=tuple(
            Turn(place, name, name, text, place * seconds, (place + 1) * seconds, ((0, place * seconds),))
            for place, (name, text) in enumerate(pairs)
        ),
        speakers=tuple(Speaker(name, sides[name], "nothing" if sides[name] == "unknown" else "person") for name in names),
        held_on=held_on,
        held_on_from="flag",
        language=language,
    )


def evidence(words="we lose a day a week", turn=0, speaker="Dana", side="buyer"):
    """Words that stand alone in their turn."""
    span = Span(turn, 0, len(words))
    return Evidence(words, span, words, span, speaker, side, turn * 10.0)


def finding(criterion, status, **fields):
    """A finding with one evidence where its status needs one."""
    return Finding(criterion, status, () if status == "absent" else (evidence(),), claimed=status, **fields)


def findings(**statuses):
    """A finding for every criterion of the default rubric; those not named are absent."""
    return tuple(finding(name, statuses.get(name, "absent")) for name in CRITERIA)


def criterion(name, **fields):
    """A criterion that says next to nothing."""
    return Criterion(name, name.title(), f"What of {name}?", "It is so.", "It may be.", "It is not.", **fields)


def rubric(*rules):
    """A rubric of the default criteria with the given rules, or those of the default rubric."""
    return Rubric("small", "1", "Small", tuple(criterion(name) for name in CRITERIA), rules or DEFAULT_RULES, hash="0" * 8)


DEFAULT_RULES = (
    Rule(
        "insufficient",
        (Term("all_absent", ("pain", "timing", "stakeholders", "budget", "next_step")), Term("none_negative", ("fit", "competition"))),
    ),
    Rule("disqualified", (Term("any_negative", ("fit", "pain", "competition", "next_step")),)),
    Rule(
        "qualified",
        (
            Term("all_confirmed", ("pain", "timing", "next_step")),
            Term("at_least_partial", ("fit",)),
            Term("any_confirmed", ("stakeholders", "budget")),
            Term("none_negative", ("timing", "stakeholders", "budget")),
        ),
    ),
    Rule("nurture"),
)


def record(*lines, statuses=None, **fields):
    """An analysis of a small call: the first buyer's turn proves whatever has a status."""
    call = fields.pop("transcript", None) or transcript(*(lines or ("Rep: How is it going?", "Dana: we lose a day a week")))
    turn = next((turn for turn in call.turns if call.speaker_of(turn.index).side == "buyer"), call.turns[0])
    proof = evidence(turn.text, turn.index, turn.speaker)
    found = tuple(
        replace(finding, evidence=(proof,) if finding.evidence else ()) for finding in findings(**(statuses or {"pain": "confirmed"}))
    )
    made = Record(
        id="r" * 16,
        call=Call("c" * 12, call.id, "call.vtt", call.held_on, account="Brightwell"),
        transcript=call,
        rubric=rubric(),
        profile=None,
        extractor=Extractor("embedded", "1"),
        claims=(),
        remarks=(),
        voices=(),
        findings=found,
        rejections=(),
        context=(),
        verdict=judge(found, rubric()),
        usage=Usage(),
        analyzed_at=datetime(2026, 3, 11, 9, 30, tzinfo=UTC),
        grounding="1",
        judging="1",
    )
    return replace(made, **fields)
