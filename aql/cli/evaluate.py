"""`aql eval`: analyses held against labelled calls."""

import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from aql.cli.options import AsJson, Asked, RubricName, Times, unfolded
from aql.errors import ReadError, SettingsError, StoreError

if TYPE_CHECKING:
    from aql.values.gold import Gold
    from aql.values.record import Record
    from aql.values.score import Run, Score

ORIGIN = "Labels of the shipped samples were written by a language model and checked by a second: no human call, no human label."
KEYWORDS = "keywords: a list of words a criterion, any speaker"


def add_to(app: typer.Typer) -> None:
    """Hangs this module's command on the door."""
    app.command("eval")(unfolded(evaluate))


def evaluate(
    what: Annotated[list[str] | None, typer.Argument(help="A folder of calls with their .gold.json files; or: label CALL.")] = None,
    rubric: RubricName = "aql",
    sellers: Annotated[Path | None, typer.Option(help="Who sells in each call; default: sellers.yaml in the folder or above.")] = None,
    *,
    who: Asked,
    times: Times = 1,
    db: Annotated[Path | None, typer.Option("--db", envvar="AQL_DB", help="Remember a model's answers here.")] = None,
    page: Annotated[Path | None, typer.Option("--html", help="Write the tables as a page, too.")] = None,
    compare: Annotated[tuple[Path, Path] | None, typer.Option(help="Two --json documents of earlier runs, side by side.")] = None,
    as_json: AsJson = False,
) -> None:
    """Score analyses against labelled calls; `label CALL` writes a call's findings as labels to edit."""
    from aql.cli.files import write_private
    from aql.cli.labelled import by_keywords, golds_in, labelled_cases, remembering, sellers_of
    from aql.cli.readers import open_reader
    from aql.cli.repeated import repeats_of
    from aql.cli.tables import print_json
    from aql.measure.score import score
    from aql.read.rubric import find_rubric, read_rubric
    from aql.render.score_text import score_page, score_text

    match what or []:
        case ["label", call]:
            return _label(call, db or Path("aql.db"))
        case [] if compare:
            return _compare(*compare, as_json=as_json)
        case [name]:
            folder = Path(name)
        case _:
            raise SettingsError("give a folder of labelled calls", where="aql eval", hint="or: aql eval label CALL")
    asked = read_rubric(find_rubric(rubric))
    with remembering(db) as completions:
        reader = open_reader(who, completions)
        repeats = repeats_of(reader, times)
        cases = labelled_cases(golds_in(folder), sellers_of(folder, sellers), asked, repeats or reader, who.concurrency)
    if reader.tape:
        print(f"aql: {len(reader.tape.played)} tapes played, {len(reader.tape.stale)} of an older prompt", file=sys.stderr)
    if repeats:
        repeats.tell()
    figures = score(cases)
    baseline = score([(gold, by_keywords(record)) for gold, record in cases])
    tables = [(reader.name, score_text(reader.name, figures)), ("keywords", score_text(KEYWORDS, baseline, misses=False))]
    if page:
        write_private(page, score_page(f"{reader.name} over {folder}", ORIGIN, [text for _, text in tables]))
    if as_json:
        agreed = {"agreement": repeats.document()} if repeats else {}
        print_json(_document(reader.name, figures, cases) | agreed | {"keywords": _document("keywords", baseline, ())})
        return None
    print(f"{ORIGIN}\n")
    for _, text in tables:
        print(text)
    return None


def _label(call: str, db: Path) -> None:
    from aql.cli.tables import print_json
    from aql.render.gold import gold_of
    from aql.store.store import Store

    with Store.open(db, read_only=True) as store:
        record = store.current(store.find_call(call).id)
    if record is None:
        raise StoreError(f"{call} has no analysis", where=str(db), hint="analyze its file first")
    print_json(gold_of(record))


def _compare(one: Path, other: Path, *, as_json: bool) -> None:
    from aql.cli.tables import print_json
    from aql.measure.compare import compare
    from aql.render.score_text import comparison_text

    made = compare(_run(one), _run(other))
    if as_json:
        print_json(asdict(made))
    else:
        print(comparison_text(made), end="")


def _run(path: Path) -> "Run":
    """The run that an earlier `--json` wrote down."""
    from aql.values.score import Run

    try:
        document = json.loads(path.read_text(encoding="utf-8"))
        cases = {case["id"]: case for case in document["cases"]}
        return Run(
            document["run"],
            verdicts={name: case["verdict"] for name, case in cases.items()},
            statuses={name: case["statuses"] for name, case in cases.items()},
            gold_verdicts={name: case["gold"]["verdict"] for name, case in cases.items()},
            gold_statuses={name: case["gold"]["statuses"] for name, case in cases.items()},
        )
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ReadError(f"not the --json of a run: {error!r}", where=str(path), hint="aql eval FOLDER --json > run.json") from error


def _document(name: str, figures: "Score", cases: Sequence[tuple["Gold", "Record"]]) -> dict[str, Any]:
    """The figures under stable keys; a pair (gold, got) is written "gold>got"."""
    document = asdict(figures)
    document["verdicts"] = {">".join(pair): count for pair, count in figures.verdicts.items()}
    for written, one in zip(document["criteria"], figures.criteria, strict=True):
        written["table"] = {">".join(pair): count for pair, count in one.table.items()}
    top = {
        "run": name,
        "kappa": figures.kappa.value,
        "kappa_interval": [figures.kappa.low, figures.kappa.high],
        "verdict_accuracy": figures.verdict_accuracy.value,
        "verdict_accuracy_interval": [figures.verdict_accuracy.low, figures.verdict_accuracy.high],
        "false_qualified": list(figures.false_qualified),
        "missed_qualified": list(figures.missed_qualified),
        "held": list(figures.held),
    }
    return {
        **top,
        **{key: value for key, value in document.items() if key not in top},
        "cases": [
            {
                "id": gold.id,
                "gold": {"verdict": gold.verdict, "statuses": {name: label.status for name, label in gold.labels.items()}},
                "verdict": record.verdict.kind if record.verdict else None,
                "statuses": {finding.criterion: finding.status for finding in record.findings},
            }
            for gold, record in cases
        ],
    }
