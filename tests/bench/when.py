"""How well, how fast: times and amounts on our own labelled lists and on the gold calls, beside libraries where installed.

    python -m tests.bench.when [FOLDER]         our own lists, speed, and the gold calls of the folder or the samples
    python -m tests.bench.when --libraries      the same lists through dateparser, recognizers-text, parsedatetime, text2num ...

The libraries are no dependencies: make an environment with
`pip install dateparser parsedatetime text2num word2number recognizers-text-suite "emoji<2"`.
"""

# ruff: noqa: T201 - a bench speaks to who runs it
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

from aql.language.amounts.amounts import amounts_in, numbers_in
from aql.language.when.when import day_in, windows_in

HERE = Path(__file__).parent
LISTS = HERE.parent / "language"
LANGUAGES = ("en", "de", "es", "fr", "pt", "ja")
NOTHING = "-"

Reading = tuple[date | None, date | None]


def lines_of(name: str) -> list[list[str]]:
    """The labelled lines of one list, as columns."""
    return [line.split("\t") for line in (LISTS / name).read_text().splitlines() if line and not line.startswith("#")]


def is_right(found: list[Reading], start: str, end: str, kind: str) -> bool:
    """Whether any reading has the days that a label asks of its kind; a line without a window asks for none."""
    if kind == NOTHING:
        return not found
    wanted = {"deadline": (None, end), "start": (start, None)}.get(kind, (start, end))
    return any(all(want is None or str(day) == want for want, day in zip(wanted, reading, strict=True)) for reading in found)


def ours(words: str, language: str, held_on: date) -> list[Reading]:
    return [(when.start, when.end) for when in windows_in(words, held_on, language) if when.is_window]


def dateparser_reader() -> Callable[[str, str, date], list[Reading]]:
    from dateparser.search import search_dates

    def read(words: str, language: str, held_on: date) -> list[Reading]:
        base = datetime.combine(held_on, time.min)
        settings = {"RELATIVE_BASE": base, "PREFER_DATES_FROM": "future"}
        return [(found.date(), found.date()) for _, found in search_dates(words, languages=[language], settings=settings) or ()]

    return read


def parsedatetime_reader() -> Callable[[str, str, date], list[Reading]]:
    import parsedatetime

    calendar = parsedatetime.Calendar()

    def read(words: str, language: str, held_on: date) -> list[Reading]:
        base = datetime.combine(held_on, time.min)
        return [(found[0].date(), found[0].date()) for found in calendar.nlp(words, sourceTime=base) or ()]

    return read


def recognizers_reader() -> Callable[[str, str, date], list[Reading]]:
    from recognizers_date_time import recognize_datetime

    cultures = {"en": "en-us", "de": "de-de", "es": "es-es", "fr": "fr-fr", "pt": "pt-br", "ja": "ja-jp"}

    def read(words: str, language: str, held_on: date) -> list[Reading]:
        base = datetime.combine(held_on, time.min)
        found: list[Reading] = []
        for hit in recognize_datetime(words, cultures[language], reference=base):
            for value in (hit.resolution or {}).get("values", ()):
                if "value" in value and value["type"] == "date" and value["value"][:2] == "20":
                    found.append((date.fromisoformat(value["value"]),) * 2)
                elif value["type"] == "daterange":
                    start, end = value.get("start"), value.get("end")
                    last = date.fromisoformat(end) - timedelta(days=1) if end else None
                    found.append((date.fromisoformat(start) if start else None, last))
        return [reading for reading in found if reading[1] is None or reading[1] >= held_on]

    return read


def score_times(name: str, read: Callable[[str, str, date], list[Reading]]) -> None:
    right, count, seconds = Counter(), Counter(), 0.0
    for language, day, words, start, end, kind in lines_of("when.tsv"):
        held_on = date.fromisoformat(day)
        began = perf_counter()
        found: list[Reading] = [(None, None)]
        with suppress(Exception):  # a reader without this language
            found = read(words, language, held_on)
        seconds += perf_counter() - began
        count[language] += 1
        right[language] += is_right(found, start, end, kind)
    shares = "  ".join(f"{language} {right[language]:3}/{count[language]:3}" for language in LANGUAGES)
    print(f"{name:24} {shares}   {seconds / sum(count.values()) * 1e3:7.3f} ms a phrase")


def our_numbers(words: str, language: str) -> list[Decimal]:
    found = [amount for amount in amounts_in(words, language) if amount.is_money]
    return [value for amount in found for value in (amount.amount, amount.upper) if value is not None]


def text2num_reader() -> Callable[[str, str], list[Decimal]]:
    from text_to_num import alpha2digit

    def read(words: str, language: str) -> list[Decimal]:
        return [figure.value for figure in numbers_in(alpha2digit(words, language), "xx")]

    return read


def word2number_reader() -> Callable[[str, str], list[Decimal]]:
    from word2number import w2n

    return lambda words, language: [Decimal(str(w2n.word_to_num(words)))] if language == "en" else []


def recognizers_money_reader() -> Callable[[str, str], list[Decimal]]:
    from recognizers_number import recognize_number
    from recognizers_number_with_unit import recognize_currency

    cultures = {"en": "en-us", "de": "de-de", "es": "es-es", "fr": "fr-fr", "pt": "pt-br", "ja": "ja-jp"}

    def read(words: str, language: str) -> list[Decimal]:
        hits = [*recognize_currency(words, cultures[language]), *recognize_number(words, cultures[language])]
        return [Decimal(hit.resolution["value"].replace(",", ".")) for hit in hits if hit.resolution and hit.resolution.get("value")]

    return read


