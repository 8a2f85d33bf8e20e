"""A chart in Word: a table whose cells are the bars, so that every program shows it and its text stays text."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from docx.oxml.ns import qn
from docx.shared import Pt

from briefing.render.docx_parts import element
from briefing.render.docx_styles import twips
from briefing.render.scale import shares

if TYPE_CHECKING:
    from collections.abc import Callable

    from docx.document import Document
    from docx.table import Table, _Cell, _Row
    from docx.text.paragraph import Paragraph

    from briefing.memo import Bar, Chart, Line
    from briefing.render.style import Look


_LABELS, _BARS = 0.3, 0.42
"""Shares of the measure: of the labels, and of the longest bar; the rest is for its value."""
_STEP = 2.0
"""Bars are as long as a multiple of this many points: programs drop columns that are narrower."""


def draw_up(draft: Document, chart: Chart, look: Look, fill: Callable[[Paragraph, Line], None]) -> None:
    """Append the caption and a row for each bar; ``fill`` puts a line of the memo into a paragraph."""
    draft.add_paragraph(chart.caption, "Chart Title")
    if not chart.bars:
        return
    measure = look.sheet.measure
    ends = [_STEP * round(share * _BARS * measure / _STEP) for share in shares(chart)]
    stops = sorted({0.0, *ends, (1 - _LABELS) * measure})
    made = _table(draft, chart, [_LABELS * measure, *(b - a for a, b in pairwise(stops))], measure)
    for bar, end in zip(chart.bars, ends, strict=True):
        _row(made, bar, 1 + stops.index(end), look, fill)


def _table(draft: Document, chart: Chart, columns: list[float], measure: float) -> Table:
    made: Table = draft.add_table(0, 0, "Chart Table")
    made.autofit = False
    properties = made._tblPr  # noqa: SLF001  python-docx has neither width nor alternative text
    (size,) = properties.xpath("w:tblW")
    size.set(qn("w:w"), str(twips(measure)))
    size.set(qn("w:type"), "dxa")
    properties.append(element("tblCaption", val=chart.caption))
    properties.append(element("tblDescription", val="Bar chart. Each row has a label, a bar, and its value."))
    for width in columns:
        made.add_column(Pt(width))
    return made


def _row(made: Table, bar: Bar, end: int, look: Look, fill: Callable[[Paragraph, Line], None]) -> None:
    """Append a row; the bar takes the columns from the second one to ``end``, which does not belong to it."""
    row: _Row = made.add_row()  # type: ignore[no-untyped-call]
    last = len(made.columns) - 1
    row._tr.get_or_add_trPr().append(element("cantSplit"))  # noqa: SLF001  as for other tables
    label, value = row.cells[0], _joined(row, end, last)
    if end > 1:
        ground = _joined(row, 1, end - 1)
        ground._tc.get_or_add_tcPr().append(  # noqa: SLF001  python-docx has no shading
            element("shd", val="clear", color="auto", fill=look.accent[1:])
        )
        ground.paragraphs[0].style = "Chart Label"
    for cell, line, style in ((label, bar.label, "Chart Label"), (value, bar.shown, "Chart Value")):
        cell.paragraphs[0].style = style
        fill(cell.paragraphs[0], line)


def _joined(row: _Row, first: int, last: int) -> _Cell:
    cells = row.cells
    return cells[first].merge(cells[last]) if last > first else cells[first]
