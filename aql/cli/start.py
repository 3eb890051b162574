"""`aql rubric`, `aql formats` and `aql settings`: what there is to begin with."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from aql.cli.counted import counted
from aql.cli.options import AsJson, Db


def add_to(app: typer.Typer) -> None:
    """Hangs this module's commands on the door."""
    rubric = typer.Typer(
        help="Check a rubric, list those that ship, or choose the one that a database shows.", no_args_is_help=True, rich_markup_mode=None
    )
    rubric.command("check")(check)
    rubric.command("list")(list_rubrics)
    rubric.command()(use)
    app.add_typer(rubric, name="rubric")
    app.command()(formats)
    app.command()(settings)


def check(files: Annotated[list[str], typer.Argument(help="Rubric files, or shipped rubrics' names.")]) -> None:
    """Check rubrics: errors stop, warnings are told."""
    from aql.read.rubric import check_rubric, find_rubric, read_rubric

    for name in files:
        path = find_rubric(name)
        rubric = read_rubric(path)
        warnings = check_rubric(path)
        for warning in warnings:
            print(f"{path}: {warning}", file=sys.stderr)
        counted = f"{len(rubric.criteria)} criteria, {len(rubric.verdicts)} verdicts"
        warned = f", {len(warnings)} warning{'' if len(warnings) == 1 else 's'}" if warnings else ""
        print(f"{rubric.name} {rubric.version}: {counted}{warned}")


def list_rubrics(db: Db = Path("aql.db")) -> None:
    """List the rubrics that ship, and say which ones have judged the calls of the database."""
    from aql.cli.tables import print_table
    from aql.read.rubric import read_rubric
    from aql.shipped import shipped
    from aql.store.store import Store

    rubrics = [read_rubric(path) for path in sorted(shipped("rubrics").glob("*.yaml"))]
    print_table(("rubric", "criteria", "about"), ((r.name, ", ".join(c.name for c in r.criteria), r.title) for r in rubrics))
    if db.exists():
        with Store.open(db, read_only=True) as store:
            (shown, _), (judged, _) = store.chosen(), store.choices()
        counts = "; ".join(f"{name} has judged {counted(count, 'call')}" for name, count in judged.items())
        print(f"aql: {db} shows verdicts by {shown}: {counts}" if shown else f"aql: {db} holds no verdict yet", file=sys.stderr)


def use(
    rubric: Annotated[str, typer.Argument(metavar="NAME|FILE", help="The rubric whose verdicts are shown from now on.")],
    db: Db = Path("aql.db"),
    extractor: Annotated[
        str | None, typer.Option("--read-by", help="The model whose reading is shown, where several have read a call.")
    ] = None,
) -> None:
    """Choose whose verdicts a database shows, where several rubrics have judged its calls."""
    from aql.errors import RubricError, SettingsError
    from aql.read.rubric import find_rubric, read_rubric
    from aql.store.store import Store

    with Store.open(db, read_only=True) as store:
        judged, read = store.choices()
    name = rubric if rubric in judged else read_rubric(find_rubric(rubric)).name
    if name not in judged:
        raise RubricError(f"{name} has judged no call of {db}", hint=f"aql analyze ... --rubric {rubric}; these have: {', '.join(judged)}")
    # A model's reading stands before the embedded extractor's, whatever is chosen.
    models = [model for model in read if model != "embedded"]
    if extractor and extractor not in models:
        raise SettingsError(f"no model {extractor!r} has read a call of {db}", hint=f"these have: {', '.join(models) or 'none'}")
    with Store.open(db) as store:
        store.choose(rubric=name, extractor=extractor)
    print(f"aql: {db} shows verdicts by {name} from now on: it has judged {counted(judged[name], 'call')}", file=sys.stderr)


def formats() -> None:
    """List every export that can be read, with an example line of each."""
    from aql.cli.tables import print_table
    from aql.read.formats import FORMATS

    print_table(("format", "example", "seen"), ((known.name, known.example, known.seen) for known in FORMATS))


def settings(as_json: AsJson = False) -> None:
    """Show every setting, its value and where it comes from."""
    from aql.cli.settings import given, user_file
    from aql.cli.tables import print_json, print_table

    found = given()
    print(f"aql: your own file is {user_file()}", file=sys.stderr)
    if as_json:
        print_json([{"setting": g.setting.name, "value": g.value, "source": g.source, "variable": g.setting.variable} for g in found])
        return
    print_table(
        ("setting", "value", "from", "variable", "about"),
        ((g.setting.name, g.value, g.source, g.setting.variable, g.setting.about) for g in found),
    )
