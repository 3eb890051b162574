"""The tokens a team signs in with, kept hashed in a file of their own beside the database, readable by its owner alone."""

import json
import os
import re
import secrets
from dataclasses import asdict, dataclass
from datetime import datetime
from hashlib import sha256
from hmac import compare_digest
from pathlib import Path
from typing import Any

from aql.errors import SettingsError

_NAME = re.compile(r"[\w .@'’+-]{1,60}")


@dataclass(frozen=True, slots=True)
class Key:
    """One token: whose it is, the SHA-256 of it, and when it was given out. The name stands under every review made with it."""

    name: str
    hash: str
    added_at: str = ""


def keys_path(db: Path) -> Path:
    """The file that holds the tokens of a database."""
    return db.with_name(f"{db.name}.tokens")


def new_token() -> str:
    """A token nobody can guess: 256 bits."""
    return secrets.token_urlsafe(32)


def hashed(token: str) -> str:
    """What is kept of a token. A token has no words in it to be tried, so that no slow hash is needed."""
    return sha256(token.encode()).hexdigest()


def read_keys(path: Path) -> tuple[Key, ...]:
    """The tokens in the file, none where there is no file; SettingsError where it holds something else."""
    try:
        written: Any = json.loads(path.read_text(encoding="utf-8"))
        return tuple(Key(**key) for key in written["tokens"])
    except FileNotFoundError:
        return ()
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise SettingsError(f"not a file of tokens: {error}", where=str(path), hint="remove it, and add each token anew") from error


def add_key(path: Path, name: str, now: datetime) -> str:
    """A new token for `name`, shown this once and kept hashed; SettingsError where the name is taken or is none."""
    name = " ".join(name.split())
    if not _NAME.fullmatch(name):
        raise SettingsError(f"{name!r} is no name", where="aql token add", hint="letters, digits, spaces and . @ ' + -, 60 at most")
    known = read_keys(path)
    if any(key.name.casefold() == name.casefold() for key in known):
        raise SettingsError(f"{name!r} has a token already", where=str(path), hint=f"aql token remove '{name}' takes it back first")
    token = new_token()
    _write(path, (*known, Key(name, hashed(token), now.isoformat(timespec="seconds"))))
    return token


def remove_key(path: Path, name: str) -> None:
    """Take a token back: who holds it is signed out at once; SettingsError where there is none of that name."""
    known = read_keys(path)
    left = tuple(key for key in known if key.name.casefold() != name.casefold())
    if left == known:
        names = ", ".join(key.name for key in known) or "nobody has one"
        raise SettingsError(f"{name!r} has no token", where=str(path), hint=f"tokens: {names}")
    _write(path, left)


def key_of(token: str, keys: tuple[Key, ...]) -> Key | None:
    """The key that a token opens, or None. Every key is compared, each in the same time whatever it holds."""
    given, found = hashed(token), None
    for key in keys:
        if compare_digest(key.hash.encode(), given.encode()):
            found = key
    return found


def _write(path: Path, keys: tuple[Key, ...]) -> None:
    part = path.with_name(f"{path.name}.part")
    text = json.dumps({"tokens": [asdict(key) for key in keys]}, ensure_ascii=False, indent=1) + "\n"
    try:
        part.unlink(missing_ok=True)
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
            file.write(text)
        part.replace(path)
    except OSError as error:
        raise SettingsError(f"cannot be written: {error.strerror}", where=str(path), hint="check the folder's permissions") from error
