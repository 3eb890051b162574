"""Dates and periods written with digits: 2026-09-30, 30.09., Q3, H2, FY27, KW 28, '27."""

import re
from collections.abc import Iterator
from datetime import date

from aql.language.when.words import Mark

_WRITTEN = re.compile(
    r"(?P<iso>\b(?:19|20)\d\d-\d\d?-\d\d?\b)"
    r"|(?P<numeric>\b\d{1,2}(?:(?P<sign>[./])\d{1,2}(?P=sign)(?:(?:19|20)\d\d|\d\d(?!\d))|\.\d{1,2}\.(?!\d)))"
    r"|(?P<quarter>\b(?:q|t) ?[1-4]\b|\b[1-4] ?(?:q|t)\b)"
    r"|(?P<half>\b(?:h|s)[12]\b|\b[12]h\b)"
    r"|(?P<fiscal>\bfy ?'?(?:\d{4}|\d\d)(?:[/-]\d\d)?\b)"
    r"|(?P<week>\b(?:kw|cw|wk|week|woche|semaine|semana) ?\d\d?\b)"
    r"|(?P<short>(?<!\w)'[2-4]\d\b)"
)
_DIGIT = re.compile(r"\d")
_ROMANCE = frozenset({"es", "fr", "pt"})


def written_in(low: str, language: str) -> Iterator[tuple[tuple[int, int], tuple[Mark, ...]]]:
    """The places and the marks of all that is written with digits in a plain text, as this language writes."""
    for hit in _WRITTEN.finditer(low) if _DIGIT.search(low) else ():
        if marks := _marks(hit, language):
            yield hit.span(), marks


def _marks(hit: re.Match[str], language: str) -> tuple[Mark, ...]:
    """The marks of one hit; none where it is no time in this language."""
    kind = next(name for name, group in hit.groupdict().items() if group)
    written = hit.group()
    if kind == "iso":
        return (("V", _day(*(int(part) for part in written.split("-")))),)
    if kind == "numeric":
        return _numeric(written, language)
    number = int(re.findall(r"\d+", written)[0])
    if kind == "quarter":
        return (("Q", number),) if "q" in written or language in _ROMANCE else ()
    if kind == "half":
        return (("H", number),) if "h" in written or language in _ROMANCE else ()
    if kind == "fiscal":
        return (("y", None), ("Y", number if number > 99 else 2000 + number))
    if kind == "week":
        return (("C", number),) if 1 <= number <= 53 else ()
    return (("Y", 2000 + number),)


def _numeric(written: str, language: str) -> tuple[Mark, ...]:
    """A date of two or three numbers. An English one that could be read either way is no date: silence beats a guess."""
    first, second, *years = (int(part) for part in re.split(r"[./]", written) if part)
    if language == "en" and first <= 12 and second <= 12 and first != second:
        return (("V", None),)
    day, month = (second, first) if second > 12 else (first, second)
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return ()
    if not years:
        return (("D", day), ("M", month))
    return (("V", _day(years[0] if years[0] > 99 else 2000 + years[0], month, day)),)


def _day(year: int, month: int, day: int) -> date | None:
    """The date, or None where there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
