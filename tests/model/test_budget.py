import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from aql.errors import ModelError, SettingsError
from aql.model.budget import Limit, most, within
from aql.model.prices import Price
from aql.values.chat import Completion, Message, Usage
from tests.model.asking import QUESTION

PRICES = {"m": Price(sent=1.0, cached=0.1, written=10.0)}
SPENT = Usage(requests=1, tokens_in=100, tokens_out=20, cost_usd=0.0003)
QUESTION = replace(QUESTION, messages=(Message("user", "x" * 250),), schema="", max_tokens=100)
MOST = 101 + 100


def answering(usage=SPENT):
    """A model whose every answer takes this much, and how often it was asked."""
    asked = []

    def model(request):
        asked.append(request)
        return Completion("yes", "stop", "m", usage)

    return model, asked


def tries(model, count):
    """What becomes of each of so many requests: an answer, or the reason of the error."""
    outcomes = []
    for _ in range(count):
        try:
            outcomes.append(model(QUESTION).text)
        except ModelError as error:
            outcomes.append(error.reason)
    return outcomes


def test_the_most_a_request_may_take_is_what_is_sent_and_the_longest_answer():
    assert most(QUESTION) == Usage(requests=1, tokens_in=101, tokens_out=100)
    assert most(replace(QUESTION, messages=(Message("user", "日本語" * 100),))).tokens_in >= 300


def test_tokens_are_spent_up_to_the_limit_and_never_beyond():
    model, asked = answering()

    outcomes = tries(within(model, Limit(tokens=3 * 120 + MOST), name="m", prices={}), 6)

    assert outcomes == ["yes"] * 4 + ["budget"] * 2
    assert len(asked) == 4


def test_dollars_are_spent_up_to_the_limit_and_never_beyond():
    most_usd = (101 * 1.0 + 100 * 10.0) / 1_000_000
    model, asked = answering()

    outcomes = tries(within(model, Limit(cost_usd=2 * 0.0003 + most_usd), name="m", prices=PRICES), 5)

    assert outcomes == ["yes"] * 3 + ["budget"] * 2
    assert len(asked) * 0.0003 <= 2 * 0.0003 + most_usd


def test_a_request_that_is_larger_than_the_limit_is_never_sent():
    model, asked = answering()

    with pytest.raises(ModelError) as raised:
        within(model, Limit(tokens=MOST - 1), name="m")(QUESTION)

    assert raised.value.reason == "budget"
    assert "may take 201" in str(raised.value)
    assert raised.value.hint
    assert asked == []


def test_a_failure_costs_what_it_cost():
    def refuses(_):
        raise ModelError("no", reason="refused", usage=SPENT)

    outcomes = tries(within(refuses, Limit(tokens=120 + MOST), name="m"), 3)

    assert outcomes == ["refused", "refused", "budget"]


def test_a_failure_before_anything_was_billed_costs_nothing():
    def crowded(_):
        raise ModelError("busy", reason="rate_limited")

    assert tries(within(crowded, Limit(tokens=MOST), name="m"), 3) == ["rate_limited"] * 3


@pytest.mark.parametrize("reason", ["timeout", "broken_off", "too_big"])
def test_what_may_have_been_billed_unseen_is_counted_in_full(reason):
    def breaks(_):
        raise ModelError("gone", reason=reason)

    assert tries(within(breaks, Limit(tokens=MOST), name="m"), 2) == [reason, "budget"]


def test_a_bug_in_the_model_gives_no_money_back():
    def broken(_):
        raise ValueError("a bug")

    limited = within(broken, Limit(tokens=MOST), name="m")
    with pytest.raises(ValueError, match="a bug"):
        limited(QUESTION)

    assert tries(limited, 1) == ["budget"]


def test_requests_that_may_still_fit_wait_for_those_under_way():
    started, may_end = threading.Semaphore(0), threading.Event()
    most_at_once, now = [], []

    def slow(request):
        now.append(request)
        most_at_once.append(len(now))
        started.release()
        may_end.wait(5)
        now.pop()
        return Completion("yes", "stop", "m", SPENT)

    limited = within(slow, Limit(tokens=2 * MOST), name="m")
    with ThreadPoolExecutor(8) as pool:
        outcomes = [pool.submit(tries, limited, 1) for _ in range(4)]
        started.acquire()
        started.acquire()
        may_end.set()

    assert [outcome.result() for outcome in outcomes].count(["yes"]) == 2
    assert max(most_at_once) == 2


def test_many_threads_never_overspend():
    total = []

    def model(_):
        time.sleep(0)
        total.append(120)
        return Completion("yes", "stop", "m", SPENT)

    limited = within(model, Limit(tokens=5_000), name="m")
    with ThreadPoolExecutor(32) as pool:
        outcomes = [one for found in pool.map(lambda _: tries(limited, 1), range(300)) for one in found]

    assert sum(total) <= 5_000
    assert sum(total) > 5_000 - MOST
    assert set(outcomes) == {"yes", "budget"}


def test_a_server_that_counts_nothing_is_counted_in_full():
    model, _ = answering(Usage(requests=1))

    assert tries(within(model, Limit(tokens=MOST), name="m"), 2) == ["yes", "budget"]


def test_what_came_from_the_providers_cache_costs_less():
    model, _ = answering(Usage(requests=1, tokens_in=100, tokens_cached=100, tokens_out=20))
    each, most_usd = (100 * 0.1 + 20 * 10.0) / 1_000_000, (101 * 1.0 + 100 * 10.0) / 1_000_000

    assert tries(within(model, Limit(cost_usd=3 * each + most_usd), name="m", prices=PRICES), 5).count("yes") == 4


def test_a_limit_in_dollars_needs_a_price():
    with pytest.raises(SettingsError) as raised:
        within(answering()[0], Limit(cost_usd=1.0), name="mine", prices=PRICES)

    assert "--max-tokens" in raised.value.hint


def test_without_a_limit_nothing_is_held_back():
    model, asked = answering()

    assert tries(within(model, Limit(), name="mine", prices={}), 3) == ["yes"] * 3
    assert len(asked) == 3
