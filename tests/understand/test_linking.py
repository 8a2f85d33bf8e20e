"""Which mentions mean the same person, body or state, on records made by hand."""

from __future__ import annotations

from itertools import permutations

import pytest

from briefing.understand.entities.full_names import group_by_person, is_same_person
from briefing.understand.entities.linking import link_entities
from briefing.understand.records import ArticleFacts
from tests.understand.records import Name, NamedRole, body, facts, person, state


def linked(*articles: ArticleFacts) -> dict[str, list[str]]:
    """Name the entities with mentions, each with the words of its mentions and their articles."""
    index = link_entities(articles)
    shown = {}
    for entity in index.entities:
        if entity.mentions:
            words = (index.facts_by_article[a].mentions[i].text for a, i in entity.mentions)
            shown[entity.name] = [f"{a} {w}" for (a, _), w in zip(entity.mentions, words, strict=True)]
    return shown


def story(*names: Name, number: int = 1) -> ArticleFacts:
    """Build an article that is a row of names; the same name may come again."""
    text, placed = "", []
    for name in names:
        text += name.text + " . "
        placed.append(name._replace(nth=text.count(name.text)))
    return facts(text, *placed, number=number)


SAME = [
    ("Anna Petrenko", "Anna Petrenkko"),
    ("Anna Petrenko", "A. Petrenko"),
    ("William Petrenko", "Bill Petrenko"),
    ("Anna Petrenko", "Petrenko"),
    ("Anna Maria Petrenko", "Maria Petrenko"),
    ("Maria Petrenko", "Anna Maria Petrenko"),
    ("Anna Petrenko", "Anna Maria Petrenko"),
    ("Ana Petrenko", "A Petrenko"),
]
OTHERS = [
    ("Anna Petrenko", "Maria Petrenko"),
    ("Anna Petrenko", "Anna Kowalska"),
    ("Anna Petrenko", "Petrenko Anna"),
    ("Bill Petrenko", "Bob Petrenko"),
    ("William Petrenko", "Bill Kowalska"),
    ("Anna Petrenko", "Bella Petrenkko"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_spellings_of_one_person(one: str, other: str) -> None:
    """A given name may be an initial or left out, and a surname may be misspelt."""
    assert is_same_person(one, other)
    assert is_same_person(other, one)


@pytest.mark.parametrize(("one", "other"), OTHERS)
def test_names_of_two_people(one: str, other: str) -> None:
    """Another given name or another surname is another person's."""
    assert not is_same_person(one, other)
    assert not is_same_person(other, one)


NAMES = [
    ("Jane Roe", "Jane Roe", True),
    ("Jane Ann Roe", "Ann Roe", True),
    ("Roe", "Jane Roe", True),
    ("Jane", "Jane Roe", False),
    ("J Roe", "Jane Roe", True),
    ("J. Roe", "Jane Roe", True),
    ("A Roe", "Jane Roe", False),
    ("Ja Roe", "Jane Roe", False),
    ("Jane Ann Roe", "Jane Roe", True),
    ("Jane Ann Roe", "Jane Bea Roe", True),
    ("Ann Jane Roe", "Bea Jane Roe", False),
    ("Bill Roe", "William Roe", True),
    ("Bill Roe", "Willie Roe", False),
    ("Bill Roe", "William Doe", False),
    ("Jane Petrenko", "Jane Petrenkko", True),
    ("Jane Petrenko", "Jane Petrov", False),
    ("Jane Petrenko", "Anna Petrenkko", False),
    ("Velda Jane Roe", "Jane Petrenko Roe", False),
]


@pytest.mark.parametrize(("one", "other", "same"), NAMES)
def test_whose_two_names_are(one: str, other: str, *, same: bool) -> None:
    """One name ends the other, or surname and given name go together by an initial, a short form or a slip."""
    assert is_same_person(one, other) is same
    assert is_same_person(other, one) is same


def test_groups_of_spellings() -> None:
    """Spellings are compared with the first name of a group, and people keep apart."""
    names = ["Anna Petrenko", "Jane Holt", "Anna Petrenkko", "Maria Petrenko", "J Holt"]
    assert group_by_person(names) == [["Anna Petrenko", "Anna Petrenkko"], ["Jane Holt", "J Holt"], ["Maria Petrenko"]]


LINKED = [
    ("a surname", [story(person("Jane Holt"), person("Holt"))], {"Jane Holt": ["S1 Jane Holt", "S1 Holt"]}),
    (
        "a surname in another article",
        [story(person("Holt")), story(person("Jane Holt"), number=2)],
        {"Jane Holt": ["S1 Holt", "S2 Jane Holt"]},
    ),
    (
        "a misspelt surname",
        [story(person("Jane Petrenko"), person("Petrenkko"))],
        {"Jane Petrenko": ["S1 Jane Petrenko", "S1 Petrenkko"]},
    ),
    (
        "a surname of several words",
        [story(person("Jan van der Berg"), person("van der Berg"))],
        {"Jan van der Berg": ["S1 Jan van der Berg", "S1 van der Berg"]},
    ),
    (
        "a surname that the model takes for a place",
        [story(person("Jane Holt"), body("Holt", "organisation", sure=False))],
        {"Jane Holt": ["S1 Jane Holt", "S1 Holt"]},
    ),
    (
        "the bearer whom the article names",
        [story(person("Jane Holt"), person("Holt")), story(person("Michael Holt"), person("Holt"), number=2)],
        {"Jane Holt": ["S1 Jane Holt", "S1 Holt"], "Michael Holt": ["S2 Michael Holt", "S2 Holt"]},
    ),
    (
        "the bearer whom the article names first",
        [story(person("Jane Holt"), person("Holt"), person("Michael Holt"))],
        {"Jane Holt": ["S1 Jane Holt", "S1 Holt"], "Michael Holt": ["S1 Michael Holt"]},
    ),
    (
        "the bearer whom the pronoun fits",
        [story(person("Jane Holt", gender="she"), person("Michael Holt", gender="he"), person("Holt", gender="he"))],
        {"Jane Holt": ["S1 Jane Holt"], "Michael Holt": ["S1 Michael Holt", "S1 Holt"]},
    ),
    (
        "not somebody named only later, where another bears the name",
        [
            story(person("Holt"), person("Michael Holt")),
            story(person("Jane Holt"), number=2),
        ],
        {"Michael Holt": ["S1 Michael Holt"], "Jane Holt": ["S1 Holt", "S2 Jane Holt"]},
    ),
    (
        "an unknown surname is somebody",
        [story(person("Velasco"), person("Velasco"))],
        {"Velasco": ["S1 Velasco", "S1 Velasco"]},
    ),
    ("a capital is its state", [story(state("Norway"), state("Oslo"))], {"Norway": ["S1 Norway", "S1 Oslo"]}),
    ("a house is its state", [story(state("Kremlin"), state("Russia"))], {"Russia": ["S1 Kremlin", "S1 Russia"]}),
    (
        "a house is its bloc",
        [story(body("North Atlantic Alliance", "bloc"), body("NATO", "bloc"))],
        {"NATO": ["S1 North Atlantic Alliance", "S1 NATO"]},
    ),
    (
        "a short form that is used much more often is the name",
        [story(body("Fjordal Holdings"), *[body("Fjordal")] * 3)],
        {"Fjordal": ["S1 Fjordal Holdings", "S1 Fjordal", "S1 Fjordal", "S1 Fjordal"]},
    ),
    (
        "a word that many bodies share is no name by itself",
        [story(body("Bank of Fjord"), *[body("Bank")] * 3)],
        {"Bank of Fjord": ["S1 Bank of Fjord", "S1 Bank", "S1 Bank", "S1 Bank"]},
    ),
    (
        "the full name used most, not the longest",
        [story(person("Rowers Nils Velda"), person("Nils Velda"), person("Nils Velda"))],
        {"Nils Velda": ["S1 Rowers Nils Velda", "S1 Nils Velda", "S1 Nils Velda"]},
    ),
    (
        "a given name more",
        [story(person("Jane Velda Sund"), person("Velda Sund"), person("Velda Sund"))],
        {"Jane Velda Sund": ["S1 Jane Velda Sund", "S1 Velda Sund", "S1 Velda Sund"]},
    ),
    ("a place is nobody", [story(body("Oslo", "place"), body("Storgata", "place"))], {}),
    ("a thing is nobody", [story(body("Fjordal", "other"))], {}),
    (
        "a possessive inside a name",
        [story(body("Fjord's Sand"), body("Fjord Sand"))],
        {"Fjord Sand": ["S1 Fjord's Sand", "S1 Fjord Sand"]},
    ),
    (
        "a form is what it is most often",
        [story(body("Fjordal", sure=False), body("Fjordal", sure=False), person("Fjordal", sure=False))],
        {"Fjordal": ["S1 Fjordal", "S1 Fjordal", "S1 Fjordal"]},
    ),
]


@pytest.mark.parametrize(("case", "articles", "entities"), LINKED, ids=[c[0] for c in LINKED])
def test_mentions_of_one_entity(case: str, articles: list[ArticleFacts], entities: dict[str, list[str]]) -> None:
    """What means the same is one entity, under its fullest name."""
    assert linked(*articles) == entities, case


@pytest.mark.parametrize(
    ("text", "other", "same"),
    [
        ("Sund Sea Trust (Seatru) sails.", body("Seatru"), True),
        ("Sund Sea Trust, (Seatru) sails.", body("Seatru"), False),
        ("Sund Sea Trust (Seatru, that is) sails.", body("Seatru"), False),
        ("Sund Sea Trust (Fjord Rail) sails.", body("Fjord Rail"), False),
        ("Sund Sea Trust (Norland) sails.", state("Norland"), False),
        ("Sund Sea Trust (SEAT) sails.", person("SEAT"), True),
        ("Sund Sea Trust (Seatru) sails.", person("Seatru"), False),
    ],
)
def test_a_name_in_brackets(text: str, other: Name, *, same: bool) -> None:
    """One word in brackets right behind an organisation's name is another name of it."""
    made = linked(facts(text, body("Sund Sea Trust"), other))
    assert (len(made) == 1) is same
    assert next(iter(made)) == "Sund Sea Trust"


def test_a_shared_surname_says_whom_it_could_mean() -> None:
    """A surname that two people bear, named before either in no article, is neither's."""
    index = link_entities([story(person("Jane Holt"), person("Michael Holt")), story(person("Holt"), number=2)])
    assert [(e.name, e.note) for e in index.entities if e.note] == [("Holt", "could be Jane Holt or Michael Holt")]


def test_a_role_counts_as_much_as_a_sure_kind() -> None:
    """One mention with a role outweighs three guesses of the model."""
    guesses = [body("Fjordal", sure=False)] * 3
    index = link_entities([story(*guesses, person("Fjordal", NamedRole("Fjordal"), sure=False))])
    assert [e.kind for e in index.entities] == ["person"]


def test_most_used_spelling_is_the_name() -> None:
    """Of the fullest forms the most used one; of forms used alike the first in the alphabet."""
    twice = story(person("Anna Petrenkko"), person("Anna Petrenkko"), person("Anna Petrenko"))
    once = story(person("Anna Petrenko"), person("Anna Petrenkko"))
    assert [list(linked(s)) for s in (twice, once)] == [["Anna Petrenkko"], ["Anna Petrenkko"]]


def test_order_of_articles_does_not_matter() -> None:
    """The same entities come of any order of the articles."""
    articles = [
        story(person("Jane Holt"), body("Fjord Sand"), body("FS")),
        story(person("Holt"), body("International Fish Council"), number=2),
        story(person("Michael Holt"), body("IFC"), person("Holt"), number=3),
    ]
    results = [linked(*order) for order in permutations(articles)]
    assert all(r == results[0] for r in results)
    assert results[0]["International Fish Council"] == ["S2 International Fish Council", "S3 IFC"]


def test_lookups_of_an_index() -> None:
    """Names, other forms and surnames lead to entities; a name goes before another's surname."""
    index = link_entities(
        [story(person("Jane Fjordal"), body("Fjordal Bank"), body("FB")), story(person("Mary Bank"), number=2)]
    )
    names = {name: index.entities[n].name for name, n in index.by_name.items()}
    assert names == {
        "jane fjordal": "Jane Fjordal",
        "fjordal": "Jane Fjordal",
        "fjordal bank": "Fjordal Bank",
        "fb": "Fjordal Bank",
        "mary bank": "Mary Bank",
        "bank": "Mary Bank",
    }
    nouns = {noun: [index.entities[n].name for n in found] for noun, found in index.bodies_by_noun.items()}
    assert nouns == {"fjordal": ["Fjordal Bank"], "bank": ["Fjordal Bank"]}
    assert index.article_order == {"S1": 0, "S2": 1}
