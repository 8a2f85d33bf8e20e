"""A memo on a house's own paper: the styles, margins, header and footer of its Word document, and what it lacks."""

from __future__ import annotations

import zipfile
from copy import deepcopy
from dataclasses import dataclass, replace
from io import BytesIO
from typing import TYPE_CHECKING, Any

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml.ns import qn
from docx.parts.numbering import NumberingPart

from briefing.errors import UsageError
from briefing.render.docx.base import base
from briefing.render.style import Sheet

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

    from briefing.render.style import Look

MOST = 64 * 1024 * 1024
"""Bytes of what is unpacked of a house's document."""
TEXTS = frozenset({"body text", "list bullet", "list number", "quote"})
"""Styles that are as large as the house's own text."""
VARIANTS = ("front ", "back ")
"""What the names of our variants of styles begin with: a house that has none of them is asked for the plain ones."""
_LOOSE = frozenset(
    {"image", "hyperlink", "chart", "comments", "commentsExtended", "commentsIds", "people", "oleObject"}
)
_LOOSE |= {"package", "stylesWithEffects"}
"""Kinds of parts that only the text of a document uses, or a Word of long ago."""
_HINT = "Give a .docx that Word can open."


@dataclass(frozen=True, slots=True)
class House:
    """An emptied document of a house, ready to be written into."""

    document: WordDocument
    look: Look
    """The look with the house's sheet."""
    ids: dict[str, str]
    """Ids of our styles -> ids of the styles of the same names in the document."""
    added: tuple[str, ...]
    """Names of the styles that it lacked."""
    known: frozenset[str]
    """Names of the styles that it had, lower case."""
    furnished: bool
    """Whether it has a header or a footer of its own."""


def open_house(body: bytes, look: Look, language: str) -> House:
    """Empty a house's document and add what it lacks; raises ``UsageError`` for what is no Word document."""
    document, ours = _opened(body), Document(BytesIO(base(look, language)))
    _empty(document, ours)
    known = {_key(s): s.get(qn("w:styleId")) for s in _styles(document)}
    lacking = [s for s in _styles(ours) if _key(s) not in known and not _key(s)[1].startswith(VARIANTS)]
    fresh = _fresh(lacking, set(known.values()))
    held = {s.get(qn("w:styleId")): known[_key(s)] for s in _styles(ours) if _key(s) in known}
    ids, lists = held | fresh, _lists(document, ours)
    for style in lacking:
        _add(document, style, ids, lists)
    furnished = bool(document.element.body.xpath("w:sectPr/w:headerReference | w:sectPr/w:footerReference"))
    names = tuple(str(s.find(qn("w:name")).get(qn("w:val"))) for s in lacking)
    sheet = _sheet(document, look.sheet)
    return House(
        document,
        replace(look, sheet=sheet),
        ids,
        names,
        frozenset(name for _, name in known),
        furnished,
    )


def _opened(body: bytes) -> WordDocument:
    try:
        with zipfile.ZipFile(BytesIO(body)) as archive:
            size = sum(info.file_size for info in archive.infolist())
        document = Document(BytesIO(body)) if size <= MOST else None
    except Exception as error:  # a damaged file can make its library raise anything
        raise UsageError(f"the reference document is no Word document ({type(error).__name__})", _HINT) from error
    if document is None:
        raise UsageError(f"the reference document unpacks to over {MOST:,} bytes", _HINT)
    return document


def _empty(document: WordDocument, ours: WordDocument) -> None:
    """Take the text out, and the parts that only it used; the last section stays: it has the margins.

    A document need not have one: then it gets ours.
    """
    body = document.element.body
    section = body.sectPr if body.sectPr is not None else deepcopy(ours.element.body.sectPr)
    for child in list(body):
        body.remove(child)
    body.append(section)
    used = body.xpath(".//@r:id | .//@r:embed")
    for key, relation in list(document.part.rels.items()):
        if relation.reltype.rsplit("/", 1)[-1] in _LOOSE and key not in used:
            del document.part.rels[key]


def _styles(document: WordDocument) -> list[Any]:
    return list(document.styles.element.xpath("w:style"))


def _key(style: Any) -> tuple[str, str]:  # noqa: ANN401  an element of lxml
    return style.get(qn("w:type")), style.find(qn("w:name")).get(qn("w:val")).lower()


