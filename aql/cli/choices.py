"""Words that must be one of a few: refused with the nearest one."""

from collections.abc import Sequence
from difflib import get_close_matches
from typing import TypeVar

from aql.errors import SettingsError

Word = TypeVar("Word", bound=str)


def chosen(word: str, words: Sequence[Word], flag: str) -> Word:
    """The one of `words` that was typed; SettingsError naming them where it is none."""
    for known in words:
        if word == known:
            return known
    near = get_close_matches(word, words, n=1)
    hint = f"did you mean {near[0]!r}?" if near else f"one of {', '.join(words)}"
    raise SettingsError(f"{word!r} is not known here", where=flag, hint=hint)
