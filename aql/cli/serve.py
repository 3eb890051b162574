"""`aql serve` and `aql token`: the desk in a browser, and who may come to it."""

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from aql.cli.login import login_name
from aql.cli.options import Db


def add_to(app: typer.Typer) -> None:
    """Hangs this module's commands on the door."""
    app.command()(serve)
    token = typer.Typer(help="Give a colleague a token for the desk, or take it back.", no_args_is_help=True, rich_markup_mode=None)
    token.command("add")(add)
    token.command("list")(list_names)
    token.command("remove")(remove)
    app.add_typer(token, name="token")


def serve(
    db: Db = Path("aql.db"),
    host: Annotated[str, typer.Option(help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="The port; 0 takes any that is free.")] = 8000,
    allow_host: Annotated[list[str] | None, typer.Option(help="A name this desk goes by behind a proxy; may be repeated.")] = None,
    reviewer: Annotated[str | None, typer.Option(envvar="AQL_REVIEWER", help="Your name under reviews; default: your login name.")] = None,
) -> None:
    """Open the desk in a browser: the queue, each call beside its words, accept and reject."""
    from aql.extract.embedded.extract import extract
    from aql.store.store import Store
    from aql.web.desk import Desk
    from aql.web.serve import LOOPBACK, listen
    from aql.web.serve import serve as serve_desk

    listening = listen(host, port)
    if host not in LOOPBACK:
        print(f"aql: anybody who reaches {host} can try to come in; put a proxy with TLS before it, and see: aql token", file=sys.stderr)
    with Store.open(db) as store:
        desk = Desk(store, extract, lambda: datetime.now(UTC))
        try:
            serve_desk(desk, listening, reviewer or login_name(), tuple(allow_host or ()), _announce)
        except KeyboardInterrupt:
            print("aql: the desk is closed", file=sys.stderr)


def add(name: Annotated[str, typer.Argument(help="Whose it is: the name under their reviews.")], db: Db = Path("aql.db")) -> None:
    """Print a new token for a colleague; it is shown this once."""
    from aql.store.store import Store
    from aql.web.keys import add_key, keys_path

    Store.open(db, read_only=True).close()
    print(add_key(keys_path(db), name, datetime.now(UTC)))


def list_names(db: Db = Path("aql.db")) -> None:
    """List who has a token."""
    from aql.cli.tables import print_table
    from aql.web.keys import keys_path, read_keys

    print_table(("name", "given out"), ((key.name, key.added_at) for key in read_keys(keys_path(db))))


def remove(name: Annotated[str, typer.Argument(help="Whose token it is.")], db: Db = Path("aql.db")) -> None:
    """Take a token back; who holds it is signed out at once."""
    from aql.web.keys import keys_path, remove_key

    remove_key(keys_path(db), name)
    print(f"aql: {name} has no token any more", file=sys.stderr)


def _announce(address: str) -> None:
    print(address, flush=True)
    print("aql: open this address; Ctrl-C closes the desk", file=sys.stderr)
