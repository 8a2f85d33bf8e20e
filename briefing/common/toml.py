"""The line of a TOML file on which a table or key stands, which ``tomllib`` does not tell.

Lines are looked at one by one, so text inside a multi-line string may be taken for a key; that can only misplace the
line number of an error.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

_PART = r"""(?:"(?:[^"\\]|\\.)*"|'[^']*'|[\w-]+)"""
_DOTTED = rf"{_PART}(?:\s*\.\s*{_PART})*"
_HEADER = re.compile(rf"\s*\[\[?\s*({_DOTTED})\s*\]")
_KEY = re.compile(rf"\s*({_DOTTED})\s*=")

Path = tuple[str, ...]
"""Names of nested tables, and perhaps of a key in the last: ``("tool", "briefing", "memo", "title")``."""


@dataclass(frozen=True, slots=True)
class TomlLine:
    """A line with a table header or a key."""

    number: int
    """Counted from 1."""
    path: Path
    header: Path
    """The table header above the line, or on it."""
    repeat: int
    """How many headers of that name stand up to here: tables of an array, ``[[job]]``, share one."""


def line_of(text: str, table: Path, key: str = "", *, repeat: int = 1) -> int | None:
    """Return the line of a key in a table, or that of the table where the key is not found; ``None`` without a table.

    ``repeat`` picks one of the tables of an array, counted from 1. Keys may be quoted, dotted or bare.
    """
    wanted = (*table, key) if key else table
    lines = [line for line in _lines(text) if _begins(line.path, table) and _counts(line, table, repeat)]
    exact = (line.number for line in lines if _begins(line.path, wanted))
    return next(exact, lines[0].number if lines else None)


def _counts(line: TomlLine, table: Path, repeat: int) -> bool:
    """Whether a line belongs to the ``repeat``-th table of an array; one written in a single line is not divided."""
    return not _begins(line.header, table) or line.repeat == repeat


def _begins(path: Path, start: Path) -> bool:
    return path[: len(start)] == start


def _lines(text: str) -> Iterator[TomlLine]:
    header: Path = ()
    seen: Counter[Path] = Counter()
    for number, line in enumerate(text.splitlines(), 1):
        if match := _HEADER.match(line):
            header = _path(match[1])
            seen[header] += 1
            yield TomlLine(number, header, header, seen[header])
        elif match := _KEY.match(line):
            yield TomlLine(number, (*header, *_path(match[1])), header, seen[header])


def _path(dotted: str) -> Path:
    """Return the names that a dotted key consists of; none where it is no valid TOML."""
    try:
        node = tomllib.loads(f"{dotted} = 0")
    except tomllib.TOMLDecodeError:
        return ()
    names = []
    while isinstance(node, dict):
        ((name, node),) = node.items()
        names.append(name)
    return tuple(names)
