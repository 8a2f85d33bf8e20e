"""Open the file of a memo of any format: the record that it carries for programs, and the words that it prints.

The file may come from anywhere: sizes are bounded, and whatever makes a library fail is a damaged file.
"""

from __future__ import annotations

import io
import logging
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, TypeVar

from briefing.errors import UsageError

T = TypeVar("T")

MOST = 64 * 1024 * 1024
"""Bytes of a file, and of what is unpacked from it: a memo of a thousand articles has less."""
MOST_PAGES = 5000
NAME = "briefing.json"
HINT = "Verify the .json of the same memo (--format json)."
BREAK = "\x1e"
"""Separates blocks of printed text: no sentence continues over it."""
_BLOCKS = frozenset({"p", "li", "td", "th", "h1", "h2", "h3", "h4", "dt", "dd", "figcaption", "blockquote", "caption"})
_BLOCKS |= {"div", "section", "header", "footer"}
_UNSEEN = frozenset(["script", "style", "template", "head", "title"])
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PRINTED_PARTS = ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml")


@dataclass(frozen=True, slots=True)
class OpenedMemo:
    """What the file of a memo holds."""

    records: tuple[bytes, ...]
    """What may be its record as JSON, the likeliest first."""
    printed: Callable[[], str] = field(repr=False, default=lambda: "")
    """Returns the words that a reader sees, where they are not those of the record; raises ``UsageError``."""


def open_memo(body: bytes) -> OpenedMemo:
    """Open a memo, whose format is known by its first bytes; raises ``UsageError`` where it cannot be opened."""
    if len(body) > MOST:
        raise UsageError(f"too large for a memo: over {MOST:,} bytes", HINT)
    start = body[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    if b"%PDF-" in start:
        return _careful("PDF", lambda: _pdf(body))
    if start.startswith(b"PK"):
        return _careful("Word document", lambda: _docx(body))
    if start.startswith(b"<"):
        return _careful("page", lambda: _html(body))
    return OpenedMemo((body,))


def _careful(kind: str, opened: Callable[[], OpenedMemo]) -> OpenedMemo:
    """Open a file, and later read its words, so that any failure is a ``UsageError``."""
    memo = _guarded(kind, opened)
    if not memo.records:
        raise UsageError(f"this {kind} carries no memo's record", HINT)
    return OpenedMemo(memo.records, lambda: _guarded(kind, memo.printed))


def _guarded(kind: str, act: Callable[[], T]) -> T:
    """Return what ``act`` returns; raises ``UsageError`` for whatever it raises."""
    try:
        return act()
    except UsageError:
        raise
    except Exception as error:  # a damaged file can make its library raise anything
        raise UsageError(f"this {kind} is damaged: {type(error).__name__}", HINT) from error


def _pdf(body: bytes) -> OpenedMemo:
    from pypdf import PdfReader

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it notes of a damaged file is of no use to a reader
    reader = PdfReader(io.BytesIO(body))
    files = (file.content for file in reader.attachment_list if file.name == NAME)
    return OpenedMemo(tuple(_bounded(data) for data in files), lambda: "".join(_pages(reader)))


def _pages(reader: Any) -> Iterator[str]:  # noqa: ANN401  pypdf is imported where it is needed
    if len(reader.pages) > MOST_PAGES:
        raise UsageError(f"too long for a memo: over {MOST_PAGES:,} pages", HINT)
    for page in reader.pages:
        yield from _page(page)


def _page(page: Any) -> list[str]:  # noqa: ANN401
    """Return the words of a page without what is repeated on each: headers, footers, heads of tables."""
    inside: list[bool] = []
    words: list[str] = []

    def mark(operator: bytes, operands: Any, *_: object) -> None:  # noqa: ANN401
        if operator in {b"BDC", b"BMC"}:
            inside.append(operands[0] == "/Artifact")
        elif operator == b"EMC" and inside:
            inside.pop()

    def word(text: str, *_: object) -> None:
        if not any(inside):
            words.append(text)

    page.extract_text(visitor_operand_before=mark, visitor_text=word)
    return words


def _docx(body: bytes) -> OpenedMemo:
    parts = zipfile.ZipFile(io.BytesIO(body))
    if sum(info.file_size for info in parts.infolist()) > MOST:
        raise UsageError(f"too large for a memo: over {MOST:,} bytes when unpacked", HINT)
    names = parts.namelist()
    likely = [n for n in names if n.endswith(NAME)] + [n for n in names if n.startswith("customXml/")]
    records = (_json_in(_part(parts, name)) for name in likely)
    return OpenedMemo(
        tuple(r for r in records if r),
        lambda: BREAK.join(_word_text(_part(parts, name)) for name in _PRINTED_PARTS if name in names),
    )


def _part(parts: zipfile.ZipFile, name: str) -> bytes:
    """Return a part of an archive, whose stated size is not trusted; raises ``UsageError`` if it is too large."""
    with parts.open(name) as part:
        return _bounded(part.read(MOST + 1))


def _json_in(data: bytes) -> bytes:
    """Return the JSON in a part, which may be wrapped in XML; empty where there is none."""
    text = data.strip()
    if text.startswith(b"<"):
        text = "".join(map(str, _xml(text).itertext())).strip().encode()
    return text if text.startswith(b"{") else b""


def _xml(data: bytes) -> Any:  # noqa: ANN401  lxml's elements have no public type
    from lxml import etree

    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False))


def _word_text(data: bytes) -> str:
    """Return the words of a part of a Word document, without deletions that are tracked in it."""
    signs = {"tab": " ", "br": " ", "noBreakHyphen": "-"}
    paragraphs = (
        "".join(
            (node.text or "") if node.tag == f"{_WORD}t" else signs.get(node.tag.removeprefix(_WORD), "")
            for node in paragraph.iter(f"{_WORD}*")
        )
        for paragraph in _xml(data).iter(f"{_WORD}p")
    )
    return BREAK.join(paragraphs)


def _html(body: bytes) -> OpenedMemo:
    from lxml import html

    tree = html.document_fromstring(body, parser=html.HTMLParser(encoding="utf-8", huge_tree=True, no_network=True))
    scripts = [s for s in tree.iter("script") if s.get("type") == "application/json"]
    scripts.sort(key=lambda s: s.get("id") != "briefing")
    return OpenedMemo(tuple((s.text or "").encode() for s in scripts), lambda: "".join(_seen(tree)))


def _seen(node: Any) -> Iterator[str]:  # noqa: ANN401
    """Yield the words of an element of a page, with a ``BREAK`` around blocks."""
    block = node.tag in _BLOCKS
    if node.tag not in _UNSEEN and isinstance(node.tag, str):
        yield BREAK * block + (node.text or "")
        for child in node:
            yield from _seen(child)
            yield child.tail or ""
        yield BREAK * block


def _bounded(data: bytes) -> bytes:
    if len(data) > MOST:
        raise UsageError(f"too large for a memo: over {MOST:,} bytes when unpacked", HINT)
    return data
