"""How many planted quotes that nobody said are accepted, here and by three fuzzy aligners; and how long locating takes.

Run by hand from the repository's root, with `langextract` and `rapidfuzz` installed where the peers are to be seen:

    python -m tests.bench.grounding

Planted truths: `tests/ground/planted.py`. The peers are asked the one question that they answer, whether a quote stands
in a text, with their own default or usual threshold; they know of no speakers and no clauses.
"""

import random
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from importlib.util import find_spec

from aql.ground.locate import Index
from aql.values.claim import Quote
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
        call, quotes = _long_call(count)
        ready, index = _timed(lambda call=call: Index(call))
        found, _ = _timed(lambda index=index, quotes=quotes: [index.locate(quote.words, quote.turn) for quote in quotes])
        yield f"| aql, {count:,} | {ready:.1f} ms | {found:.1f} ms |"
    call, quotes = _long_call(5_000)
    asked = [
        Case("", "en", transcript(f"Dana: {' '.join(turn.text for turn in call.turns)}"), quote.words, 0, is_said=True) for quote in quotes
    ]
    for name, judge in judges.items():
        if name != "aql":
            spent, _ = _timed(lambda judge=judge: judge(asked))
            yield f"| {name}, 5,000 | | {spent:.0f} ms |"


def _timed(work: Callable[[], object]) -> tuple[float, object]:
    """The best of three runs in milliseconds of the processor, and what it gave."""
    best, made = float("inf"), None
    for _ in range(3):
        began = time.process_time()
        made = work()
        best = min(best, (time.process_time() - began) * 1000)
    return best, made


def _long_call(count: int) -> tuple:
    """A call of so many words, and 20 quotes: half of them stand in it, a quarter lacks a filler, a quarter a word."""
    dice = random.Random(count)
    spoken = [
        "we",
        "need",
        "the",
        "budget",
        "for",
        "it",
        "and",
        "our",
        "CFO",
        "signs",
        "all",
        "of",
        "that",
        "in",
        "March,",
        "don't",
        "you",
        "know,",
        "with",
        "forty",
        "reps",
        "in",
        "Leeds",
        "um",
        "every",
        "Friday",
    ]
    lines = [" ".join(dice.choices(spoken, k=25)) for _ in range(count // 25)]
    call = transcript(*(f"{'Dana' if place % 2 else 'Rep'}: {line}." for place, line in enumerate(lines)))
    quotes = []
    for nth in range(20):
        turn = dice.randrange(len(lines))
        said = lines[turn].split()[5:15]
        if nth % 4 == 1:
            said = [word for word in said if word != "um"]
        if nth % 4 == 3:
            del said[4]
        quotes.append(Quote(turn, " ".join(said)))
    return call, quotes


if __name__ == "__main__":
    main()
