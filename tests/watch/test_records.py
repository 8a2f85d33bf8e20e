"""Records of the room ``watch``: none is changed once it was made."""

from __future__ import annotations

from tests.frozen import changeable, untold

ROOM = "briefing.watch"


def test_records_stay_as_they_were_made() -> None:
    """All of them are frozen, and take no attribute that they do not name."""
    assert changeable(ROOM) == []


def test_what_is_not_shown() -> None:
    """All is shown."""
    assert untold(ROOM) == {}
