"""A desk over a small store, and a browser that is signed in to it."""

from contextlib import contextmanager
from datetime import UTC, datetime

from fastapi.testclient import TestClient

from aql.extract.embedded.extract import extract
from aql.store.store import Store
from aql.web.app import make_app
from aql.web.desk import Desk
from aql.web.door import Door
from aql.web.keys import Key, hashed
from aql.web.passes import Passes

NOW = datetime(2026, 3, 12, 9, 30, tzinfo=UTC)
TOKENS = {"Kim": "kims-token", "Lee": "lees-token"}
HOST = "desk.example"


@contextmanager
def opened(path):
    """A store and an application over it that knows Kim and Lee."""
    with Store.open(path) as store:
        keys = tuple(Key(name, hashed(token)) for name, token in TOKENS.items())
        door = Door(Passes(lambda: keys, lambda: NOW), "aql")
        yield store, make_app(Desk(store, extract, lambda: NOW), door, frozenset({HOST}))


def stranger(app):
    """A browser nobody knows."""
    return TestClient(app, base_url=f"http://{HOST}", headers={"Sec-Fetch-Site": "none"}, raise_server_exceptions=False)


def signed_in(app, who="Kim"):
    """A browser that has been let in, with the mark that its forms bear."""
    browser = stranger(app)
    browser.get("/", params={"token": TOKENS[who]})
    browser.headers["Sec-Fetch-Site"] = "same-origin"
    browser.headers["Origin"] = f"http://{HOST}"
    browser.mark = app.door.passes.visitor(browser.cookies["aql"]).mark
    return browser


def program(app, who="Kim"):
    """A program that sends its token with each request."""
    client = TestClient(app, base_url=f"http://{HOST}", raise_server_exceptions=False)
    client.headers["Authorization"] = f"Bearer {TOKENS[who]}"
    return client


def send(browser, path, **fields):
    """A form of ours sent, with the visitor's mark; what comes back, redirects not followed."""
    return browser.post(path, data={"mark": browser.mark, **fields}, follow_redirects=False)
