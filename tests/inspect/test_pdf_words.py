"""What a reader sees of a memo in PDF: the words of its pages, without what is repeated on each."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from briefing.errors import UsageError
from briefing.inspect import open_memo as opening
from briefing.inspect.open_memo import open_memo

RECORD = b'{"schema": "briefing/1"}'
PAGE = """
/P BMC BT /F 12 Tf 20 700 Td (shown) Tj ET EMC
/Artifact BMC BT /F 12 Tf 20 680 Td (header) Tj ET EMC
/Artifact <</Type /Pagination>> BDC BT /F 12 Tf 20 660 Td (footer) Tj ET
/P BMC BT /F 12 Tf 20 650 Td (inner) Tj ET EMC EMC
BT /F 12 Tf 20 640 Td (plain) Tj ET EMC
BT /F 12 Tf 20 620 Td (last) Tj ET
"""


def pdf(*contents: str, **files: bytes) -> bytes:
    """Return a PDF with these pages and attached files."""
    writer = PdfWriter()
    font = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}
    fonts = DictionaryObject(
        {NameObject("/F"): DictionaryObject({NameObject(k): NameObject(v) for k, v in font.items()})}
    )
    for content in contents:
        stream = DecodedStreamObject()
        stream.set_data(content.encode())
        page = writer.add_blank_page(600, 800)
        page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
        page[NameObject("/Contents")] = stream
    for name, body in files.items():
        writer.add_attachment(name.replace("_", "."), body)
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def test_words_of_a_page() -> None:
    """All but those of headers and footers, and of what stands inside them."""
    opened = open_memo(pdf(PAGE, PAGE, other_json=b"{}", briefing_json=RECORD))
    assert opened.records == (RECORD,)
    assert "".join(opened.printed().split()) == "shownplainlast" * 2


def test_a_pdf_without_a_record() -> None:
    """It is no memo."""
    with pytest.raises(UsageError, match="this PDF carries no memo's record"):
        open_memo(pdf(PAGE, other_json=b"{}"))


def test_the_most_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of more, no words are read."""
    body = pdf(PAGE, PAGE, PAGE, briefing_json=RECORD)
    monkeypatch.setattr(opening, "MOST_PAGES", 3)
    assert open_memo(body).printed().count("shown") == 3
    monkeypatch.setattr(opening, "MOST_PAGES", 2)
    with pytest.raises(UsageError) as told:
        open_memo(body).printed()
    assert told.value.what == "too long for a memo: over 2 pages"


def test_a_record_that_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is not unpacked further."""
    body = pdf(PAGE, briefing_json=b"{" + b" " * 5000)
    monkeypatch.setattr(opening, "MOST", 4999)
    with pytest.raises(UsageError, match=r"^too large for a memo: over 4,999 bytes"):
        open_memo(body)
