"""How one field of somebody else's JSON is read: kinds checked, units turned to seconds, nothing guessed.

What is missing or null is "nothing" of its kind ("", None, no rows); what is there but of another kind is a ReadError
that names the field, so that no word is ever dropped because a format changed.
"""

import math
import re
from collections.abc import Collection
from datetime import UTC, date, datetime
from typing import Any

from aql.errors import ReadError
from aql.read.json_parse import Json, Object

_CLOCK = re.compile(r"(?:(\d{1,6}):)?(\d{1,6}):(\d{1,2}(?:[.,]\d{1,9})?)")
_SPAN = re.compile(r"PT(?=\d)(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,9}(?:\.\d{1,9})?)S)?")
_NUMBER = re.compile(r"(-?\d{1,15}(?:\.\d{1,20})?)s?")
_MILLENNIUM = 32_503_680_000  # the year 3000 in epoch seconds: what is greater counts milliseconds
_TONGUES = {
    "ara": "ar", "arabic": "ar", "chi": "zh", "zho": "zh", "chinese": "zh", "cmn": "zh", "dut": "nl", "nld": "nl", "dutch": "nl",
    "eng": "en", "english": "en", "fra": "fr", "fre": "fr", "french": "fr", "deu": "de", "ger": "de", "german": "de",
    "ita": "it", "italian": "it", "jpn": "ja", "japanese": "ja", "kor": "ko", "korean": "ko", "pol": "pl", "polish": "pl",
    "por": "pt", "portuguese": "pt", "rus": "ru", "russian": "ru", "spa": "es", "spanish": "es", "swe": "sv", "swedish": "sv",
}  # fmt: skip


def rows(value: Json, where: str) -> list[Object]:
    """The objects of a list; none for null. `where` is the list's name in the message."""
    if value is None:
        return []
    if not isinstance(value, list) or not all(isinstance(row, dict) for row in value):
        raise ReadError(f"{where!r} should be a list of objects", reason="unknown_json")
    return value


def part(value: Object, key: str) -> Object:
    """The object under `key`; an empty one where it is missing or null."""
    inner = value.get(key)
    if inner is None:
        return {}
    if not isinstance(inner, dict):
        raise ReadError(f"{key!r} should be an object, not {_kind(inner)}", reason="unknown_json")
    return inner


def words(row: Object, key: str) -> str:
    """The text under `key` without outer space; whole numbers (ids) as digits, halves of cut emoji as U+FFFD."""
    value = row.get(key)
    if value is None:
        return ""
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if not isinstance(value, str):
        raise ReadError(f"{key!r} should be text, not {_kind(value)}", reason="unknown_json")
    return whole(value.strip())


def whole(text: str) -> str:
    """The text with each lone surrogate, which no file can hold, replaced by U+FFFD."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def second(value: Json, per_second: int = 1) -> float | None:
    """Seconds to the millisecond, or None where there is no telling.

    Takes a number or its digits ("1.2", "1.2s") in units of 1/`per_second`, Google's {"seconds", "nanos"}, a clock
    ("1:02:03.5", "02:03") and an ISO 8601 duration ("PT1M2.5S").
    """
    if isinstance(value, str):
        return _spelt(value, per_second)
    if isinstance(value, dict):
        whole_s, nanos = second(value.get("seconds") or 0), second(value.get("nanos") or 0, 1_000_000_000)
        return None if whole_s is None or nanos is None else round(whole_s + nanos, 3)
    return _finite(value, per_second) if isinstance(value, int | float) and not isinstance(value, bool) else None


def instant(value: Json) -> datetime | None:
    """The point in time of an ISO 8601 text (its own offset kept, UTC where it has none) or of an epoch in s or ms."""
    try:
        if isinstance(value, str):
            at = datetime.fromisoformat(value)
            return at if at.tzinfo else at.replace(tzinfo=UTC)
        if isinstance(value, int | float) and not isinstance(value, bool):
            return datetime.fromtimestamp(value / 1000 if value > _MILLENNIUM else value, UTC)
    except (ValueError, OverflowError, OSError):
        pass
    return None


def day(value: Json) -> date | None:
    """The date of an instant, in the offset it is written in."""
    at = instant(value)
    return at.date() if at else None


def since(start: datetime | None, at: datetime | None) -> float | None:
    """Seconds from start to at, to the millisecond."""
    return round((at - start).total_seconds(), 3) if start and at else None


def tongue(value: Json) -> str | None:
    """The two-letter code of "en-US", "en_us", "eng" or "English"; None for what is none of these."""
    if not isinstance(value, str):
        return None
    first = re.split(r"[-_]", value.strip().lower())[0]
    return _TONGUES.get(first, first if re.fullmatch("[a-z]{2}", first) else None)


def only(row: Object, known: Collection[str], where: str) -> None:
    """Refuses a field that no page documents: of a format never seen in the wild, the unknown may change what is said."""
    if unknown := sorted(row.keys() - known):
        raise ReadError(
            f"{where} holds the field {unknown[0]!r}, which its documentation does not name",
            reason="unknown_json",
            hint="no real export of this kind was ever seen; export the transcript as VTT, SRT or text instead",
        )


def _spelt(value: str, per_second: int) -> float | None:
    if found := _NUMBER.fullmatch(value):
        return _finite(float(found[1]), per_second)
    if found := _CLOCK.fullmatch(value) or _SPAN.fullmatch(value):
        hours, minutes, seconds = (float((piece or "0").replace(",", ".")) for piece in found.groups())
        return round(hours * 3600 + minutes * 60 + seconds, 3)
    return None


def _finite(value: float, per_second: int) -> float | None:
    try:
        seconds = value / per_second
    except OverflowError:
        return None
    return round(seconds, 3) if math.isfinite(seconds) else None


def _kind(value: Any) -> str:
    kinds = {dict: "an object", list: "a list", str: "text", bool: "true or false", int: "a number", float: "a number"}
    return kinds[type(value)]
