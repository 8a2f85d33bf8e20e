"""From the memo's blocks to boxes on paper, with a node of the structure tree for each."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, assert_never

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFString

from briefing.memo import Block, Bullets, Chart, Heading, Line, Paragraph, Quotation, References, Section, Table
from briefing.render.pdf.boxes import Box, ListItem, Stack, TableBox
from briefing.render.pdf.chart import chart_boxes
from briefing.render.pdf.lines import TextRun, break_lines
from briefing.render.pdf.runs import place_of, runs
from briefing.render.pdf.structure import Node
from briefing.render.pdf.text import TextBlock
from briefing.render.sanitize import cited
from briefing.render.style import APART, BAR, MUTED, RULE, TINT, Look, Type

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.memo import Memo


LineCache = dict[tuple[Line, Type, float], TextBlock]
"""Lines as they are laid in a style, for a width."""


def lay_out(memo: Memo, look: Look, root: Node, missing: set[str], known: LineCache | None = None) -> tuple[Stack, ...]:
    """Return the memo as stacks of boxes as wide as the text, each of which begins a page.

    Nodes are added below ``root``. With lines ``known`` the boxes are only to be measured: those lines have the nodes
    of another memo.
    """
    back = cited(memo)
    chapters = [[Stack(tuple(_top(memo, look, root, missing)), look.sheet.measure, after=7)]]
    for number, section in enumerate(memo.sections, 1):
        x = _section(f"part-{number}", section, look, root.add("Sect"), missing, back=back, known=known)
        if section.key in APART:
            chapters.append([])
        chapters[-1].append(x)
    return tuple(Stack(tuple(chapter), look.sheet.measure) for chapter in chapters)


def _top(memo: Memo, look: Look, root: Node, missing: set[str]) -> Iterator[Box]:
    node = root.add("H1")
    title = look.types["title"]
    rows = break_lines([TextRun(memo.title, title, "bold", node)], look.sheet.measure, missing)
    yield TextBlock(rows, title, after=title.after)
    for name, line in memo.masthead:
        yield _masthead(name, line, look, root.add("P"), missing)


def _masthead(name: str, line: Line, look: Look, node: Node, missing: set[str]) -> ListItem:
    label, text, indent = look.types["label"], look.types["masthead"], look.label_width
    rows = break_lines([TextRun(name, label, "bold", node)], indent - 6, missing)
    body = TextBlock(break_lines(runs(line, text, node, look.accent), look.sheet.measure - indent, missing), text)
    return ListItem(TextBlock(rows, label), body, indent)


def _section(  # noqa: PLR0913  what every part of a story needs
    key: str,
    section: Section,
    look: Look,
    node: Node,
    missing: set[str],
    *,
    back: frozenset[int],
    known: LineCache | None,
) -> Stack:
    front, width, pad = section.role == "front", look.sheet.measure, look.panel_pad
    inner = width - 2 * pad - 4 * BAR if front else width
    section_layout = _SectionLayout(key, inner, look, node, missing, section.role, back, known)
    head = section_layout.head(section.title, "section", "H2", 0)
    boxes = (box for block in section.blocks for box in section_layout.block(block))
    parts = tuple(box for box in (head, *boxes) if box.height)  # a block without words takes no place
    if front:
        return Stack(parts, width, before=3, after=4, pad=pad, tint=TINT, bar=look.accent)
    return Stack(parts, width, before=look.types["section"].before, after=2)


@dataclass(frozen=True, slots=True)
class _SectionLayout:
    """Makes the boxes of one section."""

    key: str
    """Starts the names of its anchors."""
    width: float
    look: Look
    node: Node
    missing: set[str]
    role: str
    back: frozenset[int]
    """Numbers of the sources that are cited somewhere, from which a link leads back there."""
    known: LineCache | None

    def block(self, block: Block) -> Iterator[Box]:
        match block:
            case Heading():
                yield self.head(block.text, "heading", "H3", 1)
            case Paragraph():
                yield self.words(block.line, self.style("body"), self.node.add("P"), self.width)
            case Bullets():
                yield from self.bullets(block)
            case Quotation():
                yield self.quotation(block)
            case Table():
                yield self.table(block)
            case Chart():
                yield from chart_boxes(block, self.width, self.look, self.node, self.missing)
            case References():
                yield from self.references(block)
            case _:
                assert_never(block)

    def style(self, name: str) -> Type:
        """Return the small variant in the back of the memo."""
        return self.look.types[{"body": "small", "item": "small-item"}.get(name, name) if self.role == "back" else name]

    def words(self, line: Line, style: Type, node: Node, width: float) -> TextBlock:
        if self.known is not None and (line, style, width) in self.known:
            return self.known[line, style, width]
        rows = break_lines(runs(line, style, node, self.look.accent), width, self.missing)
        laid = TextBlock(rows, style, style.before, style.after)
        if self.known is not None:
            self.known[line, style, width] = laid
        return laid

    def head(self, text: str, name: str, tag: str, level: int) -> TextBlock:
        style, node = self.look.types[name], self.node.add(tag)
        if style.caps:
            node.attributes["ActualText"] = PDFString(text)
        rows = break_lines([TextRun(text, style, "bold", node)], self.width, self.missing)
        anchor = f"{self.key}-{len(self.node.kids)}"
        return TextBlock(rows, style, style.before, style.after, keep=True, anchor=anchor, outline=(level, text))

    def bullets(self, block: Bullets) -> Iterator[ListItem]:
        """Yield an item each; the first one that has a number sets the indent of all."""
        style, within = self.style("item"), self.node.add("L")
        if block.ordered:
            within.attributes["A"] = PDFDictionary({"O": PDFName("List"), "ListNumbering": PDFName("Decimal")})
        for number, line in enumerate(block.items, 1):
            label = f"{number}." if block.ordered else "\u2022"
            indent = max(self.look.number_indent, 6.0 * len(label)) if block.ordered else self.look.indent
            yield self.item(within.add("LI"), TextRun(label, style, colour=MUTED), line, indent)

    def item(self, node: Node, label: TextRun, line: Line, indent: float) -> ListItem:
        name, body = node.add("Lbl"), node.add("LBody")
        drawn = replace(label, node=Node("Link", name) if label.target else name)
        words = self.words(line, label.style, body, self.width - indent)
        return ListItem(TextBlock(break_lines([drawn], indent, self.missing), label.style), words, indent)

    def quotation(self, block: Quotation) -> Stack:
        style, indent = self.look.types["quotation"], self.look.indent
        words = self.words(block.line, style, self.node.add("BlockQuote"), self.width - 2 * indent)
        plain = replace(words, before=0.0, after=0.0)
        return Stack((plain,), self.width, style.before, style.after, bar=RULE, inset=indent)

    def references(self, block: References) -> Iterator[ListItem]:
        style, within = self.look.types["reference"], self.node.add("L")
        for entry in block.entries:
            label = self.number(entry.number, style)
            item = self.item(within.add("LI"), label, entry.line, self.look.reference_indent)
            yield replace(item, body=replace(item.body, anchor=f"source-{entry.number}"))

    def number(self, number: int, style: Type) -> TextRun:
        """Set the number of a source; it leads back to where the source is cited first."""
        text, note = f"[{number}]", f"First citation of source {number}"
        if number not in self.back:
            return TextRun(text, style, colour=MUTED)
        return TextRun(text, style, target=f"#{place_of(number)}", note=note, colour=MUTED)

    def table(self, table: Table) -> TableBox:
        node = self.node.add("Table")
        shares = table.widths or (1,) * len(table.header)
        widths = tuple(self.width * share / sum(shares) for share in shares)
        scope = PDFDictionary({"O": PDFName("Table"), "Scope": PDFName("Column")})
        header = self.cells(node.add("TR"), table.header, widths, "TH", A=scope)
        rows = tuple(self.cells(node.add("TR"), row, widths, "TD") for row in table.rows)
        return TableBox(header, rows, widths, self.look.cell_pad)

    def cells(
        self, within: Node, row: tuple[Line, ...], widths: tuple[float, ...], tag: str, **attributes: PDFDictionary
    ) -> tuple[TextBlock, ...]:
        style, gutter = self.look.types["cell-head" if tag == "TH" else "cell"], self.look.gutter
        pairs = zip(row, widths, strict=True)
        return tuple(self.words(line, style, within.add(tag, **attributes), width - gutter) for line, width in pairs)
