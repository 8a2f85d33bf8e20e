"""What a role says by itself: its titles, the state or body that it names, the political party."""

from __future__ import annotations

import pytest

from briefing.facts import AffiliationRule
from briefing.understand.mentions.political import political_parties_in, political_party_of
from briefing.understand.mentions.role_meaning import is_official, is_rank, is_state_office, party_named, title_words

NAMED: list[tuple[str, str, AffiliationRule]] = [
    ("Northern team's coach", "Northern team", "owner"),
    ("the Fjord Rowing council's chair", "Fjord Rowing council", "owner"),
    ("Fjord Watch campaigner", "Fjord Watch", "owner"),
    ("Institute for Fish head", "Institute for Fish", "owner"),
    ("Fjordal's captain", "Fjordal", "owner"),
    ("Minister of Norway's aide", "Norway", "owner"),
    ("Norway's fish minister", "Norway", "owner"),
    ("French minister", "French", "state"),
    ("Norwegian ambassador to Sweden", "Norwegian", "state"),
    ("Norwegian envoy of NATO", "NATO", "state"),
    ("deputy envoy of Canada at NATO", "Canada", "state"),
    ("director of the Fish Institute", "Fish Institute", "of"),
    ("speaker for Fjord and Sund", "Fjord and Sund", "of"),
    ("director of Fjord Rail and the", "Fjord Rail", "of"),
    ("Fjordal chief executive officer", "Fjordal", "leading name"),
    ("former Fjordal captain", "Fjordal", "leading name"),
    ("analyst at Brook Capital", "Brook Capital", "employer"),
    ("analyst with the Brook", "Brook", "employer"),
    ("Fjordal Minister deputy", "Fjordal", "first word"),
    ("head of French bonds at Brook Capital", "Brook Capital", "employer"),
    ("European director for public policy at Brook", "Brook", "employer"),
    ("head of tolls at ferry consultancy Brook Ltd", "Brook Ltd", "employer"),
    ("chair of the Fjord foundation", "Fjord foundation", "of"),
    ("professor of Maritime Law at Sund University", "Sund University", "employer"),
    ("leader of Norway's far-right Fjord First party", "Fjord First party", "of"),
    ("New Zealand's fish minister", "New Zealand", "owner"),
    ("chair of the Herring Makers' Association", "Herring Makers' Association", "of"),
    ("Mr Holm's lawyer", "Mr Holm", "owner"),
    ("Mr Holms' lawyer", "Mr Holms", "owner"),
    ("Barcelona coach", "Barcelona", "leading name"),
]
NO_STATE = [
    "French sprinter",
    "Norwegian chemist",
    "father of a French soldier",
    "Norwegian opposition leader",
    "head of French bonds",
]
"""Roles beside a state's name that only tell where somebody is from, or what they deal with."""


@pytest.mark.parametrize("role", NO_STATE)
def test_a_state_is_named_by_its_offices_alone(role: str) -> None:
    """A people's name tells whom somebody speaks for beside an office that only states have."""
    assert party_named(role) is None


STATE_OFFICES = ["ambassador", "prime minister", "defence ministry spokesman", "president", "deputy foreign minister"]


@pytest.mark.parametrize("office", STATE_OFFICES)
def test_offices_of_states(office: str) -> None:
    """Envoys, ministers, lawmakers and heads of state are offices of a state."""
    assert is_state_office(office)


@pytest.mark.parametrize("role", ["sprinter", "party leader", "shadow minister", "chief executive", ""])
def test_offices_of_others(role: str) -> None:
    """Professions, and offices in a party or the opposition, are none."""
    assert not is_state_office(role)


PARTIES_NAMED = [
    ("The Tories met Labour MPs and a Tory peer.", ["Conservative Party", "Labour", "Conservative Party"]),
    ("The Democratic Republic of Norland held a vote.", []),
]


@pytest.mark.parametrize(("text", "parties"), PARTIES_NAMED)
def test_political_parties_in_a_text(text: str, parties: list[str]) -> None:
    """Each word that names a party counts, in order; in a state's name it names none."""
    assert political_parties_in(text) == parties


@pytest.mark.parametrize(("role", "name", "rule"), NAMED)
def test_a_role_names_whose_it_is(role: str, name: str, rule: AffiliationRule) -> None:
    """The owner comes first, then a bloc or state, then what stands behind "of", in front, or behind "at"."""
    named = party_named(role)
    assert named is not None
    assert (named.name, named.rule) == (name, rule)


@pytest.mark.parametrize(
    "role",
    [
        "prime minister",
        "chief executive",
        "MP for Leeds East",
        "councillor for Fjord",
        "Secretary of State",
        "Barcelona baker",
        "dictatorship of Gen.",
        "director of fish",
        "Captain",
        pytest.param(
            "alderman for Fjord",
            marks=pytest.mark.xfail(strict=True, reason="a seat that is not among the titles too is not known as one"),
        ),
    ],
)
def test_a_role_names_nobody(role: str) -> None:
    """A bare office names nobody, and a seat is where somebody was elected, not whom they speak for."""
    assert party_named(role) is None


def test_what_is_said_outright_counts_more_than_what_comes_first() -> None:
    """An owner is named for sure; a name in front is likely; a first word is a guess."""
    shares = [
        n.share
        for role in ("Fjordal's captain", "Fjordal head captain", "Fjordal Minister deputy")
        if (n := party_named(role))
    ]
    assert len(shares) == 3
    assert shares == sorted(shares, reverse=True)
    assert len(set(shares)) == 3


PARTIES = [
    ("Republican challenger", "Republican Party"),
    ("Republicans", "Republican Party"),
    ("Democratic Sen.", "Democratic Party"),
    ("Labour Party chair", "Labour"),
    ("Labour's Shadow minister", "Labour"),
    ("Labour Home spokesman", "Labour"),
    ("D-Mass.", "Democratic Party"),
    ("R-Ohio", "Republican Party"),
]


@pytest.mark.parametrize(("role", "party"), PARTIES)
def test_a_role_names_a_political_party(role: str, party: str) -> None:
    """A party's word counts by itself, before "party", a title or a portfolio; so does an American tag."""
    assert political_party_of(role) == party


@pytest.mark.parametrize(
    "role", ["Democratic Republic envoy", "labour minister", "R-rated", "mid-R-Ohio", "Republican Street chair"]
)
def test_a_role_names_no_political_party(role: str) -> None:
    """A party's word inside another name, or in small letters, names none."""
    assert political_party_of(role) is None


TITLES = [
    ("Chief Minister", ["chief", "minister"]),
    ("the minister's aide", ["minister", "aide"]),
    ("Sen. Roe", ["sen."]),
    ("ministers", ["minister"]),
    ("marine ornithologist", ["ornithologist"]),
    ("Mr Roe", []),
    ("fish and chips", []),
    ("", []),
]


@pytest.mark.parametrize(("words", "titles"), TITLES)
def test_titles_of_a_phrase(words: str, titles: list[str]) -> None:
    """Offices and occupations in any number or case; a form of address is none."""
    assert title_words(words) == titles


@pytest.mark.parametrize(
    ("role", "rank"),
    [("Norwegian Admiral", True), ("Gen.", True), ("admiral and minister", False), ("Norwegian", False)],
)
def test_a_mere_rank(role: str, rank: bool) -> None:  # noqa: FBT001
    """A rank with an office beside it is more than a rank; without a title there is none."""
    assert is_rank(role) == rank


def test_a_body_of_several_states_is_no_state_s() -> None:
    """A parliament is a state's own, unless it is that of a region."""
    assert is_official("member of parliament")
    assert not is_official("member of the european parliament")
