"""A typed value in words, with a mark on all that was filled in and not said."""

from dataclasses import dataclass
from decimal import Decimal

from aql.render.clock import day
from aql.values.amount import Action, Alternative, Money, Number, Person, Text, Value, Window


@dataclass(frozen=True, slots=True)
class Brief:
    """A value as people say it, what is to be known beside it, and the words it was read from, empty where it is all words."""

    text: str
    marks: tuple[str, ...] = ()
    said: str = ""


def value_line(value: Value) -> str:
    """The value on one line: what was filled in and not said, and the words it was read from, stand in brackets."""
    brief = in_brief(value)
    beside = "; ".join(filter(None, (", ".join(brief.marks), f"“{brief.said}”" if brief.said else "")))
    return f"{brief.text} ({beside})" if beside else brief.text


def in_brief(value: Value) -> Brief:
    """The value in words."""
    match value:
        case Window():
            return _window(value)
        case Money():
            return _money(value)
        case Person():
            title = value.title or ""
            name = f"{value.name}, {title}" if value.name and title else value.name or title
            room = "in the room" if value.in_room else "not in the room"
            return Brief(name, (value.role.replace("_", " "), room, *_spelled(value.name or title, value.name_said)))
        case Alternative():
            return Brief(value.name, (value.stance, *_spelled(value.name, value.name_said)))
        case Action():
            on = (day(value.on),) if value.on else ()
            return Brief(value.action, (*on, f"owner: {value.owner}") if value.owner else on)
        case Number():
            return Brief(f"“{value.phrase}”")
        case Text():
            return Brief(f"“{value.text}”")


def _window(window: Window) -> Brief:
    if window.start and window.start == window.end:
        dates = f"on {day(window.start)}"
    elif window.end and (window.kind == "deadline" or not window.start):
        dates = f"by {day(window.end)}"
    elif window.start and window.end:
        dates = f"{day(window.start)} to {day(window.end)}"
    elif window.start:
        dates = f"from {day(window.start)}"
    else:
        return Brief(f"“{window.phrase}”", (window.kind, "no date: the call's own date is not known"))
    counted = () if window.year_from == "said" else ("counted from the call's date",)
    return Brief(dates, (window.kind, *counted), window.phrase)


def _money(money: Money) -> Brief:
    amount = _plain(money.amount) + (f" to {_plain(money.upper)}" if money.upper is not None else "")
    marks = [money.kind.replace("_", " ")]
    if money.scale_from != "said":
        marks.append(f"scale {money.scale_from}")
    if money.currency is None:
        marks.append("currency not said")
    elif money.currency_from != "said":
        marks.append(f"currency {'from the profile' if money.currency_from == 'profile' else money.currency_from}")
    per = f" a {money.per}" if money.per else ""
    return Brief(f"{money.currency or ''} {amount}{per}".strip(), tuple(marks), money.phrase)


def _plain(amount: Decimal) -> str:
    return f"{amount:,.2f}".removesuffix(".00")


def _spelled(name: str, said: str | None) -> tuple[str, ...]:
    return (f"transcribed as “{said}”",) if said and said.casefold() != name.casefold() else ()
