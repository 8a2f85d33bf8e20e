"""Unnamed people who speak for nobody else, and the names of groups."""

from __future__ import annotations

import pytest

from briefing.understand.parties.groups import group_name, speaks_for_nobody
from briefing.understand.records import SourceMention

APART = [
    ("the sailor's daughter", "daughter"),
    ("two victims of the flood", "victims"),
    ("three former directors of Acme Foods", "directors"),
    ("a retired admiral", "admiral"),
]
SPEAKING = [
    ("the sailor's lawyer", "lawyer"),
    ("two directors of Acme Foods", "directors"),
    ("Norland officials", "officials"),
    ("a lawyer for the former mayor", "lawyer"),
    ("the former mayor's lawyer", "lawyer"),
]


def source(text: str, head: str) -> SourceMention:
    """Build a source of words without a name."""
    return SourceMention("unnamed", text, ((0, len(text)),), head=head)


@pytest.mark.parametrize(("text", "head"), APART)
def test_who_speaks_for_nobody_else(text: str, head: str) -> None:
    """Relatives, victims, and who was something before, speak for themselves."""
    assert speaks_for_nobody(source(text, head))


@pytest.mark.parametrize(("text", "head"), SPEAKING)
def test_who_speaks_for_somebody(text: str, head: str) -> None:
    """A lawyer, an officer or an official may speak for whoever is named beside them."""
    assert not speaks_for_nobody(source(text, head))


@pytest.mark.parametrize(
    ("text", "name"),
    [("the sailor's daughter", "Sailor's daughter"), ("some critics of the plan, who left", "Critics of the plan")],
)
def test_the_name_of_a_group(text: str, name: str) -> None:
    """A group goes by its own words, without an article or what follows a comma."""
    assert group_name(text) == name
