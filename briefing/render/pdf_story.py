"""From the memo's blocks to boxes on paper, with a node of the structure tree for each."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, assert_never

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFString

from briefing.memo import (
    Block,
    Bullets,
    Cite,
    Emphasis,
    Heading,
    Line,
    Link,
    Paragraph,
    Quotation,
    References,
    Section,
    Strong,
    Table,
    Text,
)
from briefing.render.pdf_boxes import Box, Grid, Item, Stack
from briefing.render.pdf_lines import Run, lay
from briefing.render.pdf_tags import Node
from briefing.render.pdf_text import Words
from briefing.render.style import (
    ACCENT,
    CITE_SCALE,
    INDENT,
    LABEL_WIDTH,
    MUTED,
    NUMBER_INDENT,
    REFERENCE_INDENT,
    RULE,
    TINT,
    TYPES,
    Type,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.memo import Memo

_PANEL_PAD = 9.0


def tell(memo: Memo, width: float, root: Node, missing: set[str]) -> Stack:
    """Return the whole memo as one stack of boxes ``width`` points wide; nodes are added below ``root``."""
    top = Stack(tuple(_top(memo, width, root, missing)), width, after=10)
    sections = (_section(f"part-{i}", s, width, root.add("Sect"), missing) for i, s in enumerate(memo.sections, 1))
    return Stack((top, *sections), width)


def _top(memo: Memo, width: float, root: Node, missing: set[str]) -> Iterator[Box]:
    node = root.add("H1")
    title = TYPES["title"]
    rows = lay([Run(memo.title, title, "bold", node)], width, missing)
    yield Words(rows, title, after=title.after)
    for name, line in memo.masthead:
        yield _masthead(name, line, width, root.add("P"), missing)


def _masthead(name: str, line: Line, width: float, node: Node, missing: set[str]) -> Item:
    label, text = TYPES["label"], TYPES["masthead"]
    rows = lay([Run(name, label, "bold", node)], LABEL_WIDTH - 6, missing)
    body = Words(lay(runs(line, text, node), width - LABEL_WIDTH, missing), text)
    return Item(Words(rows, label), body, LABEL_WIDTH)


def _section(key: str, section: Section, width: float, node: Node, missing: set[str]) -> Stack:
    front = section.role == "front"
    inner = width - 2 * _PANEL_PAD - 2 if front else width
    teller = _Teller(key, inner, node, missing, section.role)
    head = teller.head(section.title, "section", "H2", 0)
    boxes = (box for block in section.blocks for box in teller.block(block))
    parts = tuple(box for box in (head, *boxes) if box.height)  # a block without words takes no place
    if front:
        return Stack(parts, width, before=4, after=6, pad=_PANEL_PAD, tint=TINT, bar=ACCENT)
    return Stack(parts, width, before=TYPES["section"].before, after=4)


@dataclass(frozen=True, slots=True)
class _Teller:
    """Makes the boxes of one section."""

    key: str
    """Starts the names of its anchors."""
    width: float
    node: Node
    missing: set[str]
    role: str

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
            case References():
                yield from self.references(block)
            case _:
                assert_never(block)

    def style(self, name: str) -> Type:
        """Return the small variant in the back of the memo."""
        return TYPES[{"body": "small", "item": "small-item"}.get(name, name) if self.role == "back" else name]

    def words(self, line: Line, style: Type, node: Node, width: float) -> Words:
        rows = lay(runs(line, style, node), width, self.missing)
        return Words(rows, style, style.before, style.after)

    def head(self, text: str, name: str, tag: str, level: int) -> Words:
        style, node = TYPES[name], self.node.add(tag)
        if style.caps:
            node.attributes["ActualText"] = PDFString(text)
        rows = lay([Run(text, style, "bold", node)], self.width, self.missing)
        anchor = f"{self.key}-{len(self.node.kids)}"
        return Words(rows, style, style.before, style.after, keep=True, anchor=anchor, outline=(level, text))

    def bullets(self, block: Bullets) -> Iterator[Item]:
        """Yield an item each; the first one that has a number sets the indent of all."""
        style, within = self.style("item"), self.node.add("L")
        if block.ordered:
            within.attributes["A"] = PDFDictionary({"O": PDFName("List"), "ListNumbering": PDFName("Decimal")})
        for number, line in enumerate(block.items, 1):
            label = f"{number}." if block.ordered else "\u2022"
            indent = max(NUMBER_INDENT, 6.0 * len(label)) if block.ordered else INDENT
            yield self.item(within.add("LI"), label, line, style, indent)

    def item(self, node: Node, label: str, line: Line, style: Type, indent: float) -> Item:
        name, body = node.add("Lbl"), node.add("LBody")
        rows = lay([Run(label, style, "regular", name, colour=MUTED)], indent, self.missing)
        words = self.words(line, style, body, self.width - indent)
        return Item(Words(rows, style), words, indent)

    def quotation(self, block: Quotation) -> Stack:
        style = TYPES["quotation"]
        words = self.words(block.line, style, self.node.add("BlockQuote"), self.width - 2 * INDENT)
        plain = replace(words, before=0.0, after=0.0)
        return Stack((plain,), self.width, style.before, style.after, bar=RULE, inset=INDENT)

    def references(self, block: References) -> Iterator[Item]:
        style, within = TYPES["reference"], self.node.add("L")
        for entry in block.entries:
            item = self.item(within.add("LI"), f"[{entry.number}]", entry.line, style, REFERENCE_INDENT)
            yield replace(item, body=replace(item.body, anchor=f"source-{entry.number}"))

    def table(self, table: Table) -> Grid:
        node = self.node.add("Table")
        shares = table.widths or (1,) * len(table.header)
        widths = tuple(self.width * share / sum(shares) for share in shares)
        scope = PDFDictionary({"O": PDFName("Table"), "Scope": PDFName("Column")})
        header = self.cells(node.add("TR"), table.header, widths, "TH", A=scope)
        rows = tuple(self.cells(node.add("TR"), row, widths, "TD") for row in table.rows)
        return Grid(header, rows, widths)

    def cells(
        self, within: Node, row: tuple[Line, ...], widths: tuple[float, ...], tag: str, **attributes: PDFDictionary
    ) -> tuple[Words, ...]:
        style = TYPES["cell-head" if tag == "TH" else "cell"]
        pairs = zip(row, widths, strict=True)
        return tuple(self.words(line, style, within.add(tag, **attributes), Grid.inner(width)) for line, width in pairs)


def runs(line: Line, style: Type, node: Node) -> Iterator[Run]:
    """Yield a run for each inline; links and citations get a node of their own below ``node``."""
    base = "bold" if style.bold else "regular"
    for part in line:
        match part:
            case Text():
                yield Run(part.text, style, base, node)
            case Strong():
                yield Run(part.text, style, "bold", node)
            case Emphasis():
                yield Run(part.text, style, "italic", node)
            case Cite():
                yield _cite(part.number, style, base, node)
            case Link():
                yield _link(part, style, base, node)
            case _:
                assert_never(part)


def _cite(number: int, style: Type, base: str, node: Node) -> Run:
    own = Node("Link", node)
    target, note = f"#source-{number}", f"Source {number}"
    return Run(f"[{number}]", style, base, own, target, note, ACCENT, CITE_SCALE)


def _link(part: Link, style: Type, base: str, node: Node) -> Run:
    if not part.href:
        return Run(part.text, style, base, node)
    return Run(part.text, style, base, Node("Link", node), part.href, part.text, ACCENT)
