"""What the reader will see: one tree of plain blocks that every format walks.

The unions ``Inline`` and ``Block`` are closed: a renderer matches all their members and ends in ``assert_never``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal


@dataclass(frozen=True, slots=True)
class Text:
    """Plain words."""

    text: str


@dataclass(frozen=True, slots=True)
class Strong:
    """Words that lead the eye."""

    text: str


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Words set apart: a date, a title."""

    text: str


@dataclass(frozen=True, slots=True)
class Cite:
    """A reference to a source, printed ``[4]`` and linked to its ``Reference``."""

    number: int
    spots: tuple[tuple[int, int], ...] = ()
    """Start and end of the passages that are meant, as evidence counts them; empty for the source as a whole."""


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to an address outside the memo."""

    text: str
    href: str


Inline = Text | Strong | Emphasis | Cite | Link
Line = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a section: a party, a topic."""

    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    line: Line


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list; numbered where ``ordered``."""

    items: tuple[Line, ...]
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words of somebody, set apart."""

    line: Line


@dataclass(frozen=True, slots=True)
class Table:
    """A table with one header row; every row has as many cells as the header."""

    header: tuple[Line, ...]
    rows: tuple[tuple[Line, ...], ...]
    widths: tuple[int, ...] = ()
    """Relative column widths; empty for equal ones."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar of a chart."""

    label: Line
    """Stands to its left."""
    value: float
    """Its length: 0 or more; a bar of anything else has none."""
    shown: Line
    """Stands at its end: the value in words, with its sources."""


@dataclass(frozen=True, slots=True)
class Chart:
    """Horizontal bars on one scale from zero, in the order given."""

    title: str
    unit: str
    """What the values count, "€ million a year"; empty where the title says it."""
    bars: tuple[Bar, ...]

    @property
    def caption(self) -> str:
        """The title, with the unit in brackets."""
        return f"{self.title} ({self.unit})" if self.unit else self.title


@dataclass(frozen=True, slots=True)
class Reference:
    """A source that ``Cite(number)`` leads to."""

    number: int
    line: Line


@dataclass(frozen=True, slots=True)
class References:
    """The list of sources, each with its number."""

    entries: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of an article, verbatim."""

    start: int
    """Where it begins, as evidence counts it."""
    text: str = field(repr=False)
    kind: str = "paragraph"
    """What it is: a title, a heading, a paragraph, a bullet, …"""


@dataclass(frozen=True, slots=True)
class Original:
    """An article to look citations up in; its texts are left as they are, for a renderer to make safe."""

    number: int
    title: str
    about: str
    """Outlet and date: "The Harbour Post, 12 May 2026"."""
    stretches: tuple[Stretch, ...]
    whole: bool = True
    """Whether nothing but page furniture is left out."""


Block = Heading | Paragraph | Bullets | Quotation | Table | Chart | References
SectionRole = Literal["front", "body", "back"]


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the memo with a title."""

    key: str
    title: str
    blocks: tuple[Block, ...]
    role: SectionRole = "body"
    """``front`` for the bottom line, which stands out; ``back`` for sources and method, which step back."""


@dataclass(frozen=True, slots=True)
class Memo:
    """A finished memo. ``record`` is the same dossier as plain data, schema ``briefing/1``."""

    title: str
    as_of: str
    """ISO date of the memo."""
    masthead: tuple[tuple[str, Line], ...]
    """Label and value, in order: ("Coverage", …), ("Sources", …)."""
    sections: tuple[Section, ...]
    kind: str = "memo"
    handling: str = ""
    language: str = "en-GB"
    originals: tuple[Original, ...] = field(default=(), repr=False)
    """The articles, for a reading copy: whole, or where they are many what stands around the cited passages."""
    record: Mapping[str, Any] = field(default_factory=dict, repr=False)
