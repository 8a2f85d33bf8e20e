"""Each part of a memo as HTML, element by element, and the style sheet in its essential rules."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest

from briefing.memo import Cite, Emphasis, Heading, Link, Memo, Original, Paragraph, Quotation, Section, Stretch, Strong
from briefing.render.html import reading_copy, writer
from briefing.render.style import of
from tests.builders import bullets, chart, line, memo, paragraph, source_list, table, with_originals
from tests.render.spoken import STAMP


def page(whole: Memo) -> str:
    """The page of a memo."""
    return writer.write(whole, of("memo"), STAMP)[0].decode()


def section(*blocks: Any) -> str:
    """What stands below the heading of the section."""
    inner = page(memo(*blocks)).split("<h2>Part</h2>\n", 1)[1]
    return inner.split("\n</section>", 1)[0]


CITED = '<a class="cite" href="#source-4" data-number="4">[4]</a>'
SPOTS = '<a class="cite" href="#source-4" data-number="4" data-at="3-9 12-15">[4]</a>'
TABLE = """<table role="table">
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">A &amp; B</th></tr></thead>
<tbody role="rowgroup">
<tr role="row"><td role="cell" data-label="A &amp; B">x</td></tr>
</tbody>
</table>"""
DRAWN = '<svg aria-hidden="true" width="{}%" height="10"><rect width="100%" height="10"/></svg>'
CHART = f"""<figure class="chart">
<figcaption>Asked (euro)</figcaption>
<ul role="list">
<li><span class="label">A</span> <span class="bar">{DRAWN.format("60.00")} <span>two</span></span></li>
<li><span class="label">B</span> <span class="bar">{DRAWN.format("30.00")} <span>one</span></span></li>
</ul>
</figure>"""
LINKED = '<p><a href="https://a.example/?b&amp;c" rel="noreferrer">A</a></p>'


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        (Heading("A & B"), "<h3>A &amp; B</h3>"),
        (paragraph("One <"), "<p>One &lt;</p>"),
        (paragraph(Strong("A<"), " ", Emphasis("B<")), "<p><strong>A&lt;</strong> <em>B&lt;</em></p>"),
        (paragraph("One ", 4), f"<p>One {CITED}</p>"),
        (paragraph(Cite(4, ((3, 9), (12, 15)))), f"<p>{SPOTS}</p>"),
        (
            Paragraph((Link("A", "https://a.example/?b&c"),)),
            '<p><a href="https://a.example/?b&amp;c" rel="noreferrer">A</a></p>',
        ),
        (bullets(line("A"), line("B")), "<ul>\n<li>A</li>\n<li>B</li>\n</ul>"),
        (bullets(line("A"), ordered=True), "<ol>\n<li>A</li>\n</ol>"),
        (Quotation(line("A")), "<blockquote><p>A</p></blockquote>"),
        (table("A & B", ("x",)), TABLE),
        (chart(("A", 2, "two"), ("B", 1, "one"), title="Asked", unit="euro"), CHART),
    ],
)
def test_blocks(block: Any, expected: str) -> None:
    """Each is the element that means it, its text escaped, its citations lead to their source."""
    assert section(block) == expected


def test_references() -> None:
    """A source has its anchor once, and its number leads to the article where the page has it."""
    whole = replace(memo(references=2), originals=(Original(2, "T", "", (Stretch(0, "x"),)),))
    found = page(whole).split("<h2>Sources</h2>\n", 1)[1].split("\n</section>", 1)[0]
    assert found == (
        '<ol class="references" role="list">\n<li id="source-1"><span class="number">[1]</span> '
        "<span>The Harbour Post, <em>Ferry talks, part 1</em></span></li>\n"
        '<li id="source-2"><a class="number" href="#article-2" data-number="2">[2]</a> '
        "<span>The Harbour Post, <em>Ferry talks, part 2</em></span></li>\n</ol>"
    )


def test_what_stands_around() -> None:
    """The head of the page, the handling line above and below, the title with the masthead, sections by their role."""
    masthead = (("As of", line("14 May <")),)
    sections = (Section("a&b", "A <", (), "front"), Section("annex", "B", (), "back"))
    whole = page(Memo("The <title>", "2026-05-14", masthead, sections, handling="Official <"))
    head, _, rest = whole.partition("<style>")
    assert head.startswith('<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n')
    for line_of_head in (
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="referrer" content="no-referrer">',
        '<meta name="date" content="2026-05-14T08:30:00+00:00">',
        "<title>The &lt;title&gt;</title>",
    ):
        assert f"\n{line_of_head}\n" in head
    handling = '<p class="handling">Official &lt;</p>'
    body = rest.partition("</style>\n")[2]
    assert body.startswith(
        f'</head>\n<body>\n<a class="skip" href="#memo">Skip to the memo</a>\n{handling}\n'
        '<main id="memo" tabindex="-1">\n'
        "<header>\n<h1>The &lt;title&gt;</h1>\n<dl>\n<div><dt>As of</dt> <dd>14 May &lt;</dd></div>\n</dl>\n</header>\n"
        '<section class="front" data-key="a&amp;b">\n<h2>A &lt;</h2>\n\n</section>\n'
        '<section class="back apart" data-key="annex">\n<h2>B</h2>\n\n</section>\n'
        f"</main>\n{handling}\n<script type"
    )
    assert body.endswith("</script>\n</body>\n</html>\n")
    assert "<dl>" not in page(replace(memo(), masthead=()))
    assert "handling" not in page(memo()).partition("</style>")[2].partition("<script")[0]


def test_what_a_page_may_do() -> None:
    """Its policy forbids all but its own style and script, addresses of a base, forms, and markup made of text."""
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', page(memo()))
    parts = re.sub(r"sha256-[\w+/=]{44}", "HASH", policy).split("; ")
    assert parts == [
        *("default-src 'none'", "style-src 'HASH'", "script-src 'HASH'", "base-uri 'none'", "form-action 'none'"),
        *("require-trusted-types-for 'script'", "trusted-types 'none'"),
    ]


def test_the_articles() -> None:
    """Each is folded away, with its number, headline and paper, its pieces by kind and place."""
    original = Original(2, "A <", "Post", (Stretch(7, "B <\r\n", "title"), Stretch(12, "C")), whole=False)
    found = reading_copy.articles(replace(memo(), originals=(original,)))
    assert found == (
        '<section class="articles" aria-labelledby="articles">\n<h2 id="articles">Articles</h2>\n'
        '<details>\n<summary><span class="number">[2]</span> <span class="title">A &lt;</span> '
        '<span class="about">Post</span></summary>\n<div class="body" id="article-2">\n'
        '<p class="gap">Only what stands around the cited passages is shown.</p>\n'
        '<p class="title" dir="auto" data-start="7">B &lt;&#13;\n</p>\n'
        '<p class="paragraph" dir="auto" data-start="12">C</p>\n</div>\n</details>\n</section>'
    )
    assert reading_copy.articles(memo()) == ""
    assert "Only what stands" not in reading_copy.articles(with_originals())
    assert "</details>\n<details>" in reading_copy.articles(with_originals())


@pytest.mark.parametrize("code", [0x0, 0x8, 0xE, 0x1B, 0x7F, 0x9F, 0x202A, 0x202E, 0x2066, 0x2069, 0xFDD0, 0xFDEF])
def test_signs_that_mislead(code: int) -> None:
    """First and last of each stretch of characters that no page can show, or that turn others."""
    assert reading_copy.verbatim(f"a{chr(code)}b") == "a\ufffdb"


@pytest.mark.parametrize("code", [0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF, 0xD800, 0xDFFF, 0xE0000, 0xE007F])
def test_signs_that_are_none(code: int) -> None:
    """The last two of each plane, halves of pairs, and tags."""
    assert reading_copy.verbatim(f"a{chr(code)}b") == "a\ufffdb"


@pytest.mark.parametrize("code", [0x9, 0xA, 0xD, 0x20, 0x7E, 0xA0, 0x2029, 0x202F, 0x2065, 0xFDCF, 0xFFFD, 0xE0080])
def test_signs_that_stay(code: int) -> None:
    """Their neighbours; other white space is a space."""
    assert reading_copy.verbatim(f"a{chr(code)}b") == f"a{chr(code)}b"
    assert reading_copy.verbatim("\x0b\x0c\x1c\x1f\x85") == " " * 5


def test_the_script_is_there() -> None:
    """It is the one that opens the articles."""
    assert "addEventListener" in reading_copy.script()
    assert reading_copy.script() in page(memo())


def test_a_source_list_twice() -> None:
    """Only the first has anchors."""
    assert page(memo(source_list(1), source_list(1))).count('<li id="source-1">') == 1
