"""Four calls, one for each thing a card can say: qualified, held, nurture, insufficient. Invented, and proved by hand."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

from aql.judge import judge
from aql.values.amount import Action, Alternative, Money, Number, Person, Window
from aql.values.chat import Usage
from aql.values.claim import Extractor
from aql.values.finding import Asked, Changed, Evidence, Finding, Rejection, Remark
from aql.values.profile import Profile
from aql.values.review import Review
from aql.values.standing import Standing
from aql.values.transcript import Span
from aql.values.verdict import Hold
from tests.worlds import criterion, record, rubric, transcript

SELLER = Profile("Ferrowatt", "p" * 8, recording_link="https://rec.example/{call}?a=1&t={second}")
MODEL = Extractor("some-model-1", "1", "api.example", "a1b2c3d4", "e5f6a7b8")
VALUES = {"timing": ("window",), "stakeholders": ("people",), "budget": ("money",), "competition": ("names",), "next_step": ("action",)}
ASKED = replace(
    rubric(),
    criteria=tuple(
        criterion(
            one.name,
            ask_next=f"What about {one.title.lower()}, by when and for whom?",
            nurture=f"Come back once {one.title.lower()} is known.",
            values=VALUES.get(one.name, ()),
        )
        for one in rubric().criteria
    ),
)

TALK = (
    "Owen: Morning. What goes wrong today?",
    "Mara: Honestly, every Monday we key in forty delivery notes twice. It costs us two hundred an hour. And the drivers wait.",
    "Owen: And by when would that have to be over?",
    "Mara: It has to run before the stock count on the first of June, because nobody can count twice.",
    "Piet: I sign up to fifty thousand euros myself. Above that Ms Okafor signs, and our Mr Brandt in IT was against the last one.",
    "Mara: We looked at Palletron & Co, too. They wanted a year for it, so that is off the table.",
    "Mara: What about our scanners, do they keep working? They must, we bought them last year.",
    "Owen: They do. Shall we walk through your depot on the ninth of April?",
    "Mara: Yes, come on the ninth. I will send you the gate pass.",
    "Piet: And what does it cost to leave again?",
)


def said(call, turn, words, role="supports"):
    """Words of a turn in their whole sentence."""
    text = call.turns[turn].text
    start = text.index(words)
    begins = max((text.rfind(f"{stop} ", 0, start) + 2 for stop in ".?!" if f"{stop} " in text[:start]), default=0)
    ends = min((found + 1 for stop in ".?!" if (found := text.find(stop, start + len(words) - 1)) >= 0), default=len(text))
    speaker = call.speaker_of(turn)
    return Evidence(
        words,
        Span(turn, start, start + len(words)),
        text[begins:ends],
        Span(turn, begins, ends),
        speaker.name,
        speaker.side,
        turn * 10.0,
        role,
    )


def found(call, criterion, status, *words, **fields):
    """A finding on (turn, words) pairs."""
    return Finding(criterion, status, tuple(said(call, *one) for one in words), claimed=fields.pop("claimed", status), **fields)


def qualified():
    """All that a card can hold, with a recording and a colleague's acceptance."""
    call = transcript(*TALK, buyers=("Mara", "Piet"), sellers=("Owen",))
    findings = (
        found(call, "fit", "partial", (1, "the drivers wait"), values=(Number("forty delivery notes"),)),
        found(
            call,
            "pain",
            "confirmed",
            (1, "every Monday we key in forty delivery notes twice"),
            (1, "And the drivers wait"),
            values=(Number("forty delivery notes"),),
        ),
        found(
            call,
            "timing",
            "confirmed",
            (3, "before the stock count on the first of June"),
            values=(Window("on the first of June", "deadline", call.held_on, date(2026, 6, 1), "call_date"),),
            asked=Asked("by when would that have to be over?", 2, 20.0, is_answered=True),
        ),
        found(
            call,
            "stakeholders",
            "confirmed",
            (4, "I sign up to fifty thousand euros myself"),
            (4, "Above that Ms Okafor signs, and our Mr Brandt in IT was against the last one"),
            values=(
                Person("decision_maker", "Piet", "Piet", "head of depots", in_room=True),
                Person("economic_buyer", "Ms Okafor", "Ms Okafor"),
                Person("blocker", "Mr Brandt", "Mr Brand", "IT"),
            ),
        ),
        found(
            call,
            "budget",
            "confirmed",
            (4, "I sign up to fifty thousand euros myself"),
            values=(Money("fifty thousand euros", Decimal(50000), "threshold", "EUR"),),
        ),
        found(
            call,
            "competition",
            "confirmed",
            (5, "We looked at Palletron & Co, too"),
            (5, "They wanted a year for it, so that is off the table", "contradicts"),
            values=(Alternative("Palletron & Co", "Palletron & Co", "rejected"),),
            changes=(Changed("contested", "looked at, then off the table: the later words count"),),
            is_contested=True,
        ),
        found(
            call,
            "next_step",
            "confirmed",
            (7, "Shall we walk through your depot on the ninth of April?", "answered"),
            (8, "Yes, come on the ninth"),
            values=(Action("walk through the depot", date(2026, 4, 9), "on the ninth of April", "Mara"),),
        ),
    )
    made = record(
        transcript=call,
        findings=findings,
        rubric=ASKED,
        profile=SELLER,
        extractor=MODEL,
        context=(
            Remark(
                "use_case", "They want delivery notes keyed in once.", (said(call, 1, "every Monday we key in forty delivery notes twice"),)
            ),
            Remark("objection", "They fear that their scanners stop working.", (said(call, 6, "do they keep working?"),), is_answered=True),
            Remark("objection", "They ask what leaving costs.", (said(call, 9, "what does it cost to leave again?"),)),
            Remark("constraint", "The scanners stay.", (said(call, 6, "They must, we bought them last year"),)),
            Remark("open_question", "What does it cost to leave again?", (said(call, 9, "what does it cost to leave again?"),)),
        ),
        rejections=(Rejection("budget", "two hundred thousand a year", 1, "not_found", "nobody says it"),),
        usage=Usage(1, 9000, 8000, 700, cost_usd=0.0123),
    )
    made = replace(made, verdict=judge(findings, ASKED))
    accepted = Review("c", "pain", "accept", "confirmed", "Kim", datetime(2026, 3, 12, tzinfo=UTC), note="checked with Mara")
    verdict = made.verdict
    return made, Standing(verdict.kind, "rule", verdict.reasons, verdict.missing, (), (accepted,))


