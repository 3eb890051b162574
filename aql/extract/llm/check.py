"""A second look at what was found: whether a reader who sees only the words and the turns around them reads them alike."""

from collections.abc import Sequence
from dataclasses import replace

from aql.extract.llm.ask import Asker
from aql.extract.llm.check_prompt import check_prompt
from aql.values.chat import Model
from aql.values.check import Check, Checks, Support
from aql.values.finding import Changed, Finding
from aql.values.rubric import Rubric
from aql.values.transcript import Span, Transcript


def check(findings: Sequence[Finding], transcript: Transcript, rubric: Rubric, model: Model) -> Checks:
    """What a model says of each finding that is not absent, in one request; none where there is nothing to check.

    The model sees the criterion's sentence for the status, the evidence and the turns around it: no gloss, no value, no
    other finding's words. Whatever gives no usable answer is a ModelError.
    """
    from aql.extract.llm.check_reply import read_answers  # pydantic

    found = {finding.criterion: finding for finding in findings if finding.evidence}
    if not found:
        return Checks()
    asker = Asker(model)
    answers = asker.ask(check_prompt(tuple(found.values()), transcript, rubric), lambda text: read_answers(text, tuple(found)))
    return Checks(tuple(Check(name, one.status, _spans(one), answers[name]) for name, one in found.items()), asker.usage)


def apply_check(findings: Sequence[Finding], checks: Sequence[Check]) -> tuple[Finding, ...]:
    """The findings as they stand after a second look; a check speaks only of the very finding it was made for.

    What the words do not carry falls one status: `confirmed` and `negative` to `partial`, `partial` to `absent`. What they
    contradict falls to `absent`, and no further: `partial` still passes rules ("fit at least partial"), and `negative` would
    rest on words that nobody cited for it. Silence beats a guess; the words stay readable in the reason.
    """
    said = {(one.criterion, one.status, one.spans): one.support for one in checks}
    return tuple(_after(finding, said.get((finding.criterion, finding.status, _spans(finding)), "supports")) for finding in findings)


def _spans(finding: Finding) -> tuple[Span, ...]:
    return tuple(one.span for one in finding.evidence)


def _after(finding: Finding, support: Support) -> Finding:
    if support == "supports" or finding.status == "absent":
        return finding
    quoted = f"“{finding.evidence[0].quote}”"
    if support == "contradicts":
        return _absent(finding, f"found {finding.status} on {quoted}, which a second reader takes for the contrary")
    if finding.status == "partial":
        return _absent(finding, f"found partial on {quoted}, which a second reader does not find in these words")
    why = f"found {finding.status} on {quoted}, which a second reader finds to prove less"
    return replace(finding, status="partial", changes=(*finding.changes, Changed("check", why)))


def _absent(finding: Finding, why: str) -> Finding:
    changes = (*finding.changes, Changed("check", why))
    return Finding(finding.criterion, "absent", claimed=finding.claimed, changes=changes, asked=finding.asked)
