"""What a reply does to what was said before it: a clear assent, a denial, or a polite noise that is neither."""

import re
from itertools import chain
from typing import Literal

from aql.language.fold import words
from aql.language.sentences import sentences
from aql.language.tongue import Mark, Tongue, main_language, marks, tongue, tongue_of
from aql.language.tongues.kinds import Kind

Reply = Literal["assent", "denial", "noise", "answer"]

_NOTHING: frozenset[Kind] = frozenset({"yes", "assent", "noise", "filler", "aside", "interjection"})
_OPENING: frozenset[Kind] = _NOTHING | {"denial", "innocent"}
_HOLDS_BACK: frozenset[Kind] = frozenset(
    {"negator", "ahead", "hedge", "conditional", "limiter", "taking_back", "contrast", "past", "mockery", "innocent", "tag"}
)
_ASKED: frozenset[Kind] = frozenset({"negator", "either", "leave", "innocent", "tag", "doubting"})
_YEAR = re.compile(r"(?:19|20)\d\d")
_IRONY = frozenset({("yeah", "right"), ("oh", "yeah", "right")})
_SHORTEST_ECHO = 4
_SET_OFF_TAG = re.compile(r"[,，¿]\s*\w+\s*[?？]\s*$")


def reply_to(said: str, answer: str, language: str) -> Reply:
    """What `answer` does to `said`, the words just before it; a reply that is none of the other three is an answer.

    A bare yes assents to a question; to a statement it may be a nod ("yeah", "はい"), and needs an explicit agreement
    ("that's right") or an echo of what was said ("yes, the fifteenth"). A yes that holds back ("yes, if...") is none.
    """
    spoken = tongue(language)
    first = _first_words(answer, language)
    if spoken is None or not first:
        return "answer"
    opening, rest = _opening(first, spoken)
    kinds = frozenset(chain.from_iterable(mark.kinds for mark in opening))
    if "denial" in kinds and "assent" not in kinds:
        return "denial"
    echoed = _echoes(rest, said, spoken)
    if _holds_back(rest, said, spoken) or first in _IRONY:
        return "answer"
    if not echoed and _asks_more(said, spoken, is_firm="assent" in kinds):
        return "answer" if "yes" in kinds or "assent" in kinds or rest else "noise"
    says_yes = "yes" in kinds and (echoed or (asks(said, language) and not _is_drowned(opening)))
    if "assent" in kinds or says_yes:
        return "assent"
    return "answer" if rest else "noise"


def _holds_back(rest: tuple[str, ...], said: str, spoken: Tongue) -> bool:
    """Whether the words behind a yes turn it: a "but", an "until", a past, a year that the question did not name."""
    for mark in marks(rest, spoken, _HOLDS_BACK):
        # が sets a clause apart, and marks a subject more often.
        is_particle = spoken.ends_late and mark.kinds == {"contrast"} and mark.end - mark.first == 1
        if mark.kinds.isdisjoint({"innocent", "tag"}) and not is_particle:
            return True
    return any(_YEAR.fullmatch(word) and word not in words(said) for word in rest)


def _asks_more(said: str, spoken: Tongue, *, is_firm: bool) -> bool:
    """Whether a bare yes to the words tells nothing of them: they offer a choice, ask leave at their end, or hold a "not".

    "Exactly" (`is_firm`) does agree to a "not".
    """
    spans = sentences(said, spoken.code)
    last = words(said[slice(*spans[-1])]) if spans and asks(said, spoken.code) else ()
    for mark in marks(last, spoken, _ASKED):
        is_choice = "either" in mark.kinds and mark.first > 0 and mark.end < len(last)
        is_leave = "leave" in mark.kinds and mark.first >= _SHORTEST_CLAUSE
        is_tag = "tag" in mark.kinds and (mark.end - mark.first > 1 or (mark.end == len(last) and bool(_SET_OFF_TAG.search(said))))
        is_denied = not is_firm and ("doubting" in mark.kinds or ("negator" in mark.kinds and "innocent" not in mark.kinds and not is_tag))
        if is_choice or is_leave or is_denied:
            return True
    return False


_SHORTEST_CLAUSE = 3


def says_nothing(text: str, language: str) -> bool:
    """Whether the words are nothing but yeses, polite noises and fillers, in the call's tongue or in their own: they prove no fact."""
    spoken = tongue(language)
    said = words(text)
    if spoken is None or len(said) > _LONGEST_NOTHING:
        return False
    if _is_all(said, spoken):
        return True
    other = tongue_of(said, spoken.code)
    return other is not None and other is not spoken and _is_all(said, other)


# Nobody nods longer than this.
_LONGEST_NOTHING = 40


def _is_all(said: tuple[str, ...], spoken: Tongue) -> bool:
    return sum(mark.end - mark.first for mark in marks(said, spoken, _NOTHING)) == len(said)


def echoes(answer: str, said: str, language: str) -> bool:
    """Whether the answer's beginning takes up a word of what was said."""
    spoken = tongue(language)
    return spoken is not None and _echoes(_opening(_first_words(answer, language), spoken)[1], said, spoken)


def asks(text: str, language: str) -> bool:
    """Whether the words end in a question."""
    last = text.rstrip(" \"'”’»」)")
    if last.endswith(("?", "？")) or (main_language(language) == "ja" and last.rstrip("。").endswith("か")):
        return True
    return is_check(text, language)


def is_check(text: str, language: str) -> bool:
    """Whether the words end by asking if all before them is right ("did I get that right")."""
    spoken = tongue(language)
    tail = words(text)[-10:]
    return spoken is not None and any(mark.end == len(tail) for mark in marks(tail, spoken, frozenset({"check"})))


def _first_words(text: str, language: str) -> tuple[str, ...]:
    """The words of the first sentence; where that is a word or two ("Yes."), of the second too."""
    spans = sentences(text, language)
    first = [words(text[start:end]) for start, end in spans[:2]]
    return tuple(chain.from_iterable(first[: 2 if first and len(first[0]) <= 2 else 1]))


def _opening(said: tuple[str, ...], spoken: Tongue) -> tuple[list[Mark], tuple[str, ...]]:
    """The marks that the words begin with, each directly behind the last, and the words left."""
    opening: list[Mark] = []
    for mark in marks(said, spoken, _OPENING):
        if mark.first != (opening[-1].end if opening else 0):
            break
        opening.append(mark)
    return opening, said[opening[-1].end :] if opening else said


def _echoes(rest: tuple[str, ...], said: str, spoken: Tongue) -> bool:
    """Whether the reply takes up a word of what was said that is long enough to mean something, or a number."""
    heard = set(words(said))
    return any(word in heard and (len(word) >= _SHORTEST_ECHO or word.isdigit()) and word not in spoken.phrases for word in rest)


def _is_drowned(opening: list[Mark]) -> bool:
    """Whether the only yes is one that also serves as a nod, and politeness follows it: "yeah, sounds great"."""
    is_firm = any("yes" in mark.kinds and "noise" not in mark.kinds for mark in opening)
    return not is_firm and any("noise" in mark.kinds and mark.kinds.isdisjoint({"yes", "interjection"}) for mark in opening)
