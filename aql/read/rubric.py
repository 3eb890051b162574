"""How a rubric's YAML becomes a Rubric, and what a careful reader would say of it."""

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from aql.errors import RubricError
from aql.read.marked_yaml import Marked, Place, read_marked
from aql.read.spelling import spelled_like
from aql.shipped import shipped
from aql.values.rubric import STATUSES, TESTS, VERDICT_KINDS, Change, Criterion, Example, Rubric, Rule, Term

OTHERWISE = "otherwise"


def find_rubric(name_or_path: str) -> Path:
    """The file of a rubric that ships with aql, by its name, or of one by its path."""
    path = Path(name_or_path)
    if path.is_file():
        return path
    by_name = {file.stem: file for file in sorted(shipped("rubrics").glob("*.yaml"))}
    if name_or_path in by_name:
        return by_name[name_or_path]
    raise RubricError(f"no rubric {name_or_path!r}", hint=f"{spelled_like(name_or_path, by_name)}, or give the path of a file")


def read_rubric(path: Path) -> Rubric:
    """The rubric in a YAML file; whatever cannot be used is a RubricError with file, line and criterion."""
    from aql.read.shapes import RubricShape, fitted

    marked = read_marked(path, RubricError)
    written = fitted(RubricShape, marked)
    criteria = tuple(_criterion(name, marked) for name in written.criteria)
    names = [criterion.name for criterion in criteria]
    for name in written.points:
        _known(name, names, marked, ("points", name))
    rubric = Rubric(
        name=written.name,
        version=written.version,
        title=written.title,
        criteria=criteria,
        verdicts=_rules(written.verdicts, names, marked),
        hash="",
        about=written.about,
        owners=written.owners,
        signed_off=written.signed_off,
        changes=tuple(Change(change.date, change.version, change.what, change.why) for change in written.changes),
        points=tuple(written.points.items()),
    )
    return replace(rubric, hash=_hash(rubric))


def check_rubric(path: Path) -> tuple[str, ...]:
    """What speaks against a rubric that can be used, one sentence each; empty for a good one. Raises as `read_rubric` does."""
    rubric = read_rubric(path)
    return (*_weak_criteria(rubric), *_weak_rules(rubric), *_weak_history(rubric))


def _criterion(name: str, marked: Marked) -> Criterion:
    from aql.read.shapes import CriterionShape, fitted

    written = fitted(CriterionShape, marked, ("criteria", name))
    return Criterion(
        name=name,
        title=written.title,
        question=written.question,
        confirmed=written.confirmed,
        partial=written.partial,
        negative=written.negative,
        values=written.values,
        examples=tuple(Example(example.line, status, example.asked) for status in STATUSES for example in written.examples.get(status, ())),
        ask_next=written.ask_next,
        half_life_days=written.half_life_days,
        nurture=written.nurture,
    )


def _rules(written: Sequence[dict[str, Any]], names: list[str], marked: Marked) -> tuple[Rule, ...]:
    rules = tuple(_rule(block, names, marked, ("verdicts", place)) for place, block in enumerate(written))
    for place, rule in enumerate(rules):
        last = place == len(rules) - 1
        if not rule.terms and not last:
            raise marked.fault("no rule after it can ever hold", ("verdicts", place, rule.kind), "move 'otherwise' to the end")
        if rule.terms and last:
            hint = f"end the list with '- nurture: {OTHERWISE}'"
            raise marked.fault("a call for which no rule holds would have no verdict", ("verdicts", place, rule.kind), hint)
    if rules and not any(rule.kind == "qualified" for rule in rules):
        raise marked.fault("no rule says when a call is 'qualified'", ("verdicts",), "add '- qualified:' with its tests")
    return rules


def _rule(block: dict[str, Any], names: list[str], marked: Marked, at: Place) -> Rule:
    if len(block) != 1:
        raise marked.fault("one verdict stands in each item", at, "write '- qualified:' and its tests indented below")
    ((word, tests),) = block.items()
    kind = next((kind for kind in VERDICT_KINDS if kind == word), None)
    if kind is None:
        raise marked.fault(f"unknown verdict {word!r}", (*at, word), spelled_like(word, VERDICT_KINDS))
    at = (*at, word)
    if tests == OTHERWISE:
        return Rule(kind)
    if not isinstance(tests, dict) or not tests:
        raise marked.fault("has no tests", at, f"write 'all_confirmed: [{names[0]}]' below it, or '{OTHERWISE}' beside it")
    return Rule(kind, tuple(_term(test, on, names, marked, (*at, test)) for test, on in tests.items()))


