"""`aql rubric`, `aql formats` and `aql settings`: what there is to begin with."""

from typing import Annotated

import typer

from aql.cli.options import AsJson


def add_to(app: typer.Typer) -> None:
    """Hangs this module's commands on the door."""
    rubric = typer.Typer(help="Check a rubric, or list those that ship.", no_args_is_help=True, rich_markup_mode=None)
    rubric.command("check")(check)
    rubric.command("list")(list_rubrics)
    app.add_typer(rubric, name="rubric")
    app.command()(formats)
    app.command()(settings)


def check(files: Annotated[list[str], typer.Argument(help="Rubric files, or shipped rubrics' names.")]) -> None:
    """Check rubrics: errors stop, warnings are told."""
    import sys

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


def list_rubrics() -> None:
    """List the rubrics that ship."""
    from aql.cli.tables import print_table
    from aql.read.rubric import read_rubric
    from aql.shipped import shipped

    rubrics = [read_rubric(path) for path in sorted(shipped("rubrics").glob("*.yaml"))]
    print_table(("rubric", "criteria", "about"), ((r.name, ", ".join(c.name for c in r.criteria), r.title) for r in rubrics))


def formats() -> None:
    """List every export that can be read, with an example line of each."""
    from aql.cli.tables import print_table
    from aql.read.formats import FORMATS

    print_table(("format", "example", "seen"), ((known.name, known.example, known.seen) for known in FORMATS))


def settings(as_json: AsJson = False) -> None:
    """Show every setting, its value and where it comes from."""
    import sys

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
