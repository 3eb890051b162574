"""Whether the talk around a date is of what was: "we bought it in March" gives no window, "we go live in March" does.

The verbs of the clause decide, the nearest one first. A participle alone ("I want it signed by March") is no past.
"""

import re
from functools import cache
from typing import Literal

from aql.language.amounts.letters import plain

Tense = Literal["past", "perhaps", "present", "coming"]

# Words that are past whatever stands around them; words of wish, plan and duty; words of what is; and of mere supposing.
# Reports ("I told them", "we said") are left out: what was told may lie ahead.
_PAST = {
    "en": "was were wasn't weren't had hadn't did didn't went came took made left began spent bought sold sent built ran rang met gave knew"
    " lost won brought thought heard saw kept became fell grew stood wrote broke found spoke been ago happened",
    "de": "war waren hatte hatten wurde wurden kam kamen ging gingen gab wollte wollten fand blieb gewesen damals gestern",
    "es": "fue fueron hizo hicimos tuvimos tuvo era estaba habia hubo vino puso dio",
    "fr": "etait etaient avait avaient avions fut",
    "pt": "foi foram era tinha tinham fez fizemos veio teve tivemos estava houve",
}
_COMING = {
    "en": "will won't i'll we'll they'll he'll she'll it'll you'll would should shall going gonna want wants need needs must gotta planning"
    " planned hope hoping aim aiming expect expected expecting supposed scheduled due booked pencilled can could might let's be looking"
    " ready targeting targeted budgeted get",
    "de": "will wollen muss mussen soll sollen sollte sollten werden wird mochte mochten kann konnen konnten brauchen brauche geplant",
    "es": "quiero queremos necesito necesitamos vamos va hay tiene tenemos debe debemos quisiera quisieramos podemos sera toca",
    "fr": "veux voulons veut faut doit devons allons va vont aimerais pouvons sera seront voudrais prevu prevue",
    "pt": "quero queremos preciso precisamos vamos vai tem temos deve devemos podemos sera prevista previsto gostaria queria",
}
_PRESENT = {
    "en": "is are isn't aren't am i'm we're they're you're it's he's she's that's there's what's gets go goes starts ends expires comes"
    " renews runs",
    "de": "ist sind steht lauft endet beginnt kommt",
    "es": "esta es son vence termina empieza",
    "fr": "c'est termine commence arrive",
    "pt": "esta e vence termina comeca",
}
_SUPPOSED = {"en": "if unless suppose", "de": "wenn falls", "es": "si", "fr": "si", "pt": "se caso"}
# Endings of what is past unless a wish or a plan stands with it; behind one who acts, it is past.
_PAST_ENDINGS = {"en": ("ed",), "es": ("aron", "ieron", "aste", "aba", "aban"), "pt": ("ou", "aram", "eram", "iram", "ava", "avam")}
_ACTORS = frozenset(("i", "you", "we", "he", "she", "they", "who"))
# The accent is all that tells "firmé" from "firme".
_ACCENTED = {"es": ("é", "ó"), "pt": ("ei", "iu")}
_AUXILIARIES = {
    "en": "have has i've we've they've you've haven't hasn't i'd we'd they'd he'd she'd you'd it'd",
    "fr": "ai as a avons avez ont est sommes sont",
    "es": "he ha hemos han",
}
_PARTICIPLES = {
    "en": (
        "ed",
        "done",
        "gone",
        "taken",
        "seen",
        "given",
        "made",
        "sold",
        "sent",
        "left",
        "had",
        "been",
        "bought",
        "spent",
        "lost",
        "won",
        "built",
    ),
    "fr": ("é", "ée", "és", "ées", "eu", "fait", "dit", "pris", "mis", "vu", "reçu", "venu", "perdu", "vendu", "choisi", "fini"),
    "es": ("ado", "ido", "hecho", "dicho", "puesto", "visto"),
}

