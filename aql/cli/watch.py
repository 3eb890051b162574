"""`aql watch`: a folder's transcripts are analyzed as they arrive.

It looks again and again, and asks no library: watchfiles (a wheel of Rust) says that a file changed, but not that it rests,
and neither what changed on a network share nor while nobody watched; a look at 10,000 files takes a fifth of a second.
"""

import sys
import time
from pathlib import Path
from typing import Annotated

import typer

from aql.cli.options import Asked, Cards, Db, Language, ManifestFile, ProfileFile, Reps, RubricName, unfolded


def add_to(app: typer.Typer) -> None:
    """Hangs this module's command on the door."""
    app.command()(unfolded(watch))


def watch(
    folder: Annotated[Path, typer.Argument(help="The folder that transcripts arrive in; all below it is watched, too.")],
    db: Db = Path("aql.db"),
    rubric: RubricName = "aql",
    profile: ProfileFile = None,
    manifest: ManifestFile = None,
    account: Annotated[str | None, typer.Option(help="The account of every call that arrives.")] = None,
    language: Language = None,
    reps: Reps = None,
    *,
    who: Asked,
    cards: Cards = None,
    interval: Annotated[
        float, typer.Option(min=0, max=86400, help="Seconds between two looks; a file rests where it stayed as it was.")
    ] = 5,
    once: Annotated[bool, typer.Option("--once", help="Look twice, do what is due, and end: for cron.")] = False,
    as_jsonl: Annotated[bool, typer.Option("--jsonl", help="One JSON document a verdict on stdout.")] = False,
) -> None:
    """Analyze what arrives in a folder, until Ctrl-C; what was done is not done again, whenever it is started."""
    from aql.cli.inputs import Flags, Inputs, refuse_missing
    from aql.cli.readers import open_reader, unused_key
    from aql.cli.watcher import Watcher
    from aql.errors import SettingsError
    from aql.read.rubric import find_rubric, read_rubric
    from aql.store.store import Store

    refuse_missing([folder])
    if not folder.is_dir():
        raise SettingsError("this is a file", where=str(folder), hint="aql analyze reads files; aql watch waits for them in a folder")
    asked = read_rubric(find_rubric(rubric))
    with Store.open(db) as store:
        reader = open_reader(who, store.completions())
        if hint := unused_key(who.model):
            print(f"aql: {hint}", file=sys.stderr)
        flags = Flags(profile, account, None, language, tuple(reps or ()))
        watcher = Watcher(
            folder, store, reader, asked, lambda: Inputs([folder], manifest, flags), who.concurrency, cards, as_jsonl=as_jsonl
        )
        if once:
            raise typer.Exit(watcher.once(interval, time.sleep))
        watcher.inputs()
        where = f"each call that arrives is sent to {reader.name} at {reader.host}" if reader.waits else "nothing leaves this machine"
        print(f"aql: watching {folder}, a look every {interval:g} s; {where}; Ctrl-C ends it", file=sys.stderr)
        try:
            watcher.on(interval, time.sleep)
        except KeyboardInterrupt:
            print(f"aql: no longer watching; {watcher.made} analyzed", file=sys.stderr)
