"""What small words do in each language: negators, fillers, assent and their kin, as one table a language in `tongues/`.

English, German, Spanish, French, Portuguese and Japanese are measured (`tests/bench/grounding.py`); Italian and Dutch
stand there untested. A language without a table gives None: whoever reads meaning must then be careful.
"""

from dataclasses import dataclass
from functools import cache

from aql.language.fold import words
from aql.language.tongues import de, en, es, fr, it, ja, nl, pt
from aql.language.tongues.kinds import Kind

_TABLES = {"en": en.TABLE, "de": de.TABLE, "es": es.TABLE, "fr": fr.TABLE, "pt": pt.TABLE, "ja": ja.TABLE, "it": it.TABLE, "nl": nl.TABLE}
_ENDS_LATE = frozenset({"ja"})
_ELIDED = {"fr": ("n'",)}
_WE_ENDINGS = {"es": ("mos",), "pt": ("mos",), "it": ("iamo",)}

Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tongue:
    """One language: which phrases do what, by their first word, the longest first.

    `ends_late` is true where negation and condition stand at the end of a clause. `elided` are negators that stick
    to the next word; `we_endings` show a verb whose subject ("we") needs no word of its own.
    """

    code: str
    phrases: dict[str, tuple[tuple[Phrase, frozenset[Kind]], ...]]
    ends_late: bool
    elided: tuple[str, ...]
    we_endings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """A phrase that does something: words[first:end] of the words that were read."""

    kinds: frozenset[Kind]
    first: int
    end: int


def main_language(language: str) -> str:
    """The ISO 639-1 code of a language tag: "en" of "en-US", "EN" and "en_GB"."""
    return language.strip().casefold().replace("_", "-").partition("-")[0]


@cache
def tongue(language: str) -> Tongue | None:
    """The small words of a language by its tag, or None where there is no table."""
    table = _TABLES.get(language := main_language(language))
    if table is None:
        return None
    kinds: dict[Phrase, set[Kind]] = {}
    for kind, listed in table.items():
        for spelled in listed.split(","):
            if phrase := words(spelled):
                kinds.setdefault(phrase, set()).add(kind)
    by_first: dict[str, list[tuple[Phrase, frozenset[Kind]]]] = {}
    for phrase in sorted(kinds, key=len, reverse=True):
        by_first.setdefault(phrase[0], []).append((phrase, frozenset(kinds[phrase])))
    return Tongue(
        code=language,
        phrases={first: tuple(found) for first, found in by_first.items()},
        ends_late=language in _ENDS_LATE,
        elided=_ELIDED.get(language, ()),
        we_endings=_WE_ENDINGS.get(language, ()),
    )


def marks(said: tuple[str, ...], spoken: Tongue, only: frozenset[Kind]) -> tuple[Mark, ...]:
    """What the words do, of the kinds in `only`: the longest phrase at each place, none overlapping another."""
    found = []
    place = 0
    while place < len(said):
        mark = _mark_at(said, place, spoken, only)
        if mark:
            found.append(mark)
        place = mark.end if mark else place + 1
    return tuple(found)


def _mark_at(said: tuple[str, ...], place: int, spoken: Tongue, only: frozenset[Kind]) -> Mark | None:
    for phrase, kinds in spoken.phrases.get(said[place], ()):
        if kinds & only and said[place : place + len(phrase)] == phrase:
            return Mark(kinds & only, place, place + len(phrase))
    if "negator" in only and said[place].startswith(spoken.elided or "\0"):
        return Mark(frozenset({"negator"}), place, place + 1)
    if "subject" in only and said[place].endswith(spoken.we_endings or "\0"):
        return Mark(frozenset({"subject"}), place, place + 1)
    return None
