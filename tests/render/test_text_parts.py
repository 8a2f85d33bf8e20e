"""Each part of a memo as plain text, line by line."""

from __future__ import annotations

from typing import Any

import pytest

from briefing.memo import Emphasis, Heading, Link, Memo, Paragraph, Quotation, Section, Strong
from briefing.render.style import of
from briefing.render.text import write
from tests.builders import bullets, chart, line, memo, paragraph, source_list, table
from tests.render.spoken import STAMP

FULL = "\u2588"


def lines(*blocks: Any) -> list[str]:
    """The lines of the text below the heading of the section."""
    return text(memo(*blocks)).split("----\n\n", 1)[1].removesuffix("\n").split("\n")


def text(whole: Memo) -> str:
    """The text of a memo."""
    return write(whole, of("memo"), STAMP)[0].decode()


def test_the_whole() -> None:
    """Handling, title over a rule, masthead in columns, sections with a rule each, handling."""
    sections = (Section("a", "Part A", (paragraph("One."), paragraph("Two."))), Section("b", "\u4e2d", ()))
    masthead = (("As of", line("14 May")), ("Coverage period", line("long " * 20)))
    assert text(Memo("The title", "2026-05-14", masthead, sections, handling="Official")) == (
        "Official\n\nThe title\n=========\n\n"
        "As of:           14 May\n"
        "Coverage period: long long long long long long long long long long long long\n"
        "                 long long long long long long long long\n\n"
        "Part A\n------\n\nOne.\n\nTwo.\n\n\u4e2d\n--\n\nOfficial\n"
    )
    assert text(Memo("T", "2026-05-14", (), ())) == "T\n=\n"


def test_a_long_title() -> None:
    """The rule is as long as its longest line."""
    found = text(Memo("word " * 20, "2026-05-14", (), (Section("a", "term " * 17, ()),))).split("\n")
    assert [len(row) for row in found[:4]] == [79, 19, 79, 0]
    assert [len(row) for row in found[4:7]] == [79, 4, 79]


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        (Heading("Ostby"), ["Ostby"]),
        (paragraph("One ", Strong("two"), " ", Emphasis("three"), " ", 4), ["One two three [4]"]),
        (bullets(line("One"), line("Two")), ["  - One", "  - Two"]),
        (bullets(line("One"), line("Two"), ordered=True), ["  1. One", "  2. Two"]),
        (Quotation(line("One")), ["    One"]),
        (source_list(2), ["[1]  The Harbour Post, Ferry talks, part 1", "[2]  The Harbour Post, Ferry talks, part 2"]),
        (Paragraph((Link("here", "https://a.example"),)), ["here <https://a.example>"]),
        (Paragraph((Link("https://a.example", "https://a.example"),)), ["https://a.example"]),
        (Paragraph((Link("here", ""),)), ["here"]),
        (paragraph("5\u00a0km\u2007and\u202f6"), ["5 km and 6"]),
    ],
)
def test_blocks(block: Any, expected: list[str]) -> None:
    """Items and sources stand behind their mark, links before their address, spaces that do not break are plain."""
    assert lines(block) == expected


def test_lines_hang_below_their_mark() -> None:
    """What goes on stands below the first word, of a tenth source too."""
    assert lines(bullets(line("word " * 20)))[1] == "    word word word word word"
    assert lines(bullets(*[line("x")] * 9, line("word " * 20), ordered=True))[9:] == [
        " 10. word word word word word word word word word word word word word word word",
        "     word word word word word",
    ]


def test_tables() -> None:
    """Columns in their shares, a rule below the head and the last row, an empty line between rows."""
    assert lines(table("A | B", ("one", "two"), ("three", "four"))) == [
        "A                                        B",
        "---------------------------------------  ---------------------------------------",
        "one                                      two",
        "",
        "three                                    four",
        "---------------------------------------  ---------------------------------------",
    ]
    assert lines(table("A | B | C", ("x", "y", "z"), widths=(1, 1, 4)))[1] == "  ".join(["-" * 16, "-" * 16, "-" * 43])


def test_the_most_columns_of_a_table() -> None:
    """Eight fit; more are written as records, an empty line between two."""
    eight, nine = (" | ".join("ABCDEFGHI"[:n]) for n in (8, 9))
    assert lines(table(eight, tuple("12345678")))[0].startswith("A         B         C")
    assert lines(table(nine, tuple("123456789"), tuple("abcdefghi")))[7:11] == ["H: 8", "I: 9", "", "A: a"]


def test_a_chart() -> None:
    """Labels, bars on one scale and values; what has no bar has no space for it."""
    assert lines(chart(("One", 4, "four"), ("Another", 2, "two"), ("None", 0, "0"), title="Asked", unit="euro")) == [
        "Asked (euro)",
        f"  One      {FULL * 64} four",
        f"  Another  {FULL * 32} two",
        "  None     0",
    ]


def test_a_chart_of_long_words() -> None:
    """A label takes 28 columns and a value 26 beside the longest bar; both go on in their columns."""
    found = lines(chart(("label " * 8, 1, "value " * 8), ("x", 1, "y")))
    assert found[1:] == [
        "  label label label label",
        f"  label label label label       {FULL * 21} value value value value",
        f"{' ' * 54}value value value value",
        f"  {'x'.ljust(28)}  {FULL * 21} y",
    ]
    assert lines(chart(title="Asked")) == ["Asked"]


@pytest.mark.parametrize(("length", "expected"), [(80, 1), (81, 2), (160, 2), (161, 3)])
def test_words_of_any_length(length: int, expected: int) -> None:
    """Eighty letters stand on a line, and no more."""
    assert [len(row) for row in lines(paragraph("x" * length))][:1] == [80]
    assert len(lines(paragraph("x" * length))) == expected


@pytest.mark.parametrize(("letters", "expected"), [(40, 1), (41, 2)])
def test_two_words_of_a_line(letters: int, expected: int) -> None:
    """The space between them counts."""
    assert len(lines(paragraph(f"{'x' * 39} {'y' * letters}"))) == expected


def test_marks_that_are_too_wide() -> None:
    """A label of a record takes half of the columns at most for what goes on below it."""
    names = " | ".join([f"{'n' * 50}{number}" for number in range(9)])
    assert lines(table(names, ("word " * 8, *"12345678")))[:2] == [
        f"{'n' * 50}0: word word word word word word word word",
        f"{'n' * 50}1: 1",
    ]
    assert lines(table(names, ("word " * 10, *"12345678")))[1] == f"{' ' * 40}word word"
