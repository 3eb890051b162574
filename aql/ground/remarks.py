"""A use case, constraint, objection or open question: kept where a buyer's words stand behind it and its gloss says no more."""

from aql.ground.cited import Cited
from aql.ground.gloss import unsaid_in
from aql.ground.locate import Index
from aql.ground.quotes import Planted, prove
from aql.language.assent import says_nothing
from aql.values.claim import RemarkClaim
from aql.values.finding import Evidence, Rejection, Remark
from aql.values.profile import Profile
from aql.values.transcript import Span


def remark(claim: RemarkClaim, index: Index, planted: Planted, profile: Profile | None) -> tuple[Remark | None, tuple[Rejection, ...]]:
    """The remark with the quotes that stand, or None; and what was refused."""
    evidence: list[Evidence] = []
    quoted: list[Span] = []
    rejections: list[Rejection] = []
    for quote in claim.quotes:
        proved = prove(quote, claim.kind, index, planted)
        if isinstance(proved, Rejection):
            rejections.append(proved)
        elif proved.evidence.side not in {"buyer", "seller"}:
            why = f"{proved.evidence.speaker} is not known to be a buyer"
            rejections.append(Rejection(claim.kind, quote.words, quote.turn, "wrong_speaker", why))
        else:
            evidence.append(proved.evidence)
            quoted.append(proved.quoted)
    if not any(one.side == "buyer" and not says_nothing(one.quote, index.transcript.language) for one in evidence):
        rejections += [Rejection(claim.kind, one.quote, one.span.turn, "seller_only", "no buyer says it") for one in evidence]
        return None, tuple(rejections)
    if unsaid := unsaid_in(claim.gloss, Cited(tuple(evidence), tuple(quoted), index, profile)):
        return None, (*rejections, Rejection(claim.kind, claim.gloss, None, "gloss_not_said", unsaid))
    return Remark(claim.kind, claim.gloss, tuple(evidence), claim.is_answered), tuple(rejections)
