"""Word's styles and lists: what each of them is, in twentieths of a point, written out by hand."""

from __future__ import annotations

from typing import Any

import pytest
from lxml import etree

from briefing.render.docx import styles
from briefing.render.style import Type, of

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SPACE = {"w": W[1:-1]}
LOOK = of("memo")
TREE: Any = etree.fromstring(styles.styles(LOOK, "en-GB"))
STYLES = """
Title: title
Masthead: masthead left 1520 hanging 1520 tab left 1520
Heading1: section keep level 0
Heading2: heading keep level 1
BodyText: body
ListBullet: item list 1 left 240 hanging 240
ListNumber: item list 2 left 340 hanging 340
Quote: quotation left 480 right 240 bar
AnnexHeading: section on Heading1 keep break level 0
FrontHeading: section on Heading1 keep level 0 left 220 right 220 panel
FrontText: body left 220 right 220 panel
FrontBullet: item list 1 left 460 right 220 hanging 240 panel
FrontNumber: item list 2 left 560 right 220 hanging 340 panel
BackText: small
BackBullet: small-item list 1 left 240 hanging 240
BackNumber: small-item list 2 left 340 hanging 340
TableText: cell
TableHeading: cell-head keep
TableGap: gap
ChartTitle: caption keep
ChartLabel: cell keep
ChartValue: cell left 80
Bibliography: reference left 460 hanging 460 tab left 460
Header: furniture tab right 9626
Footer: furniture tab right 9626
"""
"""Each but those "on" another is based on Normal."""


def value(node: Any, path: str) -> str | None:
    """The value of an element below another, if it is there."""
    found = node.find(path.replace("w:", W))
    return None if found is None else found.get(f"{W}val", "")


def told(style: Any, kind: str) -> str:
    """Read a paragraph style back in the words of the table above."""
    layout = style.find(f"{W}pPr")
    indent, tab = layout.find(f"{W}ind"), layout.find(f"{W}tabs/{W}tab")
    based, edges = value(style, "w:basedOn"), layout.find(f"{W}pBdr")
    held = (value(layout, "w:numPr/w:numId"), value(layout, "w:outlineLvl"))
    sides = [(side, indent.get(f"{W}{side}")) for side in ("left", "right", "hanging")] if indent is not None else []
    words = [
        kind,
        f"on {based}" if based != "Normal" else "",
        "keep" if layout.find(f"{W}keepNext") is not None and layout.find(f"{W}keepLines") is not None else "",
        "break" if layout.find(f"{W}pageBreakBefore") is not None else "",
        f"list {held[0]}" if held[0] else "",
        f"level {held[1]}" if held[1] else "",
        *(f"{side} {width}" for side, width in sides if width != "0"),
        f"tab {tab.get(f'{W}val')} {tab.get(f'{W}pos')}" if tab is not None else "",
        {None: "", 1: "bar", 4: "panel"}[None if edges is None else len(edges)],
    ]
    return " ".join(filter(None, words))


def paragraph_styles() -> list[Any]:
    """All styles of paragraphs, but for the one that the others are based on."""
    return list(TREE.xpath("w:style[@w:type='paragraph'][not(@w:default)]", namespaces=SPACE))


@pytest.mark.parametrize("row", STYLES.strip().splitlines())
def test_a_style_of_paragraphs(row: str) -> None:
    """What it is based on, its list, indents, tab, frame, level, and what it stands with."""
    name, _, expected = row.partition(": ")
    (style,) = [s for s in paragraph_styles() if s.get(f"{W}styleId") == name]
    kind = expected.split()[0]
    assert told(style, kind) == expected
    following = "BodyText" if "keep" in expected else None
    assert value(style, "w:next") == following
    check_letters(style, LOOK.types[kind])


def check_letters(style: Any, kind: Type) -> None:
    """A style is set as its kind of text is, in Cambria for serifs and Calibri for none."""
    letters, around = style.find(f"{W}rPr"), style.find(f"{W}pPr/{W}spacing")
    half_points = f"{kind.size * 2:g}"
    assert (value(letters, "w:sz"), value(letters, "w:szCs")) == (half_points, half_points)
    font = {"serif": "Cambria", "sans": "Calibri"}[kind.family]
    assert set(letters.find(f"{W}rFonts").attrib.values()) == {font}
    assert (letters.find(f"{W}b") is not None, letters.find(f"{W}caps") is not None) == (kind.bold, kind.caps)
    assert value(letters, "w:color") == kind.colour.removeprefix("#")
    assert value(letters, "w:spacing") == (f"{round(kind.tracking * 20)}" if kind.tracking else None)
    found = [float(around.get(f"{W}{side}")) for side in ("before", "after", "line")]
    assert found == pytest.approx([kind.before * 20, kind.after * 20, kind.leading * 20], abs=0.5)


