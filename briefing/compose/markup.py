"""Small Markdown to the memo's blocks: a heading, paragraphs, lists, quotations, tables; anything else is refused.

A table whose first title begins with ``chart:`` is a chart: see ``charts``.

Meaning inside a line comes as markers shaped like links: ``[words](strong:)``, ``[4](cite:4)``, ``[4](source:4)``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt

from briefing.compose.charts import CHART, Place, as_chart, plain
from briefing.compose.citations import placed
from briefing.errors import TemplateError
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
    Paragraph,
    Quotation,
    Reference,
    References,
    Strong,
    Table,
    Text,
)

if TYPE_CHECKING:
    from markdown_it.token import Token

__all__ = ["Place", "SectionBody", "parse", "plain", "stripped"]

ALLOWED = "a paragraph, a list, a table, a chart, a quotation (>), **strong**, *emphasis*, ## the title, ### a heading"
HINT = f"A template may hold {ALLOWED}."
STYLES = {"strong_open": "strong:", "em_open": "em:"}
PARSER = MarkdownIt("commonmark", {"html": False, "linkify": False}).enable("table").disable(["entity", "autolink"])
BLOCKS = MarkdownIt("commonmark", {"html": False}).enable("table").disable(["reference", "inline", "text_join"])
"""Parses no line: most lines come again, as a memo is made several times until it fits."""


@dataclass(frozen=True, slots=True)
class SectionBody:
    """A section in words: its title, empty where the template gives none, and its blocks."""

    title: str
    blocks: tuple[Block, ...]


def parse(words: str, place: Place) -> SectionBody:
    """Return the title and blocks of a template's words; raises ``TemplateError`` that says where."""
    parser = _Parser(BLOCKS.parse(words), words.splitlines(), place)
    return parser.body()


@lru_cache(1 << 12)
def spans_of(line: str) -> tuple[Token, ...]:
    """Return the tokens of a line."""
    return tuple(child for token in PARSER.parseInline(line) for child in token.children or ())


