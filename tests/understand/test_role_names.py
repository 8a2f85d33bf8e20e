"""The party that a name in a role stands for, on records made by hand."""

from __future__ import annotations

import pytest

from briefing.understand.entities.linking import link_entities
from briefing.understand.parties.affiliation import Affiliations
from briefing.understand.parties.held_role import HeldRole
from briefing.understand.parties.role_names import party_of_name
from tests.understand.lists import each
from tests.understand.records import Name, NamedRole, body, facts, person


def party(text: str, role: NamedRole, *names: Name) -> str | None:
    """The party that the name in a role of Nils Aas stands for, where the article mentions other names too."""
    made = facts(text, person("Nils Aas", role), *names)
    index = link_entities([made])
    n = next(n for n, e in enumerate(index.entities) if e.name == "Nils Aas")
    (mention,) = (m for m in made.mentions if m.text == "Nils Aas")
    assert role.party is not None
    return party_of_name(Affiliations(index), HeldRole(n, "S1", mention.roles[0]), role.party)


def of(name: str, words: str = "", rule: str = "of") -> NamedRole:
    """A role of somebody "of" a body."""
    return NamedRole(words or f"head of {name}", name, rule)  # type: ignore[arg-type]  # a row of the tables


STATES = [
    ("Norway", "minister of Norway", "Norway"),
    ("Oslo", "envoy of Oslo", "Norway"),
    ("Scottish", "Scottish secretary", "United Kingdom"),
    ("Scottish", "Scottish minister", "Scotland"),
    ("Norway", "Norway coach", "Norway"),
    ("Oslo", "Oslo coach", "Oslo"),
]


@pytest.mark.parametrize(("name", "role", "expected"), STATES)
def test_states(name: str, role: str, expected: str) -> None:
    """By any name of theirs, but for a club that is called by its city; a secretary for a part is the state's."""
    assert party(f"Nils Aas, {role}, spoke.", NamedRole(role, name, "leading name")) == expected


@pytest.mark.parametrize("name", each("Ministry Council Home Finance"))
def test_words_that_name_nobody(name: str) -> None:
    """An organisation word by itself, and what an office is for, are no party."""
    assert party(f"Nils Aas, head of {name}, spoke.", of(name)) is None


def test_names_that_are_more_than_such_a_word() -> None:
    """A portfolio with a word besides is a body's name."""
    assert party("Nils Aas, head of Home Velda, spoke.", of("Home Velda")) == "Home Velda"
    assert party("Nils Aas, head of Home Finance, spoke.", of("Home Finance")) is None


CUT = [
    ("Nils Aas, head of Campaign on Roads, spoke.", "Campaign on Roads", "Campaign on Roads"),
    ("Nils Aas, head of Campaign, met Campaign on Roads.", "Campaign on Roads", None),
    ("Nils Aas, head of Campaign on Roads, spoke.", "on Roads", None),
]


@pytest.mark.parametrize(("text", "other", "expected"), CUT)
def test_names_that_a_role_cuts_short(text: str, other: str, expected: str) -> None:
    """The body that begins with the name and reaches over the end of the role; a mere word is none."""
    assert party(text, of("Campaign"), body(other)) == expected


def test_only_a_body_is_cut_short() -> None:
    """A person of the longer name is not whom the role means, nor a body that ends with the role."""
    text = "Nils Aas, head of Velda Marsh, spoke."
    assert party(text, of("Velda"), person("Velda Marsh")) == "Velda"
    assert party(text, of("Velda"), body("Velda Marsh")) == "Velda Marsh"
    assert party("Nils Aas, head of Velda, met Velda Marsh.", of("Velda"), body("Velda Marsh")) == "Velda"


def test_a_word_that_the_model_guessed_once() -> None:
    """It is a body where the article itself shows so, or names it twice; a capital at the beginning shows nothing."""
    role = NamedRole("Herring head", "Herring", "leading name")
    text = "Herring head Nils Aas spoke of Herring."
    assert party(text, role, body("Herring")) == "Herring"
    assert party(text, role, body("Herring", sure=False)) is None
    assert party(text, role, body("Herring", sure=False), body("Herring", nth=2, sure=False)) == "Herring"


INSIDE = [
    ("It rained, Herring head Nils Aas said.", "Herring"),
    ("It rained on Herring head Nils Aas.", "Herring"),
    ("“It rained,” Herring head Nils Aas said.", "Herring"),
    ('"It rained," Herring head Nils Aas said.', "Herring"),
    ("‘It rained,’ Herring head Nils Aas said.", "Herring"),
    ("(It rained) Herring head Nils Aas said.", None),
    ("It rained. Herring head Nils Aas left.", None),
    ("Herring head Nils Aas left.", None),
    ("It rained on Herring Head Nils Aas; Herring head Nils Aas left.", None),
]


