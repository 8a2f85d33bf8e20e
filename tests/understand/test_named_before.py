"""Whom a role means that names nobody: by a pronoun, a noun, a capital or the name before it."""

from __future__ import annotations

import pytest

from briefing.understand.parties.named_before import (
    bodies_before,
    body_noun,
    capital_beside,
    group_before,
    is_bare_office,
    is_owned_by_pronoun,
    mentions_before,
    state_of_capital,
)
from briefing.understand.records import RoleMention
from tests.understand.records import NamedRole, body, facts, person, state


def role(text: str, words: str, party: str | None = None) -> RoleMention:
    """A role where its words first stand."""
    start = text.index(words)
    return RoleMention(words, (start, start + len(words)), party)


@pytest.mark.parametrize(("text", "state_there"), [
    ("In Oslo, he", "Norway"), ("the ministry in Oslo", "Norway"), ("in Geneva and in Oslo", "Norway"),
    ("in Brussels", None), ("in Norway", None), ("in Velda", None), ("by Oslo", None), ("in Buenos Aires", "Argentina"),
])  # fmt: skip
def test_the_state_of_a_capital(text: str, state_there: str | None) -> None:
    """A capital tells its state, a seat of world bodies and a state's own name do not."""
    assert state_of_capital(text) == state_there


BESIDE = [
    ("It rained. In Oslo, a spokesman said so.", "spokesman", "Norway"),
    ("In Oslo, the spokesman said so.", "spokesman", "Norway"),
    ("It rained.\nIn Oslo, an aide said so.", "aide", "Norway"),
    ('"No." In Oslo, spokesman Roe said so.', "spokesman", "Norway"),
    ("A spokesman in Oslo said so.", "spokesman", "Norway"),
    ("We met in Oslo, a spokesman said.", "spokesman", None),
    ("In Oslo, we met a spokesman.", "spokesman", None),
    ("A spokesman of a man in Oslo said so.", "spokesman", None),
    ("A spokesman in the port of Oslo.", "spokesman", None),
]


@pytest.mark.parametrize(("text", "words", "found"), BESIDE)
def test_the_capital_beside_a_role(text: str, words: str, found: str | None) -> None:
    """It opens the sentence right before the role, or stands right behind it."""
    assert capital_beside(facts(text), role(text, words)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It rained. OSLO (Reuters) Norland came. A foreign ministry aide spoke.", "Norway"),
        ("OSLO (Reuters) Norland came.\nPRAGUE (Reuters) A foreign ministry aide spoke.", "Czechia"),
        ("A foreign ministry aide spoke. OSLO (Reuters) Norland came.", None),
        ("Rain ahead OSLO (Reuters) Norland came. A foreign ministry aide spoke.", "Norway"),
        ("It rained in OSLO (Reuters) and a foreign ministry aide spoke.", None),
        ("VELDA (Reuters) A foreign ministry aide spoke.", None),
        ("OSLO A foreign ministry aide spoke.", None),
    ],
)
def test_the_capital_of_the_last_dateline(text: str, found: str | None) -> None:
    """A report that an article takes over is told from where its dateline says."""
    assert capital_beside(facts(text), role(text, "foreign ministry aide")) == found


@pytest.mark.parametrize(
    ("text", "owned"),
    [
        ("Its chair came.", True),
        ("and their chair came.", True),
        ("The chair came.", False),
        ("His chair", False),
        ("chair", False),
    ],
)
def test_roles_that_a_pronoun_owns(text: str, *, owned: bool) -> None:
    """Thus "Its" and "their" right before a role mean a body."""
    assert is_owned_by_pronoun(facts(text), role(text, "chair")) is owned


def test_bare_offices() -> None:
    """Thus "Chief executive" is an office of some body, a mayor is none, nor is one whose body is named."""
    assert is_bare_office(RoleMention("Chief executive", (0, 15)))
    assert not is_bare_office(RoleMention("Chief executive", (0, 15), "Acme"))
    assert not is_bare_office(RoleMention("mayor", (0, 5)))


NOUNS = [
    ("the company's chief came", "company's chief", "company"),
    ("The company’s chief came", "company’s chief", "company"),
    ("a company's chief came", "company's chief", None),
    ("the boat's chief came", "boat's chief", None),
    ("chief of the council came", "chief of the council", "council"),
    ("chief for the council came", "chief for the council", "council"),
    ("chief at the council came", "chief at the council", "council"),
    ("chief with the council came", "chief with the council", "council"),
    ("chief on the council came", "chief on the council", None),
    ("head of the council's office", "head of the council's office", "council"),
    ("chief of what the council's staff", "chief of what the council's staff", "council"),
    ("Council chief came", "Council chief", "council"),
    ("council", "council", None),
]


@pytest.mark.parametrize(("text", "words", "noun"), NOUNS)
def test_the_noun_for_a_body_before(text: str, words: str, noun: str | None) -> None:
    """The body that owns the office, has it, or stands before it."""
    assert body_noun(facts(text), role(text, words)) == noun


TEXT = "Norway came. NATO came. Velda Council came. Velda Foods came. Jane Velda came. The chair left. Fjord Board sat."
MADE = facts(
    TEXT,
    state("Norway"),
    body("NATO", "bloc"),
    body("Velda Council"),
    body("Velda Foods", subject=False),
    person("Jane Velda"),
    body("Fjord Board"),
)
CHAIR = RoleMention("keeper", role(TEXT, "chair").span)


@pytest.mark.parametrize(
    ("noun", "bodies"), [("", [2, 1, 0]), ("council", [2, 3, 2]), ("company", [3]), ("firm", [3]), ("boat", [3, 2])]
)
def test_bodies_before_a_role(noun: str, bodies: list[int]) -> None:
    """With the noun in their names first, then near ones; without a noun subjects only, states among them."""
    assert list(bodies_before(MADE, CHAIR, noun)) == bodies


def test_bodies_before_a_bare_office() -> None:
    """A chief executive is no state's."""
    office = RoleMention("chief executive", CHAIR.span)
    assert list(bodies_before(MADE, office, "")) == [2]


@pytest.mark.parametrize(("gap", "near"), [(699, True), (700, False)])
def test_how_far_before_a_role(gap: int, near: bool) -> None:  # noqa: FBT001
    """Seven hundred characters are too far, but for a body with the noun in its name."""
    text = "Velda Foods" + " " * gap + "chair"
    made = facts(text, body("Velda Foods"))
    assert list(bodies_before(made, role(text, "chair"), "")) == ([0] if near else [])
    assert list(bodies_before(made, role(text, "chair"), "foods"))[:1] == [0]
    assert list(mentions_before(made, role(text, "chair"))) == ([0] if near else [])


def test_mentions_before_a_role() -> None:
    """The last comes first; those behind do not count."""
    assert list(mentions_before(MADE, CHAIR)) == [4, 3, 2, 1, 0]


def test_the_group_that_an_earlier_role_names() -> None:
    """Thus "The team" is the Leeds team of the coach before; another noun, and a later role, name none."""
    text = "The Leeds team's coach Jane Velda. The team's boss left. The Hull team's cook Ann Sund."
    made = facts(
        text,
        person("Jane Velda", NamedRole("Leeds team's coach", "Leeds team")),
        person("Ann Sund", NamedRole("Hull team's cook", "Hull team")),
    )
    assert group_before(made, role(text, "team's boss"), "team") == "Leeds team"
    assert group_before(made, role(text, "team's boss"), "crew") is None
    assert group_before(made, role(text, "Leeds"), "team") is None
    assert group_before(facts("x boss", person("x", NamedRole("x"))), RoleMention("boss", (2, 6)), "team") is None
