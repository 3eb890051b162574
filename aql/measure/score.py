"""Analyses held against gold labels: where they agree, where they do not, and what that costs.

A false `qualified` is named case by case: it is the dear mistake. Kinds are scored as judged; held calls are counted apart.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from aql.language.fold import words
from aql.measure.agreement import interval, kappa, retrieval, share
from aql.values.amount import Action, Alternative, Money, Window
from aql.values.finding import Finding
from aql.values.gold import Gold, GoldQuote
from aql.values.record import Record
from aql.values.score import CriterionScore, Found, Miss, Pair, Score
from aql.values.transcript import Transcript


def score(cases: Sequence[tuple[Gold, Record]]) -> Score:
    """The figures of some analyses against their labels, in the order given; labels the rubric does not ask about are left out."""
    unasked = tuple(dict.fromkeys(name for gold, record in cases for name in gold.labels if not record.rubric.criterion(name)))
    cases = [(_asked(gold, record), record) for gold, record in cases]
    names = tuple(dict.fromkeys(name for gold, _ in cases for name in gold.labels))
    by_call = [[(label.status, _status(record, name)) for name, label in gold.labels.items()] for gold, record in cases]
    verdicts = [(gold.verdict, _kind(record)) for gold, record in cases]
    quotes = [place for gold, record in cases for place in _quotes(gold, record)]
    usages = [record.usage for _, record in cases]
    costs = [usage.cost_usd for usage in usages if usage.cost_usd is not None]
    sides = [pair for gold, record in cases for pair in _sides(gold, record.transcript)]
    return Score(
        n=len(cases),
        unasked=unasked,
        criteria=tuple(_criterion(name, cases) for name in names),
        kappa=interval(by_call, kappa),
        status_accuracy=interval(by_call, share),
        verdict_accuracy=interval([[pair] for pair in verdicts], share),
        verdicts=Counter(verdicts),
        false_qualified=tuple(gold.id for gold, record in cases if _kind(record) == "qualified" != gold.verdict),
        missed_qualified=tuple(gold.id for gold, record in cases if _kind(record) != "qualified" == gold.verdict),
        held=tuple(gold.id for gold, record in cases if record.verdict and record.verdict.held),
        quotes=len(quotes),
        quotes_found=_mean([quote.is_found for quote in quotes]),
        quotes_on_buyers=_mean([quote.is_buyers for quote in quotes if quote.is_deciding]),
        quotes_on_gold_turns=_mean([quote.is_on_gold for quote in quotes if quote.is_on_gold is not None]),
        values=_values(cases),
        values_missed=tuple(miss for gold, record in cases for miss in _values_missed(gold, record)),
        sides_right=share(sides),
        misses=tuple(miss for gold, record in cases for miss in _misses(gold, record)),
        cost_usd=sum(costs) if costs else None,
        tokens=sum(usage.tokens_in + usage.tokens_out for usage in usages),
        seconds=sum(usage.seconds for usage in usages),
    )


def _asked(gold: Gold, record: Record) -> Gold:
    return replace(gold, labels={name: label for name, label in gold.labels.items() if record.rubric.criterion(name)})


def _kind(record: Record) -> str:
    return record.verdict.kind if record.verdict else "none"


def _finding(record: Record, name: str) -> Finding | None:
    return next((finding for finding in record.findings if finding.criterion == name), None)


def _status(record: Record, name: str) -> str:
    finding = _finding(record, name)
    return finding.status if finding else "absent"


def _mean(truths: Sequence[bool]) -> float | None:
    return sum(truths) / len(truths) if truths else None


def _criterion(name: str, cases: Sequence[tuple[Gold, Record]]) -> CriterionScore:
    pairs: list[Pair] = [(gold.labels[name].status, _status(record, name)) for gold, record in cases if name in gold.labels]
    return CriterionScore(name, Counter(pairs), kappa(pairs), retrieval("confirmed", pairs), retrieval("negative", pairs))


@dataclass(frozen=True, slots=True)
class _Quote:
    is_found: bool
    is_buyers: bool
    is_deciding: bool
    is_on_gold: bool | None


def _quotes(gold: Gold, record: Record) -> Iterator[_Quote]:
    for finding in record.findings:
        label = gold.labels.get(finding.criterion)
        on = set(_gold_turns(label.evidence, record.transcript)) if label else set()
        turns = {evidence.span.turn for evidence in finding.evidence}
        for evidence in finding.evidence:
            yield _Quote(
                is_found=record.transcript.words_at(evidence.span) == evidence.quote,
                is_buyers=gold.sides.get(record.transcript.turns[evidence.span.turn].label) == "buyer",
                is_deciding=finding.status in {"confirmed", "negative"} and evidence.role != "answered",
                is_on_gold=bool(turns & on) if on and evidence is finding.evidence[0] else None,
            )


def _gold_turns(evidence: Sequence[GoldQuote], transcript: Transcript) -> Iterator[int]:
    folded = [f" {' '.join(words(turn.text))} " for turn in transcript.turns]
    for item in evidence:
        quote = f" {' '.join(words(item.quote))} "
        yield from (place for place, text in enumerate(folded) if quote in text)


def _sides(gold: Gold, transcript: Transcript) -> Iterator[Pair]:
    for turn in transcript.turns:
        if turn.label in gold.sides:
            yield gold.sides[turn.label], transcript.speaker_of(turn.index).side


def _misses(gold: Gold, record: Record) -> Iterator[Miss]:
    for name, label in gold.labels.items():
        finding = _finding(record, name)
        got = finding.status if finding else "absent"
        if got == label.status:
            continue
        quote = finding.evidence[0].quote if finding and finding.evidence else label.evidence[0].quote if label.evidence else ""
        yield Miss(gold.file, name, label.status, got, quote)


def _values(cases: Sequence[tuple[Gold, Record]]) -> tuple[Found, ...]:
    return tuple(_found(name, [(wanted(gold), given(record)) for gold, record in cases]) for name, wanted, given in _VALUES)


def _found(name: str, pairs: Sequence[tuple[set[str], set[str]]]) -> Found:
    return Found(
        name,
        gold=sum(len(gold) for gold, _ in pairs),
        got=sum(len(got) for _, got in pairs),
        hits=sum(len(gold & got) for gold, got in pairs),
    )


def _values_missed(gold: Gold, record: Record) -> Iterator[Miss]:
    for name, wanted, given in _VALUES:
        others = ", ".join(sorted(given(record) - wanted(gold))) or "none"
        yield from (Miss(gold.file, name, value, others, "") for value in sorted(wanted(gold) - given(record)))


def _gold_windows(gold: Gold) -> set[str]:
    window = gold.values.get("timing_window")
    return {f"{window['start']} {window['end']}"} if window else set()


def _windows(record: Record) -> set[str]:
    return {f"{value.start} {value.end}" for value in _all(record) if isinstance(value, Window) and value.start and value.end}


def _gold_amounts(gold: Gold) -> set[str]:
    return {_amount(Decimal(str(money["amount"]))) for money in gold.values.get("budget") or ()}


def _amounts(record: Record) -> set[str]:
    return {_amount(value.amount) for value in _all(record) if isinstance(value, Money)}


def _amount(amount: Decimal) -> str:
    """The figure alone: a currency that nobody said is labelled from the world, and not given by us."""
    return f"{amount.normalize():f}"


def _gold_competitors(gold: Gold) -> set[str]:
    return {" ".join(words(rival["name"])) for rival in gold.values.get("competitors") or ()}


def _competitors(record: Record) -> set[str]:
    return {" ".join(words(value.name)) for value in _all(record) if isinstance(value, Alternative)}


def _gold_steps(gold: Gold) -> set[str]:
    step = gold.values.get("next_step")
    return {str(date.fromisoformat(step["date"]))} if step and step.get("date") else set()


def _steps(record: Record) -> set[str]:
    return {str(value.on) for value in _all(record) if isinstance(value, Action) and value.on}


def _all(record: Record) -> Iterator[object]:
    return (value for finding in record.findings for value in finding.values)


# What is compared of the values: its name, how it is written in a gold file, and where it stands in a record.
_VALUES: tuple[tuple[str, Callable[[Gold], set[str]], Callable[[Record], set[str]]], ...] = (
    ("window dates", _gold_windows, _windows),
    ("amounts", _gold_amounts, _amounts),
    ("competitors", _gold_competitors, _competitors),
    ("next step date", _gold_steps, _steps),
)
