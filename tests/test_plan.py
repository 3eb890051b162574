"""The plan of the house, held for every import: down the floors only, strangers on one floor, one owner a package."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent / "aql"

FLOORS = {
    "cli": 7,
    "web": 6,
    "engine": 5,
    "pipeline": 4,
    "review": 4.5,  # it judges again, which is the second half of the line
    "store": 3,
    "read": 2,
    "model": 2,
    "extract": 2,
    "ground": 2,
    "judge": 2,
    "render": 2,
    "measure": 2,
    "redact": 2,
    "language": 1.5,
    "values": 1,
    "errors": 1.1,  # a model's error says what asking cost
    "shipped": 1,
}

OWNERS = {
    "openai": "model",
    "sqlite_utils": "store",
    "sqlite3": "store",
    "yaml": "read",
    "docx": "read",
    "phonenumbers": "redact",
    "charset_normalizer": "read",
    "typer": "cli",
    "rich": "cli",
    "fastapi": "web",
    "starlette": "web",
    "uvicorn": "web",
}

UNDECLARED = {"click", "httpx", "requests"}


def modules():
    return sorted(path for path in ROOT.rglob("*.py") if path != ROOT / "__init__.py")


def room_of(path):
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


def imports_of(path):
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            yield node.module or ""


def broken_rules(path, imported):
    room = room_of(path)
    parts = imported.split(".")
    if parts[0] != "aql":
        owner = OWNERS.get(parts[0])
        if owner and owner != room:
            yield f"{path.name} imports {parts[0]}, which belongs to {owner}"
        if parts[0] in UNDECLARED:
            yield f"{path.name} imports {parts[0]}, which is not declared"
        return
    if len(parts) == 1:
        yield f"{path.name} imports the front door of its own house"
        return
    other = parts[1]
    if other != room and FLOORS[other] >= FLOORS[room]:
        yield f"{room} (floor {FLOORS[room]}) imports {other} (floor {FLOORS[other]})"


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(ROOT)))
def test_every_import_runs_down(path):
    assert room_of(path) in FLOORS, "a new room needs a floor"

    broken = [rule for name in imports_of(path) for rule in broken_rules(path, name)]

    assert broken == []


def test_the_plan_sees_an_import_that_runs_up():
    found = list(broken_rules(ROOT / "ground" / "locate.py", "aql.store.store"))

    assert found == ["ground (floor 2) imports store (floor 3)"]


def test_the_plan_sees_strangers_meet():
    found = list(broken_rules(ROOT / "ground" / "locate.py", "aql.read.sniff"))

    assert found == ["ground (floor 2) imports read (floor 2)"]


def test_the_plan_sees_a_package_with_another_owner():
    found = list(broken_rules(ROOT / "ground" / "locate.py", "sqlite3"))

    assert found == ["locate.py imports sqlite3, which belongs to store"]


def test_packages_have_empty_doors():
    full = [str(path) for path in ROOT.rglob("__init__.py") if path.parent != ROOT and path.read_text().strip()]

    assert full == []
