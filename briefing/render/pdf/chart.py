"""A chart on paper: bars as a figure that says what it is, labels and values around them as a table to be read."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFString

from briefing.render.bar_scale import longest, shares
from briefing.render.pdf.boxes import rule_down, split_row
from briefing.render.pdf.lines import TextRun, break_lines
from briefing.render.pdf.runs import runs
from briefing.render.pdf.text import TextBlock

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.memo import Chart, Line
    from briefing.render.pdf.boxes import Box
    from briefing.render.pdf.canvas import Pen
    from briefing.render.pdf.lines import TextLine
    from briefing.render.pdf.structure import Node
    from briefing.render.style import Look, Type

    _Rows = tuple[TextLine, ...]

_LABELS = 0.36
"""Most of the width that labels may take."""
_VALUES = 0.4
"""Most of the width that values may take."""
_AIR = 5.0
"""Between a label, its bar, and its value."""
_THICK = 0.6
"""Of a bar, as a share of its line."""


@dataclass(frozen=True, slots=True)
class BarRow:
    """A label, a bar, and its value."""

    label: TextBlock
    value: TextBlock
    start: float
    """From the left edge to the bar."""
    length: float
    figure: Node
    colour: str
    pad: float
    keep: bool
    """Every row but the last stays with the next one, so that a chart is seen as a whole."""
    before: float = 0.0
    after: float = 0.0

    @property
    def height(self) -> float:
        """Of the taller text."""
        return max(self.label.height, self.value.height) + 2 * self.pad

    def split(self, available: float, *, force: bool) -> tuple[BarRow | None, BarRow | None]:
        """Split by force only: where a label is higher than a page."""
        if self.height <= available or not force:
            return (self, None) if self.height <= available else (None, self)
        upper, lower = split_row((self.label, self.value), available - 2 * self.pad)
        if upper is None or lower is None:
            return self, None
        rest = replace(self, label=lower[0], value=lower[1], length=0.0)
        return replace(self, label=upper[0], value=upper[1], after=0.0, keep=False), rest

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw from the upper left corner, with a stretch of the line that the bars stand on."""
        line = self.label.style.leading
        thick, middle = _THICK * line, top - self.pad - line / 2
        self.label.draw(pen, x, top - self.pad)
        pen.bar(self.figure, (x + self.start, middle - thick / 2, self.length, thick), self.colour)
        rule_down(pen, x + self.start, top, self.height)
        self.value.draw(pen, x + self.start + self.length + _AIR, top - self.pad)


def chart_boxes(chart: Chart, width: float, look: Look, node: Node, missing: set[str]) -> Iterator[Box]:
    """Yield the caption and a row for each bar; nodes are added below ``node``."""
    yield _caption(chart, width, look.types["caption"], node.add("P"), missing)
    if not chart.bars:
        return
    cell = look.types["cell"]
    figure = node.add("Figure", Alt=PDFString(f"Bar chart: {chart.caption}. The values follow."))
    rows = list(_texts(chart, width, look, node.add("Table"), missing))
    start, last = max(_width(label) for label, _ in rows) + _AIR, len(rows) - 1
    available = longest(width - start, shares(chart), (_width(value) + 2 * _AIR for _, value in rows))
    for number, ((label, value), share) in enumerate(zip(rows, shares(chart), strict=True)):
        texts = TextBlock(label, cell), TextBlock(value, cell)
        after = look.types["caption"].before if number == last else 0.0
        yield BarRow(*texts, start, available * share, figure, look.accent, look.cell_pad, number < last, after=after)


def _caption(chart: Chart, width: float, style: Type, node: Node, missing: set[str]) -> TextBlock:
    rows = break_lines([TextRun(chart.caption, style, "bold", node)], width, missing)
    return TextBlock(rows, style, style.before, style.after, keep=True)


def _texts(chart: Chart, width: float, look: Look, table: Node, missing: set[str]) -> Iterator[tuple[_Rows, _Rows]]:
    scope = PDFDictionary({"O": PDFName("Table"), "Scope": PDFName("Row")})
    for bar in chart.bars:
        row = table.add("TR")
        label = _lay(bar.label, _LABELS * width, look, row.add("TH", A=scope), missing)
        yield label, _lay(bar.shown, _VALUES * width, look, row.add("TD"), missing)


def _lay(line: Line, width: float, look: Look, node: Node, missing: set[str]) -> _Rows:
    return break_lines(runs(line, look.types["cell"], node, look.accent), width, missing)


def _width(rows: _Rows) -> float:
    return max((sum(fragment.width for fragment in row) for row in rows), default=0.0)
