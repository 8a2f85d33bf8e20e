"""Read the members of a zip file without believing the sizes in its header."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from io import BytesIO

from briefing.read.records import UnreadableError

LARGEST = 60_000_000
"""Bytes of one member."""
TOTAL = 200_000_000
"""Bytes of all members."""
MOST = 5_000
"""Members."""
_CHUNK = 1 << 20
"""Bytes that are unpacked at once."""
_TEXTS = frozenset({"word/document.xml", "content.xml"})
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def opened(data: bytes) -> zipfile.ZipFile:
    """Open a zip file; raises ``UnreadableError`` where it is none, or holds too many members."""
    if data.startswith(_OLD_OFFICE):
        raise UnreadableError("it is protected by a password, or of an old kind; save it anew without one")
    try:
        archive = zipfile.ZipFile(BytesIO(data))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise UnreadableError("it is damaged, or not of the kind that its name says") from error
    if len(archive.infolist()) > MOST:
        raise UnreadableError(f"it holds more than {MOST:,} files")
    return archive


def member(archive: zipfile.ZipFile, info: zipfile.ZipInfo, most: int = LARGEST) -> bytes:
    """Read one member, at most so many bytes; raises ``UnreadableError`` for more, a password or damage."""
    if info.flag_bits & 1:
        raise UnreadableError("it is protected by a password")
    try:
        with archive.open(info) as stream:
            data = stream.read(most + 1)
    except Exception as error:  # damage shows itself in any way: zlib, lzma, a wrong check sum, a wrong offset
        raise UnreadableError("it is damaged") from error
    if len(data) > most:
        raise UnreadableError(f"it unpacks to more than {most // 1_000_000} MB")
    return data


def refuse_bomb(data: bytes) -> None:
    """Raise ``UnreadableError`` where the members of a document are larger than a document's can be."""
    with opened(data) as archive:
        total = 0
        for info in archive.infolist():
            for size in _sizes(archive, info):
                total += size
                if total > TOTAL:
                    raise UnreadableError(f"it unpacks to more than {TOTAL // 1_000_000} MB")


def _refuse_entities(head: bytes) -> None:
    if b"<!DOCTYPE" in head:
        raise UnreadableError("it declares entities of its own, which no such document does")


def _sizes(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Iterator[int]:
    if info.flag_bits & 1:
        raise UnreadableError("it is protected by a password")
    total = 0
    try:
        with archive.open(info) as stream:
            while chunk := stream.read(_CHUNK):
                if not total and info.filename in _TEXTS:
                    _refuse_entities(chunk)
                total += len(chunk)
                if total > LARGEST and info.filename.endswith((".xml", ".rels")):
                    break
                yield len(chunk)
    except UnreadableError:
        raise
    except Exception as error:
        raise UnreadableError("it is damaged") from error
    if total > LARGEST and info.filename.endswith((".xml", ".rels")):
        raise UnreadableError(f"it unpacks to more than {LARGEST // 1_000_000} MB")
