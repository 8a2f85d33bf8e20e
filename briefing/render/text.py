"""The memo in 80 columns of plain text, for a terminal or a plain mail."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING, assert_never
from unicodedata import combining, east_asian_width

from briefing.memo import (
    Bar,
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
    References,
    Section,
    Strong,
    Table,
    Text,
)
from briefing.render.bar_scale import longest, shares

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from briefing.memo import Memo
    from briefing.render.style import Look

COLUMNS = 80
_GAP = "  "
_NARROWEST = 7
FULL = "\u2588"
"""What bars are made of."""
_LABEL, _VALUE = 28, 26
"""Most columns of a chart that its labels and its values may take."""
_NO_BREAK = str.maketrans("\u00a0\u2007\u202f", "   ")


def write(memo: Memo, look: Look, stamp: datetime) -> tuple[bytes, tuple[str, ...]]:  # noqa: ARG001  as all formats
    """Write the memo as UTF-8 with newlines."""
    parts = [*_top(memo), *(_section(s) for s in memo.sections), memo.handling]
    text = "\n\n".join(p for p in parts if p)
    return f"{text}\n".translate(_NO_BREAK).encode(), ()


def _top(memo: Memo) -> list[str]:
    title = _fill(memo.title)
    longest = max((len(label) for label, _ in memo.masthead), default=0)
    rows = [_hang(f"{label}:".ljust(longest + 2), _line(line)) for label, line in memo.masthead]
    rule = "=" * max(map(width, title.splitlines()), default=0)
    return [memo.handling, f"{title}\n{rule}", "\n".join(rows)]


def _section(section: Section) -> str:
    title = _fill(section.title)
    head = f"{title}\n{'-' * max(map(width, title.splitlines()), default=0)}"
    return "\n\n".join([head, *(_block(b) for b in section.blocks)])


def _block(block: Block) -> str:  # noqa: PLR0911  one for each member of a closed union
    match block:
        case Heading():
            return _fill(block.text)
        case Paragraph():
            return _fill(_line(block.line))
        case Bullets():
            return "\n".join(_hang(_label(block, i), _line(item)) for i, item in enumerate(block.items, 1))
        case Quotation():
            return _hang("    ", _line(block.line))
        case Table():
            return _table(block)
        case Chart():
            return _chart(block)
        case References():
            return "\n".join(_hang(f"[{e.number}]".ljust(5), _line(e.line)) for e in block.entries)
        case _:
            assert_never(block)


def _label(block: Bullets, number: int) -> str:
    return f"{number}. ".rjust(5) if block.ordered else "  - "


def _line(line: Line) -> str:
    return "".join(map(_inline, line))


def _inline(part: Inline) -> str:
    match part:
        case Text() | Strong() | Emphasis():
            return part.text
        case Cite():
            return f"[{part.number}]"
        case Link():
            return part.text if part.href in {"", part.text} else f"{part.text} <{part.href}>"
        case _:
            assert_never(part)


def _table(table: Table) -> str:
    if len(table.header) * (_NARROWEST + len(_GAP)) > COLUMNS:
        return "\n\n".join(_record(table, row) for row in table.rows)
    widths = _widths(table)
    rule = _GAP.join("-" * w for w in widths)
    rows = [_row(r, widths) for r in (table.header, *table.rows)]
    return "\n".join([rows[0], rule, "\n\n".join(rows[1:]), rule])


def _chart(chart: Chart) -> str:
    labels = min(_LABEL, max((width(_line(bar.label)) for bar in chart.bars), default=0))
    ends = (min(_VALUE, width(_line(bar.shown))) + 1 for bar in chart.bars)
    available = longest(COLUMNS - labels - 2 * len(_GAP), shares(chart), ends)
    lines = (_bar(bar, labels, int(available * share)) for bar, share in zip(chart.bars, shares(chart), strict=True))
    return "\n".join([_fill(chart.caption), *lines])


def _bar(bar: Bar, labels: int, length: int) -> str:
    """Draw a bar beside the last line of its label; the value goes on where the bar ends."""
    *above, last = _wrap(_line(bar.label), labels, whole_addresses=False) or [""]
    drawn = f"{_GAP}{pad(last, labels)}{_GAP}{FULL * length}{' ' * (length > 0)}"
    lead = width(drawn)
    first, *below = _wrap(_line(bar.shown), COLUMNS - lead, whole_addresses=False) or [""]
    rows = [*(_GAP + line for line in above), drawn + first, *(" " * lead + line for line in below)]
    return "\n".join(row.rstrip() for row in rows)


def _record(table: Table, row: tuple[Line, ...]) -> str:
    pairs = zip(table.header, row, strict=True)
    return "\n".join(_hang(f"{_line(head)}: ", _line(cell)) for head, cell in pairs)


def _row(cells: tuple[Line, ...], widths: list[int]) -> str:
    columns = [_wrap(_line(cell), w, whole_addresses=False) for cell, w in zip(cells, widths, strict=True)]
    lines = zip_longest(*columns, fillvalue="")
    return "\n".join(_GAP.join(pad(t, w) for t, w in zip(line, widths, strict=True)).rstrip() for line in lines)


def _widths(table: Table) -> list[int]:
    shares = table.widths or (1,) * len(table.header)
    available = COLUMNS - len(_GAP) * (len(shares) - 1) - _NARROWEST * len(shares)
    return [_NARROWEST + available * share // sum(shares) for share in shares]


def width(text: str) -> int:
    """Number of columns that a terminal gives to ``text``."""
    if text.isascii():
        return len(text)
    return sum(0 if combining(c) else 1 + (east_asian_width(c) in "WF") for c in text)


def pad(text: str, columns: int) -> str:
    """Fill up with spaces."""
    return text + " " * max(0, columns - width(text))


def _fill(text: str) -> str:
    return "\n".join(_wrap(text, COLUMNS))


def _hang(label: str, text: str) -> str:
    indent = min(width(label), COLUMNS // 2)
    lines = _wrap(text, COLUMNS - indent) or [""]
    return "\n".join([(label + lines[0]).rstrip(), *(" " * indent + line for line in lines[1:])])


def _wrap(text: str, columns: int, *, whole_addresses: bool = True) -> list[str]:
    """Break into lines of at most ``columns``; a word that is longer is cut, but not an address that may be clicked."""
    lines: list[str] = []
    used = 0
    for word in filter(None, text.split(" ")):
        whole = whole_addresses and "://" in word
        for part in [word] if whole else _cut(word, columns):
            wide = width(part)
            if lines and used + 1 + wide <= columns:
                lines[-1] += f" {part}"
                used += 1 + wide
            else:
                lines.append(part)
                used = wide
    return lines


def _packed(parts: Iterable[str], columns: int) -> list[str]:
    """Put parts on as few lines as they take; words stand apart from the numbers behind them."""
    lines: list[str] = []
    for part in parts:
        gap = "" if lines and lines[-1].endswith("]") else " "
        if lines and width(f"{lines[-1]}{gap}{part}") <= columns:
            lines[-1] += f"{gap}{part}"
        else:
            lines.append(part)
    return lines


def _cut(word: str, columns: int) -> list[str]:
    """Cut a word that is too long: before the numbers of its sources and between them, else anywhere."""
    if width(word) <= columns:
        return [word]
    segments = re.split(r"\u00a0(?=\[)|(?<=\])(?=\[)", word)
    if len(segments) > 1:
        return _packed((part for segment in segments for part in _cut(segment, columns)), columns)
    parts, used = [""], 0
    for char in word:
        if used + width(char) > columns:
            parts, used = [*parts, ""], 0
        parts[-1] += char
        used += width(char)
    return parts
