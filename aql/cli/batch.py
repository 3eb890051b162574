"""`aql batch`: calls handed in to a model together and answered within a day, at half the price."""

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from aql.cli.counted import counted
from aql.cli.options import (
    ApiName,
    AsJson,
    Asked,
    BaseUrl,
    Check,
    Db,
    KeyVariable,
    Language,
    ManifestFile,
    MaxCost,
    MaxTokens,
    ModelName,
    ProfileFile,
    Redact,
    Reps,
    RubricName,
    StretchTokens,
)

if TYPE_CHECKING:
    from aql.cli.readers import Reader
    from aql.engine.corpus import Known, Outcome
    from aql.model.budget import Limit
    from aql.model.dialect import Api
    from aql.pipeline import Task
    from aql.store.store import Store
    from aql.values.profile import Profile
    from aql.values.rubric import Rubric
    from aql.values.transcript import Transcript
    from aql.values.unread import Unread

_OVER = {"closed", "dropped"}
_MEND = "aql analyze asks about what failed at once"


def add_to(app: typer.Typer) -> None:
    """Hangs this module's commands on the door."""
    batch = typer.Typer(
        help="Hand calls in together, to be answered within a day at half the price.", no_args_is_help=True, rich_markup_mode=None
    )
    for command in (submit, status, collect):
        batch.command()(command)
    app.add_typer(batch, name="batch")


def submit(
    paths: Annotated[list[Path], typer.Argument(help="Transcripts, folders or ZIP files.")],
    db: Db = Path("aql.db"),
    rubric: RubricName = "aql",
    profile: ProfileFile = None,
    manifest: ManifestFile = None,
    account: Annotated[str | None, typer.Option(help="The account of every call given.")] = None,
    held_on: Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The date of every call given.")] = None,
    language: Language = None,
    reps: Reps = None,
    model: ModelName = "embedded",
    base_url: BaseUrl = None,
    key_variable: KeyVariable = "OPENAI_API_KEY",
    api: ApiName = "chat",
    redact: Redact = False,
    check: Check = False,
    stretch_tokens: StretchTokens = 60_000,
    max_cost: MaxCost = None,
    max_tokens: MaxTokens = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would be handed in and spent, and stop.")] = False,
) -> None:
    """Read transcripts and hand in what is asked about them; what is known, remembered or under way is not sent again."""
    from aql.cli.inputs import Flags, Inputs, refuse_missing
    from aql.cli.later import later
    from aql.cli.line import task_maker
    from aql.cli.readers import open_reader
    from aql.cli.tally import Tally, tell
    from aql.engine.corpus import new_tasks
    from aql.errors import SettingsError
    from aql.model.budget import Limit
    from aql.read.files import read_paths
    from aql.read.rubric import find_rubric, read_rubric
    from aql.store.store import Store

    if model == "embedded":
        raise SettingsError("the embedded extractor asks nobody: there is nothing to hand in", hint="name a model with --model NAME")
    refuse_missing(paths)
    rules = read_rubric(find_rubric(rubric))
    day = held_on.date() if held_on else None
    inputs = Inputs(paths, manifest, Flags(profile, account, day, language, tuple(reps or ())))
    asked = Asked(model, base_url, key_variable, api=api, redact=redact, check=check, stretch_tokens=stretch_tokens)
    reader = open_reader(asked, None)
    print(f"aql: {_plan(reader, inputs.foreseen(read_paths(paths)), rules, Limit(max_cost, max_tokens))}", file=sys.stderr)
    if dry_run:
        return
    tally = Tally()
    with Store.open(db) as store, store.batching():
        tasks = new_tasks(read_paths(paths), task_maker(inputs, rules, reader, store), store)
        submitted = later(asked, store, tally.count).hand_in(_only_tasks(tasks, tally.count))
        waiting = store.jobs().waiting().get((model, reader.host), 0)
    tell(tally, _MEND)
    print(
        f"aql: {counted(submitted.handed_in, 'request')} handed in, {submitted.at_once} answered at once;"
        f" {counted(waiting, 'call')} waiting: aql batch collect",
        file=sys.stderr,
    )
    raise typer.Exit(tally.exit_code)


def status(
    db: Db = Path("aql.db"), base_url: BaseUrl = None, key_variable: KeyVariable = "OPENAI_API_KEY", as_json: AsJson = False
) -> None:
    """Show how far the server is with what was handed in."""
    from aql.cli.later import batches_of
    from aql.cli.tables import print_json, print_table
    from aql.model.open import host_of
    from aql.store.store import Store

    with Store.open(db) as store:
        host = host_of(base_url)
        open_jobs = [job for job in store.jobs().jobs() if job.state not in _OVER]
        seen = {}
        for model in {job.model: None for job in open_jobs if job.host == host and job.state == "submitted"}:
            for progress in batches_of(Asked(model, base_url, key_variable), store).status():
                seen[progress.job.id] = (progress.state, progress.total, progress.completed, progress.failed)
        waiting = store.jobs().waiting()
    rows = [
        dict(zip(("job", "model", "host", "state", "requests", "answered", "failed"), (job.id, job.model, job.host, *told), strict=True))
        for job in open_jobs
        for told in [seen.get(job.id, (job.state, len(job.asked), None, None))]
    ]
    if as_json:
        print_json(rows)
    elif rows:
        print_table(tuple(rows[0]), (tuple(row.values()) for row in rows))
    _tell_waiting(waiting)


