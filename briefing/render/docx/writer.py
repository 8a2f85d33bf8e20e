"""The memo as a Word document: real styles, lists, table headers, fields and links."""

from __future__ import annotations

from io import BytesIO
from textwrap import shorten
from typing import TYPE_CHECKING

from docx import Document
from docx.oxml.ns import qn

from briefing.render.docx.base import base, repack
from briefing.render.docx.body import Body
from briefing.render.docx.house import House, open_house
from briefing.render.docx.parts import field
from briefing.render.docx.record import attach
from briefing.render.style import plain_date

if TYPE_CHECKING:
    from datetime import datetime

    from docx.document import Document as WordDocument
    from docx.text.paragraph import Paragraph

    from briefing.memo import Memo
    from briefing.render.style import Look

_TITLE_LENGTH = 76
"""Of the title in the header, in characters."""


def write(memo: Memo, look: Look, stamp: datetime) -> tuple[bytes, tuple[str, ...]]:
    """Write the memo; on a house's own paper, the styles that it lacks are named in a warning."""
    house = open_house(look.house, look, memo.language) if look.house else None
    document = house.document if house else Document(BytesIO(base(look, memo.language)))
    _fill(document, memo, house.look if house else look, house)
    if house is None or not house.furnished:
        _furnish(document, memo)
    _describe(document, memo, stamp)
    attach(document, memo)
    file = BytesIO()
    document.save(file)
    return repack(file.getvalue()), _lacking(house)


def _lacking(house: House | None) -> tuple[str, ...]:
    return (
        (f"docx: the reference document lacks styles, which were added: {', '.join(house.added)}",)
        if (house and house.added)
        else ()
    )


def _fill(document: WordDocument, memo: Memo, look: Look, house: House | None) -> None:
    """Write the text."""
    body = Body(document, look, None if house is None else house.known)
    body.top(memo)
    for section in memo.sections:
        body.section(section)
    if document.element.body.xpath("*[last()-1][self::w:tbl]"):
        body.gap()  # Word wants a paragraph after the last table
    if house is not None:
        for run in document.element.body.xpath(".//w:rStyle"):
            run.set(qn("w:val"), house.ids.get(run.get(qn("w:val")), run.get(qn("w:val"))))


def _furnish(document: WordDocument, memo: Memo) -> None:
    """Print what stands on every page: title and date above (not on the first), handling and page X of Y below."""
    page = document.sections[0]
    header = page.header.paragraphs[0]
    header.add_run(f"{shorten(memo.title, _TITLE_LENGTH, placeholder=' …')}\tAs of {plain_date(memo.as_of)}")
    for footer in (page.footer.paragraphs[0], page.first_page_footer.paragraphs[0]):
        _foot(footer, memo.handling)
    first = page.first_page_header.paragraphs[0]
    if memo.handling:
        first.add_run(memo.handling, "Handling")


def _foot(footer: Paragraph, handling: str) -> None:
    if handling:
        footer.add_run(handling, "Handling")
    footer.add_run("\tPage ")
    footer._p.append(field("PAGE"))  # noqa: SLF001  python-docx has no fields
    footer.add_run(" of ")
    footer._p.append(field("NUMPAGES"))  # noqa: SLF001


def _describe(document: WordDocument, memo: Memo, stamp: datetime) -> None:
    about = document.core_properties
    about.title, about.subject, about.language = memo.title[:255], f"As of {plain_date(memo.as_of)}", memo.language
    about.author = about.last_modified_by = about.comments = ""
    about.created = about.modified = stamp
    about.revision = 1
