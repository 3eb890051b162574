"""`aql digest`: what happened since."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from aql.cli.options import AsJson, Db


def add_to(app: typer.Typer) -> None:
    """Hangs this module's command on the door."""
    app.command()(digest)


def digest(
    since: Annotated[str, typer.Option(help="From when on: 7d, 24h, yesterday, monday, 2026-03-01.")] = "7d",
    until: Annotated[str | None, typer.Option(help="Up to when, a day included; default: now.")] = None,
    db: Db = Path("aql.db"),
    form: Annotated[str, typer.Option("--format", help="text, md or json.")] = "text",
    soon: Annotated[int, typer.Option(min=0, max=3660, help="Days ahead in which a window closes soon.")] = 14,
    as_json: AsJson = False,
) -> None:
    """Show what is newly qualified, held, failed or decided, and the windows that are past or close soon."""
    from aql.cli.choices import chosen
    from aql.cli.since import moment
    from aql.cli.tables import print_json
    from aql.errors import SettingsError
    from aql.render.digest import digest_document, digest_markdown, digest_text
    from aql.store.store import Store

    form = "json" if as_json else chosen(form, ("text", "md", "json"), "--format")
    now = datetime.now().astimezone()
    first = moment(since, now, "--since")
    last = moment(until, now, "--until", is_end=True) if until else now
    if last <= first:
        raise SettingsError(f"{until or 'now'!r} does not come after --since {since}", where="--until", hint="name a later day")
    with Store.open(db, read_only=True) as store:
        found = store.digest(first, last, soon_days=soon)
    if form == "json":
        print_json(digest_document(found))
        return
    print((digest_markdown if form == "md" else digest_text)(found), end="")
