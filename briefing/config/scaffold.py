"""A new working folder: a settings file, a folder for articles, and the templates where they are wanted."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from briefing.config import reference, schema
from briefing.config.loading import shipped_templates
from briefing.errors import WriteError


@dataclass(frozen=True, slots=True)
class ScaffoldPath:
    """A file or folder of a new working folder."""

    path: Path
    created: bool
    """False where it was there already, and was left as it is."""


def start(folder: Path, *, words: bool) -> tuple[ScaffoldPath, ...]:
    """Create a working folder, with the templates if ``words`` is set, and return what it consists of.

    Overwrites nothing; raises ``WriteError``.
    """
    try:
        return tuple(_create(folder, words=words))
    except OSError as error:
        what = f"could not write to {folder}: {error.strerror or error}"
        raise WriteError(what, "Check space and permissions, or name another folder.") from error


def _create(folder: Path, *, words: bool) -> Iterator[ScaffoldPath]:
    yield _file(folder / schema.FILE, reference.commented().encode())
    yield _folder(folder / "seeds")
    shipped = shipped_templates()
    for path in sorted(shipped.rglob("*.md.j2")) if words else ():
        yield _file(folder / "templates" / path.relative_to(shipped), path.read_bytes())


def _folder(path: Path) -> ScaffoldPath:
    there = os.path.lexists(path)
    if not there:
        path.mkdir(parents=True)
    return ScaffoldPath(path, created=not there)


def _file(path: Path, body: bytes) -> ScaffoldPath:
    """Write a file unless something of that name is there, even a link that leads nowhere."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("xb") as handle:
            handle.write(body)
    except FileExistsError:
        return ScaffoldPath(path, created=False)
    return ScaffoldPath(path, created=True)
