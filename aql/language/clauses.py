"""Where a clause begins inside a sentence, told by commas, joining words and the words that open a subject.

No grammar is parsed: a piece between two commas is a clause of its own where it opens with a subject ("we", "it's"),
else it belongs to what stands before it. That errs towards larger clauses, which is the safe side: a larger clause
finds more negators.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from aql.language.fold import Word
from aql.language.tongue import Mark, Tongue, marks
from aql.language.tongues.kinds import Kind

_PAUSE = re.compile(r"[,;:()\[\]—–…、，；：（）「」]|\.\.|\s-\s|--")
_STRUCTURE: frozenset[Kind] = frozenset(
    {"joint", "contrast", "reason", "subject", "article", "conditional", "negator", "innocent", "interjection", "that"}
)
_EMPTY: frozenset[Kind] = frozenset({"filler", "aside", "interjection"})


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a sentence, words[first:end].

    `opens`: it is a clause of its own; `is_firm`: surely so (a pronoun, not a noun group that could be an insertion).
    `joint` is the word that joins it, if any; `is_contrast`: that sets it against what stands before it ("but").
    `is_condition`: a conditional opens it; `is_empty`: it says nothing ("honestly", "you know").
    """

    first: int
    end: int
    opens: bool
    is_firm: bool
    joint: str
    is_contrast: bool
    is_condition: bool
    is_empty: bool


def pieces(text: str, places: tuple[Word, ...], spoken: Tongue) -> tuple[Piece, ...]:
    """The pieces of a sentence whose words stand at `places` of `text`."""
    pauses = [0, *(at for at in range(1, len(places)) if _PAUSE.search(text, places[at - 1].end, places[at].start)), len(places)]
    said = tuple(word.text for word in places)
    # A phrase never runs over a pause: "the same, if" is not "the same if".
    structure = {
        first + mark.first: Mark(mark.kinds, first + mark.first, first + mark.end)
        for first, end in pairwise(pauses)
        for mark in marks(said[first:end], spoken, _STRUCTURE)
    }
    cuts = [0, *_cuts(len(places), frozenset(pauses), structure, spoken), len(places)]
    found = [_piece(text, places, bounds, structure, spoken) for bounds in pairwise(cuts)]
    for at, piece in enumerate(found[:-1]):
        mark = structure.get(piece.first)
        # "Assuming, as I said, we sign": the conditional stands between pauses by itself. "Si, ..." is a yes.
        if mark is not None and mark.end == piece.end and "conditional" in mark.kinds and "interjection" not in mark.kinds:
            found[at] = replace(piece, is_condition=True)
            found[at + 1] = replace(found[at + 1], opens=True, is_firm=True, is_condition=True)
    return tuple(found)


def _cuts(length: int, pauses: frozenset[int], structure: dict[int, Mark], spoken: Tongue) -> Iterator[int]:
    """The words before which a piece begins."""
    last = 0
    for place in range(1, length):
        mark = structure.get(place)
        # Where words are not parted by spaces, a joint may be a piece of a longer word: only a pause tells.
        is_joint = _is(mark, "joint") and not spoken.ends_late
        joins = is_joint and (_is(mark, "contrast") or _is(structure.get(place + _joint_length(mark)), "subject", "conditional"))
        conditions = _is(mark, "conditional") and not spoken.ends_late and place - last > _joint_length(structure.get(last))
        if place in pauses or ((joins or conditions) and not _is(structure.get(place - 1), "negator")):
            last = place
            yield place


def _joint_length(mark: Mark | None) -> int:
    return mark.end - mark.first if mark and "joint" in mark.kinds else 0


def _is(mark: Mark | None, *kinds: Kind) -> bool:
    return mark is not None and not mark.kinds.isdisjoint(kinds)


def _piece(text: str, places: tuple[Word, ...], bounds: tuple[int, int], structure: dict[int, Mark], spoken: Tongue) -> Piece:
    """What a piece is, told by the words it begins with, or ends with where the language decides late."""
    first, end = bounds
    joint, opener, is_contrast, is_reason = "", first, False, False
    while opener < end and not _is(structure.get(opener), "conditional"):
        mark = structure.get(opener)
        if _is(mark, "joint"):
            end_of_joint = opener + _joint_length(mark)
            joint = joint or " ".join(word.text for word in places[opener:end_of_joint])
            is_contrast = is_contrast or _is(mark, "contrast")
            is_reason = is_reason or _is(mark, "reason")
            opener = end_of_joint
        elif empty := _empty_at(places, opener, spoken):
            opener += empty
        else:
            break
    opening = structure.get(opener) if opener < end else None
    is_condition = _is(opening, "conditional") and end - opener > 1
    if spoken.ends_late:
        is_condition = is_condition or any(
            end <= structure[at].end + 1 and _is(structure[at], "conditional") for at in range(first, end) if at in structure
        )
    is_firm = is_condition or is_contrast or is_reason or _is(opening, "subject") or (spoken.ends_late and not _is(opening, "that"))
    is_name = 0 < opener < end and text[places[opener].start].isupper()
    is_announced = first > 0 and ":" in text[places[first - 1].end : places[first].start]
    opens = is_firm or is_name or is_announced or _is(opening, "article")
    return Piece(first, end, opens, is_firm, joint, is_contrast, is_condition, is_empty=opener >= end)


def _empty_at(places: tuple[Word, ...], place: int, spoken: Tongue) -> int:
    """How many words from `place` say nothing."""
    for phrase, kinds in spoken.phrases.get(places[place].text, ()):
        if kinds & _EMPTY and tuple(word.text for word in places[place : place + len(phrase)]) == phrase:
            return len(phrase)
    return 0
