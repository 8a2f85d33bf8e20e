"""Sees whether anybody opens a file or calls a port that is none of their business."""

from __future__ import annotations

import ctypes
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_OPEN_OR_READ = 0x20 | 0x1
_NOT_WAITING = 0o4000


@contextmanager
def opened(path: Path) -> Iterator[list[bytes]]:
    """Give a list that holds something, at the end, if the file was opened in between (by inotify)."""
    libc = ctypes.CDLL(None, use_errno=True)
    handle = libc.inotify_init1(_NOT_WAITING)
    if handle < 0 or libc.inotify_add_watch(handle, os.fsencode(path), _OPEN_OR_READ) < 0:
        raise OSError(ctypes.get_errno(), "no watch could be set")
    seen: list[bytes] = []
    try:
        yield seen
        with suppress(BlockingIOError):
            seen.append(os.read(handle, 4096))
    finally:
        os.close(handle)


@contextmanager
def called(port: int) -> Iterator[list[str]]:
    """Give a list that holds something, at the end, if the port of this machine was called in between."""
    seen: list[str] = []
    with socket.socket() as ear:
        ear.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        ear.bind(("127.0.0.1", port))
        ear.listen(64)
        ear.settimeout(0)
        yield seen
        with suppress(BlockingIOError):
            while True:
                line, caller = ear.accept()
                line.close()
                seen.append(str(caller))
