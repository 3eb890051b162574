"""`aql review`: calls accepted and rejected in the terminal, one after another or one by a script."""

import sys
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from aql.cli.login import login_name
from aql.cli.options import AsJson, Db
from aql.errors import SettingsError

if TYPE_CHECKING:
    from aql.review import Opinion
    from aql.store.store import Store
    from aql.values.review import Review
    from aql.values.standing import Standing


def add_to(app: typer.Typer) -> None:
    """Hangs this module's command on the door."""
    app.command()(review)


def review(
    what: Annotated[list[str] | None, typer.Argument(metavar="[CALL]", help="One call, else the queue; or: export FOLDER.")] = None,
    db: Db = Path("aql.db"),
    accept: Annotated[bool, typer.Option("--accept", help="Accept, and ask nothing.")] = False,
    reject: Annotated[bool, typer.Option("--reject", help="Reject; --code says why.")] = False,
    undo: Annotated[bool, typer.Option("--undo", help="Take back the last decision.")] = False,
    about: Annotated[str, typer.Option(help="What is decided about: the verdict, or a criterion.")] = "verdict",
    code: Annotated[str | None, typer.Option(help="Why it is rejected, such as misread or no_budget.")] = None,
    instead: Annotated[str | None, typer.Option(help="What it is, where it is rejected.")] = None,
    note: Annotated[str, typer.Option(help="A note beside the decision.")] = "",
    reviewer: Annotated[str | None, typer.Option(envvar="AQL_REVIEWER", help="Your name under reviews; else it is asked.")] = None,
    history: Annotated[bool, typer.Option("--history", help="Show every decision about the call.")] = False,
    verdict: Annotated[str | None, typer.Option(help="Queue only calls that stand at this verdict.")] = None,
    account: Annotated[str | None, typer.Option(help="Queue only this account's calls.")] = None,
    since: Annotated[str | None, typer.Option(help="Queue only calls held on this day or later: 7d, yesterday.")] = None,
    every: Annotated[bool, typer.Option("--all", help="Queue calls that were reviewed already, too.")] = False,
    as_json: AsJson = False,
) -> None:
    """Review calls in the terminal, one after another; decide about one, see its history, or export what was reviewed."""
    from aql.store.store import Store

    match what or []:
        case ["export", folder]:
            return _export(Path(folder), db)
        case []:
            named = None
        case [one]:
            named = one
        case _:
            raise SettingsError("one call at a time", where="aql review", hint="name one, or none for the queue")
    opinion = _opinion(_one_of(accept=accept, reject=reject, undo=undo), about, code, instead, note)
    if named is None and (opinion or history):
        raise SettingsError("no call was named", where="aql review", hint="aql review CALL --accept")
    with Store.open(db, read_only=history) as store:
        call = store.find_call(named).id if named else None
        if call and history:
            _show_history(store, call, as_json=as_json)
        elif call and opinion:
            _decide(store, call, opinion, reviewer or login_name(), as_json=as_json)
        else:
            queue = [call] if call else _queued(store, verdict, account, since, every=every)
            _sit(store, queue, reviewer)
    return None


def _one_of(**flags: bool) -> str | None:
    given = [name for name, is_given in flags.items() if is_given]
    if len(given) > 1:
        raise SettingsError(f"--{given[0]} and --{given[1]} cannot both be", where="aql review")
    return given[0] if given else None


def _opinion(decision: str | None, about: str, code: str | None, instead: str | None, note: str) -> "Opinion | None":
    """What the flags say, for `decide` to judge whether it fits; None where they decide nothing."""
    from typing import cast

    from aql.cli.choices import chosen
    from aql.cli.sitting import CODES
    from aql.review import Opinion
    from aql.values.review import Decision
    from aql.values.rubric import STATUSES, VERDICT_KINDS

    if decision is None:
        if code or instead or note:
            raise SettingsError("nothing was decided", where="aql review", hint="add --accept, --reject or --undo")
        return None
    kinds = VERDICT_KINDS if about == "verdict" else STATUSES
    return Opinion(
        about.replace("-", "_"),
        cast("Decision", decision),
        code=chosen(code.replace("-", "_"), CODES, "--code") if code else None,
        note=note.strip(),
        instead=chosen(instead, kinds, "--instead") if instead else None,
    )


