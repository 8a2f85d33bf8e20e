"""The political parties that roles and texts name."""

from __future__ import annotations

import pytest

from briefing.understand.mentions.political import political_parties_in, political_party_of

DEMOCRATS, REPUBLICANS = "Democratic Party", "Republican Party"

ROLES = [
    ("D-Mass.", DEMOCRATS),
    ("senator, R-Ohio", REPUBLICANS),
    ("Democrat R-Ohio", REPUBLICANS),
    ("X-Ohio", None),
    ("AD-Ohio", None),
    ("mid-R-Ohio", None),
    ("R-rated", None),
    ("R-X", None),
    ("Republican", REPUBLICANS),
    ("Republican mayor", REPUBLICANS),
    ("Republicans' leader", REPUBLICANS),
    ("a Republican’s mayor", REPUBLICANS),
    ("Non-Republican mayor", None),
    ("Republican-led panel", None),
    ("Republicanism", None),
    ("Republican Street", None),
    ("Republican  Street", None),
    ("Republican Mayor", REPUBLICANS),
    ("Republican Sen. Velda", REPUBLICANS),
    ("Republican Rep. Velda", REPUBLICANS),
    ("Republican Gov. Velda", REPUBLICANS),
    ("Republican Party chair", REPUBLICANS),
    ("Republican Shadow mayor", REPUBLICANS),
    ("Republican Home Secretary", REPUBLICANS),
    ("Liberal Democrat mayor", "Liberal Democrats"),
    ("mayor", None),
    ("", None),
]


@pytest.mark.parametrize(("role", "party"), ROLES)
def test_the_party_of_a_role(role: str, party: str | None) -> None:
    """By a tag of letters before a place, or by a word for the party that another name does not go on with."""
    assert political_party_of(role) == party


def test_the_parties_of_a_text() -> None:
    """Each word that names one, in order, however often."""
    text = "A Democrat and two Republicans met a Democrat at Republican Street."
    assert political_parties_in(text) == [DEMOCRATS, REPUBLICANS, DEMOCRATS]
    assert political_parties_in("D-Mass.") == []
