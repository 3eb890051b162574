import pytest

from tests.store.kept import keep
from tests.web.desks import opened, program, signed_in


@pytest.fixture
def world(tmp_path):
    """A store and its application."""
    with opened(tmp_path / "aql.db") as made:
        yield made


@pytest.fixture
def store(world):
    return world[0]


@pytest.fixture
def app(world):
    return world[1]


@pytest.fixture
def browser(app):
    return signed_in(app)


@pytest.fixture
def client(app):
    return program(app)


@pytest.fixture
def call(store):
    """The id of a call with Brightwell that stands at nurture, its pain confirmed by Dana's words."""
    return keep(store, "d01.vtt", account="Brightwell").call.id