def _fresh(lacking: list[Any], taken: set[str]) -> dict[str, str]:
    """Ids for the styles to be added: their own, where no other style has them."""
    own = [str(s.get(qn("w:styleId"))) for s in lacking]
    return {name: f"Briefing{name}" if name in taken else name for name in own}


def _add(document: WordDocument, style: Any, ids: dict[str, str], lists: dict[str, str]) -> None:  # noqa: ANN401
    """Add a style of ours, in the letters and colours of the house."""
    copied = deepcopy(style)
    copied.set(qn("w:styleId"), ids[copied.get(qn("w:styleId"))])
    copied.attrib.pop(qn("w:default"), None)
    for tie in copied.xpath("w:basedOn | w:next | w:link"):
        tie.set(qn("w:val"), ids.get(tie.get(qn("w:val")), tie.get(qn("w:val"))))
    for number in copied.xpath(".//w:numId"):
        number.set(qn("w:val"), lists[number.get(qn("w:val"))])
    name = _key(style)[1]
    heading = name.endswith("heading") and bool(copied.xpath("w:basedOn[contains(@w:val, 'eading')]"))
    drop = "w:rPr/w:rFonts | w:rPr/w:color"
    drop += " | w:rPr/w:sz | w:rPr/w:szCs | w:pPr/w:spacing" if name in TEXTS else ""
    drop += " | w:rPr/* | w:pPr/w:spacing | w:pPr/w:outlineLvl" if heading else ""
    for part in copied.xpath(drop):
        part.getparent().remove(part)
    document.styles.element.append(copied)


def _lists(document: WordDocument, ours: WordDocument) -> dict[str, str]:
    """Add our two kinds of list; returns our numbers of them -> theirs in the document."""
    target, source = _numbering(document), ours.part.numbering_part.element
    kinds, lists = (_next(target, f"w:{t}/@w:{t}Id") for t in ("abstractNum", "num"))
    renumbered: dict[str, str] = {}
    for offset, (kind, number) in enumerate(zip(source.xpath("w:abstractNum"), source.xpath("w:num"), strict=True)):
        kind, number = deepcopy(kind), deepcopy(number)  # noqa: PLW2901  the originals stay as they are
        renumbered[number.get(qn("w:numId"))] = str(lists + offset)
        kind.set(qn("w:abstractNumId"), str(kinds + offset))
        number.set(qn("w:numId"), str(lists + offset))
        number.find(qn("w:abstractNumId")).set(qn("w:val"), str(kinds + offset))
        last = target.xpath("w:abstractNum")
        target.insert(target.index(last[-1]) + 1 if last else 0, kind)
        place = target.xpath("w:num")
        target.insert(target.index(place[-1]) + 1 if place else target.index(kind) + 1, number)
    return renumbered


def _next(numbering: Any, ids: str) -> int:  # noqa: ANN401
    return max((int(i) for i in numbering.xpath(ids)), default=0) + 1


def _numbering(document: WordDocument) -> Any:  # noqa: ANN401
    """The lists of a document, which get a part of their own where there is none."""
    try:
        return document.part.part_related_by(RELATIONSHIP_TYPE.NUMBERING).element  # type: ignore[attr-defined]
    except KeyError:
        empty = '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'
        kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"
        part = NumberingPart.load(
            PackURI("/word/numbering.xml"),
            kind,
            empty.encode(),
            document.part.package,
        )
        document.part.relate_to(part, RELATIONSHIP_TYPE.NUMBERING)
        return part.element


def _sheet(document: WordDocument, usual: Sheet) -> Sheet:
    """The paper and margins of the last section; where it does not tell, the usual ones."""
    page = document.sections[-1]

    def points(length: Any, other: float) -> float:  # noqa: ANN401  a length of python-docx, or none
        return float(length.pt) if length is not None else other

    sides = points(page.left_margin, usual.side) + points(page.right_margin, usual.side)
    return Sheet(
        points(page.page_width, usual.width),
        points(page.page_height, usual.height),
        side=sides / 2,
        top=abs(points(page.top_margin, usual.top)),
        bottom=abs(points(page.bottom_margin, usual.bottom)),
    )
