"""Attributions by adjectives: what somebody is worried about, sure of or ready for."""

from __future__ import annotations

import pytest

from briefing.understand.attribution.adjective_cues import attitude
from tests.understand.parses import Parse, parsed, word

FOUND: list[tuple[Parse, str, tuple[str, str, str, bool]]] = [
    (
        (
            "Critics/critic are/be concerned that the dam may fail .",
            "NNS VBP/AUX JJ IN/SCONJ DT NN MD/AUX VB .",
            "nsubj:2 ROOT acomp:2 mark:8 det:6 nsubj:8 aux:8 ccomp:3 punct:2",
        ),
        "are",
        ("Critics", "that the dam may fail", "warns", False),
    ),
    (
        (
            "Roe is/be not ready to sign the deal .",
            "NNP VBZ/AUX RB JJ TO VB DT NN .",
            "nsubj:2 ROOT neg:2 acomp:2 aux:6 xcomp:4 det:8 dobj:6 punct:2",
        ),
        "is",
        ("Roe", "to sign the deal", "plans", True),
    ),
    (
        (
            "Owners/owner remain sceptical about the new price .",
            "NNS VBP JJ IN DT JJ NN .",
            "nsubj:2 ROOT acomp:2 prep:3 det:7 amod:7 pobj:4 punct:2",
        ),
        "remain",
        ("Owners", "about the new price", "opposes", False),
    ),
]


@pytest.mark.parametrize(("parse", "verb", "expected"), FOUND)
def test_finds(parse: Parse, verb: str, expected: tuple[str, str, str, bool]) -> None:
    """The subject holds the attitude, and what the adjective leads into is its content."""
    doc = parsed(*parse)
    found = attitude(word(doc, verb))
    assert found is not None
    content = " ".join(t.text for t in found.content)
    assert (found.source.text, content, found.stance, found.negated) == expected


NOTHING: list[tuple[Parse, str]] = [
    (("Roe is/be tall .", "NNP VBZ/AUX JJ .", "nsubj:2 ROOT acomp:2 punct:2"), "is"),
    (("Roe is/be worried .", "NNP VBZ/AUX JJ .", "nsubj:2 ROOT acomp:2 punct:2"), "is"),
    (
        (
            "It is/be certain that the dam will fail .",
            "PRP VBZ/AUX JJ IN/SCONJ DT NN MD/AUX VB .",
            "nsubj:2 ROOT acomp:2 mark:8 det:6 nsubj:8 aux:8 ccomp:3 punct:2",
        ),
        "is",
    ),
    (
        (
            "If Roe is/be ready to sign , they meet .",
            "IN/SCONJ NNP VBZ/AUX JJ TO VB , PRP VBP .",
            "mark:3 nsubj:3 advcl:9 acomp:3 aux:6 xcomp:4 punct:9 nsubj:9 ROOT punct:9",
        ),
        "is",
    ),
]


@pytest.mark.parametrize(("parse", "verb"), NOTHING)
def test_finds_nothing(parse: Parse, verb: str) -> None:
    """No attitude, one about nothing, one of nobody, and one under a condition."""
    assert attitude(word(parsed(*parse), verb)) is None
