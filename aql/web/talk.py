"""The transcript set as HTML. It is most of a page, and set by hand: a template takes ten times as long for it."""

from collections.abc import Iterable

from markupsafe import Markup

from aql.render.clock import clock
from aql.web.marked import Mark, MarkedTurn, Piece
from aql.web.rows import safe

# What is shown but not proved has its own name in its title.
_NAMED_BY_ITSELF = frozenset({"context", "refused"})


def talk(turns: Iterable[MarkedTurn]) -> Markup:
    """A list item a turn, each known by its number ("t12"), each marked piece by its anchor; every word escaped."""
    return Markup("\n".join(map(_turn, turns)))  # noqa: S704 - made of what `safe` gave


def _turn(one: MarkedTurn) -> str:
    turn = one.turn
    at = f"<time>{clock(turn.start_s)}</time>" if turn.start_s is not None else ""
    return (
        f'<li id="t{turn.index}" class="{one.side}"><p class="by"><a class="number" href="#t{turn.index}">{turn.index}</a>'
        f'<b><bdi>{safe(turn.speaker or "nobody named")}</bdi></b><span class="side">{one.side}</span>{at}</p>'
        f'<p class="text"><bdi>{"".join(map(_piece, one.pieces))}</bdi></p></li>'
    )


def _piece(piece: Piece) -> str:
    text = safe(piece.text)
    if not piece.marks:
        return text
    first = piece.marks[0]
    look = first.kind + (f" k{first.colour}" if first.colour is not None else "") + (" more" if len(piece.marks) > 1 else "")
    title = safe("; ".join(map(_title, piece.marks)))
    return f'<mark id="{piece.anchor}" class="{look}" title="{title}">{text}</mark>'


def _title(mark: Mark) -> str:
    return mark.about if mark.kind in _NAMED_BY_ITSELF else f"{mark.about}: {mark.kind}"
