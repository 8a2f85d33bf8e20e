"""OpenDocument texts: what each paragraph is in the text that is read of it."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
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
