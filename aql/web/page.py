"""A template filled in: every word escaped, and none that can turn the reading direction or hide."""

from datetime import date
from functools import cache, lru_cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fastapi.responses import HTMLResponse
from markupsafe import Markup

from aql.render.clock import clock
from aql.render.escape import plain
from aql.values.call import Call
from aql.web.marked import parts_of

if TYPE_CHECKING:
    from jinja2 import Environment

_HERE = Path(__file__).parent
KINDS = {"css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "svg": "image/svg+xml"}


def page(template: str, status: int = 200, **shown: Any) -> HTMLResponse:
    """The page as an answer."""
    return HTMLResponse(_environment().get_template(template).render(shown), status)


@cache
def static(name: str) -> bytes | None:
    """The bytes of one of our own files for pages, None where there is none of that name."""
    files = {file.name: file for file in (_HERE / "static").iterdir() if file.suffix[1:] in KINDS}
    return files[name].read_bytes() if name in files else None


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(_HERE / "templates"),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        # Marked-up text is what a macro of ours made; nothing that can be printed hides or turns anything.
        finalize=lambda value: value if type(value) is not str or value.isprintable() else plain(value),
    )
    environment.filters.update(clock=clock, day=_day, named=_named, parts=parts_of, spoken=lambda word: word.replace("_", " "), tag=_tag)
    environment.globals["address"] = _address
    return environment


@cache
def _address(name: str) -> str:
    """Where a file of ours is: under a name that changes with it, so that a browser may keep it for good."""
    return f"/static/{sha256(static(name) or b'').hexdigest()[:12]}/{name}"


@cache
def _tag(kind: str | None, is_big: bool = False) -> Markup:  # noqa: FBT001, FBT002 - as a template writes it
    """A verdict or a status as a coloured tag."""
    size = " big" if is_big else ""
    return Markup('<span class="tag {}{}">{}</span>').format(kind or "none", size, kind or "no verdict")


@lru_cache(10_000)
def _day(when: date | None) -> Markup:
    """A date as people write it, and as machines read it."""
    if when is None:
        return Markup('<span class="soft">no date</span>')
    return Markup('<time datetime="{}">{} {:%b %Y}</time>').format(when.isoformat(), when.day, when)


def _named(call: Call) -> str:
    """What a call is called in a list."""
    return call.account or call.title or call.file
