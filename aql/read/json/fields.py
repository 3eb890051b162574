"""How one field of somebody else's JSON is read: kinds checked, units turned to seconds, nothing guessed.

What is missing or null is "nothing" of its kind ("", None, no rows); what is there but of another kind is a ReadError
that names the field, so that no word is lost in silence because a format changed.
"""

import math
import re
from collections.abc import Collection, Iterable, Mapping
from datetime import UTC, date, datetime
from typing import TypedDict

from aql.errors import ReadError
from aql.read.json.parse import Json, Object
from aql.values.transcript import HeldOnFrom, Side

_CLOCK = re.compile(r"(?:(\d{1,6}):)?(\d{1,6}):(\d{1,2}(?:[.,]\d{1,9})?)")
_LASTS = re.compile(r"PT(?=\d)(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,9}(?:\.\d{1,9})?)S)?")
_NUMBER = re.compile(r"(-?\d{1,15}(?:\.\d{1,20})?)s?")
_UNWRITABLE = re.compile("[\0\ud800-\udfff]")
_YEAR_3000_S = 32_503_680_000  # an epoch greater than this counts milliseconds
_TONGUES = {
    "ara": "ar", "arabic": "ar", "chi": "zh", "zho": "zh", "cmn": "zh", "chinese": "zh", "dut": "nl", "nld": "nl", "dutch": "nl",
    "eng": "en", "english": "en", "fra": "fr", "fre": "fr", "french": "fr", "deu": "de", "ger": "de", "german": "de",
    "ita": "it", "italian": "it", "jpn": "ja", "japanese": "ja", "kor": "ko", "korean": "ko", "pol": "pl", "polish": "pl",
    "por": "pt", "portuguese": "pt", "rus": "ru", "russian": "ru", "spa": "es", "spanish": "es", "swe": "sv", "swedish": "sv",
}  # fmt: skip


class Dated(TypedDict):
    """The two fields of an Export that say when the call was."""

    held_on: date | None
    held_on_from: HeldOnFrom


def rows(value: Json, where: str) -> list[Object]:
    """The objects of a list, empty ones left out; none for null. `where` is the list's name in the message."""
    if value is None:
        return []
    if not isinstance(value, list) or not all(isinstance(row, dict) for row in value):
        raise ReadError(f"{where!r} should be a list of objects", reason="unknown_json")
    return [row for row in value if row]


def part(whole: Object, key: str) -> Object:
    """The object under `key`; an empty one where it is missing or null."""
    inner = whole.get(key)
    if inner is None:
        return {}
    if not isinstance(inner, dict):
        raise _wrong(key, "an object", inner)
    return inner


def verbatim(row: Object, key: str) -> str:
    """The text under `key` with its outer space; whole numbers (ids) as digits; "" for null.

    NUL and the halves of a cut emoji, which no database holds, are U+FFFD.
    """
    value = row.get(key)
    if isinstance(value, str):
        return value if value.isascii() and "\0" not in value else _UNWRITABLE.sub("\ufffd", value)
    if value is None:
        return ""
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    raise _wrong(key, "text", value)


def words(row: Object, *keys: str) -> str:
    """The first text that one of `keys` holds, without outer space; "" where none does."""
    for key in keys:
        if text := verbatim(row, key).strip():
            return text
    return ""


def second(value: Json, per_second: int = 1) -> float | None:
    """Seconds to the millisecond, or None where there is no telling.

    Takes a number or its digits ("1.2", "1.2s") in units of 1/`per_second`, Google's {"seconds", "nanos"}, a clock
    ("1:02:03.5", "02:03") and an ISO 8601 duration ("PT1M2.5S").
    """
    if isinstance(value, str):
        return _spelt(value, per_second)
    if isinstance(value, dict):
        whole, nanos = (_spelt(str(value.get(key) or 0), 1) for key in ("seconds", "nanos"))
        return None if whole is None or nanos is None else round(whole + nanos / 1_000_000_000, 3)
    return _finite(value, per_second)


def instant(value: Json) -> datetime | None:
    """The point in time of an ISO 8601 text (its own offset kept, UTC where it has none) or of an epoch in s or ms, as number or digits."""
    try:
        if isinstance(value, str) and value.isdecimal():
            value = int(value[:20])
        if isinstance(value, str):
            at = datetime.fromisoformat(value)
            return at if at.tzinfo else at.replace(tzinfo=UTC)
        if isinstance(value, int | float) and not isinstance(value, bool):
            return datetime.fromtimestamp(value / 1000 if value > _YEAR_3000_S else value, UTC)
    except (ValueError, OverflowError, OSError):
        pass
    return None


def since(start: datetime | None, at: datetime | None) -> float | None:
    """Seconds from start to at, to the millisecond."""
    return round((at - start).total_seconds(), 3) if start and at else None


def dated(*instants: Json) -> Dated:
    """The date of the first value that is an instant, in the offset it is written in."""
    for value in instants:
        if at := instant(value):
            return {"held_on": at.date(), "held_on_from": "file"}
    return {"held_on": None, "held_on_from": "nothing"}


def tongue(value: Json) -> str | None:
    """The two-letter code of "en-US", "en_us", "eng" or "English"; None for what is none of these."""
    if not isinstance(value, str):
        return None
    first = re.split(r"[-_]", value.strip().lower())[0]
    return _TONGUES.get(first, first if re.fullmatch("[a-z]{2}", first) else None)


def numbered(row: Object, key: str, what: str = "Speaker") -> str:
    """The label under `key`: "Speaker 2" where it is a mere number, as it stands where it is more, "" for none."""
    label = words(row, key)
    return f"{what} {label}" if label.isdecimal() else label


def labelled(names: Mapping[str, str]) -> dict[str, str]:
    """A label for each id, no two alike: two people of one name are two voices. The nameless go by their id."""
    labels: dict[str, str] = {}
    taken: set[str] = set()
    for who, name in names.items():
        label = name or who
        if label in taken:
            label = f"{label} ({who})"
        taken.add(label)
        labels[who] = label
    return labels


def side_where(value: Json, *, yes: Side, no: Side) -> Side | None:
    """The side that a true or false stands for; None where it is neither."""
    return (yes if value else no) if isinstance(value, bool) else None


def only(found: Iterable[Object], known: Collection[str], where: str) -> None:
    """Refuses a field that no page names: in a format never seen in the wild, the unknown may change what was said."""
    for row in found:
        if unknown := row.keys() - known:
            raise ReadError(
                f"{where} holds the field {min(unknown)[:40]!r}, which its documentation does not name",
                reason="unknown_json",
                hint="no real export of this kind was ever seen here; export the transcript as VTT, SRT or text instead",
            )


def _spelt(value: str, per_second: int) -> float | None:
    if found := _NUMBER.fullmatch(value):
        return _finite(float(found[1]), per_second)
    if found := _CLOCK.fullmatch(value) or _LASTS.fullmatch(value):
        hours, minutes, seconds = (float((piece or "0").replace(",", ".")) for piece in found.groups())
        return round(hours * 3600 + minutes * 60 + seconds, 3)
    return None


def _finite(value: Json, per_second: int) -> float | None:
    if not isinstance(value, int | float) or isinstance(value, bool):
        return None
    try:
        seconds = value / per_second
    except OverflowError:
        return None
    return round(seconds, 3) if math.isfinite(seconds) else None


def _wrong(key: str, wanted: str, found: Json) -> ReadError:
    kinds = {dict: "an object", list: "a list", str: "text", bool: "true or false", int: "a number", float: "a number"}
    return ReadError(f"{key!r} should be {wanted}, not {kinds[type(found)]}", reason="unknown_json")
