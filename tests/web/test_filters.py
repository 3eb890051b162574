from datetime import date
from urllib.parse import parse_qsl

import pytest
from pydantic import ValidationError

from aql.web.filters import Filters, Place


def test_an_address_holds_what_is_asked_for_and_nothing_else():
    filters = Filters(show="held", verdict="qualified", since="2026-03-01", page=3)

    assert filters.address("/") == "/?show=held&verdict=qualified&since=2026-03-01&page=3"
    assert filters.address("/", verdict="", page=None) == "/?show=held&since=2026-03-01"
    assert Filters().address("/") == "/"


def test_an_address_read_again_asks_for_the_same():
    filters = Filters(show="all", account="A & B / Söhne", words='"x" <y>', until=date(2026, 3, 1), order="account")

    address = filters.address("/")

    assert Filters(**dict(parse_qsl(address.removeprefix("/?")))) == filters


def test_a_field_left_empty_in_a_form_asks_for_nothing():
    assert Filters(verdict="", since="", words="", order="newest") == Filters()


@pytest.mark.parametrize("field, value", [("verdict", "good"), ("page", "0"), ("since", "soon"), ("order", "random"), ("colour", "red")])
def test_what_is_not_understood_is_refused(field, value):
    with pytest.raises(ValidationError):
        Filters(**{field: value})


def test_where_a_reader_stands_is_no_part_of_the_list():
    place = Place(show="all", verdict="nurture", at=7, did="abc")

    assert place.filters == Filters(show="all", verdict="nurture")
    assert not Filters(show="held").is_narrowed
    assert place.is_narrowed