@pytest.mark.parametrize(("text", "expected"), INSIDE)
def test_a_capital_inside_a_sentence(text: str, expected: str | None) -> None:
    """Behind a small letter or a comma, and before a small letter, a word is a name; elsewhere it may be any word."""
    assert party(text, NamedRole("Herring head", "Herring", "leading name")) == expected


def test_two_words_with_a_capital() -> None:
    """Words are a name wherever they stand, if all of them have a capital."""
    two = NamedRole("Herring Sand head", "Herring Sand", "leading name")
    assert party("Herring Sand head Nils Aas left.", two) == "Herring Sand"
    small = NamedRole("Herring sand head", "Herring sand", "leading name")
    assert party("It rained on Herring sand head Nils Aas.", small) is None


@pytest.mark.parametrize(("rule", "expected"), [("of", "Herring"), ("employer", "Herring"), ("owner", None)])
def test_where_somebody_works(rule: str, expected: str | None) -> None:
    """A word behind "of" or "at" is a body's name, by itself too."""
    assert party("Herring head Nils Aas left.", of("Herring", "Herring head", rule)) == expected


@pytest.mark.parametrize("title", each("Mr Mr. Lady Dr Dr. Miss Minister"))
def test_titles_before_a_name(title: str) -> None:
    """The lawyer of Mr Lind is Eva Lind's; another word before the name makes it somebody else."""
    lawyer = f"lawyer of {title} Lind"
    assert party(f"Eva Lind met {lawyer}, Nils Aas.", of(f"{title} Lind", lawyer), person("Eva Lind")) == "Eva Lind"
    other = "lawyer of Old Lind"
    assert party(f"Eva Lind met {other}, Nils Aas.", of("Old Lind", other), person("Eva Lind")) == "Old Lind"


def test_nouns_behind_a_name() -> None:
    """The Fjord First party is Fjord First; another word behind it makes it another body."""
    for noun, expected in (("party", "Fjord First"), ("Sand", "Fjord First Sand")):
        role = f"head of Fjord First {noun}"
        text = f"Fjord First met Nils Aas, {role}."
        assert party(text, of(f"Fjord First {noun}", role), body("Fjord First")) == expected


OWNERS = [
    (person("Eva Lind"), "aide of Eva Lind", "of", "Eva Lind"),
    (person("Eva Lind"), "lawyer of Eva Lind", "of", "Eva Lind"),
    (person("Eva Lind"), "head of Eva Lind", "of", None),
    (person("Eva Lind", sure=False), "head of Eva Lind", "of", "Eva Lind"),
    (person("Eva Lind", sure=False), "head of Eva Lind", "employer", "Eva Lind"),
    (person("Eva Lind", sure=False), "head of Eva Lind", "owner", None),
    (person("Eva Lind", "mayor", sure=False), "head of Eva Lind", "of", None),
]


@pytest.mark.parametrize(("owner", "role", "rule", "expected"), OWNERS)
def test_a_person_in_a_role(owner: Name, role: str, rule: str, expected: str | None) -> None:
    """Their aide or lawyer speaks for them; nobody heads a person, so that such a name is a body's."""
    text = f"Eva Lind, mayor, met Nils Aas, {role}."
    assert party(text, of("Eva Lind", role, rule), owner) == expected


def test_a_person_of_a_party() -> None:
    """Their aide speaks for that party, and so does the head of a body for whom the body speaks for."""
    lind = person("Eva Lind", NamedRole("Norway's minister", "Norway", "owner"))
    aide = "aide of Eva Lind"
    assert party(f"Norway's minister Eva Lind met Nils Aas, {aide}.", of("Eva Lind", aide), lind) == "Norway"
    navy = "head of Italian Navy"
    assert party(f"Italian Navy met Nils Aas, {navy}.", of("Italian Navy"), body("Italian Navy")) == "Italy"


WORDS = [
    ("Fjord Institute", "Fjord Institute"),
    ("Italian Institute", "Italian Institute"),
    ("Italian foreign ministry", "Italian foreign ministry"),
    ("Italian navy", "Italy"),
    ("NATO headquarters", "NATO"),
    ("Italian Herring", "Italian Herring"),
]


@pytest.mark.parametrize(("name", "expected"), WORDS)
def test_names_that_no_article_mentions(name: str, expected: str) -> None:
    """An organisation word makes it a body's; an official noun behind a state makes it the state's."""
    assert party(f"Nils Aas, head of {name}, spoke.", of(name)) == expected


@pytest.mark.parametrize("court", each("district federal circuit magistrate supreme"))
def test_words_before_a_judge(court: str) -> None:
    """An Italian district judge speaks for no Italian district."""
    for name in (f"Italian {court}", f"Italian {court.title()}"):
        assert party(f"Nils Aas, head of {name}, spoke.", of(name)) is None


def test_large_cities_are_no_bodies() -> None:
    """A city that the gazetteer knows stands for nobody; a place of a name that it does not know may."""
    assert party("Nils Aas, head of Bergen, spoke.", of("Bergen")) is None
    assert party("Nils Aas, head of Velda, spoke.", of("Velda")) == "Velda"
