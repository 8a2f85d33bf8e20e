"""Lines of text that can be split over pages, drawn and linked."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from itertools import accumulate, groupby
from typing import TYPE_CHECKING

from reportlab.lib.colors import HexColor
from reportlab.pdfbase.pdfdoc import PDFString

from briefing.render.bidi import in_visual_order
from briefing.render.pdf.lines import SLACK, Fragment, TextLine
from briefing.render.pdf.structure import Node

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.render.pdf.canvas import Pen
    from briefing.render.style import Type


@dataclass(frozen=True, slots=True)
class PlacedFragment:
    """A piece and where its foot begins on the page."""

    fragment: Fragment
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class TextBlock:
    """Lines of text, broken for a width. ``before`` and ``after`` are the space that it wants around it."""

    rows: tuple[TextLine, ...]
    style: Type
    before: float = 0.0
    after: float = 0.0
    keep: bool = False
    """Stays with what follows."""
    anchor: str = ""
    outline: tuple[int, str] | None = None
    """Level and title in the outline."""

    @property
    def height(self) -> float:
        """Of all lines together."""
        return len(self.rows) * self.style.leading

    def split(self, available: float, *, force: bool) -> tuple[TextBlock | None, TextBlock | None]:
        """Cut at a line end: what fits in ``available``, and the rest; no single line is left alone unless forced."""
        fit, count = int((available + SLACK) / self.style.leading), len(self.rows)
        if fit >= count:
            return self, None
        if count - fit < 2:
            fit = count - 2
        if force:
            fit = max(fit, 1)
        elif fit < 2:
            return None, self
        rest = replace(self, rows=self.rows[fit:], before=0.0, anchor="", outline=None)
        return replace(self, rows=self.rows[:fit], after=0.0), rest

    def unmarked(self) -> TextBlock:
        """Return the same words as decoration: a header that is printed again."""
        return replace(self, rows=tuple(tuple(_bare(p) for p in row) for row in self.rows))

    def draw(self, pen: Pen, x: float, top: float, drop: float | None = None) -> None:
        """Draw from the upper left corner; ``drop`` is the way from the top to the first line's foot."""
        if self.anchor:
            pen.bookmarkHorizontal(self.anchor, x, top + 6)
        if self.outline:
            level, title = self.outline
            pen.addOutlineEntry(title, self.anchor, level, closed=False)
        foot = top - (self.drop if drop is None else drop)
        placed = _placed(self.rows, x, foot, self.style.leading)
        for _, group in groupby(placed, key=_mark_key):
            spots = tuple(group)
            fragment = spots[0].fragment
            pen.mark(_node(fragment), "" if fragment.rtl else fragment.actual)
            _draw(pen, spots)
            pen.unmark()
        _link(pen, tuple(_placed(self.rows, x, foot, self.style.leading)))

    @property
    def drop(self) -> float:
        """From the top of a line to its foot."""
        return (self.style.leading - self.style.size) / 2 + 0.8 * self.style.size


def _bare(fragment: Fragment) -> Fragment:
    return replace(fragment, run=replace(fragment.run, node=None, target=""))


def _placed(rows: tuple[TextLine, ...], x: float, foot: float, leading: float) -> Iterator[PlacedFragment]:
    """Yield the pieces in the order in which they are read, each where it is seen."""
    for number, row in enumerate(rows):
        seen = (
            in_visual_order(row, lambda fragment: fragment.actual or fragment.text) if any(p.rtl for p in row) else row
        )
        lefts = accumulate((fragment.width for fragment in seen), initial=x)
        where = {id(fragment): left for fragment, left in zip(seen, lefts, strict=False)}
        yield from (PlacedFragment(fragment, where[id(fragment)], foot - number * leading) for fragment in row)


def _draw(pen: Pen, spots: Sequence[PlacedFragment]) -> None:
    """Draw pieces as one text; what they look like is said where it changes."""
    text, before = pen.beginText(spots[0].x, spots[0].y), None
    for placed in spots:
        fragment, style = placed.fragment, placed.fragment.run.style
        look = (fragment.font, fragment.size, fragment.run.colour or style.colour, style.tracking)
        if look != before:
            text.setFont(fragment.font, fragment.size)
            text.setFillColor(_colour(look[2]))
            text.setCharSpace(style.tracking)
        if before:
            text.setTextOrigin(placed.x, placed.y)
        before = look
        text.textOut(fragment.text)
    pen.drawText(text)


_colour = cache(HexColor)


def _mark_key(placed: PlacedFragment) -> tuple[int, int]:
    """Neighbours of one node are marked together; letters that stand for others are marked on their own."""
    return id(placed.fragment.run.node), id(placed.fragment) if placed.fragment.actual else 0


def _node(fragment: Fragment) -> Node | None:
    """Return the node of a piece; one that says what is meant, where other letters are drawn."""
    node = fragment.run.node
    if node is None or not fragment.actual:
        return node
    return Node("Span", node, {"ActualText": PDFString(fragment.actual)})


def _link(pen: Pen, spots: tuple[PlacedFragment, ...]) -> None:
    """Lay a link over each stretch of a line that leads somewhere."""
    for (node, y), group in groupby(spots, key=lambda placed: (placed.fragment.run.node, placed.y)):
        here = tuple(group)
        run = here[0].fragment.run
        if node is not None and run.target:
            start, end = min(placed.x for placed in here), max(placed.x + placed.fragment.width for placed in here)
            pen.remember(run.anchor, start, y + run.size)
            pen.link(node, run.target, run.note, (start, y - 0.25 * run.size, end, y + 0.8 * run.size))
