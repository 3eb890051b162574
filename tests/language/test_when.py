from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from aql.language.when.when import day_in, windows_in
from aql.language.when.words import lexicon

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


def test_the_next_fiscal_year_is_counted_from_the_one_the_call_is_in():
    assert dates("Q1 of next fiscal year", date(2026, 11, 10), fiscal_year_start=10) == ("2027-10-01", "2027-12-31")
    assert dates("Q1 of next fiscal year", date(2026, 4, 14), fiscal_year_start=10) == ("2026-10-01", "2026-12-31")


def test_a_japanese_fiscal_year_has_the_name_of_its_beginning():
    assert dates("2027年度", date(2026, 5, 21), "ja") == ("2027-04-01", "2028-03-31")


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


@pytest.mark.parametrize(
    "words",
    [
        "if we signed in October we could do it",
        "I told them October",
        "everybody moves in October, I've told the whole company",
        "there's nothing until October",
        "we said October",
    ],
)
def test_a_supposition_or_a_report_is_not_past(words):
    assert window(words).start == date(2026, 10, 1)


@pytest.mark.parametrize(
    "words",
    [
        "the board has approved it in October",
        "they signed in, um, in October",
        "they had it done in six weeks",
        "he'd landed it in October",
        "she rang me on Friday",
        "we lost a whole week before Christmas",
    ],
)
def test_what_was_done_is_no_window(words):
    assert all(when.is_past for when in windows_in(words, TUESDAY))


@pytest.mark.parametrize(
    "words", ["at first nobody noticed", "it may or may not help", "on a Friday night", "eighteen months later", "half past nine"]
)
def test_what_only_sounds_like_a_time_is_no_window(words):
    assert [when for when in windows_in(words, TUESDAY) if when.is_window] == []


def test_a_german_greeting_is_not_tomorrow():
    assert windows_in("Guten Morgen zusammen. Morgen. Ja.", TUESDAY, "de") == ()
    assert window("Morgen um zehn passt", language="de").start == date(2026, 4, 15)


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


@settings(max_examples=150, deadline=None)
@given(
    some.sampled_from(["en", "de", "es", "fr", "pt", "ja", "xx"]), some.data(), some.none() | some.dates(date(2000, 1, 1), date(2090, 1, 1))
)
def test_any_row_of_time_words_gives_times_that_stand_where_they_say_and_end_after_they_start(language, data, held_on):
    words = [*lexicon(language), "2027", "15", "the", "twenty", "fifteenth", "30.09.", "Q3", ",", "-", "来週", "十日", "までに", "İ", "\n"]
    text = " ".join(data.draw(some.lists(some.sampled_from(words), max_size=9)))

    found = windows_in(text, held_on, language, data.draw(some.integers(1, 12)))

    assert all(when.phrase == text[slice(*when.span)] != "" for when in found)
    assert all(when.start is None or when.end is None or when.start <= when.end for when in found)
    assert [when.span for when in found] == sorted(when.span for when in found)
