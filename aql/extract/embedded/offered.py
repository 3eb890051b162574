"""What a seller puts forward to a buyer who hardly speaks: "you've got fifty set aside", heard as if the buyer had said it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from aql.extract.embedded.doubts import Weighed, weighed
from aql.extract.embedded.hear import Heard, hear
from aql.values.transcript import Transcript

_SILENT_WORDS = 60
_SELLERS_WORDS = 300
_SWAPS = {
    "en": (("you've", "we've"), ("you're", "we're"), ("you'd", "we'd"), ("your", "our"), ("you", "we")),
    "de": (("sie haben", "wir haben"), ("bei ihnen", "bei uns"), ("ihre", "unsere"), ("ihr", "unser"), ("sie", "wir")),
    "fr": (("vous avez", "on a"), ("vous êtes", "on est"), ("votre", "notre"), ("vos", "nos"), ("vous", "nous")),
}


def is_silent(heard: Sequence[Heard]) -> bool:
    """Whether sellers do the talking and the buyer next to none."""
    words = {side: sum(len(sentence.words) for sentence in heard if sentence.side == side) for side in ("buyer", "seller")}
    return words["buyer"] < _SILENT_WORDS and words["seller"] > _SELLERS_WORDS


def offered(transcript: Transcript, heard: Sequence[Heard]) -> Iterator[Weighed]:
    """The sellers' sentences that speak of the buyer, weighed as the buyer's own; each is shown as the seller said it."""
    swaps = _SWAPS.get(transcript.language, ())
    swapped = replace(
        transcript,
        turns=tuple(replace(turn, text=_swapped(turn.text, swaps)) for turn in transcript.turns),
        speakers=tuple(replace(speaker, side="buyer" if speaker.side == "seller" else "other") for speaker in transcript.speakers),
    )
    # Swapping keeps the sentences in their places, so that each is found again by its number.
    again = hear(swapped)
    if len(again) != len(heard):
        return
    for one in weighed(again):
        said = heard[one.sentence.place]
        if said.text != one.sentence.text and not said.is_question:
            yield replace(one, sentence=said)


def _swapped(text: str, swaps: tuple[tuple[str, str], ...]) -> str:
    for theirs, ours in swaps:
        text = re.sub(rf"\b{theirs}\b", ours, text, flags=re.IGNORECASE)
    return text
