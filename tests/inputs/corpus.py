"""What may lie in a folder: one input each, with what has to become of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

Content = Callable[[], bytes]
Placed = Callable[[Path], None]


@dataclass(frozen=True, slots=True)
class Input:
    """A file of a folder, or what pretends to be one."""

    name: str
    put: Placed
    """Puts it into a folder."""
    reason: str = ""
    """What it is left out for, in part; empty where it is read."""
    words: str = ""
    """What has to stand in the text that is read of it."""
    told: str = ""
    """What the reader is told of it although it is read."""
    silent: bool = False
    """Passed over without a word."""


def file(name: str, content: Content, reason: str = "", *, words: str = "", told: str = "") -> Input:
    """Make an input of a file's bytes, which are made once: some are bombs that take seconds to pack."""
    packed = cache(content)

    def put(folder: Path) -> None:
        (folder / name).write_bytes(packed())

    return Input(name, put, reason, words, told)


def by_name(*tables: tuple[Input, ...]) -> Mapping[str, Input]:
    """Put tables together; each name stands once."""
    found = {i.name: i for table in tables for i in table}
    if len(found) != sum(map(len, tables)):
        raise ValueError("two inputs have the same name")
    return found
