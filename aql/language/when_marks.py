"""A text as the marks that its words of time leave (see `when_words`), one letter each, so that rules are patterns.

"by the end of January" is `bhGoM`: the rules of `when_phrases` never see a word, and serve all languages alike.
"""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from aql.language.amounts_figures import figures_in
from aql.language.amounts_letters import plain
from aql.language.amounts_words import NUMERALS
from aql.language.when_words import DOUBTFUL, EXPANDED, FILLERS, Mark, lexicon

_LONGEST = 5  # words in a phrase


@dataclass(frozen=True, slots=True)
class Token:
    """One mark with its value, and where the words stand that left it."""

    mark: str
    value: object
    start: int
    end: int


def has_time_words(text: str, language: str) -> bool:
    """Whether a text can hold a time at all: most turns do not, and cost a few microseconds here and nothing after."""
    low = plain(text)
    return (
        bool(_DIGITS.search(low))
        or not _anchors(language).isdisjoint(_LETTERS.findall(low))
        or (language == "de" and bool(_GERMAN.search(low)))
    )


def tokens_of(text: str, language: str) -> tuple[Token, ...]:
    """The marks of a text in their order; fillers leave none."""
    low = plain(text)
    pieces = _pieces(text, low, language)
    tokens: list[Token] = []
    place = 0
    while place < len(pieces):
        length, found = _looked_up(pieces, place, language)
        if found is None:
            tokens.append(pieces[place].token)
        else:
            start, end = pieces[place].token.start, pieces[place + length - 1].token.end
            tokens += [Token(mark, value, start, end) for mark, value in found]
        place += length
    return tuple(_without_doubtful(tokens, low, language))


@dataclass(frozen=True, slots=True)
class _Piece:
    """A word to be looked up, or a token already known (a number, a date in digits, a stop)."""

    word: str
    token: Token


_LETTERS = re.compile(r"[^\W\d_]+")
_DIGITS = re.compile(r"\d")
_GERMAN = re.compile(r"(?:zehn|zig|ig|[^r]t)(?:te|sten?)[nr]?\b|tausend|woche\b|ende\b|anfang\b|mitte\b")
_ANCHOR_MARKS = frozenset("MWSFKDkZ123456")
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_FRENCH_WORD = re.compile(r"[^\W\d_]+'?")
_STOP = re.compile(r"[.,;:!?()\-…\"]|\n")
_WRITTEN = re.compile(
    r"(?P<iso>\b(?:19|20)\d\d-\d\d?-\d\d?\b)"
    r"|(?P<numeric>\b\d{1,2}(?:(?P<sep>[./])\d{1,2}(?P=sep)(?:(?:19|20)\d\d|\d\d(?!\d))|\.\d{1,2}\.(?!\d)))"
    r"|(?P<quarter>\b(?:q|t) ?([1-4])\b|\b([1-4]) ?(?:q|t)\b)"
    r"|(?P<half>\b(?:h|s)([12])\b|\b([12])h\b)"
    r"|(?P<fiscal>\bfy ?'?(\d{4}|\d\d)(?:[/-]\d\d)?\b)"
    r"|(?P<week>\b(?:kw|cw|wk|week|woche|semaine|semana) ?(\d\d?)\b)"
    r"|(?P<short>(?<!\w)'([2-4]\d)\b)"
)


@cache
def _anchors(language: str) -> frozenset[str]:
    """The words without which nothing is a time: months, weekdays, units, seasons, feasts, ordinals."""
    words = {word for phrase, marks in lexicon(language).items() if marks[0][0] in _ANCHOR_MARKS for word in _LETTERS.findall(phrase)}
    words |= {word for phrase in EXPANDED.get(language, {}) for word in phrase.split()}
    words |= {"thousand", "twenty", "mil", "mille"}  # a year in words
    return frozenset(words | _ordinals(language)) - {
        "day",
        "the",
        "of",
        "s",
        "new",
        "this",
        "end",
        "good",
        "dia",
        "de",
        "la",
        "no",
        "o",
        "q",
    }


def _ordinals(language: str) -> frozenset[str]:
    """The ordinal words of a language."""
    return frozenset(NUMERALS[language].ordinals) if language in NUMERALS else frozenset()


def _pieces(text: str, low: str, language: str) -> list[_Piece]:
    """Dates in digits, numbers, words and stops, in their order, none within another."""
    taken: list[_Piece] = []
    spans: list[tuple[int, int]] = []
    for hit in _WRITTEN.finditer(low):
        if written := _written(hit, language):
            taken += [_Piece("", Token(mark, value, *hit.span())) for mark, value in written]
            spans.append(hit.span())
    for figure in figures_in(text, language):
        if not _is_inside(figure.span, spans):
            taken.append(_Piece("", Token(*_number_mark(figure.value, figure.is_ordinal, low, figure.span, language), *figure.span)))
            spans.append(figure.span)
    pattern = _FRENCH_WORD if language == "fr" else _WORD
    for pattern_of in (pattern, _STOP):
        for hit in pattern_of.finditer(low):
            if not _is_inside(hit.span(), spans):
                mark = "_" if pattern_of is pattern else {",": ",", "-": "-", "\n": ",", '"': ","}.get(hit.group(), ".")
                taken.append(_Piece(hit.group() if mark in {"_", "-"} else "", Token(mark, None, *hit.span())))
    return sorted(_without_hyphens(taken, low), key=lambda piece: piece.token.start)


