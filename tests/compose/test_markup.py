"""Small Markdown becomes blocks; anything else is refused."""

from __future__ import annotations

import pytest

from briefing.compose.escape import shield
from briefing.compose.markup import SectionBody, parse
from briefing.errors import TemplateError
from briefing.memo import (
    Bar,
    Block,
    Bullets,
    Chart,
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


def read(words: str) -> SectionBody:
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


ASKED = "| chart: Rise *asked for* | € million |  |\n|---|---|---|\n"


@pytest.mark.parametrize(
    ("words", "chart"),
    [
        (f"{ASKED}| a | 4.2 | b |", Chart("Rise asked for", "€ million", (Bar(A, 4.2, B),))),
        (f"{ASKED}| a | 4.2 |  |", Chart("Rise asked for", "€ million", (Bar(A, 4.2, (Text("4.2"),)),))),
        (
            "| Chart: x | |\n|--|--|\n| a | 1,200 |\n| b | 0 |",
            Chart("x", "", (Bar(A, 1200, (Text("1,200"),)), Bar(B, 0, (Text("0"),)))),
        ),
        (
            "| chart: x | y |\n|--|--|\n| **a** | 3\\.5 [2](cite:2) |",
            Chart("x", "y", (Bar((Strong("a"),), 3.5, (Text("3.5 "), Cite(2))),)),
        ),
        ("|chart:x|y|\n|--|--|\n|a|1e+06|b|", Chart("x", "y", (Bar(A, 1e6, (Text("1e+06"),)),))),
        (ASKED, Chart("Rise asked for", "€ million", ())),
    ],
)
def test_a_table_that_begins_with_chart_is_one(words: str, chart: Chart) -> None:
    """The first title says so; each row is a bar, with its number or the words for it at its end."""
    assert read(words).blocks == (chart,)


@pytest.mark.parametrize(
    ("words", "line", "what"),
    [
        (f"a\n\n{ASKED}| a | 1 | |\n| b | many | |", 6, "“many” is not the length of a bar."),
        (f"{ASKED}| a | -1 | |", 3, "“-1” is not the length of a bar."),
        (f"{ASKED}| a |  | b |", 3, "“” is not the length of a bar."),
        (f"{ASKED}| a | nan | b |", 3, "“nan” is not the length of a bar."),
        (f"{ASKED}| a | €4 | b |", 3, "“€4” is not the length of a bar."),
        ("| chart: | y |\n|--|--|\n| a | 1 |", 1, "a chart without a title."),
        ("| chart: x |\n|--|\n| a |", 1, "a chart has two or three columns, not 1."),
        ("a\n\n|chart: x|b|c|d|\n|--|--|--|--|", 3, "a chart has two or three columns, not 4."),
    ],
)
def test_a_chart_that_cannot_be_drawn_is_refused_with_its_place(words: str, line: int, what: str) -> None:
    """What is wrong is told with the template and the line of the row."""
    with pytest.raises(TemplateError) as refused:
        read(words)

    assert refused.value.what == f"x.md.j2, line {line}: {what}"


@pytest.mark.parametrize("title", [str(shield("chart: x")), "a chart: x", "charts", ""])
def test_a_table_is_no_chart_by_chance(title: str) -> None:
    """Words of an article, and words further on, make no chart."""
    assert isinstance(read(f"| {title} | y |\n|--|--|\n| a | b |").blocks[0], Table)


def test_the_title_stands_first() -> None:
    """A heading of the second level that opens a template is the section's title."""
    assert read("## Bottom *line*\n\na") == SectionBody("Bottom line", (Paragraph(A),))


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
