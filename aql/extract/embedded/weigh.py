"""How likely one sentence of a buyer is to prove each class: "budget+": 0.93. Linear weights over its traits.

The weights are trained by `training/train.py` on the lines that stand beside it, and shipped as `weights.json`.
"""

import json
import math
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

from aql.extract.embedded.hear import Heard
from aql.extract.embedded.traits import traits_of

_LEAST = 0.05


@dataclass(frozen=True, slots=True)
class Weights:
    """For each class its bias; for each trait a flat row of class, weight, class, weight. Weights are hundredths."""

    classes: tuple[str, ...]
    biases: tuple[int, ...]
    traits: dict[str, list[int]]


def weigh(sentence: Heard, weights: Weights | None = None) -> dict[str, float]:
    """The probability (0 to 1) of each class that has a chance."""
    known = weights or shipped()
    sums = list(known.biases)
    traits = known.traits
    for trait in traits_of(sentence):
        row = traits.get(trait, ())
        for at in range(0, len(row), 2):
            sums[row[at]] += row[at + 1]
    return {name: share for name, total in zip(known.classes, sums, strict=True) if (share := 1 / (1 + math.exp(-total / 100))) > _LEAST}


@lru_cache(maxsize=1)
def shipped() -> Weights:
    """The weights that ship with aql."""
    written = json.loads((resources.files("aql.extract.embedded") / "weights.json").read_text("utf-8"))
    return Weights(tuple(written["classes"]), tuple(written["biases"]), written["traits"])
