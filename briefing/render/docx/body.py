"""From the memo's blocks to Word's paragraphs and tables."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, assert_never

from docx.oxml.ns import qn
from docx.shared import Pt

from briefing.memo import (
    Block,
    Bullets,
    Chart,
    Cite,
    Emphasis,
    Heading,
    Inline,
    Line,
    Link,
    Quotation,
    References,
    Section,
    Strong,
    Table,
    Text,
)
from briefing.memo import Paragraph as Plain
from briefing.render.docx.chart import add_chart
from briefing.render.docx.parts import bookmark, element, inner_link, join_list, new_list, outer_link
from briefing.render.docx.styles import twips
from briefing.render.sanitize import words
from briefing.render.style import APART

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import _Row
    from docx.text.paragraph import Paragraph

    from briefing.memo import Memo
    from briefing.render.style import Look

_VARIANTS = {
    "front": {
        "heading 1": "Front Heading",
        "Body Text": "Front Text",
        "List Bullet": "Front Bullet",
        "List Number": "Front Number",
    },
    "body": {},
    "back": {"Body Text": "Back Text", "List Bullet": "Back Bullet", "List Number": "Back Number"},
}


class Body:
    """Appends to a draft, block by block."""

    def __init__(self, document: Document, look: Look, known: frozenset[str] | None = None) -> None:
        """``known`` are the styles of a house's own document: without its variants of them, they are used plain."""
        self.document, self.look, self.measure = document, look, look.sheet.measure
        document.part.get_style_id = cache(document.part.get_style_id)  # type: ignore[method-assign]  # it asks every style
        self.known = known
        self.styles: dict[str, str] = {}
        self.marked: set[int] = set()

    def top(self, memo: Memo) -> None:
        """Append the title and the masthead."""
        self.document.add_paragraph(memo.title, "Title")
        for label, value in memo.masthead:
            paragraph = self.document.add_paragraph(style="Masthead")
            paragraph.add_run(label, "Masthead Label")
            paragraph.add_run("\t")
            self.fill(paragraph, value)

    def section(self, section: Section) -> None:
        """Append a heading and its blocks."""
        variants = _VARIANTS[section.role]
        self.styles = {k: v for k, v in variants.items() if self.known is None or v.lower() in self.known}
        self.add("Annex Heading" if section.key in APART else "heading 1").add_run(section.title)
        for number, block in enumerate(section.blocks, 1):
            self.block(block)
            following = section.blocks[number : number + 1]
            if isinstance(block, Table | Chart) and following and not isinstance(following[0], Heading):
                self.gap()

    def gap(self) -> None:
        """Append the space that a table cannot ask for itself."""
        self.document.add_paragraph(style="Table Gap")

    def block(self, block: Block) -> None:
        """Append one block."""
        match block:
            case Heading():
                self.add("heading 2").add_run(block.text)
            case Plain():
                self.fill(self.add("Body Text"), block.line)
            case Bullets():
                self.bullets(block)
            case Quotation():
                self.fill(self.add("Quote"), block.line)
            case Table():
                self.table(block)
            case Chart():
                add_chart(self.document, block, self.look, self.fill)
            case References():
                self.references(block)
            case _:
                assert_never(block)

    def add(self, style: str) -> Paragraph:
        """Append an empty paragraph in the variant of a style that this section has."""
        return self.document.add_paragraph(style=self.styles.get(style, style))

    def bullets(self, block: Bullets) -> None:
        """Append a list; a numbered one starts at 1."""
        number = new_list(self.document) if block.ordered else 0
        for item in block.items:
            paragraph = self.add("List Number" if block.ordered else "List Bullet")
            if number:
                join_list(paragraph, number)
            self.fill(paragraph, item)

    def references(self, block: References) -> None:
        """Append the sources, each with a bookmark that its citations lead to."""
        for entry in block.entries:
            paragraph = self.add("Bibliography")
            self.number(paragraph, entry.number)
            paragraph.add_run("\t")
            self.fill(paragraph, entry.line)

    def number(self, paragraph: Paragraph, number: int) -> None:
        """Append the number of a source, with a bookmark where it stands for the first time."""
        text = f"[{number}]"
        if number in self.marked:
            paragraph.add_run(text, "Number")
            return
        self.marked.add(number)
        bookmark(paragraph, f"source_{number}", number, text, "Number")

    def table(self, block: Table) -> None:
        """Append a table with fixed columns and a header row that is printed again on each page."""
        shares = block.widths or (1,) * len(block.header)
        table = self.document.add_table(0, 0, "Memo Table")
        table.autofit = False
        table._tblPr.xpath("w:tblW")[0].set(qn("w:w"), str(twips(self.measure)))  # noqa: SLF001  python-docx has no width
        table._tblPr.xpath("w:tblW")[0].set(qn("w:type"), "dxa")  # noqa: SLF001
        for share in shares:
            table.add_column(Pt(self.measure * share / sum(shares)))
        heights = (self.height(row, shares) for row in (block.header, *block.rows))
        for number, (cells, height) in enumerate(zip((block.header, *block.rows), heights, strict=True)):
            self.row(table.add_row(), cells, head=number == 0, whole=height < self.look.sheet.text_height / 2)

    def height(self, row: tuple[Line, ...], shares: tuple[int, ...]) -> float:
        """Guess, high rather than low, how tall a row will be: only Word knows its letters."""
        style, letters = self.look.types["cell"], [len(words(cell)) for cell in row]
        fit = [self.measure * share / sum(shares) / (0.6 * style.size) for share in shares]
        return style.leading * max(count / max(most, 1) for count, most in zip(letters, fit, strict=True))

    def row(self, row: _Row, cells: tuple[Line, ...], *, head: bool, whole: bool) -> None:
        """Fill a row; a ``whole`` one is not split over pages."""
        properties = row._tr.get_or_add_trPr()  # noqa: SLF001  python-docx has no row that may not be split
        if whole:
            properties.append(element("cantSplit"))
        if head:
            properties.append(element("tblHeader"))
        for place, line in zip(row.cells, cells, strict=True):
            paragraph = place.paragraphs[0]
            paragraph.style = "Table Heading" if head else "Table Text"
            self.fill(paragraph, line)

    def fill(self, paragraph: Paragraph, line: Line) -> None:
        """Append the parts of a line."""
        for part in line:
            _inline(paragraph, part)


def _inline(paragraph: Paragraph, part: Inline) -> None:
    match part:
        case Text():
            paragraph.add_run(part.text)
        case Strong():
            paragraph.add_run(part.text, "Strong")
        case Emphasis():
            paragraph.add_run(part.text, "Emphasis")
        case Cite():
            inner_link(paragraph, f"source_{part.number}", f"[{part.number}]", "Citation")
        case Link() if part.href:
            outer_link(paragraph, part.href, part.text, "Hyperlink")
        case Link():
            paragraph.add_run(part.text)
        case _:
            assert_never(part)
