"""The figures of an evaluation as text: each with what it was counted over, and the misses as lines to act on."""

from collections.abc import Iterator, Mapping, Sequence

from aql.render.set_html import TEMPLATES
from aql.values.rubric import STATUSES, VERDICT_KINDS
from aql.values.score import Comparison, CriterionScore, Found, Interval, Miss, Pair, Score


def score_text(name: str, score: Score, *, misses: bool = True) -> str:
    """One run's tables: verdicts, statuses by criterion, evidence, values, sides, cost, and every miss unless told not to."""
    blocks = [
        f"{name}, {score.n} calls",
        "\n".join(_verdicts(score)),
        "\n".join(_criteria(score.criteria, score.unasked)),
        "\n".join(_evidence(score)),
    ]
    if misses:
        blocks.append("\n".join(_misses(score.misses)))
        blocks.append("\n".join(_values_missed(score.values_missed)))
    return "\n\n".join(blocks) + "\n"


def score_page(title: str, origin: str, texts: Sequence[str]) -> str:
    """The tables as one self-contained page, set in one width of letter so that they align."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(loader=FileSystemLoader(TEMPLATES), undefined=StrictUndefined, autoescape=True, trim_blocks=True)
    return environment.get_template("score.html.jinja").render(title=title, origin=origin, texts=texts)


def comparison_text(made: Comparison) -> str:
    """Two runs side by side: what only one got right, how likely that is chance, and each verdict that differs."""
    lines = [f"{made.one} against {made.other}, over the {made.n} calls that both judged"]
    lines.extend(
        f"{each.name:9} only {made.one} right {each.only_one}, only {made.other} right {each.only_other} "
        f"(McNemar, exact: p = {each.p:.3f}); {made.other} gains {figure(each.gain, percent=True)}"
        for each in (made.verdicts, made.statuses)
    )
    lines.extend(f"  {call:10} gold {gold:13} {made.one} {one:13} {made.other} {other}" for call, gold, one, other in made.changed)
    return "\n".join(lines) + "\n"


def confusion(pairs: Mapping[Pair, int], labels: Sequence[str]) -> Iterator[str]:
    """A table of counts, gold down and got across; labels that never stand are left out."""
    used = [label for label in labels if any(label in pair for pair in pairs)]
    width = max((len(label) for label in used), default=4)
    yield f"  {'gold, got':{width}}  " + "  ".join(f"{label:>{width}}" for label in used)
    for gold in used:
        yield f"  {gold:{width}}  " + "  ".join(f"{pairs.get((gold, got), 0):>{width}}" for got in used)


def figure(interval: Interval, *, percent: bool = False) -> str:
    """A figure with its bounds: "0.71 (95 % interval 0.62 to 0.79, n = 182)"."""
    if interval.value is None:
        return f"not defined (n = {interval.n})"
    bounds = f"95 % interval {_plain(interval.low, percent)} to {_plain(interval.high, percent)}, " if interval.low is not None else ""
    return f"{_plain(interval.value, percent)} ({bounds}n = {interval.n})"


def _plain(value: float | None, percent: bool = False) -> str:  # noqa: FBT001, FBT002 - private, and read at a glance
    if value is None:
        return "–"
    return f"{value:.0%}" if percent else f"{value:.2f}"


def _verdicts(score: Score) -> Iterator[str]:
    yield f"verdict right    {figure(score.verdict_accuracy, percent=True)}"
    yield f"false qualified  {_ids(score.false_qualified)}"
    yield f"missed qualified {_ids(score.missed_qualified)}"
    yield f"held             {_ids(score.held)}"
    yield from confusion(score.verdicts, (*VERDICT_KINDS, "none"))


def _ids(ids: Sequence[str]) -> str:
    return f"{len(ids)}: {', '.join(ids)}" if ids else "0"


def _criteria(criteria: Sequence[CriterionScore], unasked: Sequence[str]) -> Iterator[str]:
    if unasked:
        yield f"labelled, and not asked by this rubric: {', '.join(unasked)}"
        yield "(so the labels' verdicts follow another rule than its own)\n"
    width = max((len(one.criterion) for one in criteria), default=9)
    yield f"{'criterion':{width}}  kappa  confirmed: precision recall F1 (gold, got)  negative: precision recall F1 (gold, got)"
    for one in criteria:
        cells = (
            f"{_plain(each.precision)}  {_plain(each.recall)}  {_plain(each.f1)}  ({each.gold}, {each.got})"
            for each in (one.confirmed, one.negative)
        )
        yield f"{one.criterion:{width}}  {_plain(one.kappa):>5}  " + "    ".join(f"{cell:32}" for cell in cells)
    for one in criteria:
        yield f"\n{one.criterion}"
        yield from confusion(one.table, STATUSES)


def _evidence(score: Score) -> Iterator[str]:
    yield f"statuses         kappa {figure(score.kappa)}; right {figure(score.status_accuracy, percent=True)}"
    yield f"quotes           {score.quotes}, in the transcript {_plain(score.quotes_found, True)}"
    yield f"                 on a buyer's turn, for confirmed and negative {_plain(score.quotes_on_buyers, True)}"
    yield f"                 on a turn the labels cite {_plain(score.quotes_on_gold_turns, True)}"
    for found in score.values:
        yield f"{found.name:16} {_found(found)}"
    yield f"sides            {_plain(score.sides_right, True)} of turns right"
    cost = f"{score.cost_usd:.4f} USD" if score.cost_usd is not None else "nothing, or not known"
    yield f"cost             {cost}; {score.tokens} tokens; {score.seconds:.1f} seconds of asking"


def _found(found: Found) -> str:
    return f"{found.hits} of {found.gold} found, {found.got} given"


def _misses(misses: Sequence[Miss]) -> Iterator[str]:
    yield f"misses           {len(misses)}"
    for miss in misses:
        yield f"  {miss.file:10} {miss.criterion:13} gold {miss.gold:10} got {miss.got:10} “{miss.quote}”"


def _values_missed(misses: Sequence[Miss]) -> Iterator[str]:
    yield f"values missed    {len(misses)}"
    for miss in misses:
        yield f"  {miss.file:10} {miss.criterion:14} gold {miss.gold}  got {miss.got}"
