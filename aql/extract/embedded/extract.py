"""Claims with no model at all: sentences heard in context, weighed by linear weights over phrases and words, and decided on.

No network, no key; the same call gives the same claims.
"""

from collections.abc import Iterator, Sequence

from aql.extract.embedded.agreed import stories_last
from aql.extract.embedded.custom import decide_custom, first_asked, kin_of
from aql.extract.embedded.decide import Decision, decide, put_forward
from aql.extract.embedded.hear import Heard, hear
from aql.extract.embedded.money import with_threshold
from aql.extract.embedded.offered import is_silent, offered
from aql.extract.embedded.particulars import particulars
from aql.extract.embedded.remarks import remarks
from aql.extract.embedded.voices import voices, with_voices
from aql.values.claim import Claim, Extraction, Extractor, Quote
from aql.values.profile import Profile
from aql.values.rubric import Rubric
from aql.values.transcript import Transcript

EXTRACTOR = Extractor(name="embedded", version="2")
_LONGEST = 30
_SIGNS_A_WORD = 4
_ABSENT = Decision("absent")


def extract(transcript: Transcript, rubric: Rubric, profile: Profile | None) -> Extraction:
    """What the words of a call seem to prove of each criterion of the rubric; a draft, to be grounded like any other."""
    claimed = voices(transcript, profile)
    transcript = with_voices(transcript, claimed)
    if not transcript.has_buyer():
        return Extraction((), voices=claimed)
    heard = hear(transcript)
    decisions = decide(heard)
    if is_silent(heard):
        spoken = {name: decision for name, decision in decisions.items() if decision.status != "absent"}
        decisions = put_forward(tuple(offered(transcript, heard))) | spoken
    decisions = decisions | {
        "next_step": stories_last(decisions.get("next_step", _ABSENT), heard, transcript.language),
        "budget": with_threshold(decisions.get("budget", _ABSENT), heard, transcript.language),
    }
    return Extraction(tuple(_claims(heard, decisions, rubric, transcript, profile)), remarks(heard), claimed)


def _claims(
    heard: Sequence[Heard], decisions: dict[str, Decision], rubric: Rubric, transcript: Transcript, profile: Profile | None
) -> Iterator[Claim]:
    for criterion in rubric.criteria:
        kin = kin_of(criterion)
        decision = decisions.get(kin, _ABSENT) if kin else decide_custom(criterion, heard, transcript.language)
        quotes = tuple(Quote(sentence.turn, _shortest(sentence, transcript.language)) for sentence in decision.shown)
        asked = _asked(kin, heard) if kin else first_asked(criterion, heard, transcript.language)
        if quotes or asked:
            values = particulars(criterion, decision, heard, transcript, profile)
            yield Claim(criterion.name, decision.status, quotes, values, asked=Quote(asked.turn, asked.text) if asked else None)


def _shortest(sentence: Heard, language: str) -> str:
    """The sentence, or of a long one the run of words around what was found in it."""
    longest = _LONGEST * (_SIGNS_A_WORD if language == "ja" else 1)
    if len(sentence.words) <= longest:
        return sentence.text
    places = [hit for hit in sentence.hits if not hit.says.startswith(("ask ", "flag ", "remark "))]
    best = max(places, key=lambda hit: hit.strength, default=None)
    middle = (best.start + best.end) // 2 if best else len(sentence.words) // 2
    first = max(0, min(middle - longest // 2, len(sentence.words) - longest))
    start, end = sentence.words[first].start, sentence.words[min(first + longest, len(sentence.words)) - 1].end
    return sentence.text[start - sentence.start : end - sentence.start]


def _asked(name: str, heard: Sequence[Heard]) -> Heard | None:
    """The first question of a seller on a known criterion."""
    asked = (sentence for sentence in heard if sentence.side == "seller" and sentence.is_question and sentence.says(f"ask {name}"))
    return next(asked, None)
