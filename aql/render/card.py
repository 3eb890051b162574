"""The handoff card as lines ready to be set: what is missing first, each line with the words it stands on.

A `Card` holds no markup and escapes nothing: that is for the format that sets it (`card_text`, `card_page`).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from aql.render.clock import clock
from aql.render.draft import draft_line
from aql.render.value_line import value_line
from aql.values.amount import Action, Alternative, Money, Person, Window
from aql.values.finding import Asked, Evidence, Finding, Remark
from aql.values.record import Record
from aql.values.review import Review
from aql.values.rubric import Criterion, Status, VerdictKind
from aql.values.standing import Standing


@dataclass(frozen=True, slots=True)
class Cited:
    """Words of the call in their sentence; `before + quote + after` is the sentence. `at` is minute and second, or empty.

    The quote stands in turn number `turn`, from character `start` on.
    """

    before: str
    quote: str
    after: str
    speaker: str
    side: str
    at: str
    turn: int
    start: int
    role: str
    link: str = ""


@dataclass(frozen=True, slots=True)
class MissingLine:
    """What keeps the call from being qualified, whether the seller ever asked and in which turn, and what to ask."""

    name: str
    title: str
    why: str
    asked: str
    asked_turn: int | None
    ask_next: str
    nurture: str


@dataclass(frozen=True, slots=True)
class CriterionLine:
    """One criterion: its status, the words it stands on, the values found in them, and why it is not as claimed."""

    name: str
    title: str
    status: Status
    cited: tuple[Cited, ...]
    values: tuple[str, ...]
    gloss: str
    changes: tuple[str, ...]
    asked: str
    asked_turn: int | None
    is_contested: bool


@dataclass(frozen=True, slots=True)
class GlanceLine:
    """A value found in the call, and the criterion whose words it stands in."""

    text: str
    criterion: str


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
    """One call for the person who takes it over."""

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
    glance: tuple[tuple[str, tuple[GlanceLine, ...]], ...]
    criteria: tuple[CriterionLine, ...]
    objections: tuple[RemarkLine, ...]
    constraints: tuple[RemarkLine, ...]
    open_questions: tuple[RemarkLine, ...]
    to_ask: tuple[str, ...]
    refused: tuple[Refused, ...]
    voices: tuple[tuple[str, str, str], ...]
    notes: tuple[str, ...]
    provenance: tuple[tuple[str, str], ...]


NO_BUYER = "No voice is known to be a buyer's, so nothing can be proved. If one is: aql speakers {call} --set 'NAME=buyer'"


def card_of(record: Record, standing: Standing | None = None) -> Card:
    """The card of a record, with what stands once people have reviewed it; without `standing`, with the rule's own verdict."""
    stands = standing or _unreviewed(record)
    remarks = {kind: _remarks(record, kind) for kind in ("use_case", "objection", "constraint", "open_question")}
    return Card(
        heading=record.call.account or record.transcript.title or record.call.file,
        facts=_facts(record),
        draft=draft_line() if record.extractor.is_embedded else "",
        alert="" if record.transcript.has_buyer() else NO_BUYER.format(call=record.call.id[:8]),
        verdict=stands.kind,
        reviewed=_reviewed(stands),
        held=tuple(hold.why for hold in stands.held),
        reasons=stands.reasons,
        missing=tuple(_missing_line(record, line.criterion, line.why) for line in stands.missing),
        use_case=remarks["use_case"],
        glance=_glance(record),
        criteria=tuple(_criterion_line(record, finding) for finding in record.findings),
        objections=remarks["objection"],
        constraints=remarks["constraint"],
        open_questions=remarks["open_question"],
        to_ask=() if stands.kind == "disqualified" else _to_ask(record, [line.criterion for line in stands.missing]),
        refused=tuple(Refused(no.criterion, no.quote, no.reason.replace("_", " "), no.why) for no in record.rejections),
        voices=tuple((voice.name, voice.side, "; ".join(filter(None, (voice.why, voice.doubt)))) for voice in record.transcript.speakers),
        notes=record.transcript.notes,
        provenance=_provenance(record),
    )


def _unreviewed(record: Record) -> Standing:
    judged = record.verdict
    return Standing(judged.kind, "rule", judged.reasons, judged.missing, judged.held) if judged else Standing(None)


def _reviewed(standing: Standing) -> tuple[str, ...]:
    lines = [_decision(review) for review in standing.applied]
    if standing.by == "findings":
        lines.append("the verdict is the rule's without what was rejected")
    lines.extend(f"reviewed before, changed since: {_decision(review)}" for review in standing.changed)
    return tuple(lines)


def _decision(review: Review) -> str:
    parts = [f"{review.reviewer} {review.decision}ed {review.about.replace('_', ' ')} as {review.saw}"]
    if review.instead:
        parts.append(f"says it is {review.instead}")
    parts.extend(text for text in ((review.code or "").replace("_", " "), review.note) if text)
    return f"{', '.join(parts)} ({review.at:%Y-%m-%d})"


