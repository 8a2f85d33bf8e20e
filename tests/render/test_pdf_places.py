"""Where everything stands on a sheet of paper: points from its lower left corner, written out by hand.

A line begins on the foot of its letters: at A4, the text reaches from 57 to 538.28, and from 46 up to 792.89.
"""

from __future__ import annotations

import ctypes
from typing import Any

import pypdfium2
import pytest
from pypdfium2 import raw

from briefing.memo import Heading, Memo, Quotation, Section
from briefing.render.pdf import writer
from briefing.render.style import of
from tests.builders import bullets, chart, line, memo, paragraph, source_list, table, with_annex
from tests.render.spoken import STAMP


def pages(whole: Memo) -> list[list[str]]:
    """What is drawn on each page: words with their place, size and colour, and shapes with their edges and colour."""
    made, warnings = writer.write(whole, of("memo"), STAMP)
    assert warnings == ()
    document = pypdfium2.PdfDocument(made)
    return [[_drawn(sheet, thing) for thing in sheet.get_objects()] for sheet in document]


def _drawn(sheet: Any, thing: Any) -> str:
    if thing.type != raw.FPDF_PAGEOBJ_TEXT:
        edges = " ".join(f"{edge:.1f}" for edge in thing.get_bounds())
        return f"shape {edges} {_colour(thing, stroke=raw.FPDFPath_GetDrawMode)}"
    text = sheet.get_textpage()
    size = raw.FPDFTextObj_GetText(thing.raw, text.raw, None, 0)
    buffer = ctypes.create_string_buffer(size)
    raw.FPDFTextObj_GetText(thing.raw, text.raw, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), size)
    letters = ctypes.c_float()
    raw.FPDFTextObj_GetFontSize(thing.raw, letters)
    *_, x, y = thing.get_matrix().get()
    words = buffer.raw.decode("utf-16-le").partition("\0")[0].strip()
    return f"{words} | {x:.1f} {y:.1f} {letters.value:.1f} {_colour(thing)}"


def _colour(thing: Any, stroke: Any = None) -> str:
    fill, stroked = ctypes.c_int(), ctypes.c_int()
    if stroke is not None:
        stroke(thing.raw, fill, stroked)
    parts = [ctypes.c_uint() for _ in range(4)]
    get = raw.FPDFPageObj_GetStrokeColor if stroked.value else raw.FPDFPageObj_GetFillColor
    get(thing.raw, *parts)
    return "".join(f"{part.value:02x}" for part in parts[:3])


BLOCKS = (
    Heading("Head"),
    bullets(line("Item")),
    bullets(line("First"), ordered=True),
    Quotation(line("Quoted")),
    table("A | B", ("x", "y"), widths=(1, 3)),
    chart(("Lab", 2, "two"), ("L", 1, "one"), title="Chart"),
)
WHOLE = """
Official | 57.0 20.0 7.5 1b1e24
Page 1 of 1 | 504.5 20.0 7.5 565b64
Official | 57.0 810.8 7.5 1b1e24
A memo | 57.0 776.7 18.0 1b1e24
AS OF | 57.0 758.9 7.0 565b64
14 May | 133.0 758.9 9.0 1b1e24
shape 57.0 710.4 538.3 748.8 f2f4f7
shape 57.0 710.4 59.2 748.8 1f3a5f
BOTTOM LINE | 72.8 734.0 8.5 1f3a5f
One | 72.8 720.5 9.5 1b1e24
[1] | 92.3 720.5 7.8 1f3a5f
PART | 57.0 695.6 8.5 1f3a5f
Head | 57.0 681.7 9.5 1b1e24
• | 57.0 669.3 9.5 565b64
Item | 69.0 669.3 9.5 1b1e24
1. | 57.0 656.3 9.5 565b64
First | 74.0 656.3 9.5 1b1e24
shape 69.0 640.2 71.2 652.2 b9bec7
Quoted | 77.8 643.3 9.5 1b1e24
A | 57.0 628.3 7.5 565b64
B | 177.3 628.3 7.5 565b64
shape 56.2 623.2 539.1 624.8 b9bec7
x | 57.0 614.8 8.5 1b1e24
y | 177.3 614.8 8.5 1b1e24
shape 56.6 610.4 538.7 611.2 b9bec7
Chart | 57.0 596.9 8.5 1b1e24
Lab | 57.0 583.0 8.5 1b1e24
shape 75.1 582.5 514.7 588.7 1f3a5f
shape 74.3 578.2 75.9 593.0 b9bec7
two | 519.7 583.0 8.5 1b1e24
L | 57.0 569.8 8.5 1b1e24
shape 75.1 569.3 294.9 575.5 1f3a5f
shape 74.3 565.0 75.9 579.8 b9bec7
one | 299.9 569.8 8.5 1b1e24
SOURCES | 57.0 551.0 8.5 1f3a5f
[1] | 57.0 538.5 8.5 565b64
The Harbour Post, | 80.0 538.5 8.5 1b1e24
Ferry talks, part 1 | 151.9 538.5 8.5 1b1e24
"""
"""Handling and page, title, masthead, the panel of the bottom line, each kind of block, the sources."""


