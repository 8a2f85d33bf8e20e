"""Plain text and Markdown: the text is the file's own."""

from __future__ import annotations

from briefing.read.decode import decode
from briefing.read.page import Page


def read(data: bytes) -> Page:
    """Decode a text file; raises ``UnreadableError`` for binary data."""
    text, note = decode(data)
    return Page(text, note=note)
