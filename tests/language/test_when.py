from datetime import date

import pytest

from aql.language.when import day_in, windows_in

HELD_ON = date(2026, 4, 14)


@pytest.mark.parametrize(
    "said, start, end",
    [
        ("it has to be in by the end of January", "2026-04-14", "2027-01-31"),
        ("we cut over on the first of July", "2026-07-01", "2026-07-01"),
        ("early Q3", "2026-07-01", "2026-07-31"),
        ("sometime between the sixth and the tenth of July", "2026-07-06", "2026-07-10"),
    ],
)
def test_a_time_becomes_the_days_it_covers(said, start, end):
    (when,) = windows_in(said, HELD_ON)

    assert (str(when.start), str(when.end)) == (start, end)


def test_a_next_step_has_one_day():
    assert day_in("Thursday the twenty-third works", HELD_ON) == date(2026, 4, 23)
