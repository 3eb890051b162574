"""An answer that does not fit its schema: a value, because a model may still mend it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Garbage:
    """What does not fit, in words that a model can mend it by."""

    complaint: str