def _queued(store: "Store", verdict: str | None, account: str | None, since: str | None, *, every: bool) -> list[str]:
    """The calls to look at: held ones first, then by what stands, the newest first."""
    from aql.cli.choices import chosen
    from aql.cli.since import day
    from aql.values.rubric import VERDICT_KINDS

    found = store.listings(
        order="verdict",
        verdict=chosen(verdict, VERDICT_KINDS, "--verdict") if verdict else None,
        account=account,
        since=day(since, datetime.now().astimezone(), "--since") if since else None,
        is_reviewed=None if every else False,
    )
    return [listing.call.id for listing in sorted(found, key=lambda listing: not listing.held)]


def _sit(store: "Store", queue: Sequence[str], reviewer: str | None) -> None:
    from aql.cli.show import card_in
    from aql.cli.sitting import Answers, Sitting

    if not queue:
        print("aql: no call waits for a review", file=sys.stderr)
        return
    answers = Answers()
    login = login_name()
    try:
        name = reviewer or answers.line(f"Your name, under your reviews (enter: {login})") or login
    except EOFError:
        name = login
    made = Sitting(store, queue, name, lambda call: card_in("text", call, store), lambda: datetime.now(UTC)).run(answers)
    print(f"aql: {made} decision{'' if made == 1 else 's'} kept, by {name}", file=sys.stderr)


def _decide(store: "Store", call: str, opinion: "Opinion", reviewer: str, *, as_json: bool) -> None:
    from aql.cli.tables import print_json
    from aql.review import decide

    stands = decide(store, call, opinion, reviewer, datetime.now(UTC))
    if as_json:
        print_json(_standing(call, stands))
    else:
        print(f"{stands.kind or 'no verdict'} stands, by {_BY[stands.by]}")


def _standing(call: str, stands: "Standing") -> dict[str, Any]:
    return {
        "call": call,
        "verdict": stands.kind,
        "stands_by": stands.by,
        "held": [asdict(hold) for hold in stands.held],
        "missing": [asdict(missing) for missing in stands.missing],
    }


_BY = {"rule": "the rule", "findings": "the rule without what was rejected", "person": "a person's word"}


def _show_history(store: "Store", call: str, *, as_json: bool) -> None:
    from aql.cli.tables import print_json, print_table

    made, stands = store.reviews(call), store.standing(call)
    rows = [_row(one, holds=stands is not None and one in stands.applied) for one in made]
    if as_json:
        print_json(rows)
    elif rows:
        at = [f"{one.at:%Y-%m-%d %H:%M} UTC" for one in made]
        cells = ({**row, "at": when, "holds": "yes" if row["holds"] else "no"} for row, when in zip(rows, at, strict=True))
        print_table(tuple(rows[0]), (tuple(row.values()) for row in cells))
    else:
        print("aql: nobody has reviewed this call", file=sys.stderr)


def _row(review: "Review", *, holds: bool) -> dict[str, Any]:
    named = ("reviewer", "decision", "about", "saw", "instead", "code", "note")
    return {"at": review.at.isoformat(timespec="seconds"), **{name: getattr(review, name) for name in named}, "holds": holds}


def _export(folder: Path, db: Path) -> None:
    from aql.cli.kept_gold import export_reviewed
    from aql.store.store import Store

    with Store.open(db, read_only=True) as store:
        made = export_reviewed(store, folder)
    print(f"aql: {made} reviewed call{'' if made == 1 else 's'} in {folder}; measure with: aql eval {folder}", file=sys.stderr)
