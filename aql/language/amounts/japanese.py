"""Japanese numbers, in kanji, in digits and in both: 五百万, 3,000万, 二〇二六."""

import re
from collections.abc import Iterator
from decimal import Decimal

Number = tuple[Decimal, bool, int]


def japanese_numbers(low: str) -> Iterator[tuple[tuple[int, int], Number]]:
    """The numbers of a plain Japanese text: place, value, whether an ordinal (第三), and the largest scale said."""
    skipped = {hit.start() for hit in _JA_NO_NUMBER.finditer(low)}
    for hit in _JA_NUMBER.finditer(low):
        if hit.start() in skipped:
            continue
        start, end = hit.span()
        value = _value_of_kanji(hit.group())
        is_ordinal = low[start - 1 : start] == "第"
        scale = max((factor for sign, factor in _JA_LARGE.items() if sign in hit.group()), default=1)
        yield (start, end), (value, is_ordinal, scale)


_JA_DIGITS = {"〇": 0, "零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_JA_SMALL = {"十": 10, "百": 100, "千": 1000}
_JA_LARGE = {"万": 10_000, "億": 100_000_000, "兆": 1_000_000_000_000}
_JA_NUMBER = re.compile(
    r"(?:[一二三四](?=四半期)|\d+(?:,\d{3})*(?:\.\d+)?|[〇零一二三四五六七八九十百千](?!半期))(?:[\d〇零一二三四五六七八九十百千万億兆](?!半期))*(?:[・.]\d+)?"
)
# Words that begin with the sign for one and count nothing: together, first of all, the same, part, general ...
_JA_NO_NUMBER = re.compile("一(?:緒|番|般|応|旦|切|致|覧|体|方|部|通り|度|社|括)|十分(?!間)|[一二三]人称|千葉|八王子|三重|九州|四国|百貨")


def _value_of_kanji(written: str) -> Decimal:
    """Digits gather, small scales multiply within a group, large ones close it."""
    total = group = Decimal(0)
    pending = ""
    for sign in written.replace(",", "").replace("・", "."):
        if sign.isdecimal() or sign == ".":
            pending += sign
        elif sign in _JA_DIGITS:
            pending += str(_JA_DIGITS[sign])
        elif sign in _JA_SMALL:
            group += _figure(pending, 1) * _JA_SMALL[sign]
            pending = ""
        else:
            total += ((group + _figure(pending, 0)) or 1) * _JA_LARGE[sign]
            group, pending = Decimal(0), ""
    return total + group + _figure(pending, 0)


def _figure(digits: str, none: int) -> Decimal:
    """The digits gathered, or `none`; of two points, as in an address or a version, the second parts nothing."""
    if not digits:
        return Decimal(none)
    whole, _, part = digits.partition(".")
    return Decimal(f"{whole or 0}.{part.replace('.', '')}") if part else Decimal(whole or 0)
