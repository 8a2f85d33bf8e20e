"""Only sound files take the place of the last good ones."""

from __future__ import annotations

import io
import zipfile

import pytest

from briefing.deliver.checks import fault
from briefing.outputs import Rendered

PDF = b"%PDF-1.7\nbody\nxref\n0 0\ntrailer\nstartxref\n14\n%%EOF\n"


def docx(*names: str) -> bytes:
    """A zip file with these parts."""
    body = io.BytesIO()
    with zipfile.ZipFile(body, "w") as parts:
        for name in names:
            parts.writestr(name, "<x/>" * 50)
    return body.getvalue()


WORD = docx("[Content_Types].xml", "word/document.xml")


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("a.pdf", PDF),
        ("a.pdf", PDF.replace(b"xref\n0 0", b"4 0 obj ")),
        ("a.docx", WORD),
        ("a.html", "<p>é</p>".encode()),
        ("a.txt", "é\n".encode()),
        ("a.json", b'{"a": 1}'),
        ("a.csv", b"\xff"),
    ],
    ids=["pdf", "pdf with a table in a stream", "docx", "html", "txt", "json", "a format without a check"],
)
def test_sound(name: str, body: bytes) -> None:
    """A sound file has no fault."""
    assert fault(Rendered(name, "", body)) is None


@pytest.mark.parametrize(
    ("name", "body", "what"),
    [
        ("a.pdf", b"", "empty"),
        ("a.pdf", b"<html>", "begin"),
        ("a.pdf", PDF[:-8], "end"),
        ("a.pdf", PDF.replace(b"14\n%%", b"9\n%%"), "table of contents"),
        ("a.docx", WORD[:200], "open"),
        ("a.docx", WORD.replace(b"<x/><x/>", b"<y/><x/>", 1), "damaged"),
        ("a.docx", docx("word/document.xml"), "lacks"),
        ("a.html", b"\xff", "UTF-8"),
        ("a.txt", "x\ud800".encode("utf-8", "surrogatepass"), "UTF-8"),
        ("a.json", b'{"a": 1', "JSON"),
    ],
)
def test_faulty(name: str, body: bytes, what: str) -> None:
    """A file that is cut off, empty or of another kind is named with its fault."""
    assert what in (fault(Rendered(name, "", body)) or "nothing")
