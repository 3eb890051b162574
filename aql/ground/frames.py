"""Whether a quote stands in a frame that takes it out of the buyer's own here and now.

Imagined ("in a perfect world"), it is not said at all. Asked, true only at a time yet to come, or told by somebody who
cannot speak for the buyer, it is no more than a guess. Told by the buyer's own people it stands, with its whole sentence.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from aql.ground.passage import Passage
from aql.language.clauses import Piece, pieces
from aql.language.tongue import marks
from aql.language.tongues.kinds import Kind

_SHORT = 4
_LOOSE = 2
_FRAGMENT_WORDS = 8
_EMPTY: frozenset[Kind] = frozenset({"filler", "aside", "interjection", "denial", "joint", "wait", "tag"})


@dataclass(frozen=True, slots=True)
class Told:
    """The word that makes it another's words; `is_hearsay` where that other cannot speak for the buyer."""

    word: str
    is_hearsay: bool


def framed(passage: Passage) -> str | None:
    """The words that open an imagined world before the quote, or are all that stands behind it."""
    for at in range(passage.own - 1, -1, -1):
        if passage.pieces[at + 1].is_contrast or _gives_reason(passage, passage.pieces[at + 1]):
            break
        found = passage.marks(passage.pieces[at].first, passage.pieces[at].end, _FRAMES)
        if found and "innocent" not in found[0].kinds:
            return passage.spelled(found[0].first, found[0].end)
    if passage.behind is not None:
        behind = passage.pieces[passage.behind]
        return passage.spelled(behind.first, behind.end) if _begins(passage, behind, "frame", _LOOSE) else None
    said = tuple(word.text for word in passage.following)
    found = marks(said, passage.next_spoken, _FRAMES)
    is_fragment = bool(found) and found[0].kinds == {"frame"} and found[0].first <= 1 and len(said) - found[0].end <= _LOOSE
    return passage.spelled_after(0, len(said)) if is_fragment and not passage.is_question_after else None


def _gives_reason(passage: Passage, piece: Piece) -> bool:
    found = passage.marks(piece.first, piece.end, frozenset({"reason"}))
    return bool(found) and found[0].first == piece.first


_FRAMES: frozenset[Kind] = frozenset({"frame", "innocent"})


def _begins(passage: Passage, piece: Piece, kind: Kind, loose: int) -> bool:
    """Whether the piece begins with such a mark, past what says nothing, and next to nothing else is in it."""
    found = passage.marks(piece.first, piece.end, frozenset({kind, "innocent"}) | _EMPTY)
    place = piece.first
    for mark in found:
        if mark.first != place:
            return False
        if kind in mark.kinds:
            return "innocent" not in mark.kinds and piece.end - mark.end <= loose
        place = mark.end
    return False


def asked(passage: Passage) -> str | None:
    """What shows that the quote is asked: its question mark, or the question behind it that leaves it open.

    A request ("can we do Thursday?") is an answer as good as any, and "right?" asks for no more than a nod.
    """
    if not passage.is_asked:
        return None
    last = passage.piece_at(passage.end - 1)
    own = passage.pieces[passage.piece_at(passage.first)]
    if passage.marks(own.first, own.end, frozenset({"request"})):
        return None
    rest = passage.pieces[last + 1 :]
    if rest and all(_is_aside(passage, piece) for piece in rest):
        return None
    leaves_open = not rest or any(_is_open(passage, piece) for piece in rest)
    return passage.spelled(rest[0].first if rest else passage.end - 1, len(passage.places)) + "?" if leaves_open else None


def _is_open(passage: Passage, piece: Piece) -> bool:
    """Whether the piece asks if the one before it is so: "do we?", "or am I dreaming?", "is that what they told you?"."""
    found = passage.marks(piece.first, piece.end, frozenset({"tag", "check", "either", "denial", "yes"}))
    if not found or found[0].first != piece.first:
        return False
    is_long = found[0].end - found[0].first > _LOOSE
    return "either" in found[0].kinds or is_long or piece.end - found[0].end <= 1


def _is_aside(passage: Passage, piece: Piece) -> bool:
    found = passage.marks(piece.first, piece.end, frozenset({"aside", "filler"}))
    return sum(mark.end - mark.first for mark in found) == piece.end - piece.first


