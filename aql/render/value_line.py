"""A typed value as one line of a card, with a mark on all that was filled in and not said."""

from decimal import Decimal

from aql.values.amount import Action, Alternative, Money, Number, Person, Text, Value, Window


def value_line(value: Value) -> str:
    """The value in words: dates as ISO, amounts with their currency, and what was said in quotes."""
    match value:
        case Window():
            return _window(value)
        case Money():
            return _money(value)
        case Person():
            return _person(value)
        case Alternative():
            return f"{value.name} ({value.stance})" + _spelled(value.name, value.name_said)
        case Action():
            on = f", {value.on}" if value.on else ""
            owner = f", owner {value.owner}" if value.owner else ""
            return f"{value.action}{on}{owner}"
        case Number():
            return f"“{value.phrase}”"
        case Text():
            return f"“{value.text}”"


def _window(window: Window) -> str:
    if window.start and window.start == window.end:
        dates = f"{window.start}"
    elif window.start and window.end:
        dates = f"{window.start} to {window.end}"
    elif window.end:
        dates = f"until {window.end}"
    elif window.start:
        dates = f"from {window.start}"
    else:
        return f"“{window.phrase}” (no date: the call's own date is not known)"
    counted = "" if window.year_from == "said" else ", counted from the call's date"
    return f"{dates} ({window.kind}{counted}; “{window.phrase}”)"


def _money(money: Money) -> str:
    amount = _plain(money.amount) + (f" to {_plain(money.upper)}" if money.upper is not None else "")
    marks = [money.kind.replace("_", " ")]
    if money.scale_from != "said":
        marks.append(f"scale {money.scale_from}")
    if money.currency is None:
        marks.append("currency not said")
    elif money.currency_from != "said":
        marks.append(f"currency {'from the profile' if money.currency_from == 'profile' else money.currency_from}")
    per = f" a {money.per}" if money.per else ""
    return f"{money.currency or ''} {amount}{per}".strip() + f" ({', '.join(marks)}; “{money.phrase}”)"


def _plain(amount: Decimal) -> str:
    return f"{amount:,.2f}".removesuffix(".00")


def _person(person: Person) -> str:
    name = person.name or person.title or ""
    title = f", {person.title}" if person.name and person.title else ""
    room = "in the room" if person.in_room else "not in the room"
    return f"{name}{title}: {person.role.replace('_', ' ')}, {room}" + _spelled(name, person.name_said)


def _spelled(name: str, said: str | None) -> str:
    return f", transcribed as “{said}”" if said and said.casefold() != name.casefold() else ""
