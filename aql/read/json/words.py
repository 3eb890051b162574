"""How the words of a speech engine become pieces of speech: cut where the voice changes, at a pause, at a sentence's end."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from aql.read.export import Utterance

_PAUSE_S = 1.0
_SENTENCE_END = re.compile(r"[.!?…。！？][\"'”’»)\]]*\s*$")
_DOUBLED = re.compile(" {2,}")
_SPACELESS = re.compile("[\u3000-\u30ff\u3400-\u9fff\u0e00-\u0e7f\uff00-\uff60]")


@dataclass(frozen=True, slots=True)
class Word:
    """One word as an engine prints it.

    `label` is None for punctuation: it belongs to whoever spoke before it. A glued word brings its own spaces, if any.
    """

    text: str
    start_s: float | None = None
    end_s: float | None = None
    label: str | None = ""
    is_glued: bool = False


def spoken(words: Iterable[Word]) -> tuple[Utterance, ...]:
    """The words in order, none lost and none doubled, as pieces of speech with their first and last second."""
    return tuple(_utterance(piece) for piece in _pieces(words))


def _pieces(words: Iterable[Word]) -> Iterator[list[Word]]:
    piece: list[Word] = []
    for word in words:
        if not word.text:
            continue
        if piece and _begins(piece, word):
            yield piece
            piece = []
        piece.append(word)
    if piece:
        yield piece


def _begins(piece: list[Word], word: Word) -> bool:
    """Whether the word begins another piece of speech; inside what is written together only another voice does."""
    if word.label is None:
        return False
    if word.label != (piece[0].label or ""):
        return True
    last = piece[-1]
    if word.is_glued and not (last.text[-1].isspace() or word.text[0].isspace()):
        return False
    if last.end_s is not None and word.start_s is not None and word.start_s - last.end_s >= _PAUSE_S:
        return True
    ending = next((before.text for before in piece[:-5:-1] if not before.text.isspace()), "")
    return bool(_SENTENCE_END.search(ending[-8:]))


def _utterance(piece: list[Word]) -> Utterance:
    texts: list[str] = []
    for word in piece:
        if texts and not word.is_glued and not (_SPACELESS.match(texts[-1][-1]) and _SPACELESS.match(word.text[0])):
            texts.append(" ")
        texts.append(word.text)
    starts = [word.start_s for word in piece if word.start_s is not None]
    ends = [word.end_s for word in piece if word.end_s is not None]
    label = piece[0].label or ""
    return Utterance(label, _DOUBLED.sub(" ", "".join(texts)).strip(), starts[0] if starts else None, ends[-1] if ends else None)
