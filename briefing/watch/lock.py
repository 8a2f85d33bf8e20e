"""One watcher for a folder: a lock that the system releases when its holder dies, however it dies."""

from __future__ import annotations

import fcntl
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from briefing.errors import LockedError


@dataclass(frozen=True, slots=True)
class LockHolder:
    """The process that holds a lock."""

    pid: int
    since: str
    """When it took the lock, as ISO time."""
    beat: float
    """When it last showed that it is alive, in seconds since 1970."""


class Lock:
    """A lock that is held."""

    def __init__(self, handle: int) -> None:
        self._handle = handle

    def beat(self, now: datetime) -> None:
        """Show that the holder is alive, by the time of the file."""
        os.utime(self._handle, (now.timestamp(), now.timestamp()))


@contextmanager
def hold(path: Path, now: datetime) -> Iterator[Lock]:
    """Hold a lock inside ``with``; raises ``LockedError`` where another process holds it."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as error:
        what = f"the lock of this folder cannot be taken: {error.strerror or error}"
        raise LockedError(what, f"It belongs into {path.parent}; set XDG_STATE_HOME to a folder of yours.") from error
    try:
        _take(handle, path)
        os.truncate(handle, 0)
        os.write(handle, json.dumps({"pid": os.getpid(), "since": now.isoformat(timespec="seconds")}).encode())
        yield Lock(handle)
    finally:
        os.close(handle)


def _take(handle: int, path: Path) -> None:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        other = _read(path)
        who = f" as process {other.pid}, since {other.since}" if other else ""
        raise LockedError(f"briefing watches this folder already{who}", "Stop that one first.") from error
    except OSError as error:
        what = f"the lock of this folder cannot be taken: {error.strerror or error}"
        raise LockedError(what, "Set XDG_STATE_HOME to a folder on a disk of this machine.") from error


def holder(path: Path) -> LockHolder | None:
    """Return the holder of a lock; ``None`` where nobody holds it."""
    try:
        handle = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    except OSError:
        return None
    try:
        fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return _read(path)
    except OSError:
        return None
    finally:
        os.close(handle)
    return None


def _read(path: Path) -> LockHolder | None:
    try:
        content = json.loads(path.read_bytes())
        return LockHolder(int(content["pid"]), str(content["since"]), path.stat().st_mtime)
    except (OSError, ValueError, KeyError, TypeError):
        return None
