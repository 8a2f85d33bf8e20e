"""Write files into a folder, all of them or none.

The files are written into a hidden folder beside the target, on the same file system, read back from there,
and moved into place only when every one of them has passed. Whatever fails, the old files stay.

A run that is killed leaves its hidden folder behind. The next one sweeps it: what was whole and about to be moved is
moved to its end, so that files of one memo belong together; everything else is thrown away.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import tempfile
from contextlib import contextmanager, suppress
from hashlib import blake2b
from typing import TYPE_CHECKING

from briefing.deliver.checks import fault
from briefing.errors import WriteError
from briefing.outputs import Receipt, Rendered

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PREFIX = ".briefing-"
"""How the names of staging folders begin."""
WHOLE = "whole"
"""Stands in a staging folder once all its files have passed; their names, a line each."""


def write(files: tuple[Rendered, ...], folder: Path) -> tuple[Receipt, ...]:
    """Write all files into ``folder`` or none; a file that is there already with the same bytes is left alone.

    Raises ``WriteError``; then the folder is as it was before.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        sweep(folder)
        new = tuple(f for f in files if not _same(folder / f.name, f.body))
        if new:
            with _stage(folder) as stage:
                _write_all(new, stage)
                _move_all(tuple(f.name for f in new), stage, folder)
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


def sweep(folder: Path) -> None:
    """Remove the staging folders that killed runs left behind; one that a living run holds is left alone."""
    for place in {folder, folder.resolve().parent}:
        for stage in place.glob(f"{_prefix(folder)}*"):
            with _held(stage, wait=False) as ours:
                if ours:
                    with suppress(OSError):
                        _finish(stage, folder)
                    shutil.rmtree(stage, ignore_errors=True)


def _finish(stage: Path, folder: Path) -> None:
    """Finish moving a set of files that had passed its checks."""
    try:
        names = (stage / WHOLE).read_text("utf-8").split("\n")
    except (FileNotFoundError, NotADirectoryError):
        return
    for name in names:
        if (stage / name).is_file():
            (stage / name).replace(folder / name)
    _sync(folder)


def _prefix(folder: Path) -> str:
    """Return the prefix of the staging folders for one target, so that two neighbouring targets never mix."""
    return f"{PREFIX}{blake2b(os.fsencode(folder.resolve().name), digest_size=4).hexdigest()}-"


@contextmanager
def _held(stage: Path, *, wait: bool) -> Iterator[bool]:
    """Lock a staging folder so that nobody takes it for debris; the system releases it if we are killed."""
    try:
        handle = os.open(stage, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    except OSError:
        yield False
        return
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        free = True
    except OSError:  # somebody holds it, or this file system knows no locks: then nothing is swept
        free = wait
    try:
        yield free and stage.is_dir()
    finally:
        os.close(handle)


@contextmanager
def _stage(folder: Path) -> Iterator[Path]:
    """Make a staging folder on the file system of ``folder`` and remove it afterwards."""
    while True:
        stage = folder.__class__(tempfile.mkdtemp(prefix=_prefix(folder), dir=_beside(folder)))
        with _held(stage, wait=True) as ours:
            if not ours:  # somebody has swept it before we held it
                continue
            try:
                yield stage
            finally:
                shutil.rmtree(stage, ignore_errors=True)
            return


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


def _move_all(names: tuple[str, ...], stage: Path, folder: Path) -> None:
    """Move all files into place; puts the old ones back if one of them cannot be moved."""
    old = stage / "old"
    old.mkdir()
    for name in names:
        _keep(folder / name, old / name)
    moved: list[str] = []
    try:
        _mark(names, stage)
        for name in names:
            moved.append(name)
            (stage / name).replace(folder / name)
    except BaseException:  # also one that stops the run
        (stage / WHOLE).unlink(missing_ok=True)
        _put_back([n for n in moved if not (stage / n).exists()], old, folder)
        raise
    _sync(folder)


def _mark(names: tuple[str, ...], stage: Path) -> None:
    """Mark the set as complete: from here on it is moved as a whole, by this run or the next."""
    with (stage / WHOLE).open("xb") as handle:
        handle.write("\n".join(names).encode())
        handle.flush()
        os.fsync(handle.fileno())


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
