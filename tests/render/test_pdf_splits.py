"""Where a box is cut at the foot of a page: rows of ten points each, counted out by hand."""

from __future__ import annotations

import pytest

from briefing.render.pdf.boxes import ListItem, Stack, TableBox, split_row
from briefing.render.pdf.chart import BarRow
from briefing.render.pdf.structure import Node
from briefing.render.pdf.text import TextBlock
from briefing.render.style import Type

TEN = Type("serif", 8, 10, "#000000")


def lines(count: int, *, keep: bool = False, before: float = 0.0, after: float = 0.0) -> TextBlock:
    """So many lines, of no words."""
    return TextBlock(((),) * count, TEN, before, after, keep=keep)


def tall(*boxes: object) -> list[int | None]:
    """How many lines each box has, and nothing for none."""
    return [len(box.rows) if isinstance(box, TextBlock) else None for box in boxes]


@pytest.mark.parametrize(
    ("count", "available", "kept", "forced"),
    [
        (5, 50, [5, None], [5, None]),
        (5, 49.99, [5, None], [5, None]),
        (5, 49.98, [3, 2], [3, 2]),
        (5, 39, [3, 2], [3, 2]),
        (5, 29.98, [2, 3], [2, 3]),
        (5, 19.98, [None, 5], [1, 4]),
        (4, 39, [2, 2], [2, 2]),
        (3, 29, [None, 3], [1, 2]),
        (2, 19, [None, 2], [1, 1]),
        (2, 0, [None, 2], [1, 1]),
        (0, 0, [0, None], [0, None]),
    ],
)
def test_a_paragraph(count: int, available: float, kept: list[int | None], forced: list[int | None]) -> None:
    """Two lines at least stay on either side; by force one line always fits."""
    assert tall(*lines(count).split(available, force=False)) == kept
    assert tall(*lines(count).split(available, force=True)) == forced


def test_what_goes_with_the_halves_of_a_paragraph() -> None:
    """Space above, a link's goal and a line of the outline stay with the first; space below goes with the rest."""
    whole = TextBlock(((),) * 4, TEN, 1.0, 2.0, keep=True, anchor="here", outline=(1, "A"))
    head, rest = whole.split(25, force=False)
    assert head == TextBlock(((),) * 2, TEN, 1.0, 0.0, keep=True, anchor="here", outline=(1, "A"))
    assert rest == TextBlock(((),) * 2, TEN, 0.0, 2.0, keep=True)
    assert whole.height == 40
    assert whole.drop == pytest.approx(1 + 6.4)


def test_an_item_of_a_list() -> None:
    """Its label stays with the first lines; it has the space of its body, and is as tall as the taller of both."""
    item = ListItem(lines(1), lines(4, before=1, after=2), 12)
    assert (item.height, item.before, item.after) == (40, 1, 2)
    assert ListItem(lines(3), lines(2), 12).height == 30
    assert ListItem(None, lines(2), 12).height == 20
    head, rest = item.split(25, force=False)
    assert head == ListItem(lines(1), lines(2, before=1), 12)
    assert rest == ListItem(None, lines(2, after=2), 12)
    assert item.split(15, force=False) == (None, item)
    assert item.split(40, force=False) == (item, None)


def test_an_item_whose_label_is_taller() -> None:
    """It goes to the next page whole, and by force is left as it is."""
    item = ListItem(lines(3), lines(2), 12)
    assert item.split(29, force=False) == (None, item)
    assert item.split(30, force=False) == (item, None)
    assert item.split(29, force=True) == (item, None)


def table(*rows: int, header: int = 1) -> TableBox:
    """A table of one column; each row has so many lines, and a point of air above and below."""
    return TableBox((lines(header),), tuple((lines(count),) for count in rows), (100.0,), 1.0)


def rows(*halves: TableBox | None) -> list[list[int]]:
    """How many lines each row of each part has."""
    return [[len(row[0].rows) for row in half.rows] if half else [] for half in halves]


@pytest.mark.parametrize(
    ("shape", "available", "kept"),
    [
        ([1, 1, 1, 1], 60, [[1, 1, 1, 1], []]),
        ([1, 1, 1, 1], 59.9, [[1, 1], [1, 1]]),
        ([1, 1, 1, 1], 36, [[1, 1], [1, 1]]),
        ([1, 1, 1, 1], 35.9, [[], [1, 1, 1, 1]]),
        ([1, 1, 1, 1, 1], 59, [[1, 1, 1], [1, 1]]),
        ([1, 1, 1], 47, [[], [1, 1, 1]]),
        ([1, 1], 35, [[1], [1]]),
        ([1, 1], 24, [[1], [1]]),
        ([1, 1], 23.9, [[], [1, 1]]),
        ([1, 1], 11, [[], [1, 1]]),
        ([], 12, [[], []]),
    ],
)
def test_a_table(shape: list[int], available: float, kept: list[list[int]]) -> None:
    """No row is left alone below the header, or over the page; of two rows each may stand alone."""
    assert rows(*table(*shape).split(available, force=False)) == kept


