"""Charts: bars as long as their values, in every format."""

from __future__ import annotations

import io
import math
import re
from typing import Any

import pytest
from docx import Document
from lxml import html

from briefing.render.scale import longest, shares
from briefing.render.style import ACCENT, INK, of
from briefing.render.text import COLUMNS, FULL, width
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


def test_word_bars_are_cells() -> None:
    """The cell of a bar is as wide as its value, and shaded; every cell of a row together fills the measure."""
    document: Any = Document(io.BytesIO(body(MEMO, "docx")))
    (drawn,) = document.element.body.xpath(".//w:tbl")
    shaded = [tc.xpath("string(w:tcPr/w:tcW/@w:w)") for tc in drawn.xpath(".//w:tc[w:tcPr/w:shd]")]
    assert [int(w) / int(shaded[0]) for w in shaded] == pytest.approx([1, 0.5, 0.25], abs=0.02)
    sums = [sum(map(int, row.xpath("w:tc/w:tcPr/w:tcW/@w:w"))) for row in drawn.xpath("w:tr")]
    assert sums == pytest.approx([of("memo").sheet.measure * 20] * 4, abs=8)
    assert drawn.xpath("w:tblPr/w:tblCaption/@w:val") == ["Rise asked for (€ million a year)"]
    assert len(drawn.xpath("w:tr[w:trPr/w:cantSplit]")) == 4


@pytest.mark.parametrize(("kind", "colour"), [("memo", ACCENT), ("handout", INK)])
def test_bars_have_the_colour_of_the_kind(kind: str, colour: str) -> None:
    """The bars of a handout are black."""
    document: Any = Document(io.BytesIO(body(memo(ASKED, kind=kind), "docx")))
    fills = document.element.body.xpath(".//w:tc/w:tcPr/w:shd/@w:fill")
    assert fills == [colour[1:]] * 3


def test_web_bars_are_drawn_and_not_read_aloud() -> None:
    """Each bar is a drawing that a screen reader passes over; label and value are words beside it."""
    tree: Any = html.fromstring(body(MEMO, "html").decode())
    assert tree.xpath("//figure/ul/li//svg/@width") == ["60.00%", "30.00%", "0.00%", "15.00%"]
    assert set(tree.xpath("//svg/@aria-hidden")) == {"true"}
    assert tree.xpath("string(//figure/ul/li[2])") == "Council  nearer two"


def test_plain_bars_are_letters() -> None:
    """In plain text a bar is a row of blocks, and no line is wider than the page."""
    text = body(MEMO, "txt").decode()
    long, half, quarter = map(len, re.findall(f"{FULL}+", text))
    assert (half, quarter) == (long // 2, long // 4)
    assert max(map(width, text.splitlines())) <= COLUMNS
    assert re.search("Nobody +0$", text, re.MULTILINE)
