"""Whatever stands in a transcript, reading it never fails."""

from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as some

from aql.language.amounts.amounts import amounts_in, numbers_in
from aql.language.when.when import windows_in

TONGUES = ("en", "de", "es", "fr", "pt", "ja")

# Digits of every kind, number words, months and what joins them: what the readers take apart, next to anything else.
PIECES = some.one_of(
    some.text(max_size=6),
    some.characters(categories=("Nd", "Nl", "No")),
    some.sampled_from(
        [
            "10",
            "1,5",
            "²",
            "③",
            "½",
            "١٢",
            "３",
            "1²3",
            "€5",
            "$",
            "%",
            "k",
            ".",
            ",",
            "-",
            "/",
            ":",
            "'",
            "º",
            "31.12.",
            "2026-13-45",
            "Q9",
            "FY99",
            "by",
            "until",
            "in",
            "next",
            "last",
            "week",
            "weeks",
            "months",
            "March",
            "thousand",
            "hundred",
            "twenty",
            "ein",
            "hundert",
            "tausend",
            "bis",
            "nächste",
            "Woche",
            "mil",
            "mars",
            "dans",
            "prochaine",
            "para",
            "el",
            "próximo",
            "万",
            "千",
            "十",
            "月",
            "日",
            "年",
            "来週",
            "半",
        ]
    ),
)
ANY_TEXT = some.lists(PIECES, max_size=12).flatmap(lambda parts: some.sampled_from(("", " ")).map(lambda gap: gap.join(parts)))


@pytest.mark.parametrize("language", TONGUES)
@settings(max_examples=150, deadline=None)
@example(text="We have 10² euros here")
@example(text="1²3")
@example(text="③ weeks")
@example(text="We have ١٢ and ३ here")
@given(text=ANY_TEXT)
def test_any_text_has_its_numbers_amounts_and_times_read(language, text):
    for figure in (*numbers_in(text, language), *amounts_in(text, language)):
        assert 0 <= figure.span[0] < figure.span[1] <= len(text)
    for when in windows_in(text, date(2026, 3, 2), language):
        assert when.phrase in text


@pytest.mark.parametrize("language", TONGUES)
@pytest.mark.parametrize("word", ["hundert", "tausend", "einhalb", "9", "九", "1,"])
def test_a_word_without_end_is_no_time_and_takes_none(language, word):
    text = f"in {word * 20_000} weeks"

    assert all(amount.phrase in text for amount in amounts_in(text, language))
    assert windows_in(text, date(2026, 3, 2), language) == ()


@pytest.mark.parametrize("text, value", [("We have ١٢ euros", 12), ("We have ³ or 5 euros", 5)])
def test_a_digit_counts_only_where_it_stands_for_a_decimal_place(text, value):
    assert [int(figure.value) for figure in numbers_in(text, "en")] == [value]


def test_of_two_points_in_a_japanese_number_the_second_parts_nothing():
    assert [str(figure.value) for figure in numbers_in("1.5・2 と 五百万円", "ja")] == ["1.52", "5000000"]
