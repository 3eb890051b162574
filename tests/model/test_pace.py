from datetime import UTC, datetime

import pytest

from aql.model.pace import Pace, asked_wait_s, exhausted_s


class World:
    """A clock that moves only when somebody sleeps."""

    def __init__(self):
        self.now = 100.0
        self.starts = []

    def clock(self):
        return self.now

    def sleep(self, seconds):
        self.now += seconds

    def pace(self):
        return Pace(self.clock, self.sleep)


def starts(world, pace, count):
    """When each of so many requests starts, as seconds from now."""
    began = world.now
    found = []
    for _ in range(count):
        pace.wait()
        found.append(round(world.now - began, 3))
    return found


def test_without_complaints_nobody_waits():
    world = World()

    assert starts(world, world.pace(), 5) == [0, 0, 0, 0, 0]


def test_after_a_complaint_all_wait_and_then_start_one_after_the_other():
    world = World()
    pace = world.pace()

    pace.slow(3.0)

    assert starts(world, pace, 3) == [3.0, 3.1, 3.2]


def test_each_complaint_doubles_the_gap_up_to_ten_seconds():
    pace = World().pace()

    gaps = []
    for _ in range(10):
        pace.slow(0.0)
        gaps.append(pace.gap_s)

    assert gaps[:3] == [0.1, 0.2, 0.4]
    assert gaps[-1] == 10.0


def test_answers_bring_the_speed_back():
    world = World()
    pace = world.pace()
    pace.slow(0.0)

    for _ in range(20):
        pace.quicken({})

    assert pace.gap_s == 0.0


def test_a_used_up_allowance_is_waited_for_before_the_server_has_to_complain():
    world = World()
    pace = world.pace()

    pace.quicken({"x-ratelimit-remaining-requests": "0", "x-ratelimit-reset-requests": "1m2.5s"})

    assert starts(world, pace, 2) == [62.5, 62.5]
    assert pace.gap_s == 0.0


@pytest.mark.parametrize(
    "headers, seconds",
    [
        ({}, 0.0),
        ({"x-ratelimit-remaining-requests": "3", "x-ratelimit-reset-requests": "1h"}, 0.0),
        ({"x-ratelimit-remaining-tokens": "0", "x-ratelimit-reset-tokens": "120ms"}, 0.12),
        ({"x-ratelimit-remaining-tokens": "0"}, 0.0),
        ({"x-ratelimit-remaining-tokens": "0", "x-ratelimit-reset-tokens": "tomorrow"}, 0.0),
    ],
)
def test_the_allowance_is_read_off_the_headers(headers, seconds):
    assert exhausted_s(headers) == pytest.approx(seconds)


def test_no_request_to_wait_is_none():
    assert asked_wait_s({}, datetime(2026, 1, 1, tzinfo=UTC)) is None
    assert asked_wait_s({"retry-after": "nan?"}, datetime(2026, 1, 1, tzinfo=UTC)) is None
