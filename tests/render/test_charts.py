"""Charts: bars as long as their values, in every format."""

from __future__ import annotations

import io
import math
import re
import zipfile
from typing import Any

import pytest
from docx import Document
from lxml import etree, html

from briefing.render.bar_scale import longest, shares
from briefing.render.style import ACCENT, INK, of
from briefing.render.text import width
from tests.builders import chart, line, memo
from tests.render.spoken import body

ASKED = chart(
    ("Company", 4, line("€4 million ", 1)),
    ("Council", 2, "nearer two"),
    ("Nobody", 0, "0"),
    ("Ministry", 1, "€1 million"),
    title="Rise asked for",
    unit="€ million a year",
)
MEMO = memo(ASKED, references=1)


@pytest.mark.parametrize(
    ("values", "found"),
    [
        ((4, 2, 0, 1), (1, 0.5, 0, 0.25)),
        ((3,), (1,)),
        ((0, 0), (0, 0)),
        ((), ()),
        ((-1, 2, math.nan, math.inf), (0, 1, 0, 0)),
        ((1e-9, 1e9), (1e-18, 1)),
    ],
)
def test_the_scale_begins_at_zero(values: tuple[float, ...], found: tuple[float, ...]) -> None:
    """A bar of half the value is half as long; what is no number of things has no length."""
    assert shares(chart(*(("x", v, "x") for v in values))) == found


@pytest.mark.parametrize(
    ("ends", "found"), [((20, 20), 80), ((0, 90), 20), ((0, 0), 100), ((120, 0), 0), ((100, 50), 0)]
)
def test_every_value_has_room_at_its_bar(ends: tuple[float, ...], found: float) -> None:
    """The scale is as large as it can be with each value still fitting behind its own bar."""
    assert longest(100, (1, 0.5), ends) == found


def test_pdf_bars_are_a_figure_and_the_values_a_table() -> None:
    """The bars are one figure with words in their place; each label heads its row of a table."""
    data = body(MEMO, "pdf")
    (figure,) = re.findall(rb"<<[^<>]*(?:<<[^<>]*>>[^<>]*)*/S /Figure[^<>]*(?:<<[^<>]*>>[^<>]*)*>>", data)
    assert b"/BBox [" in figure
    assert b"/Alt (" in figure
    assert data.count(b"/Scope /Row") == len(ASKED.bars)


def chart_of(made: bytes) -> tuple[Any, Any]:
    """The chart of a document, and the workbook behind it."""
    document = Document(io.BytesIO(made))
    (part,) = (r.target_part for r in document.part.rels.values() if r.reltype.endswith("/chart"))
    (book,) = (r.target_part for r in part.rels.values())
    return etree.fromstring(part.blob), zipfile.ZipFile(io.BytesIO(book.blob))


SPACE = {
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "s": "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
}


def test_word_has_a_chart_of_its_own() -> None:
    """Its bars are the values, from the top down and from zero; its workbook holds the same, to be edited."""
    drawn, book = chart_of(body(MEMO, "docx"))
    labels, values = ["Company", "Council", "Nobody", "Ministry"], [4.0, 2.0, 0.0, 1.0]
    assert drawn.xpath("//c:cat//c:v/text()", namespaces=SPACE) == labels
    assert [float(v) for v in drawn.xpath("//c:val//c:v/text()", namespaces=SPACE)] == values
    assert drawn.xpath("//c:catAx//c:orientation/@val", namespaces=SPACE) == ["maxMin"]
    assert drawn.xpath("//c:valAx//c:min/@val", namespaces=SPACE) == ["0"]
    sheet: Any = etree.fromstring(book.read("xl/worksheets/sheet1.xml"))
    assert sheet.xpath("//s:t/text()", namespaces=SPACE) == ["Rise asked for (€ million a year)", *labels]
    assert [float(v) for v in sheet.xpath("//s:c/s:v/text()", namespaces=SPACE)] == values


def test_word_has_the_numbers_of_a_chart_as_a_table() -> None:
    """Below the chart stand its numbers with their sources; who does not see it is told them in words."""
    document: Any = Document(io.BytesIO(body(MEMO, "docx")))
    (told,) = document.element.body.xpath(".//w:drawing//wp:docPr/@descr")
    assert told.startswith(
        "Bar chart. Rise asked for (€ million a year). Company: €4 million [1]; Council: nearer two;"
    )
    (table,) = document.tables
    assert [row.cells[0].text for row in table.rows] == ["Company", "Council", "Nobody", "Ministry"]
    assert table._tbl.xpath("w:tblPr/w:tblCaption/@w:val") == ["Rise asked for (€ million a year)"]  # noqa: SLF001
    widths = [sum(map(int, row.xpath("w:tc/w:tcPr/w:tcW/@w:w"))) for row in table._tbl.xpath("w:tr")]  # noqa: SLF001
    assert widths == pytest.approx([of("memo").sheet.measure * 20] * 4, abs=8)


@pytest.mark.parametrize(("kind", "colour"), [("memo", ACCENT), ("handout", INK)])
def test_bars_have_the_colour_of_the_kind(kind: str, colour: str) -> None:
    """The bars of a handout are black."""
    drawn, _ = chart_of(body(memo(ASKED, kind=kind), "docx"))
    assert drawn.xpath("//c:ser/c:spPr//a:srgbClr/@val", namespaces=SPACE) == [colour[1:].upper()]


def test_web_bars_are_drawn_and_not_read_aloud() -> None:
    """Each bar is a drawing that a screen reader passes over; label and value are words beside it."""
    tree: Any = html.fromstring(body(MEMO, "html").decode())
    assert tree.xpath("//figure/ul/li//svg/@width") == ["60.00%", "30.00%", "0.00%", "15.00%"]
    assert set(tree.xpath("//svg/@aria-hidden")) == {"true"}
    assert tree.xpath("string(//figure/ul/li[2])") == "Council  nearer two"


def test_plain_bars_are_letters() -> None:
    """In plain text a bar is a row of blocks, and no line is wider than the page."""
    text = body(MEMO, "txt").decode()
    long, half, quarter = map(len, re.findall("\u2588+", text))
    assert (half, quarter) == (long // 2, long // 4)
    assert max(map(width, text.splitlines())) <= 80
    assert re.search("Nobody +0$", text, re.MULTILINE)
