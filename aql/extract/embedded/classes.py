"""What kind of word a word is: a number, money, a time, a name, a title. The lists stand in the language's table."""

import re
from functools import lru_cache

from aql.extract.embedded.phrases import Table, table_of
from aql.extract.embedded.words import Word

_NONE: frozenset[str] = frozenset()
_NO_PLACES: frozenset[int] = frozenset()
_YEARS = frozenset({"#year"})
_PRESENT = frozenset({"#name", "#present"})
_BEFORE_PLACES = frozenset({"in", "near", "outside", "en", "em"})
_SCALES = frozenset({"k", "grand", "thousand", "million", "mio", "tausend", "mil", "miles", "milhoes", "millones", "mille", "millions"})
_CURRENCIES = frozenset(
    {"$", "€", "£", "¥", "dollar", "dollars", "buck", "bucks", "euro", "euros", "eur", "pound", "pounds", "quid", "sterling", "gbp", "usd"}
    | {"pesos", "peso", "reais", "real", "contos", "francs", "franken", "yen"}
)
_YEAR = re.compile(r"(?:19[5-9]|20[0-4])\d|zweitausend\w+|neunzehnhundert\w+")
_YEAR_STARTS = frozenset({"two", "dos", "deux", "dois", "twenty", "nineteen"})
_ONES = frozenset({"one", "two", "three", "four", "five", "six", "seven", "eight", "nine"})
_YEAR_ENDS = frozenset(
    {"ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty"}
    | {"ninety", "eighty", "diez", "once", "doce", "quince", "veinte", "veintiuno", "dix", "douze", "quinze", "vingt", "dez", "vinte"}
)
_GERMAN_NUMBER = re.compile(
    r"(?:(?:ein|zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn|elf|zwolf|zwanzig|dreissig|vierzig|funfzig|sechzig|siebzig|achtzig"
    r"|neunzig|hundert|tausend|und)){2,}"
)
_GERMAN_ORDINAL = re.compile(r".{3,}(?:zigste[nr]?|zehnte[nr]?|ersten|zweiten|dritten|vierten|funften)")
_GERMAN_NAME_FOLLOWS = frozenset({"von", "bei", "mit", "herr", "frau", "firma", "herrn", "heisst", "namens", "gegen", "neben"})
_JAPANESE = (
    (
        "#when",
        re.compile(
            r"[0-9一二三四五六七八九十〇]+(?:年|月|日|時|週間後|か月|ヶ月)|(?:来|今|再来)(?:週|月|年|期)|今年|明日|月末|年末|年内|年度"
            r"|上期|下期|四半期|[月火水木金土日]曜|春|夏|秋|冬"
        ),
    ),
    ("#cash", re.compile("予算|費用|金額|円|価格|料金|投資|補助金|資金|稟議")),
    ("#name", re.compile(r"(?:[゠-ヿA-Za-z]{3,}|[一-鿿々]{2,4})(?=さん|社さん|様|社の|部長|専務|常務|先生)|[ァ-ヿ]{5,}")),
    (
        "#num",
        re.compile(
            r"[0-9〇一二三四五六七八九十百千万億,.]*[0-9二三四五六七八九十百千万億][0-9〇一二三四五六七八九十百千万億,.]*"
            r"(?:円|名|人|館|件|店|台|社|院|時間|日|割|パーセント|%|本|枚|拠点|室|か所|施設|万)"
        ),
    ),
)


def classes_of(words: tuple[Word, ...], text: str, start: int, language: str, present: frozenset[str]) -> tuple[frozenset[str], ...]:
    """The classes of each word of a sentence that stands in `text` at `start` of its turn.

    `present` are the folded names of those who speak in the call: they are names, and `#present`.
    """
    if language == "ja":
        return _japanese(words, text, start)
    table = table_of(language)
    last = len(words) - 1
    alone = [_alone(word.text, language) for word in words]
    years = _NO_PLACES if all(is_settled for _, is_settled in alone) else _years(words)
    return tuple(
        _YEARS
        if place in years
        else _PRESENT
        if word.is_capital and word.text in present
        else alone[place][0]
        if alone[place][1] and not word.is_capital
        else _in_context(word, words[place - 1].text if place else "", words[place + 1].text if place < last else "", table)
        for place, word in enumerate(words)
    )


def _years(words: tuple[Word, ...]) -> frozenset[int]:
    """The places of words that name a year: "two thousand and nine", "twenty twenty-two", "2019", "dos mil veinte"."""
    found: set[int] = set()
    for place, word in enumerate(words):
        if not _may_be_year(word.text):
            continue
        rest = [other.text for other in words[place + 1 : place + 4]]
        if _YEAR.fullmatch(word.text):
            found.add(place)
        elif word.text in {"two", "dos", "deux", "dois"} and rest[:1] and rest[0] in {"thousand", "mil", "mille"} and len(rest) > 1:
            if rest[1] in {"and", "e"} or rest[1] in _YEAR_ENDS:
                found |= set(range(place, place + 2 + (2 if rest[1] in {"and", "e"} else 1)))
        elif word.text in {"twenty", "nineteen"} and rest and rest[0] in _YEAR_ENDS:
            found |= {place, place + 1} | ({place + 2} if len(rest) > 1 and rest[1] in _ONES else set())
    return frozenset(found)


def _may_be_year(word: str) -> bool:
    return word in _YEAR_STARTS or word[0].isdigit() or word.startswith(("zweitausend", "neunzehnh"))


def _in_context(word: Word, before: str, after: str, table: Table) -> frozenset[str]:
    kinds, _ = _alone(word.text, table.language)
    if after in table.pairs.get(word.text, ()) or (word.text == "may" and (word.is_capital or before in {"in", "of", "by", "mid", "late"})):
        kinds |= {"#when"}
    if word.is_capital and before and word.text not in table.lists.get("no-name", ()) and "#when" not in kinds:
        is_name = table.language != "de" or before in _GERMAN_NAME_FOLLOWS
        kinds |= {"#place"} if before in _BEFORE_PLACES else {"#name"} if is_name else _NONE
    if "#num" in kinds and (after in _CURRENCIES or after in _SCALES or before in _CURRENCIES or word.text in _SCALES):
        kinds |= {"#money"}
    return kinds


@lru_cache(maxsize=8192)
def _alone(word: str, language: str) -> tuple[frozenset[str], bool]:
    """The classes of a word by itself, and whether that is all, whatever stands beside it, so long as it bears no capital."""
    table = table_of(language)
    lists = table.lists
    kinds = {kind for kind in ("#num", "#when", "#title", "#cash") if word in lists.get(kind, ())}
    if word[0].isdigit() or (language == "de" and _GERMAN_NUMBER.fullmatch(word)):
        kinds.add("#num")
    if language == "de" and _GERMAN_ORDINAL.fullmatch(word):
        kinds.add("#when")
    if word in _CURRENCIES:
        kinds.add("#money")
    is_settled = "#num" not in kinds and word != "may" and word not in table.pairs and not _may_be_year(word)
    return frozenset(kinds) if kinds else _NONE, is_settled


def _japanese(words: tuple[Word, ...], text: str, start: int) -> tuple[frozenset[str], ...]:
    kinds: dict[int, set[str]] = {}
    for name, pattern in _JAPANESE:
        for match in pattern.finditer(text):
            names = {name, "#money"} if match.group().endswith("円") else {name}
            for place in range(match.start(), match.end()):
                kinds.setdefault(place + start, set()).update(names)
    return tuple(frozenset(kinds.get(word.start, ())) for word in words)
