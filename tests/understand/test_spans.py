"""Stretches of a text: made of words, united, cut, and compared."""

from __future__ import annotations

import pytest

from briefing.facts import Span
from briefing.understand.attribution.spans import minus, overlap, runs, united
from tests.understand.parses import parsed

DOC = parsed(
    *(
        "Roe , the mayor , left/leave in May .",
        "NNP , DT NN , VBD IN NNP .",
        "ROOT punct:1 det:4 appos:1 punct:1 acl:1 prep:6 pobj:7 punct:1",
    )
)


def test_runs_of_words() -> None:
    """Marks and blanks between words don't part them; other words do; marks alone are no stretch."""
    roe, comma, the, mayor, _, left, in_, may, stop = DOC
    assert [DOC.text[a:b] for a, b in runs([roe, the, mayor])] == ["Roe, the mayor"]
    assert [DOC.text[a:b] for a, b in runs([roe, left])] == ["Roe", "left"]
    assert [DOC.text[a:b] for a, b in runs([in_, may, stop])] == ["in May."]
    assert runs([comma]) == []
    assert runs([]) == []


TEXT = 'He said, "it works", and (so), (yes) left the U.S. on May 1: "all done."'


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        (["He", "said,"], ["He said"]),
        (["said,", "He said"], ["He said"]),
        (["He", "it"], ["He", "it"]),
        ([', "it works'], ['"it works"']),
        (['"it works'], ['"it works"']),
        (["it works"], ["it works"]),
        (["left the U.S."], ["left the U.S."]),
        (["left the U.S. on May 1:"], ["left the U.S. on May 1"]),
        (["on May 1", '"all done.'], ["on May 1", '"all done."']),
        (['on May 1: "all done.'], ['on May 1: "all done."']),
        (["all done."], ["all done"]),
        ([", "], []),
    ],
)
def test_united(pieces: list[str], expected: list[str]) -> None:
    """What touches or has only marks between is one stretch; a colon parts; quotations are closed; edges are bare."""
    spans = [(TEXT.index(piece), TEXT.index(piece) + len(piece)) for piece in pieces]
    assert [TEXT[a:b] for a, b in united(spans, TEXT)] == expected


@pytest.mark.parametrize(
    ("hole", "left"),
    [
        ((0, 5), [(10, 20)]),
        ((20, 30), [(10, 20)]),
        ((12, 15), [(10, 12), (15, 20)]),
        ((5, 15), [(15, 20)]),
        ((11, 30), []),
        ((12, 30), [(10, 12)]),
        ((5, 30), []),
    ],
)
def test_minus(hole: Span, left: list[Span]) -> None:
    """What is outside a hole stays, but for a single character."""
    assert minus([(10, 20)], hole) == left


def test_overlap() -> None:
    """Shared characters are counted over all ranges."""
    assert overlap([(0, 5), (8, 20)], (3, 10)) == 4
    assert overlap([(0, 5)], (5, 10)) == 0
    assert overlap([], (0, 1)) == 0


@pytest.mark.parametrize("mark", [",", ";", ":", ".", " ", "-"])
def test_marks_at_the_edges(mark: str) -> None:
    """They are no part of a stretch, wherever it begins or ends; a bracket or a question mark is."""
    text = f"{mark}{mark}it came{mark}{mark}"
    assert united([(0, len(text))], text) == [(2, 9)]
    assert united([(0, 2)], text) == []
    for kept in ("(it came)", "it came?", "it came!"):
        assert united([(0, len(kept))], kept) == [(0, len(kept))]


@pytest.mark.parametrize(
    ("short", "kept"), [("U.S.", True), ("U.K.", True), ("U.N.", True), ("U.X.", False), ("S.", False)]
)
def test_a_stop_of_an_abbreviation(short: str, *, kept: bool) -> None:
    """It stays at the end of a state's or a body's letters."""
    text = f"to {short}"
    assert united([(0, len(text))], text) == [(0, len(text) - (not kept))]


@pytest.mark.parametrize(
    ("text", "end", "closed"),
    [
        ("“it came” so", 8, 9),
        ("«it came» so", 8, 9),
        ('"it came" so', 8, 9),
        ("“it came.” so", 8, 10),
        ("“it came,” so", 8, 10),
        ('"it came." so', 8, 10),
        ("“it came.. ” so", 8, 8),
        ("“it came ” so", 8, 8),
        ("“it camed” so", 8, 8),
        ("“it came» so", 8, 8),
        ("“it” came” so", 9, 9),
        ("“it “so” came” so", 13, 14),
        ('"it" came" so', 9, 9),
        ('"it" "came" so', 10, 11),
        ("it came” so", 7, 7),
    ],
)
def test_a_quotation_that_a_stretch_opens(text: str, end: int, closed: int) -> None:
    """The mark that closes it is part of the stretch, right behind it or behind one other mark."""
    assert united([(0, end)], text) == [(0, closed)]


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([(0, 3), (3, 7)], [(0, 7)]),
        ([(0, 5), (3, 7)], [(0, 7)]),
        ([(0, 7), (3, 5)], [(0, 7)]),
        ([(3, 7), (0, 2)], [(0, 7)]),
        ([(0, 2), (8, 10)], [(0, 2), (8, 10)]),
    ],
)
def test_stretches_that_touch(spans: list[Span], expected: list[Span]) -> None:
    """They are one as far as the last of them goes; a letter between keeps them apart."""
    assert united(spans, "it came so") == expected


def test_a_colon_parts_stretches() -> None:
    """A number does so too, and a dash does not."""
    for between, number in ((": ", 2), ("7", 2), (" - ", 1), (" (", 1)):
        text = f"it{between}came"
        assert len(united([(0, 2), (2 + len(between), len(text))], text)) == number


def test_runs_with_numbers_and_blanks() -> None:
    """A number is a stretch by itself; blanks that the parser made words of part nothing."""
    doc = parsed("7 , \n Roe left $", "CD , _SP/SPACE NNP VBD $", "ROOT punct:1 dep:1 dep:1 dep:1 dep:1")
    seven, comma, _, roe, left, dollar = doc
    assert [doc.text[a:b] for a, b in runs([seven])] == ["7"]
    assert [doc.text[a:b].split() for a, b in runs([seven, roe])] == [["7,", "Roe"]]
    assert [doc.text[a:b] for a, b in runs([comma, dollar])] == []
    assert len(runs([seven, roe, left])) == 1
