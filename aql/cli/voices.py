"""`aql speakers` and `aql prompt`: who spoke in a call and for which side, and what a model would be sent of it."""

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from aql.cli.login import login_name
from aql.cli.options import AsJson, Db, OneCall, ProfileFile, Redact, RubricName


def add_to(app: typer.Typer) -> None:
    """Hangs this module's commands on the door."""
    app.command()(speakers)
    app.command()(prompt)


def speakers(
    call: OneCall,
    db: Db = Path("aql.db"),
    said: Annotated[list[str] | None, typer.Option("--set", help="'Dana=buyer', 'turns 52,54=Sian:buyer' (as search counts).")] = None,
    swap: Annotated[bool, typer.Option("--swap", help="The two voices of the call change places.")] = False,
    reviewer: Annotated[str | None, typer.Option(envvar="AQL_REVIEWER", help="Who says so; default: your login name.")] = None,
    as_json: AsJson = False,
) -> None:
    """Show each voice of a call with its side and why, or correct them for good."""
    from dataclasses import asdict

    from aql.cli.tables import print_json, print_table
    from aql.extract.embedded.extract import extract
    from aql.read.sides.corrections import parse_corrections, swapped
    from aql.review import correct, understood
    from aql.store.store import Store

    is_asked = bool(said or swap)
    with Store.open(db, read_only=not is_asked) as store:
        found = store.find_call(call)
        if is_asked:
            now, by = datetime.now(UTC), reviewer or login_name()
            transcript = understood(store, found)
            corrections = [one for text in said or () for one in parse_corrections(text, transcript, by, now)]
            if swap:
                corrections.extend(swapped(transcript, by, now))
            made = correct(store, found, corrections, extract, now)
            if made and made.verdict:
                print(f"aql: judged anew: {made.verdict.kind}", file=sys.stderr)
        current = store.current(found.id)
        transcript = current.transcript if current else understood(store, found)
    if as_json:
        print_json([asdict(speaker) for speaker in transcript.speakers])
        return
    turns = {speaker.name: sum(turn.speaker == speaker.name for turn in transcript.turns) for speaker in transcript.speakers}
    print_table(
        ("speaker", "side", "from", "turns", "why", "doubt"),
        ((s.name, s.side, s.side_from, turns[s.name], s.why, s.doubt) for s in transcript.speakers),
    )


def prompt(
    call: OneCall,
    db: Db = Path("aql.db"),
    rubric: RubricName = "aql",
    profile: ProfileFile = None,
    redact: Redact = False,
    as_json: AsJson = False,
) -> None:
    """Print exactly what a model would be sent of a call."""
    import json

    from aql.cli.tables import print_json
    from aql.extract.llm.prompt import prompt_for
    from aql.read.profile import read_profile
    from aql.read.rubric import find_rubric, read_rubric
    from aql.redact.redact import redact as redacted
    from aql.review import understood
    from aql.store.store import Store

    with Store.open(db, read_only=True) as store:
        found = store.find_call(call)
        current = store.current(found.id)
        transcript = understood(store, found)
    if redact:
        transcript, _ = redacted(transcript)
    seller = read_profile(profile) if profile else current.profile if current else None
    request = prompt_for(transcript, read_rubric(find_rubric(rubric)), seller)
    if as_json:
        messages = [{"role": message.role, "content": message.content} for message in request.messages]
        print_json({"messages": messages, "schema_name": request.schema_name, "schema": json.loads(request.schema)})
        return
    for message in request.messages:
        print(f"===== {message.role}\n{message.content}")
    print(f"===== schema {request.schema_name}\n{request.schema}")
