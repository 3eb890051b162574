"""`aql eval`: analyses held against labelled calls."""

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from aql.cli.options import AsJson, BaseUrl, KeyVariable, ModelName, RubricName, Tapes

if TYPE_CHECKING:
    from aql.values.gold import Gold
    from aql.values.record import Record
    from aql.values.score import Score


def add_to(app: typer.Typer) -> None:
    """Hangs this module's command on the door."""
    app.command("eval")(evaluate)


def evaluate(
    folder: Annotated[Path, typer.Argument(help="A folder of calls with their .gold.json files.")],
    rubric: RubricName = "aql",
    sellers: Annotated[Path | None, typer.Option(help="Who sells in each call; default: sellers.yaml in the folder or above.")] = None,
    model: ModelName = "embedded",
    base_url: BaseUrl = None,
    key_variable: KeyVariable = "OPENAI_API_KEY",
    tapes: Tapes = None,
    as_json: AsJson = False,
) -> None:
    """Score analyses against labelled calls, beside a baseline that only counts words."""
    from aql.cli.labelled import by_keywords, golds_in, labelled_cases, sellers_of
    from aql.cli.readers import Asked, open_reader
    from aql.cli.tables import print_json
    from aql.measure.score import score
    from aql.read.rubric import find_rubric, read_rubric
    from aql.render.score_text import score_text

    asked = read_rubric(find_rubric(rubric))
    reader = open_reader(Asked(model, base_url, key_variable, tapes), None)
    cases = labelled_cases(golds_in(folder), sellers_of(folder, sellers), asked, reader)
    figures = score(cases)
    baseline = score([(gold, by_keywords(record)) for gold, record in cases])
    if as_json:
        print_json(_document(reader.name, figures, cases) | {"keywords": _document("keywords", baseline, ())})
        return
    print("The labels were written by a language model and checked by a second one: no human call, no human label.\n")
    print(score_text(reader.name, figures))
    print(score_text("keywords (a list of words a criterion, any speaker)", baseline, misses=False))


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
                "verdict": record.verdict.kind if record.verdict else None,
                "statuses": {finding.criterion: finding.status for finding in record.findings},
            }
            for gold, record in cases
        ],
    }
