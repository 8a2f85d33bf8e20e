"""Words for people: what each of them shows about a role or a name that it stands in."""

from __future__ import annotations

import pytest

from briefing.understand.lexicon.people import FORMS_OF_ADDRESS, RANKS, TITLES
from briefing.understand.mentions.finders import by_title
from briefing.understand.mentions.role_meaning import is_state_office, party_named
from briefing.understand.mentions.role_words import role_of
from briefing.understand.parties.held_role import HeldRole
from briefing.understand.records import RoleMention
from tests.understand.lists import each
from tests.understand.parses import article_of, block_of, parsed

HONORIFICS = each("mr mrs ms sir dame lord lady")
NO_STATE = each(
    "opposition rebel shadow union party church community business separatist guerrilla religious student labor labour "
    "tribal exiled militia"
)
PERFORMERS = each(
    "comedian comic host presenter anchor columnist commentator pundit cartoonist satirist actor actress singer star "
    "dj novelist author blogger"
)
SPORTS = each(
    "coach boss manager captain skipper striker forward winger midfielder defender goalkeeper keeper pitcher "
    "quarterback player fullback centre-back"
)
PARTICLES = each("al ben bin da de del den der di dos du el ibn la le ter van von")


def held(text: str) -> HeldRole:
    """A role that somebody holds."""
    return HeldRole(0, "S1", RoleMention(text, (0, len(text))))


@pytest.mark.parametrize("word", HONORIFICS)
def test_a_form_of_address_is_no_part_of_a_role(word: str) -> None:
    """Thus "Mayor Mrs" is a mayor; "Mrs" alone is nothing."""
    block = block_of(parsed(f"mayor {word}", "NN NNP", "ROOT dep:1"))
    role = role_of(block, block.doc[0:2])
    assert role is not None
    assert role.text == "mayor"
    alone = block_of(parsed(f"Mayor {word.title()}.", "NN NNP", "ROOT dep:1"))
    assert role_of(alone, alone.doc[1:2]) is None


@pytest.mark.parametrize("word", NO_STATE)
def test_offices_that_only_sound_like_a_state_s(word: str) -> None:
    """A leader is a state's, unless the word before says whose else."""
    assert is_state_office("leader")
    assert not is_state_office(f"{word} leader")


@pytest.mark.parametrize("word", PERFORMERS)
def test_performers_speak_for_themselves(word: str) -> None:
    """The host of a channel does not speak for the channel, its manager does."""
    assert held(f"Channel 9 {word}").is_untied
    assert not held("Channel 9 manager").is_untied


@pytest.mark.parametrize("word", each("professor prof. lecturer fellow scholar researcher student"))
def test_academics_work_at_their_university(word: str) -> None:
    """What stands behind "of" is their subject; a director's is a body."""
    scholar, director = (
        party_named(f"{word} of Law at Velda University"),
        party_named("director of Law at Velda University"),
    )
    assert scholar is not None
    assert scholar.name == "Velda University"
    assert director is not None
    assert director.name == "Law"


@pytest.mark.parametrize("word", SPORTS)
def test_a_club_goes_by_its_city(word: str) -> None:
    """The Oslo coach works for the club; the Oslo baker for nobody that we know."""
    club = party_named(f"Oslo {word}")
    assert club is not None
    assert club.name == "Oslo"
    assert party_named("Oslo baker") is None


@pytest.mark.parametrize("word", each("nominee candidate hopeful contender challenger front-runner"))
def test_who_stands_for_president(word: str) -> None:
    """They have a campaign of their own; who stands for the council, or advises one who does, has none."""
    assert held(f"presidential {word}").is_candidacy
    assert not held(f"council {word}").is_candidacy
    assert not held("presidential adviser").is_candidacy


def test_a_party_s_nominee_has_a_campaign() -> None:
    """A nominee of a party stands for president; a party's candidate may stand for anything."""
    assert held("Democratic nominee").is_candidacy
    assert not held("Democratic candidate").is_candidacy


@pytest.mark.parametrize("particle", PARTICLES)
def test_small_words_inside_a_surname(particle: str) -> None:
    """Thus "Minister Jan van Velda" is Jan van Velda; "Minister Jan of Velda" is Jan."""
    for word, name in ((particle, f"Jan {particle} Velda"), ("of", "Jan")):
        doc = parsed(f"Minister Jan {word} Velda spoke", "NNP NNP IN NNP VBD", "dep:5 dep:5 dep:5 nsubj:5 ROOT")
        assert [c.text(article_of(doc).paras) for c in by_title(0, doc)] == [name]


def test_the_marks_of_titles() -> None:
    """A general holds a rank, a mister nothing, a mayor an office."""
    for word, rank, address in (
        ("general", True, False),
        ("mr", False, True),
        ("dr.", False, True),
        ("gen", True, False),
        ("gen.", True, False),
        ("mayor", False, False),
    ):
        assert word in TITLES
        assert (word in RANKS) is rank
        assert (word in FORMS_OF_ADDRESS) is address


@pytest.mark.parametrize("word", ["shadow", "opposition"])
def test_offices_of_the_opposition(word: str) -> None:
    """The shadow minister is in opposition, the minister is not."""
    assert held(f"{word} minister").is_opposition
    assert not held("fish minister").is_opposition


def test_the_head_of_a_role() -> None:
    """What a role comes down to stands before what it is of; words are in lower case, and nothing has no head."""
    assert held("Deputy Head of the Fjord Board").head == "head"
    assert held("").head == ""
    assert held("Foreign Minister").is_official
    assert not held("Head of Choir").is_official
