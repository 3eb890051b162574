"""`aql search`: what was said, found by its words."""

import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from aql.cli.options import AsJson, Db

if TYPE_CHECKING:
    from aql.values.hit import Hit
    from aql.values.transcript import Turn


def add_to(app: typer.Typer) -> None:
    """Hangs this module's command on the door."""
    app.command()(search)


def search(
    words: Annotated[list[str], typer.Argument(help='Words, "phrases in quotes", or begin* for a beginning.')],
    db: Db = Path("aql.db"),
    account: Annotated[str | None, typer.Option(help="Only in this account's calls.")] = None,
    speaker: Annotated[str | None, typer.Option(help="Only said by somebody whose name holds this.")] = None,
    side: Annotated[str | None, typer.Option(help="Only said by a buyer, seller, other or unknown.")] = None,
    verdict: Annotated[str | None, typer.Option(help="Only in calls that stand at this verdict.")] = None,
    since: Annotated[str | None, typer.Option(help="Only in calls held on this day or later: 2026-03-01, 7d, yesterday.")] = None,
    context: Annotated[int, typer.Option(min=0, max=20, help="Turns shown before and after.")] = 0,
    limit: Annotated[int, typer.Option(min=1, max=300, help="Turns at most.")] = 20,
    as_json: AsJson = False,
) -> None:
    """Find what was said, with who said it and when."""
    from dataclasses import asdict
    from typing import get_args

    from aql.cli.choices import chosen
    from aql.cli.since import day
    from aql.cli.tables import print_json
    from aql.store.store import Store
    from aql.values.rubric import VERDICT_KINDS
    from aql.values.transcript import Side

    with Store.open(db, read_only=True) as store:
        found = store.search(
            " ".join(words),
            limit=limit,
            context=context,
            account=account,
            speaker=speaker,
            side=chosen(side, get_args(Side), "--side") if side else None,
            verdict=chosen(verdict, VERDICT_KINDS, "--verdict") if verdict else None,
            since=day(since, datetime.now().astimezone(), "--since") if since else None,
        )
    if as_json:
        print_json([asdict(hit) for hit in found.hits])
        return
    for hit in found.hits:
        _print_hit(hit)
    if not found.hits:
        print("aql: nobody said that", file=sys.stderr)
    if found.is_capped:
        print("aql: only the newest turns with these words were ranked; a filter finds older ones", file=sys.stderr)


def _print_hit(hit: "Hit") -> None:
    from aql.render.clock import clock
    from aql.render.escape import plain

    call, turn = hit.call, hit.turn
    where = ", ".join(filter(None, (call.account, str(call.held_on or ""), Path(call.file).name)))
    print("  ".join(plain(part) for part in (where, clock(turn.start_s), f"{turn.speaker} ({hit.side})", f"turn {turn.index}") if part))
    for near in hit.before:
        _print_turn(near)
    print(f"  > {plain(_marked(turn.text, hit.marks))}")
    for near in hit.after:
        _print_turn(near)
    print()


def _print_turn(turn: "Turn") -> None:
    from aql.render.escape import plain

    print(f"    {plain(turn.speaker)}: {plain(turn.text)}")


def _marked(text: str, marks: tuple[tuple[int, int], ...]) -> str:
    """The text with »« around what was found, cut to the words around the first of them where it is long."""
    for start, end in sorted(marks, reverse=True):
        text = f"{text[:start]}»{text[start:end]}«{text[end:]}"
    first = text.find("»")
    start = 0 if first < 160 else text.rfind(" ", 0, first - 120) + 1
    cut = text[start : start + 400]
    return f"{'… ' if start else ''}{cut}{' …' if start + 400 < len(text) else ''}"
