"""The names of groups, courts and parties, and the kinds of parties by their names."""

from __future__ import annotations

import pytest

from briefing.understand.entities.linking import link_entities
from briefing.understand.parties.groups import COURT, court_in, group_name
from briefing.understand.parties.holders import ClaimHolder
from briefing.understand.parties.make import make_parties, party_kind, with_one_name_each
from tests.understand.lists import each
from tests.understand.records import body, facts


@pytest.mark.parametrize("noun", each("judge judges justice justices magistrate prosecutor prosecutors"))
def test_who_sits_in_a_court(noun: str) -> None:
    """They are no voice of their state."""
    assert noun in COURT
    assert "lawyer" not in COURT


GROUPS = [
    ("The sailors", "Sailors"),
    ("Some critics who left", "Critics"),
    ("many boats which sank", "Boats"),
    ("a group that won", "Group"),
    ("their allies led by Roe", "Allies"),
    ("Norland's Fish Council members", "Fish Council members"),
    ("the sailor's daughter", "Sailor's daughter"),
    ("Norland’s Fish Council", "Fish Council"),
    ("U.S.' Fish Council", "Fish Council"),
]


@pytest.mark.parametrize(("text", "name"), GROUPS)
def test_the_names_of_groups(text: str, name: str) -> None:
    """Their own words, without articles, clauses, and who owns a name."""
    assert group_name(text) == name


@pytest.mark.parametrize("article", each("The an a Some many most several all its their his her other"))
def test_words_before_a_group(article: str) -> None:
    """They are no part of its name."""
    assert group_name(f"{article} sailors") == "Sailors"


def test_the_court_of_a_judge() -> None:
    """The appeal court judge sits in the appeal court, a Norland judge in none that we know."""
    assert court_in("The appeal court judge") == "Appeal court"
    assert court_in("a High Court judge") == "High Court"
    assert court_in("a Norland judge") is None


KINDS = [
    ("Norway", "state"),
    ("NATO", "bloc"),
    ("Fjord Foods Inc.", "company"),
    ("Fjord Choir", "organisation"),
    ("Sailors", "group"),
    ("Oslo", "group"),
    ("Jane Aas", "group"),
]


@pytest.mark.parametrize(("name", "kind"), KINDS)
def test_the_kind_of_a_party(name: str, kind: str) -> None:
    """By its name: a state, a bloc, a company; a named body; else a group."""
    made = facts("Nils Aas met Fjord Foods Inc. and Fjord Choir.", body("Fjord Foods Inc."), body("Fjord Choir"))
    assert party_kind(link_entities([made]), name) == kind


ENDINGS = each(
    "Inc Ltd PLC plc Corp Corporation Company Co Group Holdings Industries Motors Airlines Bank Energy Technologies "
    "Pharma AG SE GmbH SA NV"
)


@pytest.mark.parametrize("ending", ENDINGS)
def test_endings_of_companies(ending: str) -> None:
    """The last word of a body's name shows a company; another word, or one elsewhere, does not."""
    for name, kind in ((f"Velda {ending}", "company"), (f"{ending} Velda", "organisation")):
        assert party_kind(link_entities([facts(f"{name} met.", body(name))]), name) == kind


def test_groups_of_the_same_words_have_one_name() -> None:
    """Thus "30 countries" and "countries, 30" are one group by the first name; two bodies are not."""
    index = link_entities([facts("It rained.")])
    holders = [
        ClaimHolder("Angry anglers"),
        ClaimHolder("Anglers, angry", 3),
        ClaimHolder("Pilots"),
        ClaimHolder("Norway"),
    ]
    assert [h.party for h in with_one_name_each(index, holders)] == [
        "Angry anglers",
        "Angry anglers",
        "Pilots",
        "Norway",
    ]
    assert with_one_name_each(index, holders)[1].speaker == 3


def test_the_parties_of_a_dossier() -> None:
    """The weightiest first, equals by name, each with its other names, the most used first, twelve at most."""
    index = link_entities([facts("Fjord Rail met.", body("Fjord Rail"))])
    aliases = [ClaimHolder("Fjord Rail", alias=a) for a in ("The Line", "The Rails", "The Line", "fjord rail", "")]
    made = make_parties(index, {"Fjord Rail": 5, "Anglers": 9, "Aides": 5, "NATO": 1}, aliases)
    assert [(p.name, p.kind, p.aliases, p.plural) for p in made] == [
        ("Anglers", "group", (), True),
        ("Aides", "group", (), True),
        ("Fjord Rail", "organisation", ("The Line", "The Rails"), False),
        ("NATO", "bloc", (), False),
    ]
    many = make_parties(index, {"Aides": 1}, [ClaimHolder("Aides", alias=f"name {n}") for n in range(15)])
    assert len(many[0].aliases) == 12


@pytest.mark.parametrize(
    ("text", "definite"),
    [
        ("The Fish Council met.", True),
        ("They told the influential Fish Council so.", True),
        ("Fish Council met.", False),
        ("Nobody told Fish Council so.", False),
        ("They bathe Fish Council staff.", False),
        ("The old and influential Fish Council met.", False),
        ("The Fish Council met. Fish Council staff sat.", False),
        ("The Fish Council met. The Fish Council ate. Fish Council staff sat.", True),
    ],
)
def test_a_party_that_takes_an_article(text: str, *, definite: bool) -> None:
    """Its name mostly stands behind "the", with an adjective between at most; no letters of another word are that."""
    names = [body("Fish Council", nth=n) for n in range(1, text.count("Fish Council") + 1)]
    (made,) = make_parties(link_entities([facts(text, *names)]), {"Fish Council": 1}, ())
    assert made.definite is definite


def test_a_party_under_another_name_has_no_article() -> None:
    """What the articles call it only by its short name tells nothing of the long one; nor has a group one."""
    index = link_entities([facts("The FC met. Fish Council staff sat.", body("FC"), body("Fish Council"))])
    made = make_parties(index, {"Fish Council": 2, "Anglers": 1}, ())
    assert [p.definite for p in made] == [False, False]
