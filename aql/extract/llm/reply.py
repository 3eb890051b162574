"""How a model's answer becomes an Extraction: checked against its shape, turned into values, nothing taken on trust."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, Field

from aql.extract.llm.garbage import Garbage
from aql.extract.llm.parsed import STRICT, parsed
from aql.values.amount import (
    Action,
    Alternative,
    Money,
    MoneyKind,
    Number,
    Person,
    PersonRole,
    Stance,
    Text,
    Value,
    Window,
    WindowKind,
)
from aql.values.claim import Claim, Extraction, Quote, RemarkClaim, RemarkKind, VoiceClaim
from aql.values.rubric import Rubric, Status, ValueType
from aql.values.transcript import Transcript


def read_reply(text: str, rubric: Rubric, transcript: Transcript, codes: Mapping[str, str]) -> Extraction | Garbage:
    """What a model's answer says, without usage, or what in it does not fit. `codes` names the speaker behind each code.

    A criterion the answer leaves out is not claimed; one the rubric has not is kept, for grounding to refuse. A turn the
    transcript has not is no turn; a date that is none, a person with neither name nor title and a window that ends
    before it starts lose what is wrong with them, and cost the rest nothing.
    """
    reply = parsed(text, _Reply)
    if isinstance(reply, Garbage):
        return reply
    cited = _Citing(len(transcript.turns))
    labels = {code: next((turn.label for turn in transcript.turns if turn.speaker == name), name) for code, name in codes.items()}
    return Extraction(
        claims=tuple(_claim(name, said, rubric, cited) for name, said in reply.criteria.items()),
        remarks=tuple(RemarkClaim(said.kind, said.gloss, cited.quotes(said.quotes), said.is_answered) for said in reply.remarks),
        voices=tuple(voice for said in reply.voices if (voice := _voice(said, labels, cited))),
    )


@dataclass(frozen=True, slots=True)
class _Citing:
    """How turn numbers are checked: `count` is the number of turns in the transcript."""

    count: int

    def turn(self, number: int | None) -> int | None:
        return number if number is not None and 0 <= number < self.count else None

    def quote(self, said: "_Quote") -> Quote:
        return Quote(self.turn(said.turn), said.words.strip())

    def quotes(self, said: Iterable["_Quote"]) -> tuple[Quote, ...]:
        return tuple(dict.fromkeys(quote for one in said if (quote := self.quote(one)).words))


def _claim(name: str, said: "_Criterion", rubric: Rubric, cited: _Citing) -> Claim:
    criterion = rubric.criterion(name)
    kinds = criterion.values if criterion else ()
    asked = cited.quote(said.asked) if said.asked and said.asked.words.strip() else None
    values = tuple(value for kind in kinds for value in _VALUES[kind](said))
    return Claim(name, said.status, cited.quotes(said.quotes), values, said.gloss.strip(), asked)


def _voice(said: "_Voice", labels: Mapping[str, str], cited: _Citing) -> VoiceClaim | None:
    """The claim on a voice, or None where it names nobody, or turns that are not there."""
    label = labels.get(said.speaker)
    first = said.first_turn if said.first_turn is not None else said.last_turn
    last = said.last_turn if said.last_turn is not None else said.first_turn
    if label is None or not said.quote.words.strip():
        return None
    if first is not None and last is not None and not 0 <= first <= last < cited.count:
        return None
    return VoiceClaim(label, said.side, cited.quote(said.quote), first, last, said.name or None)


def _windows(said: "_Criterion") -> Iterator[Value]:
    for window in said.window:
        is_upright = not (window.start and window.end and window.start > window.end)
        yield Window(window.phrase, window.kind, *((window.start, window.end) if is_upright else ()))


def _money(said: "_Criterion") -> Iterator[Value]:
    for money in said.money:
        currency = money.currency.upper() if money.currency else None
        yield Money(money.phrase, money.amount, money.kind, currency, money.upper, money.per)


def _people(said: "_Criterion") -> Iterator[Value]:
    for person in said.people:
        if person.name or person.title:
            name_said = person.name_said or person.name
            yield Person(person.role, person.name or None, name_said or None, person.title or None, person.in_room)


def _names(said: "_Criterion") -> Iterator[Value]:
    for name in said.names:
        yield Alternative(name.name, name.name_said or name.name, name.stance, name.is_named)


def _actions(said: "_Criterion") -> Iterator[Value]:
    for action in said.action:
        yield Action(action.action, action.on, action.phrase, action.owner or None)


_VALUES: Mapping[ValueType, Callable[["_Criterion"], Iterable[Value]]] = {
    "window": _windows,
    "money": _money,
    "people": _people,
    "names": _names,
    "numbers": lambda said: (Number(phrase) for phrase in said.numbers),
    "action": _actions,
    "text": lambda said: (Text(words) for words in said.text),
}


def _or_empty(given: object) -> object:
    """Models that are held by no grammar write null for an empty list or text."""
    return [] if given is None else given


def _or_blank(given: object) -> object:
    return "" if given is None else given


def _day(given: object) -> object:
    """An ISO day, or None for what is none: a date that cannot be read is no date, and costs no call its answer."""
    try:
        return date.fromisoformat(given) if isinstance(given, str) else None
    except ValueError:
        return None


Blank = Annotated[str, BeforeValidator(_or_blank)]
Amount = Annotated[Decimal, Field(strict=False)]
TurnNumber = Annotated[int | None, Field(strict=False)]
Day = Annotated[date | None, BeforeValidator(_day)]


class _Strict(BaseModel):
    model_config = STRICT


class _Quote(_Strict):
    turn: TurnNumber = None
    words: str


class _Window(_Strict):
    phrase: str
    kind: WindowKind
    start: Day = None
    end: Day = None


class _Money(_Strict):
    phrase: str
    amount: Amount
    upper: Amount | None = None
    currency: str | None = None
    per: Literal["seat", "month", "year"] | None = None
    kind: MoneyKind


class _Person(_Strict):
    name: str | None = None
    name_said: str | None = None
    title: str | None = None
    role: PersonRole
    in_room: bool = False


class _Name(_Strict):
    name: str
    name_said: Blank = ""
    is_named: bool = True
    stance: Stance


class _Action(_Strict):
    action: str
    phrase: Blank = ""
    on: Day = None
    owner: str | None = None


class _Criterion(_Strict):
    asked: _Quote | None = None
    quotes: Annotated[list[_Quote], BeforeValidator(_or_empty)]
    status: Status
    gloss: Blank = ""
    window: Annotated[list[_Window], BeforeValidator(_or_empty)] = []
    money: Annotated[list[_Money], BeforeValidator(_or_empty)] = []
    people: Annotated[list[_Person], BeforeValidator(_or_empty)] = []
    names: Annotated[list[_Name], BeforeValidator(_or_empty)] = []
    numbers: Annotated[list[str], BeforeValidator(_or_empty)] = []
    action: Annotated[list[_Action], BeforeValidator(_or_empty)] = []
    text: Annotated[list[str], BeforeValidator(_or_empty)] = []


class _Remark(_Strict):
    kind: RemarkKind
    quotes: list[_Quote]
    gloss: str
    is_answered: bool = False


class _Voice(_Strict):
    speaker: str
    first_turn: TurnNumber = None
    last_turn: TurnNumber = None
    quote: _Quote
    side: Literal["buyer", "seller", "other"]
    name: str | None = None


class _Reply(_Strict):
    voices: Annotated[list[_Voice], BeforeValidator(_or_empty)] = []
    criteria: dict[str, _Criterion]
    remarks: Annotated[list[_Remark], BeforeValidator(_or_empty)] = []
