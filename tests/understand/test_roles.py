"""Roles beside a name, on parses written by hand."""

from __future__ import annotations

import pytest

from briefing.understand.mentions.roles import roles_of
from tests.understand.parses import Parse, block_of, parsed

FOUND: list[tuple[Parse, str, list[str]]] = [
    (
        ("Roe , leader of the far - right Velda party , spoke .", "NNP , NN IN DT RB HYPH JJ NNP NN , VBD .",
         "nsubj:12 punct:1 appos:1 prep:3 det:10 advmod:8 punct:8 amod:10 compound:10 pobj:4 punct:1 ROOT punct:12"),
        "Roe",
        ["leader of the far-right Velda party"],
    ),
    (
        ("Roe , head of that tribunal , spoke .", "NNP , NN IN DT NN , VBD .",
         "nsubj:8 punct:1 appos:1 prep:3 det:6 pobj:4 punct:1 ROOT punct:8"),
        "Roe",
        ["head of that tribunal"],
    ),
    (
        ("Shadow home secretary Mr Roe spoke .", "NN NN NN NNP NNP VBD .",
         "compound:3 compound:3 compound:5 compound:5 nsubj:6 ROOT punct:6"),
        "Roe",
        ["Shadow home secretary"],
    ),
    (
        ("Tory ex - minister Roe spoke .", "NNP NN HYPH NN NNP VBD .",
         "compound:4 amod:4 punct:4 compound:5 nsubj:6 ROOT punct:6"),
        "Roe",
        ["Tory ex-minister"],
    ),
    (
        ("The head of that court , Roe , spoke .", "DT NN IN DT NN , NNP , VBD .",
         "det:2 nsubj:9 prep:2 det:5 pobj:3 punct:2 appos:2 punct:2 ROOT punct:9"),
        "Roe",
        ["head of that court"],
    ),
    (
        ("Roe - then adviser to Velda - spoke .", "NNP : RB NN IN NNP : VBD .",
         "nsubj:8 punct:1 advmod:4 appos:1 prep:4 pobj:5 punct:1 ROOT punct:8"),
        "Roe",
        ["then adviser to Velda"],
    ),
    (
        ("Roe , a Green member of the council said no .", "NNP , DT JJ NN IN DT NN VBD UH/INTJ .",
         "nsubj:9 punct:1 det:5 amod:5 appos:1 prep:5 det:8 pobj:6 ROOT intj:9 punct:9"),
        "Roe",
        ["Green member of the council"],
    ),
    (
        ("Sens. Roe spoke .", "NNP NNP VBD .", "compound:2 nsubj:3 ROOT punct:3"),
        "Roe",
        ["Sens."],
    ),
    (
        ("Roe , trader at Velda 's Sund Bank , spoke .", "NNP , NN IN NNP POS NNP NNP , VBD .",
         "nsubj:10 punct:1 appos:1 prep:3 poss:8 case:5 compound:8 pobj:4 punct:1 ROOT punct:10"),
        "Roe",
        ["trader at Velda's Sund Bank"],
    ),
    (
        ("Roe , the Union of Fish 's spokesman on cod , spoke .", "NNP , DT NNP IN NNP POS NN IN NN , VBD .",
         "nsubj:12 punct:1 det:4 poss:8 prep:4 pobj:5 case:4 appos:1 prep:8 pobj:9 punct:1 ROOT punct:12"),
        "Roe",
        ["Union of Fish's spokesman on cod"],
    ),
    (
        ("Roe , who chairs the group , spoke .", "NNP , WP VBZ DT NN , VBD .",
         "nsubj:8 punct:1 nsubj:4 relcl:1 det:6 dobj:4 punct:1 ROOT punct:8"),
        "Roe",
        ["chair of the group"],
    ),
    (
        ("Roe , another director of Velda , spoke .", "NNP , DT NN IN NNP , VBD .",
         "nsubj:8 punct:1 det:4 appos:1 prep:4 pobj:5 punct:1 ROOT punct:8"),
        "Roe",
        ["director of Velda"],
    ),
    (
        ("Roe , director of Velda in an interview , spoke .", "NNP , NN IN NNP IN DT NN , VBD .",
         "nsubj:10 punct:1 appos:1 prep:3 pobj:4 prep:3 det:8 pobj:6 punct:1 ROOT punct:10"),
        "Roe",
        ["director of Velda"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("parse", "name", "roles"), FOUND)
def test_finds(parse: Parse, name: str, roles: list[str]) -> None:
    """A role is whole: hyphens and "that" go on, a form of address does not."""
    doc = parsed(*parse)
    at = next(t.i for t in doc if t.text == name)
    assert [r.text for r in roles_of(block_of(doc), doc[at : at + 1])] == roles


NOTHING: list[tuple[Parse, str]] = [
    (
        ("Roe , whose husband died , spoke .", "NNP , WP$ NN VBD , VBD .",
         "nsubj:7 punct:1 poss:4 nsubj:5 relcl:1 punct:1 ROOT punct:7"),
        "Roe",
    ),
    (
        ("Roe , who leads by example , spoke .", "NNP , WP VBZ IN NN , VBD .",
         "nsubj:8 punct:1 nsubj:4 relcl:1 prep:4 pobj:5 punct:1 ROOT punct:8"),
        "Roe",
    ),
    (("The lawyer for Roe spoke .", "DT NN IN NNP VBD .", "det:2 nsubj:5 prep:2 pobj:3 ROOT punct:5"), "Roe"),
    (("The arrest of Gen. Roe failed .", "DT NN IN NNP NNP VBD .",
      "det:2 nsubj:6 prep:2 compound:5 pobj:3 ROOT punct:6"), "Roe"),
    (("In the view of Roe , a minister said no .", "IN DT NN IN NNP , DT NN VBD UH/INTJ .",
      "prep:9 det:3 pobj:1 prep:3 pobj:4 punct:9 det:8 nsubj:9 ROOT intj:9 punct:9"), "Roe"),
    (("Yesterday Roe spoke .", "NN NNP VBD .", "npadvmod:3 nsubj:3 ROOT punct:3"), "Roe"),
]  # fmt: skip


@pytest.mark.parametrize(("parse", "name"), NOTHING)
def test_finds_nothing(parse: Parse, name: str) -> None:
    """Whose relative did something, how somebody leads, and whose lawyer or arrest it is are no roles."""
    doc = parsed(*parse)
    at = next(t.i for t in doc if t.text == name)
    assert roles_of(block_of(doc), doc[at : at + 1]) == ()


def test_the_next_of_a_list_is_no_role() -> None:
    """Who stands behind a comma with a title of their own is somebody else."""
    doc = parsed(
        "Roe , former boss Jane Sund and others spoke .", "NNP , JJ NN NNP NNP CC NNS VBD .",
        "nsubj:9 punct:1 amod:4 compound:6 compound:6 appos:1 cc:6 conj:6 ROOT punct:9", ["Jane Sund"],
    )  # fmt: skip
    assert roles_of(block_of(doc), doc[0:1]) == ()
