"""Who was sent what: a ledger that is written before a mail leaves, so that none leaves twice.

Each line is flushed to the disk before the next step is taken. A line ``sending`` without a line after it is a mail
whose end nobody knows: it is reported, and not sent again unless somebody asks for that.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import msgspec

from briefing.errors import CarryError, LockedError

State = Literal["sending", "sent", "refused", "failed"]


@dataclass(frozen=True, slots=True)
class Row:
    """A step in the life of a mail to one recipient. ``failed`` is sure not to have left."""

    issue: str
    content: str
    to: str
    state: State
    at: str
    note: str = ""


class Posted:
    """The ledger of a working folder, open for one sender at a time."""

    def __init__(self, handle: int, rows: tuple[Row, ...]) -> None:
        self._handle = handle
        self._rows = list(rows)

    def note(self, *rows: Row) -> None:
        """Write lines and flush them to the disk; raises ``CarryError``, and then nothing may leave."""
        body, end = b"".join(msgspec.json.encode(r) + b"\n" for r in rows), os.fstat(self._handle).st_size
        try:
            if os.write(self._handle, body) != len(body):
                raise OSError("not all of it could be written")  # noqa: TRY301 - told as any other fault of the disk
            os.fsync(self._handle)
        except OSError as error:
            os.ftruncate(self._handle, end)
            what = f"the ledger of mails cannot be written: {error.strerror or error}"
            raise CarryError(what, "Without it a mail could leave twice. Make room on the disk.") from error
        self._rows.extend(rows)

    def last(self, to: str, issue: str | None = None) -> Row | None:
        """The newest line of a recipient, of one issue or of any that has left or may have left."""
        found = (r for r in reversed(self._rows) if r.to == to)
        left = ("sent", "sending")
        return next((r for r in found if (r.issue == issue if issue else r.state in left)), None)


def rows(path: Path) -> tuple[Row, ...]:
    """All lines that are whole; the last one may have been cut by a crash."""
    try:
        lines = path.read_bytes().split(b"\n")
    except OSError:
        return ()
    return tuple(row for line in lines if (row := _row(line)))


def _row(line: bytes) -> Row | None:
    try:
        return msgspec.json.decode(line, type=Row)
    except msgspec.DecodeError:
        return None


@contextmanager
def opened(path: Path) -> Iterator[Posted]:
    """Open a ledger for writing; raises ``LockedError`` while another sender has it, ``CarryError`` for a fault."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as error:
        what = f"the ledger of mails cannot be opened: {error.strerror or error}"
        raise CarryError(what, f"Without it a mail could leave twice. It belongs into {path.parent}.") from error
    try:
        _lock(handle)
        _mend(handle, path)
        yield Posted(handle, rows(path))
    finally:
        os.close(handle)


def _lock(handle: int) -> None:
    """Keep others out for as long as the file is open; the system lets go of it when a process is killed."""
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        raise LockedError("another briefing is sending mail from this folder", "Wait until it has ended.") from error
    except OSError as error:
        what = f"the ledger of mails cannot be locked: {error.strerror or error}"
        raise CarryError(what, "Set XDG_STATE_HOME to a folder on a disk of this machine.") from error


def _mend(handle: int, path: Path) -> None:
    """End a line that a crash has cut, so that the next one stands by itself; new files are made to last."""
    size = os.fstat(handle).st_size
    if size and os.pread(handle, 1, size - 1) != b"\n":
        os.write(handle, b"\n")
    if not size:
        folder = os.open(path.parent, os.O_RDONLY)
        os.fsync(folder)
        os.close(folder)
