"""Whether the talk around a date is of what was: "we bought it in March" gives no window, "we go live in March" does.

The verbs of the clause decide, the nearest one first. A participle alone ("I want it signed by March") is no past.
"""

import re
from functools import cache
from typing import Literal

from aql.language.amounts_letters import plain

Tense = Literal["past", "perhaps", "coming"]

# Words that are past whatever stands around them, and words of what is to come. "got to" and "used to" are looked at apart.
_PAST = {
    "en": "was were wasn't weren't had hadn't did didn't went came took made told left began spent bought sold sent"
    " built ran met gave knew got lost"
    " won brought thought heard saw kept became fell grew stood wrote broke been ago",
    "de": "war waren hatte hatten wurde wurden kam kamen ging gingen gab wollte wollten sagte fand blieb gewesen damals gestern",
    "es": "fue fueron hizo hicimos tuvimos tuvo dijo dijeron era estaba habia hubo vino puso dio",
    "fr": "etait etaient avait avaient avions fut",
    "pt": "foi foram era tinha tinham fez fizemos veio teve tivemos disse estava houve",
}
_COMING = {
    "en": "will won't i'll we'll they'll he'll she'll it'll would i'd we'd they'd should shall going gonna want"
    " wants need needs must have has gotta"
    "plan plans planning planned hope hoping aim aiming expect expected expecting supposed scheduled due booked"
    " pencilled can could might let's be"
    "looking like ready targeting targeted budgeted set go goes is are isn't aren't i'm we're they're starts ends"
    " expires comes until till",
    "de": "will wollen muss mussen soll sollen sollte sollten werden wird mochte mochten kann konnen konnten"
    " brauchen brauche steht geplant ist sind",
    "es": "quiero queremos necesito necesitamos vamos va hay tiene tenemos debe debemos quisiera quisieramos podemos sera esta es toca",
    "fr": "veux voulons veut faut doit devons allons va vont aimerais pouvons sera seront voudrais prevu prevue",
    "pt": "quero queremos preciso precisamos vamos vai tem temos deve devemos podemos sera esta prevista previsto gostaria queria",
}
# Endings of what is past unless a wish or a plan stands with it.
_PAST_ENDINGS = {"en": ("ed",), "es": ("aron", "ieron", "aste", "aba", "aban"), "pt": ("ou", "aram", "eram", "iram", "ava", "avam")}
# The accent is all that tells "firmé" from "firme".
_ACCENTED = {"es": ("é", "ó"), "pt": ("ei", "iu")}
_AUXILIARIES = {"fr": "ai as a avons avez ont est sommes sont", "es": "he ha hemos han"}
_PARTICIPLES = {"fr": ("e", "ee", "es", "u", "us", "i", "is", "it"), "es": ("ado", "ido", "to", "cho")}

_CLAUSE_END = re.compile(r"[.?!;:…\n]|, (?:and|but|so|und|aber|pero|mais|mas)\b|\b(?:but|because|if|aber|pero|si|wenn)\b")
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
# The participle stands behind the date: "das haben wir im März gekauft".
_GERMAN_PERFECT = re.compile(r"\b(?:hab|habe|hat|haben|habt|bin|ist|sind)\b.{0,60}#.{0,40}\b\w*ge\w{2,}(?:t|en)\b")
_JA_PAST = re.compile(r"(?:まし|でし|だっ|かっ|っ|い|ん)[ただ](?:んです|のです|が|けど|け|。|、|$)|まして|でして|いただいた")
_JA_COMING = re.compile("予定|たい|ないと|まで|ます(?!。?た)|でしょう|ましょう")


def is_talk_of_past(text: str, span: tuple[int, int], language: str) -> bool:
    """Whether the clause around text[start:end] tells of what was."""
    if language == "ja":
        return _is_japanese_past(text[span[1] :])
    if language not in _PAST:
        return False
    before, after = _clause(text, span)
    if language == "de" and _GERMAN_PERFECT.search(plain(f"{before} # {after}")):
        return True
    tenses = _tenses(before, language)
    if not tenses:
        # Behind the date, only a plain past tells: "in February there was eleven thousand".
        return next(iter(_tenses(after, language)), "coming") == "past"
    return tenses[-1] == "past" or (tenses[-1] == "perhaps" and "coming" not in tenses)


def _clause(text: str, span: tuple[int, int]) -> tuple[str, str]:
    """The words of the clause before and behind a place."""
    start, end = max(0, span[0] - 120), min(len(text), span[1] + 50)
    ends = [hit.end() for hit in _CLAUSE_END.finditer(text, start, span[0])]
    stop = _CLAUSE_END.search(text, span[1], end)
    return text[max([*ends, start]) : span[0]], text[span[1] : stop.start() if stop else end]


def _tenses(clause: str, language: str) -> list[Tense]:
    """The tenses of the verbs of a clause, as far as their words tell."""
    found: list[Tense] = []
    lower = clause.lower()
    if language == "fr":
        lower = lower.replace("à", "@").replace("'", " ").replace("’", " ")  # "à" is no verb, "a" is one
    words = _WORD.findall(plain(lower))
    spoken = _WORD.findall(lower)
    for place, word in enumerate(words):
        following = words[place + 1] if place + 1 < len(words) else ""
        if tense := _tense(word, spoken[place], following, language):
            found.append(tense)
    return found


def _tense(word: str, spoken: str, following: str, language: str) -> Tense | None:
    """The tense of one word, seen with the one behind it."""
    past, coming, auxiliaries = _tables(language)
    if word == "got" and following == "to":
        return "coming"
    if word == "said":  # "we said September" is a plan, "she said in January" is not
        return "past" if following in {"in", "on", "last"} else None
    if word in auxiliaries and following.endswith(_PARTICIPLES[language]):
        return "past"
    if word in coming:
        return "coming"
    if word in past or (language in _ACCENTED and len(spoken) > 3 and spoken.endswith(_ACCENTED[language])):
        return "past"
    return "perhaps" if len(word) > 4 and word.endswith(_PAST_ENDINGS.get(language, ("#",))) else None


@cache
def _tables(language: str) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """The past words, the coming words and the auxiliaries of a language."""
    past, coming, auxiliaries = (frozenset(table.get(language, "").split()) for table in (_PAST, _COMING, _AUXILIARIES))
    return past, coming, auxiliaries


def _is_japanese_past(behind: str) -> bool:
    """Whether the sentence behind a Japanese date ends in a past form before any of what is to come."""
    sentence = re.split("[。！？\n]", behind)[0][:60]
    return bool(_JA_PAST.search(sentence + "。")) and not _JA_COMING.search(sentence)
