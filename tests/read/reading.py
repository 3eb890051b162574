"""Files written in a test's own words, read as a user's would be."""

from aql.errors import ReadError
from aql.read.sniff import read_bytes
from aql.read.turns import transcript_of
from aql.values.transcript import Transcript


def read(name, text) -> Transcript:
    """The one call of a file of this name that holds this text (or these bytes)."""
    (export,) = read_bytes(name, text if isinstance(text, bytes) else text.encode())
    return transcript_of(export, name)


def said(call):
    """What was said, as (voice, words)."""
    return [(turn.speaker, turn.text) for turn in call.turns]


def refused(name, text):
    """The reason why a file is no transcript."""
    try:
        read(name, text)
    except ReadError as error:
        return error.reason
    return None


def vtt(*cues, start="WEBVTT\n\n"):
    """A WebVTT file of cues given as their text, or as (identifier, text); two seconds each."""
    return start + "\n".join(_cue(place, cue) for place, cue in enumerate(cues))


def _cue(place, cue):
    ident, text = cue if isinstance(cue, tuple) else (str(place + 1), cue)
    at, to = (f"00:{second // 60:02}:{second % 60:02}.000" for second in (place * 2, place * 2 + 1))
    return f"{ident}\n{at} --> {to}\n{text}\n"
