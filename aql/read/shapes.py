"""The rubric, the profile and the list of sellers as people write them, in pydantic; turned at once into values.

Imported only inside the functions that read a file: `aql --help` does not pay for pydantic.
"""

from collections.abc import Iterable
from datetime import date
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, ValidationError
from pydantic_core import ErrorDetails

from aql.errors import AqlError
from aql.read.marked_yaml import Marked, Place
from aql.read.spelling import spelled_like
from aql.values.rubric import Status, ValueType

Shape = TypeVar("Shape", bound=BaseModel)


def fitted(shape: type[Shape], marked: Marked, at: Place = ()) -> Shape:
    """What stands at `at` as a `shape`; the first thing that does not fit is raised with its line and a near word."""
    try:
        return shape.model_validate(marked.inside(at))
    except ValidationError as error:
        # A misspelled key is both unknown and missing: the spelling says more.
        first = min(error.errors(), key=lambda found: found["type"] != "extra_forbidden")
        keys = (
            shape.model_fields
            if len(first["loc"]) == 1
            else [key for inner in (ExampleShape, ChangeShape, IdealShape) for key in inner.model_fields]
        )
        raise _explained(first, marked, at, keys) from error


def _explained(found: ErrorDetails, marked: Marked, at: Place, keys: Iterable[str]) -> AqlError:
    place = (*at, *(step for step in found["loc"] if step != "[key]"))
    key = next((step for step in reversed(place) if isinstance(step, str)), "file")
    match found["type"]:
        case "extra_forbidden":
            return marked.fault(f"unknown key {key!r}", place, spelled_like(key, keys))
        case "missing":
            return marked.fault(f"{key!r} is missing", place, f"add '{key}:'")
        case "literal_error":
            words = found["ctx"]["expected"].replace(" or ", ", ").replace("'", "").split(", ")
            return marked.fault(f"unknown word {found['input']!r}", place, spelled_like(str(found["input"]), words))
        case "string_pattern_mismatch":
            return marked.fault(f"{found['input']!r} is no {_KINDS[found['ctx']['pattern']]}", place)
    if found["input"] in (None, ""):
        return marked.fault(f"{key!r} is empty", place, "fill it in, or take the line out")
    got = f", got {found['input']!r}" if isinstance(found["input"], str) else ""
    return marked.fault(f"{key!r} does not fit: {found['msg'][:1].lower()}{found['msg'][1:]}{got}", place)


_NAME = r"^[a-z][a-z0-9_-]{0,39}$"
_CURRENCY = r"^[A-Z]{3}$"
_KINDS = {_NAME: "name: small letters, digits, '_' and '-', at most 40", _CURRENCY: "currency code: three capitals, as in EUR"}


def _as_list(written: Any) -> Any:
    return [written] if isinstance(written, str) else written


def _as_example(written: Any) -> Any:
    return {"line": written} if isinstance(written, str) else written


Sentence = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Name = Annotated[str, StringConstraints(pattern=_NAME)]
Words = Annotated[tuple[Sentence, ...], BeforeValidator(_as_list)]


class _Shape(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class ExampleShape(_Shape):
    """A line of talk, with the seller's question before it where it needs one; a line alone stands for itself."""

    line: Sentence
    asked: Sentence | None = None


class CriterionShape(_Shape):
    """One block under `criteria:`."""

    title: Sentence
    question: Sentence
    confirmed: Sentence
    partial: Sentence
    negative: Sentence
    values: tuple[ValueType, ...] = ()
    examples: dict[Status, tuple[Annotated[ExampleShape, BeforeValidator(_as_example)], ...]] = Field(default_factory=dict)
    ask_next: Sentence = ""
    half_life_days: Annotated[int, Field(gt=0)] | None = None
    nurture: Sentence = ""


class ChangeShape(_Shape):
    """One line of the rubric's history."""

    date: date
    version: Sentence
    what: Sentence
    why: Sentence


class RubricShape(_Shape):
    """A rubric file; its criteria and verdicts are looked at one by one, so that each error knows its block."""

    name: Name
    version: Sentence
    title: Sentence
    about: Sentence = ""
    owners: Words = ()
    signed_off: Sentence = ""
    criteria: dict[Name, Any] = Field(min_length=1)
    verdicts: tuple[dict[str, Any], ...] = ()
    points: dict[str, int] = Field(default_factory=dict)
    changes: tuple[ChangeShape, ...] = ()


class IdealShape(_Shape):
    """To whom we sell; a single value may stand without brackets ("regions: any")."""

    industries: Words = ()
    size: Sentence = ""
    titles: Words = ()
    regions: Words = ()
    exclusions: Words = ()


class ProfileShape(_Shape):
    """A profile file."""

    name: Sentence
    product: Sentence = ""
    domains: Words = ()
    reps: Words = ()
    ideal: IdealShape = IdealShape()
    competitors: Words = ()
    currency: Annotated[str, StringConstraints(pattern=_CURRENCY)] | None = None
    fiscal_year_start: Annotated[int, Field(ge=1, le=12)] = 1
    sales_cycle_days: Annotated[int, Field(gt=0)] | None = None
    recording_link: Sentence | None = None


class SellerShape(_Shape):
    """One seller in a `sellers.yaml` beside gold calls."""

    product: Sentence
    domain: Sentence
    icp: IdealShape
