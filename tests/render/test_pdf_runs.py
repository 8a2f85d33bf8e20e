"""A line of the memo as runs: the letters, weight, colour, place and goal of each of its parts."""

from __future__ import annotations

import pytest

from briefing.memo import Emphasis, Link, Strong, Text
from briefing.render.pdf.lines import TextRun
from briefing.render.pdf.runs import place_of, runs
from briefing.render.pdf.structure import Node
from briefing.render.style import Type
from tests.builders import line

PLAIN, BOLD = (Type("serif", 10, 12, "#000000", bold=bold) for bold in (False, True))
BLUE = "#0000ff"


@pytest.mark.parametrize(("style", "usual"), [(PLAIN, "regular"), (BOLD, "bold")])
def test_words(style: Type, usual: str) -> None:
    """Strong words are bold, emphasised ones italic, others as the style is; a dead link is words like any other."""
    node = Node("P")
    parts = line(Text("A "), Strong("B"), Emphasis("C"), Link("D", ""))
    assert list(runs(parts, style, node, BLUE)) == [
        TextRun("A ", style, usual, node),
        TextRun("B", style, "bold", node),
        TextRun("C", style, "italic", node),
        TextRun("D", style, usual, node),
    ]
    assert node.kids == []


def test_what_leads_somewhere() -> None:
    """A citation is small and leads to its source, a link to its address; each in colour, with a node of its own."""
    node = Node("P")
    cite, link = runs(line(4, Link("D", "https://a.example/")), PLAIN, node, BLUE)
    assert (cite.text, cite.target, cite.note, cite.anchor) == ("[4]", "#source-4", "Source 4", "cited-4")
    assert (link.text, link.target, link.note, link.anchor) == ("D", "https://a.example/", "D", "")
    assert (round(cite.size, 6), link.size) == (8.2, 10)
    assert (cite.weight, cite.colour, link.weight, link.colour) == ("regular", BLUE, "regular", BLUE)
    for run in (cite, link):
        assert run.node is not None
        assert (run.node.tag, run.node.parent) == ("Link", node)
    assert cite.node is not link.node
    assert place_of(12) == "cited-12"
