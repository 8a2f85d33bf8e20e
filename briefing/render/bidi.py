"""Arabic and Hebrew words inside text that runs from left to right: letters joined, in the order that the eye reads.

Enough for names and short quotations. The paragraph itself always runs from left to right.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Sequence

_MIRROR = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")
_DIGITS = re.compile(r"\d(?:[\d.,:/]*\d)?")
_TATWEEL = "\u0640"
_ALEFS = {"\u0622": "\ufef5", "\u0623": "\ufef7", "\u0625": "\ufef9", "\u0627": "\ufefb"}
_LAM_ALEF = {"\u0644" + alef: sign for alef, sign in _ALEFS.items()}
_BARE = {sign: pair for pair, sign in _LAM_ALEF.items()}
"""What the signs for lam and alef stand for."""
_T = TypeVar("_T")


def is_rtl(text: str) -> bool:
    """Whether a letter of ``text`` is written from right to left."""
    return not text.isascii() and any(unicodedata.bidirectional(c) in {"R", "AL"} for c in text)


def visual(text: str, known: Container[int]) -> str:
    """Return the letters of a right-to-left word as they stand from left to right.

    ``known`` holds the code points that the font has: a joined shape that it lacks is not used.
    """
    clusters = _clusters(_joined(text, known))
    turned = "".join(c if len(c) > 1 else c.translate(_MIRROR) for c in reversed(clusters))
    return _DIGITS.sub(lambda digits: digits[0][::-1], turned)


def in_visual_order(parts: Sequence[_T], text_of: Callable[[_T], str]) -> list[_T]:
    """Reorder the parts of a line: from the first right-to-left one to the last of its stretch, backwards."""
    done: list[_T] = []
    stretch: list[_T] = []
    waiting: list[_T] = []
    for part in parts:
        text = text_of(part)
        if is_rtl(text):
            stretch, waiting = [part, *reversed(waiting), *stretch], []
        elif stretch and not any(unicodedata.bidirectional(c) == "L" for c in text):
            waiting.append(part)
        else:
            done += [*stretch, *waiting, part]
            stretch, waiting = [], []
    return [*done, *stretch, *waiting]


def _clusters(text: str) -> list[str]:
    clusters: list[str] = []
    for char in text:
        if clusters and unicodedata.combining(char):
            clusters[-1] += char
        else:
            clusters.append(char)
    return clusters


def _joined(text: str, known: Container[int]) -> str:
    """Put each Arabic letter in the shape that its neighbours ask for; lam and alef become one."""
    units = _clusters(_ligated(text))
    bases = ["", *(unit[0] for unit in units), ""]
    out = []
    for before, unit, after in zip(bases, units, bases[2:], strict=False):
        form = _joining_form(left=_leads_on(before), right=_leads_on(unit[0]) and _follows(after))
        shaped = _forms().get((_BARE.get(unit[0], unit[0]), form), unit[0])
        out.append((shaped if ord(shaped) in known else unit[0]) + unit[1:])
    return "".join(out)


def _ligated(text: str) -> str:
    """Replace lam before alef by the sign for both, standing alone; its place may turn it into another shape."""
    for pair, sign in _LAM_ALEF.items():
        text = text.replace(pair, sign)
    return text


def _joining_form(*, left: bool, right: bool) -> str:
    return {(True, True): "medial", (True, False): "final", (False, True): "initial"}.get((left, right), "isolated")


def _leads_on(char: str) -> bool:
    """Whether a letter joins the one after it."""
    return char == _TATWEEL or (char, "initial") in _forms()


def _follows(char: str) -> bool:
    """Whether a letter joins the one before it."""
    return char == _TATWEEL or (_BARE.get(char, char), "final") in _forms()


@cache
def _forms() -> dict[tuple[str, str], str]:
    """Return the joined shapes that Unicode lists: (letters, shape) to the one character that shows them."""
    forms: dict[tuple[str, str], str] = {}
    for code in (*range(0xFB50, 0xFDFF), *range(0xFE70, 0xFEFD)):
        form, *letters = unicodedata.decomposition(chr(code)).split() or [""]
        if form in {"<isolated>", "<final>", "<initial>", "<medial>"}:
            forms.setdefault(("".join(chr(int(c, 16)) for c in letters), form[1:-1]), chr(code))
    return forms
