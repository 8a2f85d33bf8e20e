"""``briefing`` as a process of its own, that is watched, asked to stop, and killed."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.processes import BRIEFING, environment

PATIENCE = 60.0
"""Seconds that a step may take on a slow machine before a test gives up."""


@dataclass(slots=True)
class Running:
    """A process, and what it has said on stderr so far."""

    process: subprocess.Popen[bytes]
    said: str = field(default="")

    def hears(self, words: str) -> None:
        """Wait until the process says something."""
        assert self.process.stderr is not None
        end = time.monotonic() + PATIENCE
        while words not in self.said:
            assert time.monotonic() < end, f"never said {words!r}, but: {self.said}"
            if select.select([self.process.stderr], [], [], 0.1)[0]:
                part = os.read(self.process.stderr.fileno(), 65536)
                assert part, f"ended without {words!r}: {self.said}"
                self.said += part.decode()

    def ends(self, number: int) -> tuple[int, float]:
        """Send a signal: the exit code, and how many seconds the end took."""
        start = time.monotonic()
        self.process.send_signal(number)
        code = self.process.wait(PATIENCE)
        took = time.monotonic() - start
        assert self.process.stderr is not None
        self.said += self.process.stderr.read().decode()
        return code, took


@contextmanager
def running(folder: Path, *arguments: str, **environ: str) -> Iterator[Running]:
    """Start ``briefing`` in a folder; whatever happens, it does not outlive the test."""
    env = environment(folder, PYTHONUNBUFFERED="1", **environ)
    with subprocess.Popen(
        [*BRIEFING, *arguments],
        cwd=folder,
        env=env,
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        start_new_session=True,
    ) as process:
        try:
            yield Running(process)
        finally:
            if process.poll() is None:
                process.send_signal(signal.SIGKILL)
