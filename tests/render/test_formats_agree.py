"""All formats, read back, say the same words in the same order."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from briefing.memo import Bullets, Emphasis, Heading, Link, Memo, Paragraph, Quotation, Strong, Text
from briefing.render import Page
from tests.builders import bullets, chart, line, memo, paragraph, sample_memo, source_list, table
from tests.processes import environment
from tests.render.spoken import (
    body,
    folded,
    meant,
    read_docx,
    read_html,
    read_pdf,
    read_pdf_page,
    read_txt,
    tight,
    unbroken,
)
from tests.tools import need

EVERY_BLOCK = memo(
    Heading("A heading"),
    paragraph("Words, then a citation ", 1, " and ", 2, ", ", Strong("strong"), " and ", Emphasis("set apart"), "."),
    bullets(line("first ", 1), line("second")),
    bullets(line("one"), line("two ", 1, 2), ordered=True),
    Quotation(line("“Quoted words”, ", 2)),
    table("Name | Role | Why", ("Ann", line("Mayor of the ", Strong("town")), line("spoke ", 1)), ("Bo", "", "–")),
    chart(
        ("Skagen Lines", 4.2, line("€4.2 million ", 1, 2)),
        (line("The council’s own advisers, ", Emphasis("in a letter"), " to all of its members"), 2, "“nearer two”"),
        ("Nothing", 0, "0"),
        ("The least that can be drawn", 0.001, "€1,000, which is less than one of the others would notice ever"),
        title="Rise asked for",
        unit="€ million a year",
    ),
    chart(("None", 0, "0"), title="All of them nought"),
    chart(title="Without a bar"),
    Paragraph((Link("a page", "https://example.org/a?b=1&c=2"), Text(" and its end"))),
    references=2,
)
EMPTY = Memo("Nothing", "2026-05-14", (), ())
ONE_EACH = memo(paragraph("one"), Bullets((line("only"),)), title="One of each")
MANY_PAGES = memo(
    *(paragraph(f"Paragraph {n} ", "of a memo that goes on over pages " * 6, n) for n in range(1, 80)),
    title="Pages",
    references=90,
)
MEMOS = {"sample": sample_memo(), "every block": EVERY_BLOCK, "empty": EMPTY, "one each": ONE_EACH, "pages": MANY_PAGES}


@pytest.mark.parametrize("name", MEMOS)
@pytest.mark.parametrize("page", ["a4", "letter"])
def test_pdf_says_what_is_meant(name: str, page: Page, tmp_path: Path) -> None:
    """The tagged text of the PDF is the memo, word for word, in reading order."""
    assert tight(read_pdf(body(MEMOS[name], "pdf", page), tmp_path)) == tight(meant(MEMOS[name], labels=True))


@pytest.mark.parametrize("name", MEMOS)
def test_pdf_shows_what_is_meant(name: str, tmp_path: Path) -> None:
    """The words drawn on the pages, between header and footer, are the memo in reading order.

    The head of a table that goes over a page is drawn again there.
    """
    found = read_pdf_page(body(MEMOS[name], "pdf"), tmp_path)
    for head in ("who role side why they matter ", "value what who says so as of source "):
        first, *others = found.split(head)
        found = head.join((first, "".join(others))) if others else found
    assert unbroken(found) == unbroken(meant(MEMOS[name], labels=True))


@pytest.mark.parametrize("name", MEMOS)
def test_docx_says_what_is_meant(name: str) -> None:
    """The body of the Word document is the memo, word for word."""
    assert read_docx(body(MEMOS[name], "docx")) == meant(MEMOS[name], labels=False)


@pytest.mark.parametrize("name", MEMOS)
def test_html_says_what_is_meant(name: str) -> None:
    """The main part of the page is the memo, word for word."""
    assert read_html(body(MEMOS[name], "html")) == meant(MEMOS[name], labels=False)


@pytest.mark.parametrize("name", MEMOS)
def test_txt_says_what_is_meant(name: str) -> None:
    """The plain text is the memo, word for word; tables are read cell by cell."""
    chosen = MEMOS[name]
    assert read_txt(body(chosen, "txt"), chosen) == meant(chosen, labels=True)


@pytest.mark.parametrize("name", MEMOS)
def test_docx_opens_in_libreoffice(name: str, tmp_path: Path) -> None:
    """LibreOffice opens the Word document and finds the same words."""
    (tmp_path / "memo.docx").write_bytes(body(MEMOS[name], "docx"))
    found = _converted(tmp_path).replace("\u2022 ", "").replace("\u2022\t", "")
    assert folded(found).split() == [w for w in meant(MEMOS[name], labels=True).split() if w != "\u2022"]


def _converted(folder: Path) -> str:
    command = [need("soffice"), "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to"]
    target = ["txt:Text (encoded):UTF8", "--outdir", str(folder), str(folder / "memo.docx")]
    subprocess.run([*command, *target], check=True, capture_output=True, timeout=180, env=environment(folder))
    return (folder / "memo.txt").read_text("utf-8-sig")


def test_a_missing_source_is_said_but_not_linked() -> None:
    """A citation of a source that the memo does not list stands as plain words in every format."""
    lost = memo(paragraph("Said so ", 7), references=1)
    assert b"#source-7" not in body(lost, "html")
    assert b"source_7" not in body(lost, "docx")
    assert folded("Said so [7]") in read_html(body(lost, "html"))
    assert folded("Said so [7]") in read_docx(body(lost, "docx"))


def test_sources_are_numbered_as_given() -> None:
    """Numbers of sources are those of the memo, whatever their order."""
    shown = source_list(3)
    turned = memo(type(shown)(shown.entries[::-1]))
    assert "[3] the harbour post, ferry talks, part 3 [2]" in read_docx(body(turned, "docx"))
