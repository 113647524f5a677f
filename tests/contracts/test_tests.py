"""The tests themselves: what they take from the package and from each other is there, without running them."""

import ast
import importlib
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
OURS = ("site_builder", "tests", "tools")
FILES = sorted(file for folder in ("tests", "tools") for file in (ROOT / folder).rglob("*.py"))


def test_what_tests_and_tools_import_is_there() -> None:
    """Also inside functions and in modules that the quick tests leave out."""
    lost = [f"{file.relative_to(ROOT)}:{line} {name}" for file in FILES for line, name in taken(file) if not is_there(name)]

    assert lost == []


def taken(file: Path) -> Iterator[tuple[int, str]]:
    """Every module and name of ours that a file imports: « tests.bytes », « site_builder.problems.Place »."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, name.name) for name in node.names if name.name.split(".")[0] in OURS)
        elif isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] in OURS:
            yield from ((node.lineno, f"{node.module}.{name.name}") for name in node.names)


def is_there(name: str) -> bool:
    above, _, last = name.rpartition(".")
    try:
        return (
            find_spec(name) is not None
            if not above
            else hasattr(importlib.import_module(above), last) or find_spec(name) is not None
        )
    except ModuleNotFoundError:
        return False


@pytest.mark.parametrize(
    "name", ["tests.nowhere", "tests.bytes.nothing", "site_builder.problems.Gone", "tests.unit.nowhere.nothing"]
)
def test_what_is_lost_is_seen(name: str) -> None:
    assert not is_there(name)
