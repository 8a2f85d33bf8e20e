"""Who is an actor, in which order, and what the memo knows about them: on records made by hand."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from briefing.facts import Actor, ActorKind
from briefing.understand.dossier.actors import kind_of_actor, rank_actors, weigh_parties
from briefing.understand.entities.entity import Entity, EntityIndex
from briefing.understand.entities.linking import link_entities
from briefing.understand.parties.affiliation import Affiliations
from briefing.understand.parties.holders import ClaimHolder
from briefing.understand.records import ArticleFacts, MentionKind
from tests.understand.claims import claim
from tests.understand.records import Name, NamedRole, body, facts, person, state


def actors(*made: ArticleFacts, speaking: str | None = None, party: str = "Nobody") -> list[Actor]:
    """Rank the entities of articles; ``speaking`` says something for a party."""
    index = link_entities(made)
    speaker = next((n for n, e in enumerate(index.entities) if e.name == speaking), None)
    claims = [claim("S1", ClaimHolder(party, speaker), "so")] if speaking else []
    return list(rank_actors(Affiliations(index), claims))


def named(*made: ArticleFacts, **more: Any) -> list[str]:
    """The names of the actors, in their order."""
    return [a.name for a in actors(*made, **more)]


def times(name: Name, count: int) -> ArticleFacts:
    """An article that mentions a name so many times."""
    words = " came. ".join([name.text] * count) + " came."
    return facts(words, *(Name(name.text, name.kind, name.roles, nth, name.more) for nth in range(1, count + 1)))


IDLE: dict[str, Any] = {"sure": False, "subject": False}
PEOPLE: list[tuple[str, Name, int, bool]] = [
    ("nobody knows a name that the model guessed once", person("Jane Velda", **IDLE), 1, False),
    ("a role shows a person", person("Jane Velda", "mayor", **IDLE), 1, True),
    ("a subject acts", person("Jane Velda", sure=False, subject=True), 1, True),
    ("the text shows a person", person("Jane Velda", sure=True, subject=False), 1, True),
    ("a name that comes back", person("Jane Velda", **IDLE), 2, True),
    ("a surname alone, once", person("Velda", sure=True, subject=True), 1, False),
    ("a surname alone, twice", person("Velda", sure=True, subject=True), 2, True),
]


@pytest.mark.parametrize(("why", "name", "count", "matters"), PEOPLE)
def test_people_who_matter(why: str, name: Name, count: int, *, matters: bool) -> None:
    """Somebody matters who holds an office, acts, is surely a person, or comes back."""
    text = "mayor " if name.roles else ""
    made = facts(f"{text}{name.text} came.", name) if count == 1 else times(name, count)
    assert (named(made) == [name.text]) is matters, why


def test_people_who_speak_matter() -> None:
    """Whoever speaks matters, even by a surname that the model guessed."""
    assert named(facts("Velda came.", person("Velda", **IDLE))) == []
    assert named(facts("Velda came.", person("Velda", **IDLE)), speaking="Velda") == ["Velda"]


BODIES: list[tuple[str, Name, int, bool]] = [
    ("a sure subject", body("Fjord Rail"), 1, True),
    ("a subject that the model guessed", body("Fjord Rail", sure=False), 1, False),
    ("a guess that is a subject twice", body("Fjord Rail", sure=False), 2, False),
    ("a guess that is a subject three times", body("Fjord Rail", sure=False), 3, True),
    ("no subject, twice", body("Fjord Rail", subject=False), 2, False),
    ("no subject, three times", body("Fjord Rail", subject=False), 3, True),
    ("no subject and a guess, three times", body("Fjord Rail", **IDLE), 3, False),
    ("one word and no subject, three times", body("Fjordal", subject=False), 3, False),
    ("authorities at home", body("Government"), 3, False),
    ("a state taken for a body", body("Norway"), 3, False),
    ("a medium", body("Fjord Times", sure=True), 3, True),
    ("a known medium", body("Reuters"), 3, False),
    ("a medium that a state owns", body("Reuters", owner="Norway"), 1, True),
    ("a state that acts", state("Norway"), 1, True),
    ("a state that is named four times", state("Norway", subject=False), 4, False),
    ("a state that is named five times", state("Norway", subject=False), 5, True),
    ("a bloc that acts", body("NATO", "bloc"), 1, True),
    ("a bloc that is named", body("NATO", "bloc", subject=False), 4, False),
]


@pytest.mark.parametrize(("why", "name", "count", "matters"), BODIES)
def test_bodies_that_matter(why: str, name: Name, count: int, *, matters: bool) -> None:
    """A body matters that surely acts, or comes back often enough; media and authorities do not."""
    assert bool(named(times(name, count))) is matters, why


@pytest.mark.parametrize("name", [body("Fjord Rail", **IDLE), body("Reuters"), state("Norway", subject=False)])
def test_bodies_that_speak_matter(name: Name) -> None:
    """A body for which somebody speaks matters, a medium too."""
    assert named(times(name, 1)) == []
    claims = [claim("S1", ClaimHolder("Nobody", alias=name.text), "so")]
    ranked = rank_actors(Affiliations(link_entities([times(name, 1)])), claims)
    assert [a.name for a in ranked] == [name.text]
    by_party = rank_actors(Affiliations(link_entities([times(name, 1)])), [claim("S1", name.text, "so")])
    assert [a.name for a in by_party] == [name.text]


def test_who_speaks_comes_first() -> None:
    """A claim is worth three mentions, an article four, an office two; equals stand by their names."""
    one = facts("Ann Velda met Bea Sund.", person("Ann Velda"), person("Bea Sund"))
    assert named(one) == ["Ann Velda", "Bea Sund"]
    assert named(one, speaking="Bea Sund") == ["Bea Sund", "Ann Velda"]
    office = facts("Ann Velda met mayor Bea Sund.", person("Ann Velda"), person("Bea Sund", "mayor"))
    assert named(office) == ["Bea Sund", "Ann Velda"]
    assert [a.rank for a in actors(one)] == [1, 2]


def test_what_mentions_are_worth() -> None:
    """Three more mentions are as much as a claim, four more than one; an office is less than three mentions."""
    for more, first in ((3, "Ann Velda"), (4, "Ann Velda"), (2, "Bea Sund")):
        text = "Bea Sund came. " + "Ann Velda came. " * (more + 1)
        again = [person("Ann Velda", nth=n) for n in range(1, more + 2)]
        assert named(facts(text, person("Bea Sund"), *again), speaking="Bea Sund")[0] == first
    text = "mayor Bea Sund came. Ann Velda came. Ann Velda came. Ann Velda came. Ann Velda came."
    office = facts(text, person("Bea Sund", "mayor"), *(person("Ann Velda", nth=n) for n in range(1, 5)))
    assert named(office)[0] == "Ann Velda"


def test_articles_count_more_than_mentions() -> None:
    """Two articles with a mention each are worth more than one with four, and less than one with seven."""
    for count, first in ((5, "Bea Sund"), (7, "Ann Velda")):
        text = "Bea Sund came. " + "Ann Velda came. " * count
        one = facts(text, person("Bea Sund"), *(person("Ann Velda", nth=n) for n in range(1, count + 1)))
        other = facts("Bea Sund left.", person("Bea Sund"), number=2)
        assert named(one, other)[0] == first


def test_the_fortieth_mention_is_the_last_that_counts() -> None:
    """With forty mentions or fifty an actor ranks the same; with thirty-nine lower than with forty."""
    for low, first in ((40, "Ann Velda"), (39, "Bea Sund")):
        text = "Ann Velda came. " * low + "Bea Sund came. " * 50
        ann, bea = ([person(n, nth=i) for i in range(1, c + 1)] for n, c in (("Ann Velda", low), ("Bea Sund", 50)))
        assert named(facts(text, *ann, *bea))[0] == first


def test_what_is_known_of_an_actor() -> None:
    """Kind, party, other names by how often they are written, articles in order, and no more than eight places."""
    one = facts(
        "Jane Velda of Fjord Rail came. Velda left. Velda ran.",
        person("Jane Velda", NamedRole("of Fjord Rail", "Fjord Rail", "of")),
        *(person("Velda", nth=n) for n in (2, 3)),
        body("Fjord Rail"),
    )
    other = facts(
        "Jane Velda came. " + "Velda sat. " * 9,
        person("Jane Velda"),
        *(person("Velda", nth=n) for n in range(2, 11)),
        number=2,
    )
    found = next(a for a in actors(one, other) if a.name == "Jane Velda")
    assert (found.kind, found.party, found.aliases) == ("person", "Fjord Rail", ("Velda",))
    assert (found.mentions, found.sources, len(found.evidence)) == (13, ("S1", "S2"), 8)
    assert found.evidence[0].text == "Jane Velda"
    assert [r.text for r in found.roles] == ["of Fjord Rail"]
    assert found.affiliation is not None


def test_a_person_for_nobody_is_a_party_where_they_speak() -> None:
    """Whoever speaks for nobody that we know of speaks for themselves; whoever is silent has no party."""
    made = facts("Jane Velda came.", person("Jane Velda", sure=True))
    assert [a.party for a in actors(made)] == [None]
    assert [a.party for a in actors(made, speaking="Jane Velda")] == ["Jane Velda"]


def test_the_first_deed_counts() -> None:
    """What somebody did is the first clause that tells it, and nothing where none does."""
    text = "Jane Velda came. Velda sold the boat. Velda bought it."
    deed, later = (text.index(w) for w in ("Velda sold", "Velda bought"))
    made = facts(
        text,
        person("Jane Velda"),
        person("Velda", nth=2, deed=(deed, deed + 19)),
        person("Velda", nth=3, deed=(later, later + 15)),
    )
    assert [a.deed.text for a in actors(made) if a.deed] == ["Velda sold the boat"]
    assert [a.deed for a in actors(facts("Jane Velda came.", person("Jane Velda")))] == [None]


@pytest.mark.parametrize(
    ("kind", "shown"),
    [("person", "person"), ("state", "state"), ("bloc", "organisation"), ("organisation", "organisation")],
)
def test_the_kind_of_an_actor(kind: MentionKind, shown: ActorKind) -> None:
    """A bloc is an organisation, all others are what they are."""
    assert kind_of_actor(Entity("Fjordal", kind)) == shown


ROLES: list[tuple[str, list[NamedRole], list[str]]] = [
    ("an office before a rank", [NamedRole("captain", weight=0.4), NamedRole("mayor")], ["mayor", "captain"]),
    ("a role inside a longer one", [NamedRole("mayor"), NamedRole("deputy mayor")], ["deputy mayor"]),
    ("one that only sounds so", [NamedRole("mayor"), NamedRole("mayoral adviser")], ["mayoral adviser", "mayor"]),
    ("the longer of equals", [NamedRole("guard"), NamedRole("harbour pilot")], ["harbour pilot", "guard"]),
    ("the alphabet of equals", [NamedRole("pilot"), NamedRole("guard")], ["guard", "pilot"]),
    ("one of several", [NamedRole("Sund sprinters")], ["Sund sprinter"]),
    ("one of several, and alone", [NamedRole("Sund pilots"), NamedRole("Sund pilot")], ["Sund pilot"]),
    ("a title that ends in s", [NamedRole("head of sales")], ["head of sales"]),
    ("somebody's of the sentence before", [NamedRole("pair's former coach")], ["former coach"]),
    ("of what the sentence before names", [NamedRole("head of that choir")], ["head of the choir"]),
    ("who chairs it is its chair", [NamedRole("chair of the choir", "choir", "leads")], ["chair of the choir"]),
]


@pytest.mark.parametrize(("why", "roles", "shown"), ROLES)
def test_the_roles_of_an_actor(why: str, roles: list[NamedRole], shown: list[str]) -> None:
    """Offices come before ranks, then the most often named; a role that is part of a longer one is left out."""
    made = facts(f"Jane Velda, {', '.join(r.words for r in roles)}, came.", person("Jane Velda", *roles))
    assert [r.text for r in actors(made)[0].roles] == shown, why


def test_the_role_that_is_named_most_comes_first() -> None:
    """Of two offices the one in two articles comes first, with the newest date of an article that has it."""
    text = "Jane Velda, guard and harbour pilot, came."
    both = facts(text, person("Jane Velda", "guard", "harbour pilot"))
    again = facts("Jane Velda, Guard, came.", person("Jane Velda", "Guard"), number=2)
    roles = actors(both, again)[0].roles
    assert [(r.text, len(r.evidence)) for r in roles] == [("guard", 2), ("harbour pilot", 1)]
    assert [r.as_of for r in roles] == ["2025-08-20", "2025-08-20"]


def test_what_a_party_weighs() -> None:
    """A claim weighs as much as a hundred mentions, and no actor more than ninety-nine."""
    index = EntityIndex([], (), {})
    assert not rank_actors(Affiliations(index), [])
    few, many = (
        Actor(n, "person", 1, (), (), party, m, (), ())
        for n, party, m in (("Ann", "Norland", 3), ("Bea", "Sudland", 500))
    )
    nobody = Actor("Cy", "person", 1, (), (), None, 7, (), ())
    claims = [claim("S1", "Norland", "so"), claim("S1", "Norland", "not so"), claim("S1", "Fjord Rail", "so")]
    assert weigh_parties(claims, [few, many, nobody]) == {"Norland": 203, "Sudland": 99, "Fjord Rail": 100}
    assert Counter(weigh_parties([], [few, few])) == {"Norland": 6}