def _facts(record: Record) -> tuple[tuple[str, str], ...]:
    call, transcript = record.call, record.transcript
    held_on = f"{transcript.held_on} (from the {transcript.held_on_from})" if transcript.held_on else "not known"
    facts = [
        ("Call", call.id),
        ("Title", transcript.title or ""),
        ("Held on", held_on),
        ("File", f"{call.file} ({transcript.format})"),
        ("Language", transcript.language),
        ("Campaign", call.campaign or ""),
        ("Source", call.source or ""),
        ("Segment", call.segment or ""),
        ("Stage", call.stage or ""),
        ("Deal", call.deal or ""),
    ]
    return tuple((name, text) for name, text in facts if text)


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
        asked_turn=asked.turn if asked else None,
        ask_next=criterion.ask_next if criterion and is_open else "",
        nurture=criterion.nurture if criterion and is_open else "",
    )


def _asked(asked: Asked | None) -> str:
    if asked is None:
        return "never asked"
    at = f" at {clock(asked.start_s)}" if asked.start_s is not None else f" in turn {asked.turn}"
    return f"asked{at}{'' if asked.is_answered else ', not answered'}"


def _criterion_line(record: Record, finding: Finding) -> CriterionLine:
    criterion = record.rubric.criterion(finding.criterion)
    return CriterionLine(
        name=finding.criterion,
        title=criterion.title if criterion else finding.criterion,
        status=finding.status,
        cited=tuple(cited(record, evidence) for evidence in finding.evidence),
        values=tuple(value_line(value) for value in finding.values),
        gloss=finding.gloss,
        changes=tuple(change.why for change in finding.changes),
        asked=_asked(finding.asked),
        asked_turn=finding.asked.turn if finding.asked else None,
        is_contested=finding.is_contested,
    )


def cited(record: Record, evidence: Evidence) -> Cited:
    """The evidence as its sentence in three pieces, with a link into the recording where the profile has a template."""
    start = evidence.span.start - evidence.sentence_span.start
    end = evidence.span.end - evidence.sentence_span.start
    return Cited(
        before=evidence.sentence[:start],
        quote=evidence.sentence[start:end],
        after=evidence.sentence[end:],
        speaker=evidence.speaker,
        side=evidence.side,
        at=clock(evidence.start_s),
        turn=evidence.span.turn,
        start=evidence.span.start,
        role=evidence.role,
        link=_link(record, evidence.start_s),
    )


def _link(record: Record, second: float | None) -> str:
    from urllib.parse import quote

    if record.call.recording_url and _is_https(record.call.recording_url):
        return record.call.recording_url
    template = record.profile.recording_link if record.profile else None
    if not template or second is None:
        return ""
    facts = {"file": quote(record.call.file, safe=""), "call": quote(record.call.id, safe=""), "second": str(int(second))}
    for name, text in facts.items():
        template = template.replace(f"{{{name}}}", text)
    return template


def _is_https(url: str) -> bool:
    from urllib.parse import urlsplit

    try:
        return urlsplit(url).scheme == "https"
    except ValueError:  # what a manifest holds may be no address at all
        return False


def _remarks(record: Record, kind: str) -> tuple[RemarkLine, ...]:
    return tuple(_remark_line(record, remark) for remark in record.context if remark.kind == kind)


def _remark_line(record: Record, remark: Remark) -> RemarkLine:
    state = ("answered" if remark.is_answered else "open") if remark.kind == "objection" else ""
    return RemarkLine(remark.gloss, tuple(cited(record, evidence) for evidence in remark.evidence), state)


_GLANCE = (("Buying window", Window), ("People", Person), ("Money", Money), ("Alternatives", Alternative), ("Next step", Action))


def _glance(record: Record) -> tuple[tuple[str, tuple[GlanceLine, ...]], ...]:
    values = [(value, finding.criterion) for finding in record.findings for value in finding.values]
    lines = (
        (name, tuple(GlanceLine(value_line(value), criterion) for value, criterion in values if isinstance(value, kind)))
        for name, kind in _GLANCE
    )
    return tuple((name, found) for name, found in lines if found)


def _to_ask(record: Record, missing: Sequence[str]) -> tuple[str, ...]:
    """Three questions at most: the missing criteria first, then those only partly known, in the rubric's order."""
    status = {finding.criterion: finding.status for finding in record.findings}
    partial = [name for name, found in status.items() if found == "partial" and name not in missing]
    wanted = [name for name in (*missing, *partial) if status.get(name) != "negative"]
    criteria: list[Criterion | None] = [record.rubric.criterion(name) for name in wanted]
    return tuple(criterion.ask_next for criterion in criteria if criterion and criterion.ask_next)[:3]


def _provenance(record: Record) -> tuple[tuple[str, str], ...]:
    extractor, usage = record.extractor, record.usage
    tokens = f"{usage.tokens_in} in ({usage.tokens_cached} cached), {usage.tokens_out} out" if usage.requests else ""
    cost = f"{usage.cost_usd:.4f} USD" if usage.cost_usd is not None else ""
    lines = (
        ("Record", record.id),
        ("Extractor", f"{extractor.name} {extractor.version}".strip() + (f" at {extractor.host}" if extractor.host else "")),
        ("Prompt", extractor.prompt),
        ("Rubric", f"{record.rubric.name} {record.rubric.version} ({record.rubric.hash})"),
        ("Profile", f"{record.profile.name} ({record.profile.hash})" if record.profile else "none"),
        ("Grounding and judging", f"{record.grounding} and {record.judging}"),
        ("Tokens", tokens),
        ("Cost", cost),
        ("Analyzed", record.analyzed_at.strftime("%Y-%m-%d %H:%M UTC")),
    )
    return tuple((name, text) for name, text in lines if text)
