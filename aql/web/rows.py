"""The lines of the queue set as HTML. They are most of the page, and set by hand: a template takes ten times as long for them."""

from datetime import date

from markupsafe import Markup, escape

from aql.render.escape import plain
from aql.values.call import Call
from aql.values.standing import Listing
from aql.web.desk import Queue
from aql.web.filters import Filters


def rows(queue: Queue, filters: Filters, mark: str) -> Markup:
    """A list item a call, with what opens it and what decides about it in one click; every word escaped."""
    asked = filters.address("")
    at = f"{asked}&at=" if asked else "?at="
    lines = (
        _row(line, safe(f"/calls/{line.call.id}{at}{place}"), safe(asked), mark) for place, line in enumerate(queue.lines, queue.first)
    )
    return Markup("\n".join(lines))  # noqa: S704 - made of what `safe` gave


def why(line: Listing) -> Markup:
    """What keeps a call from being taken as it stands: held, decided on something else, read anew, or what is missing."""
    told = []
    if line.held:
        codes = ", ".join(hold.code for hold in line.held)
        told.append(f'<span class="tag held" title="{safe("; ".join(hold.why for hold in line.held))}">held: {codes}</span>')
    if line.has_changed:
        told.append('<span class="tag changed">reviewed before, changed since</span>')
    if line.is_stale:
        told.append('<span class="tag changed">sides changed since it was read</span>')
    if line.missing and line.standing == "nurture":
        names = ", ".join(missing.criterion.replace("_", " ") for missing in line.missing)
        told.append(f'<span class="soft">missing: {safe(names)}</span>')
    if line.decision:
        told.append(f'<span class="soft">{line.decision}ed</span>')
    return Markup("\n".join(told))  # noqa: S704 - made of what `safe` gave


def named(call: Call) -> str:
    """What a call is called in a list."""
    return call.account or call.title or file_of(call)


def file_of(call: Call) -> str:
    """The file's name without its folders."""
    return call.file.rsplit("/", 1)[-1]


def tag(kind: str | None, is_big: bool = False) -> Markup:  # noqa: FBT001, FBT002 - as a template writes it
    """A verdict or a status as a coloured tag."""
    return Markup(f'<span class="tag {kind or "none"}{" big" if is_big else ""}">{kind or "no verdict"}</span>')  # noqa: S704 - words of ours


def dated(when: date | None) -> Markup:
    """A date as people write it, and as machines read it."""
    if when is None:
        return Markup('<span class="soft">no date</span>')
    return Markup(f'<time datetime="{when.isoformat()}">{when.day} {when:%b %Y}</time>')  # noqa: S704 - digits and a month


def safe(text: str) -> str:
    """The text escaped for a page, without what cannot be printed."""
    return str(escape(text if text.isprintable() else plain(text)))


def _row(line: Listing, address: str, asked: str, mark: str) -> str:
    name = safe(named(line.call))
    second = line.call.title if line.call.account and line.call.title else file_of(line.call)
    return (
        f'<li class="call" data-row>\n<div class="verdict">{tag(line.standing)}</div>\n'
        f'<div class="what"><a class="open" href="{address}"><bdi>{name}</bdi></a>\n<p class="soft"><bdi>{safe(second)}</bdi></p></div>\n'
        f'<div class="why">{why(line)}</div>\n'
        f'<div class="when">{dated(line.call.held_on)}<p class="soft"><bdi>{safe(line.extractor)}</bdi></p></div>\n'
        f'<div class="act">{_act(line, name, address, asked, mark)}</div>\n</li>'
    )


def _act(line: Listing, name: str, address: str, asked: str, mark: str) -> str:
    if not line.standing or line.decision:
        return ""
    hidden = "".join(
        f'<input type="hidden" name="{field}" value="{given}">'
        for field, given in (("mark", safe(mark)), ("about", "verdict"), ("saw", line.standing), ("back", "queue"))
    )
    of_this = f'<span class="unseen"> <bdi>{name}</bdi></span>'
    return (
        f'\n<form method="post" action="/calls/{safe(line.call.id)}/review{asked}">{hidden}'
        f'<button class="quiet" name="decision" value="accept">Accept{of_this}</button></form>\n'
        f'<a class="button quiet" data-reject href="{address}#reject">Reject{of_this}</a>\n'
    )
