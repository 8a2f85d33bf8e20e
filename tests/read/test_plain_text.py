"""What calls itself text: it stays as it is, and what is something else is told."""

from __future__ import annotations

import pytest

from briefing.read.formats import rtf, text
from briefing.read.records import UnreadableError

PAGE = "it is the source of a web page, whatever its name says: name it .html"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ("%PDF-1.7 x", "it is a PDF, whatever its name says: name it .pdf"),
        ("{\\rtf1 x}", "it is Rich Text, whatever its name says: name it .rtf"),
        ("<html><p>x", PAGE),
        (" <!DOCTYPE  HTML><p>x", PAGE),
        ("<?xml version='1.0'?>\n<!-- a\nb -->\n<html lang='en'>", PAGE),
        (" " * 4091 + "<html>", PAGE),
    ],
)
def test_refuses(data: str, reason: str) -> None:
    """PDF, Rich Text and pages are named, with what to do."""
    with pytest.raises(UnreadableError) as caught:
        text.read(data.encode())
    assert str(caught.value) == reason


@pytest.mark.parametrize("data", ["One <html> two", "<htmlx>", " " * 4092 + "<html>", "PDF-1.7", "<p>One"])
def test_reads(data: str) -> None:
    """Anything else stays, character by character."""
    found = text.read(data.encode())
    assert (found.text, found.note) == (data, "")


def test_repairs() -> None:
    """Garbled letters are repaired, and that is told; so is a guess."""
    found = text.read("Caf\u00c3\u00a9".encode())
    assert (found.text, found.note) == (
        "Caf\u00e9",
        "its letters were garbled (UTF-8, taken for another encoding), and are repaired",
    )
    assert text.read("Caf\u00e9".encode("cp1252")).note == "not UTF-8: read as Windows-1252, a guess"


RICH = (
    rb"{\rtf1\ansi{\info{\title Ferry \'e0 quai}{\author Ida \u322?und}{\creatim\yr2024\mo3\dy5\hr9}}"
    rb"One  line\par\par Two\par}"
)


def test_reads_rich_text() -> None:
    """Its paragraphs, and title, author and day from its properties."""
    found = rtf.read(b" \n" + RICH)
    assert (found.text, found.title, found.author, found.made) == (
        "One line\n\nTwo\n",
        "Ferry \u00e0 quai",
        "Ida \u0142und",
        "2024-03-05",
    )


def test_rich_text_without_properties() -> None:
    """Nothing is made up."""
    found = rtf.read(rb"{\rtf1 One\par}")
    assert (found.text, found.title, found.author, found.made) == ("One\n", None, None, None)
    with pytest.raises(UnreadableError, match=r"^it is no Rich Text, whatever its name says$"):
        rtf.read(rb"One {\rtf1 two}")
