"""Which language a conversation is in, told by its script and its commonest small words.

A library was weighed and left: the light ones are not deterministic or bring numpy, and a whole call holds thousands of
words, where counting "the", "und", "que" does not err.
"""

import re
from collections import Counter
from collections.abc import Iterable

from aql.language.fold import words

_SCRIPTS = (
    ("ja", re.compile("[\u3041-\u30ff]")),
    ("ko", re.compile("[\uac00-\ud7af]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("ru", re.compile("[\u0400-\u04ff]")),
    ("el", re.compile("[\u0370-\u03ff]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("ar", re.compile("[\u0600-\u06ff]")),
    ("hi", re.compile("[\u0900-\u097f]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
)
_LATIN = re.compile("[a-zA-Z\u00c0-\u024f]")

# The commonest words of each, those of two languages left out where they would not tell them apart.
SMALL_WORDS = {
    "en": "the and to of you that it is in we for what have this with are not but they be so just can would your our was it's",
    "de": "und der die das ist ich nicht wir sie es ein eine mit auf für auch wie dass aber haben sind noch von zu den ja dem nur wenn",
    "es": "que de la el los las y en un una es por con para lo pero como más está muy esto nosotros tenemos sí también del hay usted",
    "fr": "que de la le les et des un une est pas pour vous nous je dans ce qui mais avec sur on plus c'est oui donc du ça aussi j'ai",
    "pt": "que de o os e não um uma é para com em do da por mas como mais está isso nós você temos sim também no na dos muito são",
    "it": "che di il gli e non un una è per con ma come più questo abbiamo sì anche del della nel sono perché noi della cosa fare",
    "nl": "de het een en van ik niet is dat we in op voor met maar ook zijn hebben wij jullie dit wat als nog naar bij dus wel er",
    "sv": "och att det som en på är av för med till den har inte om ett men vi jag kan så du eller också",
    "da": "og at det som en på er af for med til den har ikke om et men vi jeg kan så du eller også",
    "pl": "i w nie na się że to z do jest jak o co ale tak mamy my czy dla jest przez już tylko",
    "tr": "bir ve bu için de da ne çok ama var yok evet biz ben daha gibi mi olarak kadar",
}


def language_of(texts: Iterable[str]) -> str:
    """The ISO 639-1 code of the language most of the words are in; "en" where nothing tells.

    A script other than Latin decides at once, where it has at least a third of the letters.
    """
    joined = "\n".join(texts)
    latin = len(_LATIN.findall(joined))
    for language, script in _SCRIPTS:
        # A kana or Han character carries about as much as three Latin letters.
        if (count := len(script.findall(joined))) and count * 2 >= latin:
            return language
    return _by_small_words(joined)


def _by_small_words(text: str) -> str:
    """The Latin-script language whose small words are the largest part of the text."""
    counts = Counter(words(text))
    met = {language: sum(counts[word] for word in set(small.split())) for language, small in SMALL_WORDS.items()}
    return max(met, key=met.__getitem__) if any(met.values()) else "en"
