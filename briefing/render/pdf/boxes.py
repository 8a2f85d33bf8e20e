"""Boxes that stack: list items, tables, panels. Each knows its height, how to split, and how to draw itself."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from reportlab.lib.colors import HexColor

from briefing.render.style import BAR, HAIRLINE, RULE

if TYPE_CHECKING:
    from briefing.render.pdf.canvas import Pen
    from briefing.render.pdf.text import TextBlock


class Box(Protocol):
    """Something with a height that can be drawn and split."""

    @property
    def height(self) -> float:
        """In points, without the space around it."""
        ...

    @property
    def before(self) -> float:
        """Space that it wants above."""
        ...

    @property
    def after(self) -> float:
        """Space that it wants below."""
        ...

    @property
    def keep(self) -> bool:
        """Stays on the page of what follows."""
        ...

    def split(self, available: float, *, force: bool) -> tuple[Box | None, Box | None]:
        """What fits into ``available``, and the rest; with ``force`` something always fits."""
        ...

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw from the upper left corner."""
        ...


@dataclass(frozen=True, slots=True)
class ListItem:
    """A label and a text beside it."""

    label: TextBlock | None
    body: TextBlock
    indent: float
    lead: float = 0.0
    """From the left edge to the label."""
    keep: bool = False

    @property
    def height(self) -> float:
        """Of the taller one."""
        return max(self.body.height, self.label.height if self.label else 0.0)

    @property
    def before(self) -> float:
        """Of the body."""
        return self.body.before

    @property
    def after(self) -> float:
        """Of the body."""
        return self.body.after

    def split(self, available: float, *, force: bool) -> tuple[ListItem | None, ListItem | None]:
        """Split the body; the label stays with its first line."""
        head, tail = self.body.split(available, force=force)
        if tail is None and self.height > available and not force:  # the label is the taller one
            return None, self
        return (
            replace(self, body=head) if head else None,
            replace(self, body=tail, label=self.label if head is None else None) if tail else None,
        )

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw both on one foot."""
        if self.label:
            self.label.draw(pen, x + self.lead, top, self.body.drop)
        self.body.draw(pen, x + self.indent, top)


Cells = tuple["TextBlock", ...]


@dataclass(frozen=True, slots=True)
class TableBox:
    """A table: a header that is printed again on each page, rows between hairlines."""

    header: Cells
    rows: tuple[Cells, ...]
    widths: tuple[float, ...]
    pad: float
    """Above and below the text of a cell."""
    before: float = 1.5
    after: float = 4.0
    keep: bool = False

    @property
    def height(self) -> float:
        """Of the header and all rows."""
        return sum(map(self.tall, (self.header, *self.rows)))

    def split(self, available: float, *, force: bool) -> tuple[TableBox | None, TableBox | None]:
        """Split between rows; inside a row only by force: where it is higher than a page."""
        left = available - self.tall(self.header)
        if left < 0 and not force:
            return None, self
        for number, row in enumerate(self.rows):
            if self.tall(row) > left:
                return self._cut(number, left, force=force)
            left -= self.tall(row)
        return self, None

    def _cut(self, number: int, available: float, *, force: bool) -> tuple[TableBox | None, TableBox | None]:
        if not force and len(self.rows) > 2:  # no row is left alone, neither below its header nor over the page
            number = min(number, len(self.rows) - 2)
            number = number if number > 1 else 0
        kept, rest = self.rows[:number], self.rows[number:]
        if force and not kept:
            upper, lower = split_row(rest[0], available - 2 * self.pad)
            if upper and lower:
                kept, rest = (*kept, upper), (lower, *rest[1:])
        if not kept:
            return None, self
        again = tuple(cell.unmarked() for cell in self.header)
        return replace(self, rows=kept, after=0.0), replace(self, header=again, rows=rest, before=0.0)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw row by row, each cell in turn, and a rule below each row."""
        for number, row in enumerate((self.header, *self.rows)):
            at = x
            for cell, width in zip(row, self.widths, strict=True):
                cell.draw(pen, at, top - self.pad)
                at += width
            top -= self.tall(row)
            rule(pen, x, top, sum(self.widths), heavy=number == 0)

    def tall(self, row: Cells) -> float:
        """Height of a row."""
        return max(cell.height for cell in row) + 2 * self.pad


