"""The pages a person reads; nothing here changes anything.

Those that are made in a moment are made in the event loop, one after the other (`async`): in threads each row that is
read hands the interpreter over to another page, which keeps it for 5 ms. Forty threads took 860 ms for what one after the
other takes 75 (p95, 30 pages a second). What takes longer, or may wait for another writer, has a thread of its own.
"""

from fastapi import APIRouter, HTTPException, Response

from aql.errors import QueryError
from aql.web.asked import Asking, InAccounts, InFilters, InPlace, InSought, TheDesk
from aql.web.call_page import call_page
from aql.web.desk import ROWS_AT_MOST
from aql.web.filters import LINES_A_PAGE
from aql.web.page import KINDS, page, static

PAGES = APIRouter(include_in_schema=False)


@PAGES.get("/")
async def queue(desk: TheDesk, visitor: Asking, place: InPlace) -> Response:
    """The calls to review."""
    shown, did = desk.queue(place.filters), desk.sight(place.did) if place.did else None
    return page("queue.html.jinja", visitor=visitor, queue=shown, filters=place.filters, did=did, db=desk.store.path.name)


@PAGES.get("/calls/{call}")
async def one_call(desk: TheDesk, visitor: Asking, call: str, place: InPlace) -> Response:
    """One call."""
    return call_page(desk, call, place, visitor)


@PAGES.get("/account")
async def account(desk: TheDesk, visitor: Asking, filters: InFilters) -> Response:
    """An account's calls in order."""
    if not filters.account:
        raise HTTPException(404, "no account is named in this address")
    shown = desk.queue(filters.model_copy(update={"show": "all", "order": "oldest"}))
    if not shown.lines:
        raise HTTPException(404, f"there is no call with {filters.account}")
    return page("account.html.jinja", visitor=visitor, queue=shown, filters=filters)


@PAGES.get("/accounts")
async def accounts(desk: TheDesk, visitor: Asking, filters: InAccounts) -> Response:
    """The accounts spoken with."""
    lines = desk.accounts(filters.words, filters.page)
    has_more = len(lines) > LINES_A_PAGE
    return page("accounts.html.jinja", visitor=visitor, lines=lines[:LINES_A_PAGE], has_more=has_more, filters=filters)


@PAGES.get("/search")
def search(desk: TheDesk, visitor: Asking, sought: InSought) -> Response:
    """Words, and where they were said."""
    hits, trouble = None, None
    if sought.words:
        try:
            hits = desk.search(sought)
        except QueryError as error:
            trouble = error
    return page("search.html.jinja", visitor=visitor, sought=sought, hits=hits, trouble=trouble)


@PAGES.get("/tables")
async def tables(desk: TheDesk, visitor: Asking) -> Response:
    """What can be taken away."""
    return page("tables.html.jinja", visitor=visitor, views=desk.tables(), at_most=ROWS_AT_MOST)


@PAGES.get("/static/{version}/{name}")
async def file(version: str, name: str) -> Response:  # noqa: ARG001 - it changes with the file, so that a browser keeps no old one
    """One of our own files."""
    found = static(name)
    if found is None:
        raise HTTPException(404, "there is no such file")
    return Response(found, media_type=KINDS[name.rpartition(".")[2]], headers={"Cache-Control": "public, max-age=31536000, immutable"})
