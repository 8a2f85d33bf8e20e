"""What an empty Word document is made of: theme, sheet, kinds of parts, and the workbook behind a chart."""

from __future__ import annotations

import io
import zipfile
from typing import Any

from lxml import etree

from briefing.render.docx import base, theme, workbook
from briefing.render.style import of

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SPACE = {"a": "http://schemas.openxmlformats.org/drawingml/2006/main"}
LOOK = of("memo")
COLOURS = {
    "dk1": "1b1e24",
    "lt1": "ffffff",
    "dk2": "1f3a5f",
    "lt2": "f2f4f7",
    "accent1": "1f3a5f",
    "accent2": "565b64",
    "accent3": "b9bec7",
    "accent4": "1b1e24",
    "accent5": "1f3a5f",
    "accent6": "565b64",
    "hlink": "1f3a5f",
    "folHlink": "1f3a5f",
}


def test_the_theme() -> None:
    """Our twelve colours, Calibri for headings and Cambria for text, and three of each shape, as Word asks for."""
    tree: Any = etree.fromstring(theme.theme())
    (scheme,) = tree.xpath("//a:clrScheme", namespaces=SPACE)
    assert {etree.QName(e).localname: e[0].get("val") for e in scheme} == COLOURS
    assert tree.xpath("//a:latin/@typeface", namespaces=SPACE) == ["Calibri", "Cambria"]
    lists = tree.xpath("//a:fmtScheme/*", namespaces=SPACE)
    assert [len(shapes) for shapes in lists] == [3, 3, 3, 3]
    assert {e.get("w") for e in tree.iter("{*}ln")} == {"6350"}
    assert {e.get("val") for e in tree.iter("{*}schemeClr")} == {"phClr"}


def test_the_empty_document() -> None:
    """Its sheet has the margins of the look; the parts are told to Word by kind, and related to the text."""
    with zipfile.ZipFile(io.BytesIO(base.base(LOOK, "en-GB"))) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {(info.create_system, info.external_attr) for info in archive.infolist()} == {(3, 0o600 << 16)}
    assert list(parts)[:2] == ["[Content_Types].xml", "_rels/.rels"]
    assert list(parts)[2:] == sorted(list(parts)[2:])
    assert all(text.startswith('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n') for text in parts.values())
    (margins,) = etree.fromstring(parts["word/document.xml"].encode()).iter(f"{W}pgMar")
    sides = ("top", "right", "bottom", "left", "header", "footer", "gutter")
    assert [int(margins.get(f"{W}{side}", "")) for side in sides] == [980, 1140, 920, 1140, 520, 440, 0]
    relations = etree.fromstring(parts["word/_rels/document.xml.rels"].encode())
    kinds = "styles", "numbering", "settings", "fontTable", "theme"
    assert [r.get("Type", "").rsplit("/", 1)[1] for r in relations] == list(kinds)
    assert [r.get("Target") for r in relations] == [f"{kind}.xml" for kind in kinds]
    assert [r.get("Id") for r in relations] == ["rId1", "rId2", "rId3", "rId4", "rId5"]


def test_what_each_part_is_to_word() -> None:
    """Its content type, without which Word opens nothing."""
    with zipfile.ZipFile(io.BytesIO(base.base(LOOK, "en-GB"))) as archive:
        types = etree.fromstring(archive.read("[Content_Types].xml"))
        whole = etree.fromstring(archive.read("_rels/.rels"))
        fonts = etree.fromstring(archive.read("word/fontTable.xml"))
    document = "application/vnd.openxmlformats-officedocument."
    word = f"{document}wordprocessingml."
    assert {e.get("PartName"): e.get("ContentType") for e in types if e.get("PartName")} == {
        "/word/document.xml": f"{word}document.main+xml",
        **{f"/word/{part}.xml": f"{word}{part}+xml" for part in ("styles", "numbering", "settings", "fontTable")},
        "/word/theme.xml": f"{document}theme+xml",
        "/docProps/app.xml": f"{document}extended-properties+xml",
    }
    assert [(r.get("Type", "").rsplit("/", 1)[1], r.get("Target")) for r in whole] == [
        ("officeDocument", "word/document.xml"),
        ("extended-properties", "docProps/app.xml"),
    ]
    told = [(f.get(f"{W}name"), f[0].get(f"{W}val"), f[1].get(f"{W}val")) for f in fonts]
    assert told == [("Cambria", "Caladea", "roman"), ("Calibri", "Carlito", "swiss")]


def test_the_workbook_of_a_chart() -> None:
    """A heading above the values, the labels beside them, in cells that are named."""
    with zipfile.ZipFile(io.BytesIO(workbook.workbook("A & B", ["One", "<Two>"], [1.5, 2]))) as archive:
        sheet = etree.fromstring(archive.read("xl/worksheets/sheet1.xml"))
        book = etree.fromstring(archive.read("xl/workbook.xml"))
        types = archive.read("[Content_Types].xml").decode()
        targets = [
            etree.fromstring(archive.read(f"{place}.rels"))[0].get("Target")
            for place in ("_rels/", "xl/_rels/workbook.xml")
        ]
    assert [(c.get("r"), "".join(map(str, c.itertext()))) for c in sheet.iter("{*}c")] == [
        *(("B1", "A & B"), ("A2", "One"), ("B2", "1.5"), ("A3", "<Two>"), ("B3", "2"))
    ]
    assert [row.get("r") for row in sheet.iter("{*}row")] == ["1", "2", "3"]
    assert [s.get("name") for s in book.iter("{*}sheet")] == ["Sheet1"]
    assert targets == ["xl/workbook.xml", "worksheets/sheet1.xml"]
    assert (
        '"/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main'
        in types
    )
    assert workbook.MEDIA == "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
