"""Read plain text and Markdown; the text stays as it is, except for garbled encodings."""

from __future__ import annotations

import re

from briefing.read.decode import decode
from briefing.read.formats.clean import GARBLED, repaired
from briefing.read.records import ExtractedText, UnreadableError

_PAGE = re.compile(r"\s*(?:<!--.*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL)


def read(data: bytes) -> ExtractedText:
    """Decode a text file; raises ``UnreadableError`` for what is no text."""
    text, note = decode(data)
    if text.startswith("%PDF-"):
        raise UnreadableError("it is a PDF, whatever its name says: name it .pdf")
    if text.startswith("{\\rtf"):
        raise UnreadableError("it is Rich Text, whatever its name says: name it .rtf")
    if _PAGE.match(text[:4096]):
        raise UnreadableError("it is the source of a web page, whatever its name says: name it .html")
    whole = repaired(text)
    return ExtractedText(whole, note=note if whole == text else GARBLED)
