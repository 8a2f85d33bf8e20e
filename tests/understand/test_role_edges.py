"""Roles beside a name at the limits of each way to find one, on flat parses."""

from __future__ import annotations

import pytest

from briefing.understand.mentions.roles import roles_of
from briefing.understand.records import RoleMention
from tests.understand.flat import flat
from tests.understand.lists import each
from tests.understand.parses import block_of


def found(text: str, name: str = "Velda", *people: str) -> list[RoleMention]:
    """The roles beside a name in a flat parse."""
    doc = flat(text, people)
    start = doc.text.index(name)
    span = doc.char_span(start, start + len(name))
    assert span is not None
    return list(roles_of(block_of(doc), span))


def roles(text: str, name: str = "Velda", *people: str) -> list[str]:
    """The words of the roles."""
    return [r.text for r in found(text, name, *people)]


BEFORE: list[tuple[str, list[str]]] = [
    ("mayor Velda came/VBD/ROOT", ["mayor"]),
    ("the old/JJ mayor Velda came/VBD/ROOT", ["old mayor"]),
    ("Acme 's/POS mayor Velda came/VBD/ROOT", ["Acme's mayor"]),
    ("mayor of/IN Norby Velda came/VBD/ROOT", ["mayor of Norby"]),
    ("mayor of/IN the/DT town Velda came/VBD/ROOT", ["mayor of the town"]),
    ("lawyer for/IN Velda came/VBD/ROOT", []),
    ("fish and/CC salt minister Velda came/VBD/ROOT", ["fish and salt minister"]),
    ("Fish and/CC Salt minister Velda came/VBD/ROOT", ["Salt minister"]),
    ("it , mayor Velda came/VBD/ROOT", ["mayor"]),
    ("it : mayor Velda came/VBD/ROOT", ["mayor"]),
    ("a/DT mayor Velda came/VBD/ROOT", ["mayor"]),
    ("saw/VBD/ROOT mayor Velda", ["mayor"]),
    ("it sat/VBD/ROOT . | mayor Velda came/VBD/ROOT", ["mayor"]),
    ("boat Velda came/VBD/ROOT", []),
]


@pytest.mark.parametrize(("text", "expected"), BEFORE)
def test_a_title_before_a_name(text: str, expected: list[str]) -> None:
    """As far back as its words go, within the sentence; not behind a preposition, an article or a mark."""
    assert roles(text) == expected


@pytest.mark.parametrize(
    "opener",
    ["", "to/TO ", "by/IN ", "said/VBD/ROOT ", "says/VBZ/ROOT ", "and/CC ", "but/CC ", ", ", '" ', "her/PRP$ "],
)
def test_a_description_ahead_of_a_name(opener: str) -> None:
    """Behind a comma, where it opens a sentence or follows one of some words; not where it follows others."""
    assert roles(f"{opener}the/DT mayor of/IN Norby , Velda , came/VBD") == ["mayor of Norby"]
    assert roles("saw/VBD/ROOT the/DT mayor of/IN Norby , Velda , came/VBD") == []
    assert roles(f"{opener}the/DT boat of/IN Norby , Velda , came/VBD") == []


def test_a_title_between_a_description_and_a_name() -> None:
    """Thus "Mayor, Captain Velda" is a mayor and a captain; in small letters the description ends at the comma."""
    assert roles("The/DT mayor , Captain Velda , came/VBD/ROOT") == ["Captain", "mayor"]


APPOSED: list[tuple[str, list[str]]] = [
    ("Velda , mayor/NN/appos of/IN Norby , came/VBD/ROOT", ["mayor of Norby"]),
    ("Velda ( mayor/NN/appos of/IN Norby ) came/VBD/ROOT", ["mayor of Norby"]),
    ("Velda - mayor/NN/appos of/IN Norby - came/VBD/ROOT", ["mayor of Norby"]),
    ("Velda , 45/CD , mayor/NN/appos , came/VBD/ROOT", ["mayor"]),
    ("Velda , the/DT mayor/NN/appos ; came/VBD/ROOT", ["mayor"]),
    ("Velda , a/DT mayor/NN/appos : came/VBD/ROOT", ["mayor"]),
    ("Velda , who/WP mayor/NN/appos .", []),
    ("Velda , mayor/NN/appos . It came/VBD/ROOT", ["mayor"]),
    ("Velda , captain/NN/appos . It came/VBD/ROOT", []),
    ("Velda , boat/NN/appos , came/VBD/ROOT", []),
    ("Velda , of/IN mayor/NN/appos , came/VBD/ROOT", []),
    ("Velda , if/IN=SCONJ mayor/NN/appos , came/VBD/ROOT", []),
    ("Velda , and/CC mayor/NN/appos , came/VBD/ROOT", []),
    ("Velda mayor/NN/appos , came/VBD/ROOT", []),
    ("Velda , mayor/NN/appos when/WRB it came/VBD/ROOT", ["mayor"]),
]


@pytest.mark.parametrize(("text", "expected"), APPOSED)
def test_a_description_behind_a_name(text: str, expected: list[str]) -> None:
    """Between commas, brackets or dashes; a rank before a full stop, and what opens with a preposition, is none."""
    assert roles(text) == expected


