"""Word lists as typed constants, for the rules of every room; loaded from the data files beside this module.

A module per area holds the constants: ``people`` and ``bodies`` (who acts), ``gazetteer`` (states, blocs, cities),
``speech`` and ``cues`` (attribution), ``facts`` (the rest).
Rules import a constant; only these modules call the loaders below.
A data file has one entry a line, columns split by tabs; ``#`` opens a comment line.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType


@cache
def table(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of ``name.tsv`` or ``name.txt``; raises ``FileNotFoundError`` if there is neither."""
    folder = files(__name__)
    file = next((f for ending in ("tsv", "txt") if (f := folder / f"{name}.{ending}").is_file()), folder / name)
    lines = file.read_text(encoding="utf-8").splitlines()
    return tuple(tuple(line.split("\t")) for line in lines if line.strip() and not line.startswith("#"))


@cache
def pairs(name: str) -> Mapping[str, str]:
    """Return the first two columns of a data file as a read-only mapping."""
    return MappingProxyType({row[0]: row[1] for row in table(name)})


@cache
def words(name: str) -> frozenset[str]:
    """Return the first column of a data file."""
    return frozenset(row[0] for row in table(name))
