"""Whether what stands right behind a quote undoes it: "but not any more", "if the bank agrees", "no, scratch that"."""

from aql.ground.passage import Passage
from aql.language.amounts.amounts import numbers_in
from aql.language.clauses import Piece, pieces
from aql.language.fold import Word
from aql.language.tongue import Tongue, marks
from aql.language.tongues.kinds import Kind
from aql.language.when.when import windows_in

_THINKING: frozenset[Kind] = frozenset({"negator", "innocent", "thinking"})
_EMPTY: frozenset[Kind] = frozenset({"filler", "aside", "interjection", "denial", "joint", "wait"})

_LATE: frozenset[Kind] = frozenset({"negator", "innocent"})

# A disbelief added behind has no more words than this ("I don't think"), a fragment of a sentence no more than that.
_DISBELIEF_WORDS = 4
_FRAGMENT_WORDS = 8


def undone(passage: Passage) -> str | None:
    """The words behind the quote that undo it, as said, or None."""
    return _taken_back(passage) or _disbelieved(passage) or _contrasted(passage) or _conditioned(passage)


def is_disbelief(passage: Passage, piece: Piece) -> bool:
    """Whether the piece holds a negator and a verb of thinking, and ends with the later of them."""
    found = [mark for mark in passage.marks(piece.first, piece.end, _THINKING) if "innocent" not in mark.kinds]
    kinds = {kind for mark in found for kind in mark.kinds}
    return bool(found) and piece.end - found[-1].end <= 1 and {"negator", "thinking"} <= kinds


def _taken_back(passage: Passage) -> str | None:
    """Words right behind the quote, or behind its clause, that undo it; a single word must stand alone there."""
    rest = passage.places[passage.end :]
    if denied := None if rest else _denied(passage):
        return denied
    behind = () if passage.behind is None else passage.places[passage.pieces[passage.behind].first :]
    return (
        _retracted(passage, rest, passage.spoken)
        or _retracted(passage, behind, passage.spoken)
        or _retracted(passage, passage.following, passage.next_spoken)
        or _corrected(passage)
    )


def _corrected(passage: Passage) -> str | None:
    """A short next sentence that is a correction by its shape: "oops, no, sixteen", "hang on, that was Leeds", "or maybe not"."""
    places, spoken = passage.following, passage.next_spoken
    length = _CORRECTION_WORDS * (2 if spoken.ends_late else 1)
    if not 0 < len(places) <= length:
        return None
    said = tuple(word.text for word in places)
    found = [mark for mark in marks(said, spoken, _CORRECTING) if "innocent" not in mark.kinds]
    kinds = {kind for mark in found for kind in mark.kinds}
    is_jest = "jest" in kinds and kinds.isdisjoint({"negator", "ahead"})
    is_moved = bool(found) and "wait" in found[0].kinds and "past" in kinds
    is_no_after_all = bool(found) and found[-1].end == len(said) and "negator" in found[-1].kinds and "hedge" in kinds
    is_denied = any(
        piece.is_empty and piece.end < len(said) and _phrase(passage, places[piece.first : piece.end], "denial", spoken)
        for piece in pieces(passage.text, places, spoken)
    )
    opening = found[0].kinds if found and found[0].first == 0 else frozenset()
    is_replaced = bool(opening & {"wait", "either"}) and (_counts(passage, places, spoken) or ("either" in opening and "negator" in kinds))
    is_unsettled = {"negator", "settled"} <= kinds and "article" not in opening and not spoken.ends_late
    is_correction = not passage.is_question_after and (is_moved or is_no_after_all or is_denied or is_replaced or is_unsettled)
    return _text(passage, places) if is_jest or is_correction else None


def _counts(passage: Passage, places: tuple[Word, ...], spoken: Tongue) -> bool:
    """Whether the words, few as they are, are a number or a time put in the place of another ("sorry, July")."""
    text = _text(passage, places)
    is_few = len(places) <= _DISBELIEF_WORDS * (2 if spoken.ends_late else 1)
    return is_few and bool(numbers_in(text, spoken.code) or windows_in(text, None, spoken.code))


_CORRECTING: frozenset[Kind] = frozenset({"jest", "wait", "past", "negator", "ahead", "innocent", "hedge", "either", "settled", "article"})
_CORRECTION_WORDS = 8


def _retracted(passage: Passage, rest: tuple[Word, ...], spoken: Tongue) -> str | None:
    """The phrase that takes something back and begins the words, past what says nothing; or an irony among them."""
    said = tuple(word.text for word in rest)
    if len(said) <= _FRAGMENT_WORDS and (irony := marks(said, spoken, frozenset({"mockery"}))):
        return _text(passage, rest[irony[0].first :])
    if spoken.ends_late and (late := marks(said, spoken, _LATE)) and late[0].first == 0 and late[0].kinds <= {"negator"}:
        return _text(passage, rest[: late[0].end])
    while rest:
        if undone := _phrase(passage, rest, "taking_back", spoken) or _phrase(passage, rest, "correction", spoken):
            return undone
        empty = _empty_length(rest, spoken)
        rest = rest[empty:] if empty and not _is_longer(passage, rest, spoken, empty) else ()
    return None


def _is_longer(passage: Passage, rest: tuple[Word, ...], spoken: Tongue, empty: int) -> bool:
    """Whether the words begin with a longer phrase that is innocent, said in one breath: "no joke", but not "no, that's ..."."""
    said = tuple(word.text for word in rest)
    longer = (len(phrase) for phrase, kinds in spoken.phrases.get(said[0], ()) if "innocent" in kinds and said[: len(phrase)] == phrase)
    return any(length > empty and "," not in passage.text[rest[0].start : rest[length - 1].end] for length in longer)


