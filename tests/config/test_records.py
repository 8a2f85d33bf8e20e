"""Records of the room ``config``: nobody changes one that was handed on, and a log shows nothing that it should not."""

from __future__ import annotations

from tests.frozen import changeable, untold

ROOM = "briefing.config"


def test_records_stay_as_they_were_made() -> None:
    """All of them are frozen, and take no attribute that they do not name."""
    assert changeable(ROOM) == []


def test_what_is_not_shown() -> None:
    """The environment and a file of settings may hold a password."""
    assert untold(ROOM) == {"SettingSources": "environ", "TomlFile": "text"}
