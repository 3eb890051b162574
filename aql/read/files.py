"""Files, folders and ZIPs, read one after another: what is no transcript is named and stops nothing."""

import os
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from aql.errors import ReadError
from aql.read.archive import open_zip, read_member
from aql.read.beside import GongHalves, better_than
from aql.read.decode import decode
from aql.read.export import Export
from aql.read.named import held_on_in, title_in
from aql.read.sniff import read_bytes, refuse_head
from aql.read.turns import transcript_of
from aql.values.transcript import Transcript
from aql.values.unread import Unread

_ASIDE = re.compile(
    r"\..*|~\$.*|.*\.gold\.json|manifest\.csv|.*\.(?:ya?ml|toml|ini|log)|.*\.(?:db|sqlite3?)(?:-(?:wal|shm|journal))?"
    # A card is named by the id of its call. Read as a call, it would get a card of its own, and so on.
    r"|[0-9a-f]{16}\.(?:html|md)|(?:README|LICENSE|CHANGELOG|CONTRIBUTING)\b.*",
    re.IGNORECASE,
)
_FOLDERS_ASIDE = re.compile(r"\.[^.].*|__MACOSX|__pycache__|node_modules")
_ZIP_STARTS = (b"PK\x03\x04", b"PK\x05\x06")
_OFFICE = (
    ("xl/workbook.xml", "an Excel workbook", "save the sheet as CSV"),
    ("ppt/presentation.xml", "a presentation", "give the transcript of the call"),
    ("content.xml", "an OpenDocument file", "save it as .docx or plain text"),
)
_HEAD = 4096
_LARGEST = 1024**3
_DEPTH = 3


@dataclass(frozen=True, slots=True)
class _Shelf:
    """Files that stand side by side, in a folder or in a ZIP: their names, what to write before a name, how to open one."""

    prefix: str
    names: Sequence[str]
    open: Callable[[str], BinaryIO]
    depth: int = 0


def read_paths(paths: Sequence[Path]) -> Iterator[Transcript | Unread]:
    """Every call in these files and folders, in their order, and what could not be read; one file in memory at a time.

    Folders are read with all below them, by name, leaving aside what aql itself and its users keep beside transcripts:
    dot-files, labels (`*.gold.json`), cards, `manifest.csv`, YAML, databases, READMEs. A `source` is the path as given, with
    the member of a ZIP, and the call's id in a file of many, each after a `#`.
    """
    for shelf in _shelves(paths):
        yield from _read_shelf(shelf)


def read_piped(raw: bytes) -> Iterator[Transcript | Unread]:
    """Every call in bytes that came through a pipe; their `source` is `-`, and the bytes alone tell their format."""
    return _read_shelf(_Shelf("", ["-"], lambda _: BytesIO(raw)))


def files_below(folder: Path) -> Iterator[Path]:
    """Every file that `read_paths` would look at in this folder and below, in its order."""
    for shelf in _walked(folder):
        yield from (Path(shelf.prefix + name) for name in shelf.names)


def read_beside(files: Sequence[Path]) -> Iterator[tuple[Path, Transcript | Unread]]:
    """Each call of these files with its file, read as if their whole folder were: another file there may be the better half."""
    for folder, names in _by_folder(files).items():
        beside = sorted(path.name for path in folder.iterdir() if not _ASIDE.fullmatch(path.name)) if folder.is_dir() else []
        shelf = _folder(folder, beside)
        halves = GongHalves(shelf.names, partial(_text_of, shelf))
        for name in names:
            for reading in _read_one(shelf, name, halves):
                yield folder / name, reading


def file_of(source: str) -> Path:
    """The file that a `source` was read from: what stands before the first `#` that is none of the file's own name."""
    parts = source.split("#")
    starts = ("#".join(parts[:size]) for size in range(1, len(parts)))
    return next((Path(start) for start in starts if Path(start).is_file()), Path(source))


def _shelves(paths: Sequence[Path]) -> Iterator[_Shelf]:
    """Every folder given, with those below it; of files given, those of one folder side by side."""
    given = dict.fromkeys(paths)
    beside = _by_folder([path for path in given if not path.is_dir()])
    for path in given:
        if path.is_dir():
            yield from _walked(path)
        elif names := beside.pop(path.parent, None):
            yield _folder(path.parent, names)


def _by_folder(files: Sequence[Path]) -> dict[Path, list[str]]:
    folders: dict[Path, list[str]] = {}
    for file in files:
        folders.setdefault(file.parent, []).append(file.name)
    return folders


def _walked(top: Path) -> Iterator[_Shelf]:
    for folder, below, names in os.walk(top):
        below[:] = sorted(name for name in below if not _FOLDERS_ASIDE.fullmatch(name))
        here = Path(folder)
        yield _folder(here, sorted(name for name in names if not _ASIDE.fullmatch(name) and (here / name).is_file()))


