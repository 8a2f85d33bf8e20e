"""Word documents: what each paragraph is in the text that is read of it."""

from __future__ import annotations

import io

import pytest
from docx import Document

from briefing.read.formats import word

SENTENCE = "The ferry to Sudland stops in May."
STYLES = [
    ("Title", "# "),
    ("Heading 1", "# "),
    ("Heading 2", "## "),
    ("Heading 5", "## "),
    ("Normal", ""),
    ("Body Text", ""),
    ("Caption", ""),
    ("List Bullet", "- "),
    ("List Number 2", "- "),
    ("Quote", "> "),
    ("Intense Quote", "> "),
]


def text_of(*paragraphs: tuple[str, str]) -> str:
    """Return what is read of a document with paragraphs of a style each."""
    document = Document()
    for style, words in paragraphs:
        document.add_paragraph(words, style=style)
    file = io.BytesIO()
    document.save(file)
    return word.read(file.getvalue()).text


@pytest.mark.parametrize(("style", "mark"), STYLES)
def test_the_mark_of_a_style(style: str, mark: str) -> None:
    """Headings, items of lists and quotations are marked; any other paragraph stands as it is."""
    assert text_of((style, SENTENCE)) == f"{mark}{SENTENCE}\n"


def test_paragraphs_stand_apart() -> None:
    """One plain paragraph behind another is a paragraph, whatever stood before it."""
    text = text_of(("Title", "Ferry stops"), ("List Bullet", "In May"), ("Normal", SENTENCE), ("Normal", "So it is."))
    assert text == f"# Ferry stops\n\n- In May\n\n{SENTENCE}\n\nSo it is.\n"
