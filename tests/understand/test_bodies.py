"""Words for bodies: what each of them shows about a name or a role that it stands in."""

from __future__ import annotations

import pytest

from briefing.understand.entities.linking import link_entities
from briefing.understand.lexicon import bodies
from briefing.understand.mentions.detection import find_names
from briefing.understand.mentions.extents import is_shown_as_body
from briefing.understand.mentions.role_meaning import is_official, party_named
from briefing.understand.mentions.surroundings import owner_of
from briefing.understand.parties.affiliation import Affiliations
from briefing.understand.parties.arms import is_arm, is_separate_power
from briefing.understand.parties.holders import ClaimHolder, holder_of
from briefing.understand.parties.named_before import bodies_before
from briefing.understand.records import RoleMention
from tests.understand.lists import each
from tests.understand.parses import article_of, parsed
from tests.understand.records import body, facts, source

PRIVATE = each(
    "association union federation society charity alliance club coalition institute university college foundation "
    "campaign trust watch forum network company centre center confederation museum hospital group bank party movement "
    "league"
)
SEPARATE = each(
    "parliament congress senate house commons lords assembly legislature army navy marines force forces guard corps "
    "police"
)
REGIONS = each(
    "European African Asian Arab Western Eastern Northern Southern Scandinavian Nordic Baltic Balkan Caribbean Latin "
    "Pacific Atlantic Mediterranean International"
)


@pytest.mark.parametrize("noun", PRIVATE)
def test_private_bodies_speak_for_no_state(noun: str) -> None:
    """The Navy Club is not the navy."""
    assert is_arm("Fjordal Navy", among_states=True)
    assert not is_arm(f"Navy {noun.title()}", among_states=True)


@pytest.mark.parametrize("noun", SEPARATE)
def test_powers_of_their_own(noun: str) -> None:
    """Parliament, the forces and the police face their government at home."""
    assert is_separate_power(f"Fjordal {noun.title()}")
    assert not is_separate_power("Fjordal Treasury")


def test_the_white_house_is_no_house_of_parliament() -> None:
    """Nor is it a power of its own."""
    assert is_separate_power("House of Fjordal")
    assert not is_separate_power("White House")


@pytest.mark.parametrize("region", [*REGIONS, "World", "Global", "News", "Press"])
def test_bodies_of_a_region_are_no_state_s(region: str) -> None:
    """An agency of several states, or of the press, is an arm of none."""
    assert is_arm("National Food Agency", among_states=True)
    assert not is_arm(f"{region} Food Agency", among_states=True)


@pytest.mark.parametrize("region", REGIONS)
def test_offices_of_a_region_are_no_government_s(region: str) -> None:
    """The ministry of a region of several states is no ministry of a state; "national" tells nothing."""
    assert is_official("national ministry")
    assert not is_official(f"{region.lower()} ministry")


@pytest.mark.parametrize("region", [*REGIONS, "National"])
def test_a_region_before_an_office_is_no_body(region: str) -> None:
    """The Fjordal organiser works for Fjordal, the European organiser for nobody that we know."""
    known = party_named("Fjordal organiser")
    assert known is not None
    assert known.name == "Fjordal"
    assert party_named(f"{region} organiser") is None


@pytest.mark.parametrize("noun", each("army cabinet government ministry parliament"))
def test_bodies_that_every_state_has(noun: str) -> None:
    """A people's name before one of them is its state's; the body of another name is called without it."""
    named = party_named(f"minister with duties for the Norwegian {noun}")
    assert named is not None
    assert named.name == "Norwegian"
    other = party_named(f"spokesman for Fjordal {noun}")
    assert other is not None
    assert other.name == "Fjordal"


def test_bodies_that_not_every_state_has() -> None:
    """A people's choir is not its state; a union is called so."""
    assert party_named("minister with duties for the Norwegian choir") is None
    union = party_named("spokesman for Fjordal union")
    assert union is not None
    assert union.name == "Fjordal union"


@pytest.mark.parametrize("noun", each("agency ministry army military parliament police mouthpiece"))
def test_bodies_that_a_text_gives_to_a_state(noun: str) -> None:
    """Norway's news agency Fjordal speaks for Norway, its newspaper Fjordal does not."""
    for word, owner in ((noun, "Norway"), ("newspaper", "")):
        doc = parsed(f"Norway 's main {word} Fjordal", "NNP POS JJ NN NNP", "poss:5 case:1 amod:5 compound:5 ROOT")
        assert owner_of(doc, 4) == owner


@pytest.mark.parametrize("noun", each("group charity union think-tank thinktank coalition association nonprofit"))
def test_a_noun_before_a_name_shows_a_body(noun: str) -> None:
    """The charity Velda Sund is a body, the sailor Velda Sund is none."""
    for word, shown in ((noun, True), ("sailor", False)):
        doc = parsed(f"the {word} Velda Sund", "DT NN NNP NNP", "det:4 compound:4 compound:4 ROOT")
        assert is_shown_as_body(doc, 2, 4, "person") is shown


