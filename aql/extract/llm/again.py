"""What is read once more where the stretches of a long call disagree: the turns that matter, side by side."""

from collections.abc import Sequence
from dataclasses import replace

from aql.values.claim import Claim, Extraction
from aql.values.rubric import Rubric
from aql.values.transcript import Transcript

_TURNS_AROUND = 3


def disputed(parts: Sequence[Extraction]) -> frozenset[str]:
    """The criteria that were spoken of in several parts and have not the same status in all of these."""
    statuses: dict[str, set[str]] = {}
    for claim in (claim for part in parts for claim in part.claims if claim.status != "absent"):
        statuses.setdefault(claim.criterion, set()).add(claim.status)
    return frozenset(name for name, found in statuses.items() if len(found) > 1)


def passages(parts: Sequence[Extraction], rubric: Rubric, transcript: Transcript) -> tuple[int, ...]:
    """The turns that were quoted for the rubric's criteria and three on either side of each, ascending."""
    claims = (claim for part in parts for claim in part.claims if rubric.criterion(claim.criterion))
    cited = {quote.turn for claim in claims for quote in claim.quotes}
    around = {near for turn in cited if turn is not None for near in range(turn - _TURNS_AROUND, turn + _TURNS_AROUND + 1)}
    return tuple(turn for turn in sorted(around) if 0 <= turn < len(transcript.turns))


def settled(merged: Extraction, again: Extraction) -> Extraction:
    """The merged extraction with the claims of the second reading in the place of those it settles."""
    newer = {claim.criterion: claim for claim in again.claims}
    return replace(merged, claims=tuple(_settled(claim, newer.get(claim.criterion)) for claim in merged.claims))


def _settled(claim: Claim, newer: Claim | None) -> Claim:
    """The newer claim, with the question of the older one where the passages held none."""
    return replace(newer, asked=newer.asked or claim.asked) if newer else claim
