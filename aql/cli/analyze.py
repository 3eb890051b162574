"""`aql analyze`: transcripts in, verdicts in the database and on the screen."""

import sys
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from aql.cli.options import AsJson, Asked, Cards, Db, Language, ManifestFile, ProfileFile, Reps, RubricName, Times, unfolded


def add_to(app: typer.Typer) -> None:
    """Hangs this module's command on the door."""
    app.command()(unfolded(analyze))


def analyze(
    paths: Annotated[list[Path], typer.Argument(help="Transcripts, folders or ZIP files; - is one from a pipe.")],
    db: Db = Path("aql.db"),
    rubric: RubricName = "aql",
    profile: ProfileFile = None,
    manifest: ManifestFile = None,
    account: Annotated[str | None, typer.Option(help="The account of every call given.")] = None,
    held_on: Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The date of every call given.")] = None,
    language: Language = None,
    reps: Reps = None,
    *,
    who: Asked,
    times: Times = 1,
    cards: Cards = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would be asked, sent and spent, and stop.")] = False,
    as_json: AsJson = False,
) -> None:
    """Read transcripts and judge each call; what is known already is not done again."""
    from aql.cli.inputs import Flags, Inputs, readings_of, refuse_missing
    from aql.cli.line import outcomes, to_be_asked
    from aql.cli.readers import open_reader, unused_key
    from aql.cli.repeated import repeats_of
    from aql.cli.show import print_listings, write_cards
    from aql.cli.tally import tallied, tell
    from aql.read.rubric import find_rubric, read_rubric
    from aql.store.store import Store

    refuse_missing(paths)
    asked = read_rubric(find_rubric(rubric))
    day = held_on.date() if held_on else None
    inputs = Inputs(paths, manifest, Flags(profile, account, day, language, tuple(reps or ())))
    readings = readings_of(paths)
    if dry_run:
        reader = open_reader(who, None)
        print(f"aql: {reader.plan(inputs.foreseen(readings()), asked, times)}", file=sys.stderr)
        return
    with Store.open(db) as store:
        reader = open_reader(who, store.completions())
        repeats = repeats_of(reader, times)
        print(f"aql: {reader.plan(to_be_asked(readings(), inputs, asked, reader, store, repeats), asked, times)}", file=sys.stderr)
        if hint := unused_key(who.model):
            print(f"aql: {hint}", file=sys.stderr)
        tally = tallied(outcomes(readings(), inputs, asked, reader, store, who.concurrency, repeats))
        written = write_cards(cards, tally.calls, store) if cards else ()
        listings = [listing for listing in store.listings() if listing.call.id in set(tally.calls)]
        shown_by, _ = store.chosen()
    print_listings(listings, as_json=as_json)
    tell(tally)
    if tally.calls and shown_by != asked.name:
        print(
            f"aql: judged by {asked.name}, but this database shows verdicts by {shown_by}; aql rubric use {asked.name} changes that",
            file=sys.stderr,
        )
    if repeats:
        repeats.tell()
    if written:
        print(f"aql: {len(written)} cards in {cards}, the first is {written[0]}", file=sys.stderr)
    raise typer.Exit(tally.exit_code)
