"""The words of numbers and money in each language: what `amounts_figures` and `amounts` look up.

English, German, Spanish, French, Portuguese and Japanese are measured (`tests/bench/when.py`). Any other language
reads digits, signs and currency codes alone. All words are folded: lower case, no accents ("funf" for "fünf").
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Numerals:
    """The number words of one language. `hundreds` are whole words of their own ("doscientos"), `hundred` multiplies.

    `joins` says after which parts a joiner may stand: "t" after tens ("treinta y uno"), "h" after hundreds, "s" after
    scales ("two hundred and ten").
    """

    ones: dict[str, int]
    teens: dict[str, int]
    tens: dict[str, int]
    scales: dict[str, int]
    ordinals: dict[str, int]
    hundred: frozenset[str] = frozenset()
    hundreds: dict[str, int] | None = None
    articles: frozenset[str] = frozenset()
    joiner: str = ""
    joins: str = ""
    point: str = ""
    half: frozenset[str] = frozenset()
    odd: frozenset[str] = frozenset()
    decimal_comma: bool = True


def count(words: str, first: int = 1, step: int = 1) -> dict[str, int]:
    """Numbers for words in order; `a/b` are two spellings of one number."""
    return {spelling: first + place * step for place, word in enumerate(words.split()) for spelling in word.split("/")}


THOUSAND, MILLION, BILLION = 1_000, 1_000_000, 1_000_000_000

NUMERALS = {
    "en": Numerals(
        ones=count("zero/oh one two three four five six seven eight nine", 0),
        teens=count("ten eleven twelve/dozen thirteen fourteen fifteen sixteen seventeen eighteen nineteen", 10),
        tens=count("twenty thirty forty/fourty fifty sixty seventy eighty ninety", 20, 10),
        scales={
            "thousand": THOUSAND, "thousands": THOUSAND, "grand": THOUSAND, "k": THOUSAND, "million": MILLION, "millions": MILLION,
            "mil": MILLION, "mm": MILLION, "mn": MILLION, "m": MILLION, "billion": BILLION, "bn": BILLION,
        },
        ordinals=count(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth"
            " seventeenth eighteenth nineteenth twentieth",
        ) | {"thirtieth": 30},
        hundred=frozenset({"hundred", "hundreds"}),
        articles=frozenset({"a", "an"}),
        joiner="and", joins="hs", point="point", half=frozenset({"half"}), odd=frozenset({"odd"}), decimal_comma=False,
    ),
    "de": Numerals(
        ones=count("null eins/ein/eine/einen/einem/einer zwei/zwo drei vier funf/fuenf sechs sieben acht neun", 0),
        teens=count("zehn elf zwolf/zwoelf dreizehn vierzehn funfzehn/fuenfzehn sechzehn siebzehn achtzehn neunzehn", 10),
        tens=count("zwanzig dreissig vierzig funfzig/fuenfzig sechzig siebzig achtzig neunzig", 20, 10),
        scales={
            "tausend": THOUSAND, "tsd": THOUSAND, "teur": THOUSAND, "k": THOUSAND, "mille": THOUSAND, "million": MILLION,
            "millionen": MILLION, "mio": MILLION, "milliarde": BILLION, "milliarden": BILLION, "mrd": BILLION,
        },
        ordinals={},
        hundred=frozenset({"hundert"}),
        point="komma", half=frozenset({"halbe", "halben"}),
    ),
    "es": Numerals(
        ones=count("cero uno/un/una dos tres cuatro cinco seis siete ocho nueve", 0),
        teens=count(
            "diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte veintiuno/veintiun/veintiuna veintidos"
            " veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve", 10,
        ),
        tens=count("treinta cuarenta cincuenta sesenta setenta ochenta noventa", 30, 10),
        hundreds=count(
            "cien/ciento doscientos/doscientas trescientos/trescientas cuatrocientos/cuatrocientas quinientos/quinientas"
            " seiscientos/seiscientas setecientos/setecientas ochocientos/ochocientas novecientos/novecientas", 100, 100,
        ),
        scales={
            "mil": THOUSAND, "miles": THOUSAND, "k": THOUSAND, "millon": MILLION, "millones": MILLION, "mdp": MILLION, "mm": MILLION,
        },
        ordinals=count(
            "primero/primer/primera segundo/segunda tercero/tercer/tercera cuarto/cuarta quinto/quinta sexto septimo octavo noveno decimo",
        ),
        joiner="y", joins="t", point="coma/punto", half=frozenset({"medio", "media"}), odd=frozenset({"pico", "tantos", "tantas"}),
    ),
    "fr": Numerals(
        ones=count("zero un/une deux trois quatre cinq six sept huit neuf", 0),
        teens=count("dix onze douze treize quatorze quinze seize", 10),
        tens=count("vingt/vingts trente quarante cinquante soixante septante huitante/octante nonante", 20, 10),
        scales={
            "mille": THOUSAND, "k": THOUSAND, "million": MILLION, "millions": MILLION, "milliard": BILLION, "milliards": BILLION,
        },
        ordinals=count(
            "premier/premiere deuxieme/second/seconde troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme",
        ),
        hundred=frozenset({"cent", "cents"}),
        joiner="et", joins="t", point="virgule", half=frozenset({"demi", "demie"}),
    ),
    "pt": Numerals(
        ones=count("zero um/uma dois/duas tres quatro cinco seis/meia sete oito nove", 0),
        teens=count(
            "dez onze doze treze catorze/quatorze quinze dezasseis/dezesseis dezassete/dezessete dezoito dezanove/dezenove", 10,
        ),
        tens=count("vinte trinta quarenta cinquenta/cinquenta sessenta setenta oitenta noventa", 20, 10),
        hundreds=count(
            "cem/cento duzentos/duzentas trezentos/trezentas quatrocentos/quatrocentas quinhentos/quinhentas seiscentos/seiscentas"
            " setecentos/setecentas oitocentos/oitocentas novecentos/novecentas", 100, 100,
        ),
        scales={
            "mil": THOUSAND, "k": THOUSAND, "milhao": MILLION, "milhoes": MILLION, "mi": MILLION, "bilhao": BILLION, "bilhoes": BILLION,
        },
        ordinals=count("primeiro/primeira segundo/segunda terceiro/terceira quarto/quarta quinto/quinta sexto setimo oitavo nono decimo"),
        joiner="e", joins="ths", point="virgula", half=frozenset({"meio"}),
    ),
}  # fmt: skip

_NO_WORDS = Numerals(ones={}, teens={}, tens={}, scales={"k": THOUSAND}, ordinals={})


def numerals_of(language: str) -> Numerals:
    """The number words of a language; none but "k" where it has no table."""
    return NUMERALS.get(language, _NO_WORDS)