class _Parser:
    """One pass over the parser's tokens."""

    def __init__(self, tokens: Sequence[Token], lines: Sequence[str], place: Place) -> None:
        self.tokens = iter(tokens)
        self.lines = lines
        self.place = place

    def body(self) -> SectionBody:
        title, blocks = "", list[Block]()
        for token in self.tokens:
            if token.type == "heading_open" and token.tag == "h2" and not title and not blocks:
                title = plain(self.line("heading_close"))
            else:
                blocks.append(self.block(token))
        return SectionBody(title, tuple(blocks))

    def block(self, token: Token) -> Block:
        match token.type, token.tag:
            case "heading_open", "h3":
                return Heading(plain(self.line("heading_close")))
            case "paragraph_open", _:
                return Paragraph(self.line("paragraph_close"))
            case "bullet_list_open", _:
                return as_references(Bullets(tuple(self.items("bullet_list_close"))))
            case "ordered_list_open", _:
                return Bullets(tuple(self.items("ordered_list_close")), ordered=True)
            case "blockquote_open", _:
                return Quotation(self.only_paragraph("blockquote_close"))
            case "table_open", _:
                return self.table(token)
        raise self.refusal(token)

    def refusal(self, token: Token) -> TemplateError:
        kind = f"a heading {token.markup}" if token.type == "heading_open" else token.type.removesuffix("_open")
        line = token.map[0] if token.map else 0
        return TemplateError(f"{self.place(line)}: {kind.replace('_', ' ')} cannot stand here.", HINT)

    def line(self, closing: str) -> Line:
        """Take one line of words, up to and with the token that closes it."""
        found: Line = ()
        for token in self.tokens:
            if token.type == closing:
                break
            found = self.inline(token)
        return found

    def only_paragraph(self, closing: str) -> Line:
        """Take one paragraph inside a list item or a quotation; more than one is refused."""
        found: Line = ()
        for token in self.tokens:
            if token.type == closing:
                break
            if token.type != "paragraph_open" or found:
                raise self.refusal(token)
            found = self.line("paragraph_close")
        return found

    def items(self, closing: str) -> Iterator[Line]:
        for token in self.tokens:
            if token.type == closing:
                return
            yield self.only_paragraph("list_item_close")

    def table(self, start: Token) -> Table | Chart:
        rows = self.rows()
        first = start.map[0] if start.map else 0
        if self.lines[first].lstrip("| ").lower().startswith(CHART):  # words of an article are shielded, and never do
            return as_chart(rows, lambda row: self.place(first + row + (row > 0)))
        return Table(rows[0], tuple(rows[1:]), self.widths(start))

    def rows(self) -> list[tuple[Line, ...]]:
        rows, cells = list[tuple[Line, ...]](), list[Line]()
        for token in self.tokens:
            if token.type == "table_close":
                break
            if token.type == "tr_open":
                cells = []
            elif token.type in {"th_open", "td_open"}:
                cells.append(self.line(token.type.replace("open", "close")))
            elif token.type == "tr_close":
                rows.append(tuple(cells))
        return rows

    def widths(self, start: Token) -> tuple[int, ...]:
        """Relative widths: the number of dashes in each cell of the line below the header."""
        rule = self.lines[start.map[0] + 1] if start.map else ""
        counts = tuple(cell.count("-") for cell in rule.strip().strip("|").split("|"))
        return counts if len(set(counts)) > 1 else ()

    def inline(self, token: Token) -> Line:
        spans, styles = list[Inline](), list[str]()
        for child in spans_of(token.content):
            if child.type == "link_open":
                styles.append(str(child.attrs.get("href", "")))
            elif child.type in STYLES:
                styles.append(STYLES[child.type])
            elif child.nesting < 0:
                styles.pop()
            else:
                spans.append(self.span(child, styles, token))
        return joined(spans)

    def span(self, child: Token, styles: Sequence[str], around: Token) -> Inline:
        if child.type not in {"text", "text_special", "softbreak"}:
            child.map = around.map
            raise self.refusal(child)
        return styled(" " if child.type == "softbreak" else child.content, styles)


def styled(text: str, styles: Sequence[str]) -> Inline:
    """Return words with the meaning of the innermost marker around them."""
    style = styles[-1] if styles else ""
    match style.partition(":"):
        case "", _, _:
            return Text(text)
        case "strong", _, "":
            return Strong(text)
        case "em", _, "":
            return Emphasis(text)
        case (("cite" | "source"), _, where):
            return Cite(*placed(where))
    return Link(text, style)


def joined(spans: Sequence[Inline]) -> Line:
    """Return a line with neighbours of one kind joined, and no white space at its ends."""
    line: list[Inline] = []
    for span in spans:
        last = line[-1] if line else None
        match last, span:
            case Text(a), Text(b):
                line[-1] = Text(a + b)
            case Strong(a), Strong(b):
                line[-1] = Strong(a + b)
            case Emphasis(a), Emphasis(b):
                line[-1] = Emphasis(a + b)
            case Link(a, here), Link(b, there) if here == there:
                line[-1] = Link(a + b, here)
            case Cite(a, here), Cite(b, there) if a == b:  # a number of several digits may come in parts
                line[-1] = Cite(a, tuple(dict.fromkeys((*here, *there))))
            case _:
                line.append(span)
    return tuple(s for s in line if isinstance(s, Cite) or s.text)


def as_references(bullets: Bullets) -> Block:
    """Return a list whose items all open with a source's number as the list of sources, any other as it is."""
    entries = [(item[0], item[1:]) for item in bullets.items if item]
    if not entries or len(entries) < len(bullets.items):
        return bullets
    found = [Reference(head.number, stripped(rest)) for head, rest in entries if isinstance(head, Cite) and rest]
    return References(tuple(found)) if len(found) == len(entries) else bullets


def stripped(line: Line) -> Line:
    """Return a line without the white space that it begins with."""
    if line and isinstance(line[0], Text):
        first = line[0].text.lstrip()
        return (Text(first), *line[1:]) if first else line[1:]
    return line
