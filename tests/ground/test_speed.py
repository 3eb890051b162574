"""Locating keeps its promise: 15 ms to make ready a call of 5,000 words, 5 ms for 20 quotes; 100 ms for 50,000 words."""

import time

from aql.ground.locate import Index
from aql.values.amount import Window
from tests.ground.long_calls import best_ms, locate_all, long_call
from tests.ground.worlds import claim, proof
from tests.worlds import transcript


def test_a_call_of_an_hour_is_ready_at_once():
    call, quotes = long_call(5_000)
    index = Index(call)

    found = locate_all(index, quotes)

    assert [nth for nth, span in enumerate(found) if span is None] == [3, 7, 11, 15, 19]
    assert best_ms(lambda: Index(call)) <= 15
    assert best_ms(lambda: locate_all(index, quotes)) < 5


def test_ten_hours_take_a_tenth_of_a_second_in_all():
    call, quotes = long_call(50_000)

    assert best_ms(lambda: locate_all(Index(call), quotes)) < 100


def test_twenty_claims_on_an_hour_are_proved_in_a_quarter_of_a_second():
    call, quotes = long_call(5_000)
    claims = [claim("timing", "confirmed", quote) for quote in quotes]

    assert best_ms(lambda: proof(call, *claims)) < 250


def test_a_sentence_without_end_is_judged_in_time_that_grows_with_its_length():
    call = transcript("Rep: When?", f"Dana: {'we need it by March and ' * 4300}")
    one = claim("timing", "confirmed", ("we need it by March", 1), values=(Window("by March", "deadline"),))

    began = time.process_time()
    proof(call, one)

    assert time.process_time() - began < 10
