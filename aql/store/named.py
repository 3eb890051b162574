"""Named queries: a folder of `.sql` files, each a SELECT that says in its first lines what it answers.

    -- What it answers, in a sentence.
    -- :account  only this account; empty for all

A parameter that is not given is the empty text: the query itself says what that means, so that tools which know no
defaults (Datasette) run it alike.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from aql.errors import QueryError

_PARAMETER = re.compile(r"--\s*:(\w+)\s+(.+)")


@dataclass(frozen=True, slots=True)
class Named:
    """A query with a name. `parameters` are (name, what it is) in the file's order."""

    name: str
    about: str
    sql: str
    parameters: tuple[tuple[str, str], ...] = ()

    def given(self, values: dict[str, str]) -> dict[str, str]:
        """A value for every parameter, empty where `values` has none; QueryError for one the query does not know."""
        names = [name for name, _ in self.parameters]
        if unknown := sorted(set(values) - set(names)):
            known = f"it takes {', '.join(names)}" if names else "it takes none"
            raise QueryError(f"there is no parameter {unknown[0]!r}", where=f"query {self.name}", hint=known)
        return {name: values.get(name, "") for name in names}


def named_queries(folders: Iterable[Path]) -> dict[str, Named]:
    """The queries of these folders by name, a later folder's in place of an earlier one's; folders that are not there hold none."""
    found = {path.stem: path for folder in folders for path in sorted(folder.glob("*.sql"))}
    return {name: _read(path) for name, path in sorted(found.items())}


def _read(path: Path) -> Named:
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise QueryError("this query cannot be read", where=str(path), hint="save it as UTF-8 text") from error
    head = [line for line in text.splitlines() if line.startswith("--")]
    parameters = tuple((hit[1], hit[2].strip()) for line in head if (hit := _PARAMETER.match(line)))
    about = " ".join(line.removeprefix("--").strip() for line in head if not _PARAMETER.match(line))
    return Named(path.stem, about, text.strip(), parameters)
