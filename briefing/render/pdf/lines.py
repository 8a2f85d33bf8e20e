"""Words into lines: fonts chosen letter by letter, lines broken greedily, never a letter lost.

No text is ever markup here: it goes from the memo to the page as characters with a place.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from math import fsum
from typing import TYPE_CHECKING, NamedTuple

from reportlab.pdfbase.pdfmetrics import stringWidth

from briefing.render.bidi import is_rtl, visual
from briefing.render.fonts import UNKNOWN, font_runs, last_font, load, printable, scale

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.render.pdf.structure import Node
    from briefing.render.style import Family, Type

_ATOM = re.compile(r" |[^ ]+?[-\u2013\u2014/](?=\w)|[^ ]+")
_SOFT = re.compile(r"\w[-\u2013\u2014/]$")
SLACK = 0.01
"""Points by which a line may be too long: rounding."""


@dataclass(frozen=True, slots=True)
class TextRun:
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
class Fragment:
    """A stretch of one run, in one font."""

    text: str
    """The letters that are drawn, from left to right."""
    font: str
    size: float
    run: TextRun
    width: float
    """In points, with the space after each letter."""
    actual: str = ""
    """The letters that are meant, where others are drawn."""
    rtl: bool = False
    """Written from right to left."""


TextLine = tuple[Fragment, ...]


class FontRun(NamedTuple):
    """Letters in one font, whatever run they are of."""

    text: str
    """As ``Fragment`` has it, and the other fields too."""
    font: str
    size: float
    width: float
    actual: str = ""
    rtl: bool = False


StyledFontRun = tuple[FontRun, TextRun]
"""Some letters of a run."""


def break_lines(runs: Iterable[TextRun], width: float, missing: set[str]) -> tuple[TextLine, ...]:
    """Break runs into lines of at most ``width``; letters that no font has are added to ``missing``."""
    rows: list[list[StyledFontRun]] = []
    line: list[StyledFontRun] = []
    gap: list[StyledFontRun] = []
    used = 0.0  # by the line and the gap behind it
    for chunk in _chunks(runs, missing):
        wide = _width(chunk)
        if chunk[0][0].text == " ":
            if line:
                gap += chunk
                used += wide
            continue
        if line and used + wide > width + SLACK:
            rows.append(line + gap)
            line, gap, used = [], [], 0.0
        *full, last = _chop(chunk, width) if wide > width + SLACK else (chunk,)
        rows += full
        line += gap + last
        used += _width(last) if full else wide
        gap = []
    return tuple(_merged(row) for row in ([*rows, line] if line else rows))


def _chunks(runs: Iterable[TextRun], missing: set[str]) -> Iterator[list[StyledFontRun]]:
    """Yield single spaces, and stretches that no line may end in."""
    held: list[StyledFontRun] = []
    for run in runs:
        family, tracking = run.style.family, run.style.tracking
        for atom in _ATOM.findall(printable(run.shown)):
            if atom[0] == " " and held:
                yield held
                held = []
            for font_run in _font_runs(atom, family, run.weight, run.size, tracking):
                if font_run.actual and not font_run.rtl:
                    missing.update(font_run.actual)
                held.append((font_run, run))
            if atom[0] == " " or _SOFT.search(atom):
                yield held
                held = []
    if held:
        yield held


@lru_cache(1 << 15)  # the same few words, over and over
def _font_runs(text: str, family: Family, weight: str, size: float, tracking: float) -> tuple[FontRun, ...]:
    """Letters in the fonts that have them; where none has one, ``UNKNOWN`` stands for it."""
    return tuple(_font_run(part, font, size, tracking) for font, part in font_runs(text, family, weight))


def _font_run(part: str, font: str, size: float, tracking: float) -> FontRun:
    if not font:
        return _measured(UNKNOWN * len(part), last_font(), size, tracking, actual=part)
    if is_rtl(part):
        return _measured(visual(part, load(font)), font, size, tracking, actual=part, rtl=True)
    return _measured(part, font, size, tracking)


def _measured(  # noqa: PLR0913  what a shape is made of
    text: str, font: str, size: float, tracking: float, actual: str = "", *, rtl: bool = False
) -> FontRun:
    drawn = size * scale(font)
    return FontRun(text, font, drawn, float(stringWidth(text, font, drawn)) + tracking * len(text), actual, rtl)


def _chop(chunk: list[StyledFontRun], width: float) -> list[list[StyledFontRun]]:
    """Cut a stretch that is wider than the line, letter by letter."""
    rows: list[list[StyledFontRun]] = [[]]
    used = 0.0
    for font_run, run in (one for part in chunk for one in _letters(*part)):
        if rows[-1] and used + font_run.width > width + SLACK:
            rows.append([])
            used = 0.0
        rows[-1].append((font_run, run))
        used += font_run.width
    return rows


def _letters(font_run: FontRun, run: TextRun) -> Iterator[StyledFontRun]:
    size, tracking = run.size, run.style.tracking
    if not font_run.actual:
        yield from ((_measured(letter, font_run.font, size, tracking), run) for letter in font_run.text)
        return
    for meant in font_run.actual:
        drawn = meant if font_run.rtl else UNKNOWN
        yield _measured(drawn, font_run.font, size, tracking, meant, rtl=font_run.rtl), run


def _merged(row: list[StyledFontRun]) -> TextLine:
    """Join neighbours of one run and font; right-to-left words stay single, as their order on the line may change."""
    groups = groupby(row, key=lambda p: (id(p[1]), p[0].font, id(p) if p[0].rtl else bool(p[0].actual)))
    return tuple(_joined(list(group)) for _, group in groups)


def _joined(group: list[StyledFontRun]) -> Fragment:
    (first, run), width = group[0], _width(group)
    text, actual = "".join(s.text for s, _ in group), "".join(s.actual for s, _ in group)
    return Fragment(text, first.font, first.size, run, width, actual, first.rtl)


def _width(parts: Iterable[StyledFontRun]) -> float:
    return fsum(font_run.width for font_run, _ in parts)