def collect(
    db: Db = Path("aql.db"),
    base_url: BaseUrl = None,
    key_variable: KeyVariable = "OPENAI_API_KEY",
    max_cost: MaxCost = None,
    max_tokens: MaxTokens = None,
    as_json: AsJson = False,
) -> None:
    """Fetch the answers that have come and judge their calls; what is still to be asked is handed in, as far as the budget goes."""
    from aql.cli.later import later
    from aql.cli.readers import prices_for
    from aql.cli.show import print_listings
    from aql.cli.tally import Tally, tell
    from aql.errors import ModelError
    from aql.model.budget import Allowance, Limit, refuse_unpriced
    from aql.model.open import host_of
    from aql.store.store import Store

    tally, faults, too_dear = Tally(), [], 0
    allowance = Allowance(Limit(max_cost, max_tokens))
    with Store.open(db) as store, store.batching():
        asked = [Asked(model, base_url, key_variable, api=api) for model, api in _models_at(host_of(base_url), store).items()]
        for one in asked:
            refuse_unpriced(allowance.limit, one.model, prices_for(one))
        for one in asked:
            try:
                collected, submitted = later(one, store, tally.count).take_in(allowance)
            except ModelError as fault:
                faults.append(fault)
                continue
            if submitted.handed_in or submitted.at_once:
                print(f"aql: {counted(submitted.handed_in + submitted.at_once, 'request')} asked again or anew", file=sys.stderr)
            for file in collected.left:
                print(f"aql: the server could not delete its file {file}; collect tries again", file=sys.stderr)
            too_dear += submitted.over_budget
        waiting = store.jobs().waiting()
        listings = [listing for listing in store.listings() if listing.call.id in set(tally.calls)]
    print_listings(listings, as_json=as_json)
    tell(tally, _MEND)
    _tell_waiting(waiting)
    if too_dear:
        print(f"aql: the budget is used up: {counted(too_dear, 'request')} not handed in", file=sys.stderr)
        print("  try: raise --max-cost or --max-tokens and collect again: what waits is kept", file=sys.stderr)
    if faults:
        raise faults[0]
    raise typer.Exit(tally.exit_code or int(too_dear > 0))


def _plan(reader: "Reader", calls: "Iterable[tuple[Transcript, Profile | None]]", rubric: "Rubric", limit: "Limit") -> str:
    """What will be handed in and cost; SettingsError where that is more than may be spent."""
    from aql.errors import SettingsError

    assert reader.foreseen is not None
    foreseen = reader.foreseen(calls, rubric)
    cost = None if foreseen.usage.cost_usd is None else foreseen.usage.cost_usd / 2
    told = replace(foreseen, usage=replace(foreseen.usage, cost_usd=cost)).told(reader.name, reader.host)
    tokens = foreseen.usage.tokens_in + foreseen.usage.tokens_out
    if (limit.cost_usd is not None and (cost is None or cost > limit.cost_usd)) or (limit.tokens is not None and tokens > limit.tokens):
        raise SettingsError(
            f"more than --max-cost or --max-tokens allow: {told.splitlines()[0]}", hint="hand in fewer calls, or raise them"
        )
    return f"{told}\n  answered within a day, at half the price"


def _models_at(host: str, store: "Store") -> "dict[str, Api]":
    """The models at a host that calls wait for or that have jobs there, with the API each was last asked by.

    SettingsError where there are some at other hosts alone.
    """
    from aql.errors import SettingsError

    jobs, waiting = store.jobs().jobs(), store.jobs().waiting()
    apis = {(job.model, job.host): job.api for job in jobs}
    places = dict.fromkeys([*waiting, *((job.model, job.host) for job in jobs if job.state not in _OVER)])
    here = {model: apis.get((model, where), "chat") for model, where in places if where == host}
    if places and not here:
        where = ", ".join({where: None for _, where in places})
        raise SettingsError(f"nothing was handed in at {host}", hint=f"give the address it was handed in at, {where}, as --base-url")
    return here


def _only_tasks(items: Iterable["Task | Known | Unread"], seen: "Callable[[Outcome], None]") -> "Iterator[Task]":
    """The tasks among what is to be done; the rest is done, and seen."""
    from aql.pipeline import Task

    for item in items:
        if isinstance(item, Task):
            yield item
        else:
            seen(item)


def _tell_waiting(waiting: Mapping[tuple[str, str], int]) -> None:
    for (model, host), count in waiting.items():
        print(f"aql: {counted(count, 'call')} waiting for {model} at {host}", file=sys.stderr)
    if not waiting:
        print("aql: no call waits", file=sys.stderr)
