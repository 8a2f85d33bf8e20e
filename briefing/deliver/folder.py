"""Into a folder, whole or not at all.

The files are written into a hidden folder beside the target, on the same file system, read back from there,
and moved into place only when every one of them has passed. Whatever fails, the old files stay.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import contextmanager
from typing import TYPE_CHECKING

from briefing.deliver.checks import fault
from briefing.errors import WriteError
from briefing.files import Receipt, Rendered

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PREFIX = ".briefing-"
"""How the names of staging folders begin."""


def write(files: tuple[Rendered, ...], folder: Path) -> tuple[Receipt, ...]:
    """Write all files into ``folder`` or none; a file that is there already with the same bytes is left alone.

    Raises ``WriteError``; then the folder is as it was before.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        new = tuple(f for f in files if not _same(folder / f.name, f.body))
        if new:
            with _stage(folder) as stage:
                _write_all(new, stage)
                _move_all(new, stage, folder)
    except OSError as error:
        what = f"could not write to {folder}: {error.strerror or error}"
        raise WriteError(
            what, "The last good memo is still there. Check space and permissions, or name another --out."
        ) from error
    return tuple(Receipt(str(folder / f.name), len(f.body), f in new) for f in files)


def _same(path: Path, body: bytes) -> bool:
    try:
        return path.stat().st_size == len(body) and path.read_bytes() == body
    except FileNotFoundError:
        return False


@contextmanager
def _stage(folder: Path) -> Iterator[Path]:
    """Make a staging folder on the file system of ``folder`` and remove it afterwards."""
    stage = tempfile.mkdtemp(prefix=PREFIX, dir=_beside(folder))
    try:
        yield folder.__class__(stage)
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def _beside(folder: Path) -> Path:
    """Where to stage: next to the folder, or inside where that is another file system or closed to us."""
    parent = folder.resolve().parent
    near = parent.stat().st_dev == folder.stat().st_dev and os.access(parent, os.W_OK | os.X_OK)
    return parent if near else folder


def _write_all(files: tuple[Rendered, ...], stage: Path) -> None:
    """Write, flush to the disk, and read back; raises ``WriteError`` for a file that is not what it should be."""
    for file in files:
        with (stage / file.name).open("wb") as handle:
            handle.write(file.body)
            handle.flush()
            os.fsync(handle.fileno())
        wrong = "it reads back differently" if not _same(stage / file.name, file.body) else fault(file)
        if wrong:
            what = f"{file.name} is not a sound file: {wrong}"
            raise WriteError(what, "Nothing was changed. Please report this with the articles that it was made from.")


def _move_all(files: tuple[Rendered, ...], stage: Path, folder: Path) -> None:
    """Move all files into place; puts the old ones back if one of them cannot be moved."""
    old = stage / "old"
    old.mkdir()
    moved: list[str] = []
    try:
        for file in files:
            _keep(folder / file.name, old / file.name)
            (stage / file.name).replace(folder / file.name)
            moved.append(file.name)
    except OSError:
        _put_back(moved, old, folder)
        raise
    _sync(folder)


def _keep(path: Path, spare: Path) -> None:
    """Keep the old file, so that it can be put back."""
    if path.is_file():
        shutil.copy2(path, spare)


def _put_back(names: list[str], old: Path, folder: Path) -> None:
    for name in names:
        if (old / name).exists():
            (old / name).replace(folder / name)
        else:
            (folder / name).unlink(missing_ok=True)


def _sync(folder: Path) -> None:
    """Make the moves last through a power cut, where the system can open a folder."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
