"""Whether somebody who was named is one of the voices of the call."""

from collections.abc import Sequence
from dataclasses import replace

from aql.language.fold import words
from aql.values.amount import Person
from aql.values.transcript import Speaker


def present(person: Person, voices: Sequence[Speaker]) -> Person | None:
    """The person as the one voice that bears their name, or part of it as a given name or surname; None where that is no voice or several.

    A colleague of the seller's who bears the name is somebody else.
    """
    for name in filter(None, (person.name, person.name_said)):
        sought = set(words(name))
        borne = [(voice, set(words(voice.name))) for voice in voices]
        fits = [one for one in borne if sought == one[1]] or [one for one in borne if sought and sought < one[1]]
        if len(fits) == 1 and fits[0][0].side != "seller":
            voice, full = fits[0]
            is_part = person.name_said is None or set(words(person.name_said)) <= full
            return replace(person, name=voice.name, name_said=None if is_part else person.name_said, in_room=True)
    return None
