"""aql reads sales-call transcripts and says, with the buyer's own words as proof, whether a buyer is qualified.

What a library user may touch stands here and nowhere else; each name is imported when it is first used, so that
`import aql` costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from aql.errors import AqlError as AqlError
    from aql.judge import judge as judge
    from aql.pipeline import Task as Task
    from aql.pipeline import analyze as analyze
    from aql.read.files import read_paths as read_paths
    from aql.read.profile import read_profile as read_profile
    from aql.read.rubric import find_rubric as find_rubric
    from aql.read.rubric import read_rubric as read_rubric
    from aql.read.sides.sides import assign_sides as assign_sides
    from aql.render.card import card_of as card_of
    from aql.render.set_card import set_card as set_card
    from aql.store.store import Store as Store

_HOME = {
    "AqlError": "aql.errors",
    "Store": "aql.store.store",
    "Task": "aql.pipeline",
    "analyze": "aql.pipeline",
    "assign_sides": "aql.read.sides.sides",
    "card_of": "aql.render.card",
    "find_rubric": "aql.read.rubric",
    "judge": "aql.judge",
    "read_paths": "aql.read.files",
    "read_profile": "aql.read.profile",
    "read_rubric": "aql.read.rubric",
    "set_card": "aql.render.set_card",
}

__all__ = sorted(_HOME)  # noqa: PLE0605 - one list, not two to keep alike


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module 'aql' has no attribute {name!r}")
    return getattr(import_module(_HOME[name]), name)
