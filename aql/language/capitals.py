"""Which capitals of an English sentence may name somebody: the sentence of a model, not of a call."""

import re
from collections.abc import Container

from aql.language.fold import words
from aql.language.tongue import tongue

_CAPITAL = re.compile(r"(?<![\w'’])[A-ZÀ-Þ][\w'’]*")
_BEGINS = re.compile(r"(?:\A|[.!?:;]\s+|\n)[\"“(]*\Z")


def names_in(sentence: str, plain: Container[str] = frozenset()) -> tuple[str, ...]:
    """The words with a capital that may be names, folded and without a genitive; not weekdays, months, or usual acronyms.

    The first word of a sentence counts as one unless it is a word that such sentences begin with, or one of `plain`:
    words known to be written small elsewhere.
    """
    found = []
    for hit in _CAPITAL.finditer(sentence):
        name = hit.group().casefold().replace("’", "'").removesuffix("'s")
        is_first = bool(_BEGINS.search(sentence[: hit.start()]))
        if name not in _NOBODY and name.removesuffix("s") not in CALENDAR and not (is_first and (name in plain or _begins_sentences(name))):
            found.append(name)
    return tuple(found)


def _begins_sentences(word: str) -> bool:
    english = tongue("en")
    return word in _OPENERS or word.endswith(_ORDINARY_ENDINGS) or (english is not None and word in english.phrases)


CALENDAR = frozenset(
    words(
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october "
        "november december christmas easter spring summer autumn fall winter"
    )
)
_NOBODY = frozenset(
    words(
        "mr mrs ms dr herr frau i i'm i'd i'll i've crm ceo cfo coo cro cto cio cmo ciso vp hr it ai api csv pdf sso sla nda poc roi saas "
        "erp sql po rfp q1 q2 q3 q4 h1 h2 gdpr soc iso buyer seller english german french spanish portuguese japanese italian dutch"
    )
)
_ORDINARY_ENDINGS = ("ing", "ed", "tion", "tions", "sion", "ment", "ments", "ance", "ence", "ity", "ities", "ness", "ly", "able")
_OPENERS = frozenset(
    words(
        "access account action agent all annual another any approval asks automate automatic avoid based board book budget build built "
        "business buyers call calls capture check clean client company concern connect contract contracts cost costs create current "
        "currently customer customers cut data date deal decision demo deploy detect double draft due duplicate duplicates each early "
        "either email enough every everything existing external feature few finance find first five fix follow forecast four free full get "
        "give go half hand handle have help high hold hours how implementation import improve in-house increase install integrate internal "
        "invoices issue keep late leads legal less license limit link list local lose lost low machine machines maintenance make manager "
        "managers manual many match measure meet meeting merge missing mobile monitor month monthly more most move must need needs net new "
        "next nightly notes number offer offers old on one only open order other our outages overtime own owner paper parts pay payroll "
        "people per pilot plan plant plants platform possible price prices privacy problem problems process product project prospect prove "
        "provide purchase put quality question questions quick quote quotes rate real reason records reduce remote renewal replace report "
        "reports reps require result return review risk rollout route run sales same save schedule scheduling second security see send "
        "sensor sensors several share shift shifts short show sign signature single site sites slow small software some staff start stop "
        "store stores strong supplier suppliers support swap switch system systems take talk team teams technical test tests third three "
        "time timing tool tools total track trial trust try turn two unclear union until update use used user users vendor vendors verify "
        "visit wait walk want wants warehouse weekly what when where whether which who why will with work workers works worries "
        "worry write "
        "year yearly "
    )
)
