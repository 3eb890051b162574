"""Which of the sentences on a next step is the step agreed: late in the call, in words of what will be done, and assented to.

A story has a day in it as well ("so he tells me on the Monday that it's seven"): it is shown last, so that the action is
not taken from it.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from aql.extract.embedded.decide import Decision
from aql.extract.embedded.hear import Heard
from aql.language.assent import reply_to

_COMMITS = {
    "en": r"(?:['’]ll|\bwill|\bcould|\bcan|\bshall|\blet['’]?s|\bgoing to|\bgonna|\bsend|\bcome|\bbook|\bpencil|\bdo the"
    r"|\bput (?:it|me|us) (?:in|down)|\bsit down|\bmeet|\bsee you|\bworks|\bperfect|\bis fine)\b",
    "de": r"\b(?:schick\w*|trag\w*|buche|machen wir|sehen wir|treffen wir|kommen sie|passt|führt|werde|können wir)\b",
    "es": r"\b(?:mándame|envíame|nos vemos|agend\w+|vamos a|le mando|queda\w*|perfecto|te marco)\b",
    "fr": r"\b(?:envoyez|on se voit|je bloque|je vous|va pour|parfait|d['’]accord|on fait|on dit)\b",
    "pt": r"\b(?:me manda|marca\w*|combinado|vamos|a gente se fala|perfeito|pode ser)\b",
    "ja": r"(?:お願い|ましょう|お送り|伺い|予定)",
}
_TELLS = re.compile(
    r"\b(?:tells me|told me|(?:he|she|they|we|i) (?:said|says|did|called|landed|missed|had|went|got|were|was|do it)"
    r"|last (?:week|month|quarter|year)"
    r"|ago|yesterday|nobody wants|wanted to|used to|always|every (?:week|month|friday|monday))\b",
    re.IGNORECASE,
)
_WELCOMES = re.compile(
    r"\b(?:perfect|works|great|brilliant|lovely|sounds good|deal|done|passt|perfekt|perfecto|parfait|perfeito|combinado)\b", re.IGNORECASE
)
_LATE = 2.0
_COMMITTED = 1.0
_ASSENTED = 1.0
_TOLD = 2.0
_LEAST = 1.0


def stories_last(decision: Decision, heard: Sequence[Heard], language: str) -> Decision:
    """The decision with what sounds like a step agreed shown before what does not, each as strong as it was."""
    if decision.status != "confirmed":
        return decision
    return replace(decision, shown=tuple(sorted(decision.shown, key=lambda sentence: _mark(sentence, heard, language) < _LEAST)))


def _mark(sentence: Heard, heard: Sequence[Heard], language: str) -> float:
    """How much a sentence sounds like the step agreed."""
    mark = _LATE * sentence.place / len(heard) + (0.5 if sentence.has("#when") else 0.0)
    if re.search(_COMMITS.get(language, _COMMITS["en"]), sentence.text, re.IGNORECASE):
        mark += _COMMITTED
    if _TELLS.search(sentence.text):
        mark -= _TOLD
    if _is_assented(sentence, heard, language):
        mark += _ASSENTED
    return mark


def _is_assented(sentence: Heard, heard: Sequence[Heard], language: str) -> bool:
    """Whether the other side welcomes it next, or it says yes to what the other side proposed just before, with a day."""
    before = next((other for other in reversed(heard[: sentence.place]) if other.turn != sentence.turn), None)
    after = next((other for other in heard[sentence.place + 1 :] if other.turn != sentence.turn), None)
    is_yes = before and before.side == "seller" and before.has("#when") and reply_to(before.text, sentence.text, language) == "assent"
    is_welcome = (
        after and after.side == "seller" and (_WELCOMES.search(after.text) or reply_to(sentence.text, after.text, language) == "assent")
    )
    return bool(is_yes or is_welcome)
