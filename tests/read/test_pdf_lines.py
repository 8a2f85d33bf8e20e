"""Lines of a page of a PDF: where each begins and ends, how high it stands, and its size."""

from __future__ import annotations

from io import BytesIO

import pypdfium2
import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from briefing.read.formats import pdf
from briefing.read.formats.lines import Line

WORDS = "The ferry to Sudland stops in May"


def lines(*pieces: tuple[str, float]) -> list[Line]:
    """Return what is read of a line that is drawn in pieces of a size each, from the left edge on."""
    out = BytesIO()
    canvas = Canvas(out)
    text = canvas.beginText(100, 700)
    for words, size in pieces:
        text.setFont("Helvetica", size)
        text.textOut(words)
    canvas.drawText(text)
    canvas.save()
    (page,) = pypdfium2.PdfDocument(out.getvalue())
    return pdf._lines(page)  # noqa: SLF001 - what the layout is made of


def test_a_line_has_its_place() -> None:
    """It ends where its last letter does, less than a point from where its font says."""
    (line,) = lines((WORDS, 12))
    assert (line.text, line.left, line.base, line.size) == (WORDS, 100, 700, 12)
    assert line.right == pytest.approx(100 + stringWidth(WORDS, "Helvetica", 12), abs=1)


def test_a_line_in_two_sizes_has_that_of_its_middle() -> None:
    """An initial or a note's number, larger or smaller than the rest, is not the size of the line."""
    assert [line.size for line in lines(("The fe", 20), ("rry", 12))] == [20]
    assert [line.size for line in lines(("The", 20), ("ferry", 12))] == [12]
