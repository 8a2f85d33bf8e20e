"""Read PDF files: lines of each page by pdfium, joined into paragraphs by their layout (see ``lines``)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefing.read.formats.clean import line, stated
from briefing.read.formats.days import day
from briefing.read.formats.lines import Line, markdown
from briefing.read.records import ExtractedText, UnreadableError

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

PAGES = 400
"""Pages of one file that are read."""
_HYPHEN = "\x02"
"""What pdfium gives for a hyphen that parts a word at the end of a line."""


def read(data: bytes) -> ExtractedText:
    """Read a PDF; raises ``UnreadableError`` where it is none, is protected or holds pictures only."""
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        document = PdfDocument(data)
    except PdfiumError as error:
        locked = "password" in str(error).lower()
        raise UnreadableError("it is protected by a password" if locked else "it is damaged, or no PDF") from error
    try:
        return _page(document)
    finally:
        document.close()


def _page(document: PdfDocument) -> ExtractedText:
    count = len(document)
    sheets, broken = _sheets(document, min(count, PAGES))
    if not any(sheets) and broken:
        raise UnreadableError("its pages are damaged")
    if not any(sheets):
        raise UnreadableError("it holds no text, only pictures of pages (a scan, for instance)")
    properties = document.get_metadata_dict()
    title = stated(properties.get("Title"))
    heading, text = markdown(sheets)
    known = title if title and _stands(title, sheets[0]) else None
    cut = f"only its first {PAGES} pages were read" if count > PAGES else ""
    note = "; ".join(filter(None, (cut, f"{broken} of its pages could not be read" if broken else "")))
    return ExtractedText(
        text,
        known or heading,
        author=stated(properties.get("Author")),
        made=day(properties.get("CreationDate")),
        note=note,
    )


def _sheets(document: PdfDocument, count: int) -> tuple[list[list[Line]], int]:
    """The lines of each page, and how many pages could not be read."""
    from pypdfium2 import PdfiumError

    sheets: list[list[Line]] = []
    broken = 0
    for number in range(count):
        try:
            sheets.append(_lines(document[number]))
        except PdfiumError:
            broken += 1
    return sheets, broken


def _stands(title: str, lines: list[Line]) -> bool:
    """Tell whether the title in a file's properties is that of its text, and not a file's name or a template's."""
    shown = "".join(c for c in "".join(found.text for found in lines) if c.isalnum()).casefold()
    head = "".join(c for c in title.rpartition(" | ")[0] or title if c.isalnum()).casefold()
    return len(title.split()) > 1 and head in shown


def _lines(page: PdfPage) -> list[Line]:
    """The lines of a page in the order in which the file has them."""
    from pypdfium2 import raw

    sheet = page.get_textpage()
    try:
        found: list[Line] = []
        start = 0
        units = [raw.FPDFText_GetUnicode(sheet, n) for n in range(raw.FPDFText_CountChars(sheet))]
        for n, unit in enumerate([*units, 10]):
            if unit in {10, 13} or (n and units[n - 1] == ord(_HYPHEN)):
                found += _line(sheet, units, start, n)
                start = n + (unit in {10, 13})
        return found
    finally:
        sheet.close()


def _line(sheet: Any, units: list[int], start: int, end: int) -> list[Line]:  # noqa: ANN401 - a handle of pdfium
    text = "".join(chr(u) for u in units[start:end] if 0 < u < 0x110000).encode("utf-16", "surrogatepass")
    shown = line(text.decode("utf-16", "replace").replace("\ufffe", _HYPHEN).replace("\xad", _HYPHEN))
    solid = [n for n in range(start, end) if not chr(units[n]).isspace() and units[n] > 31]
    if not shown.strip(_HYPHEN) or not solid:
        return []
    from ctypes import byref, c_double

    from pypdfium2 import raw

    edges = [c_double() for _ in range(4)]
    left, right = edges[0], edges[1]
    low = c_double()
    raw.FPDFText_GetCharBox(sheet, solid[-1], byref(edges[2]), byref(right), byref(low), byref(edges[3]))
    origin = c_double()
    raw.FPDFText_GetCharOrigin(sheet, solid[0], byref(left), byref(origin))
    size = raw.FPDFText_GetFontSize(sheet, solid[len(solid) // 2])
    return [Line(shown, left.value, right.value, origin.value, size or 1.0)]