def split_row(row: Cells, available: float) -> tuple[Cells | None, Cells | None]:
    """Split each cell of a row by force, so that each has a head. A cell that fits leaves an empty one behind."""
    halves = [cell.split(available, force=True) for cell in row]
    if all(tail is None for _, tail in halves):
        return None, None
    heads = tuple(head or cell for (head, _), cell in zip(halves, row, strict=True))
    return heads, tuple(tail or replace(cell, rows=()) for (_, tail), cell in zip(halves, row, strict=True))


def rule(pen: Pen, x: float, y: float, width: float, *, heavy: bool = False) -> None:
    """Draw a hairline as decoration."""
    pen.decorate()
    pen.setStrokeColor(HexColor(RULE))
    pen.setLineWidth(2 * HAIRLINE if heavy else HAIRLINE)
    pen.line(x, y, x + width, y)
    pen.unmark()


def rule_down(pen: Pen, x: float, top: float, height: float) -> None:
    """Draw an upright hairline as decoration."""
    pen.decorate()
    pen.setStrokeColor(HexColor(RULE))
    pen.setLineWidth(2 * HAIRLINE)
    pen.line(x, top, x, top - height)
    pen.unmark()


@dataclass(frozen=True, slots=True)
class Stack:
    """Boxes below one another; ``tint`` and ``bar`` set them apart as a panel."""

    parts: tuple[Box, ...]
    width: float
    before: float = 0.0
    after: float = 0.0
    keep: bool = False
    pad: float = 0.0
    """Inside the panel, on all sides."""
    tint: str = ""
    bar: str = ""
    inset: float = 0.0
    """From the left edge."""

    @property
    def height(self) -> float:
        """Of all parts and the space between them."""
        return sum(p.height for p in self.parts) + sum(self._gap(i) for i in range(len(self.parts))) + 2 * self.pad

    def _gap(self, number: int) -> float:
        return max(self.parts[number - 1].after, self.parts[number].before) if number else 0.0

    def split(self, available: float, *, force: bool) -> tuple[Stack | None, Stack | None]:
        """Split between parts or inside one; a heading is not left behind."""
        left = available - 2 * self.pad
        for number, part in enumerate(self.parts):
            left -= self._gap(number)
            if part.height > left:
                return self._cut(number, left, force=force)
            left -= part.height
        return self, None

    def _cut(self, number: int, available: float, *, force: bool) -> tuple[Stack | None, Stack | None]:
        first = all(p.keep for p in self.parts[:number])
        head, tail = self.parts[number].split(available, force=force and first)
        kept = (*self.parts[:number], *filter(None, [head]))
        rest = (*filter(None, [tail]), *self.parts[number + 1 :])
        while kept and kept[-1].keep and not (force and first):
            kept, rest = kept[:-1], (kept[-1], *rest)
        if not kept:
            return None, self
        return replace(self, parts=kept, after=0.0), replace(self, parts=rest, before=0.0)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw the panel, then its parts."""
        x += self.inset
        self._panel(pen, x, top)
        top -= self.pad
        for number, part in enumerate(self.parts):
            top -= self._gap(number)
            part.draw(pen, x + self.pad + (4 * BAR if self.bar else 0.0), top)
            top -= part.height

    def _panel(self, pen: Pen, x: float, top: float) -> None:
        for colour, width in ((self.tint, self.width), (self.bar, BAR)):
            if colour:
                pen.decorate()
                pen.setFillColor(HexColor(colour))
                pen.rect(x, top - self.height, width, self.height, stroke=0, fill=1)
                pen.unmark()
