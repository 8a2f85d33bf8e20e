"""The memo as one HTML file that asks for nothing from anywhere."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
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
    Reference,
    References,
    Section,
    Table,
)
from briefing.render.bar_scale import shares
from briefing.render.html.inline import inline
from briefing.render.html.reading_copy import articles, data, script
from briefing.render.html.style import css
from briefing.render.sanitize import words
from briefing.render.style import APART

if TYPE_CHECKING:
    from datetime import datetime

    from briefing.memo import Memo
    from briefing.render.style import Look

_NOTHING = "base-uri 'none'; form-action 'none'"
_LONGEST = 60
"""Width of the longest bar of a chart, in hundredths; its value stands behind it."""


def write(memo: Memo, look: Look, stamp: datetime) -> tuple[bytes, tuple[str, ...]]:
    """Write the memo as UTF-8; its style and its script are allowed by their hash, everything else is forbidden."""
    style, code = css(look), script()
    parts = [
        "<!DOCTYPE html>",
        f'<html lang="{escape(memo.language)}">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_policy(style, code)}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="referrer" content="no-referrer">',
        f'<meta name="date" content="{stamp.isoformat()}">',
        f"<title>{escape(memo.title)}</title>",
        f"<style>{style}</style>",
        "</head>",
        "<body>",
        '<a class="skip" href="#memo">Skip to the memo</a>',
        _handling(memo),
        '<main id="memo" tabindex="-1">',
        _top(memo),
        *(_section(s, frozenset(o.number for o in memo.originals)) for s in memo.sections),
        "</main>",
        articles(memo),
        _handling(memo),
        data(memo, look, stamp),
        f"<script>{code}</script>",
        "</body>",
        "</html>",
    ]
    return _once("\n".join(p for p in parts if p) + "\n").encode(), ()


def _once(page: str) -> str:
    """Keep the anchor of a source where it stands for the first time only; text cannot look like one, it is escaped."""
    seen: set[str] = set()

    def keep(found: re.Match[str]) -> str:
        first = found[0] not in seen
        seen.add(found[0])
        return found[0] if first else "<li>"

    return re.sub(r'<li id="source-\d+">', keep, page)


def _policy(style: str, code: str) -> str:
    """Forbid all but one style sheet and one script, and forbid that script to make markup of text."""
    allowed = f"style-src {_hash(style)}; script-src {_hash(code)}"
    return f"default-src 'none'; {allowed}; {_NOTHING}; require-trusted-types-for 'script'; trusted-types 'none'"


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _handling(memo: Memo) -> str:
    return f'<p class="handling">{escape(memo.handling)}</p>' if memo.handling else ""


def _top(memo: Memo) -> str:
    rows = "".join(f"<div><dt>{escape(label)}</dt> <dd>{_line(line)}</dd></div>\n" for label, line in memo.masthead)
    masthead = f"<dl>\n{rows}</dl>\n" if rows else ""
    return f"<header>\n<h1>{escape(memo.title)}</h1>\n{masthead}</header>"


def _section(section: Section, articles: frozenset[int]) -> str:
    blocks = "\n".join(_block(b, articles) for b in section.blocks)
    kind = f"{section.role} apart" if section.key in APART else section.role
    start_tag = f'<section class="{kind}" data-key="{escape(section.key)}">'
    return f"{start_tag}\n<h2>{escape(section.title)}</h2>\n{blocks}\n</section>"


def _block(block: Block, articles: frozenset[int]) -> str:  # noqa: PLR0911  one for each member of a closed union
    match block:
        case Heading():
            return f"<h3>{escape(block.text)}</h3>"
        case Paragraph():
            return f"<p>{_line(block.line)}</p>"
        case Bullets():
            return _list(block)
        case Quotation():
            return f"<blockquote><p>{_line(block.line)}</p></blockquote>"
        case Table():
            return _table(block)
        case Chart():
            return _chart(block)
        case References():
            return _references(block, articles)
        case _:
            assert_never(block)


def _list(block: Bullets) -> str:
    tag = "ol" if block.ordered else "ul"
    items = "\n".join(f"<li>{_line(item)}</li>" for item in block.items)
    return f"<{tag}>\n{items}\n</{tag}>"


def _references(block: References, articles: frozenset[int]) -> str:
    entries = "".join(_reference(e, readable=e.number in articles) for e in block.entries)
    return f'<ol class="references" role="list">\n{entries}</ol>'


def _reference(entry: Reference, *, readable: bool) -> str:
    """Write a source; its number leads to the article where the page has it."""
    leads = f'href="#article-{entry.number}" data-number="{entry.number}"'
    shown = f'class="number" {leads}>[{entry.number}]'
    number = f"<a {shown}</a>" if readable else f'<span class="number">[{entry.number}]</span>'
    return f'<li id="source-{entry.number}">{number} <span>{_line(entry.line)}</span></li>\n'


def _table(table: Table) -> str:
    head = "".join(f'<th scope="col" role="columnheader">{_line(cell)}</th>' for cell in table.header)
    labels = [escape(words(cell)) for cell in table.header]
    rows = "\n".join(_row(labels, row) for row in table.rows)
    inner = f'<thead role="rowgroup"><tr role="row">{head}</tr></thead>\n<tbody role="rowgroup">\n{rows}\n</tbody>'
    return f'<table role="table">\n{inner}\n</table>'


def _row(labels: list[str], row: tuple[Line, ...]) -> str:
    """Write a row; each cell knows its column's title, for narrow screens on which cells stand below one another."""
    pairs = zip(labels, row, strict=True)
    cells = "".join(f'<td role="cell" data-label="{label}">{_line(cell)}</td>' for label, cell in pairs)
    return f'<tr role="row">{cells}</tr>'


def _chart(chart: Chart) -> str:
    """Write a list of labels and values; the bars between them are drawn, and not read aloud."""
    bars = "\n".join(_bar(bar, share) for bar, share in zip(chart.bars, shares(chart), strict=True))
    caption = f"<figcaption>{escape(chart.caption)}</figcaption>"
    return f'<figure class="chart">\n{caption}\n<ul role="list">\n{bars}\n</ul>\n</figure>'


def _bar(bar: Bar, share: float) -> str:
    drawn = (
        f'<svg aria-hidden="true" width="{share * _LONGEST:.2f}%" height="10"><rect width="100%" height="10"/></svg>'
    )
    label = f'<span class="label">{_line(bar.label)}</span>'
    return f'<li>{label} <span class="bar">{drawn} <span>{_line(bar.shown)}</span></span></li>'


def _line(line: Line) -> str:
    return inline(line, _cite, ' rel="noreferrer"')


def _cite(part: Cite) -> str:
    """Write a citation: it leads to the source, and tells the script of the page which passages are meant."""
    spots = " ".join(f"{start}-{end}" for start, end in part.spots)
    at = f' data-at="{spots}"' if spots else ""
    return f'<a class="cite" href="#source-{part.number}" data-number="{part.number}"{at}>[{part.number}]</a>'
