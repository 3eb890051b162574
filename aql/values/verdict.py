"""The judgement of a call, and what it waits for."""

from dataclasses import dataclass
from typing import Literal

from aql.values.rubric import Test, VerdictKind

HoldCode = Literal["sides", "conflict", "instruction"]


@dataclass(frozen=True, slots=True)
class Missing:
    """A criterion that keeps a call from being qualified, with the test it fails and what it is instead."""

    criterion: str
    test: Test
    why: str


@dataclass(frozen=True, slots=True)
class Hold:
    """Why a person must look before a qualified call is acted on."""

    code: HoldCode
    why: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """The kind, the rule's terms that gave it as sentences, what is missing for `qualified`, and holds."""

    kind: VerdictKind
    reasons: tuple[str, ...]
    missing: tuple[Missing, ...] = ()
    held: tuple[Hold, ...] = ()
