"""What every route may ask for: the desk, and who is asking."""

from typing import Annotated

from fastapi import Depends, Query, Request

from aql.web.desk import Desk
from aql.web.filters import AccountFilters, Filters, Place, Sought, SoughtWords
from aql.web.passes import Visitor


async def _desk(request: Request) -> Desk:
    desk: Desk = request.app.state.desk
    return desk


async def _visitor(request: Request) -> Visitor:
    visitor: Visitor = request.state.visitor
    return visitor


TheDesk = Annotated[Desk, Depends(_desk)]
Asking = Annotated[Visitor, Depends(_visitor)]
InFilters = Annotated[Filters, Query()]
InPlace = Annotated[Place, Query()]
InSought = Annotated[Sought, Query()]
InSoughtWords = Annotated[SoughtWords, Query()]
InAccounts = Annotated[AccountFilters, Query()]
