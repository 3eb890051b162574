"""Who we are: what the seller sells, to whom, and how to know our own people in a transcript."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class IdealCustomer:
    """To whom we sell. `size` is the seller's own yardstick, in words ("100 to 5000 employees")."""

    industries: tuple[str, ...] = ()
    size: str = ""
    titles: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    exclusions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Profile:
    """A seller. `reps` are names or e-mail addresses of our own people; `recording_link` is an https template.

    `fiscal_year_start` is a month, 1 to 12; `currency` an ISO 4217 code taken where none was said;
    `recording_link` may hold {file}, {call} and {second}. `hash` covers all that can change an analysis.
    """

    name: str
    hash: str
    product: str = ""
    domains: tuple[str, ...] = ()
    reps: tuple[str, ...] = ()
    ideal: IdealCustomer = IdealCustomer()
    competitors: tuple[str, ...] = ()
    currency: str | None = None
    fiscal_year_start: int = 1
    sales_cycle_days: int | None = None
    recording_link: str | None = None
