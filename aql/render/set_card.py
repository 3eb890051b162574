"""A card set as Markdown, as plain text, as one self-contained HTML page, or as a message for Slack.

Every word of a transcript is escaped for the format it goes into, and nothing of it is ever a template. The page loads
nothing and runs nothing.
"""

from collections.abc import Callable

from aql.render.card import Card
from aql.render.set_html import html_card
from aql.render.set_lines import MARKDOWN, TEXT, lines_card
from aql.render.set_slack import slack_card

FORMATS = ("md", "html", "text", "slack")


def set_card(card: Card, form: str) -> str:
    """The card in one of `FORMATS`; always ends with a line break."""
    return _SETTERS[form](card)


_SETTERS: dict[str, Callable[[Card], str]] = {
    "md": lambda card: lines_card(card, MARKDOWN),
    "html": html_card,
    "text": lambda card: lines_card(card, TEXT),
    "slack": slack_card,
}
