"""`aql costs`: what asking models took, added up."""

from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any, get_args

import typer

from aql.cli.options import AsJson, Db
from aql.values.bill import Bill, BillBy


def add_to(app: typer.Typer) -> None:
    """Hangs this module's command on the door."""
    app.command()(costs)


def costs(
    db: Db = Path("aql.db"),
    by: Annotated[str, typer.Option("--by", help="Add up by model, rubric or day.")] = "model",
    since: Annotated[str | None, typer.Option(help="Only what was asked on this day or later: 2026-03-01, 7d, yesterday.")] = None,
    as_json: AsJson = False,
) -> None:
    """Add up what asking models took: calls that failed and answers since replaced are counted, too."""
    from aql.cli.choices import chosen
    from aql.cli.since import day
    from aql.cli.tables import print_json, print_table
    from aql.store.store import Store

    kind: BillBy = chosen(by, get_args(BillBy), "--by")
    first = day(since, datetime.now().astimezone(), "--since") if since else None
    with Store.open(db, read_only=True) as store:
        rows = [_row(kind, bill) for bill in store.bills(kind, first)]
    if as_json:
        print_json(rows)
    else:
        columns = (kind, "analyses", "others", "requests", "retries", "tokens_in", "tokens_cached", "tokens_out", "cost_usd", "unpriced")
        print_table(columns, ([row[column] for column in columns] for row in rows))


def _row(kind: BillBy, bill: Bill) -> dict[str, Any]:
    usage = asdict(bill.usage)
    cost = None if bill.usage.cost_usd is None else round(bill.usage.cost_usd, 6)
    counted = {"analyses": bill.analyses, "others": bill.others}
    return {kind: bill.name, **counted, **usage, "seconds": round(bill.usage.seconds, 3), "cost_usd": cost, "unpriced": bill.unpriced}
