"""Who spoke, as a model hears it: proved by a quote, applied where nobody better informed has spoken."""

from dataclasses import dataclass, replace

from aql.ground.locate import Index
from aql.ground.quotes import planted_in
from aql.language.tongue import main_language
from aql.values.claim import VoiceClaim
from aql.values.finding import Rejection
from aql.values.transcript import SideFrom, Speaker, Transcript

# These know better than a model; against them its word is a doubt.
_FIRM: frozenset[SideFrom] = frozenset({"person", "manifest", "profile"})


def hear_voices(voices: tuple[VoiceClaim, ...], transcript: Transcript) -> tuple[Transcript, tuple[Rejection, ...]]:
    """The transcript with the sides of the proved voices, and the voices that were not proved.

    A claim on all of a label gives its speakers a side; a claim on some turns gives those a voice of their own. Whatever
    said another side before becomes the speaker's `doubt`; a person, the manifest and the profile are never overruled.
    """
    if not voices:
        return transcript, ()
    plain = replace(transcript, language=main_language(transcript.language))
    index = Index(plain)
    planted = planted_in(plain)
    heard = transcript
    rejections = []
    for voice in voices:
        span = index.locate(voice.quote.words, voice.quote.turn)
        if span is None:
            rejections.append(Rejection("voices", voice.quote.words, voice.quote.turn, "not_found", f"nobody says this of {voice.label}"))
        elif planted.holds(span):
            rejections.append(
                Rejection("voices", voice.quote.words, voice.quote.turn, "instruction", "the words are addressed to a machine")
            )
        else:
            heard = _applied(voice, heard, transcript.words_at(span))
    return heard, tuple(rejections)


@dataclass(frozen=True, slots=True)
class _Heard:
    """A proved claim on some turns of one speaker."""

    voice: VoiceClaim
    turns: frozenset[int]
    why: str


def _applied(voice: VoiceClaim, transcript: Transcript, words: str) -> Transcript:
    turns = frozenset(
        turn.index
        for turn in transcript.turns
        if turn.label == voice.label and (voice.first is None or voice.last is None or voice.first <= turn.index <= voice.last)
    )
    for name in dict.fromkeys(transcript.turns[turn].speaker for turn in sorted(turns)):
        speaker = next(speaker for speaker in transcript.speakers if speaker.name == name)
        own = frozenset(turn.index for turn in transcript.turns if turn.speaker == name)
        heard = _Heard(voice, turns & own, f"the model heard it in “{words}”")
        transcript = _all(heard, speaker, transcript) if own <= turns else _some(heard, speaker, transcript)
    return transcript


def _all(heard: _Heard, speaker: Speaker, transcript: Transcript) -> Transcript:
    """The transcript where every turn of a speaker is claimed."""
    side = heard.voice.side
    if speaker.side == side:
        return transcript
    if speaker.side_from in _FIRM:
        return _with(transcript, replace(speaker, doubt=_joined(speaker.doubt, f"the model takes them for a {side}: {heard.why}")))
    doubt = speaker.doubt
    if speaker.side != "unknown":
        doubt = _joined(
            doubt,
            f"the {speaker.side_from} said {speaker.side}: {speaker.why}"
            if speaker.why
            else f"the {speaker.side_from} said {speaker.side}",
        )
    return _with(transcript, replace(speaker, side=side, side_from="model", why=heard.why, doubt=doubt))


def _some(heard: _Heard, speaker: Speaker, transcript: Transcript) -> Transcript:
    """The transcript where another voice is claimed for some turns of a label."""
    side, first, last = heard.voice.side, min(heard.turns), max(heard.turns)
    if speaker.side_from in _FIRM:
        if speaker.side == side:
            return transcript
        return _with(transcript, replace(speaker, doubt=_joined(speaker.doubt, f"turns {first} to {last} may be a {side}'s: {heard.why}")))
    if speaker.side == side and heard.voice.name in {None, speaker.name}:
        return transcript
    named = heard.voice.name
    taken = {other.name for other in transcript.speakers}
    name = named if named and named not in taken else f"{named or speaker.name} (turns {first} to {last})"
    if name in taken:
        return transcript
    # Two people of one side under one label change no status, whichever of them spoke: that is no doubt.
    shared = f"speaks under the label {heard.voice.label}"
    voice = Speaker(name, side, "model", _joined(heard.why, shared), doubt="" if side == speaker.side else shared)
    turns = tuple(replace(turn, speaker=name) if turn.index in heard.turns else turn for turn in transcript.turns)
    return replace(transcript, turns=turns, speakers=(*transcript.speakers, voice))


def _with(transcript: Transcript, speaker: Speaker) -> Transcript:
    return replace(transcript, speakers=tuple(speaker if other.name == speaker.name else other for other in transcript.speakers))


def _joined(doubt: str, more: str) -> str:
    return doubt if more in doubt else f"{doubt}; {more}" if doubt else more
