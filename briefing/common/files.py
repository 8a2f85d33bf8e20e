"""Files by their content: one way to hash them, and one way to write them whole or not at all."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

UNFINISHED = ".new-"
"""Part of the name of a file that is still being written."""
ABANDONED = 3600.0
"""Seconds after which an unfinished file is taken for the remains of a killed run."""
_CHUNK = 1 << 20


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a file's content in hexadecimal; raises ``OSError``.

    A pipe that nobody writes to counts as empty; one that is written to slowly raises rather than being waited for.
    """
    digest = sha256()
    handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    try:
        while chunk := os.read(handle, _CHUNK):
            digest.update(chunk)
    finally:
        os.close(handle)
    return digest.hexdigest()


def write_whole(path: Path, body: bytes) -> None:
    """Write a file so that it is there whole or not at all, also after a power cut; raises ``OSError``.

    Missing folders are made. Readers see the old content until the new one is complete.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f"{path.name}{UNFINISHED}", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(body)
            file.flush()
            os.fsync(handle)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def remove_unfinished(folder: Path, prefix: str, now: float) -> None:
    """Remove what killed runs left half written in a folder, an hour ago or more.

    Only files whose names begin with ``prefix`` are looked at; ``now`` is in seconds since 1970.
    """
    for path in folder.glob(f"{prefix}*{UNFINISHED}*"):
        with suppress(OSError):
            if path.stat().st_mtime < now - ABANDONED:
                path.unlink()
