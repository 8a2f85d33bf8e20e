"""Stopping soon, and with nothing half done: what runs gets a moment to end, then it is broken off.

A wait ends at once. ``Stopped`` is no ``Exception``, so that nothing on its way takes it for a fault.
"""

from __future__ import annotations

import os
import select
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

GRACE = 1.0
"""Seconds that what runs may still take."""
SIGNALS = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)


class Stopped(BaseException):
    """Somebody has asked to stop."""


class Stopper:
    """Waits, works, and stops when a signal asks for it."""

    def __init__(self) -> None:
        self._busy = False
        self._asked = False
        self._ear, self._mouth = os.pipe2(os.O_NONBLOCK | os.O_CLOEXEC)

    @contextmanager
    def listening(self) -> Iterator[None]:
        """Take over the signals for a while; afterwards they are as before."""
        before = {s: signal.getsignal(s) for s in (*SIGNALS, signal.SIGALRM, signal.SIGIO)}
        for each in SIGNALS:
            signal.signal(each, self._hear)
        signal.signal(signal.SIGALRM, self._break)
        signal.signal(signal.SIGIO, signal.SIG_IGN)  # see ``look``
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
            for each, handler in before.items():
                signal.signal(each, handler)
            os.close(self._ear)
            os.close(self._mouth)

    def _hear(self, _number: int, _frame: FrameType | None) -> None:
        first, self._asked = not self._asked, True
        if not (self._busy and first):
            raise Stopped
        signal.setitimer(signal.ITIMER_REAL, GRACE, GRACE / 5)  # again and again: some code passes over exceptions

    @staticmethod
    def _break(_number: int, _frame: FrameType | None) -> None:
        raise Stopped

    @contextmanager
    def working(self) -> Iterator[None]:
        """What is done in here may end in peace; raises ``Stopped`` afterwards if somebody has asked for it."""
        self._busy = True
        try:
            yield
        finally:
            self._busy = False
        if self._asked:
            raise Stopped

    def wait(self, seconds: float) -> None:
        """Wait, or until somebody calls ``wake``."""
        select.select([self._ear], [], [], seconds)
        try:
            while os.read(self._ear, 4096):
                pass
        except BlockingIOError:
            return

    def wake(self) -> None:
        """End a wait, from any thread."""
        try:
            os.write(self._mouth, b"x")
        except OSError:  # it has been woken often enough, or nobody waits any more
            return
