"""The typefaces that come with the house, and which of them has a letter.

Source Serif and Source Sans (Latin, Greek, Cyrillic, Vietnamese), and DejaVu Sans for what they lack (Arabic, Hebrew,
signs). Their licences stand beside them.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.render.style import Family

_FOLDER = Path(__file__).with_name("fonts")
_LAST = "DejaVuSans"
LAST_SCALE = 0.89
"""DejaVu Sans looks larger than its neighbours at the same size."""
UNKNOWN = "\ufffd"
"""Printed in place of a letter that no font has."""

_CHAINS: dict[tuple[Family, str], tuple[str, ...]] = {
    ("serif", "regular"): ("SourceSerifPro-Regular", _LAST),
    ("serif", "bold"): ("SourceSerifPro-Bold", _LAST),
    ("serif", "italic"): ("SourceSerifPro-It", "SourceSerifPro-Regular", _LAST),
    ("sans", "regular"): ("SourceSansPro-Regular", _LAST),
    ("sans", "bold"): ("SourceSansPro-Bold", _LAST),
    ("sans", "italic"): ("SourceSansPro-It", "SourceSansPro-Regular", _LAST),
}
_PLAIN = str.maketrans({"\u202f": "\u00a0", "\u2007": "\u00a0", "\u2011": "-", "\u2010": "-", "\u2015": "\u2014"})
_UNSEEN = frozenset("\u200c\u200d\u034f\u180e")


def printable(text: str) -> str:
    """Compose accents, and put plain relatives for a few spaces and hyphens that fonts rarely have."""
    if text.isascii():
        return text
    composed = unicodedata.normalize("NFC", text).translate(_PLAIN)
    return "".join(c for c in composed if not (c in _UNSEEN or "\ufe00" <= c <= "\ufe0f"))


def font_runs(text: str, family: Family, weight: str) -> Iterator[tuple[str, str]]:
    """Cut ``text`` into stretches with the name of the first font that has all of it; "" where none has."""
    chain = _CHAINS[family, weight]
    start, current = 0, None
    clusters = _clusters(text)
    for place, cluster in clusters:
        font = _font_of(cluster, chain)
        if font != current:
            if place > start:
                yield current or "", text[start:place]
            start, current = place, font
    if text:
        yield current or "", text[start:]


@cache
def load(name: str) -> frozenset[int]:
    """Register a font with reportlab, and return the code points that it has."""
    font = TTFont(name, str(_FOLDER / f"{name}.ttf"))
    registerFont(font)
    return frozenset(font.face.charToGlyph)


def names() -> tuple[str, ...]:
    """Names of all fonts."""
    return tuple(dict.fromkeys(name for chain in _CHAINS.values() for name in chain))


def first_font() -> str:
    """Name of the font that a page starts with, so that no core font is ever named."""
    load("SourceSerifPro-Regular")
    return "SourceSerifPro-Regular"


def last_font() -> str:
    """Name of the font that has the sign for an unknown letter."""
    load(_LAST)
    return _LAST


def scale(font: str) -> float:
    """Factor for the size of a font beside the main one."""
    return LAST_SCALE if font == _LAST else 1.0


@cache
def _font_of(cluster: str, chain: tuple[str, ...]) -> str:
    codes = {ord(c) for c in cluster}
    return next((name for name in chain if codes <= load(name)), "")


def _clusters(text: str) -> Iterator[tuple[int, str]]:
    """Yield each letter with the accents that stand on it, and its place."""
    start = 0
    for end in range(1, len(text) + 1):
        if end == len(text) or not unicodedata.combining(text[end]):
            yield start, text[start:end]
            start = end
