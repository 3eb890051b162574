"""How likely one sentence of a buyer is to prove each class: "budget+": 0.93. Linear weights over its traits.

The weights are trained by `training/train.py` on the lines that stand beside it, and shipped as `weights.json`.
"""

import json
import math
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from aql.extract.embedded.hear import Heard
from aql.extract.embedded.traits import traits_of

_WEIGHTS = Path(__file__).parent / "weights.json"
# In hundredths of the logit: one in twenty.
_LEAST = -294
# The sums of all classes are kept in one number, a field of so many bits each; no sum comes near half a million.
_WIDTH = 20
_MASK = (1 << _WIDTH) - 1
_MIDDLE = 1 << (_WIDTH - 1)


@dataclass(frozen=True, slots=True)
class Weights:
    """The classes; `biases` packed, their fields shifted to be positive; for each trait a row as written, "class:weight class:weight".

    Weights are hundredths.
    """

    classes: tuple[str, ...]
    biases: int
    traits: dict[str, str]


def weigh(sentence: Heard) -> dict[str, float]:
    """The probability (0 to 1) of each class that has a chance."""
    known = shipped()
    total = sum(map(_row, traits_of(sentence)), known.biases)
    found = {}
    for name in known.classes:
        if (summed := (total & _MASK) - _MIDDLE) >= _LEAST:
            found[name] = 1 / (1 + math.exp(-summed / 100))
        total >>= _WIDTH
    return found


@lru_cache(maxsize=1)
def shipped() -> Weights:
    """The weights that ship with aql."""
    written = json.loads(_WEIGHTS.read_text("utf-8"))
    biases = sum((bias + _MIDDLE) << (place * _WIDTH) for place, bias in enumerate(written["biases"]))
    return Weights(tuple(written["classes"]), biases, written["traits"])


@lru_cache(maxsize=32768)
def _row(trait: str) -> int:
    """The weights of a trait in one number, so that one addition adds to every class."""
    pairs = (pair.partition(":") for pair in shipped().traits.get(trait, "").split())
    return sum(int(weight) << (int(place) * _WIDTH) for place, _, weight in pairs)
