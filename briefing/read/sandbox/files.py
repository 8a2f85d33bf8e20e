"""Open a file safely and return its texts; everything but plain text is converted in a child process."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from briefing import plugins
from briefing.read.formats import ENDINGS, PLAIN, take
from briefing.read.records import ExtractedFile, ExtractedText, UnreadableError
from briefing.read.sandbox.parent import SandboxedReader
from briefing.read.walk import reason_of

LARGEST = 100_000_000
"""Bytes of a file that is read at all."""
LARGEST_TEXT = 20_000_000
"""Bytes of a file of text."""
BETWEEN = "\n\n"
"""Between the texts of a file that holds several."""
_EMPTY = "\ufeff\x00 \t\r\n"


@dataclass(frozen=True, slots=True)
class OpenedFile:
    """An opened file and its texts."""

    extracted: ExtractedFile
    text: str = field(repr=False)
    """All its texts, joined; offsets count in this."""

    def pages(self) -> Iterator[tuple[int, ExtractedText]]:
        """Yield its texts with their offsets in ``text``."""
        start = 0
        for page in self.extracted.pages:
            yield start, page
            start += len(page.text) + len(BETWEEN)


def file_bytes(path: Path) -> bytes:
    """Return the bytes of a file of a supported kind; raises ``UnreadableError`` with the reason otherwise."""
    ending = _ending(path)
    if ending not in ENDINGS and ending.lstrip(".") not in plugins.names("readers"):
        raise UnreadableError(f"files of its kind ({ending or 'no ending'}) are not read")
    try:
        return _bytes_of(path, LARGEST_TEXT if ending in PLAIN else LARGEST)
    except OSError as error:
        raise UnreadableError(reason_of(error)) from error


def open_file(path: Path, data: bytes, reader: SandboxedReader) -> OpenedFile:
    """Extract the texts from a file's bytes; raises ``UnreadableError`` with the reason if there are none."""
    ending = _ending(path)
    name = f"file{ending}"  # all that a reader needs to know of the name
    extracted = take(name, data) if ending in PLAIN else reader.take(name, data)
    text = BETWEEN.join(p.text for p in extracted.pages)
    if not text.strip(_EMPTY):
        raise UnreadableError("it is empty")
    return OpenedFile(extracted, text)


def _ending(path: Path) -> str:
    return PurePosixPath(path.name).suffix.lower()


def _bytes_of(path: Path, most: int) -> bytes:
    """Read a regular file, checked after opening so that nothing can be swapped in between."""
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(handle, "rb") as stream:
        status = os.fstat(stream.fileno())
        if not stat.S_ISREG(status.st_mode):
            raise UnreadableError("it is no file: a folder, a pipe or a device")
        if status.st_size > most:
            raise UnreadableError(f"it is larger than {most // 1_000_000} MB")
        data = stream.read(most + 1)
    if len(data) > most:
        raise UnreadableError(f"it is larger than {most // 1_000_000} MB")
    return data
