"""ZIP files, read in memory and never unpacked: a member's path is a name to show, so it can lead nowhere.

Sizes in a ZIP's directory are claims; what is counted is what comes out. A member may grow thirtyfold (the wordiest
speech-engine JSON grows twentyfold) beyond its first two megabytes, and members may not lie on one another.
"""

import zlib
from typing import BinaryIO
from zipfile import BadZipFile, LargeZipFile, ZipFile, ZipInfo

from aql.errors import ReadError

_GROWTH = 30
_FREE = 2 * 1024 * 1024
_MEMBERS = 20_000
_BROKEN = "export or pack it again"


def open_zip(file: BinaryIO) -> tuple[ZipFile, list[ZipInfo]]:
    """A ZIP and its members by name, folders left out; raises ReadError for one that is broken, locked or a bomb."""
    try:
        packed = ZipFile(file)
    except (BadZipFile, LargeZipFile, ValueError, OSError, NotImplementedError, OverflowError) as error:
        raise ReadError(f"a broken ZIP: {error}", reason="broken", hint=_BROKEN) from error
    members = [member for member in packed.infolist() if not member.is_dir()]
    if not members:
        raise ReadError("an empty ZIP", reason="empty", hint=_BROKEN)
    if len(members) > _MEMBERS:
        raise ReadError(f"a ZIP of {len(members)} files", reason="too_large", hint=f"pack at most {_MEMBERS} files into one")
    size = file.seek(0, 2)
    if sum(member.compress_size for member in members) > size:
        raise ReadError("a ZIP whose files lie on one another", reason="unsafe", hint=_BROKEN)
    return packed, sorted(members, key=lambda member: member.filename)


def read_member(packed: ZipFile, member: ZipInfo) -> bytes:
    """The bytes of one member; raises ReadError where it is locked, broken, or grows beyond measure."""
    if member.flag_bits & 0x1:
        raise ReadError("locked with a password", reason="locked", hint="pack it without one")
    limit = _FREE + _GROWTH * member.compress_size
    try:
        with packed.open(member) as opened:
            raw = opened.read(limit + 1)
    except (BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError) as error:
        raise ReadError(f"a broken file in a ZIP: {error}", reason="broken", hint=_BROKEN) from error
    if len(raw) > limit:
        raise ReadError("grows beyond measure when unpacked", reason="unsafe", hint="unpack it yourself if you trust it")
    return raw
