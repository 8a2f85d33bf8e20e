"""Read files in a child process, so that a hostile file harms only its reader.

The child has a bound on its memory, each file one on its time; a child that breaks or hangs is ended, the file is named
as unread, and the next file gets a new child. It is started for the first file that needs it.
"""

from __future__ import annotations

import os
import selectors
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import IO, Self

import msgspec

from briefing.read.records import BrokenReaderError, ExtractedFile, UnreadableError

SECONDS = 18.0
"""That one file may take."""
HEAD = 8
"""Bytes before a message that tell its length."""
_MAIN = Path(__file__).with_name("child.py")
_ROOT = Path(__file__).resolve().parents[3]
_KEPT = ("PATH", "LANG", "LC_ALL", "TZ", "SYSTEMROOT", "TMPDIR", "COVERAGE_PROCESS_START")
"""What the child sees of our surroundings: no password among it."""


class ReadRequest(msgspec.Struct):
    """A file to be read by the child."""

    name: str
    data: bytes


class ReadAnswer(msgspec.Struct):
    """The texts of a file, or the reason why there are none."""

    extracted: ExtractedFile | None = None
    reason: str = ""


class SandboxedReader:
    """A context manager that reads the files of one folder in a child process."""

    def __init__(self, seconds: float = SECONDS) -> None:
        self._seconds = seconds
        self._child: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        """Start nothing yet."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the child."""
        self._end()

    def take(self, name: str, data: bytes) -> ExtractedFile:
        """Return the texts of a file of this name; raises ``UnreadableError`` with the reason if there are none."""
        answer = self._ask(name, data)
        if answer.extracted is None:
            raise UnreadableError(answer.reason)
        return answer.extracted

    def _ask(self, name: str, data: bytes) -> ReadAnswer:
        child = self._child or self._start()
        try:
            body = _asked(child, msgspec.msgpack.encode(ReadRequest(name, data)), time.monotonic() + self._seconds)
        except TimeoutError as error:
            self._end()
            raise BrokenReaderError(f"reading it takes longer than {self._seconds:.0f} seconds") from error
        except (OSError, EOFError) as error:
            self._end()
            raise BrokenReaderError("its reader broke down over it") from error
        except BaseException:
            self._end()
            raise
        return msgspec.msgpack.decode(body, type=ReadAnswer)

    def _start(self) -> subprocess.Popen[bytes]:
        kept_variables = {key: os.environ[key] for key in _KEPT if key in os.environ}
        try:
            self._child = subprocess.Popen(  # noqa: S603 - this interpreter, our own module
                [sys.executable, "-P", str(_MAIN)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={**kept_variables, "PYTHONPATH": os.pathsep.join(_paths()), "PYTHONHASHSEED": "0"},
            )
        except OSError as error:
            raise BrokenReaderError(f"no reader could be started for it ({error.strerror})") from error
        for stream in (self._child.stdin, self._child.stdout):
            os.set_blocking(stream.fileno(), False) if stream else None
        return self._child

    def _end(self) -> None:
        if self._child is None:
            return
        child, self._child = self._child, None
        child.kill()
        child.wait()
        for stream in (child.stdin, child.stdout):
            if stream:
                _closed(stream)


def _paths() -> list[str]:
    """Return the child's import path: our package, and the PYTHONPATH of this process."""
    return [str(_ROOT), *filter(None, os.environ.get("PYTHONPATH", "").split(os.pathsep))]


def _closed(stream: IO[bytes]) -> None:
    with suppress(OSError):  # what could not be written any more
        stream.close()


def _asked(child: subprocess.Popen[bytes], message: bytes, until: float) -> bytes:
    """Send a message to the child and return its answer; raises ``TimeoutError``, or ``EOFError`` if it has died."""
    if child.stdin is None or child.stdout is None:
        raise EOFError
    out = memoryview(len(message).to_bytes(HEAD, "big") + message)
    got = bytearray()
    with selectors.DefaultSelector() as ready:
        ready.register(child.stdin, selectors.EVENT_WRITE)
        ready.register(child.stdout, selectors.EVENT_READ)
        while len(got) < HEAD or len(got) < HEAD + int.from_bytes(got[:HEAD], "big"):
            events = ready.select(max(0.0, until - time.monotonic()))
            if not events:
                raise TimeoutError
            for key, _ in events:
                if key.fileobj is child.stdin:
                    out = out[os.write(child.stdin.fileno(), out[: 1 << 16]) :]
                    if not out:
                        ready.unregister(child.stdin)
                else:
                    part = os.read(child.stdout.fileno(), 1 << 16)
                    if not part:
                        raise EOFError
                    got += part
    return bytes(got[HEAD:])
