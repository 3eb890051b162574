"""A digest set as plain text, as Markdown, or as one JSON document. Whatever came out of a call is escaped."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime, time, timedelta
from pathlib import PurePath
from typing import Any

from aql.render.clock import clock
from aql.render.escape import markdown, plain
from aql.values.call import Call
from aql.values.digest import Closing, Decided, Digest, Ready
from aql.values.record import Failure
from aql.values.rubric import VERDICT_KINDS
from aql.values.standing import Listing

Line = tuple[str, Sequence[str]]


def digest_text(digest: Digest) -> str:
    """The digest for a terminal or a mail: a heading a part, a line a thing, quotes below."""
    lines = [plain(_title(digest)), *(f"\n{heading.upper()}\n{_listed(found, '  ', plain)}" for heading, found in _parts(digest))]
    return "\n".join((*lines, f"\n{plain(_counted(digest))}\n"))


def digest_markdown(digest: Digest) -> str:
    """The digest as Markdown, in which no name and no quote is markup."""
    lines = [f"# {markdown(_title(digest))}", *(f"\n## {heading}\n\n{_listed(found, '- ', markdown)}" for heading, found in _parts(digest))]
    return "\n".join((*lines, f"\n{markdown(_counted(digest))}\n"))


def digest_document(digest: Digest) -> dict[str, Any]:
    """The digest as plain JSON types; every part is there, empty or not."""
    return {
        "since": digest.since.isoformat(),
        "until": digest.until.isoformat(),
        "soon_days": digest.soon_days,
        "analyzed": {kind or "none": count for kind, count in digest.analyzed.items()},
        "waiting": digest.waiting,
        "qualified": [{**_call(one.listing.call), **_standing(one.listing), "said": _said(one)} for one in digest.qualified],
        "withdrawn": [{**_call(one.call), **_standing(one)} for one in digest.withdrawn],
        "held": [{**_call(one.call), **_standing(one), "held": [asdict(hold) for hold in one.held]} for one in digest.held],
        "failed": [_failure(one) for one in digest.failed],
        "reviewed": [{**_call(one.call), **_review(one)} for one in digest.reviewed],
        "past": [_closing(one) for one in digest.past],
        "closing": [_closing(one) for one in digest.closing],
    }


def _title(digest: Digest) -> str:
    return f"{_moment(digest.since)} to {_moment(digest.until, timedelta(days=1))}"


def _moment(at: datetime, whole: timedelta = timedelta()) -> str:
    """The day, with the minute where it is not the day's edge; of an end, `whole` leads back to the last day included."""
    return f"{at - whole:%Y-%m-%d}" if at.time() == time.min else f"{at:%Y-%m-%d %H:%M}"


def _counted(digest: Digest) -> str:
    total = sum(digest.analyzed.values())
    kinds = ", ".join(f"{count} {kind}" for kind in VERDICT_KINDS if (count := digest.analyzed.get(kind)))
    analyzed = f"{_calls(total)} analyzed" + (f": {kinds}" if kinds else "") if total else "No call was analyzed in this time"
    waiting = f"{_calls(digest.waiting)} held for a person" if digest.waiting else "nothing is held for a person"
    quiet = "" if any(found for _, found in _parts(digest)) else f" Nothing failed, was decided, or closes in {digest.soon_days} days."
    return f"{analyzed}; {waiting}.{quiet}"


def _calls(count: int) -> str:
    return f"{count} call{'' if count == 1 else 's'}"


def _parts(digest: Digest) -> Iterator[tuple[str, list[Line]]]:
    """The parts that hold anything, each line with the lines that stand below it."""
    parts: tuple[tuple[str, list[Line]], ...] = (
        ("Newly qualified", [_ready_line(one) for one in digest.qualified]),
        ("No longer qualified", [(f"{_named(one.call)}: now {one.standing or 'none'}{_by(one)}", ()) for one in digest.withdrawn]),
        ("Held for a person", [(_named(one.call), tuple(hold.why for hold in one.held)) for one in digest.held]),
        ("Failed", [(f"{one.file}: {one.what}", (f"try: {one.hint}",) if one.hint else ()) for one in digest.failed]),
        ("Reviewed", [_review_line(one) for one in digest.reviewed]),
        ("Windows now past", [_window_line(one) for one in digest.past]),
        (f"Windows that close in {digest.soon_days} days", [_window_line(one) for one in digest.closing]),
    )
    return ((heading, found) for heading, found in parts if found)


def _listed(found: Sequence[Line], mark: str, escaped: Callable[[object], str]) -> str:
    below = "\n" + " " * (len(mark) + 2)
    return "\n".join(mark + below.join((escaped(line), *(f"- {escaped(more)}" for more in under))) for line, under in found)


def _named(call: Call) -> str:
    name = call.account or call.title or PurePath(call.file).name
    parts = (name, str(call.held_on or ""), PurePath(call.file).name if call.account or call.title else "", call.id[:8])
    return ", ".join(part for part in parts if part)


def _by(listing: Listing) -> str:
    return {"person": ", by a person", "findings": ", since findings were rejected"}.get(listing.by, "")


def _ready_line(ready: Ready) -> Line:
    draft = " (draft: read by no model)" if ready.listing.extractor == "embedded" else ""
    line, said = f"{_named(ready.listing.call)}{_by(ready.listing)}{draft}", ready.said
    if said is None:
        return line, ()
    at = f", {clock(said.start_s)}" if said.start_s is not None else ""
    return line, (f"“{said.quote}” {said.speaker}{at}",)


def _review_line(decided: Decided) -> Line:
    review = decided.review
    what = {"accept": "accepted", "reject": "rejected", "undo": "took back a decision about"}[review.decision]
    about = f"{what} {review.about.replace('_', ' ')} as {review.saw}" if review.decision != "undo" else f"{what} {review.about}"
    why = (f"says it is {review.instead}" if review.instead else "", (review.code or "").replace("_", " "), review.note)
    return f"{_named(decided.call)}: {', '.join((f'{review.reviewer} {about}', *filter(None, why)))}", ()


def _window_line(closing: Closing) -> Line:
    return f"{closing.ends_on}: {_named(closing.call)}, {closing.standing}; “{closing.phrase}”", ()


def _call(call: Call) -> dict[str, Any]:
    return {"call": call.id, "file": call.file, "account": call.account, "held_on": str(call.held_on) if call.held_on else None}


def _standing(listing: Listing) -> dict[str, Any]:
    return {"verdict": listing.standing, "judged": listing.verdict, "stands_by": listing.by, "extractor": listing.extractor}


def _said(ready: Ready) -> Mapping[str, Any] | None:
    said = ready.said
    return {"quote": said.quote, "speaker": said.speaker, "start_s": said.start_s, "turn": said.span.turn} if said else None


def _failure(failure: Failure) -> dict[str, Any]:
    return {
        "call": failure.call or None,
        "file": failure.file,
        "reason": failure.reason,
        "what": failure.what,
        "hint": failure.hint,
        "failed_at": failure.at.isoformat(),
    }


def _review(decided: Decided) -> dict[str, Any]:
    review = decided.review
    named = {name: getattr(review, name) for name in ("about", "decision", "saw", "instead", "code", "note", "reviewer")}
    return {**named, "reviewed_at": review.at.isoformat()}


def _closing(closing: Closing) -> dict[str, Any]:
    return {**_call(closing.call), "verdict": closing.standing, "phrase": closing.phrase, "ends_on": str(closing.ends_on)}
