"""Decode bytes to text: by byte order mark, then as UTF-8, then as declared, then by a guess that is noted."""

from __future__ import annotations

import codecs
import re

from briefing.read.records import UnreadableError

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
HALVES = re.compile("[\ud800-\udfff]")
"""Half a surrogate pair is no character: no UTF-8 and no JSON can hold it. One for one, so that offsets stay."""
_CONTROLS = bytes(sorted({*range(0x20), 0x7F} - {*b"\t\n\v\f\r\x1b"}))


def decode(data: bytes, declared: str | None = None) -> tuple[str, str]:
    """Return the text of a file and a note, empty where nothing was guessed.

    The text is the decoded content untouched: a byte order mark stays as U+FEFF, line ends and NUL stay too, so that
    offsets count what the file holds; only half a surrogate pair becomes U+FFFD. Raises ``UnreadableError`` for
    binary data.
    """
    text, note = _decoded(data, declared)
    return HALVES.sub("\ufffd", text), note


def _decoded(data: bytes, declared: str | None) -> tuple[str, str]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _marked(data, encoding), ""
    _refuse_binary(data)
    for encoding in filter(None, ("utf-8", declared)):
        if (text := _strictly(data, encoding)) is not None:
            return text, ""
    return _guess(data)


def _marked(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding, "surrogatepass" if encoding != "utf-8" else "replace")
    except UnicodeDecodeError:  # half a unit at its end, or no such text at all
        return data.decode(encoding, "replace")


def _refuse_binary(data: bytes) -> None:
    start = data[:65536]
    controls = len(start) - len(start.translate(None, _CONTROLS))
    if controls > 0.02 * len(start) and controls > 2:
        raise UnreadableError("it is binary data, not text")


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding, "surrogatepass" if encoding == "utf-8" else "strict")
    except (ValueError, LookupError):  # a name of an encoding may hold anything
        return None


def _guess(data: bytes) -> tuple[str, str]:
    text = _strictly(data, "cp1252")
    if text is not None:
        return text, "not UTF-8: read as Windows-1252, a guess"
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    if best is not None:
        return str(best), f"not UTF-8: read as {best.encoding}, a guess"
    return data.decode("utf-8", "replace"), "not UTF-8: what could not be read stands as \ufffd"
