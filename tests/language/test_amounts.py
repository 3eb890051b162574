from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from aql.language.amounts.amounts import amounts_in, numbers_in
from aql.language.amounts.words import numerals_of

LABELLED = [line.split("\t") for line in (Path(__file__).parent / "amounts.tsv").read_text().splitlines() if not line.startswith("#")]


def money(words, language="en", currency=None):
    (found,) = [amount for amount in amounts_in(words, language, currency) if amount.is_money]
    return found


def plain(value, is_implied):
    return "-" if value is None else f"{value.normalize():f}" + ("*" if is_implied else "")


def columns(amount):
    is_implied = amount.scale_from == "implied"
    return plain(amount.amount, is_implied), plain(amount.upper, is_implied), amount.currency or "-", amount.per or "-"


@pytest.mark.parametrize("language, words, amount, upper, currency, per", LABELLED, ids=lambda column: column)
def test_a_labelled_phrase_gives_its_amount_and_no_other(language, words, amount, upper, currency, per):
    found = [columns(found) for found in amounts_in(words, language) if found.is_money]

    assert found == ([] if amount == "-" else [(amount, upper, currency, per)])


def test_an_amount_knows_its_words_and_their_place():
    found = money("We pay two fifty a seat for it.")

    assert found.phrase == "two fifty a seat"
    assert found.span == (7, 23)


def test_an_amount_whose_thousand_was_not_said_keeps_what_was():
    found = money("I can sign up to forty without asking anyone")

    assert (found.amount, found.said, found.scale_from) == (Decimal(40_000), Decimal(40), "implied")


def test_a_currency_nobody_said_comes_from_the_profile():
    found = money("we have forty thousand set aside", currency="GBP")

    assert (found.currency, found.currency_from) == ("GBP", "profile")


def test_a_currency_that_was_said_stands_against_the_profiles():
    found = money("we have forty thousand euros set aside", currency="GBP")

    assert (found.currency, found.currency_from) == ("EUR", "said")


def test_of_a_word_that_several_countries_use_the_profile_says_which():
    assert money("cincuenta mil pesos", "es", "COP").currency == "COP"
    assert money("fifty thousand dollars", currency="CAD").currency == "CAD"
    assert money("fifty thousand dollars", currency="EUR").currency == "USD"


def test_a_bare_number_is_money_only_where_the_talk_is_known_to_be_of_money():
    (found,) = amounts_in("there could be forty in there")

    assert not found.is_money
    assert found.reads_as(Decimal(40)) == "said"
    assert found.reads_as(Decimal(40_000)) == "implied"
    assert found.reads_as(Decimal(44_000)) is None


def test_a_count_of_something_never_reads_as_money():
    (found,) = amounts_in("forty reps")

    assert found.reads_as(Decimal(40)) is None


def test_thousands_are_never_read_into_an_amount_that_said_its_scale():
    assert money("forty K").reads_as(Decimal(40_000_000)) is None


def test_a_price_per_year_reads_as_thousands_where_no_currency_was_said():
    assert money("it's one eighty-eight a year").reads_as(Decimal(188_000)) == "implied"
    assert money("it's a hundred and eighty-eight pounds a year").reads_as(Decimal(188_000)) is None


@pytest.mark.parametrize(
    "words",
    [
        "we signed in November twenty twenty-four, that's the budget for you",
        "it was nineteen ninety-nine and we had no budget",
        "we have the ISO twenty-seven thousand and one, and a budget",
        "number eleven is what we pay for",
        "that's two hundred and thirty-odd people to pay",
    ],
)
def test_years_norms_and_numbered_things_are_no_money_however_near_it(words):
    assert [amount.phrase for amount in amounts_in(words) if amount.is_money] == []


def test_a_range_reads_as_a_range():
    found = money("we have between forty and fifty in the budget")

    assert found.reads_as(Decimal(40_000), Decimal(50_000)) == "implied"
    assert found.reads_as(Decimal(40_000), Decimal(60_000)) is None


@pytest.mark.parametrize(
    "language, words, values",
    [
        ("en", "one hundred and fifteen, two thousand and nine, nineteen ninety-four", [115, 2009, 1994]),
        ("en", "the twenty-first of 61 Dave Smiths, 1,200.50 in all", [21, 61, Decimal("1200.50")]),
        ("en", "nine point two million and seven point nine", [9_200_000, Decimal("7.9")]),
        ("en", "minus four, four oh seven, half a million", [-4, 407, 500_000]),
        ("en", "eleven, twelve meetings; forty-forty", [11, 12, 40, 40]),
        ("de", "fünfzigtausendeins, sechs Komma zwei, minus vier", [50_001, Decimal("6.2"), -4]),
        ("de", "der einundzwanzigste, anderthalb, 1.200,50", [21, Decimal("1.5"), Decimal("1200.50")]),
        ("es", "mil quinientos, veintiocho, sesenta y tantos mil", [1500, 28, 60_000]),
        ("fr", "quatre-vingt-dix-sept, soixante et onze, deux cent cinquante mille", [97, 71, 250_000]),
        ("pt", "dois mil e vinte e oito, mil e duzentos, vinte e três", [2028, 1200, 23]),
        ("ja", "二〇二六、三千五百、1億2千万", [2026, 3500, 120_000_000]),
    ],
)
def test_every_number_is_found_with_its_value(language, words, values):
    assert [figure.value for figure in numbers_in(words, language)] == values


def test_a_number_stands_where_it_says():
    text = "It cost Zoë a hundred and twenty thousand."

    (found,) = numbers_in(text)

    assert text[slice(*found.span)] == found.phrase == "a hundred and twenty thousand"


@pytest.mark.parametrize("language", ["it", "nl", "xx"])
def test_a_language_without_a_table_still_reads_digits(language):
    assert [figure.value for figure in numbers_in("40.000 k, 1,5 e 12k", language)] == [40_000_000, Decimal("1.5"), 12_000]


@settings(max_examples=150, deadline=None)
@given(some.sampled_from(["en", "de", "es", "fr", "pt", "ja", "xx"]), some.data())
def test_any_row_of_number_words_gives_numbers_that_stand_where_they_say(language, data):
    numerals = numerals_of(language)
    tables = (numerals.ones, numerals.teens, numerals.tens, numerals.scales, numerals.ordinals, numerals.hundreds or {})
    words = [word for table in tables for word in table] + [*numerals.hundred, *numerals.half, *numerals.odd, *numerals.articles]
    words += [
        numerals.joiner,
        numerals.point,
        "3,5",
        "1.200",
        "k",
        "€",
        "$",
        "-",
        "to",
        "of",
        "minus",
        "三千",
        "5万",
        "円",
        "İ",
        "and a half",
    ]
    text = " ".join(data.draw(some.lists(some.sampled_from(words), max_size=9)))

    found = amounts_in(text, language)

    assert all(amount.phrase == text[slice(*amount.span)] != "" for amount in found)
    assert all(amount.upper is None or amount.upper > amount.amount for amount in found)
