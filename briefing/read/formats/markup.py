"""Convert HTML that is all article (in a feed, mail or dump) to simple Markdown, block by block."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import TYPE_CHECKING

from briefing.read.formats.clean import line
from briefing.read.records import UnreadableError

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LEFT_OUT = frozenset(
    {"script", "style", "head", "template", "noscript", "svg", "form", "button", "select", "figcaption"}
)
_BLOCKS = frozenset(
    (
        *("p", "div", "section", "article", "main", "header", "footer", "aside", "center", "address", "body", "figure"),
        *("li", "ul", "ol", "dl", "dt", "dd", "blockquote", "pre", "table", "tr", "td", "th", "br", "hr"),
        *(f"h{n}" for n in range(1, 7)),
    )
)
_MARKS = {"li": "- ", "blockquote": "> ", **{f"h{n}": "## " for n in range(1, 7)}}
_HEAD = 65_536
"""Bytes before which a document's type is declared."""
_REFERENCE = re.compile(r"&(?:\w+|#\d+|#[xX][\da-fA-F]+);")
_TAGGED = re.compile(r"</?[a-zA-Z][^<>]{0,2000}>")


def refuse_entities(data: bytes) -> None:
    """Raise ``UnreadableError`` for markup with entities of its own: what they stand for may be huge, or a file."""
    if b"<!ENTITY" in data[:_HEAD]:
        raise UnreadableError("it declares entities of its own, which no news does")


def tree_of(markup: str) -> HtmlElement:
    """Parse a page, whatever encoding it declares: it is decoded already."""
    from lxml.etree import ParserError
    from lxml.html import HTMLParser, document_fromstring

    try:
        return document_fromstring(markup.encode("utf-8", "replace"), parser=HTMLParser(encoding="utf-8"))
    except ParserError as error:
        raise UnreadableError("it is empty") from error


def is_markup(text: str) -> bool:
    """Tell whether a text is written in HTML."""
    return bool(_TAGGED.search(text))


def plain(text: str) -> str:
    """Return a text as it reads: of HTML its blocks, an empty line between two; of another ``&amp;`` and the like."""
    return "\n\n".join(blocks(text)) if is_markup(text) else _REFERENCE.sub(lambda found: unescape(found[0]), text)


def blocks(markup: str) -> Iterator[str]:
    """The blocks of some HTML in order, each on one line, behind the mark of what it is."""
    from lxml.etree import iterwalk

    if not _TAGGED.sub("", markup).strip():
        return
    said: list[str] = []
    marks: list[str] = []
    walk = iterwalk(tree_of(markup), events=("start", "end", "comment", "pi"))
    for event, node in walk:
        tag = node.tag
        if tag in _BLOCKS:
            yield from _block(said, marks)
        if event == "start" and tag in _LEFT_OUT:
            walk.skip_subtree()
        elif event == "start":
            marks += [_MARKS[tag]] if tag in _MARKS else []
            said.append(node.text or "")
        else:  # its end, or all of a comment
            del marks[len(marks) - (tag in _MARKS) :]
            said.append(node.tail or "")
    yield from _block(said, marks)


def _block(said: list[str], marks: list[str]) -> Iterator[str]:
    """What was said since the last block, if anything; ``said`` is empty afterwards."""
    text = line("".join(said))
    said.clear()
    if text:
        yield (marks[-1] if marks else "") + text
