"""Names are known again in a recogniser's spelling."""

import pytest

from aql.language.names import sounds_like


@pytest.mark.parametrize(
    "said, name",
    [("Rev Lattice", "Revlattice"), ("Rotor Loft", "Rotaloft"), ("sian", "Siân Hale"), ("Tri County", "Tri-County Reliability")],
)
def test_a_recognisers_spelling_is_the_name(said, name):
    assert sounds_like(said, name)


@pytest.mark.parametrize("said, name", [("Kestrel", "Mopster"), ("Ann", "Dan"), ("", "Dan"), ("Salesforce", "Salesloft")])
def test_another_name_is_not(said, name):
    assert not sounds_like(said, name)