def _denied(passage: Passage) -> str | None:
    """A next sentence that says no: to the quote's own question, or as the beginning of a correction ("no, hang on")."""
    rest, said_no, waits = passage.following, False, False
    spoken = passage.next_spoken
    while rest and (length := _empty_length(rest, spoken)):
        said_no = said_no or bool(_phrase(passage, rest, "denial", spoken))
        waits = waits or bool(_phrase(passage, rest, "wait", spoken))
        rest = rest[length:]
    is_short = 0 < len(passage.following) <= _DISBELIEF_WORDS
    if passage.is_question and is_short:
        said = tuple(word.text for word in passage.following)
        said_no = said_no or any("negator" in mark.kinds for mark in marks(said, spoken, frozenset({"negator", "innocent"})))
    if said_no and (waits or (passage.is_question and is_short)):
        return _text(passage, passage.following)
    return None


def _disbelieved(passage: Passage) -> str | None:
    """A short clause behind that only says no: "I don't think", "I don't"."""
    if passage.behind is None:
        return None
    behind = passage.pieces[passage.behind]
    is_short = behind.end - behind.first <= _DISBELIEF_WORDS
    if is_short and (is_disbelief(passage, behind) or _ends_in_no(passage, behind) or _denies_it(passage, behind)):
        return passage.spelled(behind.first, behind.end)
    return None


def _denies_it(passage: Passage, piece: Piece) -> bool:
    """Whether the piece speaks of the clause before it, and negates: "which nobody believes"."""
    found = passage.marks(piece.first, piece.end, frozenset({"about_it", "negator", "innocent"}))
    return bool(found) and "about_it" in found[0].kinds and any("negator" in mark.kinds for mark in found)


def _ends_in_no(passage: Passage, piece: Piece) -> bool:
    found = passage.marks(piece.first, piece.end, frozenset({"negator", "innocent", "tag"}))
    return piece.opens and bool(found) and found[-1].end == piece.end and found[-1].kinds == {"negator"}


def _contrasted(passage: Passage) -> str | None:
    """A contrast right behind the quote's clause that takes it away: "but only in the forecast"."""
    spoken = passage.spoken
    if passage.behind is not None:
        places = passage.places[passage.pieces[passage.behind].first : passage.pieces[passage.behind].end]
        is_contrast = passage.pieces[passage.behind].is_contrast or _is_conceded(passage)
    else:
        spoken = passage.next_spoken
        places = passage.following if len(passage.following) <= _FRAGMENT_WORDS * (2 if spoken.ends_late else 1) else ()
        is_contrast = bool(places) and pieces(passage.text, places, spoken)[0].is_contrast
    said = tuple(word.text for word in places)
    turns = any("innocent" not in mark.kinds for mark in marks(said, spoken, frozenset({"negator", "limiter", "innocent"})))
    return _text(passage, places) if is_contrast and turns else None


def _is_conceded(passage: Passage) -> bool:
    """Whether the quote's own clause ends with a "but", as Japanese ends it (が, けど)."""
    end = passage.pieces[passage.piece_at(passage.end - 1)].end
    return passage.spoken.ends_late and any(mark.end == end for mark in passage.marks(passage.end, end, frozenset({"contrast"})))


def _conditioned(passage: Passage) -> str | None:
    """A condition directly behind; or a next sentence that is nothing but one ("We sign in March. If the bank agrees.")."""
    if passage.behind is not None:
        behind = passage.pieces[passage.behind]
        return passage.spelled(behind.first, behind.end) if behind.is_condition and not behind.joint else None
    spoken = passage.next_spoken
    found = [piece for piece in pieces(passage.text, passage.following, spoken) if not piece.is_empty] if passage.following else []
    is_fragment = (
        len(found) == 1 and found[0].is_condition and found[0].end - found[0].first <= _FRAGMENT_WORDS * (2 if spoken.ends_late else 1)
    )
    # "If I skip one I get grieved" has two subjects: it brings its own consequence.
    said = tuple(word.text for word in passage.following)
    subjects = len(marks(said, spoken, frozenset({"subject", "conditional"}))) - 1
    return _text(passage, passage.following) if is_fragment and subjects <= 1 else None


def _phrase(passage: Passage, rest: tuple[Word, ...], kind: Kind, spoken: Tongue) -> str | None:
    """The phrase of that kind that the words begin with; to take something back, a single word must stand alone."""
    said = tuple(word.text for word in rest)
    for phrase, kinds in spoken.phrases.get(said[0] if said else "", ()):
        if kind not in kinds or said[: len(phrase)] != phrase:
            continue
        behind = passage.text[rest[len(phrase) - 1].end :].lstrip()[:1]
        if len(phrase) > 1 or kind != "taking_back" or not behind.isalnum():
            return passage.text[rest[0].start : rest[len(phrase) - 1].end]
    return None


def _empty_length(rest: tuple[Word, ...], spoken: Tongue) -> int:
    """How many words the phrase takes that says nothing by itself and begins the words: "well, no, scratch that"."""
    said = tuple(word.text for word in rest)
    lengths = (len(phrase) for phrase, kinds in spoken.phrases.get(said[0], ()) if kinds & _EMPTY and said[: len(phrase)] == phrase)
    return next(lengths, 0)


def _text(passage: Passage, words: tuple[Word, ...]) -> str:
    return passage.text[words[0].start : words[-1].end]
