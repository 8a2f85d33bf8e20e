"""A chart in Word: a native one, and below it a table of its numbers, each with its sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.oxml.ns import qn
from docx.shared import Pt

from briefing.render.docx.drawing import draw
from briefing.render.docx.parts import element
from briefing.render.docx.styles import twips

if TYPE_CHECKING:
    from collections.abc import Callable

    from docx.document import Document
    from docx.table import Table, _Row
    from docx.text.paragraph import Paragraph

    from briefing.memo import Bar, Chart, Line
    from briefing.render.style import Look


_LABELS = 0.4
"""Share of the measure that labels take; the rest is for the values."""


def add_chart(document: Document, chart: Chart, look: Look, fill: Callable[[Paragraph, Line], None]) -> None:
    """Append caption, chart and table; ``fill`` puts a line of the memo into a paragraph."""
    document.add_paragraph(chart.caption, "Chart Title")
    if not chart.bars:
        return
    draw(document, document.add_paragraph(style="Chart Label"), chart, look)
    table = _table(document, chart, look.sheet.measure)
    for bar in chart.bars:
        _row(table, bar, fill)


def _table(document: Document, chart: Chart, measure: float) -> Table:
    table: Table = document.add_table(0, 0, "Chart Table")
    table.autofit = False
    properties = table._tblPr  # noqa: SLF001  python-docx has neither width nor alternative text
    (size,) = properties.xpath("w:tblW")
    size.set(qn("w:w"), str(twips(measure)))
    size.set(qn("w:type"), "dxa")
    properties.append(element("tblCaption", val=chart.caption))
    properties.append(element("tblDescription", val="The numbers of the chart above, each with its sources."))
    for width in (_LABELS * measure, (1 - _LABELS) * measure):
        table.add_column(Pt(width))
    return table


def _row(table: Table, bar: Bar, fill: Callable[[Paragraph, Line], None]) -> None:
    row: _Row = table.add_row()  # type: ignore[no-untyped-call]
    row._tr.get_or_add_trPr().append(element("cantSplit"))  # noqa: SLF001  as for other tables
    for cell, line, style in zip(row.cells, (bar.label, bar.shown), ("Chart Label", "Chart Value"), strict=True):
        cell.paragraphs[0].style = style
        fill(cell.paragraphs[0], line)
