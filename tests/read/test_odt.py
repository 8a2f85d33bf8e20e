"""OpenDocument texts: what each paragraph is in the text that is read of it."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from lxml import etree
from odfdo import Document, Element, Header, List, Paragraph

from briefing.read.formats import odt

SENTENCE = "The ferry to Sudland stops in May."


@pytest.mark.parametrize(
    ("element", "mark"),
    [
        (lambda: Header(1, SENTENCE), "# "),
        (lambda: Header(2, SENTENCE), "## "),
        (lambda: Header(5, SENTENCE), "## "),
        (lambda: Paragraph(SENTENCE, style="Title"), "# "),
        (lambda: List([SENTENCE]), "- "),
        (lambda: Paragraph(SENTENCE), ""),
        (lambda: Paragraph(SENTENCE, style="Text"), ""),
    ],
    ids=("heading", "second level", "fifth level", "title", "item", "plain", "style of text"),
)
def test_the_mark_of_a_paragraph(element: Callable[[], Element], mark: str) -> None:
    """Headings, titles and items of lists are marked; any other paragraph stands as it is."""
    document = Document("text")
    document.body.clear()
    document.body.append(element())
    file = io.BytesIO()
    document.save(file)
    assert odt.read(file.getvalue()).text.strip() == f"{mark}{SENTENCE}"


T = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
NAMES = f'xmlns:text="{T}" xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        ("<text:p>One<!-- two --> three</text:p>", ["One three"]),
        ("<text:p>One<text:span> two</text:span> three</text:p>", ["One two three"]),
        ("<text:p>One<text:s/>two<text:tab/>three</text:p>", ["One two three"]),
        ("<text:p>One<text:line-break/>two</text:p>", ["One", "two"]),
        ("<text:p>One<text:note><text:p>two</text:p></text:note> three</text:p>", ["One three"]),
        ("<text:p>One<office:annotation><text:p>two</text:p></office:annotation> three</text:p>", ["One three"]),
        ("<text:tracked-changes><text:p>One</text:p></text:tracked-changes><text:p>two</text:p>", ["two"]),
        ("<office:forms><text:p>One</text:p></office:forms><text:p>two</text:p>", ["two"]),
        ("<text:h>One</text:h><text:h text:outline-level='2'>two</text:h>", ["# One", "## two"]),
        ("<text:p> </text:p><text:p>One</text:p>", ["One"]),
    ],
)
def test_what_stands_in_a_paragraph(inner: str, text: list[str]) -> None:
    """Spaces, breaks and words in other letters are read; notes, remarks, deletions, forms and comments are not."""
    body = etree.fromstring(f"<office:text {NAMES}>{inner}</office:text>")
    assert list(odt._blocks(body)) == text  # noqa: SLF001 - what no writer of such files makes in a test
