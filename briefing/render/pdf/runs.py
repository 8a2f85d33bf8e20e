"""A line of the memo as runs: words in one style, each with its place in the structure tree."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from briefing.memo import Cite, Emphasis, Line, Link, Strong, Text
from briefing.render.pdf.lines import TextRun
from briefing.render.pdf.structure import Node
from briefing.render.style import CITE_SCALE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.render.style import Type


def runs(line: Line, style: Type, node: Node, accent: str) -> Iterator[TextRun]:
    """Yield a run for each inline; links and citations get a node of their own below ``node``."""
    base = "bold" if style.bold else "regular"
    for part in line:
        match part:
            case Text():
                yield TextRun(part.text, style, base, node)
            case Strong():
                yield TextRun(part.text, style, "bold", node)
            case Emphasis():
                yield TextRun(part.text, style, "italic", node)
            case Cite():
                yield _cite(part.number, style, base, node, accent)
            case Link():
                yield _link(part, style, base, node, accent)
            case _:
                assert_never(part)


def place_of(number: int) -> str:
    """Return the name of the place where a source is cited first."""
    return f"cited-{number}"


def _cite(number: int, style: Type, base: str, node: Node, accent: str) -> TextRun:
    own = Node("Link", node)
    target, note = f"#source-{number}", f"Source {number}"
    return TextRun(f"[{number}]", style, base, own, target, note, accent, CITE_SCALE, place_of(number))


def _link(part: Link, style: Type, base: str, node: Node, accent: str) -> TextRun:
    if not part.href:
        return TextRun(part.text, style, base, node)
    return TextRun(part.text, style, base, Node("Link", node), part.href, part.text, accent)
