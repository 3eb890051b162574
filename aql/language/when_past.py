"""Whether the talk around a date is of what was: "we bought it in March" gives no window, "we go live in March" does.

The verbs of the clause decide, the nearest one first. A participle alone ("I want it signed by March") is no past.
"""

import re
from functools import cache

from aql.language.amounts_letters import plain

# Verbs that can only be past; forms that are past unless a wish or a plan stands with them; verbs of what is to come.
_PAST = {
    "en": r"was|were|wasn't|weren't|had|hadn't|did|didn't|said|went|came|took|made|told|left|began|spent|bought"
    r"|sold|sent|built|ran|met|gave|knew"
    r"|got(?! to\b)|lost|won|brought|thought|heard|saw|kept|became|fell|grew|stood|wrote|broke|been|used to|ago",
    "de": r"war|waren|hatte|hatten|wurde|wurden|kam|kamen|ging|gingen|gab|wollte|wollten|sagte|fand|blieb"
    r"|gewesen|damals",
    "es": r"fue|fueron|hizo|hicimos|tuvimos|tuvo|dijo|dijeron|era|estaba|habia|hubo|vino|puso|dio",
    "fr": r"etait|etaient|avait|avaient|avions|fut|ete",
    "pt": r"foi|foram|era|tinha|tinham|fez|fizemos|veio|teve|tivemos|disse|estava|houve",
}
_PERHAPS_PAST = {
    "en": r"[a-z]{3,}ed",
    "de": r"(?:hab|habe|hat|haben|bin|ist|sind)\b[^.?!]{0,70}\b\w*ge\w{2,}(?:t|en)",
    "es": r"\w{2,}(?:aron|ieron|aste|aba|aban)|(?:he|ha|hemos|han) \w+(?:ado|ido|to|cho)",
    "fr": r"(?:ai|as|a|avons|avez|ont|est|sommes|sont) (?:\w+ ){0,2}?\w+(?:e|ee|es|u|us|is|it)",
    "pt": r"\w{2,}(?:ou|aram|eram|iram|ava|avam)",
}
# The accent is all that tells "firmé" from "firme": looked for in the text as it stands.
_ACCENTED_PAST = {"es": r"\w{2,}(?:é|ó)", "pt": r"\w{2,}(?:ei|iu)"}
_COMING = {
    "en": r"will|won't|'ll|would|'d|should|shall|going to|gonna|want|wants|need|needs|must|have to|has to|got to"
    r"|gotta|plan|plans|planning|planned"
    r"|hope|hoping|aim|aiming|expect|expected|expecting|supposed|scheduled|due|booked|pencilled|can|could|might"
    r"|let's|to be|be|looking|like|ready"
    r"|need to|targeting|targeted|budgeted|set for|supposed to|go|goes|is|are|isn't|aren't|am|i'm|we're|they're"
    r"|starts|ends|expires|comes",
    "de": r"will|wollen|muss|mussen|soll|sollen|sollte|sollten|werden|wird|mochte|mochten|kann|konnen|konnten"
    r"|brauchen|brauche|steht|geplant|ist|sind|lauft",
    "es": r"quiero|queremos|necesito|necesitamos|vamos|va|hay que|tiene que|tenemos que|debe|debemos|quisiera"
    r"|quisieramos|podemos|sera|esta|es|toca",
    "fr": r"veux|voulons|veut|faut|doit|devons|allons|va|vont|aimerais|pouvons|sera|seront|voudrais|est prevu"
    r"|prevu|prevue",
    "pt": r"quero|queremos|preciso|precisamos|vamos|vai|tem que|temos que|deve|devemos|podemos|sera|esta"
    r"|prevista|previsto|gostaria|queria",
}
_CLAUSE_END = re.compile(r"[.?!;:…\n]|, (?:and|but|so|und|aber|pero|mais|mas)\b|\b(?:but|aber|pero)\b|[。！？]")
_JA_PAST = re.compile(r"(?:まし|でし|だっ|かっ|っ|い|ん)[ただ](?:んです|のです|が|けど|け|。|、|$)|まして|でして|いただいた")
_JA_COMING = re.compile("予定|たい|ないと|まで|ます(?!。?た)|でしょう|ましょう")


def is_talk_of_past(text: str, span: tuple[int, int], language: str) -> bool:
    """Whether the clause around text[start:end] tells of what was."""
    if language == "ja":
        return _is_japanese_past(text[span[1] :])
    if language not in _PAST:
        return False
    before, after = _clause(text, span)
    found = _nearest(before, language, last=True)
    if found is None:
        found = _nearest(after, language, last=False)
    return bool(found)


def _clause(text: str, span: tuple[int, int]) -> tuple[str, str]:
    """The words of the clause before and behind a place."""
    ends = [hit.end() for hit in _CLAUSE_END.finditer(text, max(0, span[0] - 160), span[0])]
    stop = _CLAUSE_END.search(text, span[1])
    return text[max([*ends, span[0] - 160, 0]) : span[0]], text[span[1] : min(stop.start() if stop else len(text), span[1] + 60)]


@cache
def _verbs(language: str) -> re.Pattern[str]:
    """The verbs that tell past from coming, by named group."""
    return re.compile(
        rf"(?<!\w)(?:(?P<coming>{_COMING[language]})|(?P<past>{_PAST[language]})|(?P<perhaps>{_PERHAPS_PAST[language]}))(?!\w)",
    )


def _nearest(words: str, language: str, *, last: bool) -> bool | None:
    """Whether the verb nearest to the date is past; None where no verb tells."""
    accented = _ACCENTED_PAST.get(language)
    hits = list(_verbs(language).finditer(plain(words)))
    if accented and re.search(rf"(?<!\w)(?:{accented})(?!\w)", words.lower()) and not any(hit.lastgroup == "coming" for hit in hits):
        return True
    if not hits:
        return None
    kinds = [str(hit.lastgroup) for hit in hits]
    nearest = kinds[-1] if last else kinds[0]
    return nearest == "past" or (nearest == "perhaps" and "coming" not in kinds)


def _is_japanese_past(behind: str) -> bool:
    """Whether the sentence behind a Japanese date ends in a past form before any of what is to come."""
    sentence = re.split("[。！？\n]", behind)[0][:60]
    return bool(_JA_PAST.search(sentence + "。")) and not _JA_COMING.search(sentence)
