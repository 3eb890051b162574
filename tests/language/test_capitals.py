"""In a sentence that a model wrote, names are told from words that only begin it."""

import pytest

from aql.language.capitals import names_in


@pytest.mark.parametrize(
    "sentence, names",
    [
        ("They use Mopster today.", ("mopster",)),
        ("Kestrel was rejected, and Mopster's contract ends.", ("kestrel", "mopster")),
        ("Duplicates are merged on Fridays in the CRM. Reporting takes two days.", ()),
        ("I think the CFO signs in March.", ()),
        ("Graham signs.", ("graham",)),
    ],
)
def test_names_are_told_by_their_capitals(sentence, names):
    assert names_in(sentence) == names


def test_a_word_written_small_elsewhere_is_no_name_where_it_begins():
    assert names_in("Pumps fail.", {"pumps"}) == ()
