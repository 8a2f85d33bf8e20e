"""The gazetteer's lists of places."""

from __future__ import annotations

import pytest

from tests.understand.places import LISTS, WORDS


@pytest.mark.parametrize("name", LISTS)
def test_the_lists_of_places_are_what_their_source_has(name: str) -> None:
    """Nobody added a place, or took one out, by hand."""
    assert (WORDS / name).read_text("utf-8") == LISTS[name]()
