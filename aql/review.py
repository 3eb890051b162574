"""What people change after a call was read: what they accept and reject, who spoke, and by which rules it is judged.

No model is asked here.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from typing import cast

from aql.errors import ReviewError
from aql.ground.voices import hear_voices
from aql.judge import rule_over
from aql.pipeline import Extract, Task, conclude
from aql.read.sides.corrections import corrected
from aql.store.standing import VERDICT, not_undone, standing
from aql.store.store import Store
from aql.values.call import Call
from aql.values.claim import Claim, Extraction
from aql.values.correction import Correction
from aql.values.record import Record
from aql.values.review import Decision, ReasonCode, Review
from aql.values.rubric import STATUSES, VERDICT_KINDS, Rubric, Status, VerdictKind
from aql.values.standing import Standing
from aql.values.transcript import Side, Span, Transcript


@dataclass(frozen=True, slots=True)
class Opinion:
    """What a person says of the verdict or of a criterion, before it is known to fit.

    `saw` is the kind or status they looked at, and `after` how many reviews of the same thing they knew of; None where
    they do not say.
    """

    about: str
    decision: Decision
    saw: str | None = None
    after: int | None = None
    code: ReasonCode | None = None
    note: str = ""
    instead: Status | VerdictKind | None = None


def decide(store: Store, call: str, opinion: Opinion, reviewer: str, now: datetime) -> Standing:
    """What stands since `reviewer` said this of the call's current record; the review is kept.

    ReviewError where it does not fit: no such criterion, a rejection without a reason, nothing to undo, or (`is_late`)
    something else stands by now than they saw.
    """
    record = store.current(call)
    if record is None:
        raise ReviewError("the call has no analysis", where=f"call {call}", hint="analyze its file again")
    reviews = store.reviews(call)
    known = [review for review in reviews if review.about == opinion.about]
    kind, span = _looked_at(record, standing(record, reviews), opinion.about)
    if opinion.saw not in (None, kind) or opinion.after not in (None, len(known)):
        raise _late(known, opinion)
    _refuse_unfit(opinion, kind, known)
    made = Review(call, opinion.about, opinion.decision, kind, reviewer, now, span, opinion.code, opinion.note, instead=opinion.instead)
    stands = store.add_review(made)
    assert stands is not None
    return stands


def labels_of(record: Record, stands: Standing) -> tuple[dict[str, Status], VerdictKind | None]:
    """The record's statuses and verdict as people left them: labels to measure later analyses against.

    A rejected finding is what its reviewer says it is instead, or absent. The verdict is a person's own word, else the
    rule over these statuses; None where there is neither.
    """
    said = {review.about: review.instead or "absent" for review in stands.applied if review.decision == "reject"}
    statuses = {finding.criterion: cast("Status", said.get(finding.criterion, finding.status)) for finding in record.findings}
    if stands.by == "person":
        return statuses, stands.kind
    return statuses, rule_over(statuses, record.rubric).kind if record.rubric.verdicts else None


def understood(store: Store, call: Call) -> Transcript:
    """The call's transcript as it is understood today: as read, with what is known of its date, and people's word on who spoke.

    Only the voices a person spoke of change; a person's word leaves no doubt.
    """
    transcript = corrected(store.transcript(call.id), store.corrections(call.id))
    if transcript.held_on or not call.held_on:
        return transcript
    return replace(transcript, held_on=call.held_on, held_on_from="file")


def rejudge(store: Store, now: datetime, rubric: Rubric | None = None) -> Iterator[Record | None]:
    """Each call's current record grounded and judged anew from its stored claims, saved; None where nothing came out different.

    `rubric` is a new version of the rubric the claims were made under; records under rubrics of another name are left.
    """
    for listing in store.listings():
        record = store.current(listing.call.id)
        if record and (rubric is None or rubric.name == record.rubric.name):
            yield _regrounded(store, record, rubric or record.rubric, now)


def correct(store: Store, call: Call, said: Sequence[Correction], read_anew: Extract, now: datetime) -> Record | None:
    """The record that follows from a person's word on who spoke, saved; None where the call has no record or nothing changed.

    Claims of the embedded extractor are made anew by `read_anew`, which costs nothing. A model's claims are grounded
    anew; where buyer and seller changed places they no longer fit, and the call is marked to be asked about again.
    """
    store.correct_speakers(call.id, said)
    record = store.current(call.id)
    if record is None:
        return None
    if not record.extractor.is_embedded:
        return _regrounded(store, record, record.rubric, now)
    task = Task(record.call, understood(store, call), record.rubric, record.profile, record.extractor)
    if store.again(task.record_id):
        return None
    made = conclude(task, read_anew(task.transcript, task.rubric, task.profile), now)
    store.save(made)
    return made


def catch_up(store: Store, record: Record, handed_in: Transcript) -> None:
    """Ground and judge anew a record that was just saved, where people have said who speaks in its call since that was handed in."""
    today = understood(store, record.call)
    if store.corrections(record.call.id) and (today.turns, today.speakers) != (handed_in.turns, handed_in.speakers):
        _regrounded(store, record, record.rubric, record.analyzed_at)


def _regrounded(store: Store, record: Record, rubric: Rubric, now: datetime) -> Record | None:
    transcript = understood(store, record.call)
    heard, _ = hear_voices(record.voices, transcript)
    is_stale = _changed_places(record.transcript, heard) or _is_stale(store, record)
    claimed_over = _digest(record.claims) if is_stale else ""
    task = Task(record.call, transcript, rubric, record.profile, record.extractor, claimed_over)
    if store.again(task.record_id):
        return None
    made = conclude(task, Extraction(record.claims, record.remarks, record.voices), now, record.checks)
    store.save(made)
    store.mark_stale(record.call.id, stale=is_stale)
    return made


def _is_stale(store: Store, record: Record) -> bool:
    return any(line.is_stale and line.record == record.id for line in store.listings(call=record.call.id))


def _changed_places(before: Transcript, after: Transcript) -> bool:
    """Whether any turn went from buyer to seller or back: a model read it as the other side's words."""
    pairs = zip(_sides(before), _sides(after), strict=False)
    return any({one, other} == {"buyer", "seller"} for one, other in pairs)


