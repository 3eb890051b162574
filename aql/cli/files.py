"""Files written for people: what was said in a call is for the owner of the file alone."""

import os
from pathlib import Path

from aql.errors import SettingsError


def write_private(path: Path, content: str | bytes) -> Path:
    """The path, once it holds `content` with mode 0600; the old content stays until the new is whole."""
    part = path.with_name(f"{path.name}.part")
    try:
        part.unlink(missing_ok=True)
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(content.encode() if isinstance(content, str) else content)
        part.replace(path)
    except OSError as error:
        raise SettingsError(f"cannot be written: {error.strerror}", where=str(path), hint="choose another folder") from error
    return path
