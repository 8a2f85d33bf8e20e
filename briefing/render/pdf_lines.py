"""Words into lines: fonts chosen letter by letter, lines broken greedily, never a letter lost.

No text is ever markup here: it goes from the memo to the page as characters with a place.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

from reportlab.pdfbase.pdfmetrics import stringWidth

from briefing.render.bidi import is_rtl, visual
from briefing.render.fonts import UNKNOWN, last_font, load, pieces, printable, scale

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.render.pdf_tree import Node
    from briefing.render.style import Family, Type

_ATOM = re.compile(r" |[^ ]+?[-\u2013\u2014/](?=\w)|[^ ]+")
_SOFT = re.compile(r"\w[-\u2013\u2014/]$")
SLACK = 0.01
"""Points by which a line may be too long: rounding."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one style. ``node`` is their place in the structure tree, ``target`` what they lead to."""

    text: str
    style: Type
    weight: str = "regular"
    node: Node | None = None
    target: str = ""
    note: str = ""
    """What is said of the target by a screen reader."""
    colour: str = ""
    """Another one than the style's."""
    size_factor: float = 1.0
    anchor: str = ""
    """Name of the place where such a run is drawn first."""

    @property
    def shown(self) -> str:
        """The letters as they are drawn."""
        return self.text.upper() if self.style.caps else self.text

    @property
    def size(self) -> float:
        """In points."""
        return self.style.size * self.size_factor


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one run, in one font."""

    text: str
    """The letters that are drawn, from left to right."""
    font: str
    size: float
    run: Run
    width: float
    """In points, with the space after each letter."""
    actual: str = ""
    """The letters that are meant, where others are drawn."""
    rtl: bool = False
    """Written from right to left."""


Row = tuple[Piece, ...]


def lay(runs: Iterable[Run], width: float, missing: set[str]) -> tuple[Row, ...]:
    """Break runs into lines of at most ``width``; letters that no font has are added to ``missing``."""
    rows: list[Row] = []
    line: list[Piece] = []
    gap: Row = ()
    for chunk in _chunks(runs, missing):
        if chunk[0].text == " ":
            gap = (*gap, *chunk) if line else ()
            continue
        if line and _width(line) + _width(gap) + _width(chunk) > width + SLACK:
            rows.append((*line, *gap))
            line, gap = [], ()
        *full, last = _chop(chunk, width)
        rows.extend(full)
        line += [*gap, *last]
        gap = ()
    return tuple(_merged(r) for r in ([*rows, tuple(line)] if line else rows))


def _chunks(runs: Iterable[Run], missing: set[str]) -> Iterator[Row]:
    """Yield single spaces, and stretches that no line may end in."""
    held: list[Piece] = []
    for run in runs:
        for atom in _ATOM.findall(printable(run.shown)):
            if atom[0] == " " and held:
                yield tuple(held)
                held = []
            held += _pieces(atom, run, missing)
            if atom[0] == " " or _SOFT.search(atom):
                yield tuple(held)
                held = []
    if held:
        yield tuple(held)


@lru_cache(1 << 15)  # the same few words, over and over
def _fonts(text: str, family: Family, weight: str) -> tuple[tuple[str, str], ...]:
    return tuple(pieces(text, family, weight))


@lru_cache(1 << 15)
def _wide(text: str, font: str, size: float) -> float:
    return float(stringWidth(text, font, size))


def _pieces(text: str, run: Run, missing: set[str]) -> Iterator[Piece]:
    for font, part in _fonts(text, run.style.family, run.weight):
        if not font:
            missing.update(part)
            yield _piece(UNKNOWN * len(part), last_font(), run, actual=part)
        elif is_rtl(part):
            yield replace(_piece(visual(part, load(font)), font, run, actual=part), rtl=True)
        else:
            yield _piece(part, font, run)


def _piece(text: str, font: str, run: Run, actual: str = "") -> Piece:
    size = run.size * scale(font)
    width = _wide(text, font, size) + run.style.tracking * len(text)
    return Piece(text, font, size, run, width, actual)


def _chop(chunk: Row, width: float) -> list[Row]:
    """Cut a stretch that is wider than the line, letter by letter."""
    if _width(chunk) <= width + SLACK:
        return [chunk]
    rows: list[list[Piece]] = [[]]
    used = 0.0
    for letter in (one for piece in chunk for one in _letters(piece)):
        if rows[-1] and used + letter.width > width + SLACK:
            rows.append([])
            used = 0.0
        rows[-1].append(letter)
        used += letter.width
    return [_merged(tuple(row)) for row in rows]


def _letters(piece: Piece) -> Iterator[Piece]:
    if not piece.actual:
        yield from (_piece(letter, piece.font, piece.run) for letter in piece.text)
        return
    for meant in piece.actual:
        yield replace(_piece(meant if piece.rtl else UNKNOWN, piece.font, piece.run, actual=meant), rtl=piece.rtl)


def _merged(row: Row) -> Row:
    """Join neighbours of one run and font; right-to-left words stay single, as their order on the line may change."""
    groups = groupby(row, key=lambda p: (id(p.run), p.font, id(p) if p.rtl else bool(p.actual)))
    return tuple(_join(list(group)) for _, group in groups)


def _join(group: list[Piece]) -> Piece:
    first = group[0]
    if len(group) == 1:
        return first
    return _piece("".join(p.text for p in group), first.font, first.run, "".join(p.actual for p in group))


def _width(row: Iterable[Piece]) -> float:
    return sum(p.width for p in row)
