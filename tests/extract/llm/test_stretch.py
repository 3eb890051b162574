from itertools import pairwise

import pytest

from aql.extract.llm.stretch import stretches, tokens_of
from tests.worlds import transcript


def call_of(turns, words=20):
    return transcript(*(f"{'Dana' if number % 2 else 'Rep'}: {'word ' * words}" for number in range(turns)))


def test_a_call_of_two_hours_is_one_request():
    assert stretches(call_of(600, words=30)) == (range(600),)


def test_a_longer_call_is_cut_into_stretches_that_overlap_and_leave_nothing_out():
    cut = stretches(call_of(100), most_tokens=500)

    assert len(cut) > 3
    assert {turn for stretch in cut for turn in stretch} == set(range(100))
    for before, after in pairwise(cut):
        assert before.stop - after.start == 6
    for stretch in cut:
        assert sum(tokens_of("word " * 20) + 4 for _ in stretch) <= 500


@pytest.mark.parametrize("most_tokens", [1, 50, 120])
def test_turns_longer_than_a_stretch_still_get_ahead(most_tokens):
    cut = stretches(call_of(20, words=100), most_tokens)

    assert {turn for stretch in cut for turn in stretch} == set(range(20))
    assert [stretch.start for stretch in cut] == sorted({stretch.start for stretch in cut})


def test_a_call_without_turns_is_one_empty_stretch():
    assert stretches(transcript()) == (range(0),)