def _is_inside(span: tuple[int, int], spans: list[tuple[int, int]]) -> bool:
    """Whether a span touches one of several."""
    return any(span[0] < end and start < span[1] for start, end in spans)


def _without_hyphens(pieces: list[_Piece], low: str) -> list[_Piece]:
    """The pieces without the hyphens that only join words; a dash between figures or spaces stays."""
    return [
        piece
        for piece in pieces
        if piece.word != "-"
        or low[piece.token.start - 1 : piece.token.start].isdigit()
        or low[piece.token.end : piece.token.end + 1] == " "
    ]


def _written(hit: re.Match[str], language: str) -> tuple[Mark, ...] | None:
    """The marks of a date or a period written with digits, or None where it is none in this language."""
    kind = str(hit.lastgroup) if hit.lastgroup != "sep" else "numeric"
    groups = [group for group in hit.groups() if group]
    number = int(re.sub(r"\D", "", groups[-1]) or 0)
    if kind == "iso":
        return (("V", _checked(*(int(part) for part in hit.group().split("-")))),)
    if kind == "numeric":
        return _numeric(hit.group(), language)
    if kind == "quarter":
        is_t = "t" in hit.group()
        return (("Q", number),) if not is_t or language in {"es", "fr", "pt"} else None
    if kind == "half":
        return (("H", number),) if "h" in hit.group() or language in {"es", "fr", "pt"} else None
    if kind == "fiscal":
        return (("y", None), ("Y", number if number > 99 else 2000 + number))
    if kind == "week":
        return (("C", number),) if 1 <= number <= 53 else None
    return (("Y", 2000 + number),)


def _checked(year: int, month: int, day: int) -> date | None:
    """The date, or None where there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _numeric(written: str, language: str) -> tuple[Mark, ...] | None:
    """A date of two or three numbers. English ones that could be read either way stay unread: silence beats a guess."""
    parts = [int(part) for part in re.split(r"[./]", written) if part]
    first, second = parts[0], parts[1]
    if language == "en" and "/" in written and first <= 12 and second <= 12 and first != second:
        return (("V", None),)
    day, month = (second, first) if language == "en" and second > 12 else (first, second)
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return None
    if len(parts) == 2:
        return (("D", day), ("M", month))
    year = parts[2] if parts[2] > 99 else 2000 + parts[2]
    return (("V", _checked(year, month, day)),)


def _number_mark(value: object, is_ordinal: bool, low: str, span: tuple[int, int], language: str) -> Mark:  # noqa: FBT001
    """Whether a number is an ordinal, a year or a count."""
    number = int(value) if value == int(value) else -1  # type: ignore[call-overload]
    if is_ordinal:
        return ("D", number)
    if 1990 <= number < 2060:
        return ("Y", number)
    if language == "de" and low[span[1] : span[1] + 1] == "." and number <= 31 and low[span[0] : span[1]].isdigit():
        return ("D", number)
    return ("N", number)


def _looked_up(pieces: list[_Piece], place: int, language: str) -> tuple[int, tuple[Mark, ...] | None]:
    """The longest phrase that begins at a place: how many pieces it takes, and its marks (none for a filler)."""
    if not pieces[place].word:
        return 1, None
    words = lexicon(language)
    for length in range(min(_LONGEST, len(pieces) - place), 0, -1):
        group = [piece.word for piece in pieces[place : place + length]]
        if not all(group):
            continue
        phrase = " ".join(word for word in group if word != "-") or "-"
        if phrase in words:
            return length, words[phrase]
        if phrase in EXPANDED.get(language, {}):
            return length, tuple(mark for word in EXPANDED[language][phrase].split() for mark in _expanded(word, language))
        if length == 1 and phrase.endswith("'s") and phrase[:-2] in words:
            return 1, words[phrase[:-2]]
    if pieces[place].word in _fillers(language):
        return 1, ()
    return 1, _compound(pieces[place].word, language)


def _expanded(word: str, language: str) -> tuple[Mark, ...]:
    """The marks of one word of an expansion, small numbers among them."""
    numbers = figures_in(word, language)
    return (("N", int(numbers[0].value)),) if numbers else lexicon(language).get(word, ())


@cache
def _fillers(language: str) -> frozenset[str]:
    """Words that may stand inside a date and mean nothing for it."""
    return frozenset(FILLERS.get(language, "").split())


def _compound(word: str, language: str) -> tuple[Mark, ...] | None:
    """German words made of a month or a season and a part of it: "Juliwoche", "Septemberende"."""
    if language != "de":
        return None
    words = lexicon("de")
    for tail, mark in (("woche", ("2", None)), ("ende", ("G", "end")), ("anfang", ("G", "begin")), ("mitte", ("G", "mid"))):
        head = words.get(word.removesuffix(tail), ()) if word.endswith(tail) and word != tail else ()
        if head and head[0][0] in "MS":
            return (mark, *head)
    return None


def _without_doubtful(tokens: list[Token], low: str, language: str) -> list[Token]:
    """The tokens with "may", "march", "fall" and their like made plain words where nothing speaks for a time."""
    doubtful = DOUBTFUL.get(language, {})
    found = list(tokens)
    for place, token in enumerate(tokens):
        if token.mark not in {"M", "S", "W", "D"} or not (before := doubtful.get(low[token.start : token.end])):
            continue
        previous = tokens[place - 1].mark if place else "."
        following = tokens[place + 1] if place + 1 < len(tokens) else None
        is_dated = following is not None and following.mark in "DNY" and previous not in "_s"
        if previous not in before and not is_dated:
            found[place] = Token("_", None, token.start, token.end)
    return found
