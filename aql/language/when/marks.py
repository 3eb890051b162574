"""A text as the marks that its words of time leave (see `when_words`), one letter each, so that rules are patterns.

"by the end of January" is `bhGoM`: the rules of `when_phrases` never see a word, and serve all languages alike.
"""

import re
from functools import cache
from typing import NamedTuple

from aql.language.amounts.figures import Figure, figures_in
from aql.language.amounts.letters import plain, stems
from aql.language.amounts.words import NUMERALS
from aql.language.when.japanese import JAPANESE_TIME, japanese_marks
from aql.language.when.words import DOUBTFUL, EXPANDED, FILLERS, PT_WEEKDAYS, Mark, lexicon
from aql.language.when.written import written_in


class Token(NamedTuple):
    """One mark with its value, and where the words stand that left it."""

    mark: str
    value: object
    start: int
    end: int


def has_time_words(text: str, language: str) -> bool:
    """Whether a text can hold a time at all: most turns do not, and cost a few microseconds here and nothing after."""
    low = plain(text)
    if language == "ja":
        return bool(JAPANESE_TIME.search(low))
    if _DIGIT.search(low):
        return True
    pieces, words = _anchors(language)
    # Compounds hide a German anchor inside a longer word.
    return any(piece in low for piece in pieces) and (language == "de" or not words.isdisjoint(_LETTERS.findall(low)))


def tokens_of(text: str, language: str) -> tuple[Token, ...]:
    """The marks of a text in their order; fillers leave none, and words of no meaning for a time one for many."""
    if language == "ja":
        return tuple([Token(*placed) for placed in japanese_marks(text)])
    low = plain(text)
    numbers = _numbers(text, low, language)
    tokens: list[Token] = []
    end = 0
    last = ""
    for hit in (_FRENCH_PIECE if language == "fr" else _PIECE).finditer(low):
        start = hit.start()
        if start < end:
            continue
        if start in numbers:
            tokens += numbers[start]
            end = numbers[start][-1].end
            last = "N"
            continue
        end, marks = _marks_at(low, hit, language)
        for mark, value in marks:
            if mark != last or mark not in "_s":
                tokens.append(Token(mark, value, start, end))
            last = mark
    return tuple(_without_doubtful(tokens, text, language))


_DIGIT = re.compile(r"\d")
_LETTERS = re.compile(r"[^\W\d_]+")
_PIECE = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|[.,;:!?()\-…\"]|\d")
_FRENCH_PIECE = re.compile(r"[^\W\d_]+'?|[.,;:!?()\-…\"]|\d")
_STOPS: dict[str, tuple[Mark, ...]] = {sign: (("." if sign in ".;:!?()…" else ",", None),) for sign in '.;:!?()…,"'}
_OTHER: tuple[Mark, ...] = (("_", None),)
_ANCHOR_MARKS = frozenset("MWSFKZ23456")
_FEIRA = re.compile(r"[ -]feira")


_ALSO = {"en": "thousand twenty days", "de": "tausend tag", "es": "mil dias", "fr": "jours", "pt": "mil dias"}


@cache
def _anchors(language: str) -> tuple[tuple[str, ...], frozenset[str]]:
    """The words without one of which nothing is a time (months, weekdays, units, seasons, feasts, ordinals), and stems of them."""
    phrases = [phrase for phrase, marks in _phrases(language).items() if any(mark in _ANCHOR_MARKS for mark, _ in marks)]
    words = {max(_LETTERS.findall(phrase), key=len) for phrase in phrases} | {*_day_words(language), *_ALSO.get(language, "").split()}
    words = {word for word in words if len(word) > 1}
    return stems(words), frozenset(words)


def _day_words(language: str) -> list[str]:
    """The words that can be the day of a month: ordinals, and plain numbers where days are counted ("le vingt-sept")."""
    numerals = NUMERALS.get(language)
    if numerals is None:
        return []
    if language == "de":
        return ["ste", "zehnt", "ierte", "unfte", "chste", "iebte", "achte", "eunte", "ritte", "weite", "elfte", "olfte"]
    if language == "en":
        return list(numerals.ordinals)
    counted = [word for word, value in numerals.ones.items() if value > 1]
    return [*numerals.ordinals, *numerals.teens, *numerals.tens, *counted]


def _numbers(text: str, low: str, language: str) -> dict[int, list[Token]]:
    """The tokens of dates in digits and of numbers, by where they start."""
    found: dict[int, list[Token]] = {}
    end = 0
    for (start, stop), marks in written_in(low, language):
        found[start] = [Token(mark, value, start, stop) for mark, value in marks]
    written = [(tokens[0].start, tokens[0].end) for tokens in found.values()]
    for figure in figures_in(text, language):
        start, end = figure.span
        if any(start < stop and first < end for first, stop in written) or _FEIRA.match(low, end):
            continue
        found[start] = [_number(figure, low, language)]
    return found


