"""Card numbers, IBANs and telephone numbers in a text, written or said digit by digit; checksums tell the first two apart."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import Literal

from aql.language.amounts.letters import plain
from aql.redact.runs import Sign, digits_only, runs

# Where a call in a language is likely to be from; a number with its country code is known anywhere.
_REGIONS = {
    "en": ("US", "GB", "AU", "IE"),
    "de": ("DE", "AT", "CH"),
    "fr": ("FR", "BE", "CH"),
    "es": ("ES", "MX", "AR", "CO"),
    "pt": ("PT", "BR"),
    "it": ("IT",),
    "nl": ("NL", "BE"),
    "ja": ("JP",),
}
_FEWEST_DIGITS = 7
_MOST_DIGITS = 15
_FEWEST_SINGLE = 6


Number = Literal["iban", "card", "phone"]


def numbers_in(text: str, language: str) -> Iterator[tuple[int, int, Number]]:
    """Where account, card and telephone numbers stand; the surest first, and what overlaps it may be dropped.

    An IBAN has check digits (ISO 13616: mod 97 is 1), a card number a check digit (ISO/IEC 7812, Luhn) and 13 to 19
    digits that begin as cards do. A telephone number is one that `phonenumbers` knows, or is said digit by digit or in pairs.
    """
    found = tuple(runs(text, language))
    parts = [part for run in found for part in digits_only(run)]
    yield from ((start, end, "iban") for run in found for start, end in _first(run, _iban_from))
    yield from ((start, end, "card") for part in parts for start, end in _first(part, _card_from))
    phones = [*_written(text, language), *((part[0].start, part[-1].end) for part in parts if _is_phone(part, language))]
    for start, end in sorted(phones, key=lambda span: span[0] - span[1]):
        yield start, end, "phone"


def _first(run: Sequence[Sign], ending: Callable[[Sequence[Sign], int], int | None]) -> Iterator[tuple[int, int]]:
    """The first piece of a run that has an ending."""
    for first in range(len(run)):
        last = ending(run, first)
        if last is not None:
            yield run[first].start, run[last].end
            return


def _iban_from(run: Sequence[Sign], first: int) -> int | None:
    """The last sign of the longest IBAN that begins with the sign `first`, or None."""
    chars = ""
    last = None
    for place in range(first, len(run)):
        chars += run[place].chars
        if len(chars) > 34 or not re.match(r"[A-Z]{0,2}$|[A-Z]{2}\d|[A-Z]{2}\d{2}[A-Z0-9]*$", chars):
            break
        if len(chars) >= 15 and int("".join(str(int(char, 36)) for char in chars[4:] + chars[:4])) % 97 == 1:
            last = place
    return last


def _card_from(part: Sequence[Sign], first: int) -> int | None:
    """The last sign of the longest card number that begins with the sign `first`, or None."""
    digits = ""
    last = None
    for place in range(first, len(part)):
        digits += part[place].chars
        if len(digits) > 19 or digits[0] not in "23456":
            break
        if len(digits) >= 13 and _has_check_digit(digits) and not _is_counting(part[first : place + 1]):
            last = place
    return last


def _has_check_digit(digits: str) -> bool:
    doubled = (sum(divmod(int(digit) * 2, 10)) for digit in digits[-2::-2])
    return (sum(int(digit) for digit in digits[-1::-2]) + sum(doubled)) % 10 == 0


_JA_JOINT = re.compile(r"(?<=\d)の(?=\d)")
_DATE = re.compile(r"\d{1,4}([./-])\d{1,2}\1\d{1,4}")
# A number without its area code is told from a range by what stands before it.
_LOCAL = re.compile(
    r"\b(?:call|phone|number|cell|mobile|reach|text|ring|extension|nummer|telefon|handy|durchwahl|telefono|movil|numero|celular|telephone|portable|"
    r"telefone|telemovel|cellulare|telefoon)\b[^.!?\d]{0,30}(\d{3}[-. ]\d{4})(?!\d)"
)


def _written(text: str, language: str) -> Iterator[tuple[int, int]]:
    from phonenumbers import Leniency, PhoneNumberMatcher

    if sum(char.isdecimal() for char in text) < _FEWEST_DIGITS:
        return
    text = _JA_JOINT.sub("-", text)
    for region in _REGIONS.get(language, (None,)):
        for match in PhoneNumberMatcher(text, region, leniency=Leniency.VALID):
            yield match.start, match.end
        for match in PhoneNumberMatcher(text, region, leniency=Leniency.POSSIBLE):
            digits = sum(char.isdecimal() for char in match.raw_string)
            if digits >= 9 and match.raw_string.startswith(("+", "0", "(", "＋", "０")) and not _DATE.search(match.raw_string):
                yield match.start, match.end
    for local in _LOCAL.finditer(plain(text)):
        yield local.span(1)


def _is_phone(part: Sequence[Sign], language: str) -> bool:
    """Whether a run of digits, some of them said or one by one, is a telephone number, and no counting, scores or years."""
    digits = "".join(sign.chars for sign in part).lstrip("+")
    if not _FEWEST_DIGITS <= len(digits) <= _MOST_DIGITS or not any(sign.is_said or len(sign.chars) == 1 for sign in part):
        return False
    if part[0].chars == "+" or (digits.startswith("0") and len(digits) >= 9):
        return True
    if _is_counting(part):
        return False
    singles = sum(len(set(sign.chars)) == 1 for sign in part)
    return singles >= _FEWEST_SINGLE or _is_valid(digits, language)


def _is_counting(part: Sequence[Sign]) -> bool:
    """Whether a run sets out to count and nearly keeps to it: "three four five", "ten twenty thirty"."""
    steps = [int(after.chars) - int(before.chars) for before, after in pairwise(part) if before.chars != "+"]
    return len(steps) > 1 and 0 != steps[0] == steps[1] and steps.count(steps[0]) >= 0.8 * len(steps)


def _is_valid(digits: str, language: str) -> bool:
    """Whether the digits are a number of a country where none is dialled first within it."""
    import phonenumbers

    def is_number(region: str) -> bool:
        try:
            return phonenumbers.is_valid_number(phonenumbers.parse(digits, region))
        except phonenumbers.NumberParseException:
            return False

    return any(is_number(region) for region in _REGIONS.get(language, ()) if region in {"US", "ES", "PT", "BR", "IT", "MX", "CO"})
