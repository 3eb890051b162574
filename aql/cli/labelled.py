"""Labelled calls read and judged as `analyze` would, with their seller's profile, their date and nothing else."""

import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from aql.cli.readers import Reader
from aql.cli.repeated import Repeats
from aql.engine.threads import run
from aql.errors import ReadError
from aql.judge import judge
from aql.measure.keywords import keyword_findings
from aql.pipeline import Task
from aql.read.files import read_paths
from aql.read.gold import read_gold
from aql.read.profile import read_profile, read_sellers
from aql.read.sides.sides import assign_sides
from aql.store.store import Store
from aql.values.call import Call
from aql.values.chat import Completions, Usage
from aql.values.claim import Extractor
from aql.values.gold import Gold
from aql.values.profile import Profile
from aql.values.record import Failure, Record
from aql.values.rubric import Rubric
from aql.values.unread import Unread

Case = tuple[Gold, Record]


def golds_in(folder: Path) -> list[tuple[Path, Gold]]:
    """The gold files of a folder with their labels; ReadError where there are none."""
    paths = sorted(folder.glob("*.gold.json"))
    if not paths:
        raise ReadError("no .gold.json files", reason="gold", where=str(folder), hint="give a folder of labelled calls")
    return [(path, read_gold(path)) for path in paths]


def sellers_of(folder: Path, given: Path | None) -> dict[str, Profile]:
    """Who sells, by the name the gold files use: from the file given, or `sellers.yaml` in the folder or up to three above.

    A seller that is not there may have a profile of that name in the folder's `profiles`.
    """
    own = {path.stem: read_profile(path) for path in sorted((folder / "profiles").glob("*.yaml"))}
    above = (place / "sellers.yaml" for place in (folder.resolve(), *folder.resolve().parents[:3]))
    path = given or next((path for path in above if path.is_file()), None)
    return own | (read_sellers(path) if path else {})


@contextmanager
def remembering(db: Path | None) -> Iterator[Completions | None]:
    """The database's memory of completions, or none where no database was named."""
    if db is None:
        yield None
        return
    with Store.open(db) as store:
        yield store.completions()


def labelled_cases(
    golds: Sequence[tuple[Path, Gold]], sellers: Mapping[str, Profile], rubric: Rubric, reader: Reader | Repeats, at_once: int = 16
) -> list[Case]:
    """Each labelled call with its record, by the gold's id; a call that cannot be read or asked about is told and left out."""
    extractor = (reader.reader if isinstance(reader, Repeats) else reader).extractor_for(rubric)

    def work(item: tuple[Path, Gold]) -> tuple[Gold, Record | Failure | Unread]:
        path, gold = item
        task = _task(path, gold, sellers.get(gold.seller), rubric, extractor)
        return gold, task if isinstance(task, Unread) else reader.walk(task)

    cases = []
    for gold, made in run(work, golds, 1 if extractor.is_embedded else at_once):
        if isinstance(made, Record):
            cases.append((gold, made))
        else:
            print(f"aql: {gold.file} is left out: {made.what}", file=sys.stderr)
    return sorted(cases, key=lambda case: case[0].id)


def by_keywords(record: Record) -> Record:
    """The same call as a list of words would judge it."""
    findings = keyword_findings(record.transcript, record.rubric)
    return replace(record, findings=findings, verdict=judge(findings, record.rubric), usage=Usage())


def _task(path: Path, gold: Gold, profile: Profile | None, rubric: Rubric, extractor: Extractor) -> Task | Unread:
    [reading] = read_paths([path.with_name(gold.file)])
    if isinstance(reading, Unread):
        return reading
    dated = replace(reading, held_on=gold.call_date, held_on_from="manifest") if gold.call_date else reading
    call = Call(gold.id, reading.id, reading.source, gold.call_date, account=gold.account)
    return Task(call, assign_sides(dated, profile), rubric, profile, extractor)
