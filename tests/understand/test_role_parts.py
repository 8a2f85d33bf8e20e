"""Parts of a role: heads, links, plurals, and the words at the beginning that say only how new somebody is."""

from __future__ import annotations

import pytest

from briefing.understand.lexicon.gazetteer import fold, is_bloc, look_up, state_of
from briefing.understand.mentions.role_meaning import (
    PAST,
    head_phrase,
    is_rank,
    is_state_office,
    party_named,
    title_words,
)
from tests.understand.lists import each


@pytest.mark.parametrize("link", each("of for at with from to in on by against behind under"))
def test_what_follows_the_head(link: str) -> None:
    """The head of a role ends where a preposition leads on, but not at "and"."""
    assert head_phrase(f"president {link} the board") == "president"
    assert head_phrase("president and chair") == "president and chair"


@pytest.mark.parametrize(
    "word", each("former ex then previously late onetime outgoing retired ousted deposed sacked disgraced")
)
def test_words_for_the_past(word: str) -> None:
    """As whole words, in any case."""
    assert PAST.search(f"{word.title()} mayor")
    assert not PAST.search(f"x{word}x mayor")


@pytest.mark.parametrize(
    "word", ["new", "newly elected", "incoming", "acting", "interim", "senior", "veteran", "top", "then"]
)
def test_words_for_how_new_somebody_is(word: str) -> None:
    """They are no part of the name that a role opens with; "New Zealand" is whole."""
    for text in (f"{word} Acme director", f"{word.title()} Acme director", f"{word}-Acme director"):
        named = party_named(text)
        assert named is not None
        assert named.name == "Acme"
    zealand = party_named("New Zealand ambassador")
    assert zealand is not None
    assert zealand.name == "New Zealand"


@pytest.mark.parametrize("noun", each("party movement federation association union company club bank"))
def test_a_party_that_is_led_somewhere(noun: str) -> None:
    """The leader of Norway's Fjord party is not Norway's; the leader of Norway's Fjord choir is."""
    party, choir = party_named(f"leader for Norway 's Fjord {noun}"), party_named("leader for Norway 's Fjord choir")
    assert party is None or party.rule != "state"
    assert choir is not None
    assert choir.name == "Norway"


def test_state_offices_in_the_plural() -> None:
    """Ambassadors are a state's as an ambassador is; a boatman is not, nor is nothing."""
    assert is_state_office("Norwegian ambassadors")
    assert is_state_office("Norwegian ambassador.")
    assert not is_state_office("Norwegian boatman")
    assert not is_state_office("")
    assert is_state_office("Gen.")


def test_titles_and_ranks() -> None:
    """In any case and number, with a stop or an ending; a rank beside an office is no mere rank."""
    assert title_words("the Mayors and the ex-mayor's boat") == ["mayor", "mayor"]
    assert title_words("a marine biologist") == ["biologist"]
    assert title_words("Dr Velda") == []
    assert is_rank("Gen.")
    assert is_rank("Lt. Col.")
    assert not is_rank("General and mayor")
    assert not is_rank("boat")


def test_names_are_folded() -> None:
    """Case, accents, a leading article, an ending and stray marks make no difference."""
    for name in ("The Fjørd’s", "the Fjørd's", " Fjørd ,", "FJØRD", "Fjørd:"):
        assert fold(name) == "fjørd"
    assert fold("Côte d'Ivoire") == "cote d'ivoire"
    assert fold("U.S.") == "us"
    assert fold("states'") == "states"


KNOWN = [
    ("Norway", "state", "Norway"),
    ("norwegians", "demonym", "Norway"),
    ("Norwegian", "demonym", "Norway"),
    ("Oslo", "capital", "Norway"),
    ("Bergen", "city", None),
    ("NATO", "bloc", "NATO"),
]


@pytest.mark.parametrize(("name", "kind", "state"), KNOWN)
def test_what_the_gazetteer_knows(name: str, kind: str, state: str | None) -> None:
    """States with their peoples and capitals, blocs, and cities, which stand for no state."""
    entry = look_up(name)
    assert entry is not None
    assert entry.kind == kind
    assert state_of(name) == state
    assert is_bloc(name) is (kind == "bloc")
    assert look_up("Velda") is None
    assert state_of("Velda") is None
