"""The memo as a Word document."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from lxml import etree

from briefing.memo import Link, Paragraph
from briefing.render.style import of
from tests.builders import bullets, line, memo, paragraph, sample_memo, source_list, table, with_annex
from tests.render.spoken import STAMP, body

DATA = body(sample_memo(), "docx")
PARTS = {name: zipfile.ZipFile(io.BytesIO(DATA)).read(name) for name in zipfile.ZipFile(io.BytesIO(DATA)).namelist()}
DIRECT = {"pStyle", "numPr", "ilvl", "numId", "rStyle", "pPr", "rPr"}
"""What the properties of a paragraph or a run may hold: its style, and the list that it belongs to."""


def opened(data: bytes = DATA) -> Any:
    """Open a document."""
    return Document(io.BytesIO(data))


def xpath(path: str, data: bytes = DATA) -> list[Any]:
    """Find elements of the body."""
    return list(opened(data).element.body.xpath(path))


def test_only_what_it_needs() -> None:
    """The file has the parts of a memo and nothing of a template: no thumbnail, no old styles, no strange author."""
    assert [n for n in PARTS if not n.startswith(("word/header", "word/footer", "_rels", "word/_rels"))] == [
        "[Content_Types].xml",
        "customXml/_rels/item1.xml.rels",
        "customXml/item1.xml",
        "customXml/itemProps1.xml",
        "docProps/app.xml",
        "docProps/core.xml",
        "word/charts/_rels/chart1.xml.rels",
        "word/charts/chart1.xml",
        "word/document.xml",
        "word/embeddings/chart1.xlsx",
        "word/fontTable.xml",
        "word/numbering.xml",
        "word/settings.xml",
        "word/styles.xml",
        "word/theme.xml",
    ]
    assert [name for name, data in PARTS.items() if b"python" in data.lower()] == []


def test_every_part_is_xml() -> None:
    """Every part can be parsed, and is told its type."""
    types = PARTS["[Content_Types].xml"].decode()
    for name, data in PARTS.items():
        if name.endswith(".xlsx"):  # what a chart's numbers are edited in
            continue
        etree.fromstring(data)
        plain = name.endswith(".rels") or name in {"[Content_Types].xml", "customXml/item1.xml"}
        assert plain or f'"/{name}"' in types


def test_styles_only() -> None:
    """No paragraph, run or cell is formatted by hand: each names its style, and the style is there."""
    styles = {style.style_id for style in opened().styles}
    inside = [e for tag in ("pPr", "rPr") for e in xpath(f".//w:p//w:{tag}//*")]
    assert {etree.QName(e).localname for e in inside} <= DIRECT
    named = {e.get(qn("w:val")) for e in xpath(".//w:pStyle | .//w:rStyle | .//w:tblStyle")}
    assert named <= styles
    assert len(xpath(".//w:p")) == len(xpath(".//w:p[w:pPr/w:pStyle]"))


@pytest.mark.parametrize("name", [n for n in PARTS if "header" in n or "footer" in n])
def test_furniture_is_styled_too(name: str) -> None:
    """Headers and footers are set by styles as well."""
    tree = etree.fromstring(PARTS[name])
    inside = [e for tag in ("pPr", "rPr") for e in tree.iterfind(f".//{qn(f'w:{tag}')}/*")]
    assert {etree.QName(e).localname for e in inside} <= DIRECT


def test_headings() -> None:
    """Sections and the headings inside them are headings for Word, the bottom line's too."""
    found = [(p.style.name, p.text) for p in opened().paragraphs if "Heading" in p.style.name]
    assert found[:4] == [
        ("Front Heading", "Bottom line"),
        ("Heading 1", "Key actors"),
        ("Heading 1", "Positions by party"),
        ("Heading 2", "Nordvik council"),
    ]
    levels = {s.name: s.element.xpath("w:pPr/w:outlineLvl/@w:val") for s in opened().styles}
    assert [levels[name] for name in ("Heading 1", "Heading 2", "Front Heading")] == [["0"], ["1"], ["0"]]


def test_an_annex_begins_a_page() -> None:
    """The annex has a heading that is told by its style to begin a page, and no other section has."""
    data = body(with_annex(), "docx")
    assert [p.style.name for p in opened(data).paragraphs if p.style.paragraph_format.page_break_before] == [
        "Annex Heading"
    ]


def test_numbered_lists_start_again() -> None:
    """Each numbered list is a list of its own that starts at 1; its numbers are not typed."""
    data = body(memo(*(bullets(line("a"), line("b"), ordered=True) for _ in range(3))), "docx")
    numbers = [n.get(qn("w:val")) for n in xpath(".//w:p//w:numId", data)]
    assert len(set(numbers)) == 3
    root = opened(data).part.numbering_part.element
    starts = [root.xpath(f"w:num[@w:numId='{n}']//w:startOverride/@w:val") for n in set(numbers)]
    assert starts == [["1"]] * 3


