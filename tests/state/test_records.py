"""Records of the room ``state``: nobody changes one that was handed on, and a log shows nothing that it should not."""

from __future__ import annotations

from tests.frozen import changeable, untold

ROOM = "briefing.state"


def test_records_stay_as_they_were_made() -> None:
    """All but the cache, which collects its warnings, are frozen."""
    assert changeable(ROOM) == ["Cache"]


def test_what_is_not_shown() -> None:
    """Texts of memos, and the hashes of all articles."""
    assert untold(ROOM) == {"PublishedMemo": "text page seeds"}
