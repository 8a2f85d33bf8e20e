"""What a Word document carries for programs: the memo's record, as an XML part that Word keeps when it saves."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

import msgspec
from docx.opc.part import Part
from lxml import etree

from briefing.render.json import plain

if TYPE_CHECKING:
    from docx.document import Document

    from briefing.memo import Memo

SPACE = "urn:briefing:1"
"""Namespace of the element ``memo`` whose text is the record as JSON."""
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006"
_XML = "application/xml"
_PROPERTIES = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"


def attach(document: Document, memo: Memo) -> None:
    """Add the record of a memo to its document; a memo without one carries nothing."""
    if not memo.record:
        return
    body = _data(memo)
    package = document.part.package
    held = Part(package.next_partname("/customXml/item%d.xml"), _XML, body, package)
    about = Part(package.next_partname("/customXml/itemProps%d.xml"), _PROPERTIES, _about(body), package)
    held.relate_to(about, f"{_KINDS}/relationships/customXmlProps")
    document.part.relate_to(held, f"{_KINDS}/relationships/customXml")


def _data(memo: Memo) -> bytes:
    """Write the record in ASCII: JSON has a number for what XML cannot hold."""
    encoded = json.dumps(msgspec.to_builtins(plain(memo.record)), ensure_ascii=True, separators=(",", ":"))
    root = etree.Element(f"{{{SPACE}}}memo", nsmap={"b": SPACE})
    root.text = encoded
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _about(body: bytes) -> bytes:
    """Name the part, as Word asks for it: a number made of its content, and its namespace."""
    space = f"{_KINDS}/customXml"
    root = etree.Element(f"{{{space}}}datastoreItem", nsmap={"ds": space})
    root.set(f"{{{space}}}itemID", f"{{{str(uuid5(NAMESPACE_URL, body.decode())).upper()}}}")
    refs = etree.SubElement(root, f"{{{space}}}schemaRefs")
    etree.SubElement(refs, f"{{{space}}}schemaRef").set(f"{{{space}}}uri", SPACE)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
