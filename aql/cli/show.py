"""`aql list` and `aql card`: what was found, for people."""

import sys
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from aql.cli.options import AsJson, Db, OneCall

if TYPE_CHECKING:
    from aql.store.store import Store
    from aql.values.standing import Listing


def add_to(app: typer.Typer) -> None:
    """Hangs this module's commands on the door."""
    app.command("list")(list_calls)
    app.command()(card)


def list_calls(
    db: Db = Path("aql.db"),
    verdict: Annotated[str | None, typer.Option(help="Only qualified, nurture, disqualified or insufficient ones.")] = None,
    account: Annotated[str | None, typer.Option(help="Only this account's.")] = None,
    since: Annotated[str | None, typer.Option(help="Only calls held on this day or later: 2026-03-01, 7d, yesterday.")] = None,
    as_json: AsJson = False,
) -> None:
    """List every call with its standing verdict."""
    from aql.cli.choices import chosen
    from aql.cli.since import day
    from aql.store.store import Store
    from aql.values.rubric import VERDICT_KINDS

    kind = chosen(verdict, VERDICT_KINDS, "--verdict") if verdict else None
    first = day(since, datetime.now().astimezone(), "--since") if since else None
    with Store.open(db, read_only=True) as store:
        listings = store.listings(verdict=kind, account=account, since=first)
    print_listings(listings, as_json=as_json)


def card(
    call: OneCall,
    db: Db = Path("aql.db"),
    form: Annotated[str, typer.Option("--format", help="md, html, text, slack or json.")] = "md",
) -> None:
    """Print the handoff card of a call."""
    from aql.cli.choices import chosen
    from aql.render.set_card import FORMATS
    from aql.store.store import Store

    chosen(form, (*FORMATS, "json"), "--format")
    with Store.open(db, read_only=True) as store:
        print(card_in(form, store.find_call(call).id, store), end="")


def print_listings(listings: Sequence["Listing"], *, as_json: bool) -> None:
    """The verdict table, or its rows as JSON; `analyze` ends with it and `list` is it."""
    from aql.cli.tables import print_json, print_table

    if as_json:
        print_json([row_of(listing) for listing in listings])
        return
    if not listings:
        print("aql: no call has an analysis that fits", file=sys.stderr)
        return
    print_table(
        ("call", "held on", "account", "file", "verdict", "held", "missing", "extractor"),
        (
            (
                listing.call.id[:8],
                listing.call.held_on,
                listing.call.account,
                Path(listing.call.file).name,
                listing.standing or "none",
                ", ".join(hold.code for hold in listing.held),
                ", ".join(missing.criterion for missing in listing.missing) if listing.standing == "nurture" else "",
                listing.extractor,
            )
            for listing in listings
        ),
    )


def card_in(form: str, call: str, store: "Store") -> str:
    """The card of a call's current record in one of the formats; StoreError where it has none."""
    import json

    from aql.errors import StoreError
    from aql.render.card import card_of
    from aql.render.document import document_of
    from aql.render.set_card import set_card

    record, standing = store.current(call), store.standing(call)
    if record is None or standing is None:
        raise StoreError(f"call {call} has no analysis", hint="analyze its file again; aql list shows what has one")
    if form == "json":
        return json.dumps(document_of(record, standing), ensure_ascii=False, indent=2) + "\n"
    return set_card(card_of(record, standing), form)


def write_cards(folder: Path, calls: Iterable[str], store: "Store") -> tuple[Path, ...]:
    """The cards written into `folder`, an HTML page and a Markdown page a call, readable by their owner alone.

    A call that was analyzed under another rubric than the database's has no verdict that stands, and gets none.
    """
    from aql.cli.files import write_private
    from aql.errors import SettingsError

    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise SettingsError(f"no folder for cards: {error.strerror}", where=str(folder), hint="name another with --cards") from error
    judged = [call for call in calls if store.standing(call)]
    return tuple(write_private(folder / f"{call}.{form}", card_in(form, call, store)) for call in judged for form in ("html", "md"))


def row_of(listing: "Listing") -> dict[str, Any]:
    """The listing as plain JSON types, under keys that stay."""
    call = listing.call
    return {
        "call": call.id,
        "file": call.file,
        "account": call.account,
        "held_on": str(call.held_on) if call.held_on else None,
        "title": call.title,
        "verdict": listing.standing,
        "judged": listing.verdict,
        "stands_by": listing.by,
        "held": [hold.code for hold in listing.held],
        "missing": [missing.criterion for missing in listing.missing],
        "extractor": listing.extractor,
        "rubric": listing.rubric,
        "record": listing.record,
        "analyzed_at": listing.analyzed_at.isoformat(),
        "is_stale": listing.is_stale,
    }
