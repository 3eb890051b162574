"""A card as one HTML page that needs nothing else."""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from aql.render.card import Card
from aql.render.escape import plain
from aql.render.outline import handoff, notices, origin, proof

if TYPE_CHECKING:
    from jinja2 import Environment

TEMPLATES = Path(__file__).parent / "templates"


def html_card(card: Card) -> str:
    """The page."""
    shown = [text for name, text in card.facts if name in {"Title", "Held on", "Campaign", "Segment", "Stage"} and text != card.heading]
    return (
        _environment()
        .get_template("card.html.jinja")
        .render(
            card=card,
            subtitle=" · ".join(shown),
            notices=tuple(notices(card)),
            handoff=tuple(handoff(card)),
            proof=tuple(proof(card)),
            origin=origin(card),
        )
    )


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=lambda value: plain(value) if type(value) is str else value,
    )
