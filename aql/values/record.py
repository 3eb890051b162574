"""All that one analysis made, with all it was made from."""

from dataclasses import dataclass
from datetime import datetime

from aql.values.call import Call
from aql.values.chat import Usage
from aql.values.check import Check
from aql.values.claim import Claim, Extractor, RemarkClaim, VoiceClaim
from aql.values.finding import Finding, Rejection, Remark
from aql.values.profile import Profile
from aql.values.rubric import Rubric
from aql.values.transcript import Transcript
from aql.values.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Record:
    """One analysis. `id` hashes all that could change it; `usage` and `analyzed_at` (UTC) are not part of it.

    `transcript` has the sides that were judged by, the proved `voices` of a model among them. `checks` is what a second
    reader said of the findings as they were proved; `findings` are as they stand since. `usage` is what this analysis
    took: answers that were remembered, and claims that were only judged anew, took nothing.
    """

    id: str
    call: Call
    transcript: Transcript
    rubric: Rubric
    profile: Profile | None
    extractor: Extractor
    claims: tuple[Claim, ...]
    remarks: tuple[RemarkClaim, ...]
    voices: tuple[VoiceClaim, ...]
    findings: tuple[Finding, ...]
    rejections: tuple[Rejection, ...]
    context: tuple[Remark, ...]
    verdict: Verdict | None
    usage: Usage
    analyzed_at: datetime
    grounding: str
    judging: str
    checks: tuple[Check, ...] = ()


@dataclass(frozen=True, slots=True)
class Failure:
    """A call that was not analyzed: `reason` a short word to count by, `what` the sentence, `hint` what to do.

    `usage` is what asking cost all the same.
    """

    call: str
    file: str
    rubric: str
    extractor: str
    reason: str
    what: str
    hint: str
    at: datetime
    usage: Usage = Usage()
