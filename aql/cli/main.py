"""The door: `main(argv)` runs one command and gives its exit code; nothing below it ends the program.

Exit codes: 0 done, 1 some calls failed, 2 wrong usage, 3 bad input, 4 no model reached, 130 interrupted.
Data goes to stdout, all else to stderr.
"""

import os
import sys
from collections.abc import Sequence

import typer

from aql.cli import analyze, ask, batch, costs, digest, evaluate, init, keep, review, search, serve, show, start, voices, watch
from aql.cli.settings import defaults
from aql.errors import AqlError, ModelError, ModelUnreachable, SettingsError

app = typer.Typer(
    name="aql",
    help="Reads exported call transcripts and says, with the buyer's own words as proof, whether a buyer is qualified.",
    rich_markup_mode=None,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for room in (init, analyze, watch, batch, show, review, voices, search, ask, digest, costs, evaluate, start, keep, serve):
    room.add_to(app)


@app.callback(invoke_without_command=True)
def _door(*, version: bool = typer.Option(False, "--version", help="Print the version and stop.")) -> None:
    if version:
        from importlib.metadata import version as version_of

        typer.echo(f"aql {version_of('aql')}")
        raise typer.Exit


def main(argv: Sequence[str]) -> int:
    """The exit code of `aql ARGV`; an AqlError is told on stderr in two lines at most."""
    try:
        app(args=list(argv), prog_name="aql", default_map=defaults(commands()))
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 1
    except AqlError as error:
        print(f"aql: {error}", file=sys.stderr)
        if error.hint:
            print(f"  try: {error.hint}", file=sys.stderr)
        return _code_of(error)
    except KeyboardInterrupt:
        print("aql: interrupted; what was done is kept, run the same again to go on", file=sys.stderr)
        return 130
    except BrokenPipeError:
        # Whoever read our output has closed it ("aql list | head"): that is no error, and a second one at exit is noise.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return 0


def run() -> None:
    """The console script."""
    sys.exit(main(sys.argv[1:]))


def commands() -> dict[str, tuple[str, ...]]:
    """Every command with those that stand below it."""
    groups = {group.name: group.typer_instance for group in app.registered_groups if group.name and group.typer_instance}
    return {**dict.fromkeys(_named(app), ()), **{name: _named(group) for name, group in groups.items()}}


def _named(group: typer.Typer) -> tuple[str, ...]:
    return tuple(command.name or command.callback.__name__ for command in group.registered_commands if command.callback)


def _code_of(error: AqlError) -> int:
    match error:
        case ModelUnreachable():
            return 4
        case ModelError():
            return 1
        case SettingsError():
            return 2
        case _:
            return 3
