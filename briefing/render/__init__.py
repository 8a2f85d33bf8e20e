"""``render``: a memo in the formats that its reader asked for.

Same memo, same moment: same bytes, in any folder, time zone and process.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from importlib import import_module
from typing import TYPE_CHECKING, Literal, Protocol, cast

from briefing import plugins
from briefing.errors import UsageError
from briefing.outputs import Letter, Rendered
from briefing.render.sanitize import CleanedBlocks, tidy
from briefing.render.style import PAPER, Look, of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing.memo import Memo

__all__ = ["FORMATS", "Format", "Page", "Writer", "counter", "letter", "pages", "render"]

Page = Literal["a4", "letter"]


class Writer(Protocol):
    """What a format's module has: a cleaned memo, its look and a moment in, bytes and warnings out."""

    def __call__(self, memo: Memo, look: Look, stamp: datetime) -> tuple[bytes, tuple[str, ...]]:
        """Return the whole file, and a line for each thing that it could not show."""
        ...


@dataclass(frozen=True, slots=True)
class Format:
    """A file format that a memo can be written in."""

    ending: str
    media_type: str
    module: str

    def load(self) -> Writer:
        """Import the module that writes this format, with the library behind it, and return its ``write``."""
        return cast("Writer", import_module(f"briefing.render.{self.module}").write)


FORMATS = {
    "pdf": Format(".pdf", "application/pdf", "pdf.writer"),
    "docx": Format(".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx.writer"),
    "html": Format(".html", "text/html", "html.writer"),
    "txt": Format(".txt", "text/plain", "text"),
    "json": Format(".json", "application/json", "json"),
}


def render(  # noqa: PLR0913  what a file is made of; all but the first two have a name where they are given
    memo: Memo,
    formats: Sequence[str],
    *,
    name: str = "briefing",
    page: Page = "a4",
    stamp: datetime,
    house: bytes = b"",
) -> tuple[Rendered, ...]:
    """Write ``memo`` in each of ``formats``, in their order; ``stamp`` goes into the properties of the files.

    A ``stamp`` without a zone is taken as UTC. ``house`` is a Word document whose styles, margins, header and footer
    the memo in Word takes over. Raises ``UsageError`` for an unknown format or page, and a ``house`` that is no such
    document.
    """
    known = {f: FORMATS.get(f) or plugins.load("formats", f) for f in dict.fromkeys(formats)}
    unknown = [f for f, kind in known.items() if kind is None] or [page] * (page not in PAPER)
    if unknown:
        raise UsageError(f"unknown format or page: {unknown[0]}", f"use one of {', '.join([*FORMATS, *PAPER])}")
    tidied, look, moment = tidy(memo), replace(of(memo.kind, page), house=house), _utc(stamp)
    return tuple(_one(tidied, kind, name, look, moment) for kind in known.values() if kind)


def letter(memo: Memo, *, stamp: datetime) -> Letter:
    """Write ``memo`` as the two bodies of a mail."""
    from briefing.render import text
    from briefing.render.html import mail

    tidied, look, moment = tidy(memo), of(memo.kind), _utc(stamp)
    plain, page = (write(tidied, look, moment)[0].decode() for write in (text.write, mail.write))
    return Letter(tidied.title, plain, page)


def counter(page: Page = "a4") -> Callable[[Memo], int]:
    """Return what counts the pages that a memo fills, as PDF has it; raises ``UsageError`` for an unknown page.

    Of memos that are mostly alike, each block is cleaned and each line laid once.
    """
    from briefing.render.pdf.story import LineCache
    from briefing.render.pdf.writer import count

    if page not in PAPER:
        raise UsageError(f"unknown page: {page}", f"use one of {', '.join(PAPER)}")
    known: LineCache = {}
    cleaned: CleanedBlocks = {}
    return lambda memo: count(tidy(memo, cleaned), of(memo.kind, page), known)


def pages(memo: Memo, *, page: Page = "a4") -> int:
    """Count the pages that a memo fills on paper, as PDF has it; raises ``UsageError`` for an unknown page."""
    return counter(page)(memo)


def _one(memo: Memo, kind: Format, name: str, look: Look, stamp: datetime) -> Rendered:
    body, warnings = kind.load()(memo, look, stamp)
    return Rendered(name + kind.ending, kind.media_type, body, warnings)


def _utc(stamp: datetime) -> datetime:
    zoned = stamp if stamp.tzinfo else stamp.replace(tzinfo=UTC)
    return zoned.astimezone(UTC).replace(microsecond=0)
