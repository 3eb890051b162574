"""Typed values that stand in a buyer's words: windows, money, people, names, numbers, actions.

The same shapes are claimed by an extractor and kept by grounding: a kept value is one that was found in the cited
words. Whatever was not said but filled in (a scale, a currency, a year) says where it came from.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

SaidFrom = Literal["said", "implied", "profile", "call_date"]
WindowKind = Literal["deadline", "range", "start"]
MoneyKind = Literal["allocated", "range", "threshold", "spend_today", "ceiling"]
Stance = Literal["incumbent", "evaluating", "rejected", "chosen", "past", "build"]
PersonRole = Literal["economic_buyer", "decision_maker", "champion", "blocker", "influencer", "user", "not_yet_involved"]


@dataclass(frozen=True, slots=True)
class Window:
    """A time in which something is to happen; both dates included, None where they cannot be told.

    `phrase` is what was said. A deadline starts on the call's date. `year_from` says whether the year was said
    or filled in from the call's date. Without a call's date a relative phrase keeps start and end None.
    """

    phrase: str
    kind: WindowKind
    start: date | None = None
    end: date | None = None
    year_from: SaidFrom = "said"
    type: Literal["window"] = "window"

    def __post_init__(self) -> None:
        if self.start and self.end and self.start > self.end:
            raise ValueError(f"a window must not end before it starts: {self.start} to {self.end}")


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in whole units of `currency` (ISO 4217, None where unknown); `upper` is the top of a range.

    `per` is "seat", "month", "year" or None; `scale_from` is "implied" where "a hundred" was taken for thousands.
    """

    phrase: str
    amount: Decimal
    kind: MoneyKind
    currency: str | None = None
    upper: Decimal | None = None
    per: str | None = None
    currency_from: SaidFrom = "said"
    scale_from: SaidFrom = "said"
    type: Literal["money"] = "money"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody on the buyer's side; named, or known by a title alone. `name_said` is the name as the export spells it."""

    role: PersonRole
    name: str | None = None
    name_said: str | None = None
    title: str | None = None
    in_room: bool = False
    type: Literal["person"] = "person"

    def __post_init__(self) -> None:
        if not (self.name or self.title):
            raise ValueError("a person has a name or a title")


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another way the buyer could go; `is_named` is false for a description ("a spreadsheet")."""

    name: str
    name_said: str
    stance: Stance
    is_named: bool = True
    type: Literal["alternative"] = "alternative"


@dataclass(frozen=True, slots=True)
class Number:
    """A number with its unit, verbatim."""

    phrase: str
    type: Literal["number"] = "number"


@dataclass(frozen=True, slots=True)
class Action:
    """A next step. `action` is a gloss; `phrase` the words that date it; `owner` a name, "buyer" or "seller"."""

    action: str
    on: date | None = None
    phrase: str = ""
    owner: str | None = None
    type: Literal["action"] = "action"


@dataclass(frozen=True, slots=True)
class Text:
    """Words of the buyer, verbatim."""

    text: str
    type: Literal["text"] = "text"


Value = Window | Money | Person | Alternative | Number | Action | Text
