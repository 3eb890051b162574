from decimal import Decimal

from aql.language.amounts import amounts_in


def test_a_number_without_its_thousand_is_taken_for_thousands_and_says_so():
    (amount,) = amounts_in("I can sign up to forty without asking anyone", currency="GBP")

    assert (amount.amount, amount.said, amount.scale_from) == (Decimal(40_000), Decimal(40), "implied")
    assert (amount.currency, amount.currency_from) == ("GBP", "profile")
