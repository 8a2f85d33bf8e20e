"""The record that a Word document carries, and the pieces of its XML."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import replace
from typing import Any

import pytest
from docx import Document
from lxml import etree

from briefing.memo import Memo
from briefing.render.docx import parts, record, writer
from briefing.render.style import of
from tests.builders import bullets, line, memo, paragraph, sample_memo
from tests.render.spoken import STAMP

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"


def files(whole: Memo) -> dict[str, bytes]:
    """The parts of the document of a memo."""
    with zipfile.ZipFile(io.BytesIO(writer.write(whole, of("memo"), STAMP)[0])) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_record() -> None:
    """It is the text of one element of our namespace, in ASCII and without spaces, and the part has properties."""
    held = files(replace(memo(), record={"a": "\u00e9<", "b": [1, 2]}))
    root = etree.fromstring(held["customXml/item1.xml"])
    assert root.tag == "{urn:briefing:1}memo"
    assert root.prefix == "b"
    assert root.text == '{"a":"\\u00e9<","b":[1,2]}'
    assert json.loads(root.text) == {"a": "\u00e9<", "b": [1, 2]}
    about = etree.fromstring(held["customXml/itemProps1.xml"])
    assert about.tag == f"{{{OFFICE}/customXml}}datastoreItem"
    assert about.prefix == "ds"
    identity = about.get(f"{{{OFFICE}/customXml}}itemID", "")
    assert (identity[0], identity[-1], len(identity), identity) == ("{", "}", 38, identity.upper())
    assert [ref.get(f"{{{OFFICE}/customXml}}uri") for ref in about.iter("{*}schemaRef")] == ["urn:briefing:1"]
    for name in ("customXml/item1.xml", "customXml/itemProps1.xml"):
        assert held[name].startswith(b"<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n")


def test_how_word_finds_the_record() -> None:
    """Both parts have their types, and relations that lead to them."""
    held = files(sample_memo())
    types = held["[Content_Types].xml"].decode()
    kind = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
    assert f'"/customXml/itemProps1.xml" ContentType="{kind}"' in types
    assert 'Extension="xml" ContentType="application/xml"' in types
    (inner,) = etree.fromstring(held["customXml/_rels/item1.xml.rels"])
    assert inner.get("Type") == f"{OFFICE}/relationships/customXmlProps"
    relations = [r.get("Type") for r in etree.fromstring(held["word/_rels/document.xml.rels"])]
    assert f"{OFFICE}/relationships/customXml" in relations
    assert record.SPACE == "urn:briefing:1"


def test_without_a_record_nothing_is_carried() -> None:
    """No empty part."""
    assert not [name for name in files(memo()) if name.startswith("customXml")]


def test_a_run_and_a_field() -> None:
    """A run keeps its spaces and names its style by id; a field is a 1 until Word has filled it in."""
    made = parts.run(" a ", "Masthead Label")
    assert [child.tag for child in made] == [f"{W}rPr", f"{W}t"]
    assert made[0][0].get(f"{W}val") == "MastheadLabel"
    assert (made[1].text, made[1].get("{http://www.w3.org/XML/1998/namespace}space")) == (" a ", "preserve")
    field = parts.field("PAGE")
    assert (field.tag, field.get(f"{W}instr")) == (f"{W}fldSimple", " PAGE ")
    assert [(child.tag, child.findtext(f"{W}t")) for child in field] == [(f"{W}r", "1")]


@pytest.mark.parametrize("styled", [True, False])
def test_a_numbered_list(*, styled: bool) -> None:
    """It is of the kind that its style names; where that names none, of the last kind with numbers."""
    document: Any = Document(io.BytesIO(writer.write(memo(paragraph("x")), of("memo"), STAMP)[0]))
    numbering = document.part.numbering_part.element
    style = document.styles["List Number"].element
    if not styled:
        style.pPr.remove(style.pPr.numPr)
    number = parts.new_list(document)
    (made,) = numbering.xpath(f"w:num[@w:numId='{number}']")
    assert made.xpath("w:abstractNumId/@w:val") == ["2"]
    assert made.xpath("w:lvlOverride/@w:ilvl") == ["0"]
    assert made.xpath("w:lvlOverride/w:startOverride/@w:val") == ["1"]


def test_items_join_their_list() -> None:
    """At its first level, each list by a number of its own."""
    whole = memo(bullets(line("a"), ordered=True), bullets(line("b"), line("c"), ordered=True), bullets(line("d")))
    document = Document(io.BytesIO(writer.write(whole, of("memo"), STAMP)[0]))
    joined = [p._p.xpath("w:pPr/w:numPr/w:numId/@w:val") for p in document.paragraphs[3:]]  # noqa: SLF001
    assert joined == [["3"], ["4"], ["4"], []]
    assert document.paragraphs[3]._p.xpath("w:pPr/w:numPr/w:ilvl/@w:val") == ["0"]  # noqa: SLF001
