"""What one role tells of a party, rule by rule, and the names that a role may hold."""

from __future__ import annotations

import pytest

from briefing.facts import AffiliationRule
from briefing.understand.entities.linking import link_entities
from briefing.understand.parties.affiliation import Affiliations
from briefing.understand.parties.held_role import HeldRole, PartyCandidate
from briefing.understand.parties.role_rules import party_of_role
from briefing.understand.records import ArticleFacts, RoleMention
from tests.understand.lists import each
from tests.understand.records import Name, body, facts, person, state

AAS = "Nils Aas"


def told(
    made: ArticleFacts, words: str, party: str | None = None, rule: AffiliationRule = "owner", depth: int = 0
) -> PartyCandidate | None:
    """What a role of Nils Aas tells, where its words first stand."""
    index = link_entities([made])
    start = made.article.text.index(words)
    role = RoleMention(words, (start, start + len(words)), party, 1.0, rule)
    n = next(n for n, e in enumerate(index.entities) if e.name == AAS)
    return party_of_role(Affiliations(index), HeldRole(n, "S1", role, depth))


def page(text: str, *names: Name, home: str | None = None) -> ArticleFacts:
    """An article that mentions Nils Aas and others."""
    return facts(text, person(AAS), *names, home=home)


def test_a_campaign_of_their_own() -> None:
    """Who stands for president is a side, a little less surely than by an office."""
    found = told(page("Nils Aas, presidential candidate, came."), "presidential candidate")
    assert found == PartyCandidate(AAS, "own campaign", 0.8)


def test_a_party_and_an_office() -> None:
    """A Republican minister of Norway is Norway's; a Republican former minister, or fisher, is of the party."""
    roles = "Republican minister of Norway, Republican former minister of Norway, Republican fisher"
    made = page(f"Nils Aas, {roles}, came. Norway sat.", state("Norway"))
    assert told(made, "Republican minister of Norway", "Norway", "of") == PartyCandidate("Norway", "of", 1.0)
    for words in ("Republican former minister of Norway", "Republican fisher"):
        assert told(made, words, "Norway", "of") == PartyCandidate("Republican Party", "political party", 1.0)
    assert told(made, "Republican minister", None) == PartyCandidate("Republican Party", "political party", 1.0)


@pytest.mark.parametrize("rule", ["of", "employer"])
def test_an_official_whose_body_is_named(rule: AffiliationRule) -> None:
    """The home country is that of a minister, unless "of" or "at" names a body that nobody knows."""
    made = page("Nils Aas, fish minister, came.", home="Norway")
    assert told(made, "fish minister") == PartyCandidate("Norway", "home country", 0.5)
    assert told(made, "fish minister", "xy", "leading name") == PartyCandidate("Norway", "home country", 0.5)
    assert told(made, "fish minister", "ministry", rule) is None
    assert told(page("Nils Aas, fish minister, came."), "fish minister") is None
    assert told(page("Nils Aas, fish seller, came.", home="Norway"), "fish seller") is None


def test_the_capital_beside_a_spokesman() -> None:
    """In Oslo, a foreign ministry spokesman is Norway's, though the article is at home in Finland."""
    made = page("In Oslo, foreign ministry spokesman Nils Aas came.", home="Finland")
    words = "foreign ministry spokesman"
    assert told(made, words) == PartyCandidate("Norway", "capital beside", 1.0)
    assert told(made, words, depth=1) == PartyCandidate("Finland", "home country", 0.5)
    other = page("In Oslo, foreign minister Nils Aas came.", home="Finland")
    assert told(other, "foreign minister") == PartyCandidate("Finland", "home country", 0.5)
    owned = told(made, words, "Foreign Ministry", "leading name")
    assert owned == PartyCandidate("Norway", "capital beside", 1.0)


def test_a_body_that_every_state_has() -> None:
    """The ministry of a spokesman is the home country's, else that of the state that acted last, else itself."""
    ministry = "Sea and Salt Fish Ministry"
    words = f"{ministry} spokesman"
    text = f"Norway came. Nils Aas, {words}, came. The {ministry} sat."
    names = (state("Norway"), body(ministry, nth=2))
    at_home = told(page(text, *names, home="Finland"), words, ministry, "leading name")
    assert at_home == PartyCandidate("Finland", "home country", 0.5)
    acting = told(page(text, *names), words, ministry, "leading name")
    assert acting == PartyCandidate("Norway", "acting state", 0.5)
    alone = told(page(text, names[1]), words, ministry, "leading name")
    assert alone == PartyCandidate(ministry, "leading name", 0.5)


def test_the_body_named_before() -> None:
    """Thus "Its chairman", "the company's boss" and a bare chief executive are those of the body before."""
    for words, before in (("chairman", "Its "), ("company's boss", "The "), ("chief executive", "Then ")):
        made = page(f"Fjord Rail came. {before}{words} Nils Aas came.", body("Fjord Rail"))
        assert told(made, words) == PartyCandidate("Fjord Rail", "named before", 0.6)
        assert told(made, words, depth=1) is None
    plain = page("Fjord Rail came. Then baker Nils Aas came.", body("Fjord Rail"))
    assert told(plain, "baker") is None


def test_a_lawyer_does_not_speak_for_the_court() -> None:
    """Thus "Its lawyer" behind a court is somebody else's; "its chairman" is the court's."""
    made = page(
        "Velda Rail came. Fjord Court came. Its lawyer Nils Aas, its chairman, came.",
        body("Velda Rail"),
        body("Fjord Court"),
    )
    assert told(made, "lawyer") == PartyCandidate("Velda Rail", "named before", 0.6)
    assert told(made, "chairman") == PartyCandidate("Fjord Court", "named before", 0.6)


