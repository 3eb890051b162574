"""The prompts' templates: text with holes, in the shipped folder `prompts`."""

from functools import lru_cache
from hashlib import sha256
from typing import Any

from aql.shipped import shipped


def rendered(name: str, **words: Any) -> str:
    """A template with its holes filled. What is filled in is never taken for a template itself."""
    text: str = _templates().get_template(name).render(**words)
    return text


def version_of(*names: str) -> str:
    """A hash of these templates, 12 hex digits."""
    digest = sha256()
    for name in names:
        digest.update((shipped("prompts") / name).read_bytes())
    return digest.hexdigest()[:12]


@lru_cache(maxsize=1)
def _templates() -> Any:
    """The templates as they stand on disk when the first prompt is made. Prompts are text: nothing in them is escaped as for HTML."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    loader = FileSystemLoader(shipped("prompts"))
    return Environment(loader=loader, undefined=StrictUndefined, autoescape=False, trim_blocks=True, lstrip_blocks=True)  # noqa: S701
