"""The outbox: who was sent what, written down before a mail leaves, so that none leaves twice.

Each line is flushed to the disk before the next step is taken. An entry ``sending`` without one after it is a mail
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
class OutboxEntry:
    """A step in the life of a mail to one recipient, or of a print. The fields are those of a line of the file."""

    issue: str
    """``PublishedMemo.id``, or the id of a notice."""
    content: str
    """``PublishedMemo.content``, or ``notice``."""
    to: str
    """Address, or ``printer:`` and its name."""
    state: State
    """What is ``failed`` is sure not to have left."""
    at: str
    """ISO time, with its zone."""
    note: str = ""
    """Why it was refused or failed."""


class Outbox:
    """The outbox of a working folder, open for one sender at a time."""

    def __init__(self, handle: int, entries: tuple[OutboxEntry, ...]) -> None:
        self._handle = handle
        self._entries = list(entries)

    def note(self, *entries: OutboxEntry) -> None:
        """Write entries and flush them to the disk; raises ``CarryError``, and then nothing may leave."""
        body, end = b"".join(msgspec.json.encode(e) + b"\n" for e in entries), os.fstat(self._handle).st_size
        try:
            if os.write(self._handle, body) != len(body):
                raise OSError("not all of it could be written")  # noqa: TRY301 - told as any other fault of the disk
            os.fsync(self._handle)
        except OSError as error:
            os.ftruncate(self._handle, end)
            what = f"the ledger of mails cannot be written: {error.strerror or error}"
            raise CarryError(what, "Without it a mail could leave twice. Make room on the disk.") from error
        self._entries.extend(entries)

    def last(self, to: str, issue: str | None = None) -> OutboxEntry | None:
        """Return the newest entry of a recipient: of one memo, or of any that has left or may have left."""
        of_recipient = (e for e in reversed(self._entries) if e.to == to)
        left = ("sent", "sending")
        return next((e for e in of_recipient if (e.issue == issue if issue else e.state in left)), None)


def read_entries(path: Path) -> tuple[OutboxEntry, ...]:
    """Return all entries whose lines are whole; the last one may have been cut by a crash."""
    try:
        lines = path.read_bytes().split(b"\n")
    except OSError:
        return ()
    return tuple(entry for line in lines if (entry := _entry(line)))


def _entry(line: bytes) -> OutboxEntry | None:
    try:
        return msgspec.json.decode(line, type=OutboxEntry)
    except msgspec.DecodeError:
        return None


@contextmanager
def open_outbox(path: Path) -> Iterator[Outbox]:
    """Open an outbox for writing, inside ``with``.

    Raises ``LockedError`` while another sender has it, ``CarryError`` where it cannot be opened.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as error:
        what = f"the ledger of mails cannot be opened: {error.strerror or error}"
        raise CarryError(what, f"Without it a mail could leave twice. It belongs into {path.parent}.") from error
    try:
        _lock(handle)
        _mend(handle, path)
        yield Outbox(handle, read_entries(path))
    finally:
        os.close(handle)


def _lock(handle: int) -> None:
    """Lock the file for as long as it is open; the system releases it when a process is killed."""
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        raise LockedError("another briefing is sending mail from this folder", "Wait until it has ended.") from error
    except OSError as error:
        what = f"the ledger of mails cannot be locked: {error.strerror or error}"
        raise CarryError(what, "Set XDG_STATE_HOME to a folder on a disk of this machine.") from error


def _mend(handle: int, path: Path) -> None:
    """End a line that a crash has cut, so that the next one is whole; make a new file outlast a power cut."""
    size = os.fstat(handle).st_size
    if size and os.pread(handle, 1, size - 1) != b"\n":
        os.write(handle, b"\n")
    if not size:
        folder = os.open(path.parent, os.O_RDONLY)
        os.fsync(folder)
        os.close(folder)
