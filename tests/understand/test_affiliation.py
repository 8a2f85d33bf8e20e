"""Which party a person or a body belongs to, and by which rule, on records made by hand."""

from __future__ import annotations

import pytest

from briefing.facts import Affiliation, AffiliationRule
from briefing.understand.entities.linking import link_entities
from briefing.understand.mentions.role_meaning import is_official
from briefing.understand.parties.affiliation import Affiliations
from briefing.understand.records import ArticleFacts
from tests.understand.records import NamedRole, body, facts, person, state


def affiliation(name: str, *articles: ArticleFacts, article: str = "S1") -> Affiliation | None:
    """Decide the party of an entity by its name."""
    index = link_entities(articles)
    n = next(n for n, e in enumerate(index.entities) if e.name == name and e.mentions)
    return Affiliations(index).of(n, article)


def owner(words: str, party: str, weight: float = 1.0) -> NamedRole:
    """Build a role that names its owner."""
    return NamedRole(words, party, "owner", weight)


NORD = "Nils Aas"
ROLES: list[tuple[str, ArticleFacts, str, AffiliationRule, str]] = [
    (
        "one word that no article mentions, behind what somebody does there",
        facts("Nils Aas, analyst at Fjordal.", person(NORD, NamedRole("analyst at Fjordal", "Fjordal", "employer"))),
        "Fjordal",
        "employer",
        "analyst at Fjordal",
    ),
    (
        "a body that the model takes for a person, by what somebody does there",
        facts(
            "Nils Aas, president of Velasco Rowe.",
            person("Velasco Rowe", sure=False),
            person(NORD, NamedRole("president of Velasco Rowe", "Velasco Rowe", "of")),
            home="Norway",
        ),
        "Velasco Rowe",
        "of",
        "president of Velasco Rowe",
    ),
    (
        "a lawyer speaks for a client without a party",
        facts(
            "Eva Lind came. Eva Lind's lawyer Nils Aas.",
            person("Eva Lind"),
            person(NORD, owner("Eva Lind's lawyer", "Eva Lind")),
        ),
        "Eva Lind",
        "owner",
        "Eva Lind's lawyer",
    ),
    (
        "her lawyer speaks for the woman named before",
        facts("Eva Lind came. Her lawyer Nils Aas.", person("Eva Lind"), person(NORD, "lawyer")),
        "Eva Lind",
        "principal",
        "lawyer",
    ),
    (
        "an adviser of somebody without a party",
        facts("Eva Lind came. The adviser Nils Aas.", person("Eva Lind"), person(NORD, "adviser")),
        "Eva Lind",
        "principal",
        "adviser",
    ),
    (
        "a body that is named counts more than one that is referred to",
        facts(
            "Alda Bank grew. Its chief executive Nils Aas, Sund Bank's chair.",
            body("Alda Bank"),
            person(NORD, "chief executive", owner("Sund Bank's chair", "Sund Bank")),
        ),
        "Sund Bank",
        "owner",
        "Sund Bank's chair",
    ),
    (
        "a shadow office is the opposition's",
        facts(
            "The Tories met their shadow cabinet. Nils Aas, shadow home secretary.",
            person(NORD, "shadow home secretary"),
        ),
        "Conservative Party",
        "opposition",
        "shadow home secretary",
    ),
    (
        "a state by its people's name",
        facts("French minister Nils Aas spoke.", person(NORD, NamedRole("French minister", "French", "state"))),
        "France",
        "state",
        "French minister",
    ),
    (
        "a body that no article mentions by itself, by its organisation word",
        facts(
            "Nils Aas of Fjord Institute spoke.", person(NORD, NamedRole("of Fjord Institute", "Fjord Institute", "of"))
        ),
        "Fjord Institute",
        "of",
        "of Fjord Institute",
    ),
    (
        "a name of two capitalised words that no list knows",
        facts(
            "Nils Aas, chief of Fjord Sand, spoke.", person(NORD, NamedRole("chief of Fjord Sand", "Fjord Sand", "of"))
        ),
        "Fjord Sand",
        "of",
        "chief of Fjord Sand",
    ),
    (
        "a body whose name opens with a state",
        facts("Italian Navy's Nils Aas.", person(NORD, owner("Italian Navy's", "Italian Navy"))),
        "Italy",
        "owner",
        "Italian Navy's",
    ),
    (
        "a club whose name opens with a state is no arm of it",
        facts("Italian Rowing Club's Nils Aas.", person(NORD, owner("Italian Rowing Club's", "Italian Rowing Club"))),
        "Italian Rowing Club",
        "owner",
        "Italian Rowing Club's",
    ),
    (
        "a member of a party who sits on a committee",
        facts(
            "Nils Aas, a Republican, Herring Committee chairman.",
            person(NORD, "Republican", owner("Herring Committee chairman", "Herring Committee")),
        ),
        "Republican Party",
        "political party",
        "Republican",
    ),
    (
        "a party is still that of a former minister",
        facts(
            "Nils Aas, Conservative former fish minister.",
            person(NORD, "Conservative former fish minister"),
            home="Norway",
        ),
        "Conservative Party",
        "political party",
        "Conservative former fish minister",
    ),
    (
        "a form of address before the client of a lawyer",
        facts(
            "Ole Holm came. Mr Holm's lawyer Nils Aas.",
            person("Ole Holm"),
            person(NORD, owner("Mr Holm's lawyer", "Mr Holm")),
        ),
        "Ole Holm",
        "owner",
        "Mr Holm's lawyer",
    ),
    (
        "the secretary for a part of the state is the state's",
        facts("Scottish Secretary Nils Aas.", person(NORD, NamedRole("Scottish Secretary", "Scottish", "state"))),
        "United Kingdom",
        "state",
        "Scottish Secretary",
    ),
    (
        "a word with a capital inside a sentence is a name",
        facts(
            "It rained, Herring director Nils Aas said.",
            person(NORD, NamedRole("Herring director", "Herring", "leading name")),
        ),
        "Herring",
        "leading name",
        "Herring director",
    ),
    (
        "a noun behind the name of a party that is known without it",
        facts(
            "Fjord First won. Nils Aas, leader of the Fjord First party.",
            body("Fjord First"),
            person(NORD, NamedRole("leader of the Fjord First party", "Fjord First party", "of")),
        ),
        "Fjord First",
        "of",
        "leader of the Fjord First party",
    ),
    (
        "a name that the role cuts short",
        facts(
            "Nils Aas of Campaign on Roads spoke.",
            person(NORD, NamedRole("of Campaign", "Campaign", "of")),
            body("Campaign on Roads"),
        ),
        "Campaign on Roads",
        "of",
        "of Campaign",
    ),
    (
        "a company is none of those that nobody calls so",
        facts(
            "Alda Marine spoke. Sund University spoke. Company spokesman Nils Aas spoke.",
            body("Alda Marine"),
            body("Sund University"),
            person(NORD, NamedRole("Company spokesman", "Company", "leading name")),
        ),
        "Alda Marine",
        "named before",
        "Company spokesman",
    ),
    (
        "a one-word body that the text itself shows to be one",
        facts(
            "Fjordal lost. Fjordal chief Nils Aas spoke.",
            body("Fjordal"),
            person(NORD, owner("Fjordal chief", "Fjordal")),
        ),
        "Fjordal",
        "owner",
        "Fjordal chief",
    ),
    (
        "a one-word body that the model names twice",
        facts(
            "Fjordal lost. Fjordal chief Nils Aas spoke.",
            body("Fjordal", sure=False),
            body("Fjordal", nth=2, sure=False),
            person(NORD, owner("Fjordal chief", "Fjordal")),
        ),
        "Fjordal",
        "owner",
        "Fjordal chief",
    ),
    (
        "a bare name that was taken for a person owns an office as a body",
        facts(
            "Velasco spoke. Velasco chief Nils Aas left.",
            person("Velasco"),
            person(NORD, owner("Velasco chief", "Velasco")),
        ),
        "Velasco",
        "owner",
        "Velasco chief",
    ),
    (
        "an aide belongs to the party of the person they speak for",
        facts(
            "Norway's minister Eva Lind met Eva Lind's spokesman Nils Aas.",
            person("Eva Lind", owner("Norway's minister", "Norway")),
            person(NORD, owner("Eva Lind's spokesman", "Eva Lind")),
        ),
        "Norway",
        "owner",
        "Eva Lind's spokesman",
    ),
    (
        "a principal is found behind their title",
        facts(
            "Norway's minister Eva Lind met Minister Eva Lind's spokesman Nils Aas.",
            person("Eva Lind", owner("Norway's minister", "Norway")),
            person(NORD, owner("Minister Eva Lind's spokesman", "Minister Eva Lind")),
        ),
        "Norway",
        "owner",
        "Minister Eva Lind's spokesman",
    ),
    (
        "a political party",
        facts("Republican challenger Nils Aas spoke.", person(NORD, "Republican challenger")),
        "Republican Party",
        "political party",
        "Republican challenger",
    ),
    (
        "a political party goes before the place in a role that is no office of a state",
        facts(
            "Nils Aas, Republican mayor of Fjord Town, spoke.",
            person(NORD, NamedRole("Republican mayor of Fjord Town", "Fjord Town", "of")),
        ),
        "Republican Party",
        "political party",
        "Republican mayor of Fjord Town",
    ),
    (
        "a state goes before a political party in an office of the state",
        facts(
            "Nils Aas, Norway's Labour foreign minister, spoke.",
            person(NORD, owner("Norway's Labour foreign minister", "Norway")),
        ),
        "Norway",
        "owner",
        "Norway's Labour foreign minister",
    ),
    (
        "its chairman",
        facts("Fjord Sand grew. Its chairman Nils Aas spoke.", body("Fjord Sand"), person(NORD, "chairman")),
        "Fjord Sand",
        "named before",
        "chairman",
    ),
    (
        "the company's chief, by the noun in a name that is no subject",
        facts(
            "Sund Rail beat the Fjord Company. The company's chief Nils Aas spoke.",
            body("Sund Rail"),
            body("Fjord Company", subject=False),
            person(NORD, "company's chief"),
        ),
        "Fjord Company",
        "named before",
        "company's chief",
    ),
    (
        "a bare office of companies",
        facts("Fjord Sand grew. Chief executive Nils Aas spoke.", body("Fjord Sand"), person(NORD, "Chief executive")),
        "Fjord Sand",
        "named before",
        "Chief executive",
    ),
    (
        "a lawyer speaks for whoever came before the court",
        facts(
            "Fjord Sand lost. The Sund Court sat. Its lawyer Nils Aas spoke.",
            body("Fjord Sand"),
            body("Sund Court"),
            person(NORD, "lawyer"),
        ),
        "Fjord Sand",
        "named before",
        "lawyer",
    ),
    (
        "a group that only a role names",
        facts(
            "the Leeds team's coach Eva Lind met team member Nils Aas.",
            person("Eva Lind", owner("Leeds team's coach", "Leeds team")),
            person(NORD, "team member"),
        ),
        "Leeds team",
        "named before",
        "team member",
    ),
    (
        "the home country of the article",
        facts("Foreign minister Nils Aas spoke.", person(NORD, "Foreign minister"), home="Norway"),
        "Norway",
        "home country",
        "Foreign minister",
    ),
    (
        "a ministry without a state's name is the home country's",
        facts(
            "Nils Aas of the Fish Ministry.",
            person(NORD, NamedRole("of the Fish Ministry", "Fish Ministry", "of")),
            home="Norway",
        ),
        "Norway",
        "home country",
        "of the Fish Ministry",
    ),
    (
        "a ministry without a state's name is that of the state that acted last",
        facts(
            "Sweden left. Nils Aas of the Fish Ministry.",
            state("Sweden"),
            person(NORD, NamedRole("of the Fish Ministry", "Fish Ministry", "of")),
        ),
        "Sweden",
        "acting state",
        "of the Fish Ministry",
    ),
    (
        "a spokesman in a capital speaks for its state, wherever the article is at home",
        facts(
            "Norway was angry. In Helsinki, foreign ministry spokesman Nils Aas spoke.",
            person(NORD, "foreign ministry spokesman"),
            home="Norway",
        ),
        "Finland",
        "capital beside",
        "foreign ministry spokesman",
    ),
    (
        "a minister may be on a visit to a capital",
        facts(
            "Norway was angry. In Helsinki, foreign minister Nils Aas spoke.",
            person(NORD, "foreign minister"),
            home="Norway",
        ),
        "Norway",
        "home country",
        "foreign minister",
    ),
    (
        "a ministry where no state is named",
        facts("Nils Aas of the Fish Ministry.", person(NORD, NamedRole("of the Fish Ministry", "Fish Ministry", "of"))),
        "Fish Ministry",
        "of",
        "of the Fish Ministry",
    ),
    (
        "the person named before an adviser",
        facts(
            "Norway's minister Eva Lind came. The adviser Nils Aas spoke.",
            person("Eva Lind", owner("Norway's minister", "Norway")),
            person(NORD, "adviser"),
        ),
        "Norway",
        "principal",
        "adviser",
    ),
    (
        "a rank tells a nationality where no office is known",
        facts(
            "Norwegian general Nils Aas spoke.", person(NORD, NamedRole("Norwegian general", "Norwegian", "state", 0.4))
        ),
        "Norway",
        "state",
        "Norwegian general",
    ),
    (
        "an office counts before a rank",
        facts(
            "Norwegian general Nils Aas, NATO's chief, spoke.",
            person(NORD, NamedRole("Norwegian general", "Norwegian", "state", 0.4), owner("NATO's chief", "NATO")),
        ),
        "NATO",
        "owner",
        "NATO's chief",
    ),
    (
        "the party with most weight wins",
        facts(
            "Fjord Bank's chief Nils Aas, Sund Bank's chair and Sund Bank's head.",
            person(
                NORD,
                owner("Fjord Bank's chief", "Fjord Bank"),
                owner("Sund Bank's chair", "Sund Bank", 0.7),
                owner("Sund Bank's head", "Sund Bank", 0.8),
            ),
        ),
        "Sund Bank",
        "owner",
        "Sund Bank's head",
    ),
    (
        "of two with the same weight the first in the alphabet",
        facts(
            "Sund Bank's chief Nils Aas, Fjord Bank's chair.",
            person(NORD, owner("Sund Bank's chief", "Sund Bank"), owner("Fjord Bank's chair", "Fjord Bank")),
        ),
        "Fjord Bank",
        "owner",
        "Fjord Bank's chair",
    ),
]


