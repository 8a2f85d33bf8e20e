"""Word lists: data files beside this module, one entry a line, columns split by tabs, ``#`` lines are comments."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def table(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of ``name.tsv`` or ``name.txt``; raises ``FileNotFoundError`` if there is neither."""
    folder = files(__package__ or "briefing.understand.words")
    file = next((f for ending in ("tsv", "txt") if (f := folder / f"{name}.{ending}").is_file()), folder / name)
    lines = file.read_text(encoding="utf-8").splitlines()
    return tuple(tuple(line.split("\t")) for line in lines if line.strip() and not line.startswith("#"))


@cache
def load(name: str) -> frozenset[str]:
    """Return the first column of a word list."""
    return frozenset(row[0] for row in table(name))
