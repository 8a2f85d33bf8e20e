"""The memo in 80 columns."""

from __future__ import annotations

import pytest

from briefing.memo import Link, Paragraph
from briefing.render.text import _wrap, pad, width
from tests.builders import line, memo, paragraph, sample_memo, table
from tests.render.spoken import body


def lines(*blocks: object) -> list[str]:
    """Lines of the text of a memo of these blocks."""
    return body(memo(*blocks), "txt").decode().splitlines()  # type: ignore[arg-type]


def test_no_line_is_longer_than_the_screen() -> None:
    """The sample, tables included, keeps to 80 columns and has no space at the end of a line."""
    found = body(sample_memo(), "txt").decode().splitlines()
    assert [line for line in found if width(line) > 80 or line != line.rstrip()] == []


@pytest.mark.parametrize("letter", ["x", "中", "é"])
def test_a_long_word_is_cut(letter: str) -> None:
    """A word that no line holds goes on over lines, no letter lost, counted in columns."""
    word = letter * 1000
    found = [part for part in lines(paragraph(word)) if letter in part]
    assert "".join(found) == word
    assert max(map(width, found)) <= 80


def test_an_address_is_not_cut() -> None:
    """An address that may be clicked stays in one piece, in angle brackets behind its words."""
    href = "https://example.org/" + "a" * 100
    assert f"<{href}>" in lines(Paragraph((Link("here", href),)))


def test_an_address_is_not_said_twice() -> None:
    """An address that is its own words stands once."""
    href = "https://example.org/"
    assert lines(Paragraph((Link(href, href),)))[-1] == href


def test_table_columns_stand_below_one_another() -> None:
    """Cells begin at the column that the rule shows; a cell of several lines stays in its column."""
    found = lines(table("Name | Why", ("Ann", "spoke " * 12), ("中文", "wrote"), widths=(1, 3)))
    assert found[-7:] == [
        "Name                     Why",
        "-----------------------  -------------------------------------------------------",
        "Ann                      spoke spoke spoke spoke spoke spoke spoke spoke spoke",
        "                         spoke spoke spoke",
        "",
        "中文                     wrote",
        "-----------------------  -------------------------------------------------------",
    ]


def test_a_wide_table_becomes_records() -> None:
    """A table with more columns than the screen holds is written row by row, each cell behind its title."""
    names = [f"C{n}" for n in range(12)]
    found = lines(table(" | ".join(names), tuple(f"v{n}" for n in range(12))))
    assert found[-12:] == [f"C{n}: v{n}" for n in range(12)]


@pytest.mark.parametrize(("text", "columns"), [("", 0), ("abc", 3), ("é", 1), ("e\u0301", 1), ("中文", 4), ("Ａ", 2)])
def test_width_of_letters(text: str, columns: int) -> None:
    """Wide letters take two columns, accents none."""
    assert width(text) == columns
    assert width(pad(text, 9)) == 9


def test_handling_stands_first_and_last() -> None:
    """The handling line is the first and the last thing that is read."""
    found = body(sample_memo(handling="Restricted"), "txt").decode().splitlines()
    assert (found[0], found[-1]) == ("Restricted", "Restricted")


def test_an_empty_cell_is_empty() -> None:
    """An empty cell leaves its column blank."""
    assert "Ann" in lines(table("Name | Role", ("Ann", line())))


@pytest.mark.parametrize(
    ("columns", "lines"),
    [
        (17, ["on", "conditions\u00a0[3][4]"]),
        (12, ["on", "conditions", "[3][4]"]),
        (6, ["on", "condit", "ions", "[3][4]"]),
    ],
)
def test_numbers_of_sources_are_not_cut(columns: int, lines: list[str]) -> None:
    """In a narrow cell a line ends before or between them."""
    assert _wrap("on conditions\u00a0[3][4]", columns, whole_addresses=False) == lines