PUBLIC = each(
    "administration agency assembly authority board bureau cabinet commission committee community confederation "
    "conference congress council court department federation ministry parliament police secretariat senate service "
    "services treasury tribunal"
)
COMMON = each("central east free global great human national new north old public royal south united upper west world")


def times_named(name: str, first: str) -> int:
    """How many names are found where a body's name is followed by its first word."""
    doc = parsed(f"{name} met . people like {first} .", "NNP NNP VBD . NNS IN NNP .", " ".join(["dep:1"] * 8))
    span = doc.char_span(0, len(name), "ORG")
    assert span is not None
    doc.ents = [span]
    return len(find_names(article_of(doc)))


@pytest.mark.parametrize("noun", PUBLIC)
def test_no_public_body_is_called_by_its_first_word(noun: str) -> None:
    """Thus "Velda" means Velda Foods, but not the Velda Committee."""
    assert times_named("Velda Foods", "Velda") == 2
    assert times_named(f"Velda {noun.title()}", "Velda") == 1


@pytest.mark.parametrize("word", COMMON)
def test_common_first_words_are_no_names(word: str) -> None:
    """Thus "Royal" does not mean Royal Foods."""
    assert times_named(f"{word.title()} Foods", word.title()) == 1


COMPANIES = each(
    "airlines airways bancorp bank brands broadcasting capital company corporation energy foods fund group guild "
    "holdings inc industries ltd partners partnership pharma pharmaceuticals plc press services service systems "
    "technologies times trust house ventures consortium cooperative network news center centre"
)


@pytest.mark.parametrize("noun", COMPANIES)
def test_what_the_company_may_mean(noun: str) -> None:
    """A body with a company's noun in its name is meant by "the company's chief", a council is not."""
    for word, meant in ((noun, [0]), ("council", [])):
        text = f"Velda {word.title()} grew. The company's chief said so."
        made = facts(text, body(f"Velda {word.title()}"))
        start = text.index("company")
        assert [*dict.fromkeys(bodies_before(made, RoleMention("chief", (start, start + 15)), "company"))] == meant


ONE_OF_A_STORY = each("agency authority bureau commission committee council department ministry")


@pytest.mark.parametrize("noun", [*(n for n in ONE_OF_A_STORY if n != "ministry"), "club"])
def test_the_one_body_of_a_story(noun: str) -> None:
    """A bare "department" means the only one that the articles name, and none of two; there may be other clubs."""
    one, two = f"Fish {noun.title()}", f"Barn {noun.title()}"
    bare = ClaimHolder(noun.title())
    for names, meant in (([one], ClaimHolder(one, alias=one)), ([one, two], bare)):
        made = facts(f"{' and '.join(names)} met. The {noun} said so.", *(body(name) for name in names))
        by = source(made, f"The {noun}", "nominal", noun)
        assert holder_of(Affiliations(link_entities([made])), "S1", by) == (meant if noun in ONE_OF_A_STORY else bare)


@pytest.mark.parametrize("noun", ONE_OF_A_STORY)
def test_an_official_of_the_one_body_of_a_story(noun: str) -> None:
    """Nobody else can be meant, unless two are named."""
    one, two, words = f"Fish {noun.title()}", f"Barn {noun.title()}", f"one {noun} official"
    for names, party in (([one], one), ([one, two], noun.title())):
        made = facts(f"{' and '.join(names)} met, {words} said.", *(body(name) for name in names))
        by = source(made, words, "unnamed", "official")
        assert holder_of(Affiliations(link_entities([made])), "S1", by) == ClaimHolder(party, witness=words)


def test_a_bare_noun_that_opens_a_sentence_means_the_body_named_before() -> None:
    """The officials of "Agency officials" are those of the Fish Agency."""
    text = "The Fish Agency met. Agency officials spoke."
    sentence = text.index("Agency off"), len(text)
    made = facts(text, body("Fish Agency"), body("Agency", nth=2, sentence=sentence))
    (agency,) = [e for e in link_entities([made]).entities if e.mentions]
    assert (agency.name, len(agency.mentions)) == ("Fish Agency", 2)


@pytest.mark.parametrize("noun", ["backers", "opponents", "rivals", "supporters"])
def test_those_in_a_dispute(noun: str) -> None:
    """Supporters are a side, though nobody says whose; allies of nobody are none."""
    assert noun in bodies.RELATIONAL
    for word, party in ((noun, ClaimHolder(noun.title())), ("allies", None)):
        made = facts(f"{word.title()} said so.")
        by = source(made, word.title(), "group", word)
        assert holder_of(Affiliations(link_entities([made])), "S1", by) == party
