"""The look of a memo, once for all formats: sheets, colours, type scale. Lengths are points, 72 to the inch."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Family = Literal["serif", "sans"]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of paper and its margins."""

    width: float
    height: float
    side: float = 66.0
    top: float = 62.0
    bottom: float = 62.0

    @property
    def measure(self) -> float:
        """Width of the text."""
        return self.width - 2 * self.side


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


SHEETS = {"a4": Sheet(595.28, 841.89), "letter": Sheet(612.0, 792.0)}

INK = "#1b1e24"
ACCENT = "#1f3a5f"
MUTED = "#565b64"
RULE = "#b9bec7"
TINT = "#f2f4f7"
HAIRLINE = 0.4
BAR = 2.2

TYPES = {
    "title": Type("serif", 20, 24, INK, bold=True, after=7),
    "label": Type("sans", 7.2, 13, MUTED, bold=True, caps=True, tracking=0.45),
    "masthead": Type("serif", 9.4, 13, INK),
    "section": Type("sans", 8.6, 11, ACCENT, bold=True, before=11, after=4, caps=True, tracking=0.6),
    "heading": Type("serif", 10.4, 13.4, INK, bold=True, before=5, after=1.5),
    "body": Type("serif", 10, 13.4, INK, after=4),
    "item": Type("serif", 10, 13.4, INK, after=2.4),
    "quotation": Type("serif", 10, 13.4, INK, before=1, after=5),
    "small": Type("serif", 8.6, 11.4, INK, after=3),
    "small-item": Type("serif", 8.6, 11.4, INK, after=1.6),
    "reference": Type("serif", 8.6, 11.4, INK, after=1.6),
    "cell": Type("sans", 8.6, 11, INK),
    "cell-head": Type("sans", 7.6, 11, MUTED, bold=True),
    "gap": Type("sans", 2, 4, INK),
    "furniture": Type("sans", 7.6, 10, MUTED),
    "handling": Type("sans", 7.6, 10, INK, bold=True, tracking=0.45),
}
"""Every format draws on these and on nothing else."""

INDENT = 13.0
"""Of a bullet's text, and of a quotation."""
NUMBER_INDENT = 18.0
"""Of the text of a numbered item."""
REFERENCE_INDENT = 24.0
LABEL_WIDTH = 84.0
"""Of the column of labels in the masthead."""
CITE_SCALE = 0.82

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def plain_date(iso: str) -> str:
    """Write ``2025-08-21`` as ``21 Aug 2025``; anything else comes back as it is."""
    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return iso
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
