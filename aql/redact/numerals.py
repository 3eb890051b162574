"""Number words as people say them digit by digit or in pairs: "double oh seven", "soixante-dix-huit", "einundzwanzig".

Telephone talk is no arithmetic: what counts is which digits a word puts on the line, and "oh six twelve" is 0612. All
words are as `plain` leaves them: lower case, without accents.
"""

from functools import cache
from itertools import product

TWICE = {"double": 2, "doppel": 2, "doppelt": 2, "doble": 2, "duplo": 2, "doppio": 2, "dubbel": 2, "triple": 3, "treble": 3, "triplo": 3}
"""Words that say the next digit more than once."""


@cache
def numerals(language: str) -> dict[str, str]:
    """The digits of each number word of a language; those of English where there is no table."""
    return _TABLES.get(language, _english)()


def _listed(words: str, first: int = 0, step: int = 1) -> dict[str, str]:
    """Numbers for words in order; `a/b` are two spellings of one."""
    return {spelling: str(first + place * step) for place, word in enumerate(words.split()) for spelling in word.split("/")}


def _joined(tens: dict[str, str], ones: dict[str, str], *joints: str) -> dict[str, str]:
    """Tens and ones said together: "thirty-four"."""
    pairs = product(tens.items(), ones.items(), joints)
    return {f"{ten}{joint}{one}": str(int(tens_digits) + int(digit)) for (ten, tens_digits), (one, digit), joint in pairs if int(digit)}


def _turned(tens: dict[str, str], ones: dict[str, str], joint: str) -> dict[str, str]:
    """Ones before tens, as German and Dutch have them: "einundzwanzig", also cut in three by a transcriber."""
    pairs = product(tens.items(), ones.items(), (joint, f" {joint} "))
    return {f"{one}{joined}{ten}": str(int(tens_digits) + int(digit)) for (ten, tens_digits), (one, digit), joined in pairs if int(digit)}


def _english() -> dict[str, str]:
    ones = _listed("zero/oh/o/nought/naught one two three four five six seven eight nine")
    teens = _listed("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", 10)
    tens = _listed("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10)
    hundreds = {f"{one} hundred": f"{digit}00" for one, digit in ones.items() if digit != "0"}
    return ones | teens | tens | _joined(tens, ones, " ", "-") | hundreds


def _german() -> dict[str, str]:
    ones = _listed("null eins zwei/zwo drei vier funf/fuenf sechs sieben acht neun")
    teens = _listed("zehn elf zwolf/zwoelf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn", 10)
    tens = _listed("zwanzig dreißig/dreissig vierzig funfzig/fuenfzig sechzig siebzig achtzig neunzig", 20, 10)
    hundreds = {f"{one}hundert": f"{digit}00" for one, digit in (ones | {"ein": "1"}).items() if digit != "0"}
    return ones | teens | tens | _turned(tens, ones | {"ein": "1"}, "und") | hundreds


def _dutch() -> dict[str, str]:
    ones = _listed("nul een twee drie vier vijf zes zeven acht negen")
    teens = _listed("tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien", 10)
    tens = _listed("twintig dertig veertig vijftig zestig zeventig tachtig negentig", 20, 10)
    return ones | teens | tens | _turned(tens, ones, "en")


def _spanish() -> dict[str, str]:
    ones = _listed("cero uno dos tres cuatro cinco seis siete ocho nueve")
    teens = _listed("diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte", 10)
    twenties = _listed("veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve", 21)
    tens = _listed("treinta cuarenta cincuenta sesenta setenta ochenta noventa", 30, 10)
    hundreds = _listed("cien doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos", 100, 100)
    return ones | teens | twenties | tens | _joined(tens, ones, " y ") | hundreds


def _portuguese() -> dict[str, str]:
    ones = _listed("zero um dois/duas tres quatro cinco seis/meia sete oito nove")
    teens = _listed("dez onze doze treze catorze/quatorze quinze dezesseis/dezasseis dezessete/dezassete dezoito dezenove/dezanove", 10)
    tens = _listed("vinte trinta quarenta cinquenta sessenta setenta oitenta noventa", 20, 10)
    return ones | teens | tens | _joined(tens, ones, " e ")


def _italian() -> dict[str, str]:
    ones = _listed("zero uno due tre quattro cinque sei sette otto nove")
    teens = _listed("dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove", 10)
    tens = _listed("venti trenta quaranta cinquanta sessanta settanta ottanta novanta", 20, 10)
    elided = {ten[:-1]: digits for ten, digits in tens.items()}
    vowels = {one: digit for one, digit in ones.items() if one in {"uno", "otto"}}
    return ones | teens | tens | _joined(tens, ones, "", " ") | _joined(elided, vowels, "")


def _french() -> dict[str, str]:
    ones = _listed("zero un deux trois quatre cinq six sept huit neuf")
    teens = _listed("dix onze douze treize quatorze quinze seize dix-sept/dix_sept dix-huit/dix_huit dix-neuf/dix_neuf", 10)
    teens = {word.replace("_", " "): digits for word, digits in teens.items()}
    tens = _listed("vingt trente quarante cinquante soixante septante huitante nonante", 20, 10)
    sixty = {"soixante": "60"}
    eighty = dict.fromkeys(("quatre-vingt", "quatre-vingts", "quatre vingt", "quatre vingts"), "80")
    joints = ("-", " ", " et ", "-et-")
    added = _joined(tens, ones, *joints) | _joined(sixty, teens, *joints) | _joined(eighty, ones | teens, "-", " ")
    hundreds = {f"{one} {cent}": f"{digit}00" for one, digit in ones.items() for cent in ("cent", "cents") if int(digit) > 1}
    return ones | teens | tens | eighty | added | hundreds


def _japanese() -> dict[str, str]:
    return _listed("ゼロ/れい/零/〇/まる いち/一 二 さん/三 よん/四 五 ろく/六 なな/しち/七 はち/八 きゅう/九")


_TABLES = {
    "en": _english,
    "de": _german,
    "nl": _dutch,
    "es": _spanish,
    "pt": _portuguese,
    "it": _italian,
    "fr": _french,
    "ja": _japanese,
}
