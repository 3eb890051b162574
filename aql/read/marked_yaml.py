"""YAML whose every key remembers its line, so that an error can say where it stands."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from aql.errors import AqlError

Place = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Marked:
    """A YAML file as dicts, lists and strings, with the line of every key and item by its place.

    Nothing is guessed from a scalar: `no` stays a word and 1.10 a version; only an empty one is None.
    """

    path: Path
    value: Any
    lines: dict[Place, int]
    error: type[AqlError]

    def inside(self, at: Place) -> Any:
        """The value at a place."""
        value = self.value
        for step in at:
            value = value[step]
        return value

    def fault(self, what: str, at: Place = (), hint: str = "") -> AqlError:
        """The error to raise for something wrong at `at`, or at the nearest place above it that has a line."""
        while at and at not in self.lines:
            at = at[:-1]
        return self.error(what, where=", ".join([str(self.path), f"line {self.lines.get(at, 1)}", *_block(at)]), hint=hint)


def read_marked(path: Path, error: type[AqlError]) -> Marked:
    """The YAML mapping in a file; `error` is raised for what cannot be read, for aliases, and for a key that stands twice."""
    import yaml

    try:
        node = yaml.compose(path.read_text(encoding="utf-8-sig"), Loader=yaml.SafeLoader)
    except OSError as fault:
        raise error("cannot be read", where=str(path), hint=f"check the path ({fault.strerror})") from fault
    except UnicodeDecodeError as fault:
        raise error("is not UTF-8 text", where=str(path), hint="save it as UTF-8") from fault
    except yaml.MarkedYAMLError as fault:
        line = fault.problem_mark.line + 1 if fault.problem_mark else 1
        hint = "check indents, quotes and colons; a sentence that holds ': ' or begins with a quote needs quotes around it"
        raise error(f"is no YAML: {fault.problem}", where=f"{path}, line {line}", hint=hint) from fault
    except (yaml.YAMLError, RecursionError) as fault:
        raise error("is no YAML that can be read", where=str(path), hint="look for control characters and deep nesting") from fault
    if not isinstance(node, yaml.MappingNode):
        raise error("holds no keys", where=str(path), hint="write 'name: ...' on the first line")
    marked = Marked(path, {}, {}, error)
    marked.value.update(_plain(node, (), marked, set()))
    return marked


def _plain(node: Any, at: Place, marked: Marked, seen: set[int]) -> Any:
    import yaml

    marked.lines.setdefault(at, node.start_mark.line + 1)
    if id(node) in seen:
        raise marked.fault("an alias (*name) stands here", at, "write the block out: people read this file")
    seen.add(id(node))
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item, (*at, place), marked, seen) for place, item in enumerate(node.value)]
    if not isinstance(node, yaml.MappingNode):
        return None if node.tag == "tag:yaml.org,2002:null" else node.value
    plain: dict[str, Any] = {}
    for key, value in node.value:
        name = str(key.value)
        marked.lines[(*at, name)] = key.start_mark.line + 1
        if name in plain:
            raise marked.fault(f"{name!r} stands twice", (*at, name), "keep one of the two")
        plain[name] = _plain(value, (*at, name), marked, seen)
    return plain


def _block(at: Place) -> Iterator[str]:
    match at:
        case ("criteria", str(name), *_):
            yield f"criterion {name!r}"
        case ("verdicts", int(), str(kind), *_):
            yield f"verdict {kind!r}"
