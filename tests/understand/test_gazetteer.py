"""The gazetteer: its lists of places, what a name stands for, and where a text names a state or a bloc."""

from __future__ import annotations

import pytest

from briefing.understand.lexicon.gazetteer import SEATS_OF_BLOCS, fold, is_bloc, look_up, pattern, state_of
from tests.understand.lists import each
from tests.understand.places import LISTS, WORDS


@pytest.mark.parametrize("name", LISTS)
def test_the_lists_of_places_are_what_their_source_has(name: str) -> None:
    """Nobody added a place, or took one out, by hand."""
    assert (WORDS / name).read_text("utf-8") == LISTS[name]()


FOLDED = [
    ("Norway", "norway"),
    ("The Élysée’s", "elysee"),
    ("the  Old   Harbour", "old harbour"),
    ("Theodora", "theodora"),
    ("Velda's", "velda"),
    ("the sailors'", "sailors"),
    ("Velda`s plan", "velda plan"),
    ("O'Hara", "o'hara"),
    ("U.S.", "us"),
    ("U.S.A.", "usa"),
    ("St. Velda", "st. velda"),
    ("Velda Inc.", "velda inc"),
    (" Velda, ;:", "velda"),
    ("Bjørn", "bjørn"),
    ("", ""),
]


@pytest.mark.parametrize(("name", "folded"), FOLDED)
def test_spellings_of_one_name(name: str, folded: str) -> None:
    """Small letters, without accents, article, possessive ending, stops and marks at the end."""
    assert fold(name) == folded


KINDS = [
    ("Norway", "state", "Norway"),
    ("Norwegian", "demonym", "Norway"),
    ("Norwegians", "demonym", "Norway"),
    ("Frenchs", "", ""),
    ("Oslo", "capital", "Norway"),
    ("Bergen", "city", "Bergen"),
    ("NATO", "bloc", "NATO"),
    ("Kremlin", "metonym", "Russia"),
    ("Velda", "", ""),
]


@pytest.mark.parametrize(("name", "kind", "stands_for"), KINDS)
def test_what_a_name_is(name: str, kind: str, stands_for: str) -> None:
    """A state, its people, its capital or seat, a bloc, or a city, which stands for itself alone."""
    entry = look_up(name)
    assert (entry.kind, entry.name) == (kind, stands_for) if entry is not None else not kind
    assert state_of(name) == (None if kind in {"city", ""} else stands_for)
    assert is_bloc(name) is (kind == "bloc")


FOUND = [
    ("Norway met Norwegians", ["Norway", "Norwegians"]),
    ("the Norwegian plan", ["Norwegian"]),
    ("Tonga and Tuvalu met", ["Tonga", "Tuvalu"]),
    ("NATO met the Kremlin", ["NATO", "Kremlin"]),
    ("South Africa met South Korea", ["South Africa", "South Korea"]),
    ("Norwayish and aNorway", []),
    ("www.Norway", []),
    ("in Oslo and Bergen", []),
    ("Native Americans met Americans", ["Americans"]),
    ("Latin Americans met", []),
    ("Central Americans met", []),
    ("North Americans met", []),
    ("South Americans met", []),
    ("African Americans met", []),
    ("French met the French", ["French", "French"]),
    ("Frenchs met", []),
]


@pytest.mark.parametrize(("text", "found"), FOUND)
def test_states_and_blocs_in_a_text(text: str, found: list[str]) -> None:
    """The longest names that stand by themselves; no cities, and no people of a whole continent."""
    assert [match.group() for match in pattern().finditer(text)] == found


@pytest.mark.parametrize("city", ["The Hague", "Addis Ababa", *each("Brussels Geneva Vienna Strasbourg Davos")])
def test_seats_of_blocs(city: str) -> None:
    """World bodies meet there."""
    assert city in SEATS_OF_BLOCS
