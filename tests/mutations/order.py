"""Puts the tests of a room in order: those that import the mutated module themselves are most likely to notice."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from pathlib import Path


def nearest_first(root: Path, path: str, tests: Sequence[str]) -> tuple[str, ...]:
    """Return the files of tests, those that import the module at ``path`` before all others; none is left out."""
    module = path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
    return tuple(sorted(dict.fromkeys(_files(root, tests)), key=lambda file: module not in imported(root / file)))


def imported(file: Path) -> frozenset[str]:
    """Return the full names of all that a file imports, wherever the import stands."""
    return frozenset(_names(ast.parse(file.read_bytes())))


def _files(root: Path, tests: Sequence[str]) -> Iterator[str]:
    for test in tests:
        if (root / test).is_dir():
            yield from sorted(file.relative_to(root).as_posix() for file in (root / test).rglob("test_*.py"))
        else:
            yield test


def _names(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
