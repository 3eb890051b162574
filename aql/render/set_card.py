"""A card set as Markdown, as plain text, or as one self-contained HTML page.

Every word of a transcript is hostile here: it is escaped for the format it goes into, and nothing of it is ever
a template. The page loads nothing and runs nothing.
"""

import re
from collections.abc import Callable
from pathlib import Path

from aql.render.card import Card

FORMATS = ("md", "html", "text")

TEMPLATES = Path(__file__).parent / "templates"


def set_card(card: Card, form: str) -> str:
    """The card in one of `FORMATS`; always ends with a line break."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        undefined=StrictUndefined,
        autoescape=form == "html",  # noqa: S701 - the other formats escape in `finalize`
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=None if form == "html" else _ESCAPES[form],
    )
    return environment.get_template(f"card.{form}.jinja").render(card=card)


def plain(text: object) -> str:
    """Text on one line that cannot move the cursor, colour the terminal or turn the reading direction."""
    return re.sub(r"\s+", " ", _UNSEEN.sub("", str(text)))


def markdown(text: object) -> str:
    """Text that Markdown shows as it is: no markup, no link, no HTML, no heading, no table cell."""
    shown = _MARKUP.sub(r"\\\1", plain(text))
    shown = re.sub(r"(?i)\b(https?|ftp):(?=//)", r"\1\\:", shown)
    shown = re.sub(r"(?i)\bwww\.", r"www\\.", shown)
    return re.sub(r"^(\d+)([.)])", r"\1\\\2", shown)


_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~!&@+])")

# Control characters but the white ones, and the marks that turn the direction of what follows (Unicode UAX 9).
_UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")

_ESCAPES: dict[str, Callable[[object], str]] = {"md": markdown, "text": plain}
