"""What stands for a call once people have spoken: the current record, and the rule over it less what was rejected."""

from collections.abc import Sequence

from aql.judge import absent_where, judge
from aql.values.finding import Finding
from aql.values.record import Record
from aql.values.review import Review
from aql.values.rubric import VerdictKind
from aql.values.standing import Standing
from aql.values.transcript import Span, Transcript
from aql.values.verdict import Verdict

VERDICT = "verdict"


def standing(record: Record, reviews: Sequence[Review]) -> Standing:
    """What stands for a call whose current record is `record`, after `reviews` of the call in the order they were made.

    A decision about a finding holds while the finding has the status that was seen, on the same words; one about the
    verdict while the rule, less what was rejected, or an earlier reviewer, gives the kind that was seen. A rejected
    finding is absent, an accepted one no longer contested, and a reviewed verdict no longer held.
    """
    decisions = not_undone(reviews)
    judged = {finding.criterion: finding for finding in record.findings}
    applied = [
        review
        for about, stack in decisions.items()
        if about in judged
        for review in stack[-1:]
        if _still_fits(review, judged[about], record.transcript)
    ]
    rejected = frozenset(review.about for review in applied if review.decision == "reject")
    verdict = _judged_again(record, rejected, frozenset(review.about for review in applied) - rejected) if applied else record.verdict
    about_verdict = _decided(verdict, decisions.get(VERDICT, ()))
    if about_verdict:
        applied.append(about_verdict)
    return Standing(
        kind=_kind(verdict, about_verdict),
        by="person" if about_verdict else "findings" if rejected else "rule",
        reasons=verdict.reasons if verdict else (),
        missing=verdict.missing if verdict else (),
        held=verdict.held if verdict and not about_verdict else (),
        applied=tuple(applied),
        changed=tuple(stack[-1] for stack in decisions.values() if stack[-1] not in applied),
    )


def not_undone(reviews: Sequence[Review]) -> dict[str, list[Review]]:
    """The decisions about each thing that were not taken back, oldest first."""
    stacks: dict[str, list[Review]] = {}
    for review in reviews:
        stack = stacks.setdefault(review.about, [])
        if review.decision != "undo":
            stack.append(review)
        elif stack:
            stack.pop()
    return {about: stack for about, stack in stacks.items() if stack}


def _still_fits(review: Review, finding: Finding, transcript: Transcript) -> bool:
    if review.saw != finding.status:
        return False
    if review.span is None:
        return not finding.evidence
    stands = not review.quote or _words_at(transcript, review.span) == review.quote
    return stands and any(found.span.overlaps(review.span) for found in finding.evidence)


def _words_at(transcript: Transcript, span: Span) -> str:
    """What stands there now: a better export may have cut the call into other turns since the review."""
    return transcript.words_at(span) if span.turn < len(transcript.turns) else ""


def _judged_again(record: Record, rejected: frozenset[str], accepted: frozenset[str]) -> Verdict | None:
    findings = tuple(
        Finding(
            criterion=finding.criterion,
            status=finding.status,
            evidence=finding.evidence,
            is_contested=finding.is_contested and finding.criterion not in accepted,
        )
        for finding in absent_where(record.findings, rejected)
    )
    known = record.verdict.held if record.verdict else ()
    return judge(findings, record.rubric, [hold for hold in known if hold.code != "conflict"])


def _decided(verdict: Verdict | None, stack: Sequence[Review]) -> Review | None:
    """The last decision about the verdict, if what it saw is what the rule gives or what a reviewer before it gave."""
    by_rule = verdict.kind if verdict else None
    holds, kind = None, by_rule
    for review in stack:
        if review.saw in (kind, by_rule):
            holds, kind = review, _kind(verdict, review)
    return holds if stack and holds is stack[-1] else None


def _kind(verdict: Verdict | None, review: Review | None) -> VerdictKind | None:
    if review is None:
        return verdict.kind if verdict else None
    return review.saw if review.decision == "accept" else review.instead  # type: ignore[return-value]  # a review of a verdict speaks of kinds