def timed(passage: Passage) -> str | None:
    """The words that make it true only at a time yet to come: "when the merger closes, [...]", "once [...], we talk"."""
    own = passage.pieces[passage.own]
    for mark in passage.marks(own.first, passage.own_end, _TIMES):
        is_outside = not passage.first <= mark.first < passage.end
        if mark.kinds == {"temporal"} and is_outside and not _is_past(passage, mark.end, max(mark.end, passage.first)):
            return passage.spelled(mark.first, mark.end)
    before = next((at for at in range(passage.own - 1, -1, -1) if not passage.pieces[at].is_empty), None)
    if before is not None and not own.joint and _is_time_to_come(passage, passage.pieces[before]):
        return passage.spelled(passage.pieces[before].first, passage.pieces[before].end)
    if passage.behind is not None:
        behind = passage.pieces[passage.behind]
        return passage.spelled(behind.first, behind.end) if not behind.joint and _is_time_to_come(passage, behind) else None
    return _timed_after(passage)


_TIMES: frozenset[Kind] = frozenset({"temporal", "innocent"})


def _is_time_to_come(passage: Passage, piece: Piece) -> bool:
    """Whether a piece begins with a "when", and nothing in it is past."""
    found = passage.marks(piece.first, piece.end, _TIMES)
    begins = bool(found) and found[0].kinds == {"temporal"} and found[0].first - piece.first <= 1
    if passage.spoken.ends_late:
        begins = any(mark.kinds == {"temporal"} and piece.end - mark.end <= 1 for mark in found)
    return begins and not passage.is_question and not _is_past(passage, piece.first, piece.end)


def _is_past(passage: Passage, first: int, end: int) -> bool:
    """Whether a verb between the places shows that the time is past."""
    endings = passage.spoken.past_endings
    subjects = {mark.end for mark in passage.marks(first, end, frozenset({"subject"}))}
    # "We asked" is past, "we've asked" and "it's approved" may be yet to come.
    regular = (at for at in subjects if at < end and passage.places[at].text.endswith(endings or "\0"))
    return any("'" not in passage.places[at - 1].text for at in regular) or bool(passage.marks(first, end, frozenset({"bygone", "past"})))


def _timed_after(passage: Passage) -> str | None:
    """A next sentence that is nothing but a time ("We sign in March. Once the merger is through.")."""
    said = tuple(word.text for word in passage.following)
    if not 0 < len(said) <= _FRAGMENT_WORDS or passage.is_question_after:
        return None
    clauses = [piece for piece in pieces(passage.text, passage.following, passage.next_spoken) if not piece.is_empty]
    found = marks(said, passage.next_spoken, _TIMES)
    is_time = len(clauses) == 1 and bool(found) and found[0].kinds == {"temporal"} and found[0].first == clauses[0].first
    return passage.spelled_after(0, len(said)) if is_time else None


def reported(passage: Passage) -> Told | None:
    """The verb that makes the quote somebody's words, before it or right behind it ("..., he says")."""
    return next((told for first, end, loose in _telling(passage) if (told := _told(passage, first, end, loose))), None)


def _telling(passage: Passage) -> Iterator[tuple[int, int, int]]:
    """The (first, end) of the words that may tell whose words the quote is, and how far from their end the verb may stand."""
    own = passage.pieces[passage.own]
    yield own.first, passage.first, passage.first - own.first
    yield passage.end, passage.own_end, passage.own_end - passage.end
    before = next((at for at in range(passage.own - 1, -1, -1) if not passage.pieces[at].is_empty), None)
    if before is not None and not own.joint:
        yield passage.pieces[before].first, passage.pieces[before].end, _TOLD_WHOM
    if passage.behind is not None and passage.pieces[passage.behind].end - passage.pieces[passage.behind].first <= _SHORT:
        yield passage.pieces[passage.behind].first, passage.pieces[passage.behind].end, _SHORT


_TOLD_WHOM = 3


def _told(passage: Passage, first: int, end: int, loose: int) -> Told | None:
    found = passage.marks(first, end, frozenset({"report", "outsider", "innocent"}))
    verb = next((mark for mark in found if "report" in mark.kinds and end - mark.end <= loose), None)
    if verb is None or any("innocent" in mark.kinds for mark in found):
        return None
    source = next((mark for mark in found if "outsider" in mark.kinds and (mark.first <= verb.first or first >= passage.end)), None)
    return Told(passage.spelled((source or verb).first, max(verb.end, source.end if source else 0)), is_hearsay=source is not None)
