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