@pytest.mark.parametrize(("case", "article", "party", "rule", "words"), ROLES, ids=[r[0] for r in ROLES])
def test_a_role_gives_the_party(
    case: str, article: ArticleFacts, party: str, rule: AffiliationRule, words: str
) -> None:
    """The party, the rule that gave it, and the words of the role that it stands on."""
    decided = affiliation(NORD, article)
    assert decided is not None, case
    assert (decided.party, decided.because.rule) == (party, rule)
    assert decided.because.passage == article.article.passage(*_place(article, words))


def _place(article: ArticleFacts, words: str) -> tuple[int, int]:
    start = article.article.text.index(words)
    return start, start + len(words)


NO_PARTY = [
    ("no role", facts("Nils Aas spoke.", person(NORD))),
    ("a past office", facts("Ex-French minister Nils Aas.", person(NORD, owner("Ex-French minister", "French", 0.1)))),
    (
        "whose kin",
        facts("Norway's minister's nephew Nils Aas.", person(NORD, owner("Norway's minister's nephew", "Norway"))),
    ),
    ("an office in no country", facts("Foreign minister Nils Aas spoke.", person(NORD, "Foreign minister"))),
    (
        "a shadow office is not the government's",
        facts("Shadow foreign minister Nils Aas.", person(NORD, "Shadow foreign minister"), home="Norway"),
    ),
    ("what an office is for", facts("Home secretary Nils Aas.", person(NORD, owner("Home secretary", "Home")))),
    ("a city", facts("Geneva mayor Nils Aas.", person(NORD, NamedRole("Geneva mayor", "Geneva", "leading name")))),
    (
        "one word that no article mentions",
        facts("Fjordal chief Nils Aas.", person(NORD, owner("Fjordal chief", "Fjordal"))),
    ),
    (
        "a comedian of a station speaks for nobody else",
        facts("Sund Radio comedian Nils Aas.", person(NORD, owner("Sund Radio comedian", "Sund Radio"))),
    ),
    (
        "the father of a state's soldier",
        facts("Nils Aas, father of a French soldier.", person(NORD, "father of a French soldier"), home="France"),
    ),
    (
        "a critic of a named body",
        facts("Nils Aas, critic of Fjord Bank.", person(NORD, NamedRole("critic of Fjord Bank", "Fjord Bank", "of"))),
    ),
    (
        "an opposition that no party stands by",
        facts("Nils Aas, shadow home secretary.", person(NORD, "shadow home secretary"), home="Norway"),
    ),
    ("lower-case words", facts("fish bait chief Nils Aas.", person(NORD, owner("fish bait chief", "fish bait")))),
    (
        "the model's single guess of a one-word body",
        facts(
            "Fjordal lost. Fjordal chief Nils Aas.",
            body("Fjordal", sure=False),
            person(NORD, owner("Fjordal chief", "Fjordal")),
        ),
    ),
    (
        "a friend is not whom somebody speaks for",
        facts(
            "Norway's minister Eva Lind met Eva Lind's critic Nils Aas.",
            person("Eva Lind", owner("Norway's minister", "Norway")),
            person(NORD, owner("Eva Lind's critic", "Eva Lind")),
        ),
    ),
    (
        "its, but no body has acted",
        facts("He saw Fjord Sand. Its chairman Nils Aas.", body("Fjord Sand", subject=False), person(NORD, "chairman")),
    ),
    (
        "its, but the body is named behind",
        facts("Its chairman Nils Aas left Fjord Sand.", body("Fjord Sand"), person(NORD, "chairman")),
    ),
    (
        "its, but the body is named long before",
        facts(
            "Fjord Sand grew." + " So it went." * 70 + " Its chairman Nils Aas.",
            body("Fjord Sand"),
            person(NORD, "chairman"),
        ),
    ),
    (
        "an office that only some bodies have",
        facts("Fjord Sand grew. Captain Nils Aas.", body("Fjord Sand"), person(NORD, "Captain")),
    ),
    (
        "an adviser long after anybody",
        facts(
            "Norway's minister Eva Lind came." + " So it went." * 70 + " The adviser Nils Aas spoke.",
            person("Eva Lind", owner("Norway's minister", "Norway")),
            person(NORD, "adviser"),
        ),
    ),
    (
        "a role that names the person",
        facts("Nils Aas, chief of Nils Aas.", person(NORD, owner("chief of Nils Aas", "NILS AAS"))),
    ),
]


