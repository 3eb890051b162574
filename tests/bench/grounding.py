"""How many planted quotes that nobody said are accepted, here and by three fuzzy aligners; and how long locating takes.

Run by hand from the repository's root, with `langextract` and `rapidfuzz` installed where the peers are to be seen:

    python -m tests.bench.grounding

Planted truths: `tests/ground/planted.py`. The peers are asked the one question that they answer, whether a quote stands
in a text, with their own default or usual threshold; they know of no speakers and no clauses.
"""

import sys
from collections.abc import Callable, Iterator, Sequence
from importlib.util import find_spec

from aql.ground.locate import Index
from tests.ground.long_calls import best_ms, locate_all, long_call
from tests.ground.planted import Case, cases
from tests.ground.worlds import accepted
from tests.worlds import transcript

Judge = Callable[[Sequence[Case]], Sequence[bool]]

# Usual in the peers' own documents: a ratio of 90 in 100, and a fuzzy aligner's own default.
RATIO = 90.0

# The peers look for a quote among so many turns around it: over a whole call they would run for hours.
NEAR = 6


def main() -> None:
    """Print both tables as Markdown."""
    judges = dict(_judges())
    sys.stdout.writelines(f"{line}\n" for line in (*_acceptance(judges), "", *_speed(judges)))


def _judges() -> Iterator[tuple[str, Judge]]:
    yield "aql", accepted
    if find_spec("langextract"):
        yield "LangExtract", _langextract
    if find_spec("rapidfuzz"):
        yield "rapidfuzz", _rapidfuzz
    yield "difflib", _difflib


def _langextract(asked: Sequence[Case]) -> Sequence[bool]:
    from langextract.core.data import Extraction
    from langextract.resolver import WordAligner

    aligner = WordAligner()
    aligned = (aligner.align_extractions([[Extraction("quote", case.quote)]], _text(case)) for case in asked)
    return [groups[0][0].char_interval is not None for groups in aligned]


def _rapidfuzz(asked: Sequence[Case]) -> Sequence[bool]:
    from rapidfuzz.fuzz import partial_ratio_alignment

    return [partial_ratio_alignment(case.quote.casefold(), _text(case).casefold(), score_cutoff=RATIO) is not None for case in asked]


def _difflib(asked: Sequence[Case]) -> Sequence[bool]:
    from difflib import SequenceMatcher

    def share(case: Case) -> float:
        """How much of the quote stands, in order, in its best turn, in hundredths."""
        matcher = SequenceMatcher(autojunk=False, b=case.quote.casefold())
        best = 0
        for turn in case.call.turns[max(0, case.turn - NEAR) : case.turn + NEAR]:
            matcher.set_seq1(turn.text.casefold())
            best = max(best, sum(block.size for block in matcher.get_matching_blocks()))
        return 100 * best / max(1, len(case.quote))

    return [share(case) >= RATIO for case in asked]


def _text(case: Case) -> str:
    return "\n".join(turn.text for turn in case.call.turns[max(0, case.turn - NEAR) : case.turn + NEAR])


def _acceptance(judges: dict[str, Judge]) -> Iterator[str]:
    """How many of each kind are accepted, first of what nobody said."""
    asked = cases()
    verdicts = {name: judge(asked) for name, judge in judges.items()}
    yield f"| quotes | n | {' | '.join(f'{name} accepts' for name in judges)} |"
    yield f"|---|---:|{'---:|' * len(judges)}"
    for is_said, title in ((False, "nobody said"), (True, "a buyer said")):
        group = [place for place, case in enumerate(asked) if case.is_said is is_said]
        for kind in dict.fromkeys(asked[place].kind for place in group):
            yield _row(kind, [place for place in group if asked[place].kind == kind], verdicts)
        yield _row(f"**{title}**", group, verdicts)


def _row(title: str, places: Sequence[int], verdicts: dict[str, Sequence[bool]]) -> str:
    counts = " | ".join(str(sum(judged[place] for place in places)) for judged in verdicts.values())
    return f"| {title} | {len(places)} | {counts} |"


def _speed(judges: dict[str, Judge]) -> Iterator[str]:
    """Milliseconds for 20 quotes in calls of 5,000 and 50,000 words; the peers on the smaller alone."""
    yield "| words | made ready | 20 quotes |"
    yield "|---|---:|---:|"
    for count in (5_000, 50_000):
        call, quotes = long_call(count)
        index = Index(call)
        ready = best_ms(lambda call=call: Index(call))
        found = best_ms(lambda index=index, quotes=quotes: locate_all(index, quotes))
        yield f"| aql, {count:,} | {ready:.1f} ms | {found:.1f} ms |"
    call, quotes = long_call(5_000)
    whole = transcript(f"Dana: {' '.join(turn.text for turn in call.turns)}")
    asked = [Case("", "en", whole, words, 0, is_said=True) for words, _ in quotes]
    for name, judge in judges.items():
        if name != "aql":
            spent = best_ms(lambda judge=judge: judge(asked), runs=1)
            yield f"| {name}, 5,000 | | {spent:.0f} ms |"


if __name__ == "__main__":
    main()