def held():
    """The same call, but it is not sure who spoke, and its money was rejected by a colleague."""
    made, _ = qualified()
    verdict = replace(made.verdict, held=(Hold("sides", "on another side, Piet's words would change stakeholders"),))
    rejected = Review("c", "budget", "reject", "confirmed", "Kim", datetime(2026, 3, 12, tzinfo=UTC), code="misread", instead="partial")
    return replace(made, verdict=verdict), Standing("qualified", "findings", verdict.reasons, (), verdict.held, (rejected,))


def nurture():
    """A status that fell, a question nobody answered, no recording, and a decision that no longer fits."""
    call = transcript(*TALK[:3], "Mara: Some day, let us see.", buyers=("Mara",), sellers=("Owen",))
    fallen = "found confirmed on “Some day, let us see”, which a second reader finds to prove less"
    findings = (
        found(call, "fit", "absent"),
        found(call, "pain", "confirmed", (1, "every Monday we key in forty delivery notes twice")),
        found(
            call,
            "timing",
            "partial",
            (3, "Some day, let us see"),
            claimed="confirmed",
            changes=(Changed("check", fallen),),
            asked=Asked("by when would that have to be over?", 2, 20.0, is_answered=True),
            gloss="They would like to, at some time.",
        ),
        found(call, "stakeholders", "absent"),
        found(call, "budget", "absent", asked=Asked("What goes wrong today?", 0, 0.0, is_answered=False)),
        found(call, "competition", "absent"),
        found(
            call,
            "next_step",
            "absent",
            claimed="confirmed",
            changes=(Changed("seller_only", "claimed confirmed, but only a seller says it"),),
        ),
    )
    made = record(transcript=call, findings=findings, rubric=ASKED, extractor=MODEL)
    verdict = judge(findings, ASKED)
    loose = Review("c", "timing", "accept", "confirmed", "Lee", datetime(2026, 3, 11, tzinfo=UTC))
    return replace(made, verdict=verdict), Standing(verdict.kind, "rule", verdict.reasons, verdict.missing, (), (), (loose,))


def insufficient():
    """A draft of a call in Japanese without times, in which nobody is known as a buyer."""
    call = transcript("司会: 本日はよろしくお願いします。", "声: はい、聞こえています。", buyers=(), sellers=(), language="ja")
    call = replace(call, turns=tuple(replace(turn, start_s=None, end_s=None, starts=()) for turn in call.turns), notes=("no times",))
    findings = tuple(found(call, one.name, "absent") for one in ASKED.criteria)
    made = record(transcript=call, findings=findings, rubric=ASKED)
    return replace(made, verdict=judge(findings, ASKED)), None


CALLS = {"qualified": qualified, "held": held, "nurture": nurture, "insufficient": insufficient}
