"""The one door between what an extractor claims and what is found: nothing gets in that a buyer did not say."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from aql.ground.asked import asked
from aql.ground.cited import Cited
from aql.ground.claims import Standing, stand
from aql.ground.conflict import Settled, deciders_of, settle
from aql.ground.gloss import unsaid_in
from aql.ground.locate import Index
from aql.ground.quotes import Planted, evidence_at, overused_in, planted_in
from aql.ground.remarks import remark
from aql.ground.voices import hear_voices
from aql.ground.worth import hold
from aql.language.tongue import main_language
from aql.values.amount import Person, Value
from aql.values.claim import Claim, Extraction
from aql.values.finding import Asked, Changed, Finding, Proof, Rejection
from aql.values.profile import Profile
from aql.values.rubric import Rubric
from aql.values.transcript import Transcript

__all__ = ["GROUNDING", "ground", "hear_voices"]

# Part of every record's identity: raised whenever the same claims could come out otherwise.
GROUNDING = "2"


def ground(extraction: Extraction, transcript: Transcript, rubric: Rubric, profile: Profile | None) -> Proof:
    """Each criterion of the rubric with what was proved of it, and all that was not.

    Sides are taken from the transcript as they stand; `hear_voices` is asked before. The same arguments give the same
    proof: no file, clock or model is asked.
    """
    transcript = replace(transcript, language=main_language(transcript.language))
    planted_words = replace(planted_in(transcript), overused=overused_in(extraction.claims))
    court = _Court(Index(transcript), planted_words, profile, deciders_of(transcript, _people(extraction.claims)))
    findings, rejections = [], [*_unknown(extraction.claims, rubric)]
    for criterion in rubric.criteria:
        finding, refused = _finding(criterion.name, [claim for claim in extraction.claims if claim.criterion == criterion.name], court)
        findings.append(finding)
        rejections += refused
    context = []
    for claim in extraction.remarks:
        kept, refused_remarks = remark(claim, court.index, court.planted, profile)
        context += [kept] if kept else []
        rejections += refused_remarks
    planted = tuple(evidence_at(court.index, span) for span in court.planted.spans)
    return Proof(tuple(findings), tuple(rejections), tuple(context), planted)


@dataclass(frozen=True, slots=True)
class _Court:
    """What every claim of one call is held against."""

    index: Index
    planted: Planted
    profile: Profile | None
    deciders: frozenset[str]


def _people(claims: Iterable[Claim]) -> tuple[Person, ...]:
    return tuple(value for claim in claims for value in claim.values if isinstance(value, Person))


def _unknown(claims: Iterable[Claim], rubric: Rubric) -> Iterable[Rejection]:
    """A rejection for each claim on a criterion that the rubric has not."""
    for claim in claims:
        if rubric.criterion(claim.criterion) is None:
            quote = claim.quotes[0] if claim.quotes else None
            why = f"the rubric {rubric.name} has no criterion {claim.criterion!r}"
            yield Rejection(claim.criterion, quote.words if quote else "", quote.turn if quote else None, "unknown_criterion", why)


def _finding(name: str, claims: list[Claim], court: _Court) -> tuple[Finding, list[Rejection]]:
    """The finding of one criterion from all claims on it; without any, absent."""
    if not claims:
        return Finding(name, "absent"), []
    standings = [_heard(stand(claim, court.index, court.planted), court) for claim in claims]
    settled = settle(standings, court.deciders)
    rejections = [rejection for standing in standings for rejection in standing.rejections]
    cited = Cited(settled.evidence, settled.quoted, court.index, court.profile)
    values, unsaid = _values(settled, standings, cited)
    gloss, unproved = _gloss(settled, cited)
    question, unasked = _question(claims, court)
    finding = Finding(
        criterion=name,
        status=settled.status,
        evidence=settled.evidence,
        values=values,
        claimed=settled.standing.claim.status,
        changes=settled.changes,
        asked=question,
        gloss=gloss,
        is_contested=settled.is_contested,
    )
    return finding, [*rejections, *unsaid, *unproved, *unasked]


def _heard(standing: Standing, court: _Court) -> Standing:
    """The standing claim, or an absent one where no buyer speaks in the whole call."""
    if standing.status == "absent" or court.index.transcript.has_buyer():
        return standing
    why = "no buyer speaks in this call"
    refused = tuple(Rejection(standing.claim.criterion, one.quote, one.span.turn, "seller_only", why) for one in standing.evidence)
    return replace(
        standing,
        status="absent",
        evidence=(),
        quoted=(),
        changes=(Changed("no_buyer", why),),
        rejections=(*standing.rejections, *refused),
    )


def _values(settled: Settled, standings: list[Standing], cited: Cited) -> tuple[tuple[Value, ...], list[Rejection]]:
    """The values that were said, of all claims that hold the settled status."""
    if settled.status == "absent":
        return (), []
    name = settled.standing.claim.criterion
    claimed = dict.fromkeys(
        value for standing in standings if standing.status == settled.standing.status for value in standing.claim.values
    )
    held = [hold(value, cited) for value in claimed]
    kept = dict.fromkeys(one.value for one in held if one.value)
    refused = [Rejection(name, one.unsaid.phrase, None, "value_not_said", one.unsaid.why) for one in held if one.unsaid]
    return tuple(kept), refused


def _gloss(settled: Settled, cited: Cited) -> tuple[str, list[Rejection]]:
    claim = settled.standing.claim
    if settled.status == "absent" or not claim.gloss:
        return "", []
    unsaid = unsaid_in(claim.gloss, cited)
    return ("", [Rejection(claim.criterion, claim.gloss, None, "gloss_not_said", unsaid)]) if unsaid else (claim.gloss, [])


def _question(claims: Iterable[Claim], court: _Court) -> tuple[Asked | None, list[Rejection]]:
    """The seller's question: one that was answered before one that was not, the earliest of each."""
    heard = [asked(claim.asked, claim.criterion, court.index) for claim in claims if claim.asked]
    proved = [one for one in heard if isinstance(one, Asked)]
    best = min(proved, key=lambda one: (not one.is_answered, one.turn), default=None)
    return best, [one for one in heard if isinstance(one, Rejection)]
