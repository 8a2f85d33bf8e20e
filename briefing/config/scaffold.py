"""A new working folder: settings to change, a place for articles, and the words of the memo where they are wanted."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from briefing.config import reference, schema
from briefing.errors import WriteError


@dataclass(frozen=True, slots=True)
class Laid:
    """A file or folder, and whether it was made: what was there is left as it is."""

    path: Path
    made: bool


def start(folder: Path, *, words: bool) -> tuple[Laid, ...]:
    """Lay out a folder; ``words`` asks for the templates too. Overwrites nothing; raises ``WriteError``."""
    try:
        return tuple(_lay(folder, words=words))
    except OSError as error:
        what = f"could not write to {folder}: {error.strerror or error}"
        raise WriteError(what, "Check space and permissions, or name another folder.") from error


def _lay(folder: Path, *, words: bool) -> Iterator[Laid]:
    yield _file(folder / schema.FILE, reference.commented().encode())
    yield _folder(folder / "seeds")
    shipped = schema.shipped()
    for path in sorted(shipped.rglob("*.md.j2")) if words else ():
        yield _file(folder / "templates" / path.relative_to(shipped), path.read_bytes())


def _folder(path: Path) -> Laid:
    there = os.path.lexists(path)
    if not there:
        path.mkdir(parents=True)
    return Laid(path, not there)


def _file(path: Path, body: bytes) -> Laid:
    """Write a file that is not there yet, not even as a link that leads nowhere."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("xb") as handle:
            handle.write(body)
    except FileExistsError:
        return Laid(path, made=False)
    return Laid(path, made=True)