@pytest.mark.parametrize(("case", "article"), NO_PARTY, ids=[n[0] for n in NO_PARTY])
def test_no_party_is_guessed(case: str, article: ArticleFacts) -> None:
    """Unknown is better than a guess."""
    assert affiliation(NORD, article) is None, case


BODIES: list[tuple[str, ArticleFacts, str, str, AffiliationRule]] = [
    ("a company", facts("Fjord Sand grew.", body("Fjord Sand")), "Fjord Sand", "Fjord Sand", "own name"),
    ("a state", facts("Norway left.", state("Norway")), "Norway", "Norway", "own name"),
    ("a bloc", facts("NATO left.", body("NATO", "bloc")), "NATO", "NATO", "own name"),
    (
        "a state's own office",
        facts("French Foreign Ministry officials.", body("French Foreign Ministry")),
        "French Foreign Ministry",
        "France",
        "state in name",
    ),
    (
        "a bloc's office",
        facts("NATO Fish Club met.", body("NATO Fish Club")),
        "NATO Fish Club",
        "NATO",
        "state in name",
    ),
    (
        "a club of a country",
        facts("French Fish Club met.", body("French Fish Club")),
        "French Fish Club",
        "French Fish Club",
        "own name",
    ),
    (
        "the agency of a state",
        facts("Norland's agency Sundpress.", body("Sundpress", owner="Norway")),
        "Sundpress",
        "Norway",
        "given owner",
    ),
    (
        "a body of the government at home",
        facts("the government's Fish Office.", body("Fish Office", owner="government"), home="Norway"),
        "Fish Office",
        "Norway",
        "given owner",
    ),
    (
        "a body of a government somewhere",
        facts("the government's French Fish Office.", body("French Fish Office", owner="government")),
        "French Fish Office",
        "French Fish Office",
        "own name",
    ),
    (
        "an office of the home country",
        facts("The Ministry of Fish met.", body("Ministry of Fish"), home="Norway"),
        "Ministry of Fish",
        "Norway",
        "home country",
    ),
    (
        "an office with a long name of its own",
        facts("The Ministry of Fish and Sea met.", body("Ministry of Fish and Sea"), home="Norway"),
        "Ministry of Fish and Sea",
        "Ministry of Fish and Sea",
        "own name",
    ),
    ("no office", facts("The Fish Club met.", body("Fish Club"), home="Norway"), "Fish Club", "Fish Club", "own name"),
]


