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


def content(parse: Parse, verb: str = "is") -> str:
    """The words that an adjective leads into; empty where there is no attribution."""
    found = attitude(word(parsed(*parse), verb))
    return " ".join(t.text for t in found.content) if found is not None else ""


LEADS: list[tuple[str, str, str]] = [
    ("worried", "about rain now", "about rain now"),
    ("worried", "than rain now", ""),
    ("sure", "of rain now", "of rain now"),
    ("ready", "for rain now", "for rain now"),
]


@pytest.mark.parametrize(("adjective", "behind", "expected"), LEADS)
def test_prepositions_that_lead_on(adjective: str, behind: str, expected: str) -> None:
    """Each adjective has its own; a phrase that stands before it is none."""
    tags = "NNP VBZ JJ IN NN RB ."
    links = "nsubj:2 ROOT acomp:2 prep:{} pobj:4 advmod:5 punct:2"
    for top in (2, 3):
        assert content((f"Roe is/be {adjective} {behind} .", tags, links.format(top))) == expected
    before = (
        f"{behind} Roe is/be {adjective} .",
        "IN NN RB NNP VBZ JJ .",
        "prep:6 pobj:1 advmod:2 nsubj:5 ROOT acomp:5 punct:5",
    )
    assert content(before) == ""


@pytest.mark.parametrize(
    ("adjective", "relation", "leads"),
    [
        ("ready", "xcomp", True),
        ("ready", "ccomp", False),
        ("ready", "advcl", False),
        ("sure", "ccomp", True),
        ("concerned", "ccomp", True),
        ("concerned", "xcomp", False),
        ("sure", "advcl", False),
    ],
)
def test_clauses_that_an_adjective_leads_into(adjective: str, relation: str, *, leads: bool) -> None:
    """An infinitive where the adjective takes "to", a clause where it takes "that", be the word there or not."""
    parse = (
        f"Roe is/be {adjective} boats sail .",
        "NNP VBZ JJ NNS VBP .",
        f"nsubj:2 ROOT acomp:2 nsubj:5 {relation}:3 punct:2",
    )
    assert content(parse) == ("boats sail" if leads else "")


def test_whose_attitude_it_is() -> None:
    """Somebody's, who stands outside of what it is about; "it" has none."""
    words, tags = "{} is/be sure of old rain .", "NNP VBZ JJ IN JJ NN ."
    links = "{}:2 ROOT acomp:2 prep:3 amod:6 pobj:4 punct:2"
    assert content((words.format("Roe"), tags, links.format("nsubj"))) == "of old rain"
    assert content((words.format("It"), tags, links.format("nsubj"))) == ""
    assert content((words.format("Roe"), tags, links.format("dep"))) == ""


def test_how_much_an_attitude_is_about() -> None:
    """Two words at least; marks do not count."""
    links = "nsubj:2 ROOT acomp:2 prep:3 {}:4 punct:2"
    assert content(("Roe is/be sure of rain .", "NNP VBZ JJ IN NN .", links.format("pobj"))) == "of rain"
    assert content(("Roe is/be sure of - .", "NNP VBZ JJ IN : .", links.format("punct"))) == ""


@pytest.mark.parametrize("relation", ["acomp", "oprd"])
def test_the_adjective_of_a_verb(relation: str) -> None:
    """It hangs on the verb as its complement, and is one that shows an attitude."""
    words, tags = "Roe is/be {} of old rain .", "NNP VBZ JJ IN JJ NN ."
    links = "nsubj:2 ROOT {}:2 prep:3 amod:6 pobj:4 punct:2"
    assert content((words.format("sure"), tags, links.format(relation))) == "of old rain"
    assert content((words.format("full"), tags, links.format(relation))) == ""
    assert content((words.format("sure"), tags, links.format("attr"))) == ""
