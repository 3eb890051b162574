"""A profile as the YAML that `read_profile` reads back: one line a fact, each with what it is for."""

import json
from collections.abc import Sequence

from aql.values.profile import Profile


def profile_text(profile: Profile) -> str:
    """The file's text. Every value is written as JSON, which YAML reads as it stands, so that no word can become syntax."""
    ideal = profile.ideal
    return f"""\
# Who we are, to whom we sell, and how our people are known in a transcript.
{_line("name", profile.name)}
{_line("product", profile.product)}
# Mail domains of ours: whoever writes from one sells.
domains: {_list(profile.domains)}
# Our people, by name or address; more may be named for a run with --rep or in a manifest.
reps: {_list(profile.reps)}
# The ideal customer, in words: fit is judged against it. Size is your own yardstick.
ideal:
  industries: {_list(ideal.industries)}
  {_line("size", ideal.size)}
  titles: {_list(ideal.titles)}
  regions: {_list(ideal.regions)}
  exclusions: {_list(ideal.exclusions)}
competitors: {_list(profile.competitors)}
# Taken where an amount was said without one (ISO 4217), and marked so.
{_line("currency", profile.currency)}
# The month in which the fiscal year starts, 1 to 12.
fiscal_year_start: {profile.fiscal_year_start}
{_line("sales_cycle_days", profile.sales_cycle_days)}
# An https link to a recording; {{file}}, {{call}} and {{second}} are filled in.
{_line("recording_link", profile.recording_link)}
"""


def _line(key: str, value: str | int | None) -> str:
    """The fact, or its key as a comment to be filled in."""
    return f"{key}: {json.dumps(value, ensure_ascii=False)}" if value else f"# {key}:"


def _list(values: Sequence[str]) -> str:
    return json.dumps(list(values), ensure_ascii=False)
