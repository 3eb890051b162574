import pytest

from aql.measure.agreement import interval, kappa, retrieval, share


def pairs(*words):
    return [tuple(word.split(">")) for word in words]


def test_kappa_is_one_where_all_agree_and_both_labels_stand():
    assert kappa(pairs("a>a", "b>b")) == 1


def test_kappa_is_nought_where_agreement_is_what_chance_gives():
    assert kappa(pairs("a>a", "a>b", "b>a", "b>b")) == 0


def test_kappa_is_below_nought_where_they_agree_less_than_by_chance():
    assert kappa(pairs("a>b", "b>a")) == -1


def test_kappa_of_cohens_own_table():
    # Cohen (1960), table 1: 200 cases, observed 0.70, by chance 0.41.
    table = {("1", "1"): 88, ("1", "2"): 14, ("1", "3"): 18, ("2", "1"): 10, ("2", "2"): 40, ("2", "3"): 10}
    table |= {("3", "1"): 2, ("3", "2"): 6, ("3", "3"): 12}
    cases = [pair for pair, count in table.items() for _ in range(count)]

    assert kappa(cases) == pytest.approx(0.492, abs=0.001)


def test_kappa_is_not_defined_where_one_label_alone_was_used():
    assert kappa(pairs("a>a", "a>a")) is None
    assert kappa([]) is None


def test_precision_recall_and_f1_of_one_label():
    found = retrieval("a", pairs("a>a", "a>b", "b>a", "b>b", "a>a"))

    assert (found.precision, found.recall, found.f1) == (pytest.approx(2 / 3), pytest.approx(2 / 3), pytest.approx(2 / 3))
    assert (found.gold, found.got) == (3, 3)


def test_what_was_never_given_has_no_precision():
    found = retrieval("a", pairs("a>b"))

    assert (found.precision, found.recall, found.f1) == (None, 0, 0)


def test_an_interval_holds_its_value_and_is_the_same_each_time():
    calls = [pairs("a>a", "b>b"), pairs("a>b", "b>b"), pairs("a>a", "b>a"), pairs("b>b", "a>a")]

    first, second = interval(calls, share), interval(calls, share)

    assert first == second
    assert first.low <= first.value == 0.75 <= first.high
    assert first.n == 8


def test_one_call_has_no_width():
    only = interval([pairs("a>a", "b>a")], share)

    assert (only.low, only.value, only.high) == (0.5, 0.5, 0.5)


def test_no_calls_give_no_figure():
    assert interval([], share).value is None
