"""How bytes become text: byte order marks, UTF-8, UTF-16 without a mark, and the legacy code pages."""

import codecs
import re

_MARKS = (  # UTF-32 before UTF-16: its little-endian mark begins with the other's
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_PAGES = ("cp1252", "cp1250", "cp1251", "gb18030", "cp932", "cp949", "big5", "cp1253", "cp1254", "cp1255", "cp1256")
_CENTRAL = re.compile(rb"\xf5(?![eE])|[a-z][\xb3\xb9\xbf\xba\xbe][a-z]")
_NEVER_MEET = ((b"\xf8", b"\xec"), (b"\xe8", b"\xe6"))
_SAMPLE = 64 * 1024


def decode(raw: bytes) -> str:
    r"""The text of a file with `\n` for every line end and U+FFFD for every NUL (as WebVTT asks).

    A UTF-8 file with a few broken bytes (cut off, or pasted together) stays UTF-8.
    """
    text = _decoded(raw)
    if "\ufeff" in text:
        text = text.replace("\ufeff", "")  # files pasted together, each with its mark
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.replace("\0", "\ufffd") if "\0" in text else text


def _decoded(raw: bytes) -> str:
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return raw[len(mark) :].decode(encoding, "replace")
    if wide := _unmarked_utf16(raw):
        return raw.decode(wide, "replace")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        pass
    mended = raw.decode("utf-8", "replace")
    if _is_utf8_with_scars(mended):
        return mended
    return raw.decode(_legacy(raw), "replace")


def _unmarked_utf16(raw: bytes) -> str | None:
    """Every other byte of Western UTF-16 is zero."""
    even, odd = raw[0:2000:2], raw[1:2000:2]
    if not odd:
        return None
    if odd.count(0) > 0.7 * len(odd) and even.count(0) < 0.1 * len(even):
        return "utf-16-le"
    if even.count(0) > 0.7 * len(even) and odd.count(0) < 0.1 * len(odd):
        return "utf-16-be"
    return None


def _is_utf8_with_scars(mended: str) -> bool:
    scars = mended.count("\ufffd")
    letters = sum(1 for letter in mended if letter > "\x7f") - scars
    return letters > 10 * scars


def _legacy(raw: bytes) -> str:
    """The code page of text that is not Unicode: the least odd reading, then the likeliest language, then the commonest page."""
    from charset_normalizer import from_bytes

    readings = from_bytes(_sample(raw), cp_isolation=list(_PAGES))
    ranked = sorted(readings, key=lambda reading: (round(reading.chaos, 2), -reading.coherence, _PAGES.index(reading.encoding)))
    page = ranked[0].encoding if ranked else "cp1252"
    return _of_europe(raw) if page in ("cp1250", "cp1252") else page


def _of_europe(raw: bytes) -> str:
    """Central Europe's page, or the West's: statistics mistake one for the other, some letters do not.

    Read as cp1252, ő is an õ (Portuguese, and before an e), ł, ą, ż, ş and ľ are signs inside a word, and ř with ě, or č with
    ć, are the letters of two languages that never meet.
    """
    is_central = _CENTRAL.search(raw) or any(one in raw and other in raw for one, other in _NEVER_MEET)
    return "cp1250" if is_central else "cp1252"


def _sample(raw: bytes) -> bytes:
    """The lines that are not ASCII, up to 64 KB: times and numbers tell nothing of a code page."""
    telling = b"\n".join(line for line in raw.splitlines() if not line.isascii())
    return telling[:_SAMPLE]


def is_binary(head: bytes) -> bool:
    """Whether a file's first bytes hold what no text has, in any encoding: control characters by the dozen."""
    if head.startswith(tuple(mark for mark, _ in _MARKS)) or _unmarked_utf16(head):
        return False
    strange = sum(head.count(byte) for byte in (*range(9), *range(14, 27), *range(28, 32)))
    return strange > max(2, len(head) * 0.05)
