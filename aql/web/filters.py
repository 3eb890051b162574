"""Which calls a list shows, as its address says it: what is in the address is all there is to know."""

from datetime import date
from typing import Annotated, Any, Literal
from urllib.parse import urlencode

from pydantic import Field

from aql.store.listings import Order, Wanted
from aql.values.rubric import VerdictKind
from aql.values.transcript import Side
from aql.web.given import Given

Show = Literal["all", "waiting", "held", "changed", "reviewed"]
Words = Annotated[str, Field(max_length=200)]
Page = Annotated[int, Field(ge=1, le=1_000_000)]

LINES_A_PAGE = 50

_SHOWN: dict[Show, Wanted] = {
    "all": {},
    "waiting": {"is_reviewed": False},
    "held": {"is_held": True},
    "changed": {"has_changed": True},
    "reviewed": {"is_reviewed": True},
}


class _Asked(Given):
    """What stands in an address."""

    def address(self, path: str, **changed: Any) -> str:
        """The address of `path` under these filters, some of them changed; what is as it would be anyway is left out."""
        told = self.model_dump(mode="json", exclude_defaults=True) | changed
        said = {name: value for name, value in told.items() if value not in (None, "")}
        return f"{path}?{urlencode(said)}" if said else path


class Filters(_Asked):
    """The calls of a list: who waits for a review, what stands, when, whose, with which words; how ordered, and which page."""

    show: Show = Field("waiting", description="waiting: not reviewed yet; held: a person must look first; changed: reviewed before")
    verdict: VerdictKind | None = Field(None, description="the verdict that stands")
    account: Words | None = Field(None, description="the account, whatever its case")
    since: date | None = Field(None, description="held on this day or later; analyzed, where nobody knows when it was held")
    until: date | None = Field(None, description="held on this day or before")
    extractor: Words | None = Field(None, description="embedded, or a model's name")
    words: Words | None = Field(None, description="in the file's path, the account or the title")
    order: Order = "newest"
    page: Page = 1

    @property
    def wanted(self) -> Wanted:
        """The calls, as the store wants them named."""
        return {**_SHOWN[self.show], **self._named()}

    @property
    def is_narrowed(self) -> bool:
        """Whether anything but the kind of review is asked for."""
        return any(self._named().values())

    def _named(self) -> Wanted:
        return {
            "verdict": self.verdict,
            "account": self.account,
            "since": self.since,
            "until": self.until,
            "extractor": self.extractor,
            "words": self.words,
        }


class Place(Filters):
    """Where a reader stands in a list: at line `at` (from 0), or nowhere in it; `did` is a call they just decided about."""

    at: int | None = Field(None, ge=0, le=100_000_000)
    did: Words | None = None

    @property
    def filters(self) -> Filters:
        """The list alone."""
        return Filters(**self.model_dump(exclude={"at", "did"}))


_WORDS = 'words, "words in a row", the beginn* of one'


class Sought(_Asked):
    """What is searched for, and where."""

    words: Words | None = Field(None, description=_WORDS)
    account: Words | None = None
    speaker: Words | None = Field(None, description="any part of a name")
    side: Side | None = None
    since: date | None = None
    until: date | None = None
    verdict: VerdictKind | None = None
    context: int = Field(1, ge=0, le=10, description="turns around each hit")


class SoughtWords(Sought):
    """What is searched for, where nobody is asked for words first."""

    words: Words = Field(min_length=1, description=_WORDS)


class AccountFilters(_Asked):
    """Which accounts a list shows."""

    words: Words | None = Field(None, description="in the name of the account")
    page: Page = 1
