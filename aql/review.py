"""What people change after a call was read: who spoke in it, and by which rules it is judged. No model is asked here."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from hashlib import sha256

from aql.pipeline import Extract, Task, conclude
from aql.read.side_corrections import corrected
from aql.store.store import Store
from aql.values.call import Call
from aql.values.claim import Extraction
from aql.values.correction import Correction
from aql.values.record import Record
from aql.values.rubric import Rubric
from aql.values.transcript import Side, Transcript


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


def _regrounded(store: Store, record: Record, rubric: Rubric, now: datetime) -> Record | None:
    transcript = understood(store, record.call)
    is_stale = _changed_places(record.transcript, transcript)
    task = Task(
        record.call, transcript, rubric, record.profile, record.extractor, claimed_over=_sides_digest(record.transcript) if is_stale else ""
    )
    if store.again(task.record_id):
        return None
    made = conclude(task, Extraction(record.claims, record.remarks, record.voices, record.usage), now)
    store.save(made)
    store.mark_stale(record.call.id, stale=is_stale)
    return made


def _changed_places(before: Transcript, after: Transcript) -> bool:
    """Whether any turn went from buyer to seller or back: a model read it as the other side's words."""
    pairs = zip(_sides(before), _sides(after), strict=False)
    return any({one, other} == {"buyer", "seller"} for one, other in pairs)


def _sides(transcript: Transcript) -> list[Side]:
    return [transcript.speaker_of(turn.index).side for turn in transcript.turns]


def _sides_digest(transcript: Transcript) -> str:
    return sha256(",".join(_sides(transcript)).encode()).hexdigest()[:8]
