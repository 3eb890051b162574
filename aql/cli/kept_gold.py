"""Reviewed calls as a folder of labelled ones: for each its words, its labels, and who sells in it."""

import re
import sys
from pathlib import Path
from typing import Any

from aql.cli.files import write_private
from aql.errors import SettingsError
from aql.read.files import file_of, read_paths
from aql.render.gold import gold_of
from aql.review import labels_of
from aql.store.store import Store
from aql.values.record import Record
from aql.values.standing import Standing
from aql.values.transcript import Transcript


def export_reviewed(store: Store, folder: Path) -> int:
    """How many calls with a decision that holds were written into `folder`, readable by their owner alone.

    What is there already is left as it is: a person may have put it right. A call that cannot be measured is told and left out.
    """
    made = 0
    for listing in store.listings(order="oldest"):
        record, stands = store.current(listing.call.id), store.standing(listing.call.id)
        if record and stands and stands.applied:
            trouble = _written(record, stands, folder)
            made += not trouble
            if trouble:
                print(f"aql: {listing.call.file} is left out: {trouble}", file=sys.stderr)
    return made


def _written(record: Record, stands: Standing, folder: Path) -> str:
    """Why the call was not written; empty where it was."""
    import json

    statuses, verdict = labels_of(record, stands)
    if verdict is None:
        return "nobody says what its verdict is"
    name = f"{re.sub(r'[^A-Za-z0-9-]+', '-', Path(record.call.file).stem).strip('-') or 'call'}-{record.call.id[:8]}"
    labels = folder / f"{name}.gold.json"
    if labels.exists():
        return f"{labels} is there already"
    for place in (folder, folder / "profiles"):
        _make(place)
    words = _words(record, folder, name)
    if isinstance(words, str):
        return words
    gold = gold_of(record, statuses, verdict) | {"file": words.name, "seller": _seller(record, folder), "reviews": _reviews(stands)}
    write_private(labels, json.dumps(gold, ensure_ascii=False, indent=2) + "\n")
    return ""


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise SettingsError(f"no folder for labels: {error.strerror}", where=str(folder), hint="name another") from error


def _seller(record: Record, folder: Path) -> str:
    """The name of the profile written for this seller: its own and its hash, as versions of a profile differ."""
    from aql.read.profile_text import profile_text

    if record.profile is None:
        return ""
    name = f"{re.sub(r'[^a-z0-9]+', '-', record.profile.name.casefold()).strip('-')}-{record.profile.hash[:8]}"
    path = folder / "profiles" / f"{name}.yaml"
    if not path.exists():
        write_private(path, profile_text(record.profile))
    return name


def _reviews(stands: Standing) -> list[dict[str, Any]]:
    return [{"about": one.about, "decision": one.decision, "reviewer": one.reviewer, "note": one.note} for one in stands.applied]


def _words(record: Record, folder: Path, name: str) -> Path | str:
    """A copy of the call's file, or its words written anew where that holds other calls, too, or is gone; a sentence where neither is."""
    try:
        source = file_of(record.call.file)
        tried = [(source.suffix, source.read_bytes())] if source.is_file() and str(source) == record.call.file else []
    except OSError as error:
        return f"its file cannot be read: {error.strerror}"
    form, text = _anew(record.transcript)
    for suffix, content in (*tried, (form, text.encode())):
        path = folder / f"{name}{suffix}"
        is_there = path.exists()
        if not is_there:
            write_private(path, content)
        if _reads_alike(path, record.transcript):
            return path
        if is_there:
            return f"{path} is there already, and holds other words"
        path.unlink()
    return "its file is gone, and its words cannot be written down so that they are read alike"


def _reads_alike(path: Path, transcript: Transcript) -> bool:
    readings = list(read_paths([path]))
    match readings:
        case [Transcript() as read]:
            return [(turn.label, turn.text) for turn in read.turns] == [(turn.label, turn.text) for turn in transcript.turns]
    return False


def _anew(transcript: Transcript) -> tuple[str, str]:
    """A file's suffix and its text: WebVTT with voices where every turn has a time, else a line a turn."""
    if any(turn.start_s is None or not turn.label for turn in transcript.turns):
        return ".txt", "".join(f"{turn.label}: {' '.join(turn.text.split())}\n" for turn in transcript.turns)
    cues = []
    for turn in transcript.turns:
        start = turn.start_s or 0.0
        said = turn.text.replace("&", "&amp;").replace("<", "&lt;")
        cues.append(f"{_clock(start)} --> {_clock(max(turn.end_s or start, start + 0.001))}\n<v {turn.label}>{said}</v>\n")
    return ".vtt", "WEBVTT\n\n" + "\n".join(cues)


def _clock(second: float) -> str:
    minutes, seconds = divmod(second, 60)
    return f"{int(minutes // 60):02}:{int(minutes % 60):02}:{seconds:06.3f}"
