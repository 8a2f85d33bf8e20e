"""Snapshots of the watched files: what is in them, whatever their times, and whether somebody is still writing.

Files are only listed and read, so that this works on network folders as well.
"""

from __future__ import annotations

import fcntl
import os
import signal
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from briefing.common.files import sha256_of

Files = Callable[[], Mapping[str, Path] | None]
"""Lists the files to watch, by name; ``None`` where their folder is not there."""
Stat = tuple[int, int, int, int]

REREAD = 150
"""Every so many scans all files are read again: on some file systems a change does not show in the times."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The watched files at one moment. Two are equal if nothing was touched in between."""

    contents: Mapping[str, str]
    """Name -> hash of the content."""
    stats: Mapping[str, Stat]
    """Name -> size, time of change of content and of status, inode."""

    @property
    def digest(self) -> str:
        """A hash of all names and contents, whatever the times."""
        return blake2b(repr(sorted(self.contents.items())).encode(), digest_size=16).hexdigest()


class Scanner:
    """Takes snapshots; reads again only the files that may have changed."""

    def __init__(self, files: Files) -> None:
        self._files = files
        self._known: dict[str, tuple[Stat, str, bool]] = {}
        self._scans = 0

    def scan(self) -> Snapshot | None:
        """Return a snapshot; ``None`` where the folder is not there."""
        self._scans += 1
        if self._scans % REREAD == 0:
            self._known.clear()
        files = self._files()
        if files is None:
            return None
        self._known = {name: entry for name, path in files.items() if (entry := self._entry(name, path))}
        return Snapshot(
            {name: digest for name, (_, digest, _) in self._known.items()},
            {name: stat for name, (stat, _, _) in self._known.items()},
        )

    def _entry(self, name: str, path: Path) -> tuple[Stat, str, bool] | None:
        """Return stat, hash, and whether the hash can be trusted; ``None`` where the file is gone.

        A hash is taken twice before it is trusted: clocks of file systems are coarse.
        """
        try:
            status = path.stat()
            stat = (status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino)
            before = self._known.get(name)
            if before and before[0] == stat and before[2]:
                return before
            return stat, sha256_of(path), bool(before and before[0] == stat)
        except FileNotFoundError:
            return None
        except OSError as error:
            return (0, 0, 0, 0), f"cannot be read: {error.errno}", False

    def being_written(self, names: Iterable[str]) -> str | None:
        """Return one of the names whose file somebody has open for writing, where the system tells; else ``None``."""
        files = self._files() or {}
        return next((n for n in names if n in files and _has_writer(files[n])), None)


def _has_writer(path: Path) -> bool:
    """Whether Linux refuses a read lease, as it does while a writer has the file open.

    A writer that comes while the lease is held has SIGIO sent to this process; where that is not ignored, ``False``
    is returned without asking.
    """
    if signal.getsignal(signal.SIGIO) is not signal.SIG_IGN:
        return False
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError:
        return False
    try:
        fcntl.fcntl(handle, fcntl.F_SETLEASE, fcntl.F_RDLCK)
        fcntl.fcntl(handle, fcntl.F_SETLEASE, fcntl.F_UNLCK)
    except BlockingIOError:
        return True
    except OSError:
        return False
    finally:
        os.close(handle)
    return False
