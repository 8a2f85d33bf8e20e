"""Readers for every supported kind of file: file extension -> function from bytes to texts.

``take`` is the only way in. What it returns has been cleaned, so that any text can be printed, kept and sent on.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import PurePosixPath

from briefing import plugins
from briefing.read.formats import archive, feed, html, mail, odt, pdf, records, rtf, text, word
from briefing.read.formats.clean import GARBLED, cleaned, repaired
from briefing.read.records import ExtractedFile, ExtractedText, UnreadableError, UnreadPart

READERS: Mapping[str, Callable[[bytes], ExtractedText | ExtractedFile]] = {
    ".txt": text.read,
    ".text": text.read,
    ".md": text.read,
    ".html": html.read,
    ".htm": html.read,
    ".xhtml": html.read,
    ".mhtml": mail.read_saved_page,
    ".mht": mail.read_saved_page,
    ".pdf": pdf.read,
    ".docx": word.read,
    ".odt": odt.read,
    ".rtf": rtf.read,
    ".rss": feed.read,
    ".atom": feed.read,
    ".xml": feed.read,
    ".json": records.read_json,
    ".jsonl": records.read_lines,
    ".ndjson": records.read_lines,
    ".csv": records.read_table,
    ".tsv": records.read_table,
}
"""Ending -> reader; it raises ``UnreadableError`` where the bytes hold no text."""

HOLDERS: Mapping[str, Callable[[bytes, Callable[[str, bytes, int], ExtractedFile], int], ExtractedFile]] = {
    ".eml": mail.read,
    ".mbox": mail.read_box,
    ".zip": archive.read,
}
"""Ending -> reader of what holds files of other kinds, which it has read in turn."""

PLAIN = frozenset({".txt", ".text", ".md"})
"""Read by decoding alone; their text is the file's own, untouched."""
ENDINGS = (*READERS, *HOLDERS)

LARGEST = 20_000_000
"""Characters of text that one file may hold."""
_DEEPEST = 3
"""A mail in a zip file in a zip file is read; what is hidden deeper is not."""


def take(name: str, data: bytes, depth: int = 0) -> ExtractedFile:
    """Return the texts of a file of this name; raises ``UnreadableError`` with the reason if there are none."""
    ending = PurePosixPath(name).suffix.lower()
    if depth > _DEEPEST:
        raise UnreadableError("it lies too deep in other files")
    if ending in HOLDERS:
        found: ExtractedText | ExtractedFile = HOLDERS[ending](data, take, depth)
    elif ending in READERS:
        found = READERS[ending](data)
    elif added := plugins.load("readers", ending.lstrip(".")):
        text_or_file = added(data)
        found = ExtractedText(text_or_file) if isinstance(text_or_file, str) else text_or_file
    else:
        raise UnreadableError(f"files of its kind ({ending or 'no ending'}) are not read")
    extracted = found if isinstance(found, ExtractedFile) else ExtractedFile((found,))
    if sum(len(p.text) for p in extracted.pages) > LARGEST:
        raise UnreadableError(f"it holds more than {LARGEST // 1_000_000} million characters")
    return extracted if ending in PLAIN and not depth else _clean(extracted, name if depth else "")


def _clean(extracted: ExtractedFile, inside: str) -> ExtractedFile:
    """Return the texts cleaned; what was ``inside`` another file carries that file's name."""
    pages = tuple(_clean_page(p, inside) for p in extracted.pages)
    return ExtractedFile(pages, tuple(UnreadPart(_part(inside, f.part), f.reason) for f in extracted.failed))


def _clean_page(page: ExtractedText, inside: str) -> ExtractedText:
    whole = repaired(page.text)
    note = "; ".join(filter(None, (page.note, GARBLED if whole != page.text else "")))
    return replace(page, text=cleaned(whole), note=note, part=_part(inside, page.part))


def _part(inside: str, part: str) -> str:
    return f"{inside}: {part}" if inside and part and part != inside else inside or part
