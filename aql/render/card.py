"""The handoff card as lines ready to be set: what is missing first, each line with the words it stands on.

A `Card` holds no markup and escapes nothing: that is for the format that sets it.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from aql.render.cited import Cited, cited, question_of
from aql.render.clock import clock
from aql.render.draft import draft_line
from aql.render.gist import Group, Line, key_of, lines_of, next_steps_of, people_of
from aql.render.origin import facts_of, provenance_of
from aql.render.present import present
from aql.render.reviewed import decision, reviewed
from aql.render.value_line import value_line
from aql.values.amount import Alternative, Money, Person, Value, Window
from aql.values.finding import Asked, Finding, Remark
from aql.values.record import Record
from aql.values.review import Review
from aql.values.rubric import Criterion, Status, VerdictKind
from aql.values.standing import Standing


@dataclass(frozen=True, slots=True)
class MissingLine:
    """What keeps the call from being qualified, whether the seller ever asked and with which words, and what to ask.

    `fell` says why the status is less than was claimed, empty where it is not.
    """

    name: str
    title: str
    why: str
    asked: str
    question: Cited | None
    ask_next: str
    nurture: str
    fell: str = ""


@dataclass(frozen=True, slots=True)
class CriterionLine:
    """One criterion: its status, the words it stands on, the values found in them, and why it is not as claimed.

    `claimed` is the status that was claimed where it is another one, else empty; `decided` what a person said of it.
    """

    name: str
    title: str
    status: Status
    cited: tuple[Cited, ...]
    values: tuple[str, ...]
    gloss: str
    changes: tuple[str, ...]
    asked: str
    question: Cited | None
    is_contested: bool
    claimed: str = ""
    decided: str = ""


@dataclass(frozen=True, slots=True)
class RemarkLine:
    """A gloss, drawn apart from the words it stands on; `state` is "open" or "answered" for an objection, else empty."""

    gloss: str
    cited: tuple[Cited, ...]
    state: str = ""


@dataclass(frozen=True, slots=True)
class Refused:
    """What was claimed and not proved, and why."""

    about: str
    quote: str
    reason: str
    why: str


@dataclass(frozen=True, slots=True)
class Card:
    """One call for the person who takes it over, in the order it is read; what a person rejected stands in the proof alone."""

    heading: str
    facts: tuple[tuple[str, str], ...]
    draft: str
    alert: str
    verdict: VerdictKind | None
    reviewed: tuple[str, ...]
    held: tuple[str, ...]
    reasons: tuple[str, ...]
    missing: tuple[MissingLine, ...]
    use_case: tuple[RemarkLine, ...]
    pain: tuple[Cited, ...]
    window: tuple[Line, ...]
    people: tuple[tuple[Group, tuple[Line, ...]], ...]
    money: tuple[Line, ...]
    alternatives: tuple[Line, ...]
    objections: tuple[RemarkLine, ...]
    open_questions: tuple[RemarkLine, ...]
    constraints: tuple[RemarkLine, ...]
    next_steps: tuple[Line, ...]
    not_found: tuple[str, ...]
    to_ask: tuple[str, ...]
    criteria: tuple[CriterionLine, ...]
    refused: tuple[Refused, ...]
    voices: tuple[tuple[str, str, str], ...]
    notes: tuple[str, ...]
    provenance: tuple[tuple[str, str], ...]


NO_BUYER = "No voice is known to be a buyer's, so nothing can be proved. If one is: aql speakers {call} --set 'NAME=buyer'"

# What the shipped rubrics call the question after what goes wrong.
PAIN = ("pain", "need", "challenges")
_QUOTES_OF_PAIN = 3


def card_of(record: Record, standing: Standing | None = None) -> Card:
    """The card of a record, with what stands once people have reviewed it; without `standing`, with the rule's own verdict."""
    stands = standing or _unreviewed(record)
    rejected = {review.about for review in stands.applied if review.decision == "reject"}
    remarks = {kind: _remarks(record, kind) for kind in ("use_case", "objection", "open_question", "constraint")}
    pain = _pain(record, rejected)
    window = lines_of(record, Window, rejected)
    people = people_of(record, rejected)
    money = lines_of(record, Money, rejected)
    alternatives = lines_of(record, Alternative, rejected)
    next_steps = next_steps_of(record, rejected)
    # What the rubric does not ask after was not looked for.
    asked = {kind for criterion in record.rubric.criteria for kind in criterion.values}
    looked_for = (
        ("use case", remarks["use_case"], True),
        ("window", window, "window" in asked),
        ("money", money, "money" in asked),
        ("alternatives", alternatives, "names" in asked),
        ("objections", remarks["objection"], True),
        ("constraints", remarks["constraint"], True),
        ("next step", next_steps, "action" in asked),
    )
    return Card(
        heading=record.call.account or record.transcript.title or record.call.file,
        facts=facts_of(record),
        draft=draft_line() if record.extractor.is_embedded else "",
        alert="" if record.transcript.has_buyer() else NO_BUYER.format(call=record.call.id[:8]),
        verdict=stands.kind,
        reviewed=reviewed(stands),
        held=tuple(hold.why for hold in stands.held),
        reasons=stands.reasons,
        missing=tuple(_missing_line(record, line.criterion, line.why) for line in stands.missing),
        use_case=remarks["use_case"],
        pain=pain,
        window=window,
        people=people,
        money=money,
        alternatives=alternatives,
        objections=remarks["objection"],
        open_questions=remarks["open_question"],
        constraints=remarks["constraint"],
        next_steps=next_steps,
        not_found=tuple(name for name, lines, is_asked in looked_for if is_asked and not lines),
        to_ask=() if stands.kind == "disqualified" else _to_ask(record, [line.criterion for line in stands.missing]),
        criteria=tuple(_criterion_line(record, finding, stands.applied) for finding in record.findings),
        refused=tuple(Refused(no.criterion, no.quote, no.reason.replace("_", " "), no.why) for no in record.rejections),
        voices=tuple((voice.name, voice.side, "; ".join(filter(None, (voice.why, voice.doubt)))) for voice in record.transcript.speakers),
        notes=record.transcript.notes,
        provenance=provenance_of(record),
    )