@pytest.mark.parametrize(("case", "article", "name", "party", "rule"), BODIES, ids=[b[0] for b in BODIES])
def test_a_body_speaks_for(case: str, article: ArticleFacts, name: str, party: str, rule: AffiliationRule) -> None:
    """A body is a party of its own, unless it is a state's or a bloc's voice."""
    decided = affiliation(name, article)
    assert decided is not None, case
    assert (decided.party, decided.because.rule) == (party, rule)
    assert (decided.because.passage is None) == (rule == "own name")


def test_owners_that_differ_are_none() -> None:
    """A body that two articles give to two states is a party of its own."""
    first = facts("Norway's agency Sundpress.", body("Sundpress", owner="Norway"))
    second = facts("Sweden's agency Sundpress.", body("Sundpress", owner="Sweden"), number=2)
    decided = affiliation("Sundpress", first, second)
    assert decided is not None
    assert decided.party == "Sundpress"


def test_an_article_without_a_home_borrows_the_home_of_another() -> None:
    """A ministry that one article places is the same state's in an article that does not say where it is at home."""
    first = facts("The Ministry of Fish met.", body("Ministry of Fish"))
    second = facts("The Ministry of Fish met.", body("Ministry of Fish"), number=2, home="Norway")
    decided = affiliation("Ministry of Fish", first, second)
    assert decided is not None
    assert decided.party == "Norway"


def test_aides_of_aides_end() -> None:
    """Two people who are each other's spokesmen speak for each other, and the search ends."""
    made = facts(
        "Eva Lind's spokesman Nils Aas met Nils Aas's spokeswoman Eva Lind.",
        person(NORD, owner("Eva Lind's spokesman", "Eva Lind")),
        person("Eva Lind", owner("Nils Aas's spokeswoman", "Nils Aas"), nth=2),
    )
    decided = affiliation(NORD, made)
    assert decided is not None
    assert decided.party == "Eva Lind"


OFFICIAL = [
    ("foreign minister", True),
    ("home secretary", True),
    ("fish minister", True),
    ("ministry of fish", True),
    ("club secretary", False),
    ("shadow foreign minister", False),
    ("opposition foreign minister", False),
    ("general secretary", False),
    ("choirmaster", False),
]


@pytest.mark.parametrize(("words", "official"), OFFICIAL)
def test_what_belongs_to_a_government(words: str, official: bool) -> None:  # noqa: FBT001
    """Cabinet posts and ministries do; clubs, shadow posts and the opposition do not."""
    assert is_official(words) == official
