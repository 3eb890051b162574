"""How a token becomes a cookie, and how the cookie is given back."""

from dataclasses import dataclass

from fastapi import Response
from fastapi.responses import RedirectResponse

from aql.web.page import page
from aql.web.passes import LASTS_S, Passes


@dataclass(frozen=True, slots=True)
class Door:
    """The passes of this server and the name of the cookie that holds one: browsers do not tell ports apart, so it names ours."""

    passes: Passes
    cookie: str

    def enter(self, token: str, then: str, *, is_secure: bool) -> Response:
        """On to the page `then` with a cookie, or the page that asks for a token, where this one opens nothing."""
        given = self.passes.issue(token)
        if given is None:
            return page("sign_in.html.jinja", 401, visitor=None, is_wrong=True)
        answer = RedirectResponse(then, 303)
        answer.set_cookie(self.cookie, given, max_age=LASTS_S, httponly=True, samesite="strict", secure=is_secure)
        return answer

    def leave(self) -> Response:
        """Out, without the cookie."""
        answer = RedirectResponse("/", 303)
        answer.delete_cookie(self.cookie, httponly=True, samesite="strict")
        return answer
