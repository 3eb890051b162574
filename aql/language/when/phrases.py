"""Which times a text speaks of, as patterns over the marks of `when_marks`: dates, weekdays, parts of years, spans.

At each place every pattern that can begin there is tried and the longest match wins. Patterns are written with spaces,
which count for nothing; `when_words` lists the marks. Nothing here knows a calendar: that is `when_calendar`.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from aql.language.when import said as say
from aql.language.when.calendar import Said
from aql.language.when.marks import Token
from aql.language.when.said import Parts


@dataclass(frozen=True, slots=True)
class Phrase:
    """A time said in tokens[start:end]."""

    said: Said
    start: int
    end: int
    is_past: bool = False
    is_recurring: bool = False


def phrases_in(tokens: Sequence[Token], language: str) -> list[Phrase]:
    """The times of a row of tokens in their order, none within another."""
    marks = "".join([token.mark for token in tokens])
    rules = _rules(language)
    found: list[Phrase] = []
    place = 0
    while place < len(marks):
        phrase = _longest(rules.get(marks[place], ()), marks, tokens, place, language)
        if phrase:
            found.append(phrase)
        place = phrase.end if phrase else place + 1
    return found


Build = Callable[[Parts], Said | None]
Rule = tuple[re.Pattern[str], Build]

# A word that makes what stands before it a count or a description: "the third floor", "the second half".
_UNCOUNTED = "(?! [_DNMSWQHF1-6GgAVqpKnjtl] )"
_PART_TO = "(?: [~v,&-] (?P<part_to>[Gg]) )?"
_PART = f"(?: (?P<part>G) {_PART_TO} [ohim]* | (?P<part>g) {_PART_TO} [oh]* )?"
_WHICH = "(?: (?P<which>[njtl]) [oh]* )?"
_YEAR_FIRST = "(?: (?: (?P<first_year>Y) 6? | (?P<first_which>[njtl]) 6 ) [,oihI]* )?"
_YEAR = "(?: [,oihI]* (?: (?P<year>Y) | (?P<which_year>[njtl]) [oh]* (?P<fiscal_after>y)? 6 | 6 (?P<year_which>[njtl]) ) )?"
_SHORT_YEAR = "[oh]+ (?P<short>N) (?! [_1-6] )"
_FRONT = f"{_PART} {_YEAR_FIRST} {_WHICH}"
_ON_WEEKDAY = "(?: [njt]? [oh]* (?P<weekday>W) [,ohIs]{0,4} )?"
_OF_MONTH = f"(?: (?P<month>M) {_YEAR} | (?P<which>[njt])? [oh]* (?P<unit>3) )"
_NEXT_WEEK = "(?: [,oihI]* (?: (?P<week>[njt]) [oh]* 2 | 2 (?P<week>[nj]) ) | i (?P<weeks>[NA]) 2 | (?P<weeks>2) (?! [oi] ) )?"
_DAY_AFTER_MONTH = "(?: (?P<day>D) | (?P<day>N) (?! [_1-6] ) )"
_LOW_TO_HIGH = "(?P<low>[NA]) (?: [~v&,ub-] (?P<high>N) )?"
_OF_YEAR = f"(?: [oihI]* (?P<fiscal_after>y) (?P<short>[YN])? )? {_YEAR}"


def _table(language: str) -> tuple[tuple[str, str, Build], ...]:
    """The marks a time can begin with, its pattern, and what makes a `Said` of it."""
    # Romance languages and Japanese count days ("le vingt-sept"), Germanic ones order them ("the twenty-seventh").
    day = "D" if language in {"en", "de"} else "[DN]"
    month_first = "njtlYWM" if language in {"en", "ja"} else ""
    counted = "[1-6]" if language == "de" else "[_1-6]"  # "am dreißigsten Juni dreiundzwanzig unterschrieben"
    after_unit = "[njtl]" if language in {"es", "fr", "pt", "ja"} else "n"
    coming, gone = "(?P<which>[njl]) (?: N [~vb] )? (?P<count>N)", ""
    if language in {"es", "fr", "pt"}:
        coming, gone = f"(?: {coming} | (?P<count>N) (?P<after>[njl]) )", "| [1-6] l"
    each_week = "| h W (?! [njDN,] )" if language == "fr" else ""  # "le vendredi"
    before_bare_day = "" if language == "ja" else "(?<= [hkbfumaI~xv&] )"
    return (
        ("njtWDN", rf"{_ON_WEEKDAY} (?P<day>[DN]) [oh]* (?P<month>M) (?: [,oih]* (?P<short>N) (?! {counted} ) | {_YEAR} )", say.date_said),
        (month_first, rf"{_YEAR_FIRST} {_ON_WEEKDAY} (?P<month>M) [oh]* {_DAY_AFTER_MONTH} {_YEAR}", say.month_first_said),
        ("njtW", rf"(?: [njt] [oh]* )? (?P<weekday>W) [,.ohIs]{{0,3}}? (?P<day>{day}) {_UNCOUNTED}", say.date_said),
        ("njt", rf"[njt] 2 [,oihI]* (?P<weekday>W) [,oh]* (?P<day>[DN]) {_UNCOUNTED}", say.date_said),
        ("DN", rf"{before_bare_day} (?P<day>{day}) {_UNCOUNTED}", say.bare_day_said),
        ("V", r"(?P<date>V)", say.written_said),
        ("njtlW", rf"{_WHICH} (?P<weekday>W) [nj]? {_NEXT_WEEK}", say.weekday_said),
        ("A", r"A 2 I (?P<weekday>W)", say.week_later_said),
        ("Dl", rf"(?P<nth>[Dl]) (?P<weekday>W) [oih]+ {_OF_MONTH}", say.nth_weekday_said),
        ("D", r"(?P<day>D) o [oh]* (?P<which>[njt]) [oh]* (?P<unit>3)", say.day_of_month_said),
        ("njtl2", r"(?: (?P<week>[njtl]) 2 | 2 (?P<week>[nj]) ) [,oihI]* (?P<weekday>W)", say.weekday_said),
        ("k", r"k [oh]* (?: (?P<day>[DN]) (?: [oh]* (?P<month>M) )? | (?P<month>M) h? (?P<day>[DN]) )", say.week_of_said),
        ("Dl", rf"(?P<nth>[Dl]) [oh]* [2k] [oihI]* (?: (?P<month>M) {_YEAR} | (?P<which>[njt]) [oh]* (?P<unit>3) )", say.nth_week_said),
        ("M" if language == "ja" else "", r"(?P<month>M) o? (?P<nth>D) 2", say.nth_week_said),
        ("C", r"(?P<week>C)", say.week_number_said),
        ("Dl", rf"(?P<nth>[Dl]) 1 [oihI]* (?: (?P<month>M) {_YEAR} | (?P<which>[njt])? [oh]* (?P<unit>[3-6]) )", say.nth_day_said),
        ("Dl", rf"(?P<nth>[Dl]) [oh]* 5 [oihI]* (?P<month>M) {_YEAR}", say.half_of_month_said),
        ("gGYnjtlyQD4", rf"{_FRONT} (?P<fiscal>y)? (?: (?P<index>Q) | (?P<nth>D) 4 | 4 (?P<count>N) ) {_OF_YEAR}", say.quarter_said),
        ("gGYnjtlyHD5", rf"{_FRONT} (?P<fiscal>y)? (?: (?P<index>H) | (?P<nth>D) 5 | 5 (?P<count>N) ) {_OF_YEAR}", say.half_said),
        ("gGDl", rf"{_PART} (?P<nth>[Dl]) [oh]* (?P<unit>[34]) [oihI]* (?P<which>[njt])? [oh]* (?P<fiscal>y)? 6", say.nth_of_year_said),
        ("gGYnjtlM", rf"{_FRONT} (?P<month>M) 3? (?P<after>[njl])? (?: {_SHORT_YEAR} | {_YEAR} ) (?P<part_after>[Gg])?", say.month_said),
        ("gGYnjtlS", rf"{_FRONT} (?P<season>S) (?P<after>[njl])? {_YEAR}", say.season_said),
        ("YnjtlF", rf"{_YEAR_FIRST} {_WHICH} (?P<feast>F) (?P<after>[njl])? {_YEAR}", say.feast_said),
        ("gGnjtl", rf"{_PART} (?P<which>[njtl]) [oh]* (?P<fiscal>y)? (?P<unit>[2-6]) (?P<part_after>[Gg])?", say.unit_said),
        ("gG23456", rf"{_PART} (?P<unit>[2-6]) (?P<after>{after_unit})", say.unit_said),
        ("gG", rf"(?P<part>[Gg]) {_PART_TO} [oh]* (?P<fiscal>y)? (?P<unit>[2-6]) (?! N )", say.unit_said),
        ("y3456", r"(?P<fiscal>y)? (?P<unit>[3-6]) (?P<part_after>[Gg])", say.unit_said),
        ("w", r"w [oh]* (?P<which>[njt])? [oh]* (?P<fiscal>y)? (?P<unit>[2-6])", say.unit_said),
        ("IwinjlN", rf"(?: [Iwi] h? )? {coming} (?P<unit>[1-6]) (?P<after>[njl])?", say.coming_said),
        ("w", r"w [oh]* [nj]? (?P<count>[NA]) (?P<unit>[1-6])", say.coming_said),
        ("N", r"(?P<count>N) (?P<unit>[1-6]) E", say.coming_said),
        ("b" if language in {"es", "fr", "pt"} else "", r"b (?P<count>N) (?P<unit>[1-6])", say.coming_said),
        ("i", rf"i {_LOW_TO_HIGH} (?P<unit>[1-6]) (?! p )", say.away_said),
        ("NA", rf"{_LOW_TO_HIGH} (?P<unit>[1-6]) q", say.away_said),
        ("i", r"i (?P<low>A) (?P<unit>[1-6]) v (?P<high>N) (?! [1-6_] )", say.away_said),
        ("i", r"i A? 5 A? 6", say.half_year_away_said),
        ("K", r"(?P<away>K)", say.relative_day_said),
        ("gGY", r"(?: (?<= [iIbfumaPo~v&x6] ) | (?P<part>[Gg]) [oh]* 6? ) (?P<year>Y) (?! [_1-5] )", say.year_said),
        ("gGY", rf"{_PART} (?P<year>Y) 6", say.year_said),
        ("y", r"(?P<fiscal>y) o? (?P<year>[YN]) (?! [_1-6] )", say.year_said),
        ("N", r"(?<= [iIbfuma] ) (?P<year>N) (?! [_1-6N] )", say.short_year_said),
        ("pNAl123456", rf"p [~oA]* [NA] (?: [~v&-] N )? [1-6] | [NA] (?: [~v&-] N )? [1-6] p | l [oh]* N? [1-6] {gone}", say.gone_said),
        ("eZhA", rf"e [oh]* [ND]? [WMS1-6] | h? Z | A W {each_week}", say.recurring_said),
    )  # fmt: skip


@cache
def _rules(language: str) -> dict[str, tuple[Rule, ...]]:
    """The patterns of a language by the mark a time can begin with, ready to match."""
    found: dict[str, list[Rule]] = {}
    for first, pattern, build in _table(language):
        rule = re.compile(_numbered(pattern.replace(" ", ""))), build
        for mark in first:
            found.setdefault(mark, []).append(rule)
    return {mark: tuple(rules) for mark, rules in found.items()}


def _numbered(pattern: str) -> str:
    """The pattern with each group of a name used twice made its own: "day", "day2", "day3"."""
    seen: dict[str, int] = {}

    def own(hit: re.Match[str]) -> str:
        seen[hit[1]] = seen.get(hit[1], 0) + 1
        return f"(?P<{hit[1]}{seen[hit[1]] if seen[hit[1]] > 1 else ''}>"

    return re.sub(r"\(\?P<(\w+)>", own, pattern)


def _longest(rules: tuple[Rule, ...], marks: str, tokens: Sequence[Token], place: int, language: str) -> Phrase | None:
    """The longest time that begins at a place; of two as long, the earlier rule's."""
    hits = [(hit, build) for pattern, build in rules if (hit := pattern.match(marks, place)) and hit.end() > place]
    if len(hits) > 1:
        hits.sort(key=lambda found: -found[0].end())
    for hit, build in hits:
        said = build(_parts(hit, tokens, language))
        if said is not None:
            return Phrase(said, place, hit.end(), is_past=_is_past(hit.group(), said, build), is_recurring=build is say.recurring_said)
    return None


def _parts(hit: re.Match[str], tokens: Sequence[Token], language: str) -> Parts:
    """The parts of a match by name, with the marks and the values they stand for."""
    named = {name.rstrip("23"): name for name, group in hit.groupdict().items() if group}
    return Parts(
        {name: hit[group] for name, group in named.items()},
        {name: tokens[hit.start(group)].value for name, group in named.items()},
        language,
        hit.string[max(0, hit.start() - 2) : hit.start()],
    )


def _is_past(marks: str, said: Said, build: Build) -> bool:
    """Whether the words themselves speak of what was: "last October", "three weeks ago"."""
    if build in {say.gone_said, say.relative_day_said, say.coming_said}:
        return (said.shift or 0) < 0
    if build in {say.nth_week_said, say.nth_weekday_said, say.nth_day_said, say.half_of_month_said, say.nth_of_year_said}:
        return (said.year_shift or 0) < 0
    return "l" in marks
