"""The desk as a web application: gate, pages, doors and the JSON API put together."""

from typing import Annotated, Any

from fastapi import APIRouter, FastAPI, Form, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from aql.errors import AqlError
from aql.web.api import API_V1
from aql.web.desk import Desk
from aql.web.door import Door
from aql.web.doors import DOORS
from aql.web.guard import API, Guard
from aql.web.page import page
from aql.web.pages import PAGES


def make_app(desk: Desk, door: Door, hosts: frozenset[str]) -> Guard:
    """The application behind its gate; `hosts` are the names it goes by. FastAPI's pages of documentation load foreign script: off."""
    app = FastAPI(title="aql", openapi_url=None, docs_url=None, redoc_url=None)
    app.state.desk, app.state.door = desk, door
    for routes in (API_V1, PAGES, DOORS, WAYS_IN):
        app.include_router(routes)
    app.add_exception_handler(HTTPException, _no_page)
    app.add_exception_handler(RequestValidationError, _not_understood)
    app.add_exception_handler(AqlError, _stopped)
    app.add_exception_handler(Exception, _broken)
    return Guard(app, door, hosts)


WAYS_IN = APIRouter(include_in_schema=False)


@WAYS_IN.post("/sign-in")
def sign_in(request: Request, token: Annotated[str, Form(max_length=200)] = "") -> Response:
    """In, with a token typed into the page."""
    door: Door = request.app.state.door
    return door.enter(token.strip(), "/", is_secure=request.url.scheme == "https")


@WAYS_IN.post("/sign-out")
def sign_out(request: Request) -> Response:
    """Out."""
    door: Door = request.app.state.door
    return door.leave()


def _no_page(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    return _refusal(request, error.status_code, str(error.detail))


def _not_understood(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    told = [f"{_place(one)}: {one['msg']}" for one in error.errors()]
    return _refusal(request, 422, "; ".join(told))


def _stopped(request: Request, error: Exception) -> Response:
    assert isinstance(error, AqlError)
    return _refusal(request, 503, error.what, error.hint)


def _broken(request: Request, _error: Exception) -> Response:
    return _refusal(request, 500, "the desk has a fault; what happened stands where aql serve runs")


def _place(error: dict[str, Any]) -> str:
    return ".".join(str(part) for part in error["loc"][1:])


def _refusal(request: Request, status: int, what: str, hint: str = "") -> Response:
    if request.url.path.startswith(API):
        return JSONResponse({"error": what, "hint": hint}, status)
    return page("refused.html.jinja", status, visitor=request.state.visitor, what=what, hint=hint)
