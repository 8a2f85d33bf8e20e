"""Each part of a memo in Word: the style of its paragraph, its runs, links, tables and drawings."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

import pytest
from docx import Document
from lxml import etree

from briefing.memo import Emphasis, Heading, Link, Memo, Paragraph, Quotation, Section, Strong
from briefing.render.docx import writer
from briefing.render.style import Sheet, of
from tests.builders import bullets, chart, line, memo, paragraph, source_list, table
from tests.render.spoken import STAMP

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def written(whole: Memo) -> Any:
    """The document of a memo."""
    made, warnings = writer.write(whole, of("memo"), STAMP)
    assert warnings == ()
    return Document(io.BytesIO(made))


def told(*blocks: Any, role: str = "body") -> list[tuple[str, str]]:
    """Style and words of the paragraphs below the heading of a section."""
    return [(p.style.style_id, p.text) for p in written(memo(*blocks, role=role)).paragraphs[3:]]


def test_the_head() -> None:
    """Title, masthead with its labels, a heading for each section."""
    document = written(memo(paragraph("x")))
    found = [(p.style.style_id, p.text) for p in document.paragraphs]
    assert found == [
        ("Title", "A memo"),
        ("Masthead", "Coverage\t1 to 14 May 2026"),
        ("Heading1", "Part"),
        ("BodyText", "x"),
    ]
    label = document.paragraphs[1].runs[0]
    assert (label.style.style_id, label.text) == ("MastheadLabel", "Coverage")


@pytest.mark.parametrize(
    ("block", "style"),
    [
        (Heading("A"), "Heading2"),
        (paragraph("A"), "BodyText"),
        (bullets(line("A")), "ListBullet"),
        (bullets(line("A"), ordered=True), "ListNumber"),
        (Quotation(line("A")), "Quote"),
        (chart(title="A"), "ChartTitle"),
    ],
)
def test_blocks(block: Any, style: str) -> None:
    """Each paragraph has the style of what it is."""
    assert told(block) == [(style, "A")]


@pytest.mark.parametrize(
    ("role", "styles"),
    [
        ("front", ["FrontHeading", "Heading2", "FrontText", "FrontBullet", "FrontNumber", "Quote"]),
        ("body", ["Heading1", "Heading2", "BodyText", "ListBullet", "ListNumber", "Quote"]),
        ("back", ["Heading1", "Heading2", "BackText", "BackBullet", "BackNumber", "Quote"]),
    ],
)
def test_variants(role: str, styles: list[str]) -> None:
    """The bottom line and the annex have styles of their own for some."""
    numbered = bullets(line("D"), ordered=True)
    blocks = (Heading("A"), paragraph("B"), bullets(line("C")), numbered, Quotation(line("E")))
    found = written(memo(*blocks, role=role)).paragraphs[2:]
    assert [p.style.style_id for p in found] == styles


def test_the_annex_has_a_heading_of_its_own() -> None:
    """It begins a page."""
    whole = Memo("T", "2026-05-14", (), (Section("annex", "Annex", (), "back"), Section("x", "Other", (), "back")))
    assert [p.style.style_id for p in written(whole).paragraphs[1:]] == ["AnnexHeading", "Heading1"]


def test_runs() -> None:
    """Strong and emphasised words, citations and links have styles of letters; plain words and dead links have none."""
    parts = ("A ", Strong("B"), Emphasis("C"), 4, Link("D", "https://a.example"), Link("E", ""))
    (found,) = written(memo(Paragraph(line(*parts)))).paragraphs[3:]
    runs = [(r.find(f"{W}rPr/{W}rStyle"), r.findtext(f"{W}t")) for r in found._p.iter(f"{W}r")]  # noqa: SLF001
    assert [(None if style is None else style.get(f"{W}val"), text) for style, text in runs] == [
        *((None, "A "), ("Strong", "B"), ("Emphasis", "C")),
        *(("Citation", "[4]"), ("Hyperlink", "D"), (None, "E")),
    ]
    links = list(found._p.iter(f"{W}hyperlink"))  # noqa: SLF001
    assert [(a.get(f"{W}anchor"), a.get(f"{W}history")) for a in links] == [("source_4", "1"), (None, "1")]
    assert {t.get("{http://www.w3.org/XML/1998/namespace}space") for a in links for t in a.iter(f"{W}t")} == {
        "preserve"
    }


def test_sources() -> None:
    """Number, tab and words; the first place of a number is marked, a second one is not."""
    found = written(memo(source_list(1), source_list(1))).paragraphs[3:]
    assert [(p.style.style_id, p.text) for p in found] == [
        ("Bibliography", "[1]\tThe Harbour Post, Ferry talks, part 1")
    ] * 2
    marks = [list(p._p.iter(f"{W}bookmarkStart")) for p in found]  # noqa: SLF001
    assert [[(m.get(f"{W}name"), m.get(f"{W}id")) for m in some] for some in marks] == [[("source_1", "1")], []]
    assert [r.get(f"{W}val") for p in found for r in p._p.iter(f"{W}rStyle")][::2] == ["Number", "Number"]  # noqa: SLF001


@pytest.mark.parametrize(
    ("blocks", "styles"),
    [
        ((table("A", ("x",)), paragraph("B")), ["TableGap", "BodyText"]),
        ((table("A", ("x",)), Heading("B")), ["Heading2"]),
        ((table("A", ("x",)),), ["TableGap"]),
        ((paragraph("A"), paragraph("B")), ["BodyText", "BodyText"]),
        ((chart(("a", 1, "b")), paragraph("B")), ["ChartTitle", "ChartLabel", "TableGap", "BodyText"]),
    ],
)
def test_the_space_below_tables(blocks: tuple[Any, ...], styles: list[str]) -> None:
    """A table asks for a gap before text and at the end, not before a heading that has its own space."""
    assert [style for style, _ in told(*blocks)] == styles


def test_a_table() -> None:
    """Its head is repeated, its columns have their shares, its width is that of the text."""
    (made,) = written(memo(table("A | B", ("x", "y"), widths=(1, 3)))).tables
    assert [[p.style.style_id for c in row.cells for p in c.paragraphs] for row in made.rows] == [
        ["TableHeading"] * 2,
        ["TableText"] * 2,
    ]
    width = made._tbl.tblPr.find(f"{W}tblW")  # noqa: SLF001
    assert (width.get(f"{W}w"), width.get(f"{W}type")) == ("9626", "dxa")
    assert [round(column.width.pt, 1) for column in made.columns] == [120.3, 360.9]
    assert [round(c.width.pt, 1) for c in written(memo(table("A | B", ("x", "y")))).tables[0].columns] == [240.7, 240.7]


@pytest.mark.parametrize(("letters", "whole"), [(3_300, True), (3_500, False)])
def test_a_row_that_may_be_split(letters: int, *, whole: bool) -> None:
    """From half a page on: at 94 letters a line of 10.2 points, of a height of 747."""
    (made,) = written(memo(table("A", ("x" * letters,)))).tables
    assert bool(made.rows[1]._tr.xpath("w:trPr/w:cantSplit")) is whole  # noqa: SLF001


@pytest.mark.parametrize(("lines", "whole"), [(19, True), (20, False)])
def test_a_row_of_half_a_page(lines: int, *, whole: bool) -> None:
    """Of a page of forty lines, one of exactly twenty may be split."""
    look = of("memo")
    cell = replace(look.types["cell"], size=1.0, leading=10.0)
    small = replace(look, sheet=Sheet(80, 420, side=10, top=10, bottom=10), types={**look.types, "cell": cell})
    made, _ = writer.write(memo(table("A", ("x" * 100 * lines,))), small, STAMP)
    row: Any = Document(io.BytesIO(made)).tables[0].rows[1]
    assert bool(row._tr.xpath("w:trPr/w:cantSplit")) is whole  # noqa: SLF001


def test_the_table_of_a_chart() -> None:
    """Two fifths for labels, the rest for values; it tells who does not see the chart what it holds."""
    (made,) = written(memo(chart(("a", 1, "b"), title="Asked"))).tables
    assert [round(column.width.pt, 1) for column in made.columns] == [192.5, 288.8]
    properties = made._tbl.tblPr  # noqa: SLF001
    assert (
        properties.find(f"{W}tblDescription").get(f"{W}val") == "The numbers of the chart above, each with its sources."
    )
    assert (properties.find(f"{W}tblW").get(f"{W}w"), properties.find(f"{W}tblW").get(f"{W}type")) == ("9626", "dxa")
    assert [p.style.style_id for c in made.rows[0].cells for p in c.paragraphs] == ["ChartLabel", "ChartValue"]
    assert made.style.style_id == "ChartTable"
    assert made.rows[0]._tr.xpath("w:trPr/w:cantSplit")  # noqa: SLF001


@pytest.mark.parametrize(("bars", "height"), [(1, 39.0), (4, 96.0), (24, 476.0), (25, 480.0)])
def test_the_size_of_a_chart(bars: int, height: float) -> None:
    """Nineteen points a bar and ten around them, up to 480; it is as wide as the text."""
    document = written(memo(chart(*((f"l{n}", 1, "v") for n in range(bars)), title="Asked")))
    (extent,) = document.element.body.xpath(".//wp:extent")
    assert [int(extent.get(side)) / 12_700 for side in ("cx", "cy")] == pytest.approx([481.28, height])
    (about,) = document.element.body.xpath(".//wp:docPr")
    assert (about.get("id"), about.get("name")) == ("1", "Chart 1")


def drawing(whole: Memo) -> Any:
    """The XML of the first chart of a memo."""
    (part,) = (r.target_part for r in written(whole).part.rels.values() if r.reltype.endswith("/chart"))
    return etree.fromstring(part.blob)


def test_what_a_chart_refers_to() -> None:
    """Its ranges in the workbook, with as many values; a label is cut at 120 letters, the table has it whole."""
    found = drawing(memo(chart(("x" * 121, 2, "b"), ("c", 1, "d"), title="A & B")))
    assert [f.text for f in found.iter("{*}f")] == ["Sheet1!$B$1", "Sheet1!$A$2:$A$3", "Sheet1!$B$2:$B$3"]
    assert [p.get("val") for p in found.iter("{*}ptCount")] == ["1", "2", "2"]
    assert [p.get("idx") for p in found.iter("{*}pt")] == ["0", "0", "1", "0", "1"]
    assert [v.text for v in found.iter("{*}v")] == ["A & B", "x" * 120, "c", "2", "1"]
    (letters,) = found.iter("{*}defRPr")
    assert (letters.get("sz"), letters.find("{*}latin").get("typeface")) == ("850", "Calibri")
    axes = [
        (a.tag.partition("}")[2], a.find("{*}axId").get("val"), a.find("{*}crossAx").get("val"))
        for a in found.iter("{*}catAx", "{*}valAx")
    ]
    assert axes == [("catAx", "1001", "1002"), ("valAx", "1002", "1001")]


def test_header_and_footer() -> None:
    """A long title is shortened; without a handling line the footer has the page alone."""
    page = written(replace(memo(paragraph("x")), title="word " * 20)).sections[0]
    assert page.header.paragraphs[0].text == f"{' '.join(['word'] * 15)} …\tAs of 14 May 2026"
    assert [p.text for p in (page.footer.paragraphs[0], page.first_page_footer.paragraphs[0])] == ["\tPage  of "] * 2
    assert page.first_page_header.paragraphs[0].text == ""
    handled = written(replace(memo(paragraph("x")), handling="Official")).sections[0]
    assert handled.footer.paragraphs[0].text == "Official\tPage  of "
    assert handled.first_page_header.paragraphs[0].runs[0].style.style_id == "Handling"


def test_properties() -> None:
    """A title has 255 letters at most, the revision is the first."""
    about = written(replace(memo(paragraph("x")), title="x" * 300)).core_properties
    assert (about.title, about.revision) == ("x" * 255, 1)
