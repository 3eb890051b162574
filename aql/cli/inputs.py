"""What flags, manifests and profiles say of each file that was read, put together with its words."""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain
from pathlib import Path

from aql.errors import ProfileError, SettingsError
from aql.read.files import file_of, read_paths, read_piped
from aql.read.manifest import read_manifest
from aql.read.profile import read_profile
from aql.read.sides.sides import assign_sides
from aql.values.call import Call
from aql.values.entry import Entry
from aql.values.profile import Profile
from aql.values.transcript import Transcript
from aql.values.unread import Unread

MANIFEST = "manifest.csv"
PIPE = Path("-")


@dataclass(frozen=True, slots=True)
class Flags:
    """What the command line says of every file at once; None and empty where it says nothing."""

    profile: Path | None = None
    account: str | None = None
    held_on: date | None = None
    language: str | None = None
    reps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Input:
    """A transcript with its sides and all that is known of its call. `call.id` is empty until the store gives one."""

    transcript: Transcript
    call: Call
    profile: Profile | None


class Inputs:
    """The manifests and profiles of one run, each read once. A flag goes before the manifest, the manifest before the file."""

    def __init__(self, paths: Sequence[Path], manifest: Path | None, flags: Flags) -> None:
        """Reads every manifest and profile at once, so that a fault in one stops the run before any call is made."""
        self._flags = flags
        self._entries: dict[Path, tuple[Entry, Path]] = {}
        self._profiles: dict[Path, Profile] = {}
        self._common = self._read_profile(flags.profile) if flags.profile else None
        self._looked_for = [manifest] if manifest else _manifests_of(paths)
        for found in self._looked_for if manifest else filter(Path.is_file, self._looked_for):
            for entry in read_manifest(found):
                self._entries[(found.parent / entry.file).resolve()] = (entry, found)
                if entry.profile:
                    self._read_profile(_profile_path(entry, found))

    def of(self, transcript: Transcript) -> Input:
        """The transcript with its date, language and sides, its call's metadata, and the seller it belongs to."""
        entry, manifest = self._entry_of(transcript.source)
        profile = self._profile_of(entry, manifest)
        dated = _dated(transcript, entry, self._flags)
        language = self._flags.language or (entry.language if entry else None) or dated.language
        return Input(
            assign_sides(
                replace(dated, language=language),
                profile,
                reps=(*self._flags.reps, *(entry.reps if entry else ())),
                named=dict(entry.speakers) if entry else {},
            ),
            _call(dated, entry, self._flags),
            profile,
        )

    def told_of(self, path: Path) -> str:
        """All that flags, manifest and profile say of a file: other words where they come to say something else."""
        entry, manifest = self._entry_of(str(path))
        profile = self._profile_of(entry, manifest)
        return repr((entry and replace(entry, line=0), profile and profile.hash, self._flags))

    def stamps(self) -> tuple[tuple[int, int] | None, ...]:
        """Size and time of every manifest and profile: others where one was written anew, has come or is gone."""
        return tuple(_stamp(path) for path in (*self._looked_for, *self._profiles))

    def foreseen(self, readings: Iterable[Transcript | Unread]) -> Iterator[tuple[Transcript, Profile | None]]:
        """Each call as it would be asked about, for pricing a run before it begins."""
        for reading in readings:
            if isinstance(reading, Transcript):
                given = self.of(reading)
                yield given.transcript, given.profile

    def _entry_of(self, source: str) -> tuple[Entry | None, Path | None]:
        return self._entries.get(file_of(source).resolve(), (None, None))

    def _profile_of(self, entry: Entry | None, manifest: Path | None) -> Profile | None:
        if self._common or not (entry and entry.profile and manifest):
            return self._common
        return self._read_profile(_profile_path(entry, manifest))

    def _read_profile(self, path: Path) -> Profile:
        if path not in self._profiles:
            self._profiles[path] = read_profile(path)
        return self._profiles[path]


def readings_of(paths: Sequence[Path]) -> Callable[[], Iterator[Transcript | Unread]]:
    """What reads these paths, as often as it is called; `-` is what came through the pipe."""
    piped = [sys.stdin.buffer.read()] if PIPE in paths else []
    files = [path for path in paths if path != PIPE]
    return lambda: chain(*map(read_piped, piped), read_paths(files))


def refuse_missing(paths: Iterable[Path]) -> None:
    """SettingsError where a path that was typed does not exist: a slip of the hand is no file that failed."""
    for path in paths:
        if path != PIPE and not path.exists():
            raise SettingsError("no such file or folder", where=str(path), hint="check the path")


def _manifests_of(paths: Iterable[Path]) -> list[Path]:
    """Where the manifest of each folder given stands, or of the folder a file stands in, if there is one."""
    folders = dict.fromkeys(path if path.is_dir() else path.parent for path in paths)
    return [folder / MANIFEST for folder in folders]


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns


def _profile_path(entry: Entry, manifest: Path) -> Path:
    """A profile is named by a path from the manifest's folder, or by the name of a file in its `profiles` folder."""
    folder, name = manifest.parent, entry.profile or ""
    tried = [folder / name, folder / f"{name}.yaml", folder / "profiles" / f"{name}.yaml"]
    for path in tried if len(name) < 256 else ():
        if path.is_file():
            return path
    where = f"{manifest}, line {entry.line}"
    raise ProfileError(f"no profile {name!r}", where=where, hint=f"write one as {tried[-1]}, or see: aql init")


def _dated(transcript: Transcript, entry: Entry | None, flags: Flags) -> Transcript:
    if flags.held_on:
        return replace(transcript, held_on=flags.held_on, held_on_from="flag")
    if entry and entry.held_on:
        return replace(transcript, held_on=entry.held_on, held_on_from="manifest")
    return transcript


def _call(transcript: Transcript, entry: Entry | None, flags: Flags) -> Call:
    return Call(
        id="",
        words=transcript.id,
        file=transcript.source,
        held_on=transcript.held_on,
        account=flags.account or (entry.account if entry else None),
        title=transcript.title,
        source=entry.source if entry else None,
        campaign=entry.campaign if entry else None,
        segment=entry.segment if entry else None,
        stage=entry.stage if entry else None,
        deal=entry.deal if entry else None,
        recording_url=entry.recording_url if entry else None,
    )
