"""How what was said of the stretches of one call becomes what is said of the call."""

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import TypeVar

from aql.values.claim import Claim, Extraction
from aql.values.rubric import Status

Item = TypeVar("Item")
_CLEAR: tuple[Status, ...] = ("confirmed", "negative")


def merge(parts: Sequence[Extraction]) -> Extraction:
    """One extraction of several, given in the order of the call.

    The latest clear status of a criterion wins; where none is clear, `partial` if any part has it. Quotes and values
    of the parts that hold the winning status are kept, the latest first; of remarks and voices all, each once. What
    asking cost is left to whoever asked.
    """
    if len(parts) == 1:
        return parts[0]
    names = dict.fromkeys(claim.criterion for part in parts for claim in part.claims)
    return Extraction(
        claims=tuple(_merged([claim for part in parts for claim in part.claims if claim.criterion == name]) for name in names),
        remarks=_once(remark for part in parts for remark in part.remarks),
        voices=_once(voice for part in parts for voice in part.voices),
    )


def _merged(claims: Sequence[Claim]) -> Claim:
    latest_first = [claim for claim in reversed(claims) if claim.status != "absent"]
    clear = [claim for claim in latest_first if claim.status in _CLEAR]
    winner = next(iter(clear or latest_first), claims[-1])
    alike = [claim for claim in latest_first if claim.status == winner.status] or [winner]
    return Claim(
        winner.criterion,
        winner.status,
        quotes=_once(chain.from_iterable(claim.quotes for claim in alike)),
        values=_once(chain.from_iterable(claim.values for claim in alike)),
        gloss=winner.gloss,
        asked=next((claim.asked for claim in claims if claim.asked), None),
    )


def _once(items: Iterable[Item]) -> tuple[Item, ...]:
    return tuple(dict.fromkeys(items))
