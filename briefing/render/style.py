"""The look of a memo, once for all formats: sheets, colours, type scale. Lengths are points, 72 to the inch."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

Family = Literal["serif", "sans"]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of paper and its margins."""

    width: float
    height: float
    side: float
    top: float
    bottom: float

    @property
    def measure(self) -> float:
        """Width of the text."""
        return self.width - 2 * self.side

    @property
    def text_height(self) -> float:
        """Height of the text."""
        return self.height - self.top - self.bottom


@dataclass(frozen=True, slots=True)
class Type:
    """How a kind of text is set."""

    family: Family
    size: float
    leading: float
    colour: str
    bold: bool = False
    before: float = 0.0
    after: float = 0.0
    caps: bool = False
    tracking: float = 0.0
    """Extra space after each letter."""


INK = "#1b1e24"
ACCENT = "#1f3a5f"
MUTED = "#565b64"
RULE = "#b9bec7"
TINT = "#f2f4f7"
HAIRLINE = 0.4
BAR = 2.2
CITE_SCALE = 0.82
APART = frozenset({"annex"})
"""Keys of the sections that begin a new page."""


@dataclass(frozen=True, slots=True)
class Look:
    """How everything on a sheet is set. Every format draws on this and on nothing else."""

    sheet: Sheet
    types: Mapping[str, Type]
    """Sizes are whole or half points: Word has no others."""
    house: bytes = b""
    """A Word document whose styles, margins, header and footer a memo in Word takes over."""
    accent: str = ACCENT
    """Of headings, links, and the bars of charts."""
    label_width: float = 76.0
    """Of the column of labels in the masthead."""
    indent: float = 12.0
    """Of a bullet's text, and of a quotation."""
    number_indent: float = 17.0
    """Of the text of a numbered item."""
    reference_indent: float = 23.0
    cell_pad: float = 1.5
    """Above and below the text of a table cell."""
    gutter: float = 9.0
    """Between columns."""
    panel_pad: float = 7.0
    """Inside the panel of the bottom line."""
    screen: float = 1.68
    """Screen pixels for a point on paper, so that a body of 9.5 pt is read at 16 px."""


def of(kind: str, page: str = "a4") -> Look:
    """Return the look of a kind of memo on a page, a key of ``PAPER``; a kind of one's own looks like a memo."""
    width, height = PAPER[page]
    return _handout(width, height) if kind == "handout" else _memo(width, height)


PAPER = {"a4": (595.28, 841.89), "letter": (612.0, 792.0)}
"""Width and height."""


def _memo(width: float, height: float) -> Look:
    """Dense, to be read at a desk: two pages hold what a minister has to know."""
    return Look(Sheet(width, height, side=57, top=49, bottom=46), MEMO)


def _handout(width: float, height: float) -> Look:
    """Large and black, to be read standing, from a copy of a copy."""
    return Look(
        Sheet(width, height, side=60, top=54, bottom=54),
        HANDOUT,
        accent=INK,
        label_width=88,
        indent=14,
        number_indent=20,
        reference_indent=27,
        cell_pad=2.6,
        gutter=10,
        panel_pad=9,
        screen=1.46,
    )


MEMO = {
    "title": Type("serif", 18, 21.5, INK, bold=True, after=4),
    "label": Type("sans", 7, 11.6, MUTED, bold=True, caps=True, tracking=0.4),
    "masthead": Type("serif", 9, 11.6, INK),
    "section": Type("sans", 8.5, 10.4, ACCENT, bold=True, before=7, after=2, caps=True, tracking=0.55),
    "heading": Type("serif", 9.5, 12, INK, bold=True, before=2.4, after=0.4),
    "body": Type("serif", 9.5, 12, INK, after=3),
    "item": Type("serif", 9.5, 12, INK, after=1),
    "quotation": Type("serif", 9.5, 12, INK, before=0.8, after=3),
    "small": Type("serif", 8.5, 10.6, INK, after=2.4),
    "small-item": Type("serif", 8.5, 10.6, INK, after=1.2),
    "reference": Type("serif", 8.5, 10.6, INK, after=1.2),
    "cell": Type("sans", 8.5, 10.2, INK),
    "cell-head": Type("sans", 7.5, 10.2, MUTED, bold=True),
    "caption": Type("sans", 8.5, 10.6, INK, bold=True, before=6, after=2),
    "gap": Type("sans", 2, 4, INK),
    "furniture": Type("sans", 7.5, 9.6, MUTED),
    "handling": Type("sans", 7.5, 9.6, INK, bold=True, tracking=0.45),
}
HANDOUT = {
    "title": Type("serif", 21, 25, INK, bold=True, after=6),
    "label": Type("sans", 8, 14, INK, bold=True, caps=True, tracking=0.45),
    "masthead": Type("serif", 10.5, 14, INK),
    "section": Type("sans", 10, 12.4, INK, bold=True, before=10, after=4, caps=True, tracking=0.6),
    "heading": Type("serif", 11.5, 14.5, INK, bold=True, before=5, after=1.2),
    "body": Type("serif", 11, 14.5, INK, after=4),
    "item": Type("serif", 11, 14.5, INK, after=2.4),
    "quotation": Type("serif", 11, 14.5, INK, before=1, after=4.5),
    "small": Type("serif", 9.5, 12.2, INK, after=3),
    "small-item": Type("serif", 9.5, 12.2, INK, after=1.8),
    "reference": Type("serif", 9.5, 12.2, INK, after=1.8),
    "cell": Type("sans", 10, 12.4, INK),
    "cell-head": Type("sans", 9, 12.4, INK, bold=True),
    "caption": Type("sans", 10, 12.6, INK, bold=True, before=9, after=3),
    "gap": Type("sans", 2, 4, INK),
    "furniture": Type("sans", 8.5, 10.6, INK),
    "handling": Type("sans", 8.5, 10.6, INK, bold=True, tracking=0.45),
}

# facts has the months too, but render knows the memo alone
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def plain_date(iso: str) -> str:
    """Write ``2025-08-21`` as ``21 Aug 2025``; anything else comes back as it is."""
    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return iso
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