def score_amounts(name: str, read: Callable[[str, str], list[Decimal]]) -> None:
    right, count, seconds = Counter(), Counter(), 0.0
    for language, words, amount, upper, _, _ in lines_of("amounts.tsv"):
        wanted = {Decimal(value) for value in (amount, upper) if value != NOTHING and not value.endswith("*")}
        if not wanted:
            continue
        began = perf_counter()
        found: list[Decimal] = []
        with suppress(Exception):  # a reader without this language, or one that raises where it finds nothing
            found = read(words, language)
        seconds += perf_counter() - began
        count[language] += 1
        right[language] += wanted <= set(found)
    shares = "  ".join(f"{language} {right[language]:3}/{count[language]:3}" for language in LANGUAGES)
    print(f"{name:24} {shares}   {seconds / sum(count.values()) * 1e3:7.3f} ms a phrase")


def speed() -> None:
    """What a call of 800 turns costs, two hundred of them with a time and a number."""
    plain = "Yeah, I mean, we looked at that and honestly it depends on what the others think about the whole thing, so let me ask them."
    dated = "Right, so it has to be in by the end of September, we've got forty K for it and the board meets on the second of June."
    turns = [dated if place % 4 == 0 else plain for place in range(800)]
    for name, read in (("times", lambda turn: windows_in(turn, date(2026, 4, 14))), ("amounts", amounts_in)):
        began = process_time()
        read(dated)
        print(f"{name:8} first reading {(process_time() - began) * 1e3:21.1f} ms")
        for kind, some in (("a plain turn", [plain] * 800), ("a dated turn", [dated] * 800), ("a call of 800", turns)):
            began = process_time()
            for turn in some:
                read(turn)
            spent = process_time() - began
            print(f"{name:8} {kind:14} {spent / len(some) * 1e6:8.1f} µs a turn   {spent * 1e3:7.1f} ms in all")


def gold(folder: Path) -> None:
    """Every labelled window, amount and next-step day that the words near its evidence give; the rest by name."""
    from aql.read.files import read_paths
    from aql.read.gold import read_gold

    right, count = Counter(), Counter()
    for path in sorted(folder.glob("*.gold.json")):
        label = read_gold(path)
        call = next(iter(read_paths([folder / label.file])))
        for kind, wanted, criterion in wanted_of(label.values):
            quotes = [quote.quote for quote in label.labels[criterion].evidence]
            turns = [turn.text for turn in call.turns if any(squashed(quote) in squashed(turn.text) for quote in quotes)]
            others = [turn.text for turn in call.turns if label.sides.get(turn.label, label.sides.get(turn.speaker)) != "seller"]
            places = {"quote": quotes, "turn": turns, "call": others}
            found = next((place for place, texts in places.items() if gives(texts, kind, wanted, label.call_date, label.language)), None)
            count[kind] += 1
            right[kind, found] += 1
            if found != "quote":
                print(f"  {label.id} {kind} {wanted}: {'given by the ' + found if found else 'MISSED'}")
    for kind, total in count.items():
        print(f"{kind:10} of {total}: " + ", ".join(f"{right[kind, place]} by the {place}" for place in ("quote", "turn", "call")))


def wanted_of(values: dict[str, Any]) -> Iterator[tuple[str, Any, str]]:
    """What a gold file labels: a window's two days, an amount, the day of the next step; with its criterion."""
    if window := values.get("timing_window"):
        yield "window", (window["start"], window["end"]), "timing"
    for amount in values.get("budget") or ():
        yield "amount", Decimal(amount["amount"]), "budget"
    if (step := values.get("next_step")) and step.get("date"):
        yield "next step", step["date"], "next_step"


def gives(texts: list[str], kind: str, wanted: Any, held_on: date, language: str) -> bool:
    """Whether any of the texts gives what is wanted; of a deadline, the end is enough, for its start is the call's day."""
    if kind == "amount":
        return any(amount.reads_as(wanted) for text in texts for amount in amounts_in(text, language))
    if kind == "next step":
        return any(str(day_in(text, held_on, language)) == wanted for text in texts)
    found = [when for text in texts for when in windows_in(text, held_on, language) if when.is_window]
    start, end = wanted
    starts, ends = {str(when.start) for when in found} | {str(held_on)}, {str(when.end) for when in found}
    return start in starts and end in ends


def squashed(text: str) -> str:
    return re.sub(r"\W+", "", text.casefold())


def main() -> None:
    readers = {"ours": lambda: ours}
    money = {"ours": lambda: our_numbers}
    if "--libraries" in sys.argv:
        readers |= {"dateparser": dateparser_reader, "recognizers-text": recognizers_reader, "parsedatetime": parsedatetime_reader}
        money |= {"recognizers-text": recognizers_money_reader, "text2num": text2num_reader, "word2number": word2number_reader}
    for title, table, score in (("times", readers, score_times), ("amounts", money, score_amounts)):
        print(f"{title} on our own list")
        for name, make in table.items():
            began = perf_counter()
            read = make()
            loaded = perf_counter() - began
            score(name, read)
            if name != "ours":
                print(f"{'':24} imported in {loaded * 1e3:.0f} ms")
    speed()
    folder = HERE.parent.parent / "sample_transcripts"
    folder = Path(sys.argv[-1]) if Path(sys.argv[-1]).is_dir() else folder
    if folder.is_dir() and "--libraries" not in sys.argv:
        gold(folder)


if __name__ == "__main__":
    main()
