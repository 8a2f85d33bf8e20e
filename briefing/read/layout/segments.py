"""Split a text into segments: paragraphs, list items and single lines, with hard-wrapped lines joined."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

Mark = Literal["", "bullet", "number", "heading", "quote", "rule"]

_LINE = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]*(?:\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]|\Z)")
_EDGE = " \t\r\n\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u2000\u2001\u2002\u2003\u2009\u200b\u2028\u2029\u202f\u3000\ufeff\x00"
_RULE = re.compile(r"(?:[-=_*#~•·–—+]\s?){3,}")
_EMPHASIS = re.compile(r"([*_]{1,3})([^\s*_](?:[^*_\n]*[^\s*_])?)\1")
"""A line that is set in italics or bold as a whole."""
_MARKS: tuple[tuple[Mark, re.Pattern[str]], ...] = (
    ("heading", re.compile(r"#{1,6}\s+")),
    ("quote", re.compile(r"(?:>\s?)+(?=\S)")),
    ("bullet", re.compile(r"[•‣◦▪▫●○∙·■□*–—+-]\s+|[•‣◦▪▫●○■□](?=\S)")),
    ("number", re.compile(r"\(?(?:\d{1,2}|[a-h])[.)]\s+")),
)
_LONG = 110
"""Characters; a text with lines beyond this is not wrapped by hand."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A paragraph, list item or single line; ``start`` and ``end`` exclude its mark and surrounding space."""

    start: int
    end: int
    text: str
    mark: Mark = ""
    depth: int = 0
    """Columns from the left edge to the mark or the first letter."""
    gap: bool = True
    """Whether an empty line stands before it."""


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    text: str
    mark: Mark
    depth: int
    gap: bool
    width: int
    """In columns, with indentation and mark."""


def segments_of(text: str) -> tuple[Segment, ...]:
    """Return the segments of any text in reading order; no two overlap."""
    lines = _lines(text)
    width = _wrap_width(lines)
    groups: list[list[_Line]] = []
    for line in lines:
        if width and groups and _goes_on(groups[-1][-1], line, width):
            groups[-1].append(line)
        else:
            groups.append([line])
    return tuple(_segment(text, group) for group in groups)


def _segment(text: str, lines: Sequence[_Line]) -> Segment:
    head, end = lines[0], lines[-1].end
    return Segment(head.start, end, text[head.start : end], head.mark, head.depth, head.gap)


def _lines(text: str) -> list[_Line]:
    found: list[_Line] = []
    gap = True
    for match in _LINE.finditer(text):
        if not match[0].strip(_EDGE):
            gap = gap or bool(match[0])
            continue
        found.append(_line(text, match.start(), match[0], gap=gap))
        gap = False
    return found


def _line(text: str, at: int, raw: str, *, gap: bool) -> _Line:
    inner = raw.lstrip(_EDGE)
    start, end = at + len(raw) - len(inner), at + len(raw.rstrip(_EDGE))
    depth, width = len(raw[: start - at].lstrip("\ufeff").expandtabs(4)), end - start
    mark, skip = _mark(text[start:end])
    if emphasis := _EMPHASIS.fullmatch(text, start + skip, end):
        start, end, skip = emphasis.start(2), emphasis.end(2), 0
    return _Line(start + skip, end, text[start + skip : end], mark, depth, gap, depth + width)


def _mark(line: str) -> tuple[Mark, int]:
    """Return the mark at the start of a line and its length in characters."""
    if _RULE.fullmatch(line):
        return "rule", 0
    for mark, pattern in _MARKS:
        if (found := pattern.match(line)) and found.end() < len(line):
            return mark, found.end()
    return "", 0


def _wrap_width(lines: Sequence[_Line]) -> int:
    """Return the column at which the text is hard-wrapped, or 0 if it is not."""
    pairs = [(a, b) for a, b in pairwise(lines) if not b.gap and not b.mark and a.mark != "rule"]
    if not pairs or sum(line.width > _LONG for line in lines) * 20 > len(lines):
        return 0
    width = max((a.width for a, _ in pairs if a.width <= _LONG), default=0)
    full = [_is_full(a, b, width) for a, b in pairs]
    wrapped = sum(full) * 2 >= len(pairs) if len(pairs) > 2 else all(full) and _runs_on(pairs)
    return width if width >= 40 and wrapped else 0


def _runs_on(pairs: Sequence[tuple[_Line, _Line]]) -> bool:
    """Whether a few lines run on: all break inside a sentence, one of them before a lower-case letter."""
    inside = all(a.text[-1] not in '.!?"”' for a, _ in pairs)
    return len(pairs) == 2 and inside and any(b.text[0].islower() for _, b in pairs)


def _is_full(line: _Line, following: _Line, width: int) -> bool:
    """Return whether the next word would not have fitted on the line."""
    return line.width + 1 + len(following.text.split(maxsplit=1)[0]) > width - 2


def _goes_on(line: _Line, following: _Line, width: int) -> bool:
    if following.gap or following.mark or line.mark in {"rule", "heading"}:
        return False
    if not line.mark and following.depth > line.depth + 1:  # a new paragraph, indented
        return False
    return _is_full(line, following, width) or (following.text[0].islower() and line.width > width // 2)