def test_a_page() -> None:
    """Every word, rule, bar and panel stands where it has to."""
    sections = (
        Section("bottom", "Bottom line", (paragraph("One ", 1),), "front"),
        Section("p", "Part", BLOCKS),
        Section("sources", "Sources", (source_list(1),), "back"),
    )
    (page,) = pages(Memo("A memo", "2026-05-14", (("As of", line("14 May")),), sections, handling="Official"))
    assert page == WHOLE.strip().splitlines()


VARIANTS = """
Page 1 of 1 | 504.5 20.0 7.5 565b64
A memo | 57.0 776.7 18.0 1b1e24
shape 57.0 700.2 538.3 764.4 f2f4f7
shape 57.0 700.2 59.2 764.4 1f3a5f
F | 72.8 749.6 8.5 1f3a5f
H | 72.8 735.7 9.5 1b1e24
• | 72.8 723.3 9.5 565b64
B | 84.8 723.3 9.5 1b1e24
1. | 72.8 710.3 9.5 565b64
N | 89.8 710.3 9.5 1b1e24
B | 57.0 685.4 8.5 1f3a5f
Small | 57.0 672.9 8.5 1b1e24
• | 57.0 659.9 8.5 565b64
Item | 69.0 659.9 8.5 1b1e24
C | 57.0 642.4 8.5 1f3a5f
P | 57.0 628.9 9.5 1b1e24
"""
"""Lists in the panel are set in with it; the back is smaller; without a handling line there is none."""


def test_what_a_part_of_the_memo_changes() -> None:
    """Front and back have the same blocks in other places and sizes."""
    front = (Heading("H"), bullets(line("B")), bullets(line("N"), ordered=True))
    sections = (
        Section("f", "F", front, "front"),
        Section("b", "B", (paragraph("Small"), bullets(line("Item"))), "back"),
        Section("c", "C", (paragraph("P"),)),
    )
    (page,) = pages(Memo("A memo", "2026-05-14", (), sections))
    assert page == VARIANTS.strip().splitlines()


SECOND = """
Page 2 of 2 | 504.5 20.0 7.5 565b64
A memo | 57.0 810.8 7.5 565b64
As of 14 May 2026 | 483.7 810.8 7.5 565b64
shape 56.6 805.5 538.7 806.3 b9bec7
ANNEX | 57.0 785.1 8.5 1f3a5f
The rest. | 57.0 772.6 8.5 1b1e24
"""
"""From the second page on, title and date stand above a rule."""


def test_a_second_page() -> None:
    """An annex begins it."""
    assert pages(with_annex())[1] == SECOND.strip().splitlines()


def test_a_long_title_ends_in_dots() -> None:
    """Above a second page it takes three quarters of the width at most, and stands beside the date."""
    whole = with_annex()
    title = Memo("word " * 80, whole.as_of, whole.masthead, whole.sections)
    words = [row.partition(" | ")[0] for row in pages(title)[1]]
    assert words[1:3] == [" ".join(["word"] * 20), "\u2026"]


@pytest.mark.parametrize(("number", "x"), [(9, "74.0"), (10, "75.0"), (99, "75.0"), (100, "81.0")])
def test_numbers_of_a_long_list(number: int, x: str) -> None:
    """Seventeen points hold a number of one digit; longer ones have six points a letter."""
    drawn = [row for page in pages(memo(bullets(*[line("x")] * number, ordered=True))) for row in page]
    assert [row.split()[2] for row in drawn if row.startswith("x |")][-1] == x
