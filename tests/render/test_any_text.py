"""Whatever stands in an article, every format is sound and shows it as plain words."""

from __future__ import annotations

import io
import subprocess
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import html

from briefing.memo import (
    Emphasis,
    Heading,
    Link,
    Memo,
    Original,
    Paragraph,
    Quotation,
    Reference,
    References,
    Section,
    Stretch,
    Strong,
    Text,
)
from briefing.render import FORMATS, render
from briefing.render.sanitize import clean
from tests.builders import bullets, chart, line, memo, paragraph, table
from tests.render.spoken import STAMP, body, folded, read_pdf_page, tight
from tests.tools import need

TRICKS = [
    "<b>bold</b>",
    "</para><para>",
    "AT&T and R&D <draft>",
    "{{ x }} {% for %}",
    "**stars** _lines_ `code`",
    "]]> <!-- --> <![CDATA[",
    "&lt; &#0; &amp;",
    "(a) \\b \\( Tj ET EMC",
    "a\x00b\x07c\x1b[0m",
    "a\ud800b",
    "abc\u202ecba\u202c",
    "x" * 10_000,
    "%PDF-1.7 endstream endobj",
    "=HYPERLINK(1)",
    "- 1. # >",
    "-----",
    "'\"`´’”",
]
ANY_TEXT = st.one_of(
    st.text(st.characters(exclude_categories=()), max_size=120),
    st.sampled_from(TRICKS),
    st.lists(st.sampled_from(TRICKS), max_size=3).map(" ".join),
)


def placed(text: str) -> Memo:
    """Build a memo with a text as paragraph, bullet and cell, and marks around them."""
    return memo(
        paragraph("P( ", Text(text), " )P"),
        bullets(line("B( ", Text(text), " )B")),
        table("A | B", (line("C( ", Text(text), " )C"), "x")),
    )


def everywhere(text: str) -> Memo:
    """Build a memo with a text in every place that there is."""
    said = line(Text(text), Strong(text), Emphasis(text), Link(text, text), 1)
    blocks = (Heading(text), Paragraph(said), bullets(said, said, ordered=True), Quotation(said), table("A", (said,)))
    drawn = chart((said, 2, said), (said, 1, said), title=text, unit=text)
    sources = References((Reference(1, said),))
    return Memo(
        text,
        text,
        ((text, said),),
        (Section(text, text, (*blocks, drawn, sources), "front"), Section(text, text, (*blocks, drawn), "back")),
        handling=text,
        originals=(Original(1, text, text, (Stretch(0, text, text),)),),
        record={"text": text, text: [text]},
    )


@settings(deadline=None)
@given(ANY_TEXT)
def test_html_shows_it(text: str) -> None:
    """A browser shows the words as they are, in paragraph, bullet and cell."""
    tree: Any = html.fromstring(body(placed(text), "html").decode())
    for mark, path in (("P", "//section/p"), ("B", "//li"), ("C", "//td[1]")):
        assert folded(tree.xpath(path)[0].text_content()) == folded(f"{mark}( {clean(text)} ){mark}")


@settings(deadline=None)
@given(ANY_TEXT)
def test_docx_shows_it(text: str) -> None:
    """Word shows the words as they are, in paragraph, bullet and cell."""
    document = Document(io.BytesIO(body(placed(text), "docx")))
    found = [p.text for p in document.paragraphs[-3:-1]] + [document.tables[0].rows[1].cells[0].text]
    assert [folded(f) for f in found] == [folded(f"{mark}( {clean(text)} ){mark}") for mark in "PBC"]


@settings(deadline=None)
@given(ANY_TEXT)
def test_txt_shows_it(text: str) -> None:
    """The plain text has the words as they are, but for where lines are broken."""
    found = tight(folded(body(memo(paragraph("P( ", Text(text), " )P")), "txt").decode()))
    assert tight(folded(f"P( {clean(text)} )P")) in found


PRINTED = st.text(st.characters(codec="latin-1", exclude_categories=("C", "Z")), min_size=1, max_size=12)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(PRINTED, min_size=1, max_size=30).map(" ".join))
def test_pdf_shows_it(tmp_path: Path, text: str) -> None:
    """A PDF has the words as they are in paragraph and bullet, but for where lines are broken."""
    found = tight(
        read_pdf_page(body(memo(paragraph("P( ", Text(text), " )P"), bullets(line(Text(text)))), "pdf"), tmp_path)
    )
    assert tight(folded(f"P( {clean(text)} )P")) in found


@pytest.mark.parametrize("text", TRICKS)
def test_pdf_shows_the_tricks(text: str, tmp_path: Path) -> None:
    """Markup of every kind is drawn as the characters that it is made of, in paragraph, bullet and cell."""
    found = tight(read_pdf_page(body(placed(text), "pdf"), tmp_path, top=0, bottom=0))
    for mark in "pbc":
        assert mark in found
        if len(text) < 100:
            assert tight(folded(f"{mark}( {clean(text)} ){mark}")) in found


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(ANY_TEXT)
def test_every_place_takes_it(tmp_path: Path, text: str) -> None:
    """Any text in any place gives a sound file in every format, and the same one twice."""
    chosen = everywhere(text)
    files = {f.name.rpartition(".")[2]: f.body for f in render(chosen, list(FORMATS), stamp=STAMP)}
    assert files == {f.name.rpartition(".")[2]: f.body for f in render(chosen, list(FORMATS), stamp=STAMP)}
    Document(io.BytesIO(files["docx"]))
    html.fromstring(files["html"].decode())
    (tmp_path / "memo.pdf").write_bytes(files["pdf"])
    done = subprocess.run(
        [need("qpdf"), "--check", str(tmp_path / "memo.pdf")], capture_output=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
