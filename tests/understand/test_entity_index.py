"""The index of entities: homes, states that face one another, names, and bodies by their nouns."""

from __future__ import annotations

from collections import Counter

import pytest

from briefing.understand.entities.entity import Entity, EntityIndex
from briefing.understand.entities.linking import link_entities
from briefing.understand.records import ArticleFacts, MentionKind
from tests.understand.records import NamedRole, body, facts, person, state


def index(*entities: Entity, made: tuple[ArticleFacts, ...] = ()) -> EntityIndex:
    """Build an index of entities whose mentions are their own."""
    return EntityIndex(made, entities, {key: n for n, e in enumerate(entities) for key in e.mentions})


def entity(name: str, kind: MentionKind, *forms: str, place: int | None = 0) -> Entity:
    """Build an entity with other forms of its name; without a place no text mentions it."""
    mentions = [("S1", place)] if place is not None else []
    return Entity(name, kind, mentions, Counter({name: 1, **dict.fromkeys(forms, 1)}))


def test_articles_and_facts_by_their_ids() -> None:
    """Articles stand in the order they were read."""
    made = (facts("It rained.", number=2), facts("It snowed.", number=1))
    found = index(made=made)
    assert found.facts_by_article == {"S2": made[0], "S1": made[1]}
    assert found.articles == {"S2": made[0].article, "S1": made[1].article}
    assert found.article_order == {"S2": 0, "S1": 1}


def test_what_a_mention_means() -> None:
    """A mention means its entity; a place has none."""
    rail = entity("Fjord Rail", "organisation", place=3)
    assert index(rail).entity(("S1", 3)) is rail
    assert index(rail).entity(("S1", 4)) is None


def acting(*states: str) -> list[ArticleFacts]:
    """An article in which states act, once for each time they are named."""
    counts: Counter[str] = Counter()
    names = []
    for s in states:
        counts[s] += 1
        names.append(state(s, nth=counts[s]))
    return [facts(" came. ".join(states) + " came.", *names)]


HOMES: list[tuple[list[str | None], str | None]] = [
    (["Norway", "Norway", None], "Norway"),
    (["Norway", None], None),
    (["Norway", "Finland", None], None),
    ([None, None], None),
]


@pytest.mark.parametrize(("homes", "usual"), HOMES)
def test_the_usual_home(homes: list[str | None], usual: str | None) -> None:
    """An article that shows no home has that of more than half of the articles."""
    made = tuple(facts("It rained.", number=n, home=home) for n, home in enumerate(homes, 1))
    assert index(made=made).homes == {f"S{n}": home or usual for n, home in enumerate(homes, 1)}


def test_no_usual_home_among_states() -> None:
    """Where states face one another, each article has only the home that it shows."""
    (among,) = acting(*["Norway"] * 3, *["Finland"] * 3)
    at_home = (facts("It rained.", number=n, home="Norway") for n in (2, 3))
    found = index(made=(among, *at_home))
    assert found.among_states
    assert found.homes == {"S1": None, "S2": "Norway", "S3": "Norway"}


AMONG: list[tuple[list[str], bool]] = [
    (["Norway"] * 3 + ["Finland"] * 3, True),
    (["Norway"] * 3 + ["Finland"] * 2, False),
    (["Norway"] * 9 + ["Finland"] * 3, True),
    (["Norway"] * 10 + ["Finland"] * 3, False),
    (["Norway"] * 12 + ["Finland"] * 4, True),
    (["Norway"] * 6, False),
    ([], False),
]


@pytest.mark.parametrize(("states", "expected"), AMONG)
def test_states_that_face_one_another(states: list[str], *, expected: bool) -> None:
    """The second state acts three times at least, and a third as often as the first."""
    made = tuple(acting(*states)) if states else (facts("It rained."),)
    assert index(made=made).among_states is expected


def test_who_acts_as_a_state() -> None:
    """A state acts as a subject or by whoever speaks for it; a bloc, a people's name elsewhere and a body do not."""
    roles = [
        NamedRole("Finland's envoy", "Finland"),
        NamedRole("Finland's chief", "Finland"),
        NamedRole("a Finland man", "Finland"),
    ]
    text = "Norway came. Norway came. Norway came. Jane Velda, Finland's envoy, Finland's chief, a Finland man."
    norway = [state("Norway", nth=n) for n in (1, 2, 3)]
    assert index(made=(facts(text, *norway, person("Jane Velda", *roles)),)).among_states
    assert not index(made=(facts(text, *norway, person("Jane Velda", *roles[1:])),)).among_states
    idle = [state("Norway", nth=1), state("Norway", nth=2), state("Norway", nth=3, subject=False)]
    assert not index(made=(facts(text, *idle, person("Jane Velda", *roles)),)).among_states
    for name, kind in (("NATO", "bloc"), ("Fjord Rail", "organisation")):
        bodies = [NamedRole("envoy", name)] * 3
        other = facts(
            "Norway came. Norway came. Norway came. Jane Velda, envoy.", *norway, person("Jane Velda", *bodies)
        )
        assert not index(made=(other,)).among_states, kind


def test_names_lead_to_entities() -> None:
    """By the name, other forms and a surname; the first that bears it counts, and full names before surnames."""
    velda, rail = entity("Jane Velda", "person", "J. Velda"), entity("Velda", "organisation", "Velda Rail", place=1)
    found = index(velda, rail).by_name
    assert found == {"jane velda": 0, "j. velda": 0, "velda": 1, "velda rail": 1}
    assert index(velda, entity("Ann Velda", "person", place=1)).by_name["velda"] == 0
    assert "rail" not in index(entity("Fjord Rail", "organisation")).by_name
    assert index(entity("Jane Velda", "person", place=None)).by_name == {}


def test_bodies_by_their_nouns() -> None:
    """By the first and the last word of their names, where these are two; people and the unmentioned are left out."""
    rail, ministry = entity("Fjord Rail", "organisation"), entity("Ministry of Fjord", "organisation", place=1)
    others = [
        entity("Fjordal", "organisation", place=2),
        entity("Jane Rail", "person", place=3),
        entity("Fjord Line", "organisation", place=None),
    ]
    assert index(rail, ministry, *others).bodies_by_noun == {"fjord": [0, 1], "rail": [0], "ministry": [1]}


def test_links_of_articles_are_sure_where_one_is() -> None:
    """A guess in one article is sure by another that shows it."""
    made = [
        facts("Fjord Rail came.", body("Fjord Rail", sure=False)),
        facts("Fjord Rail left.", body("Fjord Rail"), number=2),
    ]
    for articles, sure in ((made[:1], False), (made, True)):
        (found,) = (e for e in link_entities(articles).entities if e.mentions)
        assert found.sure is sure
