import threading

import pytest

from aql.engine.threads import run


def test_everything_is_done_once_whatever_the_number_at_once():
    for at_once in (1, 2, 7, 50):
        assert sorted(run(lambda n: n * n, range(20), at_once)) == [n * n for n in range(20)]


def test_one_at_a_time_keeps_the_order_and_the_thread():
    threads = list(run(lambda n: (n, threading.current_thread()), range(3), 1))

    assert threads == [(n, threading.main_thread()) for n in range(3)]


def test_items_are_drawn_only_as_places_fall_free():
    drawn = []

    def items():
        for n in range(100):
            drawn.append(n)
            yield n

    results = run(lambda n: n, items(), 4)
    next(results)

    assert len(drawn) <= 4


def test_as_many_run_at_once_as_asked():
    together = threading.Barrier(3, timeout=5)

    assert sorted(run(lambda n: (together.wait(), n)[1], range(3), 3)) == [0, 1, 2]


def test_an_exception_is_a_bug_and_comes_out():
    with pytest.raises(ZeroDivisionError):
        list(run(lambda n: 1 // n, range(3), 2))


def test_none_at_once_is_nonsense():
    with pytest.raises(ValueError, match="at least one"):
        list(run(str, [1], 0))
