import pytest

from aql.errors import SettingsError
from aql.model.prices import LOOKED_UP_ON, PRICES, Price, cost_usd, listed_on, prices_with
from aql.values.chat import Usage

SPENT = Usage(requests=1, tokens_in=1_000_000, tokens_cached=500_000, tokens_out=100_000)


def test_cached_tokens_cost_less_than_those_sent_anew():
    price = Price(sent=2.0, cached=0.5, written=8.0)

    assert cost_usd("mine", SPENT, {"mine": price}) == pytest.approx(1.0 + 0.25 + 0.8)


def test_a_dated_snapshot_costs_what_its_family_does():
    assert cost_usd("gpt-4o-2024-08-06", SPENT) == cost_usd("gpt-4o", SPENT)


def test_a_model_that_is_not_listed_has_no_cost():
    assert cost_usd("llama3.1:8b", SPENT) is None
    assert cost_usd("gpt-4o-mini-of-my-own", SPENT) is None


def test_the_table_is_dated_and_every_price_is_sane():
    assert LOOKED_UP_ON.year >= 2026
    for price in PRICES.values():
        assert 0 < price.cached <= price.sent < price.written


def test_usages_add_up_and_an_unknown_cost_stays_unknown():
    known = Usage(requests=1, tokens_in=10, tokens_out=5, cost_usd=0.5)
    unknown = Usage(requests=1, tokens_in=10, tokens_out=5)

    assert (known + known).cost_usd == 1.0
    assert (known + unknown).cost_usd is None
    assert (Usage() + known).cost_usd == 0.5
    assert (known + unknown).tokens_in == 20


def test_a_persons_own_prices_add_to_the_known_ones_and_go_before_them():
    prices = prices_with({"mine": {"sent": 1, "written": 4.0}, "gpt-4o": {"sent": 9.0, "cached": 0.0, "written": 9.0}})

    assert prices["mine"] == Price(1.0, 1.0, 4.0)
    assert cost_usd("gpt-4o", SPENT, prices) == pytest.approx(0.5 * 9 + 0.1 * 9)
    assert prices["o3"] == PRICES["o3"]


def test_a_listed_price_has_the_day_of_its_list_and_a_persons_own_has_none():
    prices = prices_with({"mine": {"sent": 1, "written": 4.0}, "gpt-4o": {"sent": 2.5, "cached": 1.25, "written": 10.0}})

    assert [listed_on(name, prices) for name in ("o3", "o3-2025-04-16")] == [LOOKED_UP_ON] * 2
    assert [listed_on(name, prices) for name in ("mine", "gpt-4o", "unheard-of")] == [None] * 3
    assert listed_on("o3", {}) is None


@pytest.mark.parametrize(
    "fields", [{}, {"sent": 1.0}, {"sent": 1.0, "written": "4"}, {"sent": -1.0, "written": 4.0}, {"sent": 1.0, "written": 4.0, "per": 1}]
)
def test_a_price_that_cannot_be_meant_is_named(fields):
    with pytest.raises(SettingsError) as raised:
        prices_with({"mine": fields})

    assert "mine" in str(raised.value)
    assert "million" in raised.value.hint