def test_no_other_styles_of_paragraphs() -> None:
    """The table above is whole, and in order."""
    names = [row.partition(":")[0] for row in STYLES.strip().splitlines()]
    assert [s.get(f"{W}styleId") for s in paragraph_styles()] == names


def test_the_style_that_others_are_based_on() -> None:
    """It is set as the body is."""
    (normal,) = TREE.xpath("w:style[@w:default='1'][@w:type='paragraph']", namespaces=SPACE)
    assert (normal.get(f"{W}styleId"), value(normal, "w:rPr/w:sz"), value(normal, "w:rPr/w:color")) == (
        "Normal",
        "19",
        "1b1e24",
    )


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Strong", {"b": None, "bCs": None}),
        ("Emphasis", {"i": None, "iCs": None}),
        ("Hyperlink", {"color": "1f3a5f"}),
        ("Citation", {"color": "1f3a5f", "sz": "16", "szCs": "16"}),
        ("Number", {"color": "565b64"}),
    ],
)
def test_a_style_of_letters(name: str, letters: dict[str, str | None]) -> None:
    """Bold, italic, or in a colour; a citation is set at four fifths of the body."""
    (style,) = TREE.xpath(f"w:style[@w:type='character'][@w:styleId='{name}']/w:rPr", namespaces=SPACE)
    assert {etree.QName(e).localname: e.get(f"{W}val") for e in style} == letters


@pytest.mark.parametrize(("name", "size", "colour"), [("MastheadLabel", "14", "565b64"), ("Handling", "15", "1b1e24")])
def test_a_style_of_labels(name: str, size: str, colour: str) -> None:
    """Labels in the masthead and the handling line are set as their kind is."""
    (style,) = TREE.xpath(f"w:style[@w:type='character'][@w:styleId='{name}']", namespaces=SPACE)
    assert (value(style, "w:rPr/w:sz"), value(style, "w:rPr/w:color")) == (size, colour)
    assert style.find(f"{W}rPr/{W}b") is not None


def edges(style: str, path: str) -> dict[str, tuple[str, str, str]]:
    """Side -> width in eighths of a point, space in points and colour, of lines in a style."""
    (found,) = TREE.xpath(f"w:style[@w:styleId='{style}']//w:{path}", namespaces=SPACE)
    keys = ("sz", "space", "color")
    return {etree.QName(e).localname: tuple(e.get(f"{W}{key}") for key in keys) for e in found}


def test_lines_around_paragraphs_and_tables() -> None:
    """A bar beside quotations, the panel of the bottom line, hairlines between rows, white ones in charts."""
    rule, tint, paper = "b9bec7", "f2f4f7", "ffffff"
    assert edges("Quote", "pBdr") == {"left": ("8", "8", rule)}
    assert edges("FrontText", "pBdr") == {
        "top": ("36", "1", tint),
        "left": ("18", "9", "1f3a5f"),
        "bottom": ("24", "1", tint),
        "right": ("18", "9", tint),
    }
    assert edges("MemoTable", "tblBorders") == {"bottom": ("4", "0", rule), "insideH": ("4", "0", rule)}
    assert edges("MemoTable", "tcBorders") == {"bottom": ("8", "0", rule)}
    assert set(edges("ChartTable", "tblBorders").values()) == {("24", "0", paper)}
    assert list(edges("ChartTable", "tblBorders")) == ["top", "bottom", "insideH"]


@pytest.mark.parametrize(("style", "margins"), [("TableNormal", [0, 0, 0, 0]), ("MemoTable", [30, 0, 30, 180])])
def test_the_air_in_cells(style: str, margins: list[int]) -> None:
    """Above, left, below and right."""
    (found,) = TREE.xpath(f"w:style[@w:styleId='{style}']//w:tblCellMar", namespaces=SPACE)
    assert [etree.QName(e).localname for e in found] == ["top", "left", "bottom", "right"]
    assert [int(e.get(f"{W}w")) for e in found] == margins


def test_lists() -> None:
    """Bullets and numbers, each with the indent of its kind."""
    tree: Any = etree.fromstring(styles.numbering(LOOK))
    kinds = tree.xpath("w:abstractNum/w:lvl", namespaces=SPACE)
    told = [(value(k, "w:numFmt"), value(k, "w:lvlText"), k.find(f"{W}pPr/{W}ind").get(f"{W}left")) for k in kinds]
    assert told == [("bullet", "\u2022", "240"), ("decimal", "%1.", "340")]
    assert tree.xpath("w:num/@w:numId", namespaces=SPACE) == ["1", "2"]
    assert tree.xpath("w:num/w:abstractNumId/@w:val", namespaces=SPACE) == ["1", "2"]


def test_names_and_lengths() -> None:
    """The id of a style is its name in one word; a point has twenty parts."""
    assert styles.style_id("heading 1") == "Heading1"
    assert styles.style_id("Body Text") == "BodyText"
    assert [styles.twips(points) for points in (1, 0.24, 0.26)] == [20, 5, 5]
