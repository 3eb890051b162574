"""A small grammar of phrases, and where they stand in a sentence.

A phrase is a row of words. `(a|b c)` is one of several, `?` after a word or group makes it optional, `..` skips up to
five words (twelve characters of Japanese), `wor~` is any word that begins so, and `#num`, `#money`, `#when`, `#name` and
`#title` are words of a class. A table is a text file: `[budget confirmed 2]` says what the phrases below it speak for
and how strongly; `[words #num]` heads a list of words, `[pairs #when]` words that belong to a class before others.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from aql.extract.embedded.words import words_of

_CUES = Path(__file__).parent / "cues"
LANGUAGES = ("en", "de", "es", "fr", "pt", "ja")
_JAPANESE_GAP = 12
_GAP = 5
_COMMON = 20
_NOTED = frozenset({"support", "open"})
_PIECE = re.compile(r"\(([^()]*)\)(\?)?|(\.\.)|([^\s()?]+)(\?)?")

Row = tuple[str, ...]


class Step(NamedTuple):
    """One place in a phrase: a single word of `words`, a word of a class in `kinds`, one that begins like a stem, or a row.

    `keys` are what a word must be for this place to begin with it: the word, its class, or a stem with a tilde; a place
    without any is a gap. `needs` are one word of each of its ways, the longest, without which it cannot stand. `rows` are
    listed under their first word, all of them under each where one begins with a class.
    """

    words: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    stems: tuple[str, ...] = ()
    rows: Mapping[str, tuple[Row, ...]] = MappingProxyType({})
    is_optional: bool = False
    keys: Row = ()
    needs: Row = ()


_GAP_STEP = Step()


class Phrase(NamedTuple):
    """One phrase of a table: what it speaks for ("budget confirmed"), how strongly, and the keys it may begin with.

    `needs` are the keys of its places that must not fail, so far as they are words and classes: one of each must be there.
    """

    says: str
    strength: int
    steps: tuple[Step, ...]
    firsts: tuple[str, ...]
    needs: tuple[Row, ...]


class Hit(NamedTuple):
    """A phrase found: words `start` to `end` (exclusive)."""

    start: int
    end: int
    says: str
    strength: int


Shelf = dict[str, list[Phrase]]
"""Phrases by the keys of their rarest place."""


@dataclass(frozen=True, slots=True)
class Table:
    """One language: what buyers say, what sellers ask, what sellers note without asking, and its lists of words."""

    language: str
    said: Shelf = field(default_factory=dict)
    asked: Shelf = field(default_factory=dict)
    noted: Shelf = field(default_factory=dict)
    stems: set[str] = field(default_factory=set)
    lengths: set[int] = field(default_factory=set)
    opening_stems: set[str] = field(default_factory=set)
    lists: dict[str, set[str]] = field(default_factory=dict)
    pairs: dict[str, set[str]] = field(default_factory=dict)

    def hits(self, words: Row, classes: tuple[frozenset[str], ...], shelf: Shelf) -> tuple[Hit, ...]:
        """Every phrase of a shelf that stands in the words, in order."""
        places: dict[str, list[int]] = {}
        for place, word in enumerate(words):
            places.setdefault(word, []).append(place)
            for kind in classes[place]:
                places.setdefault(kind, []).append(place)
            for stem in _begins(word, self.language):
                if stem in shelf or stem in self.opening_stems:
                    places.setdefault(stem, []).append(place)
        sought = _Sought(words, classes, _JAPANESE_GAP if self.language == "ja" else _GAP)
        likely = {id(phrase): phrase for key in places.keys() & shelf.keys() for phrase in shelf[key]}
        found: set[Hit] = set()
        is_nowhere = places.keys().isdisjoint
        for phrase in likely.values():
            if not any(map(is_nowhere, phrase.needs)):
                found.update(sought.hits(phrase, places))
        return tuple(sorted(found))


@lru_cache(maxsize=16384)
def _begins(word: str, language: str) -> tuple[str, ...]:
    """The beginnings of a word that are stems of some phrase."""
    return tuple(stem for stem in (f"{word[:length]}~" for length in table_of(language).lengths) if stem in table_of(language).stems)


@lru_cache(maxsize=8)
def table_of(language: str) -> Table:
    """The table shipped for a language; English where there is none."""
    table = Table(language if language in LANGUAGES else "en")
    text = (_CUES / f"{table.language}.txt").read_text("utf-8")
    head: list[str] = []
    for line in text.splitlines():
        if line.startswith("["):
            head = line.strip("[]").split()
        elif line and not line.startswith("# "):
            _enter(line, head, table)
    common = frozenset(table.lists["common"])
    for shelf in (table.said, table.asked, table.noted):
        _shelved(shelf, common)
    return table


def _enter(line: str, head: list[str], table: Table) -> None:
    if head[0] == "words":
        table.lists.setdefault(head[1], set()).update(line.split())
    elif head[0] == "pairs":
        first, _, followers = line.partition(":")
        table.pairs.setdefault(first, set()).update(followers.split())
    else:
        strength = int(head[-1]) if head[-1].isdigit() else 1
        steps = tuple(_steps(line, table.language))
        needs = tuple(step.needs for step in steps if step.keys and not step.is_optional and not step.stems)
        phrase = Phrase(" ".join(head[:2]), strength, steps, tuple(_firsts(steps)), needs)
        shelves = [table.said] if head[0] != "ask" else [table.asked, table.noted] if head[1] in _NOTED else [table.asked]
        for shelf in shelves:
            shelf.setdefault("", []).append(phrase)
        table.opening_stems.update(first for first in phrase.firsts if first.endswith("~"))
        stems = {stem for step in steps for stem in step.stems}
        table.stems.update(f"{stem}~" for stem in stems)
        table.lengths.update(len(stem) for stem in stems)


def _shelved(shelf: Shelf, common: frozenset[str]) -> None:
    """Puts each phrase under the keys of the place that is least often met: common words and classes are."""
    for phrase in shelf.pop("", ()):
        places = [step.needs for step in phrase.steps if step.keys and not step.is_optional]
        rarest = min(places, key=lambda keys: sum(_COMMON if key in common or key[0] == "#" else 1 for key in keys))
        for key in rarest:
            shelf.setdefault(key, []).append(phrase)


def _steps(line: str, language: str) -> Iterator[Step]:
    for group, group_optional, gap, word, word_optional in _PIECE.findall(line):
        if gap:
            yield _GAP_STEP
        elif group or word_optional:
            yield _step(group or word, language, is_optional=bool(group_optional or word_optional))
        else:
            yield from (_step(part, language) for part in _row(word, language))


@lru_cache(maxsize=8192)
def _step(written: str, language: str, *, is_optional: bool = False) -> Step:
    """One place, as written without its brackets; many phrases share one."""
    rows = [_row(part, language) for part in written.split("|") if part.strip()]
    singles = [row[0] for row in rows if len(row) == 1]
    return Step(
        words=frozenset(single for single in singles if single[0] != "#" and single[-1] != "~"),
        kinds=frozenset(single for single in singles if single[0] == "#"),
        stems=tuple(single[:-1] for single in singles if single[-1] == "~"),
        rows=_by_opener(tuple(row for row in rows if len(row) > 1)),
        is_optional=is_optional,
        keys=tuple(dict.fromkeys(row[0] for row in rows)),
        needs=tuple(dict.fromkeys(max(row, key=len) for row in rows)),
    )


def _by_opener(rows: tuple[Row, ...]) -> dict[str, tuple[Row, ...]]:
    openers = {row[0] for row in rows}
    is_mixed = any(opener[0] == "#" for opener in openers)
    return {opener: rows if is_mixed else tuple(row for row in rows if row[0] == opener) for opener in openers}


@lru_cache(maxsize=8192)
def _row(text: str, language: str) -> Row:
    """The words of a text as they stand in a sentence; classes and stems stay as they are."""
    parts = text.split()
    if len(parts) > 1:
        return tuple(word for part in parts for word in _row(part, language))
    part = parts[0]
    return (part.lower(),) if part[0] == "#" or part[-1] == "~" else tuple(word.text for word in words_of(part, language=language))


def _firsts(steps: tuple[Step, ...]) -> Iterator[str]:
    for step in steps:
        yield from step.keys
        if not step.is_optional:
            return


@dataclass(frozen=True, slots=True)
class _Sought:
    """The words a phrase is sought in."""

    words: Row
    classes: tuple[frozenset[str], ...]
    gap: int

    def hits(self, phrase: Phrase, places: dict[str, list[int]]) -> Iterator[Hit]:
        """Where the phrase stands, given the places of each key."""
        for key in phrase.firsts:
            for place in places.get(key, ()):
                if (end := self.end(phrase.steps, 0, place)) >= 0:
                    yield Hit(place, end, phrase.says, phrase.strength)

    def end(self, steps: tuple[Step, ...], place: int, at: int) -> int:
        """Where a phrase ends whose steps from `place` on begin at word `at`; -1 where they do not."""
        if place == len(steps):
            return at
        step = steps[place]
        if not step.keys:
            for start in range(at, min(at + self.gap, len(self.words)) + 1):
                if (end := self.end(steps, place + 1, start)) >= 0:
                    return end
            return -1
        if at < len(self.words):
            if self._is(step, at) and (end := self.end(steps, place + 1, at + 1)) >= 0:
                return end
            for row in self._rows(step.rows, at) if step.rows else ():
                if self._stands(row, at) and (end := self.end(steps, place + 1, at + len(row))) >= 0:
                    return end
        return self.end(steps, place + 1, at) if step.is_optional else -1

    def _is(self, step: Step, at: int) -> bool:
        word = self.words[at]
        return word in step.words or not step.kinds.isdisjoint(self.classes[at]) or (bool(step.stems) and word.startswith(step.stems))

    def _rows(self, rows: Mapping[str, tuple[Row, ...]], at: int) -> tuple[Row, ...]:
        """The rows of a place that may begin at word `at`."""
        if (found := rows.get(self.words[at])) is None and self.classes[at]:
            found = next((rows[kind] for kind in self.classes[at] if kind in rows), None)
        return found or ()

    def _stands(self, row: Row, at: int) -> bool:
        said = self.words[at : at + len(row)]
        return said == row or (
            len(said) == len(row) and all(part in (said[place], *self.classes[at + place]) for place, part in enumerate(row))
        )
