"""Text from articles stays text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from briefing.compose import escape
from briefing.compose.markup import parse
from briefing.memo import Bullets, Cite, Heading, Inline, Line, Link, Paragraph, Strong, Table, Text

ANY = st.text(st.characters(exclude_categories=()), max_size=60)
"""Any text at all: lone surrogates, controls and code points without a character too."""


def blocks(words: str) -> list[object]:
    """Read words as the blocks of a section."""
    return list(parse(words, lambda at: f"line {at}").blocks)


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("two\n words\t ", "two words"),
        ("a\x00b\x07c", "abc"),
        ("lone \ud800 surrogate", "lone surrogate"),
        ("\ufeffmark \u202eturned", "mark turned"),
        ("Łódź – Київ 東京 👩‍🚀", "Łódź – Київ 東京 👩‍🚀"),
        ("\ufffe\U0001ffff", ""),
    ],
)
def test_clean_drops_only_what_no_page_can_show(text: str, cleaned: str) -> None:
    """White space is folded; controls, surrogates and marks of direction go; letters of any script stay."""
    assert escape.clean(text) == cleaned


@given(ANY)
def test_no_text_becomes_markup_in_a_paragraph(text: str) -> None:
    """Whatever an article says, it comes out of the parser as the same plain words."""
    expected = escape.clean(text)
    found = blocks(f"Before {escape.shield(text)} after\n\n{escape.shield(text)}\n")

    assert isinstance(found[0], Paragraph)
    assert said(found[0].line).split() == f"Before {expected} after".split()
    assert all(isinstance(b, Paragraph) for b in found)


@given(ANY)
def test_no_text_becomes_markup_in_a_list_or_a_table(text: str) -> None:
    """Whatever an article says, a list keeps its items and a table its cells."""
    words = escape.shield(text)
    listed, table = blocks(f"- {words}\n- second\n\n| a | b |\n|---|---|\n| {words} | {words} |\n")

    assert isinstance(listed, Bullets)
    assert isinstance(table, Table)
    assert [len(row) for row in table.rows] == [2]
    assert said(table.rows[0][1]) == said(listed.items[0]) == escape.clean(text)


@given(ANY, st.integers(1, 999))
def test_markers_carry_any_text(text: str, number: int) -> None:
    """A marker keeps its meaning and its words, whatever they are and whatever stands beside it."""
    words = f"x{escape.strong(text)}{escape.cite(number)}"
    expected = (Text("x"), Strong(escape.clean(text)), Cite(number))

    (block,) = blocks(words)

    assert isinstance(block, Paragraph)
    assert flat(block.line) == flat(expected)


def test_a_heading_holds_no_markup() -> None:
    """A heading is bare words."""
    assert blocks(f"### {escape.shield('**A** # [x](y)')}") == [Heading("**A** # [x](y)")]


@pytest.mark.parametrize("address", [None, "", "javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "//x"])
def test_an_address_that_nobody_should_follow_is_no_link(address: str | None) -> None:
    """Only web addresses become links."""
    assert escape.link("words", address) == Markup("words")


def test_a_web_address_is_a_link() -> None:
    """A link leads where the article's address leads, whatever signs stand in it."""
    (block,) = blocks(str(escape.link("a [b]", "https://example.org/x_(y)?q=1&r=é")))
    assert block == Paragraph((Link("a [b]", "https://example.org/x_%28y%29?q=1&r=%C3%A9"),))


def said(line: Line) -> str:
    """Say a line in bare words."""
    return "".join(s.text for s in line if not isinstance(s, Cite))


def flat(line: Line) -> list[tuple[type[Inline], str]]:
    """Show a line without what white space at its seams may change."""
    joined = [(type(s), str(s.number) if isinstance(s, Cite) else " ".join(s.text.split())) for s in line]
    return [j for j in joined if j[1]]
