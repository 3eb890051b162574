"""What a person writes to correct who spoke, and the turns given to the voices they name."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from difflib import get_close_matches

from aql.errors import SettingsError
from aql.read.spelling import spelled_like
from aql.values.correction import Correction
from aql.values.transcript import Side, Transcript

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
    """The corrections by which two voices change places, and a second time change back.

    SettingsError where there are not exactly two voices beside bots.
    """
    voices = [speaker.name for speaker in transcript.speakers if speaker.side != "other"]
    if len(voices) != 2:
        raise SettingsError(f"{len(voices)} voices cannot change places", hint="say each with --set 'Dana=seller'")
    other = dict(zip(voices, reversed(voices), strict=True))
    labels = {turn.label: turn.speaker for turn in transcript.turns if turn.speaker in other}
    return tuple(Correction(by, at, label=label, voice=other[voice]) for label, voice in labels.items())


def corrected(transcript: Transcript, corrections: Sequence[Correction]) -> Transcript:
    """The transcript with each turn given to the voice, and each voice to the side, that a person says; the later one holds.

    A voice is given to all turns of an export's label; a side to the voice of that name, or else to whoever speaks under
    that label. Where a correction names no side, a voice keeps the side it had, and a new voice takes that of the one it
    is taken from. Turns given a side without a voice become a voice of their own, "Dana (seller)".
    """
    voices = {speaker.name: speaker for speaker in transcript.speakers}
    names = [turn.speaker for turn in transcript.turns]
    for correction in corrections:
        about = _about(correction, transcript, names)
        for place in about:
            before = names[place]
            names[place] = correction.voice or (before if correction.label is not None else f"{before} ({correction.side})")
            voices.setdefault(names[place], replace(voices[before], name=names[place], title=None, email=None, org=None))
        if correction.side is not None:
            for name in {names[place] for place in about}:
                voices[name] = replace(voices[name], side=correction.side, side_from="person", why=f"{correction.by} said so", doubt="")
    turns = tuple(replace(turn, speaker=name) for turn, name in zip(transcript.turns, names, strict=True))
    return replace(transcript, turns=turns, speakers=tuple(voices[name] for name in dict.fromkeys(names)))


def _about(correction: Correction, transcript: Transcript, names: Sequence[str]) -> list[int]:
    """The turns a correction speaks of, while `names` speak them."""
    if correction.label is None:
        return [turn.index for turn in transcript.turns if (correction.first or 0) <= turn.index <= (correction.last or 0)]
    if correction.voice is None and correction.label in names:
        return [place for place, name in enumerate(names) if name == correction.label]
    return [turn.index for turn in transcript.turns if correction.label in {turn.label, turn.speaker}]


def _voice_and_side(who: str) -> tuple[str | None, Side | None]:
    if side := SIDES.get(who.lower()):
        return None, side
    voice, colon, word = (part.strip() for part in who.rpartition(":"))
    if not colon:
        if near := get_close_matches(who.lower(), SIDES, n=1, cutoff=0.75):
            raise SettingsError(f"unknown side {who!r}", hint=f"spell it {near[0]!r}; a voice of that name is '{who}:{near[0]}'")
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