def _unreviewed(record: Record) -> Standing:
    judged = record.verdict
    return Standing(judged.kind, "rule", judged.reasons, judged.missing, judged.held) if judged else Standing(None)


def _pain(record: Record, rejected: Collection[str]) -> tuple[Cited, ...]:
    """What goes wrong, in the words of buyers alone."""
    finding = next((one for one in record.findings if one.criterion in PAIN and one.criterion not in rejected), None)
    if finding is None or finding.status == "negative":
        return ()
    places = [place for place, evidence in enumerate(finding.evidence) if evidence.side == "buyer" and evidence.role == "supports"]
    return tuple(cited(record, finding.evidence[place], key_of(finding.criterion, place)) for place in places[:_QUOTES_OF_PAIN])


def _missing_line(record: Record, name: str, why: str) -> MissingLine:
    criterion = record.rubric.criterion(name)
    finding = next((finding for finding in record.findings if finding.criterion == name), None)
    asked = finding.asked if finding else None
    # Whoever said no was heard: neither a question nor patience mends that.
    is_open = finding is None or finding.status != "negative"
    return MissingLine(
        name=name,
        title=criterion.title if criterion else name,
        why=why,
        asked=_asked(asked) if is_open else "a buyer said so",
        question=question_of(record, asked) if asked and is_open else None,
        ask_next=criterion.ask_next if criterion and is_open else "",
        nurture=criterion.nurture if criterion and is_open else "",
        fell=finding.changes[-1].why if finding and _has_fallen(finding) else "",
    )


def _has_fallen(finding: Finding) -> bool:
    return finding.claimed not in ("absent", finding.status) and bool(finding.changes)


def _asked(asked: Asked | None) -> str:
    if asked is None:
        return "no question heard"
    at = f" at {clock(asked.start_s)}" if asked.start_s is not None else f" in turn {asked.turn}"
    return f"asked{at}{'' if asked.is_answered else ', not answered'}"


def _criterion_line(record: Record, finding: Finding, applied: Sequence[Review]) -> CriterionLine:
    criterion = record.rubric.criterion(finding.criterion)
    return CriterionLine(
        name=finding.criterion,
        title=criterion.title if criterion else finding.criterion,
        status=finding.status,
        cited=tuple(cited(record, evidence, key_of(finding.criterion, place)) for place, evidence in enumerate(finding.evidence)),
        values=tuple(value_line(_placed(record, value)) for value in finding.values),
        gloss=finding.gloss,
        changes=tuple(change.why for change in finding.changes),
        asked=_asked(finding.asked),
        question=question_of(record, finding.asked) if finding.asked else None,
        is_contested=finding.is_contested,
        claimed=finding.claimed if _has_fallen(finding) else "",
        decided=next((decision(review) for review in applied if review.about == finding.criterion), ""),
    )


def _placed(record: Record, value: Value) -> Value:
    return (isinstance(value, Person) and present(value, record.transcript.speakers)) or value


def _remarks(record: Record, kind: str) -> tuple[RemarkLine, ...]:
    return tuple(_remark_line(record, remark) for remark in record.context if remark.kind == kind)


def _remark_line(record: Record, remark: Remark) -> RemarkLine:
    state = ("answered" if remark.is_answered else "open") if remark.kind == "objection" else ""
    return RemarkLine(remark.gloss, tuple(cited(record, evidence) for evidence in remark.evidence), state)


def _to_ask(record: Record, missing: Sequence[str]) -> tuple[str, ...]:
    """Three questions at most: what is missing, then what is partly known, then what nobody spoke of, in the rubric's order."""
    status = {finding.criterion: finding.status for finding in record.findings}
    others = [name for kind in ("partial", "absent") for name, found in status.items() if found == kind and name not in missing]
    wanted = [name for name in (*missing, *others) if status.get(name) != "negative"]
    criteria: list[Criterion | None] = [record.rubric.criterion(name) for name in wanted]
    return tuple(criterion.ask_next for criterion in criteria if criterion and criterion.ask_next)[:3]