def _number(figure: Figure, low: str, language: str) -> Token:
    """Whether a number is an ordinal, a year or a count; the point of a German "15." belongs to it."""
    start, end = figure.span
    number = int(figure.value) if figure.value == int(figure.value) else -1
    if language == "de" and low[end : end + 1] == "." and low[start:end].isdecimal() and number <= 31:
        return Token("D", number, start, end + 1)
    return Token("D" if figure.is_ordinal else "Y" if 1990 <= number < 2060 else "N", number, start, end)


def _marks_at(low: str, hit: re.Match[str], language: str) -> tuple[int, tuple[Mark, ...]]:
    """Where the longest phrase that begins with a piece ends, and its marks; a filler has none."""
    word, end = hit.group(), hit.end()
    if word in _STOPS:
        return end, _STOPS[word]
    for phrase, marks in _by_first_word(language).get(word, ()):
        stop = hit.start() + len(phrase)
        if low.startswith(phrase, hit.start()) and not low[stop : stop + 1].isalpha():
            return stop, marks
    if (found := _phrases(language).get(word)) is not None:
        return end, found
    if word == "-":
        return end, _dash(low, hit.start())
    if word.endswith("'s") and (found := _phrases(language).get(word[:-2])):
        return end, found
    return end, (_german_compound(word) if language == "de" else None) or _OTHER


def _dash(low: str, start: int) -> tuple[Mark, ...]:
    """A dash between numbers or spaces is a range; a hyphen within a word is nothing."""
    is_range = low[start - 1 : start].isdecimal() or low[start + 1 : start + 2] == " "
    return (("~", None),) if is_range else ()


@cache
def _phrases(language: str) -> dict[str, tuple[Mark, ...]]:
    """Every word and phrase that leaves marks, short forms and fillers among them."""
    words = lexicon(language)
    fillers: dict[str, tuple[Mark, ...]] = {filler.replace("-", " "): () for filler in FILLERS.get(language, "").split()}
    expanded = {
        short: tuple(mark for word in long.split() for mark in words.get(word) or _counted(word, language))
        for short, long in EXPANDED.get(language, {}).items()
    }
    return fillers | words | expanded


def _counted(word: str, language: str) -> tuple[Mark, ...]:
    """The mark of a small number inside a short form."""
    return tuple(("D" if figure.is_ordinal else "N", int(figure.value)) for figure in figures_in(word, language))


@cache
def _by_first_word(language: str) -> dict[str, tuple[tuple[str, tuple[Mark, ...]], ...]]:
    """The phrases of several words by their first, the longest first, with spaces and with hyphens."""
    found: dict[str, list[tuple[str, tuple[Mark, ...]]]] = {}
    for phrase, marks in _phrases(language).items():
        first, *rest = phrase.split()
        if rest:
            tight = phrase.replace("' ", "'")
            found.setdefault(first, []).extend((way, marks) for way in {tight, tight.replace(" ", "-")})
    return {first: tuple(sorted(phrases, key=lambda found: -len(found[0]))) for first, phrases in found.items()}


def _german_compound(word: str) -> tuple[Mark, ...] | None:
    """German words made of a month or a season and a part of it: "Juliwoche", "Septemberende"."""
    for tail, mark in (("woche", ("2", None)), ("ende", ("g", "end")), ("anfang", ("g", "begin")), ("mitte", ("G", "mid"))):
        head = lexicon("de").get(word.removesuffix(tail), ()) if word.endswith(tail) and word != tail else ()
        if head and head[0][0] in "MS":
            return (mark, *head)
    return None


def _without_doubtful(tokens: list[Token], text: str, language: str) -> list[Token]:
    """The tokens with "may", "march", "fall" and "Morgen." made plain words where nothing speaks for a time."""
    doubtful = DOUBTFUL.get(language, {})
    found = list(tokens)
    for place, token in enumerate(tokens):
        if token.mark not in "MSDK":
            continue
        word = text[token.start : token.end].lower()
        following = tokens[place + 1].mark if place + 1 < len(tokens) else "."
        if language == "pt" and token.mark == "D" and word in PT_WEEKDAYS and following not in "_123456":
            found[place] = token._replace(mark="W", value=PT_WEEKDAYS[word])
        if text.startswith("Morgen", token.start) and token.mark == "K" and following in ".,":
            found[place] = token._replace(mark="_", value=None)  # a greeting
        if token.mark in {"M", "S"} and word in doubtful:
            previous = tokens[place - 1].mark if place else "."
            is_dated = following in "DNY" and (word != "may" or previous not in "_s")
            is_alone = previous in "v~" and (place < 2 or found[place - 2].mark != "M")  # "may or may not"
            if (previous not in doubtful[word] or is_alone) and not is_dated:
                found[place] = token._replace(mark="_", value=None)
    return found
