"""Every number of a text, in digits and in words, with its value and its place.

Spoken numbers follow the grammar of the language ("a hundred and twenty thousand", "quatre-vingt-dix",
"fünfundvierzigtausend", "三千五百万") and its shortcuts: "one sixty-five" is 165, "a million two" is 1,200,000.
"""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache, lru_cache

from aql.language.amounts_letters import plain
from aql.language.amounts_words import MILLION, NUMERALS, Numerals

_WORD = re.compile(r"[^\W\d_]+|\d+(?:[.,']\d+)*(?: \d{3}(?!\d))*")
# "al menos cuarenta" and "au moins quarante" are no negative numbers.
_MINUS = re.compile(r"(?<!\bal )(?<!\blo )(?<!\bau )(?<!\bdu )(?<!\bpelo )(?<!\bao )\b(?:minus|menos|moins) $|(?<![\w.,)])-$")
_NO_WORDS = Numerals(ones={}, teens={}, tens={}, scales={"k": 1000}, ordinals={})


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as it stands.

    `scale` is the largest of its words for thousands and more ("forty K": 1000), 1 where none
    was said; `is_pair`: two numbers read as one ("two fifty"), which may also be an hour.
    """

    phrase: str
    span: tuple[int, int]
    value: Decimal
    is_ordinal: bool = False
    scale: int = 1
    is_pair: bool = False


def figures_in(text: str, language: str = "en") -> tuple[Figure, ...]:
    """The numbers of a text in their order; neighbours that form no number together stand apart."""
    low = plain(text)
    if language == "ja":
        return tuple(_japanese(text, low))
    words = [(hit.group(), hit.start(), hit.end()) for hit in _WORD.finditer(low)]
    numerals = NUMERALS.get(language, _NO_WORDS)
    if not _has_number({word for word, _, _ in words}, language):
        return ()
    reader = _Reader(low, words, numerals, language)
    found = []
    place = 0
    while place < len(words):
        read = reader.number(place)
        if read is None:
            place += 1
            continue
        start, end = words[place][1], words[read.next - 1][2]
        if minus := _MINUS.search(low, max(0, start - 12), start):
            start, read = minus.start(), replace(read, value=-read.value)
        found.append(Figure(text[start:end], (start, end), read.value, read.is_ordinal, read.scale, read.is_pair))
        place = read.next
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Read:
    """A number read, and the place of the first word after it."""

    value: Decimal
    next: int
    is_ordinal: bool = False
    scale: int = 1
    is_pair: bool = False


def _has_number(words: set[str], language: str) -> bool:
    """Whether any word can begin a number; cheap, as most turns hold none."""
    if not words.isdisjoint(_starters(language)) or any(word[0].isdigit() for word in words):
        return True
    return language == "de" and any(_german(word) is not None or _german_ordinal(word) is not None for word in words)


@cache
def _starters(language: str) -> frozenset[str]:
    """The words a number can begin with."""
    numerals = NUMERALS.get(language, _NO_WORDS)
    tables = (numerals.ones, numerals.teens, numerals.tens, numerals.scales, numerals.ordinals, numerals.hundreds or {})
    return frozenset(word for table in tables for word in table) | numerals.hundred | numerals.half


class _Reader:
    """Reads a number at a place of a list of words: scales over groups of three over tens and ones."""

    def __init__(self, low: str, words: list[tuple[str, int, int]], numerals: Numerals, language: str) -> None:
        self.low = low
        self.words = words
        self.numerals = numerals
        self.language = language

    def number(self, place: int) -> _Read | None:
        """The longest number at `place`."""
        word = self.words[place][0]
        if word[0].isdigit():
            return self._digits(place)
        if ordinal := self._ordinal(place):
            return ordinal
        return self._spoken(place)

    def _word(self, place: int, *, glued: bool = False) -> str:
        """The word at `place` where only a space or a hyphen parts it from the word before; else nothing."""
        if not 0 < place < len(self.words):
            return self.words[0][0] if place == 0 else ""
        gap = self.low[self.words[place - 1][2] : self.words[place][1]]
        return self.words[place][0] if gap in {" ", "-", "\n"} or (glued and not gap) else ""

    def _digits(self, place: int) -> _Read | None:
        """Digits, with the word of a scale behind them: "40k", "1,2 Mio", "3 500", "21st"."""
        written = self.words[place][0]
        value = _value_of_digits(written, comma=self.numerals.decimal_comma)
        after = self._word(place + 1, glued=True)
        if self._is_ordinal_end(place, after):
            return _Read(value, place + 2, is_ordinal=True)
        factor = self.numerals.scales.get(after)
        if factor is None or (after == "m" and not self.low[self.words[place][2] :].startswith("m")):
            return _Read(value, place + 1)
        return _Read(value * factor, place + 2, scale=factor)

    def _is_ordinal_end(self, place: int, after: str) -> bool:
        """Whether the digits at `place` are made an ordinal by the letters glued to them."""
        ends = {"en": {"st", "nd", "rd", "th"}, "fr": {"er", "e", "eme"}, "es": {"o", "a", "er"}, "pt": {"o", "a"}}
        glued = place + 1 < len(self.words) and self.words[place][2] == self.words[place + 1][1]
        return glued and after in ends.get(self.language, ())

    def _ordinal(self, place: int) -> _Read | None:
        """As in "twenty-first", "third", "dreißigsten"."""
        word = self.words[place][0]
        if self.language == "de":
            value = _german_ordinal(word)
            return None if value is None else _Read(Decimal(value), place + 1, is_ordinal=True)
        if word in self.numerals.ordinals:
            return _Read(Decimal(self.numerals.ordinals[word]), place + 1, is_ordinal=True)
        if word in self.numerals.tens and (one := self.numerals.ordinals.get(self._word(place + 1), 10)) < 10:
            return _Read(Decimal(self.numerals.tens[word] + one), place + 2, is_ordinal=True)
        return None

    def _spoken(self, start: int) -> _Read | None:
        """Groups with falling scales: "two million three hundred thousand and five"."""
        total, limit, largest, place, is_pair = Decimal(0), 0, 1, start, False
        while True:
            group = self._half_of_scale(place) or self._group(place)
            if group is None:
                break
            is_pair = is_pair or group.is_pair
            scale = self.numerals.scales.get(self._word(self._past_odd(group.next)), 0)
            if group.value >= 1000:
                if limit and group.value >= limit:
                    break
                total, place, limit = total + group.value, group.next, max(group.scale, 1000)
            elif scale and not (limit and scale >= limit):
                total, limit = total + group.value * scale, scale
                place = self._past_odd(group.next) + 1
            elif not limit:
                return _Read(group.value, group.next, is_pair=group.is_pair)
            elif group.value < limit:
                total += _colloquial(group.value, limit)
                place = group.next
                break
            else:
                break
            largest = max(largest, limit)
            total, place = self._and_a_half(total, limit, place)
            place = self._past_joiner(place)
        place = self._before_joiner(place)
        return _Read(total, place, scale=largest, is_pair=is_pair) if place > start else None

    def _half_of_scale(self, place: int) -> _Read | None:
        """As in "half a million", "medio millón", "a quarter of a million"."""
        if self._at(place) not in self.numerals.half:
            return None
        after = place + 2 if self._word(place + 1) in self.numerals.articles else place + 1
        scale = self.numerals.scales.get(self._word(after))
        return None if scale is None else _Read(Decimal(scale) / 2, after + 1, scale=scale)

    def _group(self, place: int) -> _Read | None:
        """A number below a thousand, with its decimals; a bare scale ("mil", "a thousand", "tausend") counts one."""
        word = self._at(place)
        numerals = self.numerals
        if word in numerals.articles or word == "couple":
            return self._after_article(place)
        if self.language == "de" and (value := _german(word)) is not None:
            return self._decimals(Decimal(value), place + 1)
        if numerals.hundreds and word in numerals.hundreds:
            return self._after_hundred(Decimal(numerals.hundreds[word]), place + 1)
        if word in numerals.hundred and self.language == "fr":
            return self._after_hundred(Decimal(100), place + 1)
        if word in {"mil", "mille"} and self.language in {"es", "pt", "fr"}:
            return _Read(Decimal(1), place)
        small = self._below_hundred(place)
        return self._from_small(*small) if small else None

    def _from_small(self, value: Decimal, after_small: int) -> _Read:
        """A number below a hundred with what makes it more: "hundred", a second half ("two fifty"), decimals."""
        if self._word(after_small) in self.numerals.hundred:
            return self._after_hundred(value * 100, after_small + 1)
        is_pair_start = self.language == "en" and (0 < value < 10 or value in {19, 20})
        if is_pair_start and (pair := self._pair(after_small)):
            return _Read(value * 100 + pair[0], pair[1], is_pair=True)
        return self._decimals(value, after_small)

    def _after_article(self, place: int) -> _Read | None:
        """As in "a hundred and ten", "a thousand", "a couple of million"."""
        one = Decimal(1)
        if self._at(place) == "couple":
            one, place = Decimal(2), place + (self._word(place + 1) == "of")
        after = self._word(place + 1)
        if after in self.numerals.hundred:
            return self._after_hundred(one * 100, place + 2)
        return _Read(one, place + 1) if after in self.numerals.scales and len(after) > 2 else None

    def _at(self, place: int) -> str:
        """The word at `place`, whatever parts it from the one before."""
        return self.words[place][0] if place < len(self.words) else ""

    def _after_hundred(self, value: Decimal, place: int) -> _Read:
        """Hundreds with the tens and ones that follow them."""
        after = place + 1 if "h" in self.numerals.joins and self._word(place) == self.numerals.joiner else place
        if self._word(after) and (small := self._below_hundred(after)) and self._word(small[1]) not in self.numerals.hundred:
            return self._decimals(value + small[0], small[1])
        return _Read(value, place)

    def _pair(self, place: int) -> tuple[Decimal, int] | None:
        """The second half of "one sixty-five", "nine oh four", "twenty twenty-six"."""
        if self._word(place) == "oh" and (one := self.numerals.ones.get(self._word(place + 1))):
            return Decimal(one), place + 2
        if (
            self._word(place)
            and (small := self._below_hundred(place))
            and small[0] >= 10
            and self._word(small[1]) not in self.numerals.hundred
        ):
            return small
        return None

    def _below_hundred(self, place: int) -> tuple[Decimal, int] | None:
        """As in "twenty-one", "treinta y uno", "soixante et onze", "quatre-vingt-dix-sept"."""
        word, numerals = self._at(place), self.numerals
        if word in numerals.ones:
            if self.language == "fr" and word == "quatre" and self._word(place + 1) in {"vingt", "vingts"}:
                return self._after_tens(80, place + 2)
            return (Decimal(numerals.ones[word]), place + 1) if word != "oh" else None
        if word in numerals.teens:
            teen = numerals.teens[word]
            if self.language == "fr" and teen == 10 and (one := numerals.ones.get(self._word(place + 1), 0)) >= 7:
                return Decimal(10 + one), place + 2
            return Decimal(teen), place + 1
        return self._after_tens(numerals.tens[word], place + 1) if word in numerals.tens else None

    def _after_tens(self, tens: int, place: int) -> tuple[Decimal, int]:
        """Tens with the ones that follow; sixty and eighty take teens in French."""
        numerals = self.numerals
        after = place + 1 if "t" in numerals.joins and self._word(place) == numerals.joiner else place
        word = self._word(after)
        if numerals.ones.get(word):
            return Decimal(tens + numerals.ones[word]), after + 1
        if self.language == "fr" and tens in {60, 80} and word in numerals.teens and (small := self._below_hundred(after)):
            return tens + small[0], small[1]
        return Decimal(tens), place

    def _decimals(self, value: Decimal, place: int) -> _Read:
        """A number with what follows "point": "nine point two five"."""
        numerals = self.numerals
        if numerals.articles and [self._word(place), self._word(place + 1), self._word(place + 2)] == ["and", "a", "half"]:
            return _Read(value + Decimal("0.5"), place + 3)
        if self._word(place) not in numerals.point.split("/") or not self._word(place):
            return _Read(value, place)
        digits, after = "", place + 1
        while (digit := self.numerals.ones.get(self._word(after))) is not None:
            digits, after = digits + str(digit), after + 1
        if not digits and (small := self._below_hundred(after)) and self._word(after):
            digits, after = str(small[0]), small[1]
        return _Read(value + Decimal(f"0.{digits}"), after) if digits else _Read(value, place)

    def _past_odd(self, place: int) -> int:
        """The place after "odd" in "thirty-odd thousand"; "y pico" in Spanish."""
        if self._word(place) == self.numerals.joiner and self._word(place + 1) in self.numerals.odd:
            return place + 2
        return place + 1 if self._word(place) in self.numerals.odd else place

    def _and_a_half(self, total: Decimal, scale: int, place: int) -> tuple[Decimal, int]:
        """As in "un millón y medio", "um milhão e meio", "un million et demi"."""
        if self._word(place) == self.numerals.joiner and self._word(place + 1) in self.numerals.half:
            return total + Decimal(scale) / 2, place + 2
        return total, place

    def _past_joiner(self, place: int) -> int:
        """The place after an "and" that joins a scale to what follows."""
        return place + 1 if "s" in self.numerals.joins and self._word(place) == self.numerals.joiner else place

    def _before_joiner(self, place: int) -> int:
        """The place itself, or that of the joiner before it, which joined nothing."""
        return place - 1 if place and self._at(place - 1) == self.numerals.joiner != "" else place


def _colloquial(value: Decimal, scale: int) -> Decimal:
    """What stands behind millions without a scale of its own: "a million two", "un millón doscientos"."""
    if scale >= MILLION and value < 10:
        return value * scale / 10
    return value * 1000 if scale == MILLION and value >= 100 and value % 100 == 0 else value


def _value_of_digits(written: str, *, comma: bool) -> Decimal:
    """As in "1,200.50", "1.200,50", "1 200", "9,5": the last separator is the decimal one unless three digits follow it."""
    bare = written.replace(" ", "").replace("'", "")
    last = max(bare.rfind("."), bare.rfind(","))
    if last < 0:
        return Decimal(bare)
    sign, behind = bare[last], len(bare) - last - 1
    is_repeated = bare.count(sign) > 1
    is_grouping = is_repeated or (behind == 3 and not bare.startswith("0") and (comma or sign == ",") and not {".", ","} <= set(bare))
    if is_grouping:
        return Decimal(bare.replace(".", "").replace(",", ""))
    return Decimal(bare[:last].replace(".", "").replace(",", "") + "." + bare[last + 1 :])


@lru_cache(maxsize=4096)
def _german(word: str) -> Decimal | None:
    """The value of one German word: "hundertachtzig", "fünfundvierzigtausend", "anderthalb"."""
    numerals = NUMERALS["de"]
    word = word.replace("ß", "ss")
    if word in numerals.scales:
        return Decimal(1000) if word == "tausend" else None
    if word in {"anderthalb", "eineinhalb"}:
        return Decimal("1.5")
    if word.endswith("einhalb"):
        half = _german(word.removesuffix("einhalb"))
        return None if half is None else half + Decimal("0.5")
    if "tausend" in word:
        left, _, right = word.partition("tausend")
        return _sum(Decimal(1) if not left else _german(left), 1000, right)
    if "hundert" in word:
        left, _, right = word.partition("hundert")
        return _sum(Decimal(1) if not left else _german(left), 100, right)
    for table in (numerals.ones, numerals.teens, numerals.tens):
        if word in table:
            return Decimal(table[word])
    one, _, tens = word.partition("und")
    return Decimal(numerals.ones[one] + numerals.tens[tens]) if one in numerals.ones and tens in numerals.tens else None


def _sum(left: Decimal | None, factor: int, right: str) -> Decimal | None:
    """`left` times factor plus the German number `right`, or None where either is no number."""
    rest = Decimal(0) if not right else _german(right.removeprefix("und"))
    return None if left is None or rest is None or rest >= factor else left * factor + rest


@lru_cache(maxsize=4096)
def _german_ordinal(word: str) -> int | None:
    """The value of "dritten", "fünfzehnter", "dreißigsten", or None."""
    stem = re.fullmatch(r"(.{2,}?)(s?t)e[nrsm]?", word)
    if stem is None:
        return None
    odd = {"ers": 1, "drit": 3, "sieb": 7, "siebt": 7, "ach": 8}
    if word.startswith(("erste", "dritte", "siebte", "achte")):
        return next(value for start, value in odd.items() if word.startswith(start))
    value = _german(stem[1])
    return int(value) if value is not None and value == int(value) and (stem[2] == "st") == (value >= 20) else None


_JA_DIGITS = {"〇": 0, "零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_JA_SMALL = {"十": 10, "百": 100, "千": 1000}
_JA_LARGE = {"万": 10_000, "億": 100_000_000, "兆": 1_000_000_000_000}
_JA_NUMBER = re.compile(
    r"(?:[一二三四](?=四半期)|\d+(?:,\d{3})*(?:\.\d+)?|[〇零一二三四五六七八九十百千](?!半期))(?:[\d〇零一二三四五六七八九十百千万億兆](?!半期))*(?:[・.]\d+)?"
)
# Words that begin with the sign for one and count nothing: together, first of all, the same, part, general ...
_JA_NO_NUMBER = re.compile("一(?:緒|番|般|応|旦|切|致|覧|体|方|部|通り|度|社|括)|十分(?!間)|[一二三]人称|千葉|八王子|三重|九州|四国|百貨")


def _japanese(text: str, low: str) -> list[Figure]:
    """The numbers of a Japanese text, in kanji, in digits and in both: "五百万", "3,000万", "二〇二六"."""
    skipped = {hit.start() for hit in _JA_NO_NUMBER.finditer(low)}
    found = []
    for hit in _JA_NUMBER.finditer(low):
        if hit.start() in skipped:
            continue
        start, end = hit.span()
        value = _value_of_kanji(hit.group())
        is_ordinal = low[start - 1 : start] == "第"
        scale = max((factor for sign, factor in _JA_LARGE.items() if sign in hit.group()), default=1)
        found.append(Figure(text[start:end], (start, end), value, is_ordinal, scale))
    return found


def _value_of_kanji(written: str) -> Decimal:
    """Digits gather, small scales multiply within a group, large ones close it."""
    total = group = Decimal(0)
    pending = ""
    for sign in written.replace(",", "").replace("・", "."):
        if (sign.isdigit() and sign.isascii()) or sign == ".":
            pending += sign
        elif sign in _JA_DIGITS:
            pending += str(_JA_DIGITS[sign])
        elif sign in _JA_SMALL:
            group += Decimal(pending or 1) * _JA_SMALL[sign]
            pending = ""
        else:
            total += ((group + Decimal(pending or 0)) or 1) * _JA_LARGE[sign]
            group, pending = Decimal(0), ""
    return total + group + Decimal(pending or 0)
