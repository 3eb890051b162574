"""A record as an editable gold file: what was found, laid out as labels for a person to put right."""

from collections.abc import Mapping
from typing import Any

from aql.values.amount import Action, Alternative, Money, Number, Person, Window
from aql.values.finding import Finding
from aql.values.record import Record
from aql.values.rubric import Status, VerdictKind


def gold_of(record: Record, statuses: Mapping[str, Status] | None = None, verdict: VerdictKind | None = None) -> dict[str, Any]:
    """The gold file's keys with what the record found; `traps` is left for the person who labels.

    `statuses` and `verdict` go before the record's own where they are given. A quote stands under the label the export
    printed, as `aql eval` looks it up there; an answer's question is left out.
    """
    statuses = statuses or {}
    transcript = record.transcript
    sides = {turn.label: transcript.speaker_of(turn.index) for turn in transcript.turns}
    return {
        "id": record.call.id,
        "file": record.call.file.rpartition("/")[2],
        "synthetic": False,
        "seller": record.profile.name.casefold() if record.profile else "",
        "call_date": str(transcript.held_on) if transcript.held_on else None,
        "language": transcript.language,
        "account": record.call.account,
        "speakers": {label: {"side": speaker.side, "title": speaker.title} for label, speaker in sides.items()},
        "criteria": {
            finding.criterion: _label(finding, statuses.get(finding.criterion, finding.status), record) for finding in record.findings
        },
        "values": _values(record),
        "verdict": verdict or (record.verdict.kind if record.verdict else "insufficient"),
        "traps": [],
    }


def _label(finding: Finding, status: Status, record: Record) -> dict[str, Any]:
    turns = record.transcript.turns
    quotes = [{"speaker": turns[proof.span.turn].label, "quote": proof.quote} for proof in finding.evidence if proof.role != "answered"]
    return {"status": status, "evidence": quotes[:4]} if quotes and status != "absent" else {"status": status}


def _values(record: Record) -> dict[str, Any]:
    values = [value for finding in record.findings for value in finding.values]
    windows = [{"start": str(v.start), "end": str(v.end)} for v in values if isinstance(v, Window) and v.start and v.end]
    steps = [{"action": v.action, "date": str(v.on) if v.on else None, "owner": v.owner} for v in values if isinstance(v, Action)]
    glosses = {kind: [remark.gloss for remark in record.context if remark.kind == kind] for kind in _REMARKS}
    return {
        "timing_window": windows[0] if windows else None,
        "budget": [{"amount": float(v.amount), "currency": v.currency, "kind": v.kind} for v in values if isinstance(v, Money)],
        "pain_metrics": [v.phrase for v in values if isinstance(v, Number)],
        "competitors": [{"name": v.name, "stance": v.stance} for v in values if isinstance(v, Alternative)],
        "stakeholders": [_person(v) for v in values if isinstance(v, Person)],
        "next_step": steps[0] if steps else None,
        "use_case": next(iter(glosses["use_case"]), None),
        "objections": glosses["objection"],
        "constraints": glosses["constraint"],
        "open_questions": glosses["open_question"],
    }


_REMARKS = ("use_case", "objection", "constraint", "open_question")


def _person(person: Person) -> dict[str, Any]:
    return {"name": person.name, "title": person.title, "role": person.role, "in_room": person.in_room}
