"""What a person's word on the voices of a call means for its turns."""

from collections.abc import Iterator
from datetime import datetime
from itertools import groupby

from aql.values.correction import Correction
from aql.values.transcript import Side, Transcript


def side_of_voice(transcript: Transcript, voice: str, side: Side, by: str, at: datetime) -> Iterator[Correction]:
    """The corrections that give a voice a side, by the export's labels where those are all its own, else by its turns."""
    spoken = [turn for turn in transcript.turns if turn.speaker == voice]
    labels = {turn.label for turn in spoken}
    if all(turn.speaker == voice for turn in transcript.turns if turn.label in labels):
        yield from (Correction(by, at, label=label, side=side) for label in sorted(labels))
        return
    for _, run in groupby(enumerate(turn.index for turn in spoken), lambda pair: pair[1] - pair[0]):
        indexes = [index for _, index in run]
        yield Correction(by, at, first=indexes[0], last=indexes[-1], voice=voice, side=side)
