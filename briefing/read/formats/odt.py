"""Read OpenDocument texts: headings, paragraphs and list items in order, without notes and deletions."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from briefing.read.formats.clean import line, stated
from briefing.read.formats.days import day
from briefing.read.formats.unzip import refuse_bomb
from briefing.read.records import ExtractedText, UnreadableError

_T = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_O = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_GONE = frozenset({f"{_T}tracked-changes", f"{_T}note", f"{_O}annotation", f"{_O}forms"})
_SPACES = {f"{_T}s": " ", f"{_T}tab": " ", f"{_T}line-break": "\n"}


def read(data: bytes) -> ExtractedText:
    """Read an .odt file; raises ``UnreadableError`` where it is none or holds no text."""
    from odfdo import Document

    refuse_bomb(data)
    try:
        document = Document(BytesIO(data))
        body = document.body._xml_element  # noqa: SLF001 - odfdo has no other way to the order of what stands in a paragraph
    except Exception as error:  # odfdo fails in any way on what is no document
        raise UnreadableError("it is no OpenDocument text, whatever its name says") from error
    properties = document.meta
    return ExtractedText(
        "\n\n".join(_blocks(body)) + "\n",
        stated(properties.title),
        author=stated(properties.initial_creator or properties.creator),
        made=day(properties.creation_date),
        language=stated(properties.language),
    )


def _blocks(body: Any) -> Iterator[str]:  # noqa: ANN401 - an lxml element
    for node in body.iter(f"{_T}p", f"{_T}h"):
        if any(a.tag in _GONE for a in node.iterancestors()):
            continue
        for text in filter(None, map(line, "".join(_said(node)).split("\n"))):
            yield _mark(node) + text


def _said(node: Any) -> Iterator[str]:  # noqa: ANN401 - as above
    """The words of a paragraph, what stands in it but is no part of its sentence left aside."""
    from lxml.etree import iterwalk

    walk = iterwalk(node, events=("start", "end", "comment", "pi"))
    for event, inner in walk:
        if event == "start" and inner.tag in _GONE:
            walk.skip_subtree()
        elif event == "start":
            yield _SPACES.get(inner.tag, "") + (inner.text or "")
        elif inner is not node:
            yield inner.tail or ""


def _mark(node: Any) -> str:  # noqa: ANN401 - as above
    if node.tag == f"{_T}h":
        return "# " if node.get(f"{_T}outline-level", "1") == "1" else "## "
    if (node.get(f"{_T}style-name") or "").lower() == "title":
        return "# "
    return "- " if any(a.tag == f"{_T}list-item" for a in node.iterancestors()) else ""
