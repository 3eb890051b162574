"""Claims in words, for the tests of grounding."""

from collections import Counter

from aql.ground.ground import ground
from aql.language.fold import words
from aql.values.claim import Claim, Extraction, Quote
from aql.values.rubric import Rubric
from tests.worlds import criterion, rubric


def quote(said, turn=None):
    return Quote(turn, said)


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


def accepted(cases):
    """Whether each planted case confirms a criterion, in order.

    All cases of one call are grounded at once, save those that cite the same words: words cited for everything count
    for nothing.
    """
    by_call, times = {}, Counter()
    for case in cases:
        cited = id(case.call), words(case.quote)
        times[cited] += 1
        by_call.setdefault((id(case.call), times[cited]), []).append(case)
    judged = {}
    for group in by_call.values():
        names = [f"c{place}" for place in range(len(group))]
        asked = Rubric("planted", "1", "Planted", tuple(criterion(name) for name in names), (), hash="0" * 8)
        claims = tuple(claim(name, "confirmed", (case.quote, case.turn)) for name, case in zip(names, group, strict=True))
        proved = ground(Extraction(claims), group[0].call, asked, None)
        judged |= {id(case): finding.status == "confirmed" for case, finding in zip(group, proved.findings, strict=True)}
    return [judged[id(case)] for case in cases]
