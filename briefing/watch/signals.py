"""Stop soon after a signal, with nothing half done: work gets a moment to end, then it is broken off.

A wait ends at once. ``Stopped`` is no ``Exception``, so that no handler on its way takes it for a fault.
"""

from __future__ import annotations

import os
import select
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

GRACE = 1.0
"""Seconds that work may still take after a signal."""
SIGNALS = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)


class Stopped(BaseException):
    """A signal has asked the program to stop."""


class Stopper:
    """Waits and works, and stops when a signal asks for it."""

    def __init__(self) -> None:
        self._busy = False
        self._stopping = False
        self._read_end, self._write_end = os.pipe2(os.O_NONBLOCK | os.O_CLOEXEC)

    @contextmanager
    def listening(self) -> Iterator[None]:
        """Handle the signals inside ``with``; afterwards they are handled as before."""
        before = {s: signal.getsignal(s) for s in (*SIGNALS, signal.SIGALRM, signal.SIGIO)}
        for each in SIGNALS:
            signal.signal(each, self._on_signal)
        signal.signal(signal.SIGALRM, self._break)
        signal.signal(signal.SIGIO, signal.SIG_IGN)  # see ``snapshot.Scanner.being_written``
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
            for each, handler in before.items():
                signal.signal(each, handler)
            os.close(self._read_end)
            os.close(self._write_end)

    def _on_signal(self, _number: int, _frame: FrameType | None) -> None:
        first, self._stopping = not self._stopping, True
        if not (self._busy and first):
            raise Stopped
        signal.setitimer(signal.ITIMER_REAL, GRACE, GRACE / 5)  # again and again: some code passes over exceptions

    @staticmethod
    def _break(_number: int, _frame: FrameType | None) -> None:
        raise Stopped

    @contextmanager
    def working(self) -> Iterator[None]:
        """Let work inside ``with`` come to its end; raises ``Stopped`` afterwards if a signal came meanwhile."""
        self._busy = True
        try:
            yield
        finally:
            self._busy = False
        if self._stopping:
            raise Stopped

    def wait(self, seconds: float) -> None:
        """Wait for some seconds, or until ``wake`` is called."""
        select.select([self._read_end], [], [], seconds)
        try:
            while os.read(self._read_end, 4096):
                pass
        except BlockingIOError:
            return

    def wake(self) -> None:
        """End a wait, from any thread."""
        try:
            os.write(self._write_end, b"x")
        except OSError:  # it has been woken often enough, or nobody waits any more
            return
