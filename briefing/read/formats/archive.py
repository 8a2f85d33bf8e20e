"""Read zip files: each member as a file of its name would be read."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from briefing.read.formats.clean import stated
from briefing.read.formats.unzip import TOTAL, member, opened
from briefing.read.records import ExtractedFile, ExtractedText, UnreadableError, UnreadPart
from briefing.read.walk import is_junk

if TYPE_CHECKING:
    from collections.abc import Callable
    from zipfile import ZipInfo

    Take = Callable[[str, bytes, int], ExtractedFile]


def read(data: bytes, take: Take, depth: int = 0) -> ExtractedFile:
    """Read a zip file; ``take`` reads a member by its name. Raises ``UnreadableError`` where it holds nothing."""
    pages: list[ExtractedText] = []
    failed: list[UnreadPart] = []
    with opened(data) as archive:
        left = TOTAL
        for info in sorted(archive.infolist(), key=lambda i: i.filename):
            if info.is_dir() or _passed_over(info):
                continue
            name = stated(info.filename) or "a member without a name"
            try:
                inner = member(archive, info, min(left, 60_000_000))
                left -= len(inner)
                extracted = take(name, inner, depth + 1)
            except UnreadableError as error:
                failed.append(UnreadPart(name, str(error)))
            else:
                pages += extracted.pages
                failed += extracted.failed
    if not pages:
        raise UnreadableError(
            f"nothing in it can be read: {failed[0].part}: {failed[0].reason}" if failed else "it is empty"
        )
    return ExtractedFile(tuple(pages), tuple(failed))


def _passed_over(info: ZipInfo) -> bool:
    """Tell whether a member is junk, or belongs to a page that a browser saved."""
    path = PurePosixPath(info.filename)
    return any(is_junk(part) or part == "__MACOSX" for part in path.parts) or any(
        part.endswith(("_files", ".files")) for part in path.parent.parts
    )
