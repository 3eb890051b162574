"""The gate before every page: our own host, a visitor we know, a request that comes from our own page, and headers that bind a browser."""

from urllib.parse import urlencode, urlsplit

from fastapi import Request, Response
from fastapi.responses import JSONResponse
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from aql.web.door import Door
from aql.web.page import page
from aql.web.passes import Visitor

API = "/api/"
LARGEST_BODY = 1_000_000
_SAFE = frozenset({"GET", "HEAD"})
_OPEN = ("/static/",)
_SIGN_IN = "/sign-in"

# `same-origin` and not `no-referrer`: with the latter browsers send "Origin: null" with a form of our own.
_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self';"
    " base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


class Guard:
    """Lets through, to `app`, whom the door knows, under a name of ours; `request.state.visitor` is who asks.

    `hosts` are the names this server goes by, ports left out: any other is a foreign page's name bound to our address.
    A token in the address is exchanged for a cookie and taken out of the address.
    """

    def __init__(self, app: ASGIApp, door: Door, hosts: frozenset[str]) -> None:
        self.app = app
        self.door = door
        self._hosts = hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers a request, or has the application answer it."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        request = Request(scope, receive)
        visitor = self._visitor(request)
        scope.setdefault("state", {})["visitor"] = visitor
        answer = self._refused(request) or self._exchanged(request) or self._turned_away(request, visitor) or self.app
        await answer(scope, receive, _with_headers(send))

    def _visitor(self, request: Request) -> Visitor | None:
        kind, _, token = request.headers.get("authorization", "").partition(" ")
        if kind.lower() == "bearer":
            return self.door.passes.bearer(token.strip())
        return self.door.passes.visitor(request.cookies.get(self.door.cookie, ""))

    def _refused(self, request: Request) -> Response | None:
        """What is refused whoever asks."""
        if _host(request.headers.get("host", "")) not in self._hosts:
            return _no(request, 421, "this server does not go by that name; --allow-host NAME adds one")
        if request.method in _SAFE:
            return None
        # What bears no cookie of ours cannot act in anybody's name, and is no browser if it does not say where it comes from.
        is_program = self.door.cookie not in request.cookies and "origin" not in request.headers
        if not is_program and not _is_own_page(request):
            return _no(request, 403, "this did not come from a page of ours")
        length = request.headers.get("content-length", "")
        if not length.isdigit() or int(length[:12]) > LARGEST_BODY:
            return _no(request, 413, f"a body has a length, of at most {LARGEST_BODY} bytes")
        return None

    def _exchanged(self, request: Request) -> Response | None:
        token = request.query_params.get("token")
        if token is None or request.method not in _SAFE or request.url.path.startswith(API):
            return None
        rest = urlencode([(name, value) for name, value in request.query_params.multi_items() if name != "token"])
        # Two slashes at the beginning would name another host.
        path = "/" + request.url.path.lstrip("/\\")
        return self.door.enter(token, f"{path}?{rest}" if rest else path, is_secure=request.url.scheme == "https")

    def _turned_away(self, request: Request, visitor: Visitor | None) -> Response | None:
        path = request.url.path
        if visitor or path.startswith(_OPEN) or (path == _SIGN_IN and request.method == "POST"):
            return None
        if path.startswith(API):
            return JSONResponse({"error": "no token, or one that opens nothing", "hint": "send Authorization: Bearer TOKEN"}, 401)
        if request.method in _SAFE and request.headers.get("sec-fetch-site") in {"cross-site", "same-site"}:
            # Whoever follows a link from elsewhere comes without the cookie, which is strict; from our own page they have it.
            return page("knock.html.jinja")
        return page("sign_in.html.jinja", 401, visitor=None, is_wrong=False)


def _host(netloc: str) -> str | None:
    try:
        return urlsplit(f"//{netloc}").hostname
    except ValueError:
        return None


def _is_own_page(request: Request) -> bool:
    origin = request.headers.get("origin", "")
    site = request.headers.get("sec-fetch-site", "same-origin")
    try:
        return site == "same-origin" and urlsplit(origin).netloc.lower() == request.headers.get("host", "").lower()
    except ValueError:
        return False


def _no(request: Request, status: int, what: str) -> Response:
    if request.url.path.startswith(API):
        return JSONResponse({"error": what, "hint": ""}, status)
    return page("refused.html.jinja", status, visitor=None, what=what, hint="")


def _with_headers(send: Send) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in _HEADERS.items():
                headers[name] = value
            headers.setdefault("Cache-Control", "no-store")
        await send(message)

    return sending
