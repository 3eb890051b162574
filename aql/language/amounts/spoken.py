"""Spoken numbers, read by the grammar of the language: scales over groups of three over tens and ones.

"A hundred and twenty thousand", "quatre-vingt-dix", "trois cent mille", and the shortcuts of speech: "one sixty-five"
is 165, "a million two" is 1,200,000.
"""

from dataclasses import dataclass
from decimal import Decimal

from aql.language.amounts.german import german_number, german_ordinal
from aql.language.amounts.words import MILLION, Numerals


@dataclass(frozen=True, slots=True)
class Read:
    """A number read, and the place of the first word after it."""

    value: Decimal
    next: int
    is_ordinal: bool = False
    scale: int = 1
    is_pair: bool = False


class Reader:
    """Reads a number at a place of a list of words: scales over groups of three over tens and ones."""

    def __init__(self, low: str, words: list[tuple[str, int, int]], numerals: Numerals, language: str) -> None:
        self.low = low
        self.words = words
        self.numerals = numerals
        self.language = language

    def number(self, place: int) -> Read | None:
        """The longest number at `place`."""
        word = self.words[place][0]
        if word[0].isdecimal():
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

    def _digits(self, place: int) -> Read | None:
        """Digits, with the word of a scale behind them: "40k", "1,2 Mio", "3 500", "21st"."""
        written = self.words[place][0]
        value = _value_of_digits(written, comma=self.numerals.decimal_comma)
        after = self._word(place + 1, glued=True)
        if self._is_ordinal_end(place, after):
            return Read(value, place + 2, is_ordinal=True)
        factor = self.numerals.scales.get(after)
        if factor is None or (after == "m" and not self.low[self.words[place][2] :].startswith("m")):
            return Read(value, place + 1)
        return Read(value * factor, place + 2, scale=factor)

    def _is_ordinal_end(self, place: int, after: str) -> bool:
        """Whether the digits at `place` are made an ordinal by the letters glued to them."""
        ends = {"en": {"st", "nd", "rd", "th"}, "fr": {"er", "e", "eme"}, "es": {"o", "a", "er"}, "pt": {"o", "a"}}
        glued = place + 1 < len(self.words) and self.words[place][2] == self.words[place + 1][1]
        return glued and after in ends.get(self.language, ())

    def _ordinal(self, place: int) -> Read | None:
        """As in "twenty-first", "third", "dreißigsten"."""
        word = self.words[place][0]
        if self.language == "de":
            value = german_ordinal(word)
            return None if value is None else Read(Decimal(value), place + 1, is_ordinal=True)
        if word in self.numerals.ordinals:
            return Read(Decimal(self.numerals.ordinals[word]), place + 1, is_ordinal=True)
        if word in self.numerals.tens and (one := self.numerals.ordinals.get(self._word(place + 1), 10)) < 10:
            return Read(Decimal(self.numerals.tens[word] + one), place + 2, is_ordinal=True)
        return None

    def _spoken(self, start: int) -> Read | None:
        """Groups with falling scales: "two million three hundred thousand and five"."""
        total, limit, largest, place, is_pair = Decimal(0), 0, 1, start, False
        is_joined = False
        while place == start or self._word(place):
            group = self._half_of_scale(place) or self._group(place)
            if group is None:
                break
            is_pair = is_pair or group.is_pair
            scale, after = self._scale_behind(group, place)
            value = group.value * scale
            if limit and (value >= limit or value != int(value)):
                break
            if value < _LEAST_SCALE:
                if not limit:
                    return Read(value, after, is_pair=is_pair)
                total += value if is_joined else _colloquial(value, limit)
                place = after
                break
            limit = max(scale, group.scale, _LEAST_SCALE)
            largest = max(largest, limit)
            total, place = self._and_a_half(total + value, limit, after)
            is_joined = "s" in self.numerals.joins and self._word(place) == self.numerals.joiner
            place += is_joined
        if self._at(place - 1) == self.numerals.joiner != "":
            place -= 1  # it joined nothing
        return Read(total, place, scale=largest, is_pair=is_pair) if place > start else None

    def _scale_behind(self, group: Read, place: int) -> tuple[int, int]:
        """The scale that multiplies a group, 1 where none does, and the place behind it; a bare scale is its own."""
        if group.next == place:
            return self.numerals.scales[self._at(place)], place + 1
        after = self._past_odd(group.next)
        scale = 1 if group.value >= _LEAST_SCALE else self.numerals.scales.get(self._word(after), 1)
        return scale, group.next if scale == 1 else after + 1

    def _half_of_scale(self, place: int) -> Read | None:
        """As in "half a million", "medio millón", "a quarter of a million"."""
        numerals = self.numerals
        share, after = Decimal("0.5"), place
        if self._at(place) in numerals.articles and self._word(place + 1) == "quarter" and self._word(place + 2) == "of":
            share, after = Decimal("0.25"), place + 2
        elif self._at(place) not in numerals.half:
            return None
        after += 2 if self._word(after + 1) in numerals.articles else 1
        scale = numerals.scales.get(self._word(after))
        return None if scale is None else Read(scale * share, after + 1, scale=scale)

    def _group(self, place: int) -> Read | None:
        """A number below a thousand, with its decimals; a bare scale ("mil", "a thousand", "tausend") counts one."""
        word = self._at(place)
        numerals = self.numerals
        if word in numerals.articles or word == "couple":
            return self._after_article(place)
        if self.language == "de" and (value := german_number(word)) is not None:
            return self._decimals(Decimal(value), place + 1)
        if numerals.hundreds and word in numerals.hundreds:
            return self._after_hundred(Decimal(numerals.hundreds[word]), place + 1)
        if word in numerals.hundred and self.language == "fr":
            return self._after_hundred(Decimal(100), place + 1)
        if word in {"mil", "mille"} and self.language in {"es", "pt", "fr"}:
            return Read(Decimal(1), place)
        small = self._below_hundred(place)
        return self._from_small(*small) if small else None

    def _from_small(self, value: Decimal, after_small: int) -> Read:
        """A number below a hundred with what makes it more: "hundred", a second half ("two fifty"), decimals."""
        if self._word(after_small) in self.numerals.hundred:
            return self._after_hundred(value * 100, after_small + 1)
        is_pair_start = self.language == "en" and (0 < value < 10 or value in {19, 20})
        if is_pair_start and (pair := self._pair(after_small)):
            return Read(value * 100 + pair[0], pair[1], is_pair=True)
        return self._decimals(value, after_small)

    def _after_article(self, place: int) -> Read | None:
        """As in "a hundred and ten", "a thousand", "a couple of million"."""
        one = Decimal(1)
        if self._at(place) == "couple":
            one, place = Decimal(2), place + (self._word(place + 1) == "of")
        after = self._word(place + 1)
        if after in self.numerals.hundred:
            return self._after_hundred(one * 100, place + 2)
        return Read(one, place + 1) if after in self.numerals.scales and len(after) > 2 else None

    def _at(self, place: int) -> str:
        """The word at `place`, whatever parts it from the one before."""
        return self.words[place][0] if place < len(self.words) else ""

    def _after_hundred(self, value: Decimal, place: int) -> Read:
        """Hundreds with the tens and ones that follow them."""
        after = place + 1 if "h" in self.numerals.joins and self._word(place) == self.numerals.joiner else place
        if self._word(after) and (small := self._below_hundred(after)) and self._word(small[1]) not in self.numerals.hundred:
            return self._decimals(value + small[0], small[1])
        return Read(value, place)

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

    def _decimals(self, value: Decimal, place: int) -> Read:
        """A number with what follows "point": "nine point two five"."""
        numerals = self.numerals
        if numerals.articles and [self._word(place), self._word(place + 1), self._word(place + 2)] == ["and", "a", "half"]:
            return Read(value + Decimal("0.5"), place + 3)
        if self._word(place) not in numerals.point.split("/") or not self._word(place):
            return Read(value, place)
        digits, after = "", place + 1
        while (digit := self.numerals.ones.get(self._word(after))) is not None:
            digits, after = digits + str(digit), after + 1
        if not digits and (small := self._below_hundred(after)) and self._word(after):
            digits, after = str(small[0]), small[1]
        return Read(value + Decimal(f"0.{digits}"), after) if digits else Read(value, place)

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


_LEAST_SCALE = 1000


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
