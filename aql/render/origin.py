"""Where a card comes from: the call it speaks of, and all that the analysis was made with."""

from aql.render.clock import day
from aql.values.record import Record


def facts_of(record: Record) -> tuple[tuple[str, str], ...]:
    """What is known of the call beside its words, named; what is not known is left out, save the day."""
    call, transcript = record.call, record.transcript
    held_on = f"{day(transcript.held_on)} (from the {transcript.held_on_from})" if transcript.held_on else "not known"
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


def provenance_of(record: Record) -> tuple[tuple[str, str], ...]:
    """Extractor, rubric, profile, versions and cost, named."""
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