def _term(word: str, on: Any, names: list[str], marked: Marked, at: Place) -> Term:
    test = next((test for test in TESTS if test == word), None)
    if test is None:
        raise marked.fault(f"unknown test {word!r}", at, spelled_like(word, TESTS))
    on = [on] if isinstance(on, str) else on
    if not isinstance(on, list) or not on:
        raise marked.fault(f"{word!r} names no criteria", at, f"write '{word}: [{', '.join(names[:2])}]'")
    return Term(test, tuple(_known(name, names, marked, (*at, place)) for place, name in enumerate(on)))


def _known(name: Any, names: list[str], marked: Marked, at: Place) -> str:
    if not isinstance(name, str) or name not in names:
        raise marked.fault(f"unknown criterion {name!r}", at, spelled_like(str(name), names))
    return name


def _hash(rubric: Rubric) -> str:
    # The sentences on a card come from the rubric of its record, so they count; who signed it and why it changed do not.
    counted = {
        key: value for key, value in asdict(rubric).items() if key not in {"hash", "about", "owners", "signed_off", "changes", "points"}
    }
    return hashlib.sha256(json.dumps(counted, ensure_ascii=False, sort_keys=True).encode()).hexdigest()[:16]


def _weak_criteria(rubric: Rubric) -> Iterator[str]:
    first_seen: dict[str, str] = {}
    for criterion in rubric.criteria:
        shown = {example.status for example in criterion.examples}
        if lacking := [status for status in ("confirmed", "partial", "negative") if status not in shown]:
            yield f"{criterion.name}: no example of {' or '.join(lacking)}, so neither a reader nor the embedded extractor sees one"
        if not criterion.ask_next:
            yield f"{criterion.name}: no 'ask_next', so the card cannot say what to ask where it is missing"
        sentences = [criterion.confirmed, criterion.partial, criterion.negative]
        if len({sentence.casefold() for sentence in sentences}) < len(sentences):
            yield f"{criterion.name}: two statuses are defined by the same sentence"
        for example in criterion.examples:
            key = f"{criterion.name} {example.asked} {example.line}".casefold()
            if first_seen.setdefault(key, example.status) != example.status:
                yield f"{criterion.name}: the example {example.line!r} is both {first_seen[key]} and {example.status}"
            if len(example.line.split()) == 1 and not example.asked and example.line.isascii():
                yield f"{criterion.name}: the example {example.line!r} is one word and needs the question 'asked' before it"


def _weak_rules(rubric: Rubric) -> Iterator[str]:
    if not rubric.verdicts:
        return
    used = {name for rule in rubric.verdicts for term in rule.terms for name in term.criteria}
    for criterion in rubric.criteria:
        if criterion.name not in used:
            yield f"{criterion.name}: no verdict asks for it, so it is only shown on the card"
    for kind in VERDICT_KINDS:
        if rubric.rule(kind) is None:
            yield f"verdicts: no rule gives {kind!r}"
    for rule in rubric.verdicts:
        yield from _idle_tests(rule)


def _idle_tests(rule: Rule) -> Iterator[str]:
    on: dict[str, set[str]] = {test: set() for test in TESTS}
    for term in rule.terms:
        on[term.test].update(term.criteria)
    for name in sorted(on["all_confirmed"] & on["at_least_partial"]):
        yield f"verdicts: {rule.kind!r} wants {name} confirmed, so its other test of {name} says nothing more"
    wanted = on["all_confirmed"] | on["at_least_partial"]
    if wanted & on["all_absent"] or (on["any_negative"] and on["any_negative"] <= wanted | on["none_negative"]):
        yield f"verdicts: {rule.kind!r} can never hold, its tests exclude one another"


def _weak_history(rubric: Rubric) -> Iterator[str]:
    if not rubric.owners:
        yield "owners: nobody answers for this rubric"
    if rubric.changes and rubric.changes[-1].version != rubric.version:
        yield f"changes: the last one is for version {rubric.changes[-1].version}, the rubric is {rubric.version}"
    if not rubric.changes:
        yield "changes: say when and why each version was made"
