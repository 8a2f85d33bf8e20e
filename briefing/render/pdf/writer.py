"""The memo as a tagged PDF: structure, outline, links, embedded fonts."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from briefing.render.pdf import internals
from briefing.render.pdf.attachments import attach, attachments_of
from briefing.render.pdf.boxes import rule
from briefing.render.pdf.canvas import Pen, Properties
from briefing.render.pdf.lines import TextLine, TextRun, break_lines
from briefing.render.pdf.story import LineCache, lay_out
from briefing.render.pdf.structure import Node
from briefing.render.pdf.text import TextBlock
from briefing.render.style import plain_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from briefing.memo import Memo
    from briefing.render.pdf.boxes import Stack
    from briefing.render.style import Look, Sheet, Type


def write(memo: Memo, look: Look, stamp: datetime) -> tuple[bytes, tuple[str, ...]]:
    """Write the memo; each letter that no font has is named in a warning."""
    root, missing = Node("Document"), set[str]()
    sheet = look.sheet
    pages = paginate(lay_out(memo, look, root, missing), sheet)
    file = BytesIO()
    about = Properties(memo.title, f"As of {plain_date(memo.as_of)}", memo.language, stamp)
    pen = Pen(file, sheet, about, root)
    furniture = _Furniture(pen, memo, look, len(pages), missing)
    for number, page in enumerate(pages, 1):
        furniture.draw(number)
        page.draw(pen, sheet.side, sheet.height - sheet.top)
        pen.showPage()
    attach(pen, attachments_of(memo, look, stamp), stamp)
    pen.save()
    return file.getvalue(), (*_misfit(), *(f"pdf: no font has {_named(c)}" for c in sorted(missing)))


def _misfit() -> tuple[str, ...]:
    return () if internals.fit() else (internals.misfit(),)


def count(memo: Memo, look: Look, known: LineCache) -> int:
    """Count the pages that a memo would fill, without drawing them; lines that are ``known`` are not laid again."""
    return len(paginate(lay_out(memo, look, Node("Document"), set(), known), look.sheet))


def _named(char: str) -> str:
    return f"U+{ord(char):04X} {char}"


def paginate(chapters: Iterable[Stack], sheet: Sheet) -> list[Stack]:
    """Cut chapters into pages that fit between the margins of a sheet; each begins a page."""
    return [page for chapter in chapters for page in _pages(chapter, sheet)]


def _pages(chapter: Stack, sheet: Sheet) -> Iterator[Stack]:
    rest: Stack | None = chapter
    while rest is not None:
        page, after = rest.split(sheet.text_height, force=False)
        if page is None:
            page, after = rest.split(sheet.text_height, force=True)
        assert page is not None, "forced, something always fits"  # noqa: S101
        yield page
        rest = after


@dataclass(frozen=True, slots=True)
class _Furniture:
    """What stands on every page: title and date above, handling and page X of Y below."""

    pen: Pen
    memo: Memo
    look: Look
    total: int
    missing: set[str]

    def draw(self, number: int) -> None:
        sheet = self.look.sheet
        above, below = sheet.height - sheet.top + 25, sheet.bottom - 19
        self.left(self.memo.handling, "handling", below)
        self.right(f"Page {number} of {self.total}", below)
        if number == 1:
            self.left(self.memo.handling, "handling", above)
            return
        self.left(self.memo.title, "furniture", above)
        self.right(f"As of {plain_date(self.memo.as_of)}", above)
        rule(self.pen, sheet.side, above - 12, sheet.measure)

    def left(self, text: str, style: str, top: float) -> None:
        kind = self.look.types[style]
        TextBlock((self.row(text, kind),), kind).draw(self.pen, self.look.sheet.side, top)

    def right(self, text: str, top: float) -> None:
        style, sheet = self.look.types["furniture"], self.look.sheet
        row = self.row(text, style)
        edge = sheet.side + sheet.measure - sum(fragment.width for fragment in row)
        TextBlock((row,), style).draw(self.pen, edge, top)

    def row(self, text: str, style: Type) -> TextLine:
        """Set one line; what is too long for it ends in dots."""
        weight = "bold" if style.bold else "regular"
        rows = break_lines([TextRun(text, style, weight)], 0.75 * self.look.sheet.measure, self.missing)
        dots = (
            break_lines([TextRun("\u2026", style, weight)], self.look.sheet.measure, self.missing)
            if len(rows) > 1
            else ()
        )
        return tuple(fragment for row in (*rows[:1], *dots) for fragment in row)
