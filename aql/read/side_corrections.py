"""What a person writes to correct who spoke, and the turns given to the voices they name."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from aql.errors import SettingsError
from aql.read.spelling import spelled_like
from aql.values.correction import Correction
from aql.values.transcript import Side, Speaker, Transcript, Turn

SIDES: dict[str, Side] = {"buyer": "buyer", "seller": "seller", "other": "other", "unknown": "unknown"}
_TURNS = re.compile(r"turns?\s+(\d+(?:\s*[-–]\s*\d+)?(?:\s*,\s*\d+(?:\s*[-–]\s*\d+)?)*)$", re.IGNORECASE)
_HINT = "write 'Dana=buyer', 'Dana=Sian', 'Dana=Sian:buyer' or 'turns 52,54-56=Sian:buyer'"


def parse_corrections(text: str, transcript: Transcript, by: str, at: datetime) -> tuple[Correction, ...]:
    """The corrections that one `--set` says of a call; SettingsError where it says none, or names a label or turn that is not there.

    "Dana=buyer" gives a side to a label, "Dana=Sian" another voice, "Dana=Sian:buyer" both; "turns 52,54-56=..." speaks
    of turns by their index in the transcript.
    """
    what, equals, who = (part.strip() for part in text.rpartition("="))
    if not equals or not what or not who:
        raise SettingsError(f"{text!r} is no correction", hint=_HINT)
    voice, side = _voice_and_side(who)
    if turns := _TURNS.match(what):
        return tuple(Correction(by, at, first=first, last=last, voice=voice, side=side) for first, last in _ranges(turns[1], transcript))
    labels = {name.casefold(): name for turn in transcript.turns for name in (turn.label, turn.speaker) if name}
    if what.casefold() not in labels:
        raise SettingsError(f"nobody is called {what!r} in this call", hint=spelled_like(what, labels.values()))
    return (Correction(by, at, label=labels[what.casefold()], voice=voice, side=side),)


def swapped(transcript: Transcript, by: str, at: datetime) -> tuple[Correction, ...]:
    """The corrections by which two labels change places; SettingsError where there are not exactly two voices beside bots."""
    labels = [speaker.name for speaker in transcript.speakers if speaker.side != "other"]
    if len(labels) != 2:
        raise SettingsError(f"{len(labels)} voices cannot change places", hint="say each with --set 'Dana=seller'")
    one, other = labels
    return Correction(by, at, label=one, voice=other), Correction(by, at, label=other, voice=one)


def corrected(transcript: Transcript, corrections: Sequence[Correction]) -> Transcript:
    """The transcript with each turn given to the voice, and each voice to the side, that a person says; the later one holds.

    Where a correction names no side, a voice keeps the side it had, and a new voice takes that of the label it is taken
    from. Turns given a side without a voice become a voice of their own, "Dana (seller)".
    """
    known = {speaker.name: speaker for speaker in transcript.speakers}
    voices = dict(known)
    turns = tuple(_given(turn, corrections, known, voices) for turn in transcript.turns)
    return replace(transcript, turns=turns, speakers=tuple(voices[name] for name in dict.fromkeys(turn.speaker for turn in turns)))


def _voice_and_side(who: str) -> tuple[str | None, Side | None]:
    if side := SIDES.get(who.lower()):
        return None, side
    voice, colon, word = (part.strip() for part in who.rpartition(":"))
    if not colon:
        return who, None
    if not voice or word.lower() not in SIDES:
        raise SettingsError(f"unknown side {word!r}", hint=spelled_like(word, SIDES))
    return voice, SIDES[word.lower()]


def _ranges(numbers: str, transcript: Transcript) -> Iterator[tuple[int, int]]:
    for part in re.split(r"\s*,\s*", numbers):
        first, _, last = re.sub(r"\s*[-–]\s*", "-", part).partition("-")
        if not int(first) <= int(last or first) < len(transcript.turns):
            raise SettingsError(f"there are no turns {part}", hint=f"they run from 0 to {len(transcript.turns) - 1}")
        yield int(first), int(last or first)


def _given(turn: Turn, corrections: Sequence[Correction], known: Mapping[str, Speaker], voices: dict[str, Speaker]) -> Turn:
    name = turn.speaker
    for correction in corrections:
        if not _is_about(correction, turn):
            continue
        if correction.voice is not None:
            name = correction.voice
        elif correction.label is None:
            name = f"{turn.speaker} ({correction.side})"
        voices.setdefault(name, replace(known[turn.speaker], name=name, title=None, email=None, org=None))
        if correction.side is not None:
            voices[name] = replace(voices[name], side=correction.side, side_from="person", why=f"{correction.by} said so", doubt="")
    return turn if name == turn.speaker else replace(turn, speaker=name)


def _is_about(correction: Correction, turn: Turn) -> bool:
    if correction.label is not None:
        return correction.label in {turn.label, turn.speaker}
    return correction.first is not None and correction.last is not None and correction.first <= turn.index <= correction.last
