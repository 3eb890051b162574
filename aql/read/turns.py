"""How the pieces of an export become turns: neighbours of one label joined, their times kept, no word lost or doubled."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from aql.errors import ReadError
from aql.language.detect import language_of
from aql.language.fold import words_id
from aql.read.export import Export, Party, Utterance
from aql.values.transcript import Speaker, Transcript, Turn

UNNAMED = "Unknown speaker"
"""The voice of whatever an export printed no name for; it may be several people."""

_CHANGE = re.compile(r"(?:[-–—] ?|>> ?)(?=\S)")  # captions mark a change of speaker with "- " or ">>"
_SENTENCE_END = re.compile(r"[.!?…。！？][\"'”’»)\]]*$")
_UNNAMED_LENGTH = 400
_PAUSE_S = 3.0
_TELLING = 50_000
_SPACELESS = re.compile("[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f\uff00-\uff60]")


def transcript_of(export: Export, source: str) -> Transcript:
    """The turns of one export, with its voices in the order they first spoke; raises ReadError where nobody said a word.

    Sides are those of the export's own list of people; every other voice is unknown.
    """
    spoken = [stripped for utterance in export.utterances if (stripped := _stripped(utterance)).text]
    if not spoken:
        raise ReadError("no speech in it", reason="no_speech", where=source, hint="export the transcript again, or leave the file out")
    turns = tuple(_joined(index, pieces) for index, pieces in enumerate(_grouped(spoken)))
    texts = [turn.text for turn in turns]
    return Transcript(
        id=words_id(texts),
        source=source,
        format=export.format,
        turns=turns,
        speakers=_speakers(turns, export.parties),
        title=export.title,
        held_on=export.held_on,
        held_on_from=export.held_on_from,
        language=export.language or language_of(_sample(texts)),
        notes=(*export.notes, *_notes(turns)),
    )


def _stripped(utterance: Utterance) -> Utterance:
    return Utterance(" ".join(utterance.label.split()), utterance.text.strip(), utterance.start_s, utterance.end_s)


def _grouped(spoken: list[Utterance]) -> Iterator[list[Utterance]]:
    for label, neighbours in groupby(spoken, key=lambda piece: piece.label):
        pieces = list(neighbours)
        yield from [pieces] if label else _breaths(pieces)


def _breaths(pieces: list[Utterance]) -> Iterator[list[Utterance]]:
    """Unnamed pieces are no one turn: cut where a dash says so, at a pause, or at a sentence's end after some 400 characters."""
    breath: list[Utterance] = []
    length = 0
    for piece in pieces:
        if breath and (_CHANGE.match(piece.text) or _is_over(breath[-1], piece, length)):
            yield breath
            breath, length = [], 0
        breath.append(piece)
        length += len(piece.text)
    yield breath


def _is_over(last: Utterance, following: Utterance, length: int) -> bool:
    if last.end_s is not None and following.start_s is not None and following.start_s - last.end_s >= _PAUSE_S:
        return True
    return length >= _UNNAMED_LENGTH and bool(_SENTENCE_END.search(last.text[-8:]))


def _joined(index: int, pieces: list[Utterance]) -> Turn:
    texts: list[str] = []
    starts: list[tuple[int, float]] = []
    offset = 0
    for piece in pieces:
        if texts:
            space = "" if _is_spaceless(texts[-1], piece.text) else " "
            texts.append(space)
            offset += len(space)
        if piece.start_s is not None:
            starts.append((offset, piece.start_s))
        texts.append(piece.text)
        offset += len(piece.text)
    label = pieces[0].label
    ends = [piece.end_s for piece in pieces if piece.end_s is not None]
    return Turn(index, label, label or UNNAMED, "".join(texts), pieces[0].start_s, max(ends, default=None), tuple(starts))


def _is_spaceless(before: str, after: str) -> bool:
    """Whether two pieces meet without a space: scripts that have none between words."""
    return bool(_SPACELESS.match(before[-1]) and _SPACELESS.match(after[0]))


def _speakers(turns: Iterable[Turn], parties: Iterable[Party]) -> tuple[Speaker, ...]:
    known = {" ".join(party.label.split()): party for party in parties}
    return tuple(_speaker(name, known.get(name)) for name in dict.fromkeys(turn.speaker for turn in turns))


def _speaker(name: str, party: Party | None) -> Speaker:
    if party is None:
        return Speaker(name)
    speaker = Speaker(name, title=party.title, email=party.email, org=party.org)
    if party.side is None:
        return speaker
    return replace(speaker, side=party.side, side_from="export", why=f"listed as {party.side} in the export")


def _sample(texts: list[str]) -> list[str]:
    """Some fifty thousand characters from all over the call: a language is told long before its last word."""
    step = 1 + sum(map(len, texts)) // _TELLING
    return [text[:_TELLING] for text in texts[::step]]


def _notes(turns: tuple[Turn, ...]) -> Iterator[str]:
    if all(not turn.label for turn in turns):
        yield "no speakers in the file"
    if all(turn.start_s is None for turn in turns):
        yield "no times in the file"
