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
    """For each class its bias, for each trait the places of the classes it speaks for or against, with how much."""

    classes: tuple[str, ...]
    biases: tuple[float, ...]
    traits: dict[str, tuple[tuple[int, float], ...]]


def weigh(sentence: Heard, weights: Weights | None = None) -> dict[str, float]:
    """The probability (0 to 1) of each class that has a chance."""
    known = weights or shipped()
    sums = list(known.biases)
    traits = known.traits
    for trait in traits_of(sentence):
        for place, weight in traits.get(trait, ()):
            sums[place] += weight
    return {name: share for name, total in zip(known.classes, sums, strict=True) if (share := 1 / (1 + math.exp(-total))) > _LEAST}


@lru_cache(maxsize=1)
def shipped() -> Weights:
    """The weights that ship with aql."""
    written = json.loads((resources.files("aql.extract.embedded") / "weights.json").read_text("utf-8"))
    return weights_from(written)


def weights_from(written: dict[str, object]) -> Weights:
    """The weights as `training/train.py` writes them: hundredths, each trait a flat list of place, weight, place, weight."""
    classes, biases, traits = written["classes"], written["biases"], written["traits"]
    assert isinstance(classes, list)
    assert isinstance(biases, list)
    assert isinstance(traits, dict)
    return Weights(
        tuple(classes),
        tuple(bias / 100 for bias in biases),
        {trait: tuple((flat[at], flat[at + 1] / 100) for at in range(0, len(flat), 2)) for trait, flat in traits.items()},
    )
