"""Whose words a turn counts for, and whether a buyer took up what a seller said."""

import re
from dataclasses import dataclass

from aql.ground.reading import Reading
from aql.language.assent import Reply, echoes, is_check, reply_to
from aql.language.fold import words
from aql.language.tongue import tongue_of
from aql.values.transcript import Side, Span, Speaker, Transcript, Turn

_INTERPRETER = re.compile(
    r"\b(?:interpreter|interprets|translator|dolmetsch|übersetz|intérprete|interprète|tradut|traductor|traducteur|traduttor|tolk)|通訳"
)


@dataclass(frozen=True, slots=True)
class Taken:
    """How the next turn takes a seller's words: `turn` is the buyer's, None where no buyer spoke next."""

    reply: Reply
    turn: int | None


def side_of(transcript: Transcript, turn: int) -> Side:
    """The side a turn counts for: its speaker's, or for an interpreter's turn the side of the turn it puts across."""
    speaker = transcript.speaker_of(turn)
    if speaker.side != "other" or not _interprets(speaker):
        return speaker.side
    put_across = transcript.turns[max(0, turn - 1)]
    side = transcript.speaker_of(put_across.index).side
    if side == "seller" or (side == "buyer" and _is_rendered(put_across, transcript.turns[turn]) and not _is_sellers(speaker, transcript)):
        return side
    return "other"


def taken(transcript: Transcript, reading: Reading, span: Span) -> Taken:
    """How the turn after a seller's turn takes the words at `span` of it.

    A reply speaks to the last sentence. What stands further up is meant too where only a check follows it ("did I get
    that right?"), or where the reply names it.
    """
    turn = next_turn(transcript, span.turn)
    if turn is None or side_of(transcript, turn) != "buyer":
        return Taken("noise", None)
    _, end = reading.sentence_at(span.start, span.end)
    after = reading.text[end:].strip()
    answer = transcript.turns[turn].text
    if not after or (is_check(after, reading.language) and len(after) <= _SHORT_CHECK):
        return Taken(reply_to(reading.text, answer, reading.language), turn)
    said = transcript.words_at(span)
    is_named = reply_to(f"{said}.", answer, reading.language) == "assent" and echoes(answer, said, reading.language)
    return Taken("assent" if is_named else "answer", turn)


_SHORT_CHECK = 60


def next_turn(transcript: Transcript, turn: int) -> int | None:
    """The next turn of anybody who takes part: recorders and partners may speak between."""
    return next((after for after in range(turn + 1, len(transcript.turns)) if side_of(transcript, after) != "other"), None)


def last_turn(transcript: Transcript, turn: int) -> int | None:
    """The last turn before this one of anybody who takes part."""
    return next((before for before in range(turn - 1, -1, -1) if side_of(transcript, before) != "other"), None)


def _interprets(speaker: Speaker) -> bool:
    is_told = speaker.side_from != "model" and "interpret" in speaker.why.casefold()
    return is_told or bool(_INTERPRETER.search(f"{speaker.name} {speaker.title or ''}".casefold()))


def _is_rendered(said: Turn, put: Turn) -> bool:
    """Whether the second turn may be the first in another language: whoever answers in the same one speaks for himself."""
    heard, spoken = words(said.text), words(put.text)
    language = tongue_of(heard, "")
    return language is not None and tongue_of(spoken, "") != language and len(spoken) <= _WORDS_A_WORD * len(heard) + _A_FEW


# A rendering is longer than what it renders by no more than this.
_WORDS_A_WORD = 3
_A_FEW = 5


def _is_sellers(interpreter: Speaker, transcript: Transcript) -> bool:
    """Whether the interpreter belongs to the seller's own firm, by organisation or address."""
    own = _firms(interpreter)
    return any(own & _firms(speaker) for speaker in transcript.speakers if speaker.side == "seller")


def _firms(speaker: Speaker) -> set[str]:
    domain = (speaker.email or "").casefold().partition("@")[2]
    return {firm for firm in (domain, (speaker.org or "").casefold().strip()) if firm}
