"""How a profile's YAML becomes a Profile: who we are, to whom we sell, and how our people are known."""

import hashlib
import json
import re
from dataclasses import asdict, replace
from pathlib import Path
from string import Formatter

from aql.errors import ProfileError
from aql.read.marked_yaml import Marked, read_marked
from aql.read.spelling import spelled_like
from aql.values.profile import IdealCustomer, Profile

LINK_FIELDS = ("file", "call", "second")


def read_profile(path: Path) -> Profile:
    """The profile in a YAML file; whatever cannot be used is a ProfileError with file and line."""
    from aql.read.shapes import ProfileShape, fitted

    marked = read_marked(path, ProfileError)
    written = fitted(ProfileShape, marked)
    if written.recording_link:
        _check_link(written.recording_link, marked)
    return _hashed(
        Profile(
            name=written.name,
            hash="",
            product=written.product,
            domains=tuple(_domain(domain, marked, place) for place, domain in enumerate(written.domains)),
            reps=written.reps,
            ideal=IdealCustomer(**written.ideal.model_dump()),
            competitors=written.competitors,
            currency=written.currency,
            fiscal_year_start=written.fiscal_year_start,
            sales_cycle_days=written.sales_cycle_days,
            recording_link=written.recording_link,
        )
    )


def read_sellers(path: Path) -> dict[str, Profile]:
    """The profiles in a `sellers.yaml` beside gold calls, by the seller's name there."""
    from aql.read.shapes import SellerShape, fitted

    marked = read_marked(path, ProfileError)
    sellers = {name: fitted(SellerShape, marked, (name,)) for name in marked.value}
    return {
        name: _hashed(Profile(name, "", seller.product, (seller.domain,), ideal=IdealCustomer(**seller.icp.model_dump())))
        for name, seller in sellers.items()
    }


def _domain(written: str, marked: Marked, place: int) -> str:
    domain = written.lower().removeprefix("@").removeprefix("www.")
    if not re.fullmatch(r"[^\s@/:.]+(\.[^\s@/:.]+)+", domain):
        raise marked.fault(f"{written!r} is no domain", ("domains", place), "write it as in an e-mail address: 'acme.com'")
    return domain


def _check_link(link: str, marked: Marked) -> None:
    at = ("recording_link",)
    # A link goes into cards that others open: only a plain web address, never a script or a file.
    if not re.match(r"https://[^\s/?#{}@]+(/|$)", link) or re.search(r"[\s\"'<>\\]", link):
        raise marked.fault(f"{link!r} is no https link", at, "write 'https://calls.example.com/{call}?t={second}'")
    try:
        holes = [(field, form, how) for _, field, form, how in Formatter().parse(link) if field is not None]
    except ValueError as error:
        raise marked.fault(f"the braces in {link!r} do not match", at, "close each '{' with '}'") from error
    if unknown := [field for field, form, how in holes if field not in LINK_FIELDS or form or how]:
        raise marked.fault(f"unknown field {unknown[0]!r} in the link", at, spelled_like(unknown[0], LINK_FIELDS))


def _hashed(profile: Profile) -> Profile:
    # The link is drawn on a card and changes no analysis.
    counted = {key: value for key, value in asdict(profile).items() if key not in {"hash", "recording_link"}}
    digest = hashlib.sha256(json.dumps(counted, ensure_ascii=False, sort_keys=True).encode()).hexdigest()
    return replace(profile, hash=digest[:16])
