from datetime import UTC, datetime, timedelta

import pytest

from aql.web.keys import Key, hashed
from aql.web.passes import LASTS_S, Passes

START = datetime(2026, 3, 12, 9, 30, tzinfo=UTC)


class World:
    """Passes with a clock that can be turned and keys that can be changed."""

    def __init__(self):
        self.now = START
        self.keys = (Key("Kim", hashed("kim")), Key("Ünal Ö.", hashed("unal")))
        self.passes = Passes(lambda: self.keys, lambda: self.now)


@pytest.fixture
def world():
    return World()


@pytest.mark.parametrize("token, name", [("kim", "Kim"), ("unal", "Ünal Ö.")])
def test_a_pass_says_who_carries_it(world, token, name):
    assert world.passes.visitor(world.passes.issue(token)).name == name
    assert world.passes.bearer(token).name == name


def test_a_token_that_opens_nothing_gives_no_pass(world):
    assert world.passes.issue("guess") is None
    assert world.passes.bearer("guess") is None
    assert world.passes.bearer("") is None


def test_a_pass_ends_after_its_time_and_does_not_begin_before(world):
    given = world.passes.issue("kim")

    world.now = START + timedelta(seconds=LASTS_S)
    assert world.passes.visitor(given)
    world.now += timedelta(seconds=1)
    assert world.passes.visitor(given) is None
    world.now = START - timedelta(seconds=1)
    assert world.passes.visitor(given) is None


def test_a_pass_changed_in_any_character_is_none(world):
    given = world.passes.issue("kim")

    for place, letter in enumerate(given):
        changed = given[:place] + ("a" if letter != "a" else "b") + given[place + 1 :]
        assert world.passes.visitor(changed) is None, place


def test_a_pass_of_another_start_is_none(world):
    assert World().passes.visitor(world.passes.issue("kim")) is None


def test_a_pass_dies_with_its_token(world):
    given = world.passes.issue("kim")

    world.keys = (Key("Kim", hashed("another")),)

    assert world.passes.visitor(given) is None


def test_forms_bear_the_mark_of_one_visitor_and_one_pass(world):
    kim, again = world.passes.visitor(world.passes.issue("kim")), None
    world.now += timedelta(seconds=5)
    again = world.passes.visitor(world.passes.issue("kim"))

    assert world.passes.is_mark(kim, kim.mark)
    assert not world.passes.is_mark(kim, again.mark)
    assert not world.passes.is_mark(kim, "")
    assert not world.passes.is_mark(world.passes.bearer("kim"), "")
