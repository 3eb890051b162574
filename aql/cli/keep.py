"""`aql rejudge` and `aql forget`: the database as it is kept."""

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from aql.cli.counted import counted
from aql.cli.options import AsJson, Db


def add_to(app: typer.Typer) -> None:
    """Hangs this module's commands on the door."""
    app.command()(rejudge)
    app.command()(forget)


def rejudge(
    db: Db = Path("aql.db"),
    rubric: Annotated[str | None, typer.Option(help="Judge by this version of the rubric instead of the stored one.")] = None,
    as_json: AsJson = False,
) -> None:
    """Ground and judge every stored claim anew, without asking any model."""
    from aql.cli.show import print_listings
    from aql.read.rubric import find_rubric, read_rubric
    from aql.review import rejudge as judge_anew
    from aql.store.store import Store

    by = read_rubric(find_rubric(rubric)) if rubric else None
    with Store.open(db) as store:
        made = list(judge_anew(store, datetime.now(UTC), by))
        listings = store.listings()
    print_listings(listings, as_json=as_json)
    changed = sum(record is not None for record in made)
    print(f"aql: {changed} judged anew, {len(made) - changed} as they were", file=sys.stderr)


def forget(
    calls: Annotated[list[str] | None, typer.Argument(help="Calls: the start of an id, a file, or an account with one call.")] = None,
    db: Db = Path("aql.db"),
    account: Annotated[str | None, typer.Option(help="Every call of this account.")] = None,
    before: Annotated[str | None, typer.Option(help="Every call held before this day: 2025-01-01, 52w.")] = None,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask first.")] = False,
) -> None:
    """Remove calls for good: words, claims, completions, findings and reviews."""
    from aql.cli.since import day
    from aql.errors import SettingsError
    from aql.store.store import Store

    if not (calls or account or before):
        raise SettingsError("nothing to forget was named", where="aql forget", hint="name calls, --account or --before")
    with Store.open(db) as store:
        named = {call.id: call for call in (store.find_call(text) for text in calls or ())}
        if account or before:
            last = day(before, datetime.now().astimezone(), "--before") if before else None
            found = store.forgettable(account=account, before=last)
            named.update({call.id: call for call in found})
        for call in named.values():
            print(f"{call.id}  {call.account or ''}  {call.file}", file=sys.stderr)
        if not named:
            print("aql: no such call; nothing to forget", file=sys.stderr)
            return
        if not yes:
            typer.confirm(f"Forget {counted(len(named), 'call')} for good? (--yes does not ask)", abort=True, err=True)
        forgotten = store.forget(named)
    print(f"aql: {counted(forgotten, 'call')} forgotten", file=sys.stderr)
