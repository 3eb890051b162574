"""A small grammar of phrases, and where they stand in a sentence.

A phrase is a row of words. `(a|b c)` is one of several, `?` after a word or group makes it optional, `..` skips up to
five words (twelve characters of Japanese), `wor~` is any word that begins so, and `#num`, `#money`, `#when`, `#name` and
`#title` are words of a class. A table is a text file: `[budget confirmed 2]` says what the phrases below it speak for
and how strongly; `[words #num]` heads a list of words, `[pairs #when]` words that belong to a class before others.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from importlib import resources

from aql.extract.embedded.words import words_of

LANGUAGES = ("en", "de", "es", "fr", "pt", "ja")
_JAPANESE_GAP = 12
_GAP = 5
_PIECE = re.compile(r"\(([^()]*)\)(\?)?|(\.\.)|([^\s()?]+)(\?)?")

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One place in a phrase: any of the rows of words; no rows is a gap."""

    rows: tuple[Row, ...]
    is_optional: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """One phrase of a table: what it speaks for ("budget confirmed") and how strongly."""

    says: str
    strength: int
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase found: words `start` to `end` (exclusive)."""

    says: str
    strength: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Table:
    """One language: its phrases by the word, the class or the beginning of a word they start with; its lists of words."""

    language: str
    by_first: dict[str, list[Phrase]] = field(default_factory=dict)
    stems: set[int] = field(default_factory=set)
    lists: dict[str, set[str]] = field(default_factory=dict)
    pairs: dict[str, set[str]] = field(default_factory=dict)

    def hits(self, words: Row, classes: tuple[frozenset[str], ...], prefix: str = "") -> Iterator[Hit]:
        """Every phrase that stands in the words; with `prefix`, only those whose `says` begins so."""
        sought = _Sought(words, classes, _JAPANESE_GAP if self.language == "ja" else _GAP)
        for place, word in enumerate(words):
            keys = [word, *classes[place], *(word[:length] + "~" for length in self.stems if len(word) >= length)]
            for key in keys:
                for phrase in self.by_first.get(key, ()):
                    if phrase.says.startswith(prefix) and (end := sought.end(phrase.steps, 0, place)) >= 0:
                        yield Hit(phrase.says, phrase.strength, place, end)


@lru_cache(maxsize=8)
def table_of(language: str) -> Table:
    """The table shipped for a language; English where there is none."""
    table = Table(language if language in LANGUAGES else "en")
    text = (resources.files("aql.extract.embedded") / "cues" / f"{table.language}.txt").read_text("utf-8")
    head: list[str] = []
    for line in text.splitlines():
        if line.startswith("["):
            head = line.strip("[]").split()
        elif line and not line.startswith("# "):
            _enter(line, head, table)
    table.stems.update(len(first) - 1 for first in table.by_first if first.endswith("~"))
    return table


def _enter(line: str, head: list[str], table: Table) -> None:
    if head[0] == "words":
        table.lists.setdefault(head[1], set()).update(line.split())
    elif head[0] == "pairs":
        first, _, followers = line.partition(":")
        table.pairs.setdefault(first, set()).update(followers.split())
    else:
        strength = int(head[-1]) if head[-1].isdigit() else 1
        phrase = Phrase(" ".join(head[:2]), strength, tuple(_steps(line, table.language)))
        for first in _firsts(phrase.steps):
            table.by_first.setdefault(first, []).append(phrase)


def _steps(line: str, language: str) -> Iterator[Step]:
    for group, group_optional, gap, word, word_optional in _PIECE.findall(line):
        if gap:
            yield Step(())
        elif group:
            yield Step(tuple(_row(part, language) for part in group.split("|") if part.strip()), bool(group_optional))
        elif word_optional:
            yield Step((_row(word, language),), is_optional=True)
        else:
            yield from (Step(((part,),)) for part in _row(word, language))


def _row(text: str, language: str) -> Row:
    row: list[str] = []
    for part in text.split():
        row += [part.lower()] if part.startswith("#") or part.endswith("~") else [word.text for word in words_of(part, language=language)]
    return tuple(row)


def _firsts(steps: tuple[Step, ...]) -> Iterator[str]:
    for step in steps:
        yield from (row[0] for row in step.rows if row)
        if not step.is_optional:
            return


@dataclass(frozen=True, slots=True)
class _Sought:
    """The words a phrase is sought in."""

    words: Row
    classes: tuple[frozenset[str], ...]
    gap: int

    def end(self, steps: tuple[Step, ...], place: int, at: int) -> int:
        """Where a phrase ends whose steps from `place` on begin at word `at`; -1 where they do not."""
        if place == len(steps):
            return at
        step = steps[place]
        if not step.rows:
            starts = range(at, min(at + self.gap, len(self.words)) + 1)
            return next((end for start in starts if (end := self.end(steps, place + 1, start)) >= 0), -1)
        for row in step.rows:
            if self._stands(row, at) and (end := self.end(steps, place + 1, at + len(row))) >= 0:
                return end
        return self.end(steps, place + 1, at) if step.is_optional else -1

    def _stands(self, row: Row, at: int) -> bool:
        return at + len(row) <= len(self.words) and all(self._is(part, at + offset) for offset, part in enumerate(row))

    def _is(self, part: str, at: int) -> bool:
        word = self.words[at]
        if part == word:
            return True
        if part[0] == "#":
            return part in self.classes[at]
        return part[-1] == "~" and word.startswith(part[:-1])
