"""Words of a call made harmless for where they are shown. Every word of a transcript is hostile there."""

import re


def plain(text: object) -> str:
    """Text on one line that cannot move the cursor, colour the terminal or turn the reading direction."""
    return re.sub(r"\s+", " ", _UNSEEN.sub("", str(text)))


def markdown(text: object) -> str:
    """Text that Markdown shows as it is: no markup, no link, no HTML, no heading, no table cell."""
    shown = _MARKUP.sub(r"\\\1", plain(text))
    shown = re.sub(r"(?i)\b(https?|ftp):(?=//)", r"\1\\:", shown)
    shown = re.sub(r"(?i)\bwww\.", r"www\\.", shown)
    return re.sub(r"^(\d+)([.)])", r"\1\\\2", shown)


def mrkdwn(text: object) -> str:
    """Text that Slack shows as it is: no mention, no channel, no link, nothing bold.

    Slack names three signs to be escaped (https://docs.slack.dev/messaging/formatting-message-text); for those that make
    bold, italic, struck and code it has no escape, so that each is shown by its nearest twin.
    """
    shown = plain(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return shown.translate(_TWINS)


_TWINS = str.maketrans({"*": "∗", "~": "∼", "`": "ˋ", "_": "＿"})

_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~!&@+])")

# Control characters but the white ones, and the marks that turn the direction of what follows (Unicode UAX 9).
_UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")
