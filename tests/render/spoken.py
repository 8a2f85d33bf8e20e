"""The words of a memo, in the order in which a reader meets them: as meant, and as read back from each format."""

from __future__ import annotations

import io
import re
import subprocess
import unicodedata
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, assert_never

from docx import Document
from docx.table import Table as WordTable
from lxml import html

from briefing.memo import Block, Bullets, Chart, Heading, Paragraph, Quotation, References, Table
from briefing.render import render
from briefing.render.sanitize import words
from briefing.render.text import FULL
from tests.tools import need

if TYPE_CHECKING:
    from briefing.memo import Memo
    from briefing.render import Page

STAMP = datetime(2026, 5, 14, 8, 30, tzinfo=UTC)


def body(memo: Memo, form: str, page: Page = "a4") -> bytes:
    """Return the file of one format."""
    return render(memo, [form], page=page, stamp=STAMP)[0].body


def folded(text: str) -> str:
    """Fold what formats may differ in: white space, capitals, the shapes of letters and hyphens."""
    plain = unicodedata.normalize("NFKC", text.replace("\u2011", "-")).casefold()
    return " ".join(plain.split())


def tight(text: str) -> str:
    """Take out white space altogether."""
    return text.replace(" ", "")


def unbroken(text: str) -> str:
    """Join what a line may be broken at: after a hyphen, a dash or a stroke."""
    return re.sub(r"(?<=\w[-\u2013\u2014/]) ", "", text)


def meant(memo: Memo, *, labels: bool) -> str:
    """All words of a memo; ``labels`` are the signs and numbers before the items of lists."""
    head = [memo.title, *(f"{label} {words(line)}" for label, line in memo.masthead)]
    rest = (part for s in memo.sections for part in (s.title, *(t for b in s.blocks for t in _block(b, labels=labels))))
    return folded(" ".join((*head, *rest)))


def _block(block: Block, *, labels: bool) -> Iterator[str]:
    match block:
        case Heading():
            yield block.text
        case Paragraph() | Quotation():
            yield words(block.line)
        case Bullets():
            yield from (_label(block, i) * labels + words(item) for i, item in enumerate(block.items, 1))
        case Table():
            yield from (words(cell) for row in (block.header, *block.rows) for cell in row)
        case Chart():
            yield block.caption
            yield from (words(line) for bar in block.bars for line in (bar.label, bar.shown))
        case References():
            yield from (f"[{entry.number}] {words(entry.line)}" for entry in block.entries)
        case _:
            assert_never(block)


def _label(block: Bullets, number: int) -> str:
    return f"{number}. " if block.ordered else "\u2022 "


def read_pdf(data: bytes, tmp: Path) -> str:
    """Words of the tagged content of a PDF: what a screen reader says, without header, footer and repeated rows.

    White space between inline elements is not told apart from that between blocks.
    """
    (tmp / "memo.pdf").write_bytes(data)
    tree = _run(need("pdfinfo"), "-struct-text", str(tmp / "memo.pdf"))
    return folded(" ".join(re.findall(r'^ *"(.*)"$', tree, re.MULTILINE)))


def read_pdf_page(data: bytes, tmp: Path, *, top: int = 44, bottom: int = 44) -> str:
    """Words between the header and the footer of each page of a PDF, as they are drawn."""
    (tmp / "memo.pdf").write_bytes(data)
    area = ("-x", "0", "-y", str(top), "-W", "596", "-H", str(842 - top - bottom))
    return folded(_run(need("pdftotext"), "-raw", *area, str(tmp / "memo.pdf"), "-"))


def read_docx(data: bytes) -> str:
    """Words of the body of a Word document; numbers and signs of lists are not text there."""
    document = Document(io.BytesIO(data))
    parts = [_word_part(part) for part in document.iter_inner_content()]
    return folded(" ".join(parts))


def _word_part(part: object) -> str:
    if isinstance(part, WordTable):
        cells = (cell for row in part.rows for cell in dict.fromkeys(row.cells))  # one that spans columns is told once
        return " ".join(p.text for cell in cells for p in cell.paragraphs)
    return str(getattr(part, "text", ""))


def read_html(data: bytes) -> str:
    """Words of the main part of a page."""
    main = html.fromstring(data.decode()).find(".//main")
    assert main is not None
    for block in main.iter("h1", "h2", "h3", "p", "li", "dt", "dd", "th", "td", "figcaption"):
        block.tail = f" {block.tail or ''}"
    return folded("".join(map(str, main.itertext())))


def read_txt(data: bytes, memo: Memo) -> str:
    """Words of a plain text; tables are read cell by cell, rules and addresses in angle brackets are left out."""
    text = data.decode().removeprefix(memo.handling).rstrip().removesuffix(memo.handling)
    for label, _ in memo.masthead:
        text = text.replace(f"\n{label}: ", f"\n{label} ", 1)
    found = re.sub(_TABLE, lambda m: _cells(m[1], m[2], m[3]), text)
    found = re.sub(f"{FULL}+", "", found)
    found = re.sub(r"^(=+|-+)$", "", found, flags=re.MULTILINE)
    return folded(re.sub(r"^ +- ", "\u2022 ", re.sub(r" <\w+:[^>]*>", "", found), flags=re.MULTILINE))


_TABLE = re.compile(r"((?:^.+\n)+?)^(-+(?:  -+)+)\n((?:.*\n)*?)^\2$", re.MULTILINE)


def _cells(header: str, rule: str, rows: str) -> str:
    columns = [m.span() for m in re.finditer("-+", rule)]
    lines = [block.splitlines() for block in (header, *re.split(r"\n\n", rows))]
    return "\n".join(" ".join(line[a:b].strip() for line in block) for block in lines for a, b in columns)


def _run(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, check=True, timeout=120)
    return done.stdout.decode("utf-8", "replace")
