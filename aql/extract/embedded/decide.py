"""What a whole call says of each criterion: a status and the sentences that show it."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from aql.extract.embedded.doubts import Weighed, weighed
from aql.extract.embedded.hear import Heard
from aql.extract.embedded.words import words_of
from aql.values.rubric import Status


@dataclass(frozen=True, slots=True)
class Limits:
    """From which worth on a sentence counts, by class (`default` for those not named).

    `recency` is how much of a sentence's worth hangs on how late it was said, 0 to 1; `partial` what a partial is worth
    beside a confirmed.
    """

    by_class: dict[str, float] = field(default_factory=dict)
    default: float = 0.5
    recency: float = 0.35
    partial: float = 0.7

    def of(self, name: str) -> float:
        """The limit of one class."""
        return self.by_class.get(name, self.default)


@dataclass(frozen=True, slots=True)
class Decision:
    """A status and the sentences that show it, the deciding one first."""

    status: Status
    shown: tuple[Heard, ...] = ()


LIMITS = Limits(
    {"industry": 0.25, "size": 0.25, "fit-": 0.6, "pain+": 0.35, "timing~": 0.45, "timing-": 0.45, "stakeholders+": 0.25, "budget+": 0.35}
    | {"competition+": 0.35, "competition~": 0.45, "next_step~": 0.35, "next_step-": 0.4},
    recency=0.2,
    partial=1.0,
)
_ABSENT = Decision("absent")
_STATUS: dict[str, Status] = {"+": "confirmed", "~": "partial", "-": "negative"}
_SETTLED_LATE = ("timing", "stakeholders", "budget", "competition", "next_step")
_NOT_OF_OUTSIDERS = ("pain", "timing", "budget", "competition")
_SHOWN = 3
_SUPPORT_WORDS = 3
_HELP_DESK = frozenset({"support", "helpdesk", "hotline", "soporte", "suporte", "assistance"})


def decide(heard: Sequence[Heard], limits: Limits = LIMITS) -> dict[str, Decision]:
    """The decision on each criterion of the default rubric that can be decided."""
    return decided(tuple(weighed(heard)), limits, is_support_call=is_support(heard))


def decided(said: Sequence[Weighed], limits: Limits, *, is_support_call: bool) -> dict[str, Decision]:
    """The decisions that follow from what was said, each sentence weighed."""
    fit = _fit(said, limits)
    if is_support_call:
        return {"fit": fit}
    found = {name: _settled(name, said, limits) for name in _SETTLED_LATE}
    found |= {"fit": fit, "pain": _pain(said, limits)}
    if fit.status == "negative":
        # Whoever pitches to us, studies us or collects offers speaks of other people's troubles and money.
        found |= dict.fromkeys(_NOT_OF_OUTSIDERS, _ABSENT)
    if found["stakeholders"].status == "confirmed" and found["next_step"].status == "negative":
        # The one who decides is known, and has just said no.
        found["stakeholders"] = Decision("negative", found["stakeholders"].shown)
    return found


def is_support(heard: Sequence[Heard]) -> bool:
    """Whether a customer of ours rings for help: our side asks what a help desk asks, or bears its name."""
    asks = sum(1 for sentence in heard if sentence.side == "seller" and sentence.says("ask support"))
    sellers = {sentence.speaker for sentence in heard if sentence.side == "seller"}
    return asks >= _SUPPORT_WORDS or any(_HELP_DESK & {word.text for word in words_of(name)} for name in sellers)


def put_forward(said: Sequence[Weighed], limits: Limits = LIMITS) -> dict[str, Decision]:
    """What only sellers say of a buyer who does not deny it: partial at best."""
    found = decided(said, limits, is_support_call=False)
    return {name: replace(decision, status="partial") for name, decision in found.items() if decision.status != "absent"}


@dataclass(frozen=True, slots=True)
class _Mass:
    """How much of a call speaks for a class, and the sentences that do, the strongest first."""

    total: float
    shown: tuple[Heard, ...]


def _mass(name: str, said: Sequence[Weighed], limits: Limits, recency: float = 0.0) -> _Mass:
    least = limits.of(name)
    over = [(one.worth[name] * (1 - recency + recency * one.position), one.sentence) for one in said if one.worth.get(name, 0.0) >= least]
    best = sorted(over, key=lambda pair: -pair[0])[:_SHOWN]
    return _Mass(sum(worth / (1 + rank) for rank, (worth, _) in enumerate(best)), tuple(sentence for _, sentence in best))


def _settled(criterion: str, said: Sequence[Weighed], limits: Limits) -> Decision:
    """The status that most speaks for itself, what was said later counting more."""
    masses = {sign: _mass(criterion + sign, said, limits, limits.recency) for sign in _STATUS}
    partial = limits.partial if masses["+"].total else 1.0
    best = max(masses, key=lambda sign: masses[sign].total * (partial if sign == "~" else 1.0))
    return Decision(_STATUS[best], masses[best].shown) if masses[best].total else _ABSENT


def _pain(said: Sequence[Weighed], limits: Limits) -> Decision:
    """A specific pain outweighs any grumble, and contentment only where there is more of it."""
    masses = {sign: _mass(f"pain{sign}", said, limits) for sign in _STATUS}
    if masses["-"].total > masses["+"].total:
        return Decision("negative", masses["-"].shown)
    best = next((sign for sign in "+~" if masses[sign].total), None)
    return Decision(_STATUS[best], masses[best].shown) if best else _ABSENT


def _fit(said: Sequence[Weighed], limits: Limits) -> Decision:
    outside = _mass("fit-", said, limits)
    if outside.total:
        return Decision("negative", outside.shown)
    industry, size = _mass("industry", said, limits).shown, _mass("size", said, limits).shown
    shown = tuple(dict.fromkeys((*industry[:1], *size[:1])))
    return Decision("confirmed" if industry and size else "partial", shown) if shown else _ABSENT
