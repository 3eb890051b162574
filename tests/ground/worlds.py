"""Claims in words, for the tests of grounding."""

from aql.ground.ground import ground
from aql.values.claim import Claim, Extraction, Quote
from tests.worlds import rubric


def quote(words, turn=None):
    return Quote(turn, words)


def claim(criterion, status, *quotes, **fields):
    """A claim; a quote is words, or words with the turn they are said to stand in."""
    cited = tuple(Quote(None, one) if isinstance(one, str) else Quote(one[1], one[0]) for one in quotes)
    return Claim(criterion, status, cited, **fields)


def proof(call, *claims, remarks=(), profile=None):
    return ground(Extraction(claims, remarks), call, rubric(), profile)


def finding_of(call, one, profile=None):
    """The finding of a single claim with the reasons of its rejections."""
    proved = proof(call, one, profile=profile)
    found = next(finding for finding in proved.findings if finding.criterion == one.criterion)
    return found, [rejection.reason for rejection in proved.rejections]