def test_the_second_part_of_a_table() -> None:
    """Its header is printed again; the space above and below the table is above and below all of it."""
    whole = table(1, 1, 1, 1)
    assert (whole.height, whole.before, whole.after) == (60, 1.5, 4.0)
    head, rest = whole.split(40, force=False)
    assert head is not None
    assert rest is not None
    assert (head.before, head.after, rest.before, rest.after) == (1.5, 0.0, 0.0, 4.0)
    assert (head.header, rest.header) == (whole.header, whole.header)
    assert table(1).split(11, force=False) == (None, table(1))


def test_a_row_that_is_taller_than_a_page() -> None:
    """By force it is cut inside; what stands before it is not."""
    assert rows(*table(9).split(44, force=True)) == [[3], [6]]
    assert rows(*table(9).split(44, force=False)) == [[], [9]]
    assert rows(*table(1, 9).split(44, force=True)) == [[1], [9]]
    assert rows(*table(1, 1, 9).split(44, force=True)) == [[1, 1], [9]]


def test_the_cells_of_a_row() -> None:
    """A cell that fits leaves an empty one behind; where all fit there is nothing to cut."""
    assert split_row((lines(4), lines(1)), 25) == ((lines(2), lines(1)), (lines(2), lines(0)))
    assert split_row((lines(2), lines(1)), 25) == (None, None)


def bar(label: int, value: int = 1, *, keep: bool = True) -> BarRow:
    """A bar whose label has so many lines."""
    return BarRow(lines(label), lines(value), 30, 50, Node("Figure"), "#000000", 1.0, keep, after=6)


def test_a_bar() -> None:
    """It is cut only by force, where a label is taller than a page; then its bar stands with the first half."""
    whole = bar(4)
    assert (whole.height, bar(1, 3).height) == (42, 32)
    assert whole.split(42, force=False) == (whole, None)
    assert whole.split(42, force=True) == (whole, None)
    assert whole.split(41, force=False) == (None, whole)
    head, rest = whole.split(27, force=True)
    assert head is not None
    assert rest is not None
    assert tall(head.label, head.value, rest.label, rest.value) == [2, 1, 2, 0]
    assert (head.length, head.after, head.keep) == (50, 0, False)
    assert (rest.length, rest.after, rest.keep) == (0, 6, True)


def test_a_stack() -> None:
    """Its height has the larger of two spaces between each two parts, and its own padding; it is cut in a part."""
    whole = Stack((lines(1, after=3), lines(4, before=2), lines(1, before=1)), 100, 5, 6, pad=7)
    assert whole.height == 60 + 3 + 1 + 14
    assert whole.split(78, force=False) == (whole, None)
    head, rest = whole.split(14 + 10 + 3 + 29, force=False)
    assert head == Stack((lines(1, after=3), lines(2, before=2)), 100, 5, 0, pad=7)
    assert rest == Stack((lines(2), lines(1, before=1)), 100, 0, 6, pad=7)
    first, other = whole.split(14 + 10 + 3 + 19, force=False)
    assert first == Stack((lines(1, after=3),), 100, 5, 0, pad=7)
    assert other == Stack((lines(4, before=2), lines(1, before=1)), 100, 0, 6, pad=7)
    assert whole.split(14 + 9, force=False) == (None, whole)


def test_headings_go_with_what_follows() -> None:
    """None is left at the foot of a page, however many stand together; by force they are, at the head of one."""
    heads = (lines(1, keep=True), lines(1, keep=True))
    whole = Stack((lines(2), *heads, lines(2)), 100)
    assert whole.split(45, force=False) == (Stack((lines(2),), 100), Stack((*heads, lines(2)), 100))
    only = Stack((*heads, lines(2)), 100)
    assert only.split(35, force=False) == (None, only)
    assert only.split(35, force=True) == (Stack((*heads, lines(1)), 100), Stack((lines(1),), 100))
    assert whole.split(45, force=True) == (Stack((lines(2),), 100), Stack((*heads, lines(2)), 100))
