"""The doors through which a page may change something: a review, and who spoke. There are no others."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Annotated, Literal
from urllib.parse import quote

from fastapi import APIRouter, Depends, Form, HTTPException, Request, Response
from fastapi.responses import RedirectResponse
from pydantic import Field

from aql.errors import ReviewError, SettingsError
from aql.read.sides.corrections import parse_corrections, swapped
from aql.review import Opinion
from aql.values.correction import Correction
from aql.values.record import Record
from aql.values.review import Decision, ReasonCode
from aql.values.rubric import Status, VerdictKind
from aql.values.transcript import Side
from aql.web.asked import Asking, InPlace, TheDesk
from aql.web.call_page import call_page
from aql.web.desk import Desk
from aql.web.door import Door
from aql.web.filters import Place
from aql.web.given import Given
from aql.web.passes import Visitor
from aql.web.speakers import side_of_voice


class _Sent(Given):
    """A form of ours. `mark` is the visitor's own."""

    mark: str = Field(max_length=200)


class ReviewForm(_Sent):
    """A decision, and the page to go back to."""

    about: str = Field(max_length=200)
    decision: Decision
    saw: str | None = Field(None, max_length=200)
    after: int | None = Field(None, ge=0)
    code: ReasonCode | None = None
    note: str = Field("", max_length=2000)
    instead: Status | VerdictKind | None = None
    back: Literal["queue", "call"] = "call"


class SidesForm(_Sent):
    """The side of each voice, in the order of the transcript's speakers, as seen in `record`."""

    record: str = Field(max_length=200)
    side: list[Side] = Field(max_length=1000)


class TurnsForm(_Sent):
    """Turns ("52,54-56") that were spoken by `voice` of `side`."""

    record: str = Field(max_length=200)
    turns: str = Field(max_length=2000)
    voice: str = Field(max_length=200)
    side: Side


class SwapForm(_Sent):
    """That the two voices change places."""

    record: str = Field(max_length=200)


async def _bears_mark(request: Request, visitor: Asking) -> None:
    mark = (await request.form()).get("mark", "")
    door: Door = request.app.state.door
    if not isinstance(mark, str) or not door.passes.is_mark(visitor, mark):
        raise HTTPException(403, "this form is not from a page of yours; open the call again")


DOORS = APIRouter(include_in_schema=False, dependencies=[Depends(_bears_mark)])


@DOORS.post("/calls/{call}/review")
def review(desk: TheDesk, visitor: Asking, call: str, place: InPlace, form: Annotated[ReviewForm, Form()]) -> Response:
    """Keep a decision, and go back to where it was made."""
    opinion = Opinion(form.about, form.decision, form.saw, form.after, form.code, form.note.strip(), form.instead)
    try:
        desk.decide(call, opinion, visitor.name)
    except ReviewError as error:
        return call_page(desk, call, place, visitor, error)
    if form.back == "queue":
        return RedirectResponse(place.address("/", at=None, did=call), 303)
    return RedirectResponse(place.address(f"/calls/{call}", did=None) + f"#{quote(form.about)}", 303)


@DOORS.post("/calls/{call}/sides")
def sides(desk: TheDesk, visitor: Asking, call: str, place: InPlace, form: Annotated[SidesForm, Form()]) -> Response:
    """Give each voice the side a person says it has."""

    def said(record: Record, at: datetime) -> Sequence[Correction]:
        voices = record.transcript.speakers
        if len(voices) != len(form.side):
            raise ReviewError(f"this call has {len(voices)} voices, not {len(form.side)}")
        changed = [(voice.name, side) for voice, side in zip(voices, form.side, strict=True) if voice.side != side]
        return [one for name, side in changed for one in side_of_voice(record.transcript, name, side, visitor.name, at)]

    return _corrected(desk, visitor, call, place, _seen(form.record, said))


@DOORS.post("/calls/{call}/turns")
def turns(desk: TheDesk, visitor: Asking, call: str, place: InPlace, form: Annotated[TurnsForm, Form()]) -> Response:
    """Give turns to the voice a person says spoke them."""

    def said(record: Record, at: datetime) -> Sequence[Correction]:
        return parse_corrections(f"turns {form.turns}={form.voice}:{form.side}", record.transcript, visitor.name, at)

    return _corrected(desk, visitor, call, place, _seen(form.record, said))


@DOORS.post("/calls/{call}/swap")
def swap(desk: TheDesk, visitor: Asking, call: str, place: InPlace, form: Annotated[SwapForm, Form()]) -> Response:
    """Let the two voices change places."""

    def said(record: Record, at: datetime) -> Sequence[Correction]:
        return swapped(record.transcript, visitor.name, at)

    return _corrected(desk, visitor, call, place, _seen(form.record, said))


Said = Callable[[Record, datetime], Sequence[Correction]]


def _seen(record_id: str, said: Said) -> Said:
    """The same, said of the record that the person looked at and of no other."""

    def fitting(record: Record, at: datetime) -> Sequence[Correction]:
        if record.id != record_id:
            raise ReviewError("the call was judged anew meanwhile, so this was not kept", is_late=True, hint="look again")
        return said(record, at)

    return fitting


def _corrected(desk: Desk, visitor: Visitor, call: str, place: Place, said: Said) -> Response:
    try:
        found = desk.correct(call, said)
    except (ReviewError, SettingsError) as error:
        return call_page(desk, call, place, visitor, error)
    if found is None:
        raise HTTPException(404, f"there is no call {call}")
    return RedirectResponse(place.address(f"/calls/{call}", did=None) + "#voices", 303)
