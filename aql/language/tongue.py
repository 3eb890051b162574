"""What small words do in each language: negators, fillers, assent and their kin, as one table a language in `tongues/`.

English, German, Spanish, French, Portuguese and Japanese are measured (`tests/bench/grounding.py`); Italian and Dutch
stand there untested. A language without a table gives None: whoever reads meaning must then be careful.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from aql.language.detect import SMALL_WORDS
from aql.language.fold import unmasked, words
from aql.language.tongues import de, en, es, fr, it, ja, nl, pt
from aql.language.tongues.kinds import Kind, Table

_TABLES = {"en": en.TABLE, "de": de.TABLE, "es": es.TABLE, "fr": fr.TABLE, "pt": pt.TABLE, "ja": ja.TABLE, "it": it.TABLE, "nl": nl.TABLE}
_ENDS_LATE = frozenset({"ja"})
_ELIDED = {"fr": ("n'",)}
_PAST_ENDINGS = {"en": ("ed",)}
_WE_ENDINGS = {"es": ("mos",), "pt": ("mos",), "it": ("iamo",)}

# Words that mean one thing in every measured language: each turns a sentence of another tongue too ("wir haben not...").
_ABROAD: Table = {
    "negator": "not, don't, doesn't, didn't, isn't, aren't, won't, can't, cannot, couldn't, wouldn't, nobody, never, nothing, "
    "nicht, kein, keine, keinen, niemand, niemals, nichts, nadie, ningún, ninguno, jamás, nunca, jamais, aucun, aucune, não, "
    "ninguém, nenhum, ません, ない",
    "conditional": "unless, provided that, sofern, vorausgesetzt, a menos que, à condition, sauf si, a não ser que",
    "limiter": "only, lediglich, solamente, seulement, somente",
}

Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tongue:
    """One language: which phrases do what, by their first word, the longest first.

    `ends_late` is true where negation and condition stand at the end of a clause. `elided` are negators that stick
    to the next word; `we_endings` show a verb whose subject ("we") needs no word of its own; `past_endings` one in the past.
    """

    code: str
    phrases: dict[str, tuple[tuple[Phrase, frozenset[Kind]], ...]]
    ends_late: bool
    elided: tuple[str, ...]
    we_endings: tuple[str, ...]
    past_endings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """A phrase that does something: words[first:end] of the words that were read."""

    kinds: frozenset[Kind]
    first: int
    end: int


@lru_cache(maxsize=64)
def main_language(language: str) -> str:
    """The ISO 639-1 code of a language tag or name: "en" of "en-US", "EN", "en_GB" and "english"."""
    tag = language.strip().casefold().replace("_", "-").partition("-")[0]
    return _NAMED.get(tag, tag)


_NAMED = {
    **dict.fromkeys(("english", "eng"), "en"),
    **dict.fromkeys(("german", "deutsch", "deu", "ger"), "de"),
    **dict.fromkeys(("spanish", "español", "spa"), "es"),
    **dict.fromkeys(("french", "français", "fra", "fre"), "fr"),
    **dict.fromkeys(("portuguese", "português", "por"), "pt"),
    **dict.fromkeys(("japanese", "日本語", "jpn"), "ja"),
    **dict.fromkeys(("italian", "italiano", "ita"), "it"),
    **dict.fromkeys(("dutch", "nederlands", "nld", "dut"), "nl"),
}


@cache
def tongue(language: str) -> Tongue | None:
    """The small words of a language by its tag, or None where there is no table."""
    table = _TABLES.get(language := main_language(language))
    if table is None:
        return None
    kinds: dict[Phrase, set[Kind]] = {}
    for kind, phrase in _listed(table):
        kinds.setdefault(phrase, set()).add(kind)
    for kind, phrase in _listed(_ABROAD):
        kinds.setdefault(phrase, {kind})
    by_first: dict[str, list[tuple[Phrase, frozenset[Kind]]]] = {}
    for phrase in sorted(kinds, key=len, reverse=True):
        by_first.setdefault(phrase[0], []).append((phrase, frozenset(kinds[phrase])))
    return Tongue(
        code=language,
        phrases={first: tuple(found) for first, found in by_first.items()},
        ends_late=language in _ENDS_LATE,
        elided=_ELIDED.get(language, ()),
        we_endings=_WE_ENDINGS.get(language, ()),
        past_endings=_PAST_ENDINGS.get(language, ()),
    )


def _listed(table: Table) -> Iterator[tuple[Kind, Phrase]]:
    """Every phrase of a table with what it does."""
    for kind, listed in table.items():
        yield from ((kind, phrase) for spelled in listed.split(",") if (phrase := words(spelled)))


def unmask(word: str, spoken: Tongue) -> str:
    """The word that turns a sentence which a folded word is in disguise ("nоt" with a Cyrillic о, "nao"), or the word itself.

    Where nothing but an accent is missing, only a word of the tongue itself is meant.
    """
    turning = _turning()
    if len(word) < _SHORTEST_MASK or word in spoken.phrases or word in _as_written():
        return word
    if word.isascii() and word.isalpha():
        meant = turning.get(word, word)
        return meant if meant in spoken.phrases else word
    return next((turning[plain] for plain in unmasked(word) if plain in turning), word)


# Short words differ by nothing but an accent: French "né" is not "ne".
_SHORTEST_MASK = 3
_TURNING: frozenset[Kind] = frozenset({"negator", "ahead", "limiter", "conditional"})


@cache
def _as_written() -> frozenset[str]:
    """The words of every table with their accents."""
    return frozenset(word for table in _TABLES.values() for _, phrase in _listed(table) for word in phrase if not word.isascii())


@cache
def _turning() -> dict[str, str]:
    """The words of every table that turn something, by their bare Latin letters."""
    found = (word for table in _TABLES.values() for kind, phrase in _listed(table) if kind in _TURNING for word in phrase)
    return {unmasked(word)[0]: word for word in found}


def tongue_of(said: Sequence[str], usual: str) -> Tongue | None:
    """The tongue that one sentence is in, within a conversation that is in `usual` elsewhere.

    Another than the usual needs two more of its small words than the usual has, or one more in a word or two; kana
    are Japanese wherever they stand.
    """
    if any("\u3041" <= word[0] <= "\u30ff" for word in said):
        return tongue("ja")
    counts = {code: sum(word in small for word in said) for code, small in _small_words().items()}
    best = max(counts, key=counts.__getitem__)
    lead = _CLEAR_LEAD if len(said) > _CLEAR_LEAD else 1
    return tongue(best if counts[best] >= counts.get(usual, 0) + lead else usual)


_CLEAR_LEAD = 2


@cache
def _small_words() -> dict[str, frozenset[str]]:
    """For each language its commonest words, with those of its table that are a phrase by themselves."""
    small = {code: {phrase[0] for _, phrase in _listed(table) if len(phrase) == 1} for code, table in _TABLES.items()}
    return {code: frozenset(found.union(SMALL_WORDS.get(code, "").split())) for code, found in small.items()}


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
