"""Which bodies speak for their state, by their names and by the kind of story."""

from __future__ import annotations

import pytest

from briefing.understand.parties.arms import is_arm, state_of_body

ARMS = [
    ("Ministry of Health", True, True),
    ("Home Office", True, True),
    ("White House", True, True),
    ("Coast Guard", False, True),
    ("House of Commons", False, True),
    ("Maritime Safety Agency", False, True),
    ("World Food Agency", False, False),
    ("Local Government Association", False, False),
    ("Acme Foods", False, False),
]


@pytest.mark.parametrize(("name", "at_home", "among_states"), ARMS)
def test_a_body_is_an_arm_of_its_state(name: str, *, at_home: bool, among_states: bool) -> None:
    """A ministry is in any story; parliament, forces and agencies are where states face one another."""
    assert is_arm(name, among_states=False) is at_home
    assert is_arm(name, among_states=True) is among_states


STATES = [
    ("Royal Norwegian Navy", "Finland", "Norway"),
    ("Norwegian Navy", "Norway", None),
    ("Norwegian Ministry of Fisheries", "Norway", "Norway"),
    ("Oslo", "Finland", "Norway"),
    ("EU Fisheries Council", None, "European Union"),
    ("UK Herring Office", "Norway", None),
    ("Welsh Local Government Association", "United Kingdom", None),
    ("Ministry of Fisheries", "Norway", None),
    ("Embassy of Norway", "Finland", None),
]


@pytest.mark.parametrize(("name", "home", "party"), STATES)
def test_the_state_in_a_name(name: str, home: str | None, party: str | None) -> None:
    """A people's name before the arm of a state tells its state, which counts before the home country."""
    assert state_of_body(name, home, among_states=False) == party


def test_agencies_abroad_join_their_state_among_states() -> None:
    """An agency is its state's where states face one another."""
    assert state_of_body("Norwegian Maritime Agency", "Finland", among_states=True) == "Norway"
