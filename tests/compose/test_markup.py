"""Small Markdown becomes blocks; anything else is refused."""

from __future__ import annotations

import pytest

from briefing.compose.markup import Page, parse
from briefing.errors import TemplateError
from briefing.memo import (
    Block,
    Bullets,
    Cite,
    Emphasis,
    Heading,
    Paragraph,
    Quotation,
    Reference,
    References,
    Strong,
    Table,
    Text,
)


def read(words: str) -> Page:
    """Parse words, telling lines as they are."""
    return parse(words, lambda at: f"x.md.j2, line {at + 1}")


A, B = (Text("a"),), (Text("b"),)


@pytest.mark.parametrize(
    ("words", "block"),
    [
        ("a\nb", Paragraph((Text("a b"),))),
        ("a **b** *c*", Paragraph((Text("a "), Strong("b"), Text(" "), Emphasis("c")))),
        ("[a](strong:)[4](cite:4)[11](cite:11)", Paragraph((Strong("a"), Cite(4), Cite(11)))),
        ("### a", Heading("a")),
        ("- a\n- b", Bullets((A, B))),
        ("1. a\n1. b", Bullets((A, B), ordered=True)),
        ("> a", Quotation(A)),
        ("| a | b |\n|---|---|\n| b | a |", Table((A, B), ((B, A),))),
        ("| a | b |\n|-----|-|\n| b | a |", Table((A, B), ((B, A),), (5, 1))),
        ("- [1](source:1) a\n- [2](source:2) b", References((Reference(1, A), Reference(2, B)))),
        ("- [1](cite:1)", Bullets(((Cite(1),),))),
    ],
)
def test_each_block_has_its_markdown(words: str, block: Block) -> None:
    """What a template may write becomes the block that it stands for."""
    assert read(words).blocks == (block,)


def test_the_title_stands_first() -> None:
    """A heading of the second level that opens a template is the section's title."""
    assert read("## Bottom *line*\n\na") == Page("Bottom line", (Paragraph(A),))


@pytest.mark.parametrize(
    ("words", "line", "kind"),
    [
        ("a\n\n```\ncode\n```", 3, "fence"),
        ("    code", 1, "code block"),
        ("# one", 1, "a heading #"),
        ("a\n\n## late", 3, "a heading ##"),
        ("- a\n  - inner", 2, "bullet list"),
        ("- a\n\n  b", 3, "paragraph"),
        ("> - a", 1, "bullet list"),
        ("---", 1, "hr"),
        ("a\n\n`code`", 3, "code inline"),
        ("![a](b.png)", 1, "image"),
        ("a\\\nb", 1, "hardbreak"),
    ],
)
def test_other_markup_is_refused_with_its_place(words: str, line: int, kind: str) -> None:
    """What no renderer knows is named, with the template and the line, and with what may stand there."""
    with pytest.raises(TemplateError) as refused:
        read(words)

    assert refused.value.what == f"x.md.j2, line {line}: {kind} cannot stand here."
    assert "a paragraph, a list, a table" in refused.value.hint


@pytest.mark.parametrize("words", ["<b>a</b>", "a &amp; b", "<https://example.org>", "https://example.org", "a < b"])
def test_html_is_only_words(words: str) -> None:
    """Tags, entities and bare addresses have no meaning."""
    assert read(words).blocks == (Paragraph((Text(words),)),)