def _sides(transcript: Transcript) -> list[Side]:
    return [transcript.speaker_of(turn.index).side for turn in transcript.turns]


def _digest(claims: Sequence[Claim]) -> str:
    return sha256(repr(claims).encode("utf-8", "surrogatepass")).hexdigest()[:8]


def _looked_at(record: Record, stands: Standing, about: str) -> tuple[Status | VerdictKind, Span | None]:
    """The kind or status that a person looks at, and the first words it stands on."""
    if about == VERDICT:
        if kind := stands.kind or (record.verdict and record.verdict.kind):
            return kind, None
        raise ReviewError("the rubric gives no verdict", where=f"call {record.call.id}", hint="review its criteria")
    for finding in record.findings:
        if finding.criterion == about:
            return finding.status, finding.evidence[0].span if finding.evidence else None
    criteria = ", ".join(finding.criterion for finding in record.findings)
    raise ReviewError(f"there is no criterion {about!r}", where=f"call {record.call.id}", hint=f"{VERDICT}, or one of {criteria}")


def _late(known: Sequence[Review], opinion: Opinion) -> ReviewError:
    who = f"{known[-1].reviewer} has decided" if known else "the call was judged anew"
    return ReviewError(f"{who} meanwhile, so this {opinion.decision} was not kept", is_late=True, hint="look again, then decide")


def _refuse_unfit(opinion: Opinion, kind: Status | VerdictKind, known: Sequence[Review]) -> None:
    said = [name for name in ("code", "instead") if getattr(opinion, name)]
    if opinion.decision == "undo" and not not_undone(known):
        raise ReviewError(f"nothing was decided about {opinion.about} that could be undone")
    if opinion.decision != "reject" and said:
        raise ReviewError(f"an {opinion.decision} has no {' and no '.join(said)}", hint="reject it to say what is wrong")
    if opinion.decision == "reject" and opinion.code is None:
        raise ReviewError("a rejection says why", hint="name a reason, such as misread")
    kinds = VERDICT_KINDS if opinion.about == VERDICT else STATUSES
    if opinion.instead is not None and (opinion.instead not in kinds or opinion.instead == kind):
        others = ", ".join(other for other in kinds if other != kind)
        raise ReviewError(f"{opinion.instead!r} is not what {opinion.about} could be instead of {kind}", hint=f"one of {others}")
