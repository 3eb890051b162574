"""Tapes: completions on disk, a file each, that play back without a network.

A tape is found by what was asked about and the schema of the answer, not by the prompt's wording: after a better prompt
the old tape still plays, and is counted as stale until it is recorded again.
"""

import json
import threading
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile

from aql.errors import ModelError, SettingsError
from aql.values.chat import Completion, Model, Request


@dataclass
class Tape:
    """A model that plays a folder back. `played` and `stale` hold what was asked about, `stale` where the prompt has changed since."""

    folder: Path
    played: list[str] = field(default_factory=list)
    stale: list[str] = field(default_factory=list)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def __call__(self, request: Request) -> Completion:
        """The completion recorded for these words and this schema; a ModelError where there is none."""
        path = self.folder / tape_name(request)
        try:
            recorded = json.loads(path.read_text(encoding="utf-8"))
            completion = Completion(recorded["text"], "stop", recorded["model"], is_remembered=True)
            prompt = recorded["prompt"]
        except FileNotFoundError as error:
            raise ModelError("no tape of this call", reason="no_tape", where=str(path), hint="record one with the real model") from error
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise ModelError(f"a tape that cannot be read: {error}", reason="no_tape", where=str(path), hint="record it again") from error
        with self._lock:
            self.played.append(request.about)
            if prompt != prompt_hash(request):
                self.stale.append(request.about)
        return completion


def tape(folder: Path) -> Tape:
    """A model that plays back the completions in a folder."""
    return Tape(folder)


def recording(model: Model, folder: Path) -> Model:
    """The model, each of whose answers is also kept as a tape."""

    def complete(request: Request) -> Completion:
        completion = model(request)
        recorded = {"about": request.about, "model": completion.model, "prompt": prompt_hash(request), "text": completion.text}
        _keep(folder, tape_name(request), json.dumps(recorded, ensure_ascii=False, indent=1) + "\n")
        return completion

    return complete


def tape_name(request: Request) -> str:
    """The file of a request: the words it is about, the schema, and the repeat where there is one."""
    about = request.about.replace("#", "-")
    repeat = f"-{request.repeat}" if request.repeat else ""
    return f"{about}-{_hash(request.schema)}{repeat}.json"


def _keep(folder: Path, name: str, text: str) -> None:
    """Write a file for its owner alone; what stood there before stands until the new one is whole."""
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        # Threads that are answered alike write apart, and the last one stands.
        with NamedTemporaryFile("w", encoding="utf-8", dir=folder, suffix=".part", delete=False) as part:
            part.write(text)
        Path(part.name).replace(folder / name)
    except OSError as error:
        raise SettingsError(f"cannot be written: {error.strerror}", where=str(folder / name), hint="name another --record") from error


def prompt_hash(request: Request) -> str:
    """What tells one wording of a prompt from another: all messages, as sent."""
    return _hash("\0".join(f"{message.role}\0{message.content}" for message in request.messages))


def _hash(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:8]
