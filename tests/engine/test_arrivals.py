from pathlib import Path

from aql.engine.arrivals import Arrivals

A, B = Path("a.txt"), Path("b.txt")


def test_a_file_is_due_once_two_looks_find_it_alike():
    arrivals = Arrivals()

    assert arrivals.due({A: "1"}, 0) == []
    assert arrivals.restless == 1
    assert arrivals.due({A: "2", B: "1"}, 5) == []
    assert arrivals.due({A: "2", B: "2"}, 10) == [A]
    assert arrivals.restless == 1


def test_a_file_that_failed_is_tried_again_with_growing_patience():
    arrivals = Arrivals()
    arrivals.due({A: "1"}, 0)

    waits = []
    now = 0.0
    for _ in range(9):
        assert arrivals.due({A: "1"}, now) == [A]
        waits.append(arrivals.put_off(A, now))
        assert arrivals.due({A: "1"}, now + waits[-1] - 1) == []
        now += waits[-1]

    assert waits == [60, 120, 240, 480, 960, 1920, 3600, 3600, 3600]


def test_a_file_that_changed_since_it_failed_is_tried_at_once():
    arrivals = Arrivals()
    arrivals.due({A: "1"}, 0)
    arrivals.put_off(A, 0)
    arrivals.due({A: "2"}, 1)

    assert arrivals.due({A: "2"}, 2) == [A]