def test_tables() -> None:
    """Columns are fixed, fill the measure, and say so in every cell; the first row is a header on each page."""
    made_tables = xpath(".//w:tbl[w:tblPr/w:tblStyle/@w:val='MemoTable']")
    assert len(made_tables) == 2
    for made in made_tables:
        grid = [int(w) for w in made.xpath("w:tblGrid/w:gridCol/@w:w")]
        rows = made.xpath("w:tr")
        assert sum(grid) == pytest.approx(of("memo").sheet.measure * 20, abs=len(grid))
        assert all([int(w) for w in row.xpath("w:tc/w:tcPr/w:tcW/@w:w")] == grid for row in rows)
        assert made.xpath("w:tblPr/w:tblLayout/@w:type") == ["fixed"]
        assert [bool(row.xpath("w:trPr/w:tblHeader")) for row in rows] == [True] + [False] * (len(rows) - 1)
        assert all(row.xpath("w:trPr/w:cantSplit") for row in rows)


def test_a_long_row_may_be_split() -> None:
    """A row stays on one page, unless one of its cells is so long that it would leave half a page empty."""
    data = body(memo(table("A | B", ("x", "word " * 300), ("short", "word " * 900), ("short", "short"))), "docx")
    assert [bool(r.xpath("w:trPr/w:cantSplit")) for r in xpath(".//w:tr", data)] == [True, True, False, True]


def test_two_tables_are_not_one() -> None:
    """Between two tables, and after the last one, stands a paragraph, or Word would join or refuse them."""
    data = body(memo(table("A", ("x",)), table("B", ("y",))), "docx")
    kinds = [etree.QName(e).localname for e in opened(data).element.body]
    assert kinds[-5:] == ["tbl", "p", "tbl", "p", "sectPr"]


def test_citations_lead_to_bookmarks() -> None:
    """Each citation is a link to a bookmark, which stands once, with a number of its own."""
    marks = xpath(".//w:bookmarkStart")
    names = [m.get(qn("w:name")) for m in marks]
    targets = {a.get(qn("w:anchor")) for a in xpath(".//w:hyperlink[@w:anchor]")}
    assert sorted(names) == sorted(set(names)) == sorted(targets) == [f"source_{n}" for n in range(1, 6)]
    assert len({m.get(qn("w:id")) for m in marks}) == len(marks) == len(xpath(".//w:bookmarkEnd"))


def test_a_source_named_twice_is_marked_once() -> None:
    """Two lists of the same sources do not give two bookmarks of one name."""
    data = body(memo(paragraph("x ", 1), source_list(2), source_list(2)), "docx")
    names = [m.get(qn("w:name")) for m in xpath(".//w:bookmarkStart", data)]
    assert len(names) == len(set(names)) == 2


def test_addresses_are_links() -> None:
    """An address is a relationship, not text that is typed."""
    (link,) = xpath(".//w:hyperlink[@r:id]")
    assert opened().part.rels[link.get(qn("r:id"))].target_ref == "https://harbourpost.example/skagen"


def test_fields() -> None:
    """The footers count pages by fields; the header names the memo from the second page on."""
    page = opened().sections[0]
    for name in ("word/footer1.xml", "word/footer2.xml"):
        fields = etree.fromstring(PARTS[name]).iter(qn("w:fldSimple"))
        assert [str(field.get(qn("w:instr"))).strip() for field in fields] == ["PAGE", "NUMPAGES"]
    assert page.different_first_page_header_footer
    assert page.header.paragraphs[0].text == "Northern ferry service: where the parties stand\tAs of 14 May 2026"
    assert page.first_page_header.paragraphs[0].text == "Official: for internal use"


def test_properties() -> None:
    """The file tells its title, subject, language and date, and no author."""
    about = opened().core_properties
    assert (about.title, about.subject) == (sample_memo().title, "As of 14 May 2026")
    assert (about.author, about.last_modified_by, about.comments, about.language) == ("", "", "", "en-GB")
    assert about.created == about.modified == STAMP
    assert re.search(rb'<w:lang w:val="en-GB"', PARTS["word/styles.xml"])


@pytest.mark.parametrize(("page", "size"), [("a4", ("11906", "16838")), ("letter", ("12240", "15840"))])
def test_sheet(page: Any, size: tuple[str, str]) -> None:
    """The sheet is the one asked for, in twentieths of a point."""
    (found,) = xpath("w:sectPr/w:pgSz", body(sample_memo(), "docx", page))
    assert (found.get(qn("w:w")), found.get(qn("w:h"))) == size


def test_a_link_without_an_address_is_plain() -> None:
    """Words with an address that may not be followed stay as plain words."""
    data = body(memo(Paragraph((Link("go", "file:///x"),))), "docx")
    assert xpath(".//w:hyperlink", data) == []
    assert opened(data).paragraphs[-1].text == "go"
