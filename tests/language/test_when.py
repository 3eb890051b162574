from datetime import date
from pathlib import Path

import pytest

from aql.language.when import day_in, windows_in

TUESDAY = date(2026, 4, 14)
LABELLED = [line.split("\t") for line in (Path(__file__).parent / "when.tsv").read_text().splitlines() if not line.startswith("#")]


def window(words, held_on=TUESDAY, language="en", **more):
    (found,) = [when for when in windows_in(words, held_on, language, **more) if when.is_window]
    return found


def dates(words, held_on=TUESDAY, language="en", **more):
    found = window(words, held_on, language, **more)
    return str(found.start), str(found.end)


@pytest.mark.parametrize("language, held_on, words, start, end, kind", LABELLED, ids=lambda column: column)
def test_a_labelled_phrase_gives_its_days_and_nothing_else(language, held_on, words, start, end, kind):
    found = [when for when in windows_in(words, date.fromisoformat(held_on), language) if when.is_window]

    assert [(str(when.start or "-"), str(when.end or "-"), when.kind) for when in found] == ([] if kind == "-" else [(start, end, kind)])


def test_a_window_knows_its_words_and_their_place():
    found = window("Look, it's got to be in by the end of January, really.")

    assert found.phrase == "by the end of January"
    assert found.span == (24, 45)


def test_a_year_that_was_not_said_comes_from_the_day_of_the_call():
    assert window("in March").year_from == "call_date"
    assert window("in March 2027").year_from == "said"


@pytest.mark.parametrize(
    "words, granularity",
    [
        ("on the second of June", "day"),
        ("next Thursday", "day"),
        ("the week of the fourth of May", "week"),
        ("early June", "month"),
        ("Q3", "quarter"),
        ("the second half of 2027", "half"),
        ("this autumn", "season"),
        ("next year", "year"),
    ],
)
def test_a_window_knows_how_fine_it_is(words, granularity):
    assert window(words).granularity == granularity


def test_a_deadline_starts_on_the_day_of_the_call():
    assert dates("by the first of June") == ("2026-04-14", "2026-06-01")


def test_a_deadline_before_a_day_ends_on_that_day_and_before_a_month_on_the_day_before_it():
    assert dates("before the first of June") == ("2026-04-14", "2026-06-01")
    assert dates("before June") == ("2026-04-14", "2026-05-31")


@pytest.mark.parametrize(
    "words", ["in six weeks", "next quarter", "on the fifteenth", "by the end of June", "this Friday", "within 90 days"]
)
def test_without_the_day_of_the_call_a_relative_time_keeps_no_dates(words):
    found = window(words, held_on=None)

    assert (found.start, found.end) == (None, None)


def test_without_the_day_of_the_call_a_full_date_is_still_a_date():
    assert dates("on 30 September 2026", held_on=None) == ("2026-09-30", "2026-09-30")


def test_a_fiscal_year_starts_where_the_profile_says():
    assert dates("fiscal Q1", fiscal_year_start=10) == ("2026-10-01", "2026-12-31")
    assert dates("FY27", fiscal_year_start=10) == ("2026-10-01", "2027-09-30")


def test_a_plain_quarter_is_the_calendars_whatever_the_fiscal_year():
    assert dates("in Q3", fiscal_year_start=10) == ("2026-07-01", "2026-09-30")


def test_a_japanese_fiscal_year_starts_in_april_where_the_profile_says_nothing():
    assert dates("来年度", date(2026, 5, 21), "ja") == ("2027-04-01", "2028-03-31")


def test_a_bare_day_follows_on_from_the_date_said_before_it_in_the_sentence():
    found = windows_in("We go down the Thursday night, the second, and we're back up the thirteenth.", date(2026, 5, 6))

    assert [str(when.start) for when in found] == ["2026-07-02", "2026-07-13"]


def test_a_weekday_and_a_day_of_the_month_must_agree():
    assert dates("Tuesday the first") == ("2026-09-01", "2026-09-01")


def test_an_english_date_that_could_be_read_two_ways_gives_no_days():
    assert dates("on 07/08/2026") == ("None", "None")
    assert dates("on 30/09/2026") == ("2026-09-30", "2026-09-30")


def test_last_december_is_past_and_every_friday_comes_again():
    (past,) = windows_in("we looked at it last December", TUESDAY)
    (recurring,) = windows_in("every Friday he merges them by hand", TUESDAY)

    assert past.is_past
    assert recurring.is_recurring


@pytest.mark.parametrize(
    "words",
    [
        "it's planned for October",
        "we want it signed by October",
        "that has to be finished in October",
        "the board is expected to decide in October",
        "we're booked in for October",
    ],
)
def test_a_participle_with_a_plan_is_not_past(words):
    assert window(words).end == date(2026, 10, 31)


@pytest.mark.parametrize("language", ["it", "nl", "pl", "xx"])
def test_a_language_without_a_table_still_reads_dates_in_digits(language):
    assert dates("2026-09-30", language=language) == ("2026-09-30", "2026-09-30")


def test_a_next_step_is_the_day_that_was_agreed_on():
    assert day_in("Half nine on the twenty-first is fine", TUESDAY) == date(2026, 4, 21)
    assert day_in("Do the Wednesday. The twenty-second.", TUESDAY) == date(2026, 4, 22)


def test_a_next_step_that_is_due_by_a_day_has_that_day():
    assert day_in("I can get it over to you by Friday", TUESDAY) == date(2026, 4, 17)


def test_a_next_step_without_a_day_has_none():
    assert day_in("ping me some time after the summer", TUESDAY) is None


@pytest.mark.parametrize(
    "words",
    ["", "...", "the", "by", "-", "the 45th of May", "99/99/9999", "February 31st", "in 0 weeks", "2026-13-45", "in 999999999 weeks"],
)
def test_nonsense_is_no_time_and_no_error(words):
    assert all(when.start is None or when.start.year < 2030 for when in windows_in(words, TUESDAY))
