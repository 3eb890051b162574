"""What people said of a call, in words."""

from aql.values.review import Review
from aql.values.standing import Standing


def reviewed(standing: Standing) -> tuple[str, ...]:
    """A line for each decision that holds or has come loose, and one where the rule was applied anew."""
    lines = [decision(review) for review in standing.applied]
    if standing.by == "findings":
        lines.append("the verdict is the rule's without what was rejected")
    lines.extend(f"reviewed before, changed since: {decision(review)}" for review in standing.changed)
    return tuple(lines)


def decision(review: Review) -> str:
    """Who said what of which finding, and why."""
    parts = [f"{review.reviewer} {review.decision}ed {review.about.replace('_', ' ')} as {review.saw}"]
    if review.instead:
        parts.append(f"says it is {review.instead}")
    parts.extend(text for text in ((review.code or "").replace("_", " "), review.note) if text)
    return f"{', '.join(parts)} ({review.at:%Y-%m-%d})"
