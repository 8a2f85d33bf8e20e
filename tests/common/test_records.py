"""Records of the room ``common``: nobody changes one that was handed on."""

from __future__ import annotations

from tests.frozen import changeable


def test_records_stay_as_they_were_made() -> None:
    """All of them are frozen, and take no attribute that they do not name."""
    assert changeable("briefing.common") == []
