"""Read Word documents: headings, paragraphs, lists and table cells in order, without deletions."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from briefing.read.formats.clean import line, stated
from briefing.read.formats.days import day
from briefing.read.formats.unzip import refuse_bomb
from briefing.read.records import ExtractedText, UnreadableError

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_GONE = frozenset({f"{_W}del", f"{_W}moveFrom", f"{_W}txbxContent", f"{_W}instrText"})
"""What no reader of the page sees as its text: what was deleted, boxes that stand twice in a file, codes of fields."""


def read(data: bytes) -> ExtractedText:
    """Read a .docx file; raises ``UnreadableError`` where it is none or holds no text."""
    from docx import Document

    refuse_bomb(data)
    try:
        document = Document(BytesIO(data))
        body = document.element.body
    except Exception as error:  # python-docx and lxml fail in any way on what is no document
        raise UnreadableError("it is no Word document, whatever its name says") from error
    names = {s.style_id: (s.name or "").lower() for s in document.styles}
    blocks = list(_blocks(body, names))
    properties = document.core_properties
    return ExtractedText(
        "\n\n".join(blocks) + "\n",
        stated(properties.title),
        author=stated(properties.author),
        made=day(properties.created),
        language=stated(properties.language),
    )


def _blocks(body: Any, names: dict[str, str]) -> Iterator[str]:  # noqa: ANN401 - an lxml element of python-docx
    for paragraph in body.iter(f"{_W}p"):
        if any(a.tag in _GONE for a in paragraph.iterancestors()):
            continue
        for text in filter(None, map(line, "".join(_said(paragraph)).split("\n"))):
            yield _mark(paragraph, names) + text


def _said(paragraph: Any) -> Iterator[str]:  # noqa: ANN401 - as above
    """The runs of a paragraph; a break of the line is one of the text."""
    for node in paragraph.iter(f"{_W}t", f"{_W}tab", f"{_W}br", f"{_W}cr", f"{_W}noBreakHyphen"):
        if any(a.tag in _GONE for a in node.iterancestors()):
            continue
        if node.tag == f"{_W}t":
            yield node.text or ""
        else:
            yield {f"{_W}tab": " ", f"{_W}noBreakHyphen": "-"}.get(node.tag, "\n")


def _mark(paragraph: Any, names: dict[str, str]) -> str:  # noqa: ANN401 - as above
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    name = names.get(style.get(f"{_W}val", ""), "") if style is not None else ""
    if name == "title":
        return "# "
    if name.startswith("heading"):
        return "# " if name == "heading 1" else "## "
    in_list = paragraph.find(f"{_W}pPr/{_W}numPr") is not None or name.startswith("list")
    return "- " if in_list else "> " if "quote" in name else ""
