"""E-mail addresses in a text: as they are written, and as they are said ("dana dot whit at brightwell dot com")."""

import re
from collections.abc import Iterator
from functools import cache

from aql.language.amounts.letters import plain
from aql.redact.numerals import numerals

_WRITTEN = re.compile(r"(?<![\w.+%'-])[\w.+%'-]+\s?[@＠]\s?[\w-]+(?:\.[\w-]+)+")

_TOP = (
    "com|org|net|edu|gov|int|info|biz|io|ai|co|app|dev|cloud|tech|online|shop|eu|uk|us|ca|au|nz|ie|de|at|ch|fr|be|lu|es|mx|ar|cl|pe|pt|br|it|nl|"
    "jp|se|no|dk|fi|pl|cz|in|a i|i o|c o|c o m|o r g|n e t|d e|f r|e s|i t|n l|u k|j p|b r|p t|gmbh|コム|ジェーピー|ネット"
)
# Those that are no words, so that a new sentence is not taken for one: "brightwell. com".
_TOP_APART = "com|org|net|co\\.uk|io|de|fr|es|nl|jp|eu|uk"
# Words for the sign that stand nowhere but in addresses. "At" is also a word of English, and of no other language here.
_SURE = (
    r"@|(?<!\w)(?:at-?zeichen|klammeraffe|arrobas?|arobase|arobas|chiocciolina|chiocciola|apenstaartje|a commercial|at sign)(?!\w)|"
    "アットマーク|アット"
)
_DOTS = {"en": "dot", "de": "punkt", "es": "punto", "it": "punto", "fr": "point", "pt": "ponto", "nl": "punt", "ja": "ドット|てん|点"}
_JOINTS = (
    "underscore|unterstrich|guion bajo|sottolineato|tiret bas|souligne|sublinhado|underline|laag streepje|dash|hyphen|minus|"
    "bindestrich|guion|tiret|trait d'union|hifen|traco|trattino|streepje|アンダーバー|アンダースコア|ハイフン"
)
# Words before "at" that make it a place: "look at acme dot com".
_BEFORE_PLACES = (
    "aimed am and anyone are available back bad based be been being best better blog bought buy by check checked colleagues "
    "customers demo demos down engineers episode episodes even everybody everyone find folks for forum found friends from good "
    "great guys her here him hosted in is it job jobs just live lives look looked looking looks made me meet meeting not now of "
    "on online or order out over page people point pointed priced pricing role saw see seen sign signed site so sold someone "
    "staff start started still store subscribed team that them there these think this those to today up us users was webpage "
    "website websites were with work worked working works you"
)
_NO_LOCALS = frozenset(_BEFORE_PLACES.split())


def addresses_in(text: str, language: str) -> Iterator[tuple[int, int]]:
    """Where e-mail addresses stand, what was spelled out of the local part included."""
    for hit in _WRITTEN.finditer(text):
        yield hit.span()
    low = plain(text).replace("\n", " ")
    local, at, domain = _said(language)
    for hit in at.finditer(low):
        before = local.search(low, max(0, hit.start() - _LONGEST_LOCAL), hit.start())
        after = domain.match(low, hit.end())
        if before and after and (hit["sure"] or ((after["top"] or after["apart"]) and (language != "en" or _is_no_place(before.group())))):
            yield before.start(), after.end()


_LONGEST_LOCAL = 80


@cache
def _said(language: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What stands before the sign, the sign, and what follows it. Letters and numbers said one by one belong to the local part."""
    is_spaced = language != "ja"
    gap = r"(?:[\s,]{1,2})" if is_spaced else r"(?:[\s、]?)"
    label = r"[^\W_][\w-]*" if is_spaced else r"(?:[a-z0-9][a-z0-9-]*|[ァ-ヶー]+?)"
    digits = "|".join(sorted(map(re.escape, numerals(language)), key=len, reverse=True))
    spelled = rf"(?:(?:[a-z0-9]|{digits})[\s,.-]{{1,2}}){{2,30}}"
    dot = f"dot|{_DOTS.get(language, 'dot')}"
    opens = r"(?<![\w.'])" if is_spaced else r"(?<![a-z0-9.ァ-ヶー])"
    ends = r"(?!\w)" if is_spaced else r"(?![a-z0-9])"
    return (
        re.compile(rf"{opens}(?:{spelled})?{label}(?:(?:{gap}(?:{dot}|{_JOINTS}){gap}|\.){label})*{gap}?$"),
        re.compile(rf"(?P<sure>{_SURE})|(?<!\w)at(?!\w)"),
        re.compile(
            rf"{gap}?(?:{spelled})?{label}(?:{gap}(?:{dot}|{_JOINTS}){gap}{label})*?"
            rf"(?:(?:{gap}(?:{dot}){gap}|\.)(?:(?P<top>{_TOP}){ends}|{label})|\.\s(?P<apart>{_TOP_APART}){ends})+"
        ),
    )


def _is_no_place(local: str) -> bool:
    """Whether what stands before an English "at" may be a name: "dana at", but not "look at"."""
    return re.split(r"[\s.,]+", local.strip(" ,"))[-1] not in _NO_LOCALS
