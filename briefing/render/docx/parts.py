"""The pieces of WordprocessingML that python-docx has no method for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from briefing.render.docx.styles import style_id

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.text.paragraph import Paragraph


def element(tag: str, **attributes: str | int) -> BaseOxmlElement:
    """Make a ``w:`` element with ``w:`` attributes."""
    node = cast("BaseOxmlElement", OxmlElement(f"w:{tag}"))
    for name, value in attributes.items():
        node.set(qn(f"w:{name}"), str(value))
    return node


def run(text: str, style: str) -> BaseOxmlElement:
    """Make a run in a character style."""
    node, properties, words = element("r"), element("rPr"), element("t")
    properties.append(element("rStyle", val=style_id(style)))
    words.text = text
    words.set(qn("xml:space"), "preserve")
    node.extend([properties, words])
    return node


def field(code: str) -> BaseOxmlElement:
    """Make a field that Word fills in: ``PAGE``, ``NUMPAGES``."""
    node, inner, words = element("fldSimple", instr=f" {code} "), element("r"), element("t")
    words.text = "1"
    inner.append(words)
    node.append(inner)
    return node


def bookmark(paragraph: Paragraph, name: str, number: int, text: str, style: str) -> None:
    """Append words that a link can lead to."""
    start, end = element("bookmarkStart", id=number, name=name), element("bookmarkEnd", id=number)
    paragraph._p.extend([start, run(text, style), end])  # noqa: SLF001


def inner_link(paragraph: Paragraph, name: str, text: str, style: str) -> None:
    """Append words that lead to a bookmark."""
    link = element("hyperlink", anchor=name, history=1)
    link.append(run(text, style))
    paragraph._p.append(link)  # noqa: SLF001


def outer_link(paragraph: Paragraph, address: str, text: str, style: str) -> None:
    """Append words that lead to an address."""
    link = element("hyperlink", history=1)
    link.set(qn("r:id"), paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    link.append(run(text, style))
    paragraph._p.append(link)  # noqa: SLF001


def new_list(document: Document) -> int:
    """Add a numbered list that starts at 1, as the style of numbered lists has it, and return its number."""
    part = document.part.numbering_part.element
    held = document.styles["List Number"].element.xpath("w:pPr/w:numPr/w:numId/@w:val")
    kinds = part.xpath(f"w:num[@w:numId='{int(held[0])}']/w:abstractNumId/@w:val") if held else []
    kinds = kinds or part.xpath("w:abstractNum[w:lvl/w:numFmt/@w:val='decimal'][last()]/@w:abstractNumId")
    node = part.add_num(int(kinds[-1]))
    node.add_lvlOverride(ilvl=0).add_startOverride(1)
    return int(node.numId)


def join_list(paragraph: Paragraph, number: int) -> None:
    """Make a paragraph an item of a list."""
    properties: Any = paragraph._p.get_or_add_pPr()  # noqa: SLF001
    properties = properties.get_or_add_numPr()
    properties.get_or_add_ilvl().val = 0
    properties.get_or_add_numId().val = number
