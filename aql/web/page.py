"""A template filled in: every word escaped, and none that can turn the reading direction or hide."""

from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fastapi.responses import HTMLResponse

from aql.render.clock import clock
from aql.render.escape import plain
from aql.web.marked import parts_of
from aql.web.rows import dated, file_of, named, rows, tag, why

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
    environment.filters.update(
        clock=clock, day=dated, named=named, parts=parts_of, spoken=lambda word: word.replace("_", " "), tag=tag, why=why, file_of=file_of
    )
    environment.globals.update(address=_address, rows=rows)
    return environment


@cache
def _address(name: str) -> str:
    """Where a file of ours is: under a name that changes with it, so that a browser may keep it for good."""
    return f"/static/{sha256(static(name) or b'').hexdigest()[:12]}/{name}"