def _folder(folder: Path, names: Sequence[str]) -> _Shelf:
    prefix = "" if folder == Path() else f"{folder}{os.sep}"
    return _Shelf(prefix, names, lambda name: _opened(folder / name))


def _opened(path: Path) -> BinaryIO:
    """The file; a pipe or a device would be waited for, for ever."""
    if path.exists() and not path.is_file():
        raise ReadError("a pipe or a device, not a file", reason="unreadable", hint="save it as a file first")
    return path.open("rb")


def _read_shelf(shelf: _Shelf) -> Iterator[Transcript | Unread]:
    halves = GongHalves(shelf.names, partial(_text_of, shelf))
    for name in shelf.names:
        yield from _read_one(shelf, name, halves)


def _read_one(shelf: _Shelf, name: str, halves: GongHalves) -> Iterator[Transcript | Unread]:
    source = _writable(shelf.prefix + name)
    if better := better_than(name, shelf.names):
        yield Unread(source, "superseded", f"the live caption of a meeting whose transcript is {better}", "nothing to do")
        return
    try:
        with shelf.open(name) as file:
            yield from _read_file(shelf, name, file, halves)
    except ReadError as error:
        yield Unread(source, error.reason, error.what, error.hint)
    except OSError as error:
        what = "no such file" if isinstance(error, FileNotFoundError) else f"cannot be opened ({error.strerror})"
        yield Unread(source, "unreadable", what, "check the path")


def _writable(path: str) -> str:
    """The path with a replacement sign for each byte of a file's name that is no UTF-8, so that it can be stored and shown."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _read_file(shelf: _Shelf, name: str, file: BinaryIO, halves: GongHalves) -> Iterator[Transcript | Unread]:
    source = _writable(shelf.prefix + name)
    head = file.read(_HEAD)
    if head.startswith(_ZIP_STARTS):
        yield from _read_zip(source, name, file, shelf.depth)
        return
    refuse_head(head)
    raw = head + file.read(_LARGEST - _HEAD)
    if file.read(1):
        raise ReadError("larger than 1 GB", reason="too_large", hint="export fewer calls into one file")
    yield from _transcripts(source, name, _exports(name, raw, halves))


def _exports(name: str, raw: bytes, halves: GongHalves) -> tuple[Export, ...]:
    if b'"callTranscripts"' in raw or b'"parties"' in raw:
        from aql.read.json.gong import pair_gong

        text = decode(raw)
        if people := halves.people_for(text):
            return pair_gong(text, people)
        if halves.is_used(text):
            return ()
    return read_bytes(name, raw)


def _transcripts(source: str, name: str, exports: Sequence[Export]) -> Iterator[Transcript | Unread]:
    for export in exports:
        at = f"{source}#{export.member}" if export.member else source
        try:
            yield transcript_of(_with_name(export, name), at)
        except ReadError as error:
            yield Unread(at, error.reason, error.what, error.hint)


def _with_name(export: Export, name: str) -> Export:
    """The export with the date and title of the file's name where it has none itself."""
    if export.held_on is None and (held_on := held_on_in(name)):
        export = replace(export, held_on=held_on, held_on_from="name")
    return export if export.title else replace(export, title=title_in(_writable(name)))


def _read_zip(source: str, name: str, file: BinaryIO, depth: int) -> Iterator[Transcript | Unread]:
    """A Word document, or a folder in a file."""
    packed, members = open_zip(file)
    inside = {member.filename: member for member in members}
    if "word/document.xml" in inside:
        from aql.read.text.word import read_word

        yield from _transcripts(source, name, read_word(name, read_member(packed, inside["word/document.xml"])))
        return
    for mark, what, hint in _OFFICE:
        if mark in inside:
            raise ReadError(f"{what}, not a transcript", reason="office", hint=hint)
    if depth >= _DEPTH:
        raise ReadError("ZIPs in ZIPs in ZIPs", reason="unsafe", hint="pack the transcripts into one ZIP")

    def opened(member: str) -> BinaryIO:
        return BytesIO(read_member(packed, inside[member]))

    folders: dict[str, list[str]] = {}
    for member in inside:
        *above, last = member.replace("\\", "/").split("/")
        if not _ASIDE.fullmatch(last) and not any(_FOLDERS_ASIDE.fullmatch(folder) for folder in above):
            folders.setdefault("/".join(above), []).append(member)
    for names in folders.values():
        yield from _read_shelf(_Shelf(f"{source}#", names, opened, depth + 1))


def _text_of(shelf: _Shelf, name: str) -> str:
    """The text of a file that is looked at for another's sake; nothing where it cannot be read."""
    try:
        with shelf.open(name) as file:
            return decode(file.read(_LARGEST))
    except (ReadError, OSError):
        return ""
