"""The memo as the HTML body of a mail: styles stand on each element, and nothing is asked for from anywhere.

Mail programs drop style sheets, scripts, pictures of SVG and links inside a page; so there are none. The bars of
charts are cells of tables, which every program shows and none blocks as it does pictures. Many programs cut a mail
off at 100 KB: what the memo has in its annex beside sources and method stays there.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, assert_never

from briefing.memo import (
    Bar,
    Block,
    Bullets,
    Chart,
    Cite,
    Heading,
    Line,
    Paragraph,
    Quotation,
    References,
    Section,
    Table,
)
from briefing.render.bar_scale import shares
from briefing.render.html.inline import inline
from briefing.render.style import MUTED, RULE, TINT

if TYPE_CHECKING:
    from datetime import datetime

    from briefing.memo import Memo
    from briefing.render.style import Look

_FAMILIES = {"serif": "Georgia,'Times New Roman',serif", "sans": "Arial,Helvetica,sans-serif"}
_LONGEST = 60
"""Width of the longest bar of a chart, in hundredths."""
_CELL = f"padding:4px 12px 4px 0;border-bottom:1px solid {RULE}"
_REST = "<p>What did not fit stands in the annex of the memo.</p>"
_KEPT = frozenset({"sources", "method"})
"""Keys of sections that are shown wherever they stand."""
_LAID = 'role="presentation" cellspacing="0" cellpadding="0"'


def write(memo: Memo, look: Look, stamp: datetime) -> tuple[bytes, tuple[str, ...]]:  # noqa: ARG001  as all formats
    """Write the memo as UTF-8."""
    body = _MailBody(look)
    parts = [
        "<!DOCTYPE html>",
        f'<html lang="{escape(memo.language)}">',
        f'<head><meta charset="utf-8"><title>{escape(memo.title)}</title></head>',
        f'<body style="margin:0;padding:16px;{body.type("body")}">',
        '<div style="max-width:680px;margin:0 auto">',
        body.handling(memo),
        body.top(memo),
        *(body.section(s) for s in _shown(memo)),
        _REST if len(_shown(memo)) < len(memo.sections) else "",
        body.handling(memo),
        "</div>",
        "</body>",
        "</html>",
    ]
    return ("\n".join(p for p in parts if p) + "\n").encode(), ()


def _shown(memo: Memo) -> tuple[Section, ...]:
    """The sections before the annex, and those in it that every memo needs."""
    keys = [s.key for s in memo.sections]
    end = keys.index("annex") if "annex" in keys else len(keys)
    return tuple(s for i, s in enumerate(memo.sections) if i < end or s.key in _KEPT)


class _MailBody:
    """Writes the parts of a memo in one look."""

    def __init__(self, look: Look) -> None:
        self._look = look

    def type(self, name: str) -> str:
        """Styles of a kind of text."""
        kind = self._look.types[name]
        size, leading = kind.size * self._look.screen, kind.leading / kind.size
        font = f"font:{'bold' if kind.bold else 'normal'} {size:.0f}px/{leading:.2f} {_FAMILIES[kind.family]}"
        return f"{font};color:{kind.colour}{';text-transform:uppercase' if kind.caps else ''}"

    def handling(self, memo: Memo) -> str:
        """The words at head and foot."""
        return f'<p style="{self.type("handling")}">{escape(memo.handling)}</p>' if memo.handling else ""

    def top(self, memo: Memo) -> str:
        """Title and masthead."""
        rows = "".join(
            f'<tr><td style="padding:0 12px 2px 0;vertical-align:top;{self.type("label")}">{escape(label)}</td>'
            f'<td style="{self.type("masthead")}">{_line(line)}</td></tr>\n'
            for label, line in memo.masthead
        )
        table = f"<table {_LAID}>\n{rows}</table>" if rows else ""
        return f'<h1 style="margin:0 0 12px;{self.type("title")}">{escape(memo.title)}</h1>\n{table}'

    def section(self, section: Section) -> str:
        """A part of the memo; the bottom line stands on a tint."""
        body = "small" if section.role == "back" else "body"
        blocks = "\n".join(self.block(b, body) for b in section.blocks)
        title = f'<h2 style="margin:24px 0 8px;{self.type("section")}">{escape(section.title)}</h2>'
        if section.role != "front":
            return f"{title}\n{blocks}"
        style = f"background:{TINT};border-left:4px solid {self._look.accent};padding:1px 16px 8px;margin-top:16px"
        return f'<div style="{style}">\n{title}\n{blocks}\n</div>'

    def block(self, block: Block, body: str) -> str:  # noqa: PLR0911  one for each member of a closed union
        """Write any block."""
        match block:
            case Heading():
                return f'<h3 style="margin:16px 0 4px;{self.type("heading")}">{escape(block.text)}</h3>'
            case Paragraph():
                return f'<p style="margin:0 0 10px;{self.type(body)}">{_line(block.line)}</p>'
            case Bullets():
                return self.bullets(block, body)
            case Quotation():
                style = f"margin:4px 0 12px 16px;padding-left:12px;border-left:2px solid {RULE}"
                return f'<blockquote style="{style};{self.type("quotation")}">{_line(block.line)}</blockquote>'
            case Table():
                return self.table(block)
            case Chart():
                return self.chart(block)
            case References():
                return self.references(block)
            case _:
                assert_never(block)

    def bullets(self, block: Bullets, body: str) -> str:
        """A list."""
        tag, style = "ol" if block.ordered else "ul", self.type(body)
        items = "\n".join(f'<li style="margin-bottom:6px">{_line(item)}</li>' for item in block.items)
        return f'<{tag} style="margin:0 0 10px;padding-left:22px;{style}">\n{items}\n</{tag}>'

    def table(self, table: Table) -> str:
        """A table with its header."""
        head = f"{_CELL};text-align:left;{self.type('cell-head')}"
        titles = "".join(f'<th scope="col" style="{head}">{_line(c)}</th>' for c in table.header)
        rows = "\n".join(
            '<tr valign="top">' + "".join(f'<td style="{_CELL}">{_line(c)}</td>' for c in row) + "</tr>"
            for row in table.rows
        )
        style = f"border-collapse:collapse;width:100%;margin:4px 0 16px;{self.type('cell')}"
        return f'<table style="{style}">\n<thead><tr>{titles}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>'

    def references(self, block: References) -> str:
        """The list of sources."""
        style = self.type("reference")
        words = f"{style};padding-bottom:4px"
        number = f"padding-right:8px;vertical-align:top;{style};color:{MUTED}"
        rows = "".join(
            f'<tr><td style="{number}">[{e.number}]</td><td style="{words}">{_line(e.line)}</td></tr>\n'
            for e in block.entries
        )
        return f"<table {_LAID}>\n{rows}</table>"

    def chart(self, chart: Chart) -> str:
        """Labels, bars and values, on one scale."""
        rows = "\n".join(self.bar(bar, share) for bar, share in zip(chart.bars, shares(chart), strict=True))
        caption = f'<p style="margin:12px 0 4px;{self.type("caption")}">{escape(chart.caption)}</p>'
        return f'{caption}\n<table {_LAID} width="100%">\n{rows}\n</table>'

    def bar(self, bar: Bar, share: float) -> str:
        """One bar: a coloured cell as wide as its share."""
        style, wide = self.type("cell"), round(share * _LONGEST)
        drawn = f'<td width="{wide}%" bgcolor="{self._look.accent}" style="font-size:1px">&nbsp;</td>' if wide else ""
        value = f'<td style="padding:3px 0 3px 6px;{style}">{_line(bar.shown)}</td>'
        inner = f'<table {_LAID} width="100%"><tr>{drawn}{value}</tr></table>'
        return f'<tr><td width="28%" style="padding-right:8px;{style}">{_line(bar.label)}</td><td>{inner}</td></tr>'


def _line(line: Line) -> str:
    return inline(line, _cite)


def _cite(part: Cite) -> str:
    return f'<span style="color:{MUTED};font-size:82%">[{part.number}]</span>'
