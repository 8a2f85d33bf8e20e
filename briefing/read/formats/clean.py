"""Clean converted texts so that any output can hold them and nothing in them misleads."""

from __future__ import annotations

import re
import unicodedata

from briefing.read.decode import HALVES

_NOT_SHOWN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff\u202a-\u202e\u2066-\u2069\u200e\u200f\ufff9-\ufffb]"
)
"""Controls, marks of byte order, and what turns the direction of writing around."""
_GARBLED = re.compile("[\u00c2\u00c3\u00e2\u00d0\u00d1\u00ce\u00c5][\u0080-\u00bf\u0152-\u0178\u2013-\u2122]")
"""What UTF-8 looks like where it was taken for Windows-1252."""

GARBLED = "its letters were garbled (UTF-8, taken for another encoding), and are repaired"
"""What a reader is told of it."""


def cleaned(text: str) -> str:
    """Return a text in composed characters, without controls and half surrogates, garbled UTF-8 repaired."""
    whole = HALVES.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))
    return unicodedata.normalize("NFC", _NOT_SHOWN.sub("", repaired(whole)))


def repaired(text: str) -> str:
    """Undo what reading UTF-8 as another encoding has done to a text, where that is certain."""
    if not _GARBLED.search(text):
        return text
    from ftfy import fix_encoding

    return fix_encoding(text)


def line(text: str) -> str:
    """Return a text on one line."""
    return " ".join(text.split())


def stated(value: object) -> str | None:
    """Return a file property as one clean line, or None if it is empty or not text."""
    return (line(cleaned(value))[:500] or None) if isinstance(value, str) else None