def test_somebody_else_behind_a_name() -> None:
    """Thus "Velda, Mayor Sund" names somebody else where the model knows that name."""
    text = "Velda , Mayor/NNP/appos Sund , came/VBD/ROOT"
    assert roles(text, "Velda", "Mayor Sund") == []
    assert roles(text) == ["Mayor Sund"]


@pytest.mark.parametrize(("tag", "weight"), [("Lab", 0.5), ("Con", 0.5)])
def test_tags_of_parties(tag: str, weight: float) -> None:
    """In brackets a tag names a party, a little less surely than an office; between commas it does not."""
    (role,) = found(f"Velda ( {tag} ) came/VBD/ROOT")
    assert role.weight == weight
    assert roles(f"Velda , {tag} , came/VBD/ROOT") == []


def test_members_of_parties() -> None:
    """Thus "A Republican", up to three words, or with a preposition behind it."""
    assert roles("Velda , a/DT Republican , came/VBD/ROOT") == ["Republican"]
    assert roles("Velda , a/DT Republican of/IN old Norby , came/VBD/ROOT") == ["Republican"]
    assert roles("Velda , a/DT Republican old big boat , came/VBD/ROOT") == []


@pytest.mark.parametrize(("verb", "noun"), [
    ("leads", "leader"), ("led", "leader"), ("heads", "head"), ("headed", "head"), ("runs", "head"),
    ("chairs", "chair"),
    ("chaired", "chair"), ("founded", "founder"), ("owns", "owner"), ("represents", "representative"),
])  # fmt: skip
def test_who_leads_a_body(verb: str, noun: str) -> None:
    """Who chairs the Fjord Board is its chair, and of the Fjord Board."""
    for now in ("", "also ", "now ", "currently "):
        (role,) = found(f"Velda , who/WP {now}{verb}/VBZ the/DT Fjord Board , came/VBD/ROOT")
        assert (role.text, role.party, role.rule) == (f"{noun} of the Fjord Board", "Fjord Board", "leads")
    assert roles(f"Velda , which/WDT {verb}/VBZ the/DT Fjord Board , came/VBD/ROOT") == []


@pytest.mark.parametrize("article", each("the a an its his her their"))
def test_what_somebody_leads(article: str) -> None:
    """A body behind an article, or a name; "who leads by far" leads nothing."""
    assert len(found(f"Velda , who/WP leads/VBZ {article}/DT board , came/VBD/ROOT")) == 1
    assert found("Velda , who/WP leads/VBZ by/IN far , came/VBD/ROOT") == []
    (named,) = found("Velda , who/WP leads/VBZ Acme , came/VBD/ROOT")
    assert named.party == "Acme"


@pytest.mark.parametrize(
    "serves", ["serves/VBZ as/IN", "serve/VBP as/IN", "is/VBZ", "was/VBD", "works/VBZ as/IN", "acts/VBZ as/IN"]
)
@pytest.mark.parametrize("article", ["", "the/DT ", "a/DT ", "an/DT "])
def test_who_serves_as_something(serves: str, article: str) -> None:
    """Who serves as the mayor is one; who came as the mayor only came so."""
    for now in ("", "also/RB ", "now/RB ", "currently/RB "):
        assert roles(f"Velda , who/WP {now}{serves} {article}mayor , came/VBD/ROOT") == ["mayor"]
    assert roles(f"Velda , who/WP came/VBD as/IN {article}mayor , left/VBD/ROOT") == []


OF = [
    ("Velda of the Fjord Institute came", "of the Fjord Institute", "Fjord Institute"),
    ("Velda , of Acme , came", "of Acme", "Acme"),
    ("Velda of Acme and the sea came", "of Acme", "Acme"),
    ("Velda of Acme for it came", "of Acme", "Acme"),
    ("Velda of The Fjord came", "of The Fjord", "Fjord"),
]


@pytest.mark.parametrize(("text", "words", "party"), OF)
def test_whom_somebody_is_of(text: str, words: str, party: str) -> None:
    """The name behind "of", without small words at its end, a little less surely than by an office."""
    (role,) = found(text)
    assert (role.text, role.party, role.rule, role.weight) == (words, party, "of", 0.9)


def test_where_somebody_is_of() -> None:
    """A city is where somebody lives; "of the sea" names nobody."""
    assert found("Velda of Bergen came") == []
    assert found("Velda of the sea came") == []


@pytest.mark.parametrize("link", [",", "and", ", and", "&"])
def test_a_title_shared_by_several(link: str) -> None:
    """A title in the plural before the first of several names is that of all, one in the singular is the first's."""
    people = ("Jane Sund", "Ann Velda")
    assert roles(f"ministers/NNS Jane Sund {link} Ann Velda came/VBD/ROOT", "Ann Velda", *people) == ["ministers"]
    assert roles(f"minister Jane Sund {link} Ann Velda came/VBD/ROOT", "Ann Velda", *people) == []
    assert roles("ministers/NNS Jane Sund or Ann Velda came/VBD/ROOT", "Ann Velda", *people) == []
