"""A record as one JSON document: what the card shows, with spans and typed values, under keys that stay."""

from dataclasses import asdict
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from aql.render.card import card_of
from aql.values.finding import Asked, Evidence
from aql.values.record import Record
from aql.values.standing import Standing


def document_of(record: Record, standing: Standing | None = None) -> dict[str, Any]:
    """The card as plain JSON types: dates as ISO text, amounts as decimal text, spans in code points of a turn.

    `verdict`, `held` and `missing` are what stands, reviews counted in; `judged` is always the rule's own verdict.
    `handoff` is the card's first half in the order it is read, each line with its words and their place in the recording.
    """
    judged = record.verdict
    stands = standing or judged
    transcript = record.transcript
    return {
        "call": record.call.id,
        "file": record.call.file,
        "account": record.call.account,
        "title": transcript.title,
        "held_on": _text(transcript.held_on),
        "held_on_from": transcript.held_on_from,
        "language": transcript.language,
        "verdict": stands.kind if stands else None,
        "stands_by": standing.by if standing else "rule",
        "judged": judged.kind if judged else None,
        "reasons": list(stands.reasons) if stands else [],
        "held": [asdict(hold) for hold in stands.held] if stands else [],
        "missing": [asdict(missing) for missing in stands.missing] if stands else [],
        "handoff": _handoff(record, standing),
        "criteria": [
            {
                "criterion": finding.criterion,
                "status": finding.status,
                "claimed": finding.claimed,
                "is_contested": finding.is_contested,
                "gloss": finding.gloss,
                "asked": _asked(finding.asked),
                "changes": [asdict(change) for change in finding.changes],
                "values": [{name: _text(value) for name, value in asdict(value).items()} for value in finding.values],
                "evidence": [_evidence(evidence) for evidence in finding.evidence],
            }
            for finding in record.findings
        ],
        "context": [
            {
                "kind": remark.kind,
                "gloss": remark.gloss,
                "is_answered": remark.is_answered,
                "evidence": [_evidence(evidence) for evidence in remark.evidence],
            }
            for remark in record.context
        ],
        "rejections": [asdict(rejection) for rejection in record.rejections],
        "speakers": [asdict(speaker) for speaker in transcript.speakers],
        "notes": list(transcript.notes),
        "provenance": {
            "record": record.id,
            "extractor": asdict(record.extractor),
            "rubric": {"name": record.rubric.name, "version": record.rubric.version, "hash": record.rubric.hash},
            "profile": {"name": record.profile.name, "hash": record.profile.hash} if record.profile else None,
            "grounding": record.grounding,
            "judging": record.judging,
            "usage": asdict(record.usage),
            "analyzed_at": _text(record.analyzed_at),
        },
    }


_READ_FIRST = (
    *("missing", "use_case", "pain", "window", "people", "money", "alternatives"),
    *("objections", "open_questions", "constraints", "next_steps", "not_found", "to_ask"),
)


def _handoff(record: Record, standing: Standing | None) -> dict[str, Any]:
    lines = asdict(card_of(record, standing))
    return {name: lines[name] for name in _READ_FIRST} | {"people": dict(lines["people"])}


def _evidence(evidence: Evidence) -> dict[str, Any]:
    return {
        "quote": evidence.quote,
        "sentence": evidence.sentence,
        "speaker": evidence.speaker,
        "side": evidence.side,
        "role": evidence.role,
        "turn": evidence.span.turn,
        "start": evidence.span.start,
        "end": evidence.span.end,
        "start_s": evidence.start_s,
    }


def _asked(asked: Asked | None) -> dict[str, Any] | None:
    return asdict(asked) if asked else None


def _text(value: Any) -> Any:
    if isinstance(value, (datetime, date)):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal) else value
