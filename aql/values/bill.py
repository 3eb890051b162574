"""What asking models took, added up."""

from dataclasses import dataclass
from typing import Literal

from aql.values.chat import Usage

BillBy = Literal["model", "rubric", "day"]


@dataclass(frozen=True, slots=True)
class Bill:
    """All that was asked of one model, for one rubric or on one day (`name`): over `analyses`, and `others` that came to none.

    `usage.cost_usd` adds up what is known, None where nothing is; `unpriced` of the lines took tokens at a price that is not.
    """

    name: str
    analyses: int
    others: int
    usage: Usage
    unpriced: int
