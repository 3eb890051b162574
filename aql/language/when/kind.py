"""What the words around a time make of it: a deadline ("by", "before"), a start ("from", "not before"), or a range."""

import re
from dataclasses import dataclass

from aql.language.amounts.letters import plain
from aql.language.when.ranges import Range
from aql.values.amount import WindowKind


@dataclass(frozen=True, slots=True)
class Around:
    """The kind of a time, the marks it takes with the words around it, and whether its own days are left out."""

    kind: WindowKind
    start: int
    end: int
    is_exclusive: bool = False


def around(time: Range, marks: str, language: str, text: str, bounds: list[tuple[int, int]]) -> Around:
    """What stands around a time; `bounds` are the places in the text of each mark."""
    first, last = time.first, time.last
    before = _BEFORE.search(marks, 0, first.start)
    behind = _BEHIND.match(marks, last.end)
    mark = before[1] if before else _SAME_AS[behind[1]] if behind else ""
    start = before.start() if before and mark != "P" else first.start
    end = behind.end() if behind and not before else last.end
    if time.has_two_ends:
        return Around("range", start, end)
    if marks[first.start] == "w" or first.said.is_span:
        return Around("deadline", start, end)
    if mark in {"f", "u"} and _is_negated(text[: bounds[start][0]], text[bounds[end - 1][1] :], language):
        return Around("start", start, end)
    return Around(_KINDS.get(mark, "range"), start, end, is_exclusive=mark in {"f", "a"})


_BEFORE = re.compile(r"([bfuwmaPx]),?,?[hotiIGg]*$")
_BEHIND = re.compile(r"s?([BOLJ])")
# Japanese says behind a time what others say before it.
_SAME_AS = {"B": "b", "O": "m", "L": "f", "J": "a"}
_KINDS: dict[str, WindowKind] = {"b": "deadline", "f": "deadline", "u": "deadline", "w": "deadline", "m": "start", "a": "start"}
_NEGATORS = {
    "en": r"not|no|nothing|never|nobody|cannot|\w+n't",
    "de": r"nicht|nichts|kein\w*|nie|niemand",
    "es": "no|nada|nunca|nadie",
    "fr": "pas|rien|jamais|personne",
    "pt": "nao|nada|nunca|ninguem",
}


def _is_negated(before: str, behind: str, language: str) -> bool:
    """Whether a "not" stands in the clause before a time or close behind it: "not before Christmas" is no deadline."""
    negators = _NEGATORS.get(language)
    if negators is None:
        return False
    is_before = re.search(rf"\b(?:{negators})\b[^.,?!;]{{0,40}}$", plain(before[-60:]))
    return bool(is_before or re.match(rf"(?: \w+){{0,2}} (?:{negators})\b(?! later| mas tarde)", plain(behind[:40])))
