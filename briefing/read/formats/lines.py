"""Join printed lines into paragraphs, by their positions, sizes and ends.

A line goes on with the one above it where it stands as far below as lines of one paragraph do, in the same size, and is
not set in; at the top of a column or page, where the sentence goes on. What every page prints at its edge is left out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

HYPHEN = "\x02"
_ENDED = re.compile(r"[.!?:;][\"'”’)\]]*$")
_NUMBER = re.compile(r"(?i)\W*(?:page\W*)?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?\W*")
_HELD = re.compile(r"\w[-/\x02]$")
_EDGE = 3
"""Lines at the top and at the bottom of a page that may belong to no text."""
_BULLET = re.compile(r"[•‣◦▪●○■□–—-]\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line: lengths in points, ``base`` from the bottom of the page."""

    text: str
    left: float
    right: float
    base: float
    size: float


def markdown(sheets: Sequence[Sequence[Line]]) -> tuple[str | None, str]:
    """Return the heading set largest on the first page, if any, and the text as Markdown."""
    furniture = _furniture(sheets)
    kept = [_without_furniture(sheet, furniture) for sheet in sheets]
    everything = [line for sheet in kept for line in sheet]
    body = _body_size(everything)
    leading = _leading(everything, body)
    groups = list(_groups(everything, leading))
    heading = _heading(groups, body, len(kept[0]) if kept else 0)
    known = frozenset(re.findall(r"\w+(?:-\w+)+", " ".join(line.text for line in everything)))
    blocks = [_mark(g, body, heading) + _joined(g, known) for g in groups]
    return (_joined(heading, known) if heading else None), "\n\n".join(blocks) + "\n"


def _folded(text: str) -> str:
    return re.sub(r"\d+", "0", text).casefold().strip()


def _furniture(sheets: Sequence[Sequence[Line]]) -> frozenset[str]:
    """Return the lines at page edges that recur on other pages: running titles, whatever their numbers."""
    edges = [{(_folded(line.text), round(line.base / 6)) for line in _edge(sheet)} for sheet in sheets]
    counts = Counter(found for edge in edges for found in edge)
    return frozenset(text for (text, _), n in counts.items() if n > 1 and n * 2 >= len(sheets) - 1)


def _edge(sheet: Sequence[Line]) -> list[Line]:
    ordered = sorted(sheet, key=lambda line: -line.base)
    return [*ordered[:_EDGE], *ordered[-_EDGE:]]


def _without_furniture(sheet: Sequence[Line], furniture: frozenset[str]) -> list[Line]:
    edge = set(_edge(sheet))
    return [
        line
        for line in sheet
        if line not in edge or not (_NUMBER.fullmatch(line.text) or _folded(line.text) in furniture)
    ]


def _body_size(lines: Iterable[Line]) -> float:
    """Return the most common letter size."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    return max(sizes, key=lambda s: (sizes[s], -s), default=1.0)


def _leading(lines: Sequence[Line], body: float) -> float:
    """Return the line spacing within paragraphs: the most common one in the body."""
    steps = Counter(
        round(a.base - b.base)
        for a, b in pairwise(lines)
        if abs(a.size - body) < 0.6 and abs(b.size - body) < 0.6 and 0.8 * body < a.base - b.base < 3 * body
    )
    return float(max(steps, key=lambda s: (steps[s], -s), default=round(1.2 * body)))


def _groups(lines: Sequence[Line], leading: float) -> Iterator[list[Line]]:
    group: list[Line] = []
    for line in lines:
        if group and not _goes_on(group, line, leading):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _goes_on(group: Sequence[Line], line: Line, leading: float) -> bool:
    """Return whether a line continues the paragraph before it."""
    last = group[-1]
    if abs(last.size - line.size) > 0.08 * last.size + 0.2 or _BULLET.match(line.text):
        return False
    step = last.base - line.base
    if abs(step) < 0.3 * line.size:  # the same line, in pieces
        return True
    ended = bool(_ENDED.search(last.text))
    if step < 0 or step > 6 * leading:  # the next column or page
        return not ended or (last.text.endswith(HYPHEN))
    scaled = max(leading, 1.25 * line.size)
    if step > 1.3 * scaled:
        return False
    short = last.right < max(g.right for g in group) - 4 * line.size
    hung = len(group) == 1 and bool(_BULLET.match(group[0].text))
    set_in = line.left > last.left + 0.8 * line.size and not hung
    return not (ended and (short or set_in))


def _heading(groups: Sequence[Sequence[Line]], body: float, first: int) -> Sequence[Line] | None:
    """Return the few lines set largest on the first page, if they are larger than the text."""
    seen = 0
    best: Sequence[Line] | None = None
    for group in groups:
        if seen >= first:
            break
        seen += len(group)
        words = sum(len(line.text.split()) for line in group)
        if group[0].size > 1.15 * body and 2 <= words <= 40 and (best is None or group[0].size > best[0].size):
            best = group
    return best


def _mark(group: Sequence[Line], body: float, heading: Sequence[Line] | None) -> str:
    if group is heading:
        return "# "
    large = group[0].size > 1.12 * body and sum(len(line.text.split()) for line in group) <= 20
    return "## " if large and not _ENDED.search(group[-1].text) else ""


def _joined(group: Sequence[Line], known: frozenset[str]) -> str:
    """Return the lines of a paragraph joined; hyphenated line breaks are undone, real hyphens stay."""
    text = group[0].text
    for before, line in pairwise(group):
        head, tail = re.search(r"\w*$", text.rstrip("-" + HYPHEN)), re.match(r"\w*", line.text)
        parted = text.endswith((HYPHEN, "-")) and bool(head and head[0]) and line.text[:1].islower()
        whole = f"{head[0]}-{tail[0]}" if head and tail else ""
        if parted:
            keep = whole in known and not text.endswith(HYPHEN)
            text = text.rstrip("-" + HYPHEN) + ("-" if keep else "") + line.text
        else:
            text = text.replace(HYPHEN, "-") + ("" if _HELD.search(text) or _touch(before, line) else " ") + line.text
    return _BULLET.sub("- ", text.replace(HYPHEN, "-"), count=1)


def _touch(before: Line, line: Line) -> bool:
    """Return whether two parts of one printed line have no space between them; the second may be of another page."""
    level = abs(before.base - line.base) < 0.3 * line.size
    return level and -line.size < line.left - before.right < 0.15 * line.size
