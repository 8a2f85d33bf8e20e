"""Boxes and pages."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.memo import Block, Heading, Memo, Paragraph, Quotation, Text
from briefing.render.pdf.boxes import Box, ListItem, Stack, TableBox
from briefing.render.pdf.chart import BarRow
from briefing.render.pdf.lines import TextLine
from briefing.render.pdf.story import lay_out
from briefing.render.pdf.structure import Node
from briefing.render.pdf.text import TextBlock
from briefing.render.pdf.writer import paginate
from briefing.render.sanitize import tidy
from briefing.render.style import Look, of
from tests.builders import bullets, chart, line, memo, paragraph, table, with_annex

A4 = of("memo")
ROOM = A4.sheet.text_height


def pages(chosen: Memo, look: Look = A4) -> list[Stack]:
    """Pages of a memo."""
    return paginate(lay_out(tidy(chosen), look, Node("Document"), set()), look.sheet)


def leaves(box: object) -> list[TextBlock]:
    """All words of a box in order, repeated headers left out."""
    match box:
        case TextBlock():
            return [box]
        case ListItem():
            return [*([box.label] if box.label else []), box.body]
        case BarRow():
            return [box.label, box.value]
        case TableBox():
            return [cell for row in (box.header, *box.rows) for cell in row if not repeated(cell)]
        case Stack():
            return [leaf for part in box.parts for leaf in leaves(part)]
        case _:
            raise AssertionError(box)


def repeated(cell: TextBlock) -> bool:
    """Whether a cell is decoration."""
    return any(piece.run.node is None for row in cell.rows for piece in row)


def said(boxes: list[Stack]) -> str:
    """All that is meant on pages, without white space."""
    rows: list[TextLine] = [row for page in boxes for leaf in leaves(page) for row in leaf.rows]
    return "".join(piece.actual or piece.text for row in rows for piece in row).replace(" ", "")


WORDS = st.lists(st.sampled_from(["ox", "heron", "x" * 90, "Київ", "a-b"]), max_size=220).map(" ".join)
SHORT = st.lists(st.sampled_from(["ox", "heron", "Київ"]), max_size=12).map(" ".join)
BLOCKS: st.SearchStrategy[Block] = st.one_of(
    st.builds(Heading, st.sampled_from(["A heading", "Another"])),
    WORDS.map(lambda w: Paragraph((Text(w),))),
    WORDS.map(lambda w: Quotation((Text(w),))),
    st.lists(WORDS, max_size=6).map(lambda items: bullets(*(line(i) for i in items))),
    st.lists(st.tuples(WORDS, WORDS), max_size=5).map(lambda rows: table("One | Two", *rows)),
    st.lists(st.tuples(SHORT, st.floats(), SHORT), max_size=5).map(lambda bars: chart(*bars)),
)


@settings(deadline=None)
@given(st.lists(BLOCKS, max_size=12), st.sampled_from(["front", "body", "back"]))
def test_pages_hold_everything_once(blocks: list[Block], role: str) -> None:
    """Cut into pages, nothing is lost, said twice or moved; no page is higher than its room."""
    chosen = memo(*blocks, role=role)
    found = pages(chosen)
    tall = replace(A4, sheet=replace(A4.sheet, height=1e9))
    assert all(page.height <= ROOM + 0.1 for page in found)
    if role != "front":  # cells of a split row are told page by page
        assert sorted(said(found)) == sorted(said(pages(chosen, tall)))


@settings(deadline=None)
@given(st.lists(BLOCKS, min_size=1, max_size=12))
def test_no_heading_is_left_behind(blocks: list[Block]) -> None:
    """A page does not end with a heading whose text stands on the next one."""
    for page in pages(memo(*blocks, paragraph("The end.")))[:-1]:
        assert not last(page).keep


def last(box: Box) -> Box:
    """Return the innermost last part."""
    return last(box.parts[-1]) if isinstance(box, Stack) else box


def test_an_annex_begins_a_page() -> None:
    """The section with the key "annex" stands at the head of a page, however much room the one before has left."""
    first, second = pages(with_annex())
    assert said([first]).startswith("Amemo")
    assert said([second]) == "ANNEXTherest."


@pytest.mark.parametrize("lines", range(50, 62))
def test_no_line_is_left_alone(lines: int) -> None:
    """A paragraph that goes over the page leaves at least two lines behind and takes two along."""
    long = paragraph(" ".join(["wordwordwordword"] * 5 * 14))
    for page in pages(memo(*[paragraph("one line")] * (lines - 20), long, long, long)):
        for leaf in (page.parts[-1], page.parts[0]):
            body = leaves(leaf)[-1 if leaf is page.parts[-1] else 0]
            text = "".join(p.text for row in body.rows for p in row)
            assert len(body.rows) >= 2 or not text.startswith("wordword")


def test_a_table_row_is_kept_whole() -> None:
    """A short row goes to the next page rather than over it; the header is printed there again, as decoration."""
    rows = [("word " * 20, "word " * 30) for _ in range(40)]
    found = pages(memo(table("One | Two", *rows)))
    grids = [part for page in found for stack in page.parts if isinstance(stack, Stack) for part in stack.parts]
    tables = [grid for grid in grids if isinstance(grid, TableBox)]
    assert len(tables) > 1
    assert sum(len(grid.rows) for grid in tables) == 40
    assert [repeated(grid.header[0]) for grid in tables] == [False] + [True] * (len(tables) - 1)


@pytest.mark.parametrize("before", range(40, 60))
@pytest.mark.parametrize("rows", [2, 3, 4, 8])
def test_no_row_is_left_alone(rows: int, before: int) -> None:
    """A table that goes over the page leaves two rows at least on either side, as a paragraph does with lines."""
    found = pages(memo(*[paragraph("one line")] * before, table("One | Two", *[("a", "b")] * rows)))
    grids = [part for page in found for stack in page.parts if isinstance(stack, Stack) for part in stack.parts]
    shown = [len(grid.rows) for grid in grids if isinstance(grid, TableBox)]
    assert sum(shown) == rows
    assert rows == 2 or min(shown) >= 2


@pytest.mark.parametrize("before", range(40, 62, 3))
def test_a_chart_is_seen_as_a_whole(before: int) -> None:
    """A chart that does not fit at the foot of a page goes to the next one, with its caption and its heading."""
    bars = chart(*[(f"bar {n}", n, f"{n} m") for n in range(8)], title="All bars")
    found = pages(memo(*[paragraph("one line")] * before, Heading("Sums"), bars))
    holding = [page for page in found if "bar0" in said([page])]
    assert len(holding) == 1
    assert "SumsAllbarsbar00m" in said(holding)
    assert said(holding).endswith("7m")


def test_a_chart_longer_than_a_page_goes_on() -> None:
    """100 bars, and a label of 3,000 words, take several pages, and nothing is lost."""
    found = pages(memo(chart(*[("bar", n, "value") for n in range(100)], ("word " * 3000, 1, "value"))))
    assert len(found) > 3
    assert (said(found).count("word"), said(found).count("value")) == (3000, 101)


def test_a_cell_taller_than_the_page_is_split() -> None:
    """A cell of 3,000 words goes on over pages."""
    found = pages(memo(table("One | Two", ("short", "word " * 3000))))
    assert len(found) > 2
    assert said(found).count("word") == 3000