_CLAUSE_END = re.compile(r"[.?!;:…]|, (?:and|but|so|und|aber|pero|mais|mas)\b|\b(?:but|because|aber|pero)\b")
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
# The participle stands behind the date: "das haben wir im März gekauft".
_GERMAN_PERFECT = re.compile(r"\b(?:hab|habe|hat|haben|habt|bin|ist|sind)\b.{0,60}#.{0,40}\b\w*ge\w{2,}(?:t|en)\b")
_JA_PAST = re.compile(r"(?:まし|でし|だっ|かっ|っ|い|ん)[ただ](?:んです|のです|が|けど|け|。|、|$)|まして|でして|いただいた")
_JA_COMING = re.compile("予定|たい|ないと|まで|ます(?!。?た)|でしょう|ましょう")


def is_talk_of_past(text: str, span: tuple[int, int], language: str, *, is_deadline: bool = False) -> bool:
    """Whether the clause around text[start:end] tells of what was; of a deadline, only a plain past tense does."""
    if language == "ja":
        return _is_japanese_past(text[span[1] :]) and not is_deadline
    if language not in _PAST:
        return False
    before, after = _clause(text, span)
    if language == "de" and _GERMAN_PERFECT.search(plain(f"{before} # {after}")) and not is_deadline:
        return True
    tenses = _tenses(before, language)
    if tenses is None:
        return False
    if not tenses:
        # Behind the date, only a plain past tells: "in February there was eleven thousand".
        return next(iter(_tenses(after, language) or ()), "") == "past" and not is_deadline
    if is_deadline:
        return set(tenses) == {"past"}
    return tenses[-1] == "past" or (tenses[-1] == "perhaps" and "coming" not in tenses)


def _clause(text: str, span: tuple[int, int]) -> tuple[str, str]:
    """The words of the clause before a place, and behind it up to a comma."""
    start, end = max(0, span[0] - 120), min(len(text), span[1] + 50)
    ends = [hit.end() for hit in _CLAUSE_END.finditer(text, start, span[0])]
    return text[max([*ends, start]) : span[0]], re.split("[.,?!;:]", text[span[1] : end])[0]


def _tenses(clause: str, language: str) -> list[Tense] | None:
    """The tenses of the verbs of a clause, as far as its words tell; None where it only supposes."""
    lower = clause.lower().replace("’", "'")
    if language == "fr":
        lower = lower.replace("à", "@").replace("'", " ")  # "à" is no verb, "a" is one
    words, spoken = _WORD.findall(plain(lower)), _WORD.findall(lower)
    if not _tables(language)[-1].isdisjoint(words):
        return None
    places = zip(["", *words], words, [*spoken[1:], ""], spoken, strict=False)
    return [tense for previous, word, following, said in places if (tense := _tense(previous, word, said, following, language))]


def _tense(previous: str, word: str, spoken: str, following: str, language: str) -> Tense | None:
    """The tense of one word, seen with those on either side."""
    past, coming, present, auxiliaries, _ = _tables(language)
    if word == "said":  # "we said September" is a plan, "she said in January" is not
        return "past" if following in {"in", "on", "last"} else None
    if word == "to" and language == "en":
        return "coming" if following in {"be", "have", "get", "go", "start"} else None
    if word in auxiliaries:
        is_perfect = following.endswith(_PARTICIPLES[language])
        return "past" if is_perfect else "coming" if word.endswith("'d") else None
    if previous in {"would", "could", "should", "might"} and word == "have":
        return "past"
    if word in coming:
        return "coming"
    if word in past or (language in _ACCENTED and len(spoken) > 3 and spoken.endswith(_ACCENTED[language])):
        return "past"
    if len(word) > 4 and word.endswith(_PAST_ENDINGS.get(language, ("#",))):
        return "past" if previous in _ACTORS or language != "en" else "present" if previous in present else "perhaps"
    return "present" if word in present else None


@cache
def _tables(language: str) -> tuple[frozenset[str], ...]:
    """The words of the past, of wishes, of the present, the auxiliaries and the suppositions of a language."""
    return tuple(frozenset(table.get(language, "").split()) for table in (_PAST, _COMING, _PRESENT, _AUXILIARIES, _SUPPOSED))


def _is_japanese_past(behind: str) -> bool:
    """Whether the sentence behind a Japanese date ends in a past form before any of what is to come."""
    sentence = re.split("[。！？\n]", behind)[0][:60]
    return bool(_JA_PAST.search(sentence + "。")) and not _JA_COMING.search(sentence)
