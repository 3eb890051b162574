"""Where the files stand that ship with aql: rubrics, prompts and queries."""

from pathlib import Path

_HERE = Path(__file__).parent


def shipped(folder: str) -> Path:
    """The folder `rubrics`, `prompts` or `queries`: inside the package when installed, beside it in a checkout."""
    inside = _HERE / folder
    return inside if inside.is_dir() else _HERE.parent / folder
