"""Runs of digits and letters, written or said, one after the other: what card numbers, IBANs and telephone numbers are made of."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from aql.language.amounts.letters import plain
from aql.redact.numerals import TWICE, numerals

_UNSPACED = {"ja"}
_PLUS = r"\+|\bplus\b|\bmas\b|\bmais\b|\bpiu\b|プラス"
# What may stand between two pieces of one number besides spaces and punctuation.
_GLUE = re.compile(
    r"(?:[\s,.;:/()\-–_…、。・]|\b(?:dash|hyphen|slash|then|strich|bindestrich|dann|guion|luego|tiret|puis|traco|depois|trattino|poi|streepje|dan|"
    r"uh|um|erm|er|ah|ahm|eh|ehm|euh|hm|em)\b|の|ハイフン|えっと)*"
)
_LONGEST_GAP = 12
_FEWEST_PIECES = 4
_WORD = re.compile(r"[^\W\d_]+")
# Kana that are particles too count as digits only between pauses.
_PAUSED = {"に": "2", "ご": "5", "し": "4", "く": "9"}


@dataclass(frozen=True, slots=True)
class Sign:
    """One piece of a run, and where it stands: the digits or the capital letters it puts on the line, or a `+`."""

    chars: str
    start: int
    end: int
    is_said: bool = False


def runs(text: str, language: str) -> Iterator[tuple[Sign, ...]]:
    """The runs of a text in order, each as long as it goes, letters included; none where the text has next to no numbers."""
    if not _may_hold(plain(text), language):
        return
    run: list[Sign] = []
    for sign in _signs(text, language):
        gap = plain(text[run[-1].end : sign.start]) if run else ""
        if run and (len(gap) > _LONGEST_GAP or not _GLUE.fullmatch(gap)):
            yield tuple(run)
            run = []
        run.append(sign)
    if run:
        yield tuple(run)


def digits_only(run: Sequence[Sign]) -> Iterator[tuple[Sign, ...]]:
    """The parts of a run that hold no letters; a plus stands only at the start of one."""
    part: list[Sign] = []
    for sign in run:
        if part and not sign.chars.isdigit():
            yield tuple(part)
            part = []
        if sign.chars.isdigit() or sign.chars == "+":
            part.append(sign)
    if part:
        yield tuple(part)


def _may_hold(low: str, language: str) -> bool:
    """A cheap look first: hardly any turn has numbers enough for a run that matters."""
    if language in _UNSPACED:
        return True
    table = numerals(language)
    return sum(char.isdecimal() for char in low) + sum(word in table for word in _WORD.findall(low)) >= _FEWEST_PIECES


def _signs(text: str, language: str) -> Iterator[Sign]:
    low = plain(text)
    table = numerals(language)
    times, began = 1, 0
    for hit in _pattern(language).finditer(low):
        word, start = hit.group(), hit.start()
        if word in TWICE:
            times, began = TWICE[word], start
            continue
        if times > 1 and start - began > _LONGEST_GAP:
            times = 1
        chars = _chars(word, text[start : hit.end()], table)
        if chars is None:
            times = 1
            continue
        yield Sign(chars[0] * (times - 1) + chars, began if times > 1 else start, hit.end(), is_said=not word[0].isdigit())
        times = 1


def _chars(word: str, written: str, table: dict[str, str]) -> str | None:
    """The digits or letters a word stands for, None for any other word: a "2.6", say. Four letters may be the code of a bank."""
    if word[0].isdecimal():
        groups = re.split("[.,]", word)
        return "".join(str(int(digit)) for group in groups for digit in group) if len(groups) == 1 or min(map(len, groups)) > 1 else None
    if re.fullmatch(_PLUS, word):
        return "+"
    if digits := table.get(word) or _PAUSED.get(word):
        return digits
    is_code = len(word) in {1, 4} or written.isupper()
    return word.upper() if is_code and not _GLUE.fullmatch(word) else None


@cache
def _pattern(language: str) -> re.Pattern[str]:
    words = sorted([*numerals(language), *TWICE], key=len, reverse=True)
    listed = "|".join(map(re.escape, words))
    if language in _UNSPACED:
        paused = "".join(_PAUSED)
        return re.compile(rf"\d+(?:[.,]\d+)*|{_PLUS}|{listed}|(?<=[、,\s])[{paused}](?=[、,\s。]|$)|(?<![a-z])[a-z]{{1,4}}(?![a-z])")
    return re.compile(rf"\d+(?:[.,]\d+)*|{_PLUS}|(?<!\w)(?:{listed})(?!\w)|(?<![^\W\d_])[a-z]{{1,4}}(?![^\W\d_])")
