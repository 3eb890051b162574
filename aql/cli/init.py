"""`aql init`: who we are, by questions or flags, written where every later run finds it."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from aql.cli.counted import counted
from aql.cli.options import RubricName

if TYPE_CHECKING:
    from aql.values.profile import Profile
    from aql.values.transcript import Transcript


def add_to(app: typer.Typer) -> None:
    """Hangs this module's command on the door."""
    app.command()(init)


def init(
    calls: Annotated[Path | None, typer.Option(help="A folder of our calls, to guess our people from and to show its sides.")] = None,
    name: Annotated[str | None, typer.Option(help="The name we sell under.")] = None,
    product: Annotated[str | None, typer.Option(help="What we sell, in a line.")] = None,
    domain: Annotated[list[str] | None, typer.Option(help="A mail domain of ours; may be repeated, as all that follow.")] = None,
    rep: Annotated[list[str] | None, typer.Option(help="One of our people, by name or address.")] = None,
    industry: Annotated[list[str] | None, typer.Option(help="A kind of business we sell to.")] = None,
    size: Annotated[str | None, typer.Option(help="How large a customer is, by our yardstick.")] = None,
    title: Annotated[list[str] | None, typer.Option(help="Whom we talk to.")] = None,
    region: Annotated[list[str] | None, typer.Option(help="Where we sell.")] = None,
    exclude: Annotated[list[str] | None, typer.Option(help="Whom we do not sell to.")] = None,
    competitor: Annotated[list[str] | None, typer.Option(help="A product we meet.")] = None,
    currency: Annotated[str | None, typer.Option(help="Taken where none was said, as in EUR.")] = None,
    fiscal_year_start: Annotated[int, typer.Option(min=1, max=12, help="The month our fiscal year starts in.")] = 1,
    rubric: RubricName = "aql",
    out: Annotated[Path, typer.Option(help="The profile's file.")] = Path("profile.yaml"),
    force: Annotated[bool, typer.Option("--force", help="Write over what is there.")] = False,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Ask nothing: flags and guesses are enough.")] = False,
) -> None:
    """Write a profile and pick a rubric, by questions or by flags."""
    from aql.cli.files import write_private
    from aql.cli.settings import FOLDER_FILE
    from aql.errors import SettingsError
    from aql.read.guess import guess_us
    from aql.read.profile import read_profile
    from aql.read.profile_text import profile_text
    from aql.read.rubric import find_rubric, read_rubric
    from aql.values.profile import IdealCustomer, Profile

    for path in (out, FOLDER_FILE):
        if path.exists() and not force:
            raise SettingsError("is there already", where=str(path), hint="edit it, or write over it with --force")
    read_rubric(find_rubric(rubric))
    asks = not yes and sys.stdin.isatty()
    if not (name or asks):
        raise SettingsError("no name was given", where="--name", hint='aql init --name "Acme" --product "invoice software" ...')
    name = name or typer.prompt("The name you sell under", err=True)
    if calls is None and (folder := _said(asks, "A folder of your calls, to guess your people from", None)):
        calls = Path(folder).expanduser()
    guess = guess_us(_transcripts(calls), name) if calls else None
    if calls and guess and asks:
        _show_sides(calls, Profile(name, ""))
        guessed = ", ".join(guess.reps) or "nobody can be told"
        print(
            f"aql: your people, told from {counted(guess.calls, 'call')}: {guessed}; keep what stands in brackets, or put it right",
            file=sys.stderr,
        )
    profile = Profile(
        name=name,
        hash="",
        product=_said(asks, "What you sell, in a line", product),
        domains=_listed(asks, "Your mail domains", domain, guess.domains if guess else ()),
        reps=_listed(asks, "Your people in these calls", rep, guess.reps if guess else ()),
        ideal=IdealCustomer(
            industries=_listed(asks, "Kinds of business you sell to", industry),
            size=_said(asks, "How large they are, by your yardstick", size),
            titles=_listed(asks, "Whom you talk to there, by title", title),
            regions=_listed(asks, "Where you sell", region),
            exclusions=_listed(asks, "Whom you do not sell to", exclude),
        ),
        competitors=_listed(asks, "Products you meet", competitor),
        currency=_said(asks, "The currency where none is said, as in EUR", currency).upper() or None,
        fiscal_year_start=fiscal_year_start,
    )
    chosen = typer.prompt("The rubric", default=rubric, err=True) if asks else rubric
    read_rubric(find_rubric(chosen))
    write_private(out, profile_text(profile))
    read = read_profile(out)
    write_private(
        FOLDER_FILE,
        f"# What aql takes where no flag says otherwise; see: aql settings\nrubric = {_toml(chosen)}\nprofile = {_toml(str(out))}\n",
    )
    print(f"aql: {out} says who you are, {FOLDER_FILE} has every run use it; both are yours to edit", file=sys.stderr)
    if calls and guess and not (asks and (read.reps, read.domains) == (guess.reps, guess.domains)):
        _show_sides(calls, read)
        print(f"aql: told from {counted(guess.calls, 'call')}; what is wrong here is put right in the profile's reps", file=sys.stderr)


def _transcripts(folder: Path) -> "Iterator[Transcript]":
    from aql.cli.inputs import refuse_missing
    from aql.read.files import read_paths
    from aql.values.transcript import Transcript

    refuse_missing([folder])
    return (reading for reading in read_paths([folder]) if isinstance(reading, Transcript))


def _said(asks: bool, question: str, given: str | None) -> str:
    if given is not None or not asks:
        return given or ""
    answer: str = typer.prompt(question, default="", show_default=False, err=True)
    return answer.strip()


def _listed(asks: bool, question: str, given: Sequence[str] | None, guessed: Sequence[str] = ()) -> tuple[str, ...]:
    if given or not asks:
        return tuple(given or guessed)
    answer: str = typer.prompt(f"{question} (commas between)", default=", ".join(guessed), show_default=bool(guessed), err=True)
    return tuple(part.strip() for part in answer.split(",") if part.strip())


def _toml(text: str) -> str:
    import json

    return json.dumps(text, ensure_ascii=False)


def _show_sides(folder: Path, profile: "Profile") -> None:
    from aql.cli.tables import print_table
    from aql.read.sides.sides import assign_sides

    print_table(
        ("file", "speaker", "side", "why"),
        (
            (Path(transcript.source).name, speaker.name, speaker.side, "; ".join(filter(None, (speaker.why, speaker.doubt))))
            for transcript in (assign_sides(read, profile) for read in _transcripts(folder))
            for speaker in transcript.speakers
        ),
    )
