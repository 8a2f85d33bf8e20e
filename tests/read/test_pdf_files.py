"""PDF files: what is said of those that cannot be read, which title is believed, and how many pages are read."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Any

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from briefing.read.formats.pdf import read
from briefing.read.records import UnreadableError

HEAD = "Ferry of Ostby to stop"
TEXT = "The harbour master told the council that it stops in May."


def drawn(*pages: Sequence[str], encrypt: Any = None, **properties: str) -> bytes:
    """A file of pages, each of some lines; the first line of the first page is set large."""
    out = BytesIO()
    canvas = Canvas(out, encrypt=encrypt, invariant=1)
    for name, value in properties.items():
        getattr(canvas, f"set{name.title()}")(value)
    for number, page in enumerate(pages):
        for n, line in enumerate(page):
            canvas.setFont("Helvetica", 20 if n == number == 0 else 12)
            canvas.drawString(100, 700 - 24 * n, line)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def without_page(data: bytes) -> bytes:
    """The same file, its second page gone, though it is still named in the list of pages."""
    at = data.index(b"/Type /Page\n", data.index(b"/Type /Page\n") + 1)
    return data[:at] + data[at:].replace(b"/Type /Page\n", b"/Type /Nope\n", 1)


def reason(data: bytes) -> str:
    """Why nothing is read."""
    with pytest.raises(UnreadableError) as caught:
        read(data)
    return str(caught.value)


def test_files_that_cannot_be_read() -> None:
    """None at all, one with a password, one of pictures."""
    assert reason(b"%PDF-1.7 but no more") == "it is damaged, or no PDF"
    assert reason(drawn([HEAD, TEXT], encrypt=StandardEncryption("secret"))) == "it is protected by a password"
    assert reason(drawn([], [])) == "it holds no text, only pictures of pages (a scan, for instance)"


@pytest.mark.parametrize(
    ("title", "found"),
    [
        (HEAD, HEAD),
        ("FERRY of Ostby: to-stop", "FERRY of Ostby: to-stop"),
        (f"{HEAD} | Ostby Post", f"{HEAD} | Ostby Post"),
        (f"Ostby Post | {HEAD}", HEAD),
        ("Ferry", HEAD),
        ("to stop", "to stop"),
        ("the council", "the council"),
        ("template-3.doc", HEAD),
        ("Bridge closed", HEAD),
        ("", HEAD),
    ],
)
def test_the_title_in_the_properties(title: str, found: str) -> None:
    """It is believed where its words stand on the first page, two at least; else the largest line is the headline."""
    assert read(drawn([HEAD, TEXT], ["Elsewhere it says: Bridge closed."], title=title)).title == found


def test_what_the_properties_say() -> None:
    """Who wrote it and on which day it was made; what the text says is Markdown."""
    page = read(drawn([HEAD, TEXT], author="Ida Lund"))
    assert (page.author, page.made, page.note) == ("Ida Lund", "2000-01-01", "")
    assert page.text == f"# {HEAD}\n\n{TEXT}\n"


def test_words_that_were_parted() -> None:
    """At the end of a line, by a hyphen, they are whole again."""
    page = read(drawn([HEAD, "The harbour master of the fer-", "ry told the council that it stops in May."]))
    assert "of the ferry told" in page.text


def test_how_many_pages_are_read() -> None:
    """Four hundred; where there are more it is said."""
    words = ["".join(chr(97 + int(digit)) for digit in str(n)) for n in range(401)]
    pages = [[f"Word{word} stops."] for word in words]
    whole, cut = read(drawn(*pages[:400])), read(drawn(*pages))
    assert (whole.note, cut.note) == ("", "only its first 400 pages were read")
    assert f"Word{words[399]} " in cut.text
    assert f"Word{words[400]} " not in cut.text


def test_pages_that_are_damaged() -> None:
    """The others are read, and it is said how many could not be; where none can be read, there is nothing."""
    two = without_page(drawn([HEAD, TEXT], ["Gone."]))
    assert (read(two).title, read(two).note) == (HEAD, "1 of its pages could not be read")
    assert reason(without_page(drawn([], ["Gone."]))) == "its pages are damaged"
