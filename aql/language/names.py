"""Names as a recogniser spells them: "Rev Lattice" and "Rotor Loft" are Revlattice and Rotaloft."""

import unicodedata

from aql.language.fold import words

# Of letters, one in four may differ: "rotorloft" and "rotaloft" differ in two of nine.
_ALIKE = 0.25


def sounds_like(said: str, name: str) -> bool:
    """Whether what was said may be the name: equal letters, a part of the name, or a spelling near it.

    Only a name's spelling is folded like this, never a quote: what was said is always kept beside it.
    """
    one, two = _letters(said), _letters(name)
    if not one or not two:
        return False
    if one == two or {_letters(word) for word in words(said)} <= {_letters(word) for word in words(name)}:
        return True
    return _distance(one, two) <= _ALIKE * max(len(one), len(two)) and one[0] == two[0]


def _letters(name: str) -> str:
    """The bare letters of a name: no accents, spaces or signs."""
    plain = unicodedata.normalize("NFKD", "".join(words(name)))
    return "".join(letter for letter in plain if letter.isalnum())


def _distance(one: str, two: str) -> int:
    """How many letters must be put in, taken out or changed."""
    row = list(range(len(two) + 1))
    for place, letter in enumerate(one, 1):
        above, row[0] = row[0], place
        for column, other in enumerate(two, 1):
            above, row[column] = row[column], min(row[column] + 1, row[column - 1] + 1, above + (letter != other))
    return row[-1]