PRINCIPALS = [
    ("Eva Lind came. The adviser Nils Aas came.", "adviser", True),
    ("Eva Lind came. Her lawyer Nils Aas came.", "lawyer", True),
    ("Eva Lind came. His lawyer Nils Aas came.", "lawyer", True),
    ("Eva Lind came. A lawyer Nils Aas came.", "lawyer", False),
    ("Eva Lind came. The baker Nils Aas came.", "baker", False),
    ("Nils Aas, the adviser, came. Eva Lind left.", "adviser", False),
]


@pytest.mark.parametrize(("text", "words", "found"), PRINCIPALS)
def test_the_person_whom_somebody_serves(text: str, words: str, *, found: bool) -> None:
    """An adviser, or her lawyer, speaks for the person named last before, and never for himself."""
    made = page(text, person("Eva Lind"))
    expected = PartyCandidate("Eva Lind", "principal", 0.3) if found else None
    assert told(made, words) == expected
    assert told(made, words, depth=1) is None


def test_the_party_of_the_principal() -> None:
    """An adviser of somebody with a party speaks for that party; a body before is no person."""
    made = page(
        "Eva Lind, a Republican, met Fjord Rail. The adviser Nils Aas came.",
        person("Eva Lind", "Republican"),
        body("Fjord Rail"),
    )
    assert told(made, "adviser") == PartyCandidate("Republican Party", "principal", 0.3)


@pytest.mark.parametrize("word", each("district federal circuit magistrate supreme"))
def test_words_that_name_no_court(word: str) -> None:
    """Thus "Norwegian district judge" names neither a court nor a party; "Norwegian herring judge" names a body."""
    made = page("Nils Aas came.")
    assert told(made, AAS, f"Norwegian {word.title()}", "leading name") is None
    herring = told(made, AAS, "Norwegian Herring", "leading name")
    assert herring == PartyCandidate("Norwegian Herring", "leading name", 1.0)


NAMES: list[tuple[str, str, AffiliationRule, str | None]] = [
    ("a name of two words", "Velda Sund", "owner", "Velda Sund"),
    ("a name of one word, where he works", "Velda", "employer", "Velda"),
    ("a name of one word, of which he is", "Velda", "of", "Velda"),
    ("one word that he leads", "Velda", "leading name", None),
    ("two words of which one is small", "Velda of", "owner", None),
    ("a body by its noun", "velda council", "owner", "velda council"),
    ("a mere noun", "Council", "of", None),
    ("a portfolio", "Home", "of", None),
    ("a city", "Bergen", "of", None),
    ("a bloc inside a name", "EU Herring", "owner", "European Union"),
]


@pytest.mark.parametrize(("why", "name", "rule", "party"), NAMES)
def test_names_that_no_article_mentions(why: str, name: str, rule: AffiliationRule, party: str | None) -> None:
    """A body by its noun, its bloc, its two capitals, or by who works there."""
    found = told(page("Nils Aas came."), AAS, name, rule)
    assert (found.party if found else None) == party, why


def test_a_name_cut_short_in_a_role() -> None:
    """Thus "Director of Regatta" for the Regatta on Roads, whose name reaches out of the role."""
    made = page("Nils Aas, director of Regatta on Roads, came.", body("Regatta on Roads"))
    assert told(made, "director of Regatta", "Regatta", "of") == PartyCandidate("Regatta on Roads", "of", 1.0)
    whole = page("Nils Aas, director of Regatta, on Roads.", body("Regatta"))
    found = told(whole, "director of Regatta", "Regatta", "of")
    assert found == PartyCandidate("Regatta", "of", 1.0)


def test_titles_and_nouns_around_a_name() -> None:
    """Thus "Mr. Holm" is Ole Holm; a guess of one word is certain from its second mention."""
    made = page("Ole Holm came. Mr. Holm's lawyer Nils Aas came.", person("Ole Holm"))
    for name in ("Mr. Holm", "President Holm"):
        assert told(made, "Mr. Holm's lawyer", name) == PartyCandidate("Ole Holm", "owner", 1.0)
    assert told(made, "Mr. Holm's lawyer"[4:], "Mister Holm") == PartyCandidate("Mister Holm", "owner", 1.0)
    for count, party in ((1, None), (2, "Velda")):
        text = "Velda director Nils Aas came." + " Velda sat." * count
        again = page(text, *(body("Velda", sure=False, nth=n + 1) for n in range(1, count + 1)))
        found = told(again, "Velda director", "Velda", "leading name")
        assert (found.party if found else None) == party


@pytest.mark.parametrize(("words", "rule", "sure", "party"), [
    ("president of Velda Rowe", "of", False, "Velda Rowe"),
    ("president of Velda Rowe", "employer", False, "Velda Rowe"),
    ("president of Velda Rowe", "owner", False, None), ("president of Velda Rowe", "of", True, None),
    ("lawyer of Velda Rowe", "of", False, "Velda Rowe"), ("aide of Velda Rowe", "of", True, "Velda Rowe"),
])  # fmt: skip
def test_a_person_in_a_role(words: str, rule: AffiliationRule, party: str | None, *, sure: bool) -> None:
    """An aide speaks for a person; who is president of one is so of a body that the model took for a person."""
    made = page(f"Velda Rowe came. Nils Aas, {words}, came.", person("Velda Rowe", sure=sure))
    found = told(made, words, "Velda Rowe", rule)
    assert (found.party if found else None) == party
