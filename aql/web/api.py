"""The JSON API: what the pages show and do, for programs. It takes a token as `Authorization: Bearer TOKEN`."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Literal

from fastapi import APIRouter, HTTPException, Response
from fastapi.openapi.utils import get_openapi

from aql.errors import QueryError, ReviewError
from aql.render.card import card_of
from aql.render.csv_text import csv_text
from aql.render.document import document_of
from aql.render.set_card import set_card
from aql.review import Opinion
from aql.values.correction import Correction
from aql.values.record import Record
from aql.values.standing import AccountLine
from aql.web.asked import Asking, InAccounts, InFilters, InSoughtWords, TheDesk
from aql.web.desk import Desk, Sight
from aql.web.filters import LINES_A_PAGE
from aql.web.shapes import (
    CallLine,
    CallPage,
    CallShape,
    Found,
    HitShape,
    Me,
    NewCorrection,
    NewReview,
    Rowset,
    StandingShape,
    TableShape,
    TranscriptShape,
    Trouble,
)
from aql.web.speakers import side_of_voice

_REFUSED: dict[int | str, dict[str, Any]] = {
    401: {"model": Trouble, "description": "No token, or one that opens nothing."},
    422: {"model": Trouble, "description": "Something is asked for that is not understood."},
}
_NONE: dict[int | str, dict[str, Any]] = {404: {"model": Trouble, "description": "There is no such thing."}}
_WRITING: dict[int | str, dict[str, Any]] = {
    400: {"model": Trouble, "description": "The body is no JSON."},
    403: {"model": Trouble, "description": "A cookie was sent, and not from a page of ours."},
    409: {"model": Trouble, "description": "It does not fit the call, or something else stands by now than was seen."},
    413: {"model": Trouble, "description": "The body is too long, or does not say how long it is."},
}


API_V1 = APIRouter(prefix="/api/v1", responses=_REFUSED)


@API_V1.get("/openapi.json", include_in_schema=False)
async def openapi() -> dict[str, Any]:
    """What the API takes and gives."""
    described = get_openapi(title="aql", version="1", description=__doc__ or "", routes=API_V1.routes)
    described["components"]["securitySchemes"] = {"token": {"type": "http", "scheme": "bearer"}}
    described["security"] = [{"token": []}]
    return described


@API_V1.get("/me")
async def me(visitor: Asking) -> Me:
    """Who you are here."""
    return Me(name=visitor.name)


@API_V1.get("/calls")
async def calls(desk: TheDesk, filters: InFilters) -> CallPage:
    """One page of calls, 50 at most."""
    queue = desk.queue(filters)
    return CallPage(
        calls=[CallLine.of(line) for line in queue.lines],
        counts={kind or "none": count for kind, count in queue.counts.items()},
        total=queue.total,
        page=filters.page,
        pages=queue.pages,
    )


@API_V1.get("/calls/{call}", responses=_NONE)
async def one_call(desk: TheDesk, call: str) -> CallShape:
    """A call with its card, what stands, and every review of it."""
    sight = _found(desk, call)
    return CallShape(
        line=CallLine.of(sight.listing),
        standing=StandingShape.of(sight.standing),
        reviews=list(sight.reviews),
        card=document_of(sight.record, sight.standing),
    )


@API_V1.get("/calls/{call}/transcript", responses=_NONE)
async def transcript(desk: TheDesk, call: str) -> TranscriptShape:
    """The words of a call."""
    return TranscriptShape.of(call, _found(desk, call).record.transcript)


_MEDIA = {"html": "text/html", "md": "text/markdown", "text": "text/plain", "slack": "application/json"}
_ENDINGS = {"text": "txt", "slack": "slack.json"}


@API_V1.get(
    "/calls/{call}/card",
    responses=_NONE | {200: {"content": {media: {} for media in _MEDIA.values()}, "description": "The card."}},
    response_class=Response,
)
async def card(desk: TheDesk, call: str, form: Literal["html", "md", "text", "slack"] = "html") -> Response:
    """The handoff card of a call as a file: a page, Markdown, plain text, or a message to post to Slack as it is."""
    sight = _found(desk, call)
    written = set_card(card_of(sight.record, sight.standing), form)
    headers = {"Content-Disposition": f'attachment; filename="{sight.record.call.id}.{_ENDINGS.get(form, form)}"'}
    media = _MEDIA[form]
    return Response(written, media_type=f"{media}; charset=utf-8" if media.startswith("text/") else media, headers=headers)


@API_V1.post("/calls/{call}/reviews", status_code=201, responses=_NONE | _WRITING)
def review(desk: TheDesk, visitor: Asking, call: str, new: NewReview) -> StandingShape:
    """Accept, reject or undo; what comes back is what stands since."""
    _found(desk, call)
    opinion = Opinion(new.about, new.decision, new.saw, new.after, new.code, new.note, new.instead)
    try:
        return StandingShape.of(desk.decide(call, opinion, visitor.name))
    except ReviewError as error:
        raise HTTPException(409, str(error)) from error


@API_V1.post("/calls/{call}/speakers", status_code=201, responses=_NONE | _WRITING)
def speakers(desk: TheDesk, visitor: Asking, call: str, new: NewCorrection) -> TranscriptShape:
    """Say who spoke; the call is judged anew, and its words come back as they are understood since."""
    try:
        sight = desk.correct(call, lambda record, at: _corrections(record, new, visitor.name, at))
    except ReviewError as error:
        raise HTTPException(409, str(error)) from error
    if sight is None:
        raise HTTPException(404, f"there is no call {call!r}")
    return TranscriptShape.of(call, sight.record.transcript)


@API_V1.get("/search")
def search(desk: TheDesk, sought: InSoughtWords) -> Found:
    """The turns that hold these words."""
    try:
        hits = desk.search(sought)
    except QueryError as error:
        raise HTTPException(422, error.what) from error
    return Found(hits=[HitShape.of(hit) for hit in hits.hits], is_capped=hits.is_capped)


@API_V1.get("/accounts")
async def accounts(desk: TheDesk, filters: InAccounts) -> list[AccountLine]:
    """The accounts spoken with, the latest first, 50 at most."""
    return list(desk.accounts(filters.words, filters.page)[:LINES_A_PAGE])


@API_V1.get("/tables")
async def tables(desk: TheDesk) -> list[TableShape]:
    """What can be taken away, with a sentence for each column."""
    return [
        TableShape(name=view.name, about=view.about, columns={name: about for name, _, about in view.columns}) for view in desk.tables()
    ]


@API_V1.get("/tables/{table}", responses=_NONE | {200: {"content": {"text/csv": {}}}}, response_model=Rowset)
def one_table(desk: TheDesk, table: str, form: Literal["json", "csv"] = "json") -> Any:
    """The rows of a table as JSON, or as CSV in which no cell is a formula."""
    found = desk.table(table)
    if found is None:
        raise HTTPException(404, f"there is no table {table!r}")
    if form == "json":
        return Rowset(columns=list(found.columns), rows=[list(row) for row in found.rows], is_cut=found.is_cut)
    headers = {"Content-Disposition": f'attachment; filename="{table}.csv"', "X-Is-Cut": str(int(found.is_cut))}
    return Response("\ufeff" + csv_text(found.columns, found.rows), media_type="text/csv; charset=utf-8", headers=headers)


def _found(desk: Desk, call: str) -> Sight:
    sight = desk.sight(call)
    if sight is None:
        raise HTTPException(404, f"there is no call {call!r}")
    return sight


def _corrections(record: Record, new: NewCorrection, by: str, at: datetime) -> Sequence[Correction]:
    transcript = record.transcript
    if new.first is None and new.last is None:
        if all(speaker.name != new.voice for speaker in transcript.speakers):
            raise ReviewError(f"nobody is called {new.voice!r} in this call")
        return tuple(side_of_voice(transcript, new.voice, new.side, by, at))
    if new.first is None or new.last is None or not 0 <= new.first <= new.last < len(transcript.turns):
        last = len(transcript.turns) - 1
        raise ReviewError(f"there are no turns {new.first} to {new.last}: turns run from first to last, from 0 to {last}")
    return (Correction(by, at, first=new.first, last=new.last, voice=new.voice, side=new.side),)
