"""The numbers of a chart as a small Excel workbook, which Word opens where somebody edits the chart's data."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from briefing.render.docx.base import pack

if TYPE_CHECKING:
    from collections.abc import Sequence

MEDIA = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
SHEET = "Sheet1"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def workbook(title: str, labels: Sequence[str], values: Sequence[float]) -> bytes:
    """Write labels and values below one another, with a heading above the values."""
    rows = [_row(1, _text("B1", title))]
    for n, (label, value) in enumerate(zip(labels, values, strict=True), 2):
        rows.append(_row(n, _text(f"A{n}", label) + f'<c r="B{n}"><v>{value!r}</v></c>'))
    sheet = f'<worksheet xmlns="{_MAIN}"><sheetData>{"".join(rows)}</sheetData></worksheet>'
    book = (
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_KINDS}">'
        f'<sheets><sheet name="{SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>'
    )
    parts = {
        "[Content_Types].xml": _types(),
        "_rels/.rels": _relationship("officeDocument", "xl/workbook.xml"),
        "xl/workbook.xml": book,
        "xl/_rels/workbook.xml.rels": _relationship("worksheet", "worksheets/sheet1.xml"),
        "xl/worksheets/sheet1.xml": sheet,
    }
    return pack({name: (_HEAD + body).encode() for name, body in parts.items()})


def _row(number: int, cells: str) -> str:
    return f'<row r="{number}">{cells}</row>'


def _text(place: str, words: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{escape(words)}</t></is></c>'


def _types() -> str:
    sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{sheet}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{sheet}.worksheet+xml"/></Types>'
    )


def _relationship(kind: str, target: str) -> str:
    return (
        f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_KINDS}/{kind}" Target="{target}"/></Relationships>'
    )
