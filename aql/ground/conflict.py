"""Several claims on one criterion made into one: the latest clear statement wins, unless rank stands against it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from aql.ground.claims import Standing
from aql.language.fold import words
from aql.values.amount import Person
from aql.values.finding import Changed, Evidence
from aql.values.rubric import Status
from aql.values.transcript import Span, Speaker, Transcript

_CLEAR: frozenset[Status] = frozenset({"confirmed", "negative"})
_DECIDING = frozenset({"economic_buyer", "decision_maker"})

# Titles that mostly carry the money or the last word, in the measured languages.
_SENIOR = frozenset(
    words(
        "ceo cfo coo cro cto cio cmo chief owner founder president chair chairman managing partner vp director head "
        "geschäftsführer geschäftsführerin inhaber inhaberin vorstand leiter leiterin directeur directrice président "
        "présidente gérant gérante director directora dueño dueña gerente diretor diretora dono dona sócio sócia titolare "
        "direttore direttrice directeur eigenaar"
    )
)
_SENIOR_JA = ("社長", "専務", "常務", "取締役", "部長", "代表", "オーナー")


@dataclass(frozen=True, slots=True)
class Settled:
    """The claim that stands for a criterion, the evidence with what speaks against it, and whether that is in doubt."""

    standing: Standing
    status: Status
    evidence: tuple[Evidence, ...]
    changes: tuple[Changed, ...]
    quoted: tuple[Span, ...] = ()
    is_contested: bool = False


def settle(standings: Sequence[Standing], deciders: frozenset[str]) -> Settled:
    """One standing claim of several on the same criterion; `deciders` are the speakers who can decide.

    Claims of one status add their evidence up. Of contrary ones the latest wins, and the overruled words are kept as
    contradicting. A speaker who cannot decide does not overrule one who can: then it is `partial`, and contested.
    """
    said = [standing for standing in standings if standing.status != "absent"] or list(standings[:1])
    clear = [standing for standing in said if standing.status in _CLEAR]
    winner = max(clear or said, key=lambda standing: standing.said_last)
    alike = [standing for standing in said if standing.status == winner.status]
    evidence = _together(standing.evidence for standing in alike)
    changes = tuple(dict.fromkeys(change for standing in alike for change in standing.changes))
    quoted = tuple(span for standing in alike for span in standing.quoted)
    against = [standing for standing in clear if standing.status != winner.status]
    if not against:
        return Settled(winner, winner.status, evidence, changes, quoted)
    contrary = tuple(
        replace(one, role="contradicts") for one in _together(standing.evidence for standing in against) if one.role == "supports"
    )
    outranked = sorted(_speakers(contrary) & deciders) if not _speakers(winner.evidence) & deciders else []
    if outranked:
        why = f"{', '.join(outranked)} said the contrary before and can decide; who spoke later cannot, as far as the call tells"
        return Settled(winner, "partial", (*evidence, *contrary), (*changes, Changed("contested", why)), quoted, is_contested=True)
    why = f"said to be {against[-1].status} before; the latest clear statement wins"
    return Settled(winner, winner.status, (*evidence, *contrary), (*changes, Changed("overruled", why)), quoted)


def deciders_of(transcript: Transcript, people: Iterable[Person]) -> frozenset[str]:
    """The speakers who can decide: by a role that was claimed for their name, or by their title."""
    named = [frozenset(words(person.name or "")) for person in people if person.role in _DECIDING and person.name]
    return frozenset(
        speaker.name for speaker in transcript.speakers if _is_senior(speaker) or any(name & set(words(speaker.name)) for name in named)
    )


def _is_senior(speaker: Speaker) -> bool:
    title = speaker.title or ""
    return not _SENIOR.isdisjoint(words(title)) or any(word in title for word in _SENIOR_JA)


def _speakers(evidence: Iterable[Evidence]) -> frozenset[str]:
    return frozenset(one.speaker for one in evidence if one.side == "buyer")


def _together(evidences: Iterable[tuple[Evidence, ...]]) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(one for evidence in evidences for one in evidence))
