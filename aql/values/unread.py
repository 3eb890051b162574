"""A file that gave no transcript: bad data is a value, so that one bad file never stops the others."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Unread:
    """`reason` is a short word to count by (empty, binary, audio, pdf, chat, unknown_json, ...); `hint` what to do."""

    file: str
    reason: str
    what: str
    hint: str = ""
