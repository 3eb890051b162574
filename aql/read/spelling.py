"""The hint that follows an unknown word."""

from collections.abc import Iterable
from difflib import get_close_matches


def spelled_like(word: str, words: Iterable[str]) -> str:
    """A hint with the nearest of `words`, or all of them where none is near."""
    known = {word.lower(): word for word in words}
    near = get_close_matches(word.lower(), known, n=1, cutoff=0.5)
    return f"spell it '{known[near[0]]}'" if near else f"one of {', '.join(known.values())}"
